import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { GREETS } from '../../../recognizers/greetings.ts';
import { findPersonNames } from '../../../recognizers/people.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { findPostalPlaces } from '../../../recognizers/places.ts';
import { splitSentences } from '../../../recognizers/sentences.ts';
import { NOBODY } from '../details/phone-and-mail.ts';
import { addressIn } from '../details/streets.ts';
import { speaksOfFlights, speaksOfShow } from '../stays/one-hotel.ts';
import type { HotelName } from './find-names.ts';
import { nameAtHead } from './name-head.ts';
import { hotelKey } from './name-keys.ts';
import { GENERIC, IS_KIND, PARTICLE } from './name-patterns.ts';
import { toldNames } from './told-names.ts';

const COUNT =
  '(?:\\d{1,2}|one|two|three|four|five|six|seven|eight|ein(?:e|en)?|zwei|drei|vier|fünf|sechs|sieben|acht|une?|deux|trois|quatre|cinq|dos|tres|cuatro|cinco|seis|ett|två|tre|fyra|fem|sex|sju|åtta)';
/** That somebody sleeps there: nights, rooms that are counted, beds. */
const LODGES = quick(
  new RegExp(
    `(?<!\\p{L})(?:nights?|sleep\\p{L}*|overnight|check-?\\s?(?:in|out)|accommodation|lodging|digs|day rooms?|staying|${COUNT}\\s?(?:x\\s)?(?:\\p{L}{3,10}\\s){0,2}(?:rooms?|singles?|doubles?|twins?|kings?|queens?|ez|dz|chambres?|simples?|triples?|dobles?|individual(?:es)?)|nacht|nächte|übernacht\\p{L}*|untergebracht|(?:einzel|doppel|zweibett|hotel)?zimmer|unterkunft|schlaf\\p{L}*|quartier|nuit(?:ée)?s?|dormi\\p{L}*|log(?:ez|és|ement)|héberg\\p{L}*|noches?|habitaci\\p{L}+|dorm(?:ís|imos|iréis)|aloj\\p{L}*|natt(?:en)?|nätter|(?:enkel|dubbel)rum|sov(?:a|er)|övernatt\\p{L}*|boende)(?!\\p{L})`,
    'iu',
  ),
);
/** Words before a name that make it another kind of place: a meal's, the show's, an office's. */
const OTHER_PLACE =
  /(?<!\p{L})(?:dinner|lunch|meal|eat|restaurant|table for|venue|event|show|concert|gig|perform\p{L}*|load-?in|doors|parking|invoice|office|agent|agency|c\/o|station|airport|\p{L}*essen|speis\p{L}*|spielort|veranstaltung|konzert|auftritt|ort|rechnung|büro|bahnhof|flughafen|dîner|repas|salle|lieu|événement|concert|facture|bureau|gare|aéroport|cena|comida|sala|lugar|evento|concierto|factura|oficina|estación|aeropuerto|middag|lokal|plats|evenemang|konsert|spelning|faktura|kontor|flygplats)(?!\p{L})[^.;]{0,40}$/iu;
/** `after the concert at l'hôtel Le Cap`: right before a name, whatever else the sentence speaks of. */
const IS_CALLED = /(?<!\p{L})h[oô]tell?(?:et)?\s$/iu;
/** People, firms and captions have addresses too. */
const NO_HOUSE =
  /^(?:herrn?|frau|familie|fam|firma|mr|mrs|ms|m|mme|monsieur|madame|sr|sra|d|doña|don|attn)[\s.]|(?<!\p{L})(?:c\/o|gmbh|ltd|limited|llc|inc|sarl|sas|ab|agency|agentur|provider|supplier|client|kunde|guest|gast|venue|billing|invoice|theat\p{L}*|teatro|arena|hall|halle|club|festival|restaurant|breakfast|frühstück|petit-déjeuner|desayuno|frukost|tel\p{L}*|phone|address|adresse|anschrift|dirección|adress|street|straße)(?!\p{L})/iu;
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
/** `Am Langen Kanal 14`: small words, and nothing else, before what is known to be a street. */
const LEADS_TO_STREET = /^\W?(?:(?:a[mn]|i[mn]|de[rnm]|zu[mr]|auf|unter|la|le|les|el|los|las|the)\s){0,2}$/iu;
const WORD = /[\p{L}\d](?:[\p{L}\d&.-]|['’](?=\p{L}))*|&/gu;
/** Words that lead to a name; within one they follow what the house calls itself: `Gasthof im Tal`. */
const LEADS = /^(?:im|in|at|à|au|en|på|hos|chez|bei|beim|dans|i)$/iu;
/** `1)  ANCHOR HOUSE`: the number or bullet of a list before the name. */
const MARK = /^\s{0,8}(?:\(?\d{1,2}[.)]\s{1,4}|[-•*·]\s{1,3})?/u;
const ARRIVES =
  /(?<!\p{L})(?:check-?\s?in|arriv\p{L}*|anreise|ankunft|arrivée|entrada|llegada|incheckning|ankomst|in)(?:\s?date)?\s{0,2}(?::|\s{2}|$)/imu;
const LEAVES =
  /(?<!\p{L})(?:check-?\s?out|depart\p{L}*|abreise|départ|salida|utcheckning|avresa|out|ut)(?:\s?date)?\s{0,2}(?::|\s{2}|$)/imu;
const TRAVELS =
  /(?<!\p{L})(?:flights?|flug|vols?|vuelos?|flyg|terminal|boarding|airport|rental|pick-?up|load-?in|get-?in|sound-?check|doors)(?!\p{L})/iu;
const MAX_BEFORE = 80;
const MAX_WORDS = 6;
const MAX_NAME = 60;
const REACH = 12;
const MIN_CELLS = 3;

/** What each thing around a name adds to its being a house; it is one when enough comes together. */
const CUES = {
  isPlaced: 2,
  isCalled: 2,
  isSender: 2,
  sleeps: 2,
  isListed: 2,
  givesDays: 1,
  isOther: -4,
  isPerson: -2,
};
const ENOUGH = 4;

type Cues = Partial<Record<keyof typeof CUES, boolean>>;

const isEnough = (cues: Cues) =>
  Object.entries(CUES).reduce((sum, [cue, weight]) => sum + (cues[cue as keyof Cues] ? weight : 0), 0) >=
  ENOUGH;

/**
 * Houses that nothing in their own name shows to be one, by what stands around it and adds up: an address behind or below,
 * words that speak of sleeping, days of coming and leaving, a row in a list of houses, the sender of a mail about rooms.
 */
export function namesByCues(
  reading: Reading,
  skipped: ReadonlySet<number>,
  others: readonly HotelName[],
): HotelName[] {
  const lines = reading.lines.filter(({ index }) => !skipped.has(index));
  const beside = lines.flatMap((line) => (/\d/.test(line.text) ? beforeStreets(reading, line) : []));
  if (others.length + beside.length > 0) return beside;
  const over = overAddresses(reading, lines);
  if (over.length > 0) return over;
  const senders = sendersOf(reading, lines);
  return senders.length > 0 ? senders : toldNames(reading, lines);
}

/** Right before its street: `ni sover på Ekhagen, Åsvägen 6`. */
function beforeStreets(reading: Reading, line: ReadLine): HotelName[] {
  const { text, index } = line;
  return matchesOf(text, BEFORE_STREET).flatMap(({ index: at, 0: gap }): HotelName[] => {
    const start = startOfName(text, at);
    if (start === undefined) return [];
    const name = text.slice(start, at);
    const isListed = line.line.cells.length >= MIN_CELLS && LODGING.test(headingOf(reading, line));
    const cues = { isListed, ...(isListed ? {} : cuesInWords(reading, line, start)), isPlaced: true };
    if (!isEnough(cues) || !isAddress(reading, text.slice(at, at + gap.length + MAX_BEFORE), gap.length))
      return [];
    if (!isListed && !isEnough({ ...cues, isPerson: isPerson(name) })) return [];
    return [{ name, line: index, start, end: at, kind: 'framed' }];
  });
}

const headingOf = ({ blocks }: Reading, { block }: ReadLine) => blocks[block]?.heading ?? '';
const isPerson = (name: string) => findPersonNames(name).some(({ text }) => text === name);

function isAddress(reading: Reading, behind: string, gap: number): boolean {
  const { street } = addressIn(behind.replace(/^\s+/u, ', '), reading);
  const isStreet = street !== undefined && LEADS_TO_STREET.test(behind.slice(gap, behind.indexOf(street)));
  return isStreet && !NO_STREET.test(street)
    ? findDates(street, reading).length === 0
    : BEFORE_POSTCODE.test(behind);
}

/** No name of a house ends so: most cells of a list are dates, numbers and small words. */
const isNoName = (last: string) => /\d$/.test(last) || (/^\p{Ll}+$/u.test(last) && !PARTICLE.test(last));

/** Where the capital words up to a place begin, as far back as they can be one name. */
function startOfName(text: string, at: number): number | undefined {
  const from = Math.max(0, at - MAX_BEFORE);
  const before = text.slice(from, at);
  if (isNoName(before.slice(before.lastIndexOf(' ') + 1))) return undefined;
  const words = matchesOf(before, WORD).map((match) => ({
    text: match[0].replace(/[.'’-]+$/u, ''),
    start: from + match.index,
    end: from + match.index + match[0].length,
  }));
  let first = words.length;
  for (let i = words.length - 1; i >= 0 && words.length - i <= MAX_WORDS; i--) {
    const [word, next, previous] = [words[i], words[i + 1], words[i - 1]];
    if (!word || text.slice(word.end, next?.start ?? at) !== (next ? ' ' : '')) break;
    const isName = /^[\p{Lu}\d&]/u.test(word.text) && !GENERIC.test(word.text);
    if (!isName && !PARTICLE.test(word.text)) break;
    if (LEADS.test(word.text) && !IS_KIND.test(previous?.text ?? '')) break;
    if (isName) first = i;
  }
  const start = words[first]?.start;
  const name = start === undefined ? '' : text.slice(start, at);
  const isNamed =
    name.length >= 4 &&
    nameAtHead(name)?.name === name &&
    !/\d$/.test(name) &&
    !IN_STREET.test(text.slice(Math.max(0, (start ?? 0) - MAX_BEFORE), start)) &&
    !NO_HOUSE.test(name);
  return isNamed ? start : undefined;
}

/** What the sentence or the row that names the house speaks of, or what goes on right behind it. */
function cuesInWords(reading: Reading, { text, index, block, message }: ReadLine, start: number): Cues {
  const sentences = splitSentences(text);
  const own = sentences.findLastIndex((one) => one.start <= start);
  const sentence = sentences[own] ?? { text, start: 0 };
  const before = text.slice(sentence.start, start);
  const isCalled = IS_CALLED.test(before);
  if (!isCalled && OTHER_PLACE.test(before)) return { isOther: true };
  const next = reading.lines[index + 1];
  const goesOn = next?.block === block && next.message === message ? next.text : '';
  const after = (sentences[own + 1]?.text ?? goesOn).slice(0, MAX_BEFORE);
  return { isCalled, sleeps: isCalled || LODGES.test(sentence.text) || LODGES.test(after) };
}

/** Alone on a line over a full address, with a day of coming and one of leaving in the lines below. */
function overAddresses(reading: Reading, lines: readonly ReadLine[]): HotelName[] {
  const heads = lines.flatMap(({ index }) => {
    const name = nameOver(reading, index);
    return name ? [{ index, ...name }] : [];
  });
  return heads.flatMap(({ index, name, at }, i): HotelName[] => {
    const end = Math.min(heads[i + 1]?.index ?? reading.lines.length, index + REACH);
    const under = reading.lines.slice(index + 1, end);
    const greeting = under.findIndex((line) => GREETS.test(line.text));
    const below = greeting < 0 ? under : under.slice(0, greeting);
    const text = below.map((line) => line.text).join('\n');
    const isOther =
      TRAVELS.test(text) || below.some(({ message }) => message !== reading.lines[index]?.message);
    const givesDays =
      ARRIVES.test(text) && LEAVES.test(text) && LODGES.test(text) && findDates(text, reading).length > 0;
    if (!isEnough({ isPlaced: true, isOther, givesDays, sleeps: givesDays })) return [];
    return [{ name, line: index, start: at, end: at + name.length, kind: 'opening' }];
  });
}

function firstCell(line: ReadLine | undefined): string {
  const text = line?.text ?? '';
  const cell = line && line.line.cells.length > 1 ? (line.line.cells[0]?.text ?? '') : '';
  return /\p{L}{3}/u.test(cell) && text.startsWith(cell) ? cell : text;
}

function nameOver(reading: Reading, index: number): { name: string; at: number } | undefined {
  // `The Oriole  Run: 18 May`: beside the name of the house its system prints when, and by whom.
  const text = firstCell(reading.lines[index]);
  const next = firstCell(reading.lines[index + 1]);
  if (text.length > MAX_NAME || text.trim().length < 3 || !/\d/.test(next)) return undefined;
  const from = MARK.exec(text)?.[0].length ?? 0;
  const head = nameAtHead(text.slice(from));
  if (!head || head.name.length < text.slice(from).trim().length || NO_HOUSE.test(head.name))
    return undefined;
  if (isPerson(head.name) || findDates(text, reading).length > 0) return undefined;
  const { street, city, postcode } = addressIn(next, reading);
  if (!street || findDates(street, reading).length > 0) return undefined;
  const after = reading.lines[index + 2]?.text ?? '';
  const isPlaced = (city && postcode) || findPostalPlaces(next, reading).length > 0;
  const isPlacedBelow = addressIn(after, reading).city !== undefined;
  return isPlaced || isPlacedBelow ? { name: head.name, at: from + head.at } : undefined;
}

/** The house that has written the newest mail, about rooms and nothing else: `Ada Wren - Casa Brezo <info@casabrezo.example>`. */
function sendersOf(reading: Reading, lines: readonly ReadLine[]): HotelName[] {
  const { name: sender = '', email = '' } = reading.messages[0]?.headers.from ?? {};
  const domain = foldName(email.split('@')[1] ?? '').replace(/[^a-z0-9]/g, '');
  const name = sender.split(/\s[-–—|·@]\s|,\s/u).find((part) =>
    hotelKey(part)
      .split(' ')
      .some((word) => word.length >= 4 && domain.includes(word)),
  );
  if (!name || NOBODY.test(email) || nameAtHead(name)?.name !== name) return [];
  const own = lines.filter(({ message }) => message === 0);
  const words = own.map(({ text }) => text).join('\n');
  const cues = { isSender: true, sleeps: LODGES.test(words), isPerson: isPerson(name) };
  if (!isEnough({ ...cues, isOther: speaksOfShow(words) || speaksOfFlights(words) })) return [];
  return own.flatMap(({ text, index }): HotelName[] => {
    const start = text.indexOf(name);
    return start < 0 ? [] : [{ name, line: index, start, end: start + name.length, kind: 'framed' }];
  });
}
