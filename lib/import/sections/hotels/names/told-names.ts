import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { findPersonNames } from '../../../recognizers/people.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { splitSentences } from '../../../recognizers/sentences.ts';
import { IS_BRAND } from './brands.ts';
import type { HotelName } from './find-names.ts';
import { nameAtHead } from './name-head.ts';

/** That a sentence is about sleeping somewhere. */
const LODGES = quick(
  /(?<!\p{L})(?:hotels?|nights?|sleep\p{L}*|overnight|check(?:ing)?-?\s?(?:in|out)(?:to)?|accommodat\p{L}*|lodg\p{L}*|digs|stay(?:s|ing)?|rooms?|singles?|doubles?|twins?|beds|nacht|nächte|übernacht\p{L}*|untergebracht|einquartiert|\p{L}*zimmer|[ed]z|unterkunft|schlaf\p{L}*|schläft|wohn(?:t|en)|hôtel|nuit(?:ée)?s?|dorm\p{L}*|duerm\p{L}*|log(?:e|es|ent|ez|és?|ées?|ement|eons)|héberg\p{L}*|chambres?|noches?|habitaci\p{L}+|aloj\p{L}*|hosped\p{L}*|individuales|dobles|hotell(?:et)?|natt(?:en)?|nätter|\p{L}*rum(?:met|men)?|sov(?:a|er)|övernatt\p{L}*|boende(?:t)?|bor|inkvarterade?|incheckning|utcheckning)(?!\p{L})/iu,
);
/** That somebody sleeps or has rooms where the name stands that follows. */
const SLEEPS = quick(
  /(?<!\p{L})(?:hotels?|nights?|sleep\p{L}*|overnight|check(?:ing)?-?\s?in(?:to)?|accommodat\p{L}*|lodg\p{L}*|stay(?:s|ing)?|rooms?|singles?|doubles?|twins?|beds|booked into|nacht|übernacht\p{L}*|untergebracht|einquartiert|\p{L}*zimmer|[ed]z|unterkunft|schlaf\p{L}*|schläft|wohn(?:t|en)|seid|hôtel|nuit(?:ée)?s?|dorm\p{L}*|duerm\p{L}*|log(?:e|es|ent|ez|és?|ées?|ement|eons)|héberg\p{L}*|chambres?|noches?|habitaci\p{L}+|aloj\p{L}*|hosped\p{L}*|individuales|dobles|hotell(?:et)?|natt(?:en)?|nätter|\p{L}*rum(?:met|men)?|sov(?:a|er)|övernatt\p{L}*|boende(?:t)?|bor|inkvarterade?|incheckning|übernachtung)(?!\p{L})/iu,
);
/** Words right before the name of the house: where one sleeps, and what the hotel is called. */
const LEADS = [
  /(?<!\p{L})(?:h[oô]tels?|hotell(?:et)?|accommodation|lodging|unterkunft|hébergement|logement|alojamiento|boende(?:t)?|overnight|übernachtung|nuit|noche|övernattning)(?:\s[^,;:.¦]{1,40})?\s?(?::|\s(?:is|will be|ist|heißt|est|s['’]appelle|es|se llama|är|heter))\s/giu,
  /(?<!\p{L})(?:at|into|in|im|bei|beim|ins|chez|au|à|en|på|hos|i)\s/giu,
  /(?<!\p{L})(?:overnight|übernachtung|nuit|noche|övernattning|lodging sorted|accommodation|booked|taken|gebucht|pris|cogido|tagit)(?:\s(?:is|ist))?[\s:¦]{1,60}/giu,
];
/** `a room with Ilse Braun`: where a host is told as well. */
const AT_HOST = /^(?:bei|chez|hos)\s/iu;
const WORD = "\\p{Lu}[\\p{L}'’&-]*";
const NAME = `((?:(?:The|L[ae]|El)\\s)?${WORD}(?:\\s(?:(?:&|and|und|et|y|och|of|de|del|du|des|la|am|im|zur|zum)\\s){0,2}${WORD}){0,4})`;
const NAME_NEXT = new RegExp(`(?:(?:the|das|der|dem|die|le|la|el)\\s|l['’]\\s?)?${NAME}`, 'uy');
const NAME_FIRST = new RegExp(`^\\s*${NAME}`, 'u');
/** What a house does, at the head of the sentence that names it. */
const HOUSE_SAYS =
  /^\s(?:(?:has|have)\s(?:just\s)?(?:confirmed|you|us)|confirms?|is where|hat\s(?:uns|euch|bestätigt)|bestätigt|nous|a confirmé|ha confirmado|nos|har|bekräftar)(?!\p{L})/iu;
/** `Mercure, 18-20 September, 3 doubles`: a fragment that begins with the house. */
const BEGINS_FRAGMENT = /^\s?(?:[,/|–—-]|\s[–—-])\s?(?=¦)/u;
const OTHER_PLACE =
  /(?<!\p{L})(?:dinner|lunch|meal|eat|restaurant|table|venue|show|concert|gig|perform\p{L}*|load-?in|doors|\p{L}*essen|tisch|spielort|konzert|auftritt|dîner|repas|salle|mesa|cena|comida|sala|concierto|middag|bord|scen|konsert|spelning)(?!\p{L})[^.;,]{0,40}$/iu;

/** Houses that a sentence about sleeping names by its place in it, where nothing in the name shows one. */
export const toldNames = (reading: Reading, lines: readonly ReadLine[]): HotelName[] =>
  lines.flatMap(({ text, index }) =>
    splitSentences(text).flatMap((sentence): HotelName[] => {
      if (!LODGES.test(sentence.text) || sentence.text.length > MAX_SENTENCE) return [];
      if (findDates(text, reading).length === 0) return [];
      const told = toldIn(withoutDays(sentence.text, reading));
      if (!told) return [];
      const start = sentence.start + told.at;
      return [{ name: told.name, line: index, start, end: start + told.name.length, kind: 'framed' }];
    }),
  );

const MAX_SENTENCE = 260;

interface Told {
  name: string;
  at: number;
}

function toldIn(text: string): Told | undefined {
  const head = NAME_FIRST.exec(text);
  const first = head?.[1];
  if (head && first && isHouse(first) && !isPerson(first)) {
    const after = text.slice(head[0].length);
    if (HOUSE_SAYS.test(after) || BEGINS_FRAGMENT.test(after))
      return { name: first, at: head[0].length - first.length };
  }
  return LEADS.flatMap((lead) => matchesOf(text, lead).flatMap((match) => nameBehind(text, match)))[0];
}

function nameBehind(text: string, { index, 0: lead }: RegExpExecArray): Told[] {
  const from = index + lead.length;
  NAME_NEXT.lastIndex = from;
  const match = NAME_NEXT.exec(text);
  const [words = '', name] = match ?? [];
  const before =
    text
      .slice(Math.max(0, index - REACH), from)
      .split(/[;:.]\s/u)
      .at(-1) ?? '';
  // `overnight in Ullapool`: a town is told so too.
  const isWhole = name !== undefined && (name.includes(' ') || IS_BRAND.test(name));
  const isNamed = isWhole && isHouse(name) && !(AT_HOST.test(lead) && isPerson(name));
  return isNamed && SLEEPS.test(before) && !OTHER_PLACE.test(before)
    ? [{ name, at: from + words.length - name.length }]
    : [];
}
const REACH = 60;

const isHouse = (name: string): boolean => nameAtHead(name)?.name === name && !NO_HOUSE.test(name);
const isPerson = (name: string) =>
  findPersonNames(name).some(({ text }) => text === name) && !/^(?:The|L[ae]|El)\s/u.test(name);

const NO_HOUSE =
  /['’]s$|(?<!\p{L})rooms?$|^(?:check|arriv|depart|anreise|abreise|ankunft|single|double|twin|room|zimmer|night|nacht|breakfast|frühstück|tel|phone|ref|booking|reservation|confirmation|band|crew|artist|guest|party|festival|airport|station|bahnhof|flughafen|late|early|free|wifi|parking)\p{L}*|(?<!\p{L})(?:gmbh|ltd|talent|agency|agentur|management|booking|records|productions?|hall|halle|club|arena|theat\p{L}*|festival|restaurant|airport)(?!\p{L})/iu;

const withoutDays = (text: string, reading: Reading): string =>
  findDates(text, reading).reduce(
    (left, { start, end }) => left.slice(0, start) + '¦'.repeat(end - start) + left.slice(end),
    text,
  );
