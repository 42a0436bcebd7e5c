import type { Reading } from '../../../reading/reading.ts';
import { findAirportCodes } from '../../../recognizers/find-airports.ts';
import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { findTimes } from '../../../recognizers/times.ts';
import type { Role, Token } from '../types.ts';
import { clocksBesidePlaces } from './plain-clocks.ts';

/** `0715 1110`, and behind them at most the aircraft: `0715 1110  320`. */
const PLAIN_PAIR =
  /(?<![\p{L}\p{N}.:/-])(\d{3,4})([APN]?)(\s{1,6}[#+]?|\s?[-/]\s?)(\d{3,4})([APN]?)(?![\p{L}\p{N}:/.]|-\d|\s{1,6}(?![37]\d\d(?![\p{N}APN]))\d{3,4}[APN]?(?!\p{N}))/gu;

export function times(
  reading: Reading,
  text: string,
  isSegment: boolean,
  columnOf: (at: number) => Role | undefined,
) {
  const found: { time: string; start: number; end: number; dayShift?: number; doubts?: Token['doubts'] }[] =
    findTimes(text, reading).map((one) => ({
      time: one.value.time,
      start: one.start,
      end: one.end,
      ...(one.doubts && { doubts: one.doubts }),
    }));
  const add = (time: string | undefined, start: number, end: number, dayShift?: number) => {
    if (time && !found.some((one) => one.start < end && start < one.end))
      found.push({ time, start, end, ...(dayShift && { dayShift }) });
  };
  if (!HAS_MORE.test(text)) return found;
  for (const match of matchesOf(text, SLASHED_PAIR)) {
    const [whole, first = '', second = ''] = match;
    const end = match.index + whole.length;
    add(clock(first), match.index, match.index + first.length);
    add(clock(second), end - second.length, end);
  }
  for (const match of matchesOf(text, PARTED)) {
    const [whole, hour = '', minute = '', half = ''] = match;
    add(
      plainTime(`${hour.padStart(half ? 1 : 2, '0')}${minute}`, half.toUpperCase()),
      match.index,
      match.index + whole.length,
    );
  }
  for (const match of matchesOf(text, NAMED_PLAIN)) {
    const time = isOfFlying(text) ? plainTime(match[2] ?? '', '') : undefined;
    const end = match.index + match[0].length;
    add(time, end - 4, end);
  }
  for (const { digits, start, end } of clocksBesidePlaces(text))
    if (!isYear(digits, reading)) add(plainTime(digits, ''), start, end);
  const opening = isFlightLine(text) ? OPENING_PLAIN.exec(text) : null;
  if (opening) add(plainTime(opening[1] ?? '', ''), opening[0].length - 4, opening[0].length);
  const field = FIELD_PLAIN.exec(text);
  if (field) add(plainTime(field[1] ?? '', ''), field[0].length - 4, field[0].length);
  for (const match of matchesOf(text, LABELLED_PLAIN)) {
    const end = match.index + match[0].length;
    add(plainTime(match[1] ?? '', ''), end - 4, end);
  }
  if (isSegment || hasPlainTimes(text)) {
    for (const match of matchesOf(text, PLAIN_PAIR)) {
      const [, first = '', firstHalf = '', gap = '', second = '', secondHalf = ''] = match;
      const departure = plainTime(first, firstHalf);
      const arrival = plainTime(second, secondHalf);
      if (!departure || !arrival) continue;
      const firstEnd = match.index + first.length + firstHalf.length;
      const secondAt = firstEnd + gap.length;
      add(departure, match.index, firstEnd);
      add(arrival, secondAt, secondAt + second.length + secondHalf.length, /[#+]/.test(gap) ? 1 : undefined);
    }
  }
  for (const match of matchesOf(text, PLAIN_CELL)) {
    const role = columnOf(match.index);
    if (!isYear(match[1] ?? '', reading) && (role === 'departure' || role === 'arrival'))
      add(plainTime(match[1] ?? '', match[2] ?? ''), match.index, match.index + match[0].length);
  }
  for (const match of isSegment ? matchesOf(text, AFTER_DATE) : []) {
    const end = match.index + match[0].length;
    if (!isYear(match[1] ?? '', reading)) add(plainTime(match[1] ?? '', ''), end - 4, end);
  }
  for (const match of LEG_END.test(text) ? matchesOf(text, LONE_PLAIN) : [])
    add(plainTime(match[1] ?? '', match[2] ?? ''), match.index, match.index + match[0].length);
  return found;
}

/** What no clock that is written otherwise can do without. */
const HAS_MORE = quick(/\d\D*\d\D*\d/u);

/** `15MAR   1910 0020` and `15MAR   1910` are no days of the year 1910. */
export function withoutPlainTimes(text: string, reading: Reading): string {
  return text
    .replace(
      PLAIN_PAIR,
      (pair, first: string, half: string, _gap: string, second: string, secondHalf: string) =>
        plainTime(first, half) && plainTime(second, secondHalf) ? ' '.repeat(pair.length) : pair,
    )
    .replace(AFTER_DATE, (written, digits: string) =>
      isYear(digits, reading) || !plainTime(digits, '') ? written : ' '.repeat(written.length),
    );
}

/** The year of the paper or one beside it, which those four digits then are sooner than a clock. */
const isYear = (digits: string, { defaultYear }: Reading): boolean =>
  defaultYear === undefined ? /^20[2-4]/u.test(digits) : Math.abs(Number(digits) - defaultYear) <= 1;

/** `00: 25`, `12: 25am`: a page puts a gap into its clocks. */
const PARTED = /(?<![\d:.])([0-2]?\d): ([0-5]\d)(?![\d:])\s?(?:([ap])m)?/giu;

/** Names a flight, or an airport by a code that is no other word: `MILAN LINATE (LIN)  ARR 1955`. */
const isOfFlying = (text: string) =>
  findFlightNumbers(text).length > 0 || findAirportCodes(text).some((one) => !one.doubts);

/** `dep 0705 arr 1000` on a line that names a flight or its airports. */
const NAMED_PLAIN =
  /(?<!\p{L})(dep|arr|etd|eta|std|sta|ab|an|dép|sal|lleg|avg|ank)\.?:?\s{1,2}([0-2]\d[0-5]\d)(?!\d|[.:]\d)/giu;

/** `0705  EI3321 MAN-DUB arr 0815`. */
const OPENING_PLAIN = /^\s{0,8}([0-2]\d[0-5]\d)(?=\s{1,4}[A-Z0-9]{2}\s?\d{1,4}(?!\d))/u;
/** `Arrival: 0835` as a line of a form. */
const FIELD_PLAIN =
  /^\s{0,8}(?:time|dep(?:art(?:s|ure)?)?|arr(?:ive[s]?|ival)?|std|sta|etd|eta|abflug|ankunft|départ|arrivée|salida|llegada|avgång|ankomst)\s{0,2}[:.]\s{1,12}([0-2]\d[0-5]\d)(?=\s*$|\s?(?:h|hrs|uhr)\b)/iu;
/** `ARRIVAL TIME: 0810`. */
const LABELLED_PLAIN =
  /(?<!\p{L})(?:(?:arrival|departure|arr|dep)\.? ?time|(?:ankunfts?|abflugs?)zeit|heure d['’](?:arrivée|départ)|hora de (?:llegada|salida))\s?:?\s{1,4}([0-2]\d[0-5]\d)(?!\d|[.:]\d)/giu;
/** `06:45/08:00`: out and in. */
const SLASHED_PAIR = /(?<![\d:.])([0-2]?\d[:.][0-5]\d)\s?\/\s?([0-2]\d[:.][0-5]\d)(?![\d:.])/gu;
/** Four digits of a clock in a cell of their own. */
const PLAIN_CELL = /(?<![\p{L}\p{N}.:/-])([0-2]?\d[0-5]\d)([APN]?)(?![\p{L}\p{N}:/.]|-\d)/gu;

/** `12MAY  0925`: the clock behind the day of a ticket's row. */
const AFTER_DATE =
  /(?<=(?<![A-Z0-9])\d{1,2}(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)(?:\d{2})?)\s{1,8}([0-2]\d[0-5]\d)(?![\p{L}\p{N}:/.-])/gu;

/** A line that tells one end of a leg: `LV  TORONTO PEARSON  YYZ  TERM 1     2130`. */
const LEG_END =
  /^\s{0,20}(?:LV|LEAVE|DEP\p{L}*|DP|DPT|AR|ARR\p{L}*|AB|AN|ABFLUG|DÉP\p{L}*|SALIDA|LLEGADA|AVG\p{L}*|ANK\p{L}*)[.:]?\s(?=[\s\S]{0,60}\p{Lu}{3})/u;
const LONE_PLAIN =
  /(?<=\s)(?<!(?:TERM\p{L}*|GATE|FLIGHT|TEL\.?|PHONE|REF|NO\.?|NR\.?)\s{1,4})([0-2]?\d[0-5]\d)([APN]?)(?=\s*$|\s{2,}|\s[+(#]|\s\d{1,2}\s?[A-Z]{3}(?![A-Z]))/gu;

const isFlightLine = (text: string) =>
  findFlightNumbers(text).length > 0 && findAirportCodes(text).length >= 2;

const hasPlainTimes = (text: string) =>
  findFlightNumbers(text).length > 0 && findAirportCodes(text).filter((one) => !one.doubts).length >= 2;

/** `6:45` → `06:45`. */
const clock = (written: string) => plainTime(written.replace(/\D/g, '').padStart(4, '0'), '');

/** `0815`, `815A`, `1030P`, `1200N`. */
function plainTime(digits: string, half: string): string | undefined {
  if (half === '' && digits.length !== 4) return undefined;
  const minute = Number(digits.slice(-2));
  let hour = Number(digits.slice(0, -2));
  if (half === 'P' && hour < 12) hour += 12;
  if (half === 'A' && hour === 12) hour = 0;
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const SHIFT =
  /^\s{0,3}(?:hrs?|uhr|h)?\s{0,2}(?:[([]?\s?[+#]\s?(\d)(?!\d)(?:\s?(?:days?|d|tage?|jours?|j|d[ií]as?|dag(?:ar)?)(?!\p{L}))?\s?[)\]]?|\(?(?:the )?(?:next day|following day|(?:am )?nächste[nr]? tag|folgetag|le lendemain|lendemain|(?:al )?día siguiente|(?:nästa|följande) dag)\)?)/iu;

export function dayShift(text: string, end: number): { dayShift?: number; shiftEnd?: number } {
  const match = SHIFT.exec(text.slice(end, end + 32));
  return match ? { dayShift: Number(match[1] ?? 1), shiftEnd: end + match[0].length } : {};
}

const COLON_CLOCK = /(?<![\d:.])\d{1,2}:\d{2}(?![\d:]|\s?h(?!\p{L}))/gu;
const LENGTH = /(?<![\d:.])(?:(\d{1,2})h(\d{2})|(\d{1,2}):(\d{2})\s?h)(?![\p{L}\d])/giu;

/** In hours: no flight within a continent is longer, and at no such hour does one leave. */
const SHORT = 6;

const colonPapers = new WeakMap<Reading, boolean>();

/** Every clock of the paper has a colon, or nearly every one. */
function writesColons(reading: Reading): boolean {
  const known = colonPapers.get(reading);
  if (known !== undefined) return known;
  const all = (pattern: RegExp) => reading.lines.flatMap(({ text }) => matchesOf(text, pattern));
  const lengths = all(LENGTH);
  const areShort = lengths.every(([, hours = 'long']) => Number(hours) < SHORT);
  const answer = all(COLON_CLOCK).length >= Math.max(4, (areShort ? 1 : 2) * lengths.length);
  colonPapers.set(reading, answer);
  return answer;
}

/**
 * `06:25 … 1h15 … 07:40`, `08:35 … 1:10 h … 09:45`: between clock times of another form, and alone in a paper of such
 * clocks, the length of the flight.
 */
export function lengthsAmongTimes(
  reading: Reading,
  text: string,
): { value: { minutes: number }; start: number; end: number; text: string }[] {
  const lengths = matchesOf(text, LENGTH);
  if (lengths.length !== 1) return [];
  const clocks = matchesOf(text, COLON_CLOCK).length;
  if (clocks === 1 || (clocks === 0 && !writesColons(reading))) return [];
  return lengths.map((match) => ({
    value: { minutes: Number(match[1] ?? match[3]) * 60 + Number(match[2] ?? match[4]) },
    start: match.index,
    end: match.index + match[0].length,
    text: match[0],
  }));
}
