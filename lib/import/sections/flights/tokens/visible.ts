import type { ReadLine } from '../../../reading/reading.ts';
import { likelyOf, matchesOf } from '../../../recognizers/phrases.ts';

const OPERATED_BY =
  /(?:operated by|operating carrier|op\.? by|durchgeführt (?:von|durch)|ausgeführt (?:von|durch)|betrieben (?:von|durch)|opéré par|exploité par|assuré par|effectué par|operado por|operada por|trafikeras av|flygs av|opereras av|utförs av|uitgevoerd door|operato da)(?: {0,2}: {0,12})?[^(),;]{0,60}?(?:\s?\([^()]{1,40}\))?(?:, [A-Z\d]{2}(?: ?\d{1,4})?(?![A-Z\d]))?(?= {2}|[(),;|]|$|\.\s|\s\d{1,2}[:.]\d{2}|\s[-–—·•/]\s|\s(?:departing|dep\b|terminal))/giu;

const CLOCK = '\\d{1,2}(?:[:.h]\\d{2}| ?(?=[ap]\\.?m))(?: ?[ap]\\.?m\\.?)?(?![\\d:]|\\.\\d)';
const NEW_WORD =
  '(?:new|now|neu|jetzt|nun|nouve|mainten|désormais|nuev|ahora|ny|nu|but|aber|sondern|mais|pero|men)(?!\\p{L}{4})';
/** Words on the way to the time they speak of, that do not turn to the new one. */
const ON_THE_WAY = `(?:(?!(?<!\\p{L})${NEW_WORD})[^\\d\\n.;!?|])`;
const OLD_WORDS = [
  'old',
  'previous(?:ly)?',
  'former(?:ly)?',
  'original(?:ly)?',
  'initial(?:ly)?',
  'earlier',
  'instead of',
  'rather than',
  'no longer',
  '(?:was|were) (?:due|scheduled|supposed|meant|planned|originally|to)',
  'scrap',
  'forget',
  'ditch',
  'drop',
  'not the',
  'bisher(?:ige)?[rns]?',
  'zuvor',
  'alte?[rnsm]?',
  'ursprünglich\\p{L}*',
  'vorher(?:ige)?[rn]?',
  '(?:an)?statt',
  'sollte',
  'vergesst',
  'streich\\p{L}{0,2}',
  'ancien(?:ne)?s?',
  'anciennement',
  'initiale?(?:ment)?',
  'précédente?',
  'au lieu d[eu]',
  'devait',
  'étai(?:t|ent) prévue?s?',
  'oubliez?',
  'laissez? tomber',
  'antes',
  'anterior(?:mente)?',
  'antigu[oa]',
  'inicial(?:mente)?',
  'en (?:lugar|vez) de',
  '(?:estaba|tenía) prevista?',
  'debía',
  'olvid\\p{L}{1,5}',
  'tidigare',
  'gam(?:mal|malt|la)',
  'ursprunglig\\p{L}*',
  'förut',
  '(?:i |i)stället för',
  'skulle',
  'glöm',
  'stryk',
];
/** What the flight does is said of the hour that holds. */
const NOW_LANDS = ' (?:lands|arrives|landet|kommt|atterrit|arrive|llega|aterriza|landar|ankommer)';
const OLD_TIME = new RegExp(
  `(?:(?<!\\p{L})(?:${OLD_WORDS.join('|')})(?!\\p{L}))${ON_THE_WAY}{0,40}?(?:(?<!\\d)\\d{1,2}[. ]{0,2}[a-z]{3,9}\\.? ?(?:\\d{4})?,? {0,2}${ON_THE_WAY}{0,12})?(?<![\\d:.])${CLOCK}(?:\\s?[-–—/]\\s?${CLOCK}|${ON_THE_WAY}{1,30}(?<!\\p{L})(?:and|und|et|y|och)(?!\\p{L})(?!${NOW_LANDS})${ON_THE_WAY}{0,24}${CLOCK})?|(?<!\\p{L})was(?: at)?:? {0,2}${CLOCK}`,
  'giu',
);
/** `14A (previously 12C)` */
const OLD_IN_BRACKETS = new RegExp(
  `[([](?:was|alt|before|avant|${OLD_WORDS.join('|')})(?!\\p{L})[^()[\\]]{1,40}[)\\]]`,
  'giu',
);
/** `moved from 10:15 to 13:00`, `vom 14. auf den 15. Mai verlegt`: what stands before the word for where to. */
const MOVED_FROM =
  /(?<!\p{L})(?:moved|changed|shifted|brought forward|pushed(?: back)?|postponed|delayed|retimed|rescheduled|verlegt|verschoben|vorgezogen|geändert|décalée?|avancée?|reportée?|déplacée?|passe|cambiad[oa]|adelantad[oa]|retrasad[oa]|movid[oa]|pasa|flyttad|ändrad|senarelagd|tidigarelagd)(?: it)?,? (?:from|von|vom|du|de|del|de las|från) (?![^.;\n]{0,40}(?<![\p{L}\d])[A-Z\d]{2}\s?\d{3,4}(?!\d))[^.;\n]{3,40}? (?=(?:to|auf|au|à|al|a|till)(?:\s|$))/giu;
/** `09:45 now 10:20` */
const BEFORE_NOW = new RegExp(
  `(?<![\\d:.])${CLOCK},? (?=(?:is now|are now|now|jetzt|nun|neu|désormais|maintenant|ahora|nu) ${CLOCK})`,
  'giu',
);
/** `5A instead of 17F` */
const OLD_SEAT =
  /(?<!\p{L})(?:instead of|not|was|previously|(?:an)?statt|bisher|au lieu d[eu]|avant|en lugar de|en vez de|antes|i ?stället för|tidigare) (?:seat |sitz |siège |asiento |plats )?\d{1,2}[A-K](?![\p{L}\d])/giu;
/** When something was written in a chat says nothing of a flight. */
const STAMP =
  /^\s?\[?\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s\d{1,2}[:.]\d{2}(?:[:.]\d{2})?(?:\s?[ap]m)?\]?\s{0,2}[-–]?\s{0,2}(?=\p{L}[^:\d]{1,30}:\s)/giu;
/** `arrival from 11:05 to 12:35` */
const END_FROM = new RegExp(
  `(?<!\\p{L})(?:departure|arrival|abflug|ankunft|départ|arrivée|salida|llegada|avgång|ankomst),? (?:from|von|de|de las|från) ${CLOCK} (?=(?:to|auf|à|a|till)\\s)`,
  'giu',
);
/** Struck as chats and notes strike: `~10:15~ 13:00`. */
const TILDES = /~{1,2}(?! )[^~\n]{2,100}~{1,2}/gu;
/** `departs 10:15 → 13:00, arrives 10:55 → 13:40`: where both ends have two times, the first of each is gone. */
const TWO_OF_ONE_END = new RegExp(
  `(?<!\\p{L})((?:dep|abf|ab(?!\\p{L})|dép|sal|avg|arr|ank|an(?!\\p{L})|lleg|lands)\\p{L}{0,8}\\.?[^\\d\\n]{0,12}?)${CLOCK}(?:\\s?h|\\s?uhr)?\\s?(?:->|=>|[→➔➜⇒»])\\s?(?=${CLOCK})`,
  'giu',
);

const likelyToHide = likelyOf(
  [
    OPERATED_BY,
    STAMP,
    OLD_IN_BRACKETS,
    MOVED_FROM,
    END_FROM,
    BEFORE_NOW,
    OLD_SEAT,
    TILDES,
    OLD_TIME,
    TWO_OF_ONE_END,
  ],
  (pattern) => pattern,
);

/**
 * The line with everything blanked that does not count for a leg: the operating carrier with its own number, what is
 * struck, and times that a sentence or a label calls old. Positions stay as they are, so slices still quote the line.
 */
export function visibleText({ text }: ReadLine): string {
  if (likelyToHide(text).length === 0) return text;
  let visible = text;
  const hide = (matches: readonly RegExpExecArray[]) => {
    for (const match of matches) visible = blank(visible, match.index, match.index + match[0].length);
  };
  for (const pattern of [OPERATED_BY, STAMP, OLD_IN_BRACKETS, MOVED_FROM, END_FROM, BEFORE_NOW, OLD_SEAT])
    hide(matchesOf(visible, pattern));
  if (text.includes('~')) hide(matchesOf(visible, TILDES));
  hide(matchesOf(visible, OLD_TIME));
  const ends = matchesOf(visible, TWO_OF_ONE_END);
  if (ends.length > 1)
    for (const { index, 0: whole, 1: lead = '' } of ends)
      visible = blank(visible, index + lead.length, index + whole.length);
  return visible;
}

export function blank(text: string, start: number, end: number): string {
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}
