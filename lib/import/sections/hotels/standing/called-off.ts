import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { supersededOf } from '../../../reading/superseded.ts';
import { findBookingReferences, looksLikeReference } from '../../../recognizers/booking-references.ts';
import { GREETS } from '../../../recognizers/greetings.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { LEAVES_NEXT } from '../../shared/standing/cues.ts';
import { isBilledUnused, isCondition, isTitleOff, takesBack } from '../../shared/standing/papers.ts';
import { rowsOff } from '../../shared/standing/rows.ts';
import { saysOff, whatIsOff } from '../../shared/standing/sentence.ts';
import { isStandingHeading, opensWithOffState } from '../../shared/standing/states.ts';
import { isAboutOneHotel } from '../stays/one-hotel.ts';
import { isAmendment } from './amendment.ts';
import { IS_AGREED, REFUSES } from './refusal-words.ts';
import { isStandingRow } from './rows-off.ts';
import { saysKept } from './says-kept.ts';
import { linesUnderOff } from './status-parts.ts';

const HEAD_LINES = 6;
const MAX_TITLE = 90;
const LETTERHEAD = 30;
const SUBJECT_LINES = 4;

/** Whether a paper about one booking says that it is cancelled, refused or billed without a stay. */
export const isOffAltogether = (reading: Reading) => isCalledOff(reading) && turnOf(reading) === undefined;

/** The lines about the booking that is off, in a paper that goes on with those that stand. */
export function linesCalledOff(reading: Reading): number[] {
  const turn = isCalledOff(reading) ? turnOf(reading) : undefined;
  const head = Math.max(0, reading.lines.findIndex(isTitle));
  // Between the title of a letter and its greeting stand the house and whom it writes to.
  const greeting = reading.lines.slice(0, turn).findIndex(({ text }) => GREETS.test(text));
  return reading.lines.slice(Math.max(head, greeting), turn ?? head).map(({ index }) => index);
}

/** Where a paper turns to the bookings that stand: `Your other bookings remain as they are:`, `NEW BOOKING`. */
const turnOf = (reading: Reading) =>
  reading.lines.find(
    ({ text, line, index }) =>
      text.length <= MAX_TITLE &&
      (((line.heading !== undefined || /:\s*$/.test(text)) && saysKept(text) && !isCondition(text)) ||
        (index > 0 && isStandingHeading(text))),
  )?.index;

const isCalledOff = (reading: Reading) =>
  isCalledOffByTitle(reading) ||
  (reading.messages.length < 2 && (isTakenBack(reading) || isRefusal(reading)));

/** The paper tells by its title that the one booking it is about was cancelled or refused, or that nobody stayed. */
function isCalledOffByTitle(reading: Reading): boolean {
  const subject = reading.messages[0]?.headers.subject ?? '';
  if (isTitleOff(subject) || isNumberOff(reading, subject)) return true;
  const own = reading.lines.filter(
    ({ text, message, index }) =>
      text.trim() !== '' && (message ?? 0) === 0 && !linesUnderOff(reading).has(index),
  );
  const greeting = own.slice(0, LETTERHEAD).findIndex(({ text }) => GREETS.test(text));
  // The subject of a letter stands under the letterhead and the address, right over the greeting.
  const subjects = own.slice(Math.max(HEAD_LINES, greeting - SUBJECT_LINES), Math.max(HEAD_LINES, greeting));
  return [...own.slice(0, HEAD_LINES), ...subjects].some(({ text, line }) =>
    [text, line.cells[0]?.text ?? ''].some(
      (title) =>
        (line.heading !== undefined || title.length <= MAX_TITLE) &&
        ((isTitleOff(title) && !isOfAnotherBooking(reading, title)) || isBilledUnused(title)),
    ),
  );
}

/** `Re: Booking MH-4410` over a mail that has taken that booking out of the books. */
const isNumberOff = (reading: Reading, subject: string) => {
  const codes = codesIn(subject);
  return (
    codes.length > 0 &&
    codes.every((code) => referencesOff(reading).has(code)) &&
    [...referencesIn(reading)].every((code) => codes.includes(code))
  );
};

const isTitle = ({ text }: { text: string }) => isTitleOff(text) || isBilledUnused(text);

/** The title says that a booking stands; what the paper takes back is another one. */
const CONFIRMED =
  /(?<!\p{L})(?:(?:reservation|booking|stay)(?: is| has been)?(?: now)? confirmed|(?:buchung|reservierung)(?: ist)? bestätigt|réservation(?: est)? confirmée|reserva(?: está)? confirmada|bokning(?:en)?(?: är)? bekräftad)(?!\p{L})/iu;

/** A sentence that takes back the one booking the paper is about, wherever it stands. */
function isTakenBack(reading: Reading): boolean {
  const titles = [
    reading.messages[0]?.headers.subject ?? '',
    ...reading.blocks.map(({ heading }) => heading),
  ];
  if (titles.some((title) => CONFIRMED.test(title))) return false;
  return statementsOf(reading).some(
    ({ text, message, firstLine }) =>
      (message ?? 0) === 0 &&
      !linesUnderOff(reading).has(firstLine) &&
      ((givesMoneyBack(text) && isAboutOneHotel(reading) && !isAmendment(reading)) ||
        takesBack(text.replace(QUOTED, ' '), 'stay').some((words) => !isOfAnotherBooking(reading, words))),
  );
}

/** What somebody else said or wrote. */
const QUOTED = /["“”„«][^"“”„«»]{3,300}["“”»]/gu;
const MONEY_BACK = quick(
  /(?<!\p{L}|non-?)(?:refund(?:ed|s)?|reimbursed|(?:zurück)?erstatt\p{L}*|gutschrift|rembours(?:ée?s?|ement)|reembols\p{L}*|återbetal\p{L}*)(?!\p{L})/iu,
);
const AMOUNT = /[€£$]\s?\d|\d[\d.,\s]*(?:[€£$]|(?:EUR|GBP|USD|CHF|SEK|kr|euros?)(?!\p{L}))/iu;
/** What a guest gets back who did stay. */
const GOES_BACK =
  /(?<!\p{L})(?:deposit|kaution|caution|fianza|depósito|deposition|tax|steuer|taxe|tasa|skatt)(?!\p{L})/iu;

/** An amount that the guest gets back. */
const givesMoneyBack = (text: string) =>
  MONEY_BACK.test(text) && AMOUNT.test(text) && !isCondition(text) && !GOES_BACK.test(text);

/** A house that is full, or lets an option go, and agrees to nothing. */
function isRefusal(reading: Reading): boolean {
  const rows = rowsOff(reading, opensWithOffState);
  const isOneOfSeveral = reading.tables.some(
    (table) =>
      table.rows.some(({ line }) => rows.has(line)) && table.rows.some(({ line }) => !rows.has(line)),
  );
  const texts = statementsOf(reading)
    .filter(({ firstLine }) => !(isOneOfSeveral && rows.has(firstLine)))
    .map(({ text }) => text);
  return (
    texts.some((text) => REFUSES.test(text) && !isCondition(text)) &&
    !texts.some((text) => IS_AGREED.test(text))
  );
}

/** What is off has a number of its own, and the paper gives another one beside it. */
export function isOfAnotherBooking(reading: Reading, words: string): boolean {
  if (givesNewNumber(reading, words)) return true;
  const codes = new Set([...codesIn(words), ...referencesOff(reading)]);
  return codesIn(words).length > 0 && [...referencesIn(reading)].some((code) => !codes.has(code));
}

/** `Booking MH-4410 (replaces MH-4102, cancelled)`: the number that stands beside the one that is off. */
export function givesNewNumber(reading: Reading, words: string): boolean {
  const [codes, off] = [codesIn(words), referencesOff(reading)];
  return codes.some((code) => off.has(code)) && codes.some((code) => !off.has(code));
}

const CODE = /(?<![\p{L}\p{N}])[A-Z0-9]+(?:[-./][A-Z0-9]+)*(?![\p{L}\p{N}])/gu;
const isYear = (code: string) => /^(?:19|20)\d\d$/.test(code);

const codesIn = (words: string) =>
  matchesOf(words, CODE)
    .map(([code]) => code)
    .filter((code) => looksLikeReference(code) && /\d/.test(code) && !isYear(code));

/** The numbers of all bookings that a paper speaks of. */
export const referencesIn = (reading: Reading): ReadonlySet<string> =>
  new Set([
    ...reading.pairs.flatMap(({ concept, value }) => (concept === 'hotel.reference' ? codesIn(value) : [])),
    ...reading.lines.flatMap(({ text }) => findBookingReferences(text)).map(({ value }) => value.reference),
    ...referencesOff(reading),
  ]);

const known = new WeakMap<Reading, ReadonlySet<string>>();

/** `Confirmation MH-4410 replaces your cancelled booking MH-4102`: what stands before the word holds. */
const withoutNewOne = (before: string): string =>
  before.slice(matchesOf(before, LEAVES_NEXT).at(-1)?.index ?? 0);

/** The numbers of bookings that a paper says to be off: `booking 448811 has been cancelled`. */
export function referencesOff(reading: Reading): ReadonlySet<string> {
  const before = known.get(reading);
  if (before) return before;
  const codes = statementsOf(reading)
    .filter(
      ({ text, firstLine }) => /\d/.test(text) && !isStandingRow(reading, firstLine) && saysOff(text, 'stay'),
    )
    .flatMap(({ text }) => whatIsOff(text, 'stay'))
    .flatMap(({ before, after }) => codesIn(`${withoutNewOne(before)} ${after}`));
  const gone = supersededOf(reading)
    .filter(({ isOff, firstLine }) => isOff && !isStandingRow(reading, firstLine))
    .flatMap(({ text }) => codesIn(withoutNewOne(text)));
  const found = new Set([...codes, ...gone]);
  known.set(reading, found);
  return found;
}
