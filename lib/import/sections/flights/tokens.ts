import type { Reading, ReadLine } from '../../reading/reading.ts';
import { airlineByCode, findAirlines } from '../../recognizers/airlines.ts';
import {
  type Airport,
  airportByCode,
  findAirportCodes,
  findAirportNames,
} from '../../recognizers/airports.ts';
import { findDates } from '../../recognizers/dates.ts';
import { findFlightNumbers } from '../../recognizers/flight-numbers.ts';
import { findDurations, findTimes } from '../../recognizers/times.ts';
import { suggestedLines } from '../shared/advertising.ts';
import { type ColumnAt, columnFinder, inlineRole } from './roles.ts';
import type { Role, Token } from './types.ts';
import { visibleText } from './visible.ts';

/** A reading as legs are read from it: per line, what it says in the words of flying. */
export interface TokenLine {
  index: number;
  /** The line with struck and superseded text blanked. */
  text: string;
  tokens: Token[];
}

/** Ordinals only before small words, so that `3rd Street` and `5th Avenue` are no days. */
const ORDINAL_DAY =
  /(?<!\p{L})(?:on|the|for|until|am|den|le) (?:the )?(\d{1,2})(?:st|nd|rd|th|\.(?=\s\p{Ll})|er|e)(?!\p{L}|\s?\p{Lu}|\s?\d|\s?(?:of|de)\s)/gu;

/** `back on the 3rd`: the day of the month last spoken of, or of the next one. */
function withOrdinalDays(lines: TokenLine[]): TokenLine[] {
  let last: string | undefined;
  for (const line of lines) {
    const days = [...line.text.matchAll(ORDINAL_DAY)].filter(
      (match) =>
        !line.tokens.some((token) => token.start < match.index + match[0].length && match.index < token.end),
    );
    const before = last;
    for (const match of days) {
      const known =
        line.tokens.findLast((token) => token.kind === 'date' && token.end <= match.index)?.value ?? before;
      const date = typeof known === 'string' ? dayAfter(known, Number(match[1])) : undefined;
      if (!date) continue;
      const digits = match.index + match[0].search(/\d/);
      const end = match.index + match[0].length;
      line.tokens.push({
        kind: 'date',
        value: date,
        line: line.index,
        start: digits,
        end,
        text: line.text.slice(digits, end),
        doubts: ['derived'],
      });
    }
    if (days.length > 0) line.tokens.sort((a, b) => a.start - b.start);
    last = (line.tokens.findLast((token) => token.kind === 'date')?.value as string | undefined) ?? last; // Values of date tokens are strings.
  }
  return lines;
}

function dayAfter(known: string, day: number): string | undefined {
  for (const months of [0, 1]) {
    const month = new Date(Date.UTC(Number(known.slice(0, 4)), Number(known.slice(5, 7)) - 1 + months, day));
    const date = month.toISOString().slice(0, 10);
    if (month.getUTCDate() === day && date >= known) return date;
  }
  return undefined;
}

export function tokenize(reading: Reading): TokenLine[] {
  const columnAt = columnFinder(reading);
  const suggested = suggestedLines(reading);
  const lines = reading.lines.map((line) => {
    const text = suggested.has(line.index) ? ' '.repeat(line.text.length) : visibleText(line);
    return { index: line.index, text, tokens: tokensOf(reading, line, text, columnAt) };
  });
  return withOrdinalDays(lines);
}

/** The head of a segment of a reservation system, with its columns of blanks: ` 1. EK   6 Q  21OCT`. */
const SEGMENT =
  /(?<![A-Z0-9])([A-Z][A-Z0-9]|\d[A-Z])\s{1,4}(\d{1,4})(?=\s{0,3}[A-Z]\s{1,4}\d{1,2}[A-Z]{3}(?![A-Z]))/gu;

/** Airlines that print their three-letter code on bookings. */
const IATA_OF: Record<string, string> = {
  EZY: 'U2',
  EJU: 'U2',
  EZS: 'U2',
  RYR: 'FR',
  WZZ: 'W6',
  VLG: 'VY',
  NAX: 'DY',
  EWG: 'EW',
  EXS: 'LS',
  TOM: 'BY',
  DLH: 'LH',
  BAW: 'BA',
  AFR: 'AF',
};
const LONG_CODES = new RegExp(
  `(?<![\\p{L}\\p{N}])(${Object.keys(IATA_OF).join('|')})\\s?(\\d{2,4})(?![\\p{L}\\p{N}])`,
  'gu',
);

/** `11A` is a seat, not eleven in the morning; `41H` no length of time. */
const SEAT_LIKE = /^\d{1,2}[AHP]$/;
const RESERVATION_STATUS = /(?<![A-Z0-9])(?:HK|KK|HL|SS|RR|TK|OK|HX|UN|UC|NO|XX|SC)\d{1,2}(?![A-Z0-9])/u;
const COMPACT_DATE = /(?<![A-Z0-9])\d{1,2}(?:JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC)/u;

/** Written as a reservation system prints a segment: `TK 1723 Y 12MAR ISTHAM HK2 0815 1030`. */
export function isSegmentLine(text: string): boolean {
  return RESERVATION_STATUS.test(text) || COMPACT_DATE.test(text);
}

function tokensOf(reading: Reading, line: ReadLine, text: string, columnAt: ColumnAt): Token[] {
  if (!/[\p{L}\d]/u.test(text)) return [];
  const at = (start: number, end: number) => ({ line: line.index, start, end, text: text.slice(start, end) });
  const tokens: Token[] = [];
  const isSegment = isSegmentLine(text);
  for (const one of findFlightNumbers(text)) {
    const flightNumber = one.value.flightNumber.replace(/[A-Z]$/, '');
    tokens.push({
      kind: 'flight',
      value: { flightNumber, airline: one.value.airline },
      ...at(one.start, one.end),
      isWeak: !!one.doubts,
    });
  }
  for (const match of text.matchAll(SEGMENT)) {
    const airline = airlineByCode(match[1] ?? '');
    const start = match.index + match[0].indexOf(match[1] ?? '');
    const end = match.index + match[0].length;
    if (!airline || tokens.some((token) => token.start < end && start < token.end)) continue;
    tokens.push({
      kind: 'flight',
      value: { flightNumber: `${match[1]}${Number(match[2])}`, airline },
      ...at(start, end),
    });
  }
  for (const one of findAirlines(text)) {
    const number = /^(?: flight)? (\d{2,4})(?![\p{L}\p{N}.,:/-]|\s?(?:€|EUR|USD|GBP|kr|\$|£|%))/iu.exec(
      text.slice(one.end),
    );
    if (!number) continue;
    const end = one.end + number[0].length;
    tokens.push({
      kind: 'flight',
      value: { flightNumber: `${one.value.code}${Number(number[1])}`, airline: one.value },
      ...at(one.start, end),
    });
  }
  for (const match of text.matchAll(LONG_CODES)) {
    const airline = airlineByCode(IATA_OF[match[1] ?? ''] ?? '');
    if (!airline) continue;
    tokens.push({
      kind: 'flight',
      value: { flightNumber: `${match[1]}${(match[2] ?? '').replace(/^0+/, '')}`, airline },
      ...at(match.index, match.index + match[0].length),
    });
  }
  for (const one of airports(text, isSegment)) {
    tokens.push({
      kind: 'airport',
      value: one.airport,
      ...at(one.start, one.end),
      isWeak: one.isWeak,
      ...(one.isNamed && { doubts: ['derived'] as const }),
    } as Token);
  }
  const dated = isSegment ? withoutPlainTimes(text) : text;
  for (const one of findDates(dated, reading)) {
    tokens.push({
      kind: 'date',
      value: one.value.date,
      ...at(one.start, one.end),
      ...(one.doubts && { doubts: one.doubts }),
    });
  }
  const durations = findDurations(text).filter(
    (one) =>
      !SEAT_LIKE.test(one.text) && (!/^\d{1,2}\s?h\s?\d{2}$/iu.test(one.text) || isUnderDuration(one.start)),
  );
  for (const one of durations)
    tokens.push({ kind: 'duration', value: one.value.minutes, ...at(one.start, one.end) });
  for (const one of times(reading, text, isSegment)) {
    if (durations.some((other) => one.start < other.end && other.start < one.end)) continue;
    if (!isSegment && SEAT_LIKE.test(text.slice(one.start, one.end))) continue;
    tokens.push({
      kind: 'time',
      value: one.time,
      ...at(one.start, one.end),
      ...dayShift(text, one.end),
      ...(one.dayShift && { dayShift: one.dayShift }),
      ...(one.doubts && { doubts: one.doubts }),
    });
  }
  for (const match of text.matchAll(AIRCRAFT))
    tokens.push({
      kind: 'aircraft',
      value: match[0].trim(),
      ...at(match.index, match.index + match[0].trimEnd().length),
    });
  for (const match of text.matchAll(CABIN))
    tokens.push({
      kind: 'class',
      value: match[0].trim(),
      ...at(match.index, match.index + match[0].trimEnd().length),
    });
  return withRoles(withoutClashes(tokens), text, line.index, columnAt);

  function isUnderDuration(start: number): boolean {
    return (
      columnAt(line.index, start)?.role === 'duration' ||
      inlineRole(text.slice(Math.max(0, start - 24), start)) === 'duration'
    );
  }
}

/** Of overlapping finds the one of the more telling kind stays: a date is no flight number and no time. */
function withoutClashes(tokens: Token[]): Token[] {
  const rank = { aircraft: 0, flight: 1, date: 2, airport: 3, time: 4, duration: 5, class: 6 };
  const kept: Token[] = [];
  for (const token of [...tokens].sort((a, b) => rank[a.kind] - rank[b.kind])) {
    if (!kept.some((other) => token.start < other.end && other.start < token.end)) kept.push(token);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function withRoles(tokens: Token[], text: string, line: number, columnAt: ColumnAt): Token[] {
  let before = 0;
  let inherited: Role | undefined;
  return tokens.map((token) => {
    const column = columnAt(line, token.start);
    const between = text.slice(before, token.start);
    if (token.kind === 'flight' || /\.\s+\p{Lu}/u.test(between)) inherited = undefined;
    const written = inlineRole(between);
    before = token.end;
    inherited = written ?? (inherited === 'departure' || inherited === 'arrival' ? inherited : undefined);
    const role = column?.role ?? inherited;
    return role ? { ...token, role } : token;
  });
}

const AIRCRAFT =
  /(?<!\p{L})(?:Airbus|Boeing|Embraer|Bombardier|De Havilland|Fokker|Saab|Canadair|ATR|CRJ|Dash|Sukhoi|Avro|McDonnell Douglas)[ -]?(?:Industrie )?(?:(?:A|E|CRJ|DHC|MD|RJ|Dash|Q|Regional Jet|Superjet)[ -]?)?\d{1,3}(?:[-/]\d{1,3}[A-Z]{0,3}|[ ]?\d{2,3}[A-Z]{0,3})?(?:[ -]?(?:neo|ceo|MAX(?: ?\d{1,2})?|ER|LR|XLR|NG|E2|Dreamliner|Winglets))*(?![\p{L}\p{N}])/giu;
const CABIN =
  /(?<!\p{L})(?:premium economy|economy(?: (?:light|standard|classic|flex|basic|saver|plus|comfort|value|go|smart|promo))?|business(?: (?:class|saver|flex|light))?|first(?: class)|eco(?:nomy)? class|clase turista|turista|ekonomi(?:klass)?|ekonomy|classe (?:économique|éco|affaires)|économique|club europe|euro traveller|world traveller(?: plus)?|upper class|main cabin|comfort\+)(?: class)?(?: ?\([A-Z]\))?(?!\p{L})/giu;

function airports(
  text: string,
  isSegment: boolean,
): { airport: Airport; start: number; end: number; isWeak: boolean; isNamed?: boolean }[] {
  const hasFlight = findFlightNumbers(text).length > 0 || RESERVATION_STATUS.test(text);
  const found = findAirportCodes(text).map((one) => ({
    airport: one.value,
    start: one.start,
    end: one.end,
    isWeak: !!one.doubts,
  }));
  if (isSegment && hasFlight) {
    for (const match of text.matchAll(/(?<![A-Z0-9])([A-Z]{3})([A-Z]{3})(?![A-Z])/gu)) {
      const pair = [match[1], match[2]].map((code) => airportByCode(code ?? ''));
      pair.forEach((airport, i) => {
        const start = match.index + 3 * i;
        if (airport && pair[0] && pair[1]) found.push({ airport, start, end: start + 3, isWeak: false });
      });
    }
  }
  const named = findAirportNames(text).filter(
    (one) => !found.some((code) => code.start < one.end + 24 && code.start >= one.start),
  );
  return [
    ...found,
    ...named.map((one) => ({
      airport: one.value,
      start: one.start,
      end: one.end,
      isWeak: false,
      isNamed: true,
    })),
  ];
}

const PLAIN_PAIR =
  /(?<![\p{L}\p{N}.:/-])(\d{3,4})([APN]?)(\s{1,6}[#+]?|\s?[-/]\s?)(\d{3,4})([APN]?)(?![\p{L}\p{N}:/.]|-\d|\s{1,6}\d{3,4}[APN]?(?!\p{N}))/gu;

function times(reading: Reading, text: string, isSegment: boolean) {
  const found: { time: string; start: number; end: number; dayShift?: number; doubts?: Token['doubts'] }[] =
    findTimes(text, reading).map((one) => ({
      time: one.value.time,
      start: one.start,
      end: one.end,
      ...(one.doubts && { doubts: one.doubts }),
    }));
  for (const match of text.matchAll(NAMED_PLAIN)) {
    const time = isFlightLine(text) ? plainTime(match[2] ?? '', '') : undefined;
    const end = match.index + match[0].length;
    if (time) found.push({ time, start: end - 4, end });
  }
  if (!isSegment && !hasPlainTimes(text)) return found;
  for (const match of text.matchAll(PLAIN_PAIR)) {
    const [, first = '', firstHalf = '', gap = '', second = '', secondHalf = ''] = match;
    const departure = plainTime(first, firstHalf);
    const arrival = plainTime(second, secondHalf);
    if (!departure || !arrival) continue;
    const secondAt = match.index + first.length + firstHalf.length + gap.length;
    found.push({ time: departure, start: match.index, end: match.index + first.length + firstHalf.length });
    found.push({
      time: arrival,
      start: secondAt,
      end: secondAt + second.length + secondHalf.length,
      ...(/[#+]/.test(gap) && { dayShift: 1 }),
    });
  }
  return found;
}

/** `15MAR   1910 0020` is no day of the year 1910. */
function withoutPlainTimes(text: string): string {
  return text.replace(
    PLAIN_PAIR,
    (pair, first: string, half: string, _gap: string, second: string, secondHalf: string) =>
      plainTime(first, half) && plainTime(second, secondHalf) ? ' '.repeat(pair.length) : pair,
  );
}

/** `dep 0705 arr 1000` on a line that names a flight and its airports. */
const NAMED_PLAIN =
  /(?<!\p{L})(dep|arr|etd|eta|std|sta|ab|an|dép|sal|lleg|avg|ank)\.?:?\s{1,2}([0-2]\d[0-5]\d)(?!\d|[.:]\d)/giu;

const isFlightLine = (text: string) =>
  findFlightNumbers(text).length > 0 && findAirportCodes(text).length >= 2;

const hasPlainTimes = (text: string) =>
  findFlightNumbers(text).length > 0 && findAirportCodes(text).filter((one) => !one.doubts).length >= 2;

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

function dayShift(text: string, end: number): { dayShift?: number; shiftEnd?: number } {
  const match = SHIFT.exec(text.slice(end, end + 32));
  return match ? { dayShift: Number(match[1] ?? 1), shiftEnd: end + match[0].length } : {};
}
