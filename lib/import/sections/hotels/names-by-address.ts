import type { Reading, ReadLine } from '../../reading/reading.ts';
import { findDates } from '../../recognizers/dates.ts';
import { findPersonNames } from '../../recognizers/people.ts';
import { matchesOf, quick } from '../../recognizers/phrases.ts';
import { splitSentences } from '../../recognizers/sentences.ts';
import { nameAtHead } from './name-head.ts';
import { GENERIC, IS_KIND, PARTICLE } from './name-patterns.ts';
import type { HotelName } from './names.ts';
import { addressIn } from './streets.ts';

const COUNT =
  '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|ein(?:e|en)?|zwei|drei|vier|fünf|sechs|sieben|acht|une?|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|seis|ett|två|tre|fyra|fem|sex|sju|åtta)';
/** That somebody sleeps there: nights, rooms that are counted, beds. */
const LODGES = quick(
  new RegExp(
    `(?<!\\p{L})(?:nights?|sleep\\p{L}*|overnight|check-?\\s?in|accommodation|lodging|digs|day rooms?|staying|${COUNT}\\s?(?:x\\s)?(?:\\p{L}{3,10}\\s){0,2}(?:rooms?|singles?|doubles?|twins?|kings?|queens?|ez|dz|chambres?|simples?|triples?|dobles?|individual(?:es)?)|nacht|nächte|übernacht\\p{L}*|untergebracht|(?:einzel|doppel|zweibett|hotel)?zimmer|unterkunft|schlaf\\p{L}*|quartier|nuit(?:ée)?s?|dormi\\p{L}*|log(?:ez|és|ement)|héberg\\p{L}*|noches?|habitaci\\p{L}+|dorm(?:ís|imos|iréis)|aloj\\p{L}*|natt(?:en)?|nätter|(?:enkel|dubbel)rum|sov(?:a|er)|övernatt\\p{L}*|boende)(?!\\p{L})`,
    'iu',
  ),
);
/** Words before a name that make it another kind of place: a meal's, the show's, an office's. */
const OTHER_PLACE =
  /(?<!\p{L})(?:dinner|lunch|meal|eat|restaurant|table for|venue|show|concert|gig|perform\p{L}*|load-?in|doors|parking|invoice|office|agent|agency|c\/o|station|airport|\p{L}*essen|speis\p{L}*|spielort|konzert|auftritt|ort|rechnung|büro|bahnhof|flughafen|dîner|repas|salle|lieu|concert|facture|bureau|gare|aéroport|cena|comida|sala|lugar|concierto|factura|oficina|estación|aeropuerto|middag|lokal|plats|konsert|spelning|faktura|kontor|flygplats)(?!\p{L})[^.;]{0,40}$/iu;
const NO_HOUSE =
  /(?<!\p{L})(?:gmbh|ltd|limited|llc|inc|sarl|sas|ab|agency|agentur|theat\p{L}*|teatro|arena|hall|halle|club|festival|restaurant|breakfast|frühstück|petit-déjeuner|desayuno|frukost|tel\p{L}*|phone|address|adresse|anschrift|dirección|adress|street|straße)(?!\p{L})/iu;
/** `12345 Town`, `9 Betten` */
const NO_STREET =
  /^(?:\d{4,5}\s|\d{1,2}\s?x?\s?(?:bett|bed|room|zimmer|person|people|pax|gäste|guests|lits|camas|plazas|sängar|bäddar))/iu;
/** `8 chemin du`, `Calle de la`, `Hang 8`: what stands there is a street itself. */
const IN_STREET =
  /(?:\d\s?\p{L}?,?|(?<!\p{L})(?:rue|avenue|place|quai|chemin|cours|boulevard|allée|route|impasse|calle|plaza|avenida|paseo|camino|via|straße|strasse|platz|weg))\s(?:de\s|du\s|des\s|del\s|la\s|le\s|les\s|los\s|las\s|l['’]|d['’]){0,3}$/iu;
/** A heading over a list of houses. */
const LODGING =
  /^.{0,30}(?<!\p{L})(?:hotels?|hôtels?|hotell\p{L}*|accomm?odations?|lodging|unterkünfte|unterkunft|übernachtung\p{L}*|hébergements?|logements?|alojamientos?|boende|övernattning\p{L}*)(?!\p{L}).{0,30}$/iu;
/** `Corrib Lodge, 14 Nuns Lane`, `Haus Seeschwalbe  Am Hang 8`: before what may be a street. */
const BEFORE_STREET = /(?:,\s{1,2}|(?<!\s)\s{2,40})(?!\d{4,5}\s)(?=\S[^;\n]{0,40}\d)/gu;
/** `, Tombland, NR3 1LB`: a street without a number before its postcode. */
const BEFORE_POSTCODE =
  /^, \p{Lu}[\p{L} '’-]{2,30}, (?:\p{Lu}{1,2}\d{1,2}\p{Lu}?\s\d\p{Lu}{2}|\d{4,5}\s\p{Lu})/u;
const WORD = /[\p{L}\d](?:[\p{L}\d&.-]|['’](?=\p{L}))*|&/gu;
/** Words that lead to a name; within one they follow what the house calls itself: `Gasthof im Tal`. */
const LEADS = /^(?:im|in|at|à|au|en|på|hos|chez|bei|beim|dans|i)$/iu;
const MAX_BEFORE = 80;
const MAX_WORDS = 6;

/** Houses that stand right before their street, in words or a row that speak of sleeping: `ni sover på Ekhagen, Åsvägen 6`. */
export function namesByAddress(reading: Reading, skipped: ReadonlySet<number>): HotelName[] {
  return reading.lines.flatMap((line): HotelName[] => {
    const { text, index } = line;
    if (skipped.has(index) || !/\d/.test(text)) return [];
    return matchesOf(text, BEFORE_STREET).flatMap(({ index: at, 0: gap }): HotelName[] => {
      const name = nameBefore(text, at);
      if (!name) return [];
      const isPerson = () =>
        findPersonNames(text.slice(name.start, at)).some(({ start, end }) => end - start === at - name.start);
      if (!isListed(reading, line) && (!speaksOfSleeping(line, reading, name.start) || isPerson())) return [];
      const behind = text.slice(at, at + gap.length + MAX_BEFORE);
      const { street } = addressIn(behind.replace(/^\s+/u, ', '), reading);
      const isStreet = street !== undefined && behind.indexOf(street) <= gap.length + 1;
      const isAddress =
        isStreet && !NO_STREET.test(street)
          ? findDates(street, reading).length === 0
          : BEFORE_POSTCODE.test(behind);
      if (!isAddress) return [];
      return [{ name: text.slice(name.start, at), line: index, start: name.start, end: at, kind: 'framed' }];
    });
  });
}

/** The capital words up to a place, as far back as they can be one name. */
function nameBefore(text: string, at: number): { start: number } | undefined {
  const from = Math.max(0, at - MAX_BEFORE);
  const words = matchesOf(text.slice(from, at), WORD).map((match) => ({
    text: match[0].replace(/[.'’-]+$/u, ''),
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
  let first = words.length;
  for (let i = words.length - 1; i >= 0 && words.length - i <= MAX_WORDS; i--) {
    const [word, next, before] = [words[i], words[i + 1], words[i - 1]];
    if (!word || text.slice(word.end, next?.start ?? at) !== (next ? ' ' : '')) break;
    const isName = /^[\p{Lu}\d&]/u.test(word.text) && !GENERIC.test(word.text);
    if (!isName && !PARTICLE.test(word.text)) break;
    if (LEADS.test(word.text) && !IS_KIND.test(before?.text ?? '')) break;
    if (isName || /^The$/u.test(word.text)) first = i;
  }
  const start = words[first]?.start;
  const name = start === undefined ? '' : text.slice(start, at);
  const isNamed =
    name.length >= 4 &&
    nameAtHead(name)?.name === name &&
    !/\d$/.test(name) &&
    !IN_STREET.test(text.slice(Math.max(0, (start ?? 0) - MAX_BEFORE), start)) &&
    !NO_HOUSE.test(name);
  return start !== undefined && isNamed ? { start } : undefined;
}

const MIN_CELLS = 3;

/** A row of the list under a heading for lodging. */
const isListed = ({ blocks }: Reading, { line, block }: ReadLine): boolean =>
  line.cells.length >= MIN_CELLS && LODGING.test(blocks[block]?.heading ?? '');

/** The sentence or the row that names the house, or what goes on right behind it. */
function speaksOfSleeping(
  { text, index, block, message }: ReadLine,
  reading: Reading,
  start: number,
): boolean {
  const sentences = splitSentences(text);
  const own = sentences.findLastIndex((one) => one.start <= start);
  const sentence = sentences[own] ?? { text, start: 0 };
  if (OTHER_PLACE.test(text.slice(sentence.start, start))) return false;
  if (LODGES.test(sentence.text)) return true;
  const next = reading.lines[index + 1];
  const goesOn = next?.block === block && next.message === message ? next.text : '';
  return LODGES.test((sentences[own + 1]?.text ?? goesOn).slice(0, MAX_BEFORE));
}
