import { quick } from '../../../recognizers/phrases.ts';
import { memory } from '../../../recognizers/remember.ts';
import { type FoundName, namesAtHead, namesInList } from './find-names.ts';
import { listedNames, withoutSeats } from './written-names.ts';

const WORDS =
  '(?:passengers?|travell?ers?|pax|reisende|passagiere?|fluggäste|voyageurs?|passagers?|pasajeros?|viajeros?|resenär(?:er)?|passagerare|viajan|vuelan|voyagent|(?:es )?(?:reisen|fliegen)|(?:det )?(?:reser|flyger)|(?:we are |they are )?(?:travelling|flying)|on board(?: are)?|für|for|pour|para|för|names?|namen|noms?|nombres?)(?: \\p{L}{2,8}| \\d{1,2}){0,3}';
const BOOKED =
  '(?:booked|ticketed|issued|reserved|confirmed|travelling) (?:for|are|is|in the names? of)|gebucht (?:für|auf)|(?:auf|im) (?:den )?namen|réservée?s? (?:pour|aux? noms? d[eu])|au nom de|reservad[oa]s? (?:para|a nombre de)|a nombre de|bokade? (?:för|på)|viajan|vuelan|voyagent|(?:es|mit) (?:reisen|fliegen)|names?(?: are| is)?|passengers?(?: are| is)?';
/** `Buchungscode QT7LMX, Reisende: Ada Wren, Tom Linde`. */
const INLINE_LABEL = quick(new RegExp(`(?:[,;.·|–—-]\\s{1,2})(?:${WORDS})\\s?:\\s?(?=\\p{Lu})`, 'iu'));
/** `Seats: Ada Wren 3C, Tom Linde 3D.` */
const SEATED = quick(
  /(?:^|[\s,;.])(?:seats?|sitz(?:e|plätze)?|plätze|sièges?|asientos?|platser)\s?:\s?(?=\p{Lu}\p{L}+ \p{Lu}[\p{L} ]{1,24} \d{1,2}[A-K])/iu,
);
/** `…, gebucht für Ada Wren und Tom Linde`, `Viajan Ada Wren y Tom Linde.` */
const BOOKED_FOR = quick(new RegExp(`(?<!\\p{L})(?:${BOOKED})\\s{1,2}(?=\\p{L})`, 'iu'));

const NOTICE = /^(?:names?|passengers?)\s*$/iu;

/** `tres dobles a nombre de Ada Wren`: booked in a house. */
const OF_ROOMS = quick(
  /(?<!\p{L})(?:rooms?|doubles?|singles?|twins?|hotel|zimmer|doppel\p{L}*|einzel\p{L}*|chambres?|hôtel|habitaci\p{L}+|dobles?|individual(?:es)?|dubbelrum|enkelrum|hotell\p{L}*)(?!\p{L})/iu,
);

/** The people that a sentence says it is booked for, anywhere in its line. */
export function namesTold(text: string): readonly FoundName[] | undefined {
  return remembered(text, '', () => namesIn(text));
}

/** A line is asked about for itself, and for the one below it. */
const remembered = memory<readonly FoundName[] | undefined>();

function namesIn(text: string): FoundName[] | undefined {
  const seated = SEATED.exec(text);
  const label = INLINE_LABEL.exec(text) ?? seated;
  const booked = label || OF_ROOMS.test(text) ? null : BOOKED_FOR.exec(text);
  const found = label ?? booked;
  // `NAMES MUST MATCH PASSPORTS`: in capitals every word looks like a name.
  if (!found || (found === booked && NOTICE.test(found[0]) && !/\p{Ll}/u.test(text))) return undefined;
  const at = found.index + found[0].length;
  const end = seated ? text.slice(at).search(/\.(?:\s|$)/u) : -1;
  const told = firstSentence(withoutSeats(end < 0 ? text.slice(at) : text.slice(at, at + end)));
  const names = label ? (namesInList(told) ?? listedNames(text.slice(at))) : namesAtHead(told);
  return names && names.length > 0
    ? names.map((name) => ({ ...name, start: name.start + at, end: name.end + at }))
    : undefined;
}

/** `…, names Ada Wren,` over `Tom Linde and Kim Sato.`: the names at the head of a line that a list goes on to. */
export function namesContinued(above: string, text: string): FoundName[] | undefined {
  const last = namesTold(above)?.at(-1);
  if (!last || !LIST_GOES_ON.test(above.slice(last.end))) return undefined;
  const names = namesAtHead(firstSentence(text));
  return names.length > 0 ? names : undefined;
}

const LIST_GOES_ON = /^\s*(?:,|&|,?\s(?:and|und|et|y|och))\s*$/u;

/** Up to the full stop; that behind a title ends nothing. */
export const firstSentence = (text: string) =>
  text.split(
    /(?<=\p{L}{3})(?<!(?:Dña|Mme|Mrs|Srta|Sra|Prof|Mlle|Hrn|Sig))\.\s(?=\p{Lu})|\s\((?=[^()]*$)/u,
  )[0] ?? '';
