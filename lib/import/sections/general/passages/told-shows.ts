import type { Reading } from '../../../reading/reading.ts';
import { type Statement, statementsOf } from '../../../reading/statements.ts';
import { addDays, weekdayOfDate } from '../../../recognizers/calendar.ts';
import { weekdayOfWord } from '../../../recognizers/date-words.ts';
import { type FoundDate, findDates } from '../../../recognizers/dates.ts';
import type { Found } from '../../../recognizers/found.ts';
import { phrasePattern } from '../../../recognizers/phrases.ts';
import { findCities } from '../../../recognizers/places.ts';
import { findActWords } from '../../shared/schedule/index.ts';
import { relativeDays, writtenOn } from '../day/relative-days.ts';
import { isGeneric } from '../names/generic-words.ts';
import { cleanName, NAME_PATTERN } from '../names/name-form.ts';
import { isChat, titlesOf } from '../titles/titles.ts';
import { AT_A_HOUSE, NOT_A_VENUE, partedFromTown } from '../venue/venue-cues.ts';
import { isOfFlight } from './flight-lines.ts';

/** A show as somebody tells it in a message: its day, and the town or the house beside it. */
export interface ToldShow {
  date: Found<FoundDate>;
  city?: string;
  venue?: string;
  isBehindAt: boolean;
  line: number;
  quote: string;
}

/**
 * `Leeds this friday (9th) at Brudenell Annexe`, `Fr 16.4. Wien, im Flex`, `mañana Valencia, Loco Club`: what opens a
 * message is where and when it is played next.
 */
export function toldShows(reading: Reading): ToldShow[] {
  if (reading.messages.length === 0) return [];
  const all = statementsOf(reading);
  const told = subjectsOf(reading, all);
  return [...all, ...told].flatMap((statement, at) => {
    const { text, message } = statement;
    const i = at < all.length ? at : -1;
    if (message === undefined || text.length > MAX_LENGTH || isOfFlight(text)) return [];
    const [day, ...others] = daysIn(reading, statement);
    if (!day || others.some(({ value }) => value.date !== day.value.date)) return [];
    const town = findCities(text, reading).find(
      (city) =>
        !city.doubts &&
        BETWEEN.test(text.slice(Math.min(city.end, day.end), Math.max(city.start, day.start))),
    );
    const begin = Math.min(day.start, town?.start ?? day.start);
    const end = Math.max(day.end, town?.end ?? day.end);
    const lead = text.slice(0, begin);
    if (!OPENS.test(lead) || OTHER_THINGS.test(lead)) return [];
    if (town?.start === begin && WITHIN_NAME.test(lead)) return [];
    const next = i < 0 ? undefined : all[i + 1];
    const goesOn = next?.message === message && next.firstLine === statement.lastLine;
    const house =
      houseBehind(text.slice(end), reading) ?? (goesOn && town ? houseAlone(next.text, reading) : undefined);
    if (!house && !(town && tellsHours(i < 0 ? all : all.slice(i, i + REACH), message))) return [];
    if (!town && !house?.isBehindAt) return [];
    return [
      {
        date: day,
        ...(town && { city: town.text }),
        ...(house && { venue: house.name }),
        isBehindAt: house?.isBehindAt === true,
        line: statement.firstLine,
        quote: text.slice(begin, end),
      },
    ];
  });
}

const MAX_LENGTH = 240;
/** A greeting, and a few words: `ok so`, `hey all,`, `Zeiten für`. */
const OPENS = /^(?:[^\p{L}\d]*[\p{L}'’]{1,14}[^\p{L}\d]+){0,5}$/u;
/** `Salt Meridian, Thursday`: the end of a name is no town. */
const WITHIN_NAME = /\p{Lu}[\p{L}'’]*\s$/u;
/** What else messages tell of a day and a town. */
const OTHER_THINGS = phrasePattern(
  'train|flights?|fly(?:ing)?|drive|driving|travel(?:ling)?|van|bus|ferry|off|from|to|home|back|hotel|sleep(?:ing)?|meet|not|until|till|by|before|after',
  'zug|flug|fahren|fahrt|reise|frei|von|ab|nach|bis|vor|heim|zurück|nicht|übernachtung|schlafen',
  'trains?|vol|départ|depuis|vers|retour|dormir|pas|avant|après|jusqu.à',
  'tren|vuelo|salimos|desde|hasta|hacia|vuelta|dormir|antes|no',
  'tåg\\p{L}*|flyg\\p{L}*|resa|från|till|hem|sova|inte|före|efter',
);
const PLAY =
  '(?:is|we.re|we are|you.re|you are|(?:we|you) play|ihr seid|wir sind|seid ihr|sind wir|(?:ihr )?spielt(?: ihr)?|wir spielen|spielen wir|vous êtes|on est|nous jouons|on joue|vous jouez|estamos|estáis|toc[áa](?:is|mos)|är (?:vi|ni)|spelar (?:vi|ni)|(?:vi|ni) spelar)';
/** Between a town and its day stand only small words, and who plays. */
const BETWEEN = new RegExp(
  `^[\\s,:()–—-]*(?:${PLAY}\\s)?(?:(?:next|this|coming|on|in|am|im|kommenden|diesen|nächsten|ce|este|el|le|den|nu|på|à|a|en|i|show)[\\s,:.–—-]+){0,2}$`,
  'iu',
);

/** The days that a message names: by their date, as `tomorrow`, or as `this friday (9th)` and `samedi`. */
function daysIn(reading: Reading, statement: Statement): Found<FoundDate>[] {
  const written = findDates(statement.text, reading);
  if (written.length > 0) return written;
  const soon = relativeDays(reading).find((one) => one.statement === statement);
  const [words, date] = soon
    ? [withWeekday(statement.text, soon.words), soon.date]
    : (weekdayIn(reading, statement) ?? []);
  if (!words || !date) return [];
  const start = statement.text.indexOf(words);
  const value = { date, hasWeekdayMismatch: false, isYearInferred: false, isAmbiguous: false };
  return [{ value, start, end: start + words.length, text: words, doubts: ['derived'] }];
}

/** `Morgen Freitag`, `tomorrow (Saturday)` */
function withWeekday(text: string, words: string): string {
  const at = text.indexOf(words);
  const [day = ''] = /^\s?,?\s?\(?\p{L}{3,10}\)?(?!\p{L})/u.exec(text.slice(at + words.length)) ?? [];
  return weekdayOfWord(day.replace(/[^\p{L}]/gu, '')) === undefined ? words : `${words}${day}`;
}

const WEEKDAY =
  /(?<!\p{L})(?<lead>(?:next|this|coming|kommenden|diesen|nächsten|ce|este|el|på|am|on)\s)?(?<word>\p{L}{2,10})\.?(?<behind>\s(?:prochain|que viene))?(?:,?\s?\(?(?:the\s|den\s|le\s|el\s)?(?<number>[12]?\d|3[01])(?:st|nd|rd|th|er|\.)?\)?(?![\d:.,h%€£/]))?(?!\p{L})/giu;
/** With its number a weekday names one day within so many weeks; alone it is the next of its name. */
const WEEKS = 8;
/** `next friday` is this week's to some, and the one after it to others. */
const OPEN = /^(?:next|nächsten)\s|que viene|prochain/iu;

function weekdayIn(
  reading: Reading,
  { text, message = 0 }: Statement,
): [words: string, date: string] | undefined {
  const written = writtenOn(reading, message);
  if (!written) return undefined;
  for (const match of text.matchAll(WEEKDAY)) {
    const { word = '', number } = match.groups ?? {};
    const weekday = weekdayOfWord(word);
    if (weekday === undefined || (word.length < SPELT_OUT && !number)) continue;
    const days = Array.from({ length: WEEKS * 7 }, (_, i) => addDays(written, i + 1));
    const named = days.filter((day) => weekdayOfDate(day) === weekday);
    const date = number ? named.find((day) => Number(day.slice(8)) === Number(number)) : named[0];
    const isOpen =
      !number &&
      (!isToldFrom(reading, date) || OPEN.test(match[0]) || IN_A_WEEK.test(text.slice(match.index)));
    return date && !isOpen ? [match[0].trim(), date] : undefined;
  }
  return undefined;
}

/** A mail that says `Freitag` may mean any; where its subject has that day, or it has no other, it is the one. */
function isToldFrom(reading: Reading, day: string | undefined): boolean {
  return isChat(reading) || daysWritten(reading).every((written) => written === day);
}

const knownDays = new WeakMap<Reading, readonly string[]>();

function daysWritten(reading: Reading): readonly string[] {
  const known = knownDays.get(reading) ?? findDaysWritten(reading);
  knownDays.set(reading, known);
  return known;
}

function findDaysWritten(reading: Reading): readonly string[] {
  const lines = reading.lines.filter(({ isMailDate }) => !isMailDate);
  return [...titlesOf(reading), ...lines].flatMap(({ text }) =>
    findDates(text, reading).map(({ value }) => value.date),
  );
}

const SPELT_OUT = 5;
const IN_A_WEEK =
  /^\P{L}*\p{L}+\s(?:in (?:einer|zwei) wochen?|week|en huit|om en vecka|dentro de)(?!\p{L})/iu;

interface House {
  name: string;
  isBehindAt: boolean;
}

const HOUSE_BEHIND = new RegExp(
  `^(?:[\\s,):–—-]{1,4}(?:${PLAY}\\s)?(?:(?<at>${AT_A_HOUSE}))?)(?<name>(?:[Tt]he\\s|l['’])?${NAME_PATTERN})(?=\\s?(?:[,;:.!(–—-]|$|\\s(?:in|à|en|i)\\s\\p{Lu}))`,
  'u',
);
const HOUSE_ALONE = new RegExp(`^(?<name>${NAME_PATTERN})(?:[.!]?$|,\\s\\P{N}{3,40}$)`, 'u');

function houseBehind(behind: string, reading: Reading): House | undefined {
  const { at, name } = HOUSE_BEHIND.exec(behind)?.groups ?? {};
  return houseOf(name, at !== undefined, reading);
}

/** `The Fleece, St Thomas St` in a sentence of its own. */
function houseAlone(text: string, reading: Reading): House | undefined {
  return houseOf(HOUSE_ALONE.exec(text)?.groups?.name, false, reading);
}

function houseOf(written: string | undefined, isBehindAt: boolean, reading: Reading): House | undefined {
  const name = written === undefined ? undefined : cleanName(partedFromTown(written, reading).raw);
  if (!name || name.length < 2 || /\d{3}/u.test(name) || isGeneric(name) || NOT_A_VENUE.test(name))
    return undefined;
  if (OF_BOOKING.test(name) || CODE.test(written?.trim() ?? '')) return undefined;
  const [act] = findActWords(name).filter(({ isStrong }) => isStrong);
  return act && act.text.length > name.length / 2 ? undefined : { name, isBehindAt };
}

/** `PNR M4X9TL`, `Vorgang 2026/44` */
const OF_BOOKING =
  /^(?:pnr|ref|reference|vorgang|booking|buchung|réservation|dossier|reserva|localizador|bokning|order|file|invoice)(?!\p{L})/iu;
const CODE = /^(?=.*\d)(?=.*\p{Lu})[\p{Lu}\d]{5,}$/u;

/** So many statements further on the hours of the evening are told. */
const REACH = 4;
const HOURS = 2;

/** `Hamburg 14 May - accommodation` over a mail that tells the hours of that day as well. */
function subjectsOf(reading: Reading, all: readonly Statement[]): Statement[] {
  const subjects = titlesOf(reading).filter(({ isSubject }) => isSubject);
  return subjects.flatMap(({ text, line }) => {
    const message = reading.lines[line]?.message ?? 0;
    const isLine = all.some((one) => one.firstLine === line && one.text.includes(text));
    return isLine && !SUBJECT.test(reading.lines[line]?.text ?? '')
      ? []
      : [{ text, firstLine: line, lastLine: line, message }];
  });
}

const SUBJECT = /^\s*(?:subject|betreff|objet|asunto|ämne)\s?:/iu;

function tellsHours(near: readonly Statement[], message: number): boolean {
  const acts = near
    .filter((one) => one.message === message)
    .flatMap(({ text }) => findActWords(text).filter((word) => /^\P{L}{0,4}\d/u.test(text.slice(word.end))));
  return acts.length >= HOURS;
}
