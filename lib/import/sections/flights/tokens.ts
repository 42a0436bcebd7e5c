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
import { findDurations } from '../../recognizers/times.ts';
import { suggestedLines } from '../shared/advertising.ts';
import { dayShift, times, withoutPlainTimes } from './clock-times.ts';
import { slashedNames } from './names.ts';
import { withOrdinalDays } from './ordinal-days.ts';
import { type ColumnAt, columnFinder, headingRows, inlineRole } from './roles.ts';
import { isSegmentLine, RESERVATION_STATUS } from './segment-lines.ts';
import { AIRCRAFT, CABIN, IATA_OF, LONG_CODES, SEAT_LIKE, SEGMENT } from './token-words.ts';
import type { Role, Token, TokenLine } from './types.ts';
import { visibleText } from './visible.ts';

export function tokenize(reading: Reading): TokenLine[] {
  const columnAt = columnFinder(reading);
  const heads = headingRows(reading);
  const suggested = suggestedLines(reading);
  const lines = reading.lines.map((line) => {
    const text = suggested.has(line.index) ? ' '.repeat(line.text.length) : visibleText(line);
    return { index: line.index, text, tokens: tokensOf(reading, line, text, columnAt, heads) };
  });
  return withOrdinalDays(lines);
}

function tokensOf(
  reading: Reading,
  line: ReadLine,
  text: string,
  columnAt: ColumnAt,
  heads: ReadonlySet<number>,
): Token[] {
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
  const hasFlight = tokens.length > 0 || RESERVATION_STATUS.test(text);
  for (const one of airports(text, isSegment && hasFlight, tokens.length > 0)) {
    // `BAG` over a column is a heading.
    if (one.isWeak && heads.has(line.index)) continue;
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
  for (const one of times(reading, text, isSegment, (at) => columnAt(line.index, at)?.role)) {
    if (durations.some((other) => one.start < other.end && other.start < one.end)) continue;
    if (!isSegment && SEAT_LIKE.test(text.slice(one.start, one.end).trim())) continue;
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
  let hasTime = false;
  let hasPlace = false;
  return tokens.map((token, i) => {
    const column = columnAt(line, token.start);
    const between = text.slice(before, token.start);
    if (token.kind === 'flight' || /\.\s+\p{Lu}/u.test(between)) inherited = undefined;
    const written = inlineRole(between);
    // The next cell, or the far side of an arrow, is the other end of the leg.
    const isOtherEnd = hasPlace ? /\s{2}|\n|[✈→➔➜>|]/u : /[✈→➔➜>|]/u;
    if (hasTime && token.kind === 'airport' && isOtherEnd.test(between)) inherited = undefined;
    hasTime = token.kind === 'time' || (hasTime && written === undefined);
    hasPlace = token.kind === 'airport' || (hasPlace && written === undefined);
    before = token.end;
    inherited = written ?? (inherited === 'departure' || inherited === 'arrival' ? inherited : undefined);
    // What a cell says of its own value outranks the heading of its column.
    const beside = column && inlineRole(between.split(/ {2}|\n/u).at(-1) ?? '');
    const role = beside ?? column?.role ?? inherited ?? roleBehind(text, tokens, i);
    return role ? { ...token, role } : token;
  });
}

/** `IST 19:05` beside a flight is a place, whatever the letters mean elsewhere. */
const TIMED_CODE = /(?<![\p{L}\p{N}])([A-Z]{3})(?= {1,2}\d{1,2}[:.h]\d{2}(?!\d))/gu;
const NO_CODE =
  /^(?:DEP|ARR|ETA|ETD|STD|STA|VIA|AND|THE|FOR|MON|TUE|WED|THU|FRI|SAT|SUN|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|DAY|OUT|NEW|OLD|NOW|TBC|TBA|PER|DER|DIE|DAS|UND|LES|DES|SUR|LOS|LAS|DEL|UHR|VON|BIS|GET|ALT|NEU|WAS|LAV|SEN|KLO)$/u;

/** `12JUN 4 AMSIST HK2`: two codes stand behind the day or before the status; `LISBON` is a word. */
function isGluedPair(text: string, at: number): boolean {
  return (
    /\d[A-Z]{3}\d{0,2}(?:[\s*]{1,6}[1-7])?[\s*]{1,6}$/u.test(text.slice(Math.max(0, at - 20), at)) ||
    /^[\s*]{1,6}[A-Z]{2}\d/u.test(text.slice(at + 6, at + 16))
  );
}

/** `TOKYO HANEDA  ARRIVAL TIME: 1735`: the word behind the first place of a line says which end it is. */
function roleBehind(text: string, tokens: readonly Token[], i: number): Role | undefined {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (i > 0 || token?.kind !== 'airport' || next?.kind !== 'time') return undefined;
  const role = inlineRole(text.slice(token.end, next.start));
  return role === 'departure' || role === 'arrival' ? role : undefined;
}

function airports(
  text: string,
  isSegmentOfFlight: boolean,
  hasNumber: boolean,
): { airport: Airport; start: number; end: number; isWeak: boolean; isNamed?: boolean }[] {
  const people = slashedNames(text);
  const isOfName = (at: number) => people.some((one) => at >= one.start && at < one.end);
  const codes = findAirportCodes(text).filter((one) => !isOfName(one.start));
  const found = codes.map((one) => ({
    airport: one.value,
    start: one.start,
    end: one.end,
    isWeak: !!one.doubts,
  }));
  for (const match of hasNumber ? text.matchAll(TIMED_CODE) : []) {
    const airport = airportByCode(match[1] ?? '');
    if (!airport || NO_CODE.test(airport.iata)) continue;
    const same = found.find((one) => one.start === match.index);
    if (same) same.isWeak = false;
    else found.push({ airport, start: match.index, end: match.index + 3, isWeak: false });
  }
  if (isSegmentOfFlight) {
    for (const match of text.matchAll(/(?<![A-Z0-9])([A-Z]{3})([A-Z]{3})(?![A-Z])/gu)) {
      if (!isGluedPair(text, match.index)) continue;
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
