import type { Reading } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { parseAddress } from '../../../recognizers/places.ts';
import { rowsOff } from '../../shared/standing/rows.ts';
import { opensWithOffState } from '../../shared/standing/states.ts';
import { LATE_AGREED, labelSense } from '../days/stay-words.ts';
import { findHotelNames, type HotelName } from '../names/find-names.ts';
import { hotelKey, isSameHotel } from '../names/name-keys.ts';
import { isOffAltogether } from '../standing/called-off.ts';
import { type Fates, fatesOf } from '../standing/fates-of-houses.ts';
import { GREETS } from '../standing/greeting-words.ts';
import { isHypotheticalMention } from '../standing/skipped-lines.ts';
import { isStateOff } from '../standing/status-parts.ts';
import type { Stay } from '../types.ts';
import { isAboutOneHotel, isStayForm, speaksOfShow } from './one-hotel.ts';
import { staysAgain } from './stays-again.ts';
import { unnamedStay } from './unnamed-stay.ts';

/** The hotels of a paper, each with the lines that are about it, and the mentions of those that the paper calls off. */
export function findStays(
  reading: Reading,
  skipped: ReadonlySet<number>,
): { stays: Stay[]; gone: ReadonlySet<HotelName> } {
  const mentions = findHotelNames(reading, skipped);
  const fates = fatesOf(reading, mentions);
  return { stays: standingStays(reading, skipped, mentions, fates), gone: fates.gone };
}

function standingStays(
  reading: Reading,
  skipped: ReadonlySet<number>,
  mentions: readonly HotelName[],
  { gone, holds, offLines }: Fates,
): Stay[] {
  const names = mentions.filter(
    (one) => !gone.has(one) && !isOtherPlace(reading, one) && !isHypotheticalMention(reading, one),
  );
  const groups: HotelName[][] = [];
  const byWord = new Map<string, { name: string; group: number }[]>();
  for (const one of names) {
    const words = new Set(hotelKey(one.name).split(' '));
    // Two ways of writing one name share a word.
    const alike = [...words]
      .flatMap((word) => byWord.get(word) ?? [])
      .filter(({ name }) => isSameHotel(name, one.name));
    const at = alike.reduce((first, { group }) => Math.min(first, group), groups.length);
    const group = groups[at];
    if (group) group.push(one);
    else groups.push([one]);
    const isWritten = alike.some(({ name, group }) => name === one.name && group === at);
    for (const word of isWritten ? [] : words) {
      const others = byWord.get(word) ?? [];
      others.push({ name: one.name, group: at });
      byWord.set(word, others);
    }
  }
  const elders = new Map<HotelName, HotelName>();
  const nameLines = new Set(names.map(({ line }) => line));
  const homes = groups.flatMap((group) => {
    const [best] = mainOf(reading, group);
    const newer = best && newerPlan(reading, group, best);
    if (best && newer) elders.set(newer, best);
    if (!best || newer) return newer ?? [];
    return [best, ...staysAgain(reading, group, best, (one) => linesAround(reading, one, nameLines))];
  });
  if (homes.length < 2 && gone.size === 0 && isOffAltogether(reading)) return [];
  if (homes.length === 0) {
    const lines = [...gone].map(({ line }) => line);
    if (!lines.every((line) => OTHER_BOOKING.test(textOf(reading, line)))) return [];
    return [
      unnamedStay(reading, new Set([...skipped, ...lines, ...rowsOff(reading, opensWithOffState)])),
    ].filter((stay) => stay !== undefined);
  }
  const own = confirmingMail(reading, homes) ?? housesOwnMail(reading, homes);
  const isWholePaper =
    own !== undefined ||
    ((homes.length === 1 || (hasOneForm(reading) && homes.filter(isLabelled).length < 2)) &&
      isAboutOneHotel(reading));
  // A chain, a club for its guests and its other houses are named beside the one that is booked.
  if (isWholePaper) homes.splice(0, homes.length, ...mainOf(reading, homes));
  const homeLines = new Set([...homes, ...gone].map(({ line }) => line));
  const goneLines = new Set([...gone].map(({ line }) => line));
  for (const { line } of names) goneLines.delete(line);
  // In a list of bookings the lines under a house that is off are its own.
  for (const one of gone)
    if (textOf(reading, one.line).trimStart().startsWith(one.name))
      for (const line of linesAround(reading, one, homeLines)) if (line > one.line) goneLines.add(line);
  const houses = new Map<number, HotelName[]>();
  for (const house of homes) {
    const onLine = houses.get(house.line);
    if (onLine) onLine.push(house);
    else houses.set(house.line, [house]);
  }
  const off = rowsOff(reading, opensWithOffState);
  const isOffRowOf = (line: number) => off.has(line) && !houses.has(line);
  const stayAt = (home: HotelName): Stay => ({
    name: home.name,
    home,
    isWholePaper,
    houses,
    left: [...gone],
    holds: [...holds].some(({ name }) => name === home.name),
    lines: (isWholePaper
      ? reading.lines
          .filter(
            ({ message, text }) => own === undefined || own < 0 || message === own || LATE_AGREED.test(text),
          )
          .map((line) => line.index)
      : linesAround(reading, home, homeLines)
    ).filter(
      (line) => !skipped.has(line) && !goneLines.has(line) && !offLines.has(line) && !isOffRowOf(line),
    ),
  });
  return homes
    .map((home) => {
      const elder = isWholePaper ? undefined : elders.get(home);
      return elder ? { ...stayAt(home), elder: stayAt(elder) } : stayAt(home);
    })
    .filter((stay) => !isStateOff(reading, stay));
}

/** `Your other booking, Hotel Rex, was cancelled`: nothing of the one the paper is about. */
const OTHER_BOOKING =
  /(?<!\p{L})(?:other|another|andere|weitere|autre|otra|annan|andra) (?:booking|reservation|stay|buchung|reservierung|réservation|reserva|bokning)(?!\p{L})/iu;

/** A newer mail of the thread that names the house with days of its own. */
function newerPlan(reading: Reading, group: readonly HotelName[], best: HotelName): HotelName | undefined {
  const ageOf = ({ line }: HotelName) => reading.lines[line]?.message ?? 0;
  return group
    .filter((one) => ageOf(one) < ageOf(best) && TELLS_DAY.test(textOf(reading, one.line).slice(one.end)))
    .filter((one) => findDates(textOf(reading, one.line).slice(one.end), reading).length > 0)
    .sort((a, b) => ageOf(a) - ageOf(b))[0];
}

const TELLS_DAY =
  /check-?\s?in|arriv|anreise|entrada|llegada|incheckning|ankomst|\d\s?(?:[-–]|to|bis|au|al|till)\s?\d|\d{4}\s(?:[-–]|to|bis|au|al|till)\s/iu;

/** The mail of a thread that is the confirmation of one house, where no other mail names one with more to tell. */
function confirmingMail(reading: Reading, homes: readonly HotelName[]): number | undefined {
  const main = mainOf(reading, homes)[0];
  const { message } = (main && reading.lines[main.line]) ?? {};
  if (message === undefined || reading.messages.length < 2 || !hasOneForm(reading)) return undefined;
  const part: Reading = {
    ...reading,
    messages: [],
    lines: reading.lines.map((one) => (one.message === message ? one : { ...one, text: '' })),
    pairs: reading.pairs.filter((pair) => reading.lines[pair.firstLine]?.message === message),
    tables: reading.tables.filter((table) => reading.lines[table.firstLine]?.message === message),
  };
  return isStayForm(part) && isAboutOneHotel(part) ? message : undefined;
}

/** The newest mail of a thread, or the letter, that the one house named in it has written about rooms. */
function housesOwnMail(reading: Reading, homes: readonly HotelName[]): number | undefined {
  const isLetter = reading.messages.length === 0;
  const [home, ...others] = homes.filter(({ line }) => (reading.lines[line]?.message ?? 0) === 0);
  if (!home || others.length > 0) return undefined;
  const own = reading.lines.filter(({ message }) => (message ?? 0) === 0);
  const words = own.map(({ text }) => text).join('\n');
  if (!GIVES_NIGHTS.test(words)) return undefined;
  if (isLetter) {
    const isItsLetter = OUR_HOUSE.test(words) || (home.line < HEAD_LINES && !speaksOfShow(words));
    return GREETS.test(words) && isItsLetter ? WHOLE_PAPER : undefined;
  }
  const { name = '', email = '' } = reading.messages[0]?.headers.from ?? {};
  const domain = foldName(email.split('@')[1] ?? '').replace(/[^a-z]/g, '');
  const key = hotelKey(home.name).split(' ');
  const isSender =
    key.every((word) => domain.includes(word)) || (name !== '' && isSameHotel(name, home.name));
  return isSender && key.join('').length >= MIN_KEY ? 0 : undefined;
}

const isLabelled = ({ kind }: HotelName) => kind === 'label';
const WHOLE_PAPER = -1;
const HEAD_LINES = 3;
const MIN_KEY = 5;
/** The house writes of itself, whatever concert its guests come for. */
const OUR_HOUSE =
  /(?<!\p{L})(?:(?:in|at|with) our (?:hotel|house|guest ?house|inn)|unser(?:em|es|e) (?:haus|hotel|gasthof)e?s?|(?:dans|au sein de) notre (?:hôtel|établissement|maison)|(?:en|a) nuestro (?:hotel|establecimiento|hostal)|(?:på|hos|till) vårt (?:hotell|hus))(?!\p{L})/iu;
const GIVES_NIGHTS =
  /(?<!\p{L})(?:nights?|check-?\s?(?:in|out)|leaving|departing|twins?|doubles?|singles?|übernacht\p{L}*|nächte|anreise|abreise|[ed]z|(?:einzel|doppel)zimmer|nuits?|nuitées?|chambres?|noches?|habitaci\p{L}+|nätter|incheckning|utcheckning|(?:enkel|dubbel)rum)(?!\p{L})/iu;

const mainOf = (reading: Reading, homes: readonly HotelName[]) =>
  [...homes].sort((a, b) => weight(reading, b) - weight(reading, a) || a.line - b.line).slice(0, 1);

/** One day of arrival beside or under its label, and no list of houses. */
function hasOneForm(reading: Reading): boolean {
  if (reading.tables.some(({ columns }) => columns.some(({ concept }) => concept === 'hotel.name')))
    return false;
  const labelled = reading.pairs
    .filter(({ concept }) => concept === 'hotel.checkIn')
    .map((pair) => pair.firstLine);
  const alone = reading.lines.filter(({ text }) => labelSense(text) === 'in').map(({ index }) => index);
  const days = [...new Set([...labelled, ...alone])].filter((line) =>
    [line, line + 1].some((at) => findDates(textOf(reading, at), reading).length > 0),
  );
  return days.length === 1;
}

const OTHER_PLACE =
  /(?<!\p{L})(?:dinner|lunch|brunch|meal|\p{L}*essen|verpflegung|déjeuner|dîner|repas|comida|cena|almuerzo|middag|lunchen|restaurant|(?<!on )table for|tisch|venue|place of performance|performances?|show|concert|gig|spielort|konzert|auftritt|lieu|salle|concierto|actuación|(?<!en su )lugar|spelplats|konsert|spelning)(?!\p{L})/iu;
const SLEEPS =
  /check-?\s?(?:in|out)|sleep|stay|night|room|zimmer|übernacht|untergebracht|anreise|nuit|chambre|log(?:ez|é)|noche|habitaci|aloj|rum(?!\p{L})|sover|bor(?!\p{L})|natt/iu;

/** `18:00 Abendessen: Gasthof Zum Reiher`, `Performance: The Assembly Rooms`: where they only eat or play. */
function isOtherPlace(reading: Reading, one: HotelName): boolean {
  const text = textOf(reading, one.line);
  const before =
    text
      .slice(0, one.start)
      .split(/[.;]\s(?=\p{Lu})/u)
      .at(-1) ?? '';
  const after = text.slice(one.end).split(/[.;]\s(?=\p{Lu})/u)[0] ?? '';
  return one.kind === 'pattern' && OTHER_PLACE.test(before) && !SLEEPS.test(`${before} ${after}`);
}

const RANK = { label: 6, opening: 5, heading: 4, framed: 3, pattern: 2 } as const;
const TELLS_STAY =
  /check-?\s?in|check-?\s?out|anreise|abreise|arriv|départ|llegada|entrada|salida|ankomst|avresa|incheck|utcheck|night|nächt|nuit|noch|nätter|zimmer|rooms?(?!\p{L})|chambre|habitaci|\d{4,5}|@|tel|phone|confirm|booking|buchung|bokning|réserv|reserv/giu;

/** How good a place this mention is to read a booking around. */
function weight(reading: Reading, one: HotelName): number {
  const near = [one.line, one.line + 1, one.line + 2]
    .map((line) => reading.lines[line]?.text ?? '')
    .join(' ')
    .slice(0, 600);
  const tells = Math.min(4, [...near.matchAll(TELLS_STAY)].length);
  const older = reading.lines[one.line]?.message ?? 0;
  const next = `${(reading.lines[one.line]?.text ?? '').slice(one.end)}\n${reading.lines[one.line + 1]?.text ?? ''}`;
  const hasAddress = parseAddress(next.slice(0, 200), reading).street !== undefined ? 3 : 0;
  const line = reading.lines[one.line];
  // A row of a timetable says when somebody goes there; a line that opens with the name says what it is.
  const isTimed = /^\s*\d{1,2}[:.h]\d{2}/.test(line?.text ?? '') && line?.line.table !== undefined ? 4 : 0;
  const opens = (line?.text ?? '').slice(0, one.start).trim() === '' ? 1 : 0;
  const isFine = FINE_PRINT.test(line?.text ?? '') ? 6 : 0;
  return RANK[one.kind] + tells + hasAddress + opens - older - isTimed - isFine;
}

/** The firm behind a house, at the foot of its mails. */
const FINE_PRINT =
  /(?<!\p{L})(?:central reservations|reservations\s?:|do not reply|head ?quarters?|head office|all rights reserved|rewards?|bonvoy|honors|loyalty|privacy|unsubscribe|registered office|hauptsitz|siège social|sede social|domicilio social)(?!\p{L})|©/iu;

const textOf = (reading: Reading, line: number) => reading.lines[line]?.text ?? '';

/** Before `Hotel: …` only lines of a form belong to it: `Arrival: …`. */
const OPENS_WITH_STAY =
  /^\W{0,4}(?:check-?\s?(?:in|out)|arriv|depart|anreise|abreise|ankunft|arrivée|départ|entrada|salida|llegada|incheck|utcheck|ankomst|avresa|nights|nächte|nuits|noches|nätter|dates?)\p{L}*(?: \p{L}+)?\s{0,2}(?::|\s{2})/iu;
/** `HOTEL  Mon 14 Sep - Wed 16 Sep`: nothing above it is of the house. */
const OPENS_PART = /^\W{0,4}(?:hotel|hôtel|hotell|lodging|accommodation)(?=\s{2}|\s?:|\s?-\s)/iu;
const MAX_LINES = 26;
const OTHER_MATTER =
  /^\W{0,3}(?:(?:air|car|rail)(?=\s{2})|flights?|travel (?:in|out)|catering|hospitality|dinner|lunch|schedule|times|contacts?|transport|transfers?|ground|fahrzeiten|flüge|flug|verpflegung|zeitplan|vols?|restauration|repas|horaires|planning|vuelos?|comida|cena|horarios?|flyg|mat|tider|spelning|konsert|venue|production|promoter|fee|payment|merch\p{L}*|settlement|guest ?list|per diems?|cach[eé]t?s?|tourneur|agents?|agence|agentur|management|régie\p{L}*|tour ?manag\p{L}*|tourleitung|road ?manag\p{L}*|promot[oe]r|veranstalter|arrangör|organisat\p{L}*|organizador|contratación|gage|gaget|acompte|anzahlung|deposit|backline|technik|tech|technique|técnica|if )(?!\p{L})/iu;

/** From the mention to where the paper turns to something else; upwards to the heading or the start of the paragraph. */
function linesAround(reading: Reading, home: HotelName, homeLines: ReadonlySet<number>): number[] {
  const block = reading.lines[home.line]?.block;
  const message = reading.lines[home.line]?.message;
  const isOther = (line: number) =>
    homeLines.has(line) || reading.lines[line]?.block !== block || reading.lines[line]?.message !== message;
  let last = home.line;
  let hadGap = false;
  while (last + 1 < reading.lines.length && last - home.line < MAX_LINES && !isOther(last + 1)) {
    const text = reading.lines[last + 1]?.text ?? '';
    hadGap ||= reading.lines[last + 1]?.line.startsBlock === true;
    TELLS_STAY.lastIndex = 0;
    if (OTHER_MATTER.test(text)) break;
    if (hadGap && reading.lines[last + 1]?.line.startsBlock && !TELLS_STAY.test(text) && !/:/.test(text))
      break;
    last++;
  }
  let first = home.line;
  let above = 0;
  const isAfterOther = [1, 2, 3, 4, 5, 6].some((up) => homeLines.has(home.line - up));
  while (
    !isAfterOther &&
    (home.kind !== 'label' || OPENS_WITH_STAY.test(reading.lines[first - 1]?.text ?? '')) &&
    first > 0 &&
    above < 4 &&
    !isOther(first - 1) &&
    !reading.lines[first]?.line.startsBlock &&
    !OTHER_MATTER.test(reading.lines[first - 1]?.text ?? '') &&
    !(first < home.line && OPENS_PART.test(reading.lines[first]?.text ?? ''))
  ) {
    first--;
    // Lines of a wrapped paragraph stand on its first one.
    if ((reading.lines[first]?.text ?? '') !== '') above++;
  }
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
