import type { Reading } from '../../reading/index.ts';
import { type Statement, statementsAt, statementsOf } from '../../reading/statements.ts';
import { findDates } from '../../recognizers/dates.ts';
import { findEmails } from '../../recognizers/emails.ts';
import { phrasePattern, quick } from '../../recognizers/phrases.ts';
import { findTimes } from '../../recognizers/times.ts';
import type { Day } from '../shared/schedule/days/day-context.ts';
import { dayBeforeTime, dayOfWeekday } from '../shared/schedule/days/weekday-days.ts';
import { dayContext, findActWords } from '../shared/schedule/index.ts';
import { eatingTime } from './eating-time.ts';
import { findGuestCount } from './guests/count-guests.ts';
import { cityOf, findHouseName, findStreet, houseBeforeStreet, isHouse } from './house/find-house.ts';
import { phoneIn } from './house/phones.ts';
import { tableReference } from './house/references.ts';
import { ROOM_COMPOUND, toldHouse, withoutDays } from './house/told-house.ts';
import { townBeside } from './house/town-beside.ts';
import { type Meal, onDay } from './meal.ts';
import { BOOKS, EATING, EXPECTED, isUnsure, NOTHING, RESTAURANT, TABLE } from './table-words.ts';

const LODGING = phrasePattern(
  'check-?in',
  'check-?out',
  'nights?',
  'rooms?',
  'zimmer',
  'nächte',
  'chambres?',
  'nuits?',
  'habitaci[óo]n(?:es)?',
  'noches?',
  'nätter',
);

export const TABLE_IN_SENTENCE = 'a booked table in a sentence';

/** Tables booked in a sentence or paragraph: `Table at The Salt Cellar: Fri, Nov 7, 7:30 PM, party of 6`. */
export function readTableBookings(reading: Reading, showDate: string | undefined): Meal[] {
  const days = dayContext(reading, showDate);
  return units(reading).flatMap((unit) => {
    const table = cueOf(unit.text);
    const cue = table ?? eatingIn(unit.text, reading);
    if (
      !cue ||
      unit.text.length > 700 ||
      (LODGING.test(unit.text) && !/restaurant|restaurang/iu.test(unit.text))
    )
      return [];
    const name = houseIn(unit.text, reading);
    // `Interview at La Table du Nord`
    if (!table && !(name && eatingIn(unit.text.replace(name, ''), reading))) return [];
    const near = name ?? cue;
    const own = unitOfLine(reading.lines[lineOf(reading, unit, near)]?.text ?? '', unit.text);
    const behindName = name ? unit.text.slice(unit.text.indexOf(name) + name.length) : '';
    const time =
      (HOUR_NEXT.test(behindName) ? eatingTime(behindName, reading) : undefined) ??
      eatingTime(own, reading, own.indexOf(near)) ??
      eatingTime(unit.text, reading, unit.text.indexOf(near));
    // `C/ Salvador Abril 12` is a street.
    const beside = houseBeforeStreet(unit.text);
    const date = datesIn(unit.text, reading).find(({ text }) => !beside?.street.includes(text));
    const usual = days.dayOf(unit.firstLine);
    const day =
      (time && dayBeforeTime(unit.text, unit.text.indexOf(time.text), unit.firstLine, usual)) ??
      dayOfWeekday(clauseOf(unit.text, near).replace(near, ''), unit.firstLine, usual) ??
      dayAbove(reading, unit, usual) ??
      usual;
    if (!name || (!time && !date && !isPlaced(unit.text, reading))) return [];
    const at = (text: string) => ({ text, line: lineOf(reading, unit, text) });
    const reference = tableReference(unit.text);
    const phone = phoneIn(unit.text, reading);
    const email = findEmails(unit.text)[0];
    const guests = findGuestCount(unit.text);
    const behind = unit.text.slice(unit.text.indexOf(name) + name.length).split(/\.(?:\s(?!\d)|$)/u)[0] ?? '';
    const street = findStreet(behind) ?? (beside?.name === name ? beside.street : undefined);
    const city = townBeside(behind, street) ?? cityOf(behind);
    return [
      {
        reading,
        line: unit.firstLine,
        quote: reading.lines[unit.firstLine]?.text ?? unit.text,
        name: at(name),
        isHouse: true,
        ...(street && { address: at(street) }),
        ...(city && { city: at(city) }),
        ...(reference && { reference: { ...at(reference.text), value: reference.value } }),
        ...(phone && { phone: { ...at(phone.text), value: phone.value } }),
        ...(email && { email: { ...at(email.text), value: email.value } }),
        ...(date && { date: { ...at(date.text), value: date.value.date, doubts: date.doubts ?? [] } }),
        ...(!date && time && onDay(day, { text: time.text, line: unit.firstLine })),
        ...(time && { time: { ...at(time.text), value: time.value } }),
        ...(guests && { guests: { ...at(guests.text), value: guests.value } }),
        notes: { text: unit.text, line: unit.firstLine },
        method: 'pattern' as const,
        reason: TABLE_IN_SENTENCE,
        specificity: 0.65,
      },
    ];
  });
}

/** In a row the house has no verb to show it. */
const houseIn = (text: string, reading: Reading): string | undefined =>
  isRow(text, reading)
    ? findHouseName(text)
    : (toldHouse(text, reading) ?? withoutRoom(findHouseName(withoutDays(text, reading))));

const withoutRoom = (name: string | undefined) =>
  name && ROOM_COMPOUND.test(name) && !isHouse(name) ? undefined : name;

/** `19.30 September 18th`: minutes are no day. */
function datesIn(text: string, reading: Reading) {
  const dates = findDates(text, reading);
  const times = findTimes(text, reading);
  const isCut = dates.some((date) => times.some((time) => time.start < date.end && date.start < time.end));
  const blanked = times.reduce(
    (left, { start, end }) => `${left.slice(0, start)}${' '.repeat(end - start)}${left.slice(end)}`,
    text,
  );
  return isCut ? findDates(blanked, reading) : dates;
}

function cueOf(text: string): string | undefined {
  if (RESERVED_FOR.test(text) && OF_MEAL.test(text) && !RIDES.test(text)) return RESERVED_FOR.exec(text)?.[0];
  const table = TABLE.exec(text)?.[0];
  if (table) return table;
  const expected = EXPECTED.exec(text)?.[0] ?? coversAt(text);
  return expected && tellsOfEating(text) && !RIDES.test(text) ? expected : undefined;
}

/** What is said of one meal in one breath. */
const MAX_SAID = 240;
const BREAKFAST = /breakfast|frühstück|petit|desayuno|frukost/iu;
/** Where they sleep they have breakfast, and dine in the house at times. */
const LODGES =
  /hotel|hôtel|hostal|(?<!\p{L})(?:\p{L}*zimmer|(?:enkel|dubbel|hotell)?rum(?:met|men)?|[ed]z|singles?|doubles?|twins?|chambres?|übernacht\p{L}*|unterkunft|accommodation|hébergement|alojamiento|boende|nights?|nacht|nuits?|noches?|natt|check-?\s?(?:in|out)|breakfast|frühstück\p{L}*|petit-déj\p{L}*|desayuno|frukost)(?!\p{L})/iu;

/** `19:30 Dinner, Krog Tärnan`: of a running order, whose entries are read as such. */
const isRow = (text: string, reading: Reading) =>
  /^\W{0,3}\d{1,2}\s?[:.h]\s?\d{2}/u.test(text) && datesIn(text, reading).length === 0;

/** `… has us for nine at …`, `On Friday at 19:30 the band has dinner at …`: that somebody eats, or how many. */
function eatingIn(text: string, reading: Reading): string | undefined {
  if (RIDES.test(text) || isUnsure(text) || NOTHING.test(text) || LODGES.test(text)) return undefined;
  const isTold = datesIn(text, reading).length > 0 || findGuestCount(text) !== undefined;
  if (!isTold || text.length > MAX_SAID || eatingTime(text, reading) === undefined || isRow(text, reading))
    return undefined;
  const acts = findActWords(text).filter(({ text: word }) => !BREAKFAST.test(word));
  const meal = acts.find(({ kind }) => kind === 'meal')?.text;
  const eating = meal ?? EATING.exec(text)?.[0];
  if (eating ?? acts.some(({ isStrong }) => isStrong)) return eating;
  return RESTAURANT.exec(text)?.[0] ?? (BOOKS.test(text) ? findGuestCount(text)?.text : undefined);
}

/** `moved: The Samphire, 8 Strand Row, 20:30, 9 covers`: so many at an hour in a house with its street. */
function coversAt(text: string): string | undefined {
  const guests = HOUR.test(text) ? findGuestCount(text) : undefined;
  const house = guests && houseBeforeStreet(text)?.name;
  const isOfOthers = () =>
    Number(guests?.value) > MAX_TABLE ||
    findActWords(text).some(({ kind, isStrong }) => kind !== 'meal' && isStrong);
  return house && (OF_MEAL.test(text) || !isOfOthers()) ? house : undefined;
}

const HOUR = /\d\s?[:.h]\s?\d{2}/u;
/** More than sit at one table are the guests of an evening. */
const MAX_TABLE = 30;

/** `votre réservation pour 11 personnes le samedi à 22h30`, with a menu. */
const RESERVED_FOR =
  /(?<!\p{L})(?:booking|reservation|reservierung|réservation|reserva|bokning(?:en)?)\s(?:for|für|pour|para|för)\s\d{1,3}(?!\d|[.:/])/iu;
const OF_MEAL =
  /(?<!\p{L})(?:menus?|menú|men[üy]|meny|dinner|lunch|supper|abendessen|mittagessen|d[îi]ner|d[ée]jeuner|repas|cena|comida|almuerzo|middag|covers|couverts|comensales|kuvert|gedecke|resto|restaurant\p{L}*|restaurang\p{L}*)(?!\p{L})/iu;

const tellsOfEating = (text: string) => findStreet(text) !== undefined || findGuestCount(text) !== undefined;
/** A driver waits too. */
const RIDES =
  /(?<!\p{L})(?:taxi|airport|aéroport|aeropuerto|flughafen|flygplats\p{L}*|station|gare|bahnhof|estación|driver|runner|fahrer\p{L}*|chauffeur|chofer|conductor|navette|shuttle|lobby|stage door|load-?in|get-?in)(?!\p{L})/iu;

const isPlaced = (text: string, reading: Reading) =>
  findStreet(text) !== undefined || phoneIn(text, reading) !== undefined;

/** Of a line the part that belongs to the sentence: another one may stand beside it. */
function unitOfLine(line: string, unit: string): string {
  const words = line.split(/(?<=[.!?])\s/u).filter((part) => unit.includes(part.trim()));
  return words.length > 0 ? words.join(' ') : line;
}

/** `dinner at La Sauge⏎18:30`: the line may break before the hour. */
const HOUR_NEXT = /^["”“»]?,?\s(?:(?:at|um|à|a las|kl\.?)\s)?\d{1,2}[:.h]\d{2}/iu;

/** `Friday evening. Rehearsal until eight. After that a table at …`: the last day that the line named before. */
function dayAbove(reading: Reading, { text, firstLine }: Unit, usual: Day | undefined): Day | undefined {
  const all = statementsAt(reading, firstLine);
  const own = all.findIndex((one) => text.startsWith(one.text));
  for (const { text: said } of all.slice(0, Math.max(0, own)).reverse()) {
    const day = dayOfWeekday(said, firstLine, usual);
    if (day) return day;
  }
  return undefined;
}

/** The sentence of a unit that holds these words. */
function clauseOf(text: string, words: string): string {
  const at = text.indexOf(words);
  const from = text.slice(0, at).lastIndexOf('. ') + 1;
  const to = text.indexOf('. ', at + words.length);
  return text.slice(from, to < 0 ? text.length : to);
}

const MORE = quick(
  /(?<![\p{L}])(?:reserv\p{L}*|r[ée]serv\p{L}*|booking|confirmation|phone|tel|t[ée]l|ref|under the name|buchung|buchungs\p{L}*|bokning\p{L}*|bokat|a nombre|au nom|erreichen sie|reach us|joindre|telefon\p{L}*|number|nummer|num[ée]ro|número|call them|ring them|ruft|rufen|anrufen|appelez|appeler|ll[aá]m\p{L}*|ring (?:dem|dit))(?![\p{L}])/iu,
);

/** `01632 960 150, High Street.` behind the sentence of the table. */
const NUMBER_FIRST = /^(?:\+|0)\d[\d ()/-]{6,}/u;

interface Unit {
  text: string;
  firstLine: number;
  lastLine: number;
}

/** Each sentence that speaks of a table, with the one behind it, or the second, that goes on about the reservation. */
function units(reading: Reading): Unit[] {
  const statements = statementsOf(reading);
  return statements.map((told, i) => {
    const statement = withHouseBefore(told, statements[i - 1]);
    const last = i + (namesHouseNext(statement, statements[i + 1]) ? 1 : 0);
    const more = [2, 1].find((n) => goesOn(reading, statements.slice(last, last + n + 1)));
    const parts = [statement, ...statements.slice(i + 1, last + (more ?? 0) + 1)];
    return {
      text: parts.map(({ text }) => text).join(' '),
      firstLine: statement.firstLine,
      lastLine: parts.at(-1)?.lastLine ?? statement.lastLine,
    };
  });
}

/** `I've booked you a table. Osteria Lena, 3 Anchor Vennel, 17:15`: the house opens the sentence behind that of its table. */
function namesHouseNext({ text, message }: Statement, next: Statement | undefined): boolean {
  if (!next || next.message !== message || !TABLE.test(text) || findHouseName(text)) return false;
  const house = houseBeforeStreet(next.text);
  return house !== undefined && next.text.startsWith(house.name) && findGuestCount(next.text) !== undefined;
}

/** `Osteria Lena, 3 Anchor Vennel, Leeds. 18 April, 19:30, table for nine.`: the house with its street opens the line of its table. */
function withHouseBefore(statement: Statement, before: Statement | undefined): Statement {
  const house = before?.firstLine === statement.firstLine ? houseBeforeStreet(before.text) : undefined;
  const isOwn = house && before?.text.startsWith(house.name) && !findHouseName(statement.text);
  return isOwn && EATING.test(statement.text) && !HOUR.test(before?.text ?? '')
    ? { ...statement, text: `${before?.text} ${statement.text}` }
    : statement;
}

function goesOn(reading: Reading, [statement, ...more]: readonly Statement[]): boolean {
  const last = more.at(-1);
  if (!statement || !last || last.firstLine - statement.lastLine > more.length) return false;
  const isAbout = MORE.test(last.text) || NUMBER_FIRST.test(last.text);
  const others = more.slice(0, -1);
  return (
    isAbout &&
    last.message === statement.message &&
    others.every(({ text }) => text.length <= MAX_BETWEEN && phoneIn(text, reading) === undefined) &&
    more.every(({ text }) => findTimes(text, reading).length === 0)
  );
}

/** `They do a vegetarian menu.` between the table and the number to call. */
const MAX_BETWEEN = 80;

function lineOf(reading: Reading, unit: Unit, text: string): number {
  for (let line = unit.firstLine; line <= unit.lastLine; line++)
    if (reading.lines[line]?.text.includes(text)) return line;
  return unit.firstLine;
}
