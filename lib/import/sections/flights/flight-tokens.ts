import type { Reading } from '../../reading/reading.ts';
import { type Airline, airlineByCode, findAirlines } from '../../recognizers/airlines.ts';
import { airportByCode } from '../../recognizers/airports.ts';
import { findFlightNumbers } from '../../recognizers/flight-numbers.ts';
import { matchesOf, quick } from '../../recognizers/phrases.ts';
import { airlinesNamed } from './named-airlines.ts';
import { columnCells } from './roles.ts';
import { IATA_OF, LONG_CODES, SEGMENT } from './token-words.ts';
import type { FlightToken } from './types.ts';

/** Every way a line names a flight: `LH 2043`, `TK   6` of a segment, `Delta 1188`, `EZY8351`, `Flight Number: 1188`. */
export function flightTokens(reading: Reading, line: number, text: string): FlightToken[] {
  if (!/\d/.test(text)) return [];
  const at = (start: number, end: number) => ({ line, start, end, text: text.slice(start, end) });
  const tokens: FlightToken[] = [];
  for (const one of findFlightNumbers(text)) {
    const flightNumber = one.value.flightNumber.replace(/[A-Z]$/, '');
    tokens.push({
      kind: 'flight',
      value: { flightNumber, airline: one.value.airline },
      ...at(one.start, one.end),
      isWeak: !!one.doubts,
    });
  }
  for (const match of matchesOf(text, SEGMENT)) {
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
    const number = numberBehind(text, one);
    if (!number || tokens.some((token) => one.start < token.end && token.start < number.end)) continue;
    tokens.push({
      kind: 'flight',
      value: { flightNumber: `${one.value.code}${number.digits}`, airline: one.value },
      ...at(one.start, number.end),
    });
  }
  const short = tokens.length === 0 ? SHORT_NAME.exec(text) : null;
  const called = short && airlineCalled(reading, short[1] ?? '');
  if (short && called) {
    tokens.push({
      kind: 'flight',
      value: { flightNumber: `${called.code}${Number(short[2])}`, airline: called },
      ...at(short[0].search(/\S/u), short[0].length),
    });
  }
  for (const match of matchesOf(text, WIDE)) {
    const airline = airlineByCode(match[1] ?? '');
    const start = match.index;
    const end = start + match[0].length;
    const isFirst = text.slice(0, start).trim() === '' && CLASS_BEHIND.test(text.slice(end));
    const isNamed =
      airline &&
      (findAirlines(text.slice(0, start)).some((one) => one.value.code === airline.code) ||
        (isFirst && airlinesNamed(reading).has(airline.code)));
    if (!isNamed || tokens.some((token) => token.start < end && start < token.end)) continue;
    tokens.push({
      kind: 'flight',
      value: { flightNumber: `${match[1]}${Number(match[2])}`, airline },
      ...at(start, end),
    });
  }
  for (const match of text.includes('\n') ? text.matchAll(BROKEN) : []) {
    const airline = airlineByCode(match[1] ?? '');
    const start = match.index;
    const end = start + match[0].length;
    const isCalled = columnCells(reading, line).some(
      (cell) => cell.column.role === 'flight' && start >= cell.start && end <= cell.end,
    );
    if (!airline || !(isCalled || airlinesNamed(reading).has(airline.code))) continue;
    if (tokens.some((token) => token.start < end && start < token.end)) continue;
    tokens.push({
      kind: 'flight',
      value: { flightNumber: `${match[1]}${Number(match[2])}`, airline },
      ...at(start, end),
    });
  }
  for (const match of matchesOf(text, DASHED)) {
    const airline = airlineByCode(match[1] ?? '');
    const start = match.index;
    const end = start + match[0].length;
    if (!airline || tokens.some((token) => token.start < end && start < token.end)) continue;
    tokens.push({
      kind: 'flight',
      value: { flightNumber: `${match[1]}${Number(match[2])}`, airline },
      ...at(start, end),
      isWeak: true,
    });
  }
  for (const match of tokens.length === 0 ? matchesOf(text, GLUED) : []) {
    const airline = airlineByCode(match[1] ?? '');
    if (!airline || !airlinesNamed(reading).has(airline.code)) continue;
    tokens.push({
      kind: 'flight',
      value: { flightNumber: `${match[1]}${Number(match[2])}`, airline },
      ...at(match.index, match.index + match[0].length),
    });
  }
  for (const match of matchesOf(text, SMALL)) {
    const [whole, code = '', digits = '', from = '', to = ''] = match;
    const airline = airlineByCode(code.toUpperCase());
    if (!airline || ![from, to].every((one) => airportByCode(one.toUpperCase()))) continue;
    const end = match.index + whole.search(/\s*[a-z]{3}\s?[-–>/]\s?[a-z]{3}$/u);
    tokens.push({
      kind: 'flight',
      value: { flightNumber: `${code.toUpperCase()}${Number(digits)}`, airline },
      ...at(match.index, end),
    });
  }
  // `VB2` of a fare is no flight beside the number under its heading.
  const inCells = tokens.every(({ isWeak }) => isWeak) ? numberInCells(reading, line) : undefined;
  if (inCells)
    tokens.push({
      kind: 'flight',
      value: { flightNumber: `${inCells.airline.code}${inCells.digits}`, airline: inCells.airline },
      ...at(inCells.start, inCells.end),
    });
  const numbered = NUMBERED.exec(text);
  const carrier = numbered && tokens.length === 0 && airlineBeside(reading, line);
  if (numbered && carrier) {
    tokens.push({
      kind: 'flight',
      value: { flightNumber: `${carrier.code}${Number(numbered[1])}`, airline: carrier },
      ...at(numbered.index, numbered.index + numbered[0].length),
    });
  }
  for (const match of matchesOf(text, LONG_CODES)) {
    const airline = airlineByCode(IATA_OF[match[1] ?? ''] ?? '');
    if (!airline) continue;
    tokens.push({
      kind: 'flight',
      value: { flightNumber: `${match[1]}${(match[2] ?? '').replace(/^0+/, '')}`, airline },
      ...at(match.index, match.index + match[0].length),
    });
  }
  return tokens;
}

/** The digits that stand behind the name of an airline, and where they end. */
function numberBehind(
  text: string,
  name: { start: number; end: number },
): { digits: number; end: number } | undefined {
  const rest = text.slice(name.end, name.end + MAX_BEHIND_NAME);
  const coded = CODED.exec(rest);
  const isCode = coded?.[1] === undefined || airlineByCode(coded[1].toUpperCase()) !== undefined;
  const isFirst = text.slice(0, name.start).trim() === '';
  const match =
    BEHIND_NAME.exec(rest) ?? (isCode ? coded : null) ?? (isFirst ? IN_NEXT_CELL.exec(rest) : null);
  const digits = Number(match?.at(-1));
  return match && digits > 0 ? { digits, end: name.end + match[0].length } : undefined;
}

const BEHIND_NAME = /^(?: flight)? (\d{2,4})(?![\p{L}\p{N}.,:/-]|\s?(?:€|EUR|USD|GBP|kr|\$|£|%))/iu;
/** `Air France (AF) - 1188`, `Delta Air Lines (DL) Flight 12`, `KLM, flight no. 1010`. */
const CODED =
  /^(?:\s?[([]([A-Z][A-Z0-9]|\d[A-Z])[)\]](?:\s?[-–:,#|]|\s)\s?(?:(?:flight|flug|vol|vuelo|flyg)\s?(?:n\p{L}{0,6}[.°º]?|#)?[\s:]{0,3})?|[\s,:–-]{1,3}(?:(?:INC|LTD|PLC|LIMITED|CORP|AG|SA)\.?\s{1,10})?(?:flight|flt|flug|vol|vuelo|flyg)\s?(?:n\p{L}{0,6}[.°º]?|#)?[\s:]{0,3})(\d{1,4})(?![\p{L}\p{N}.,:/-]|\s?(?:€|EUR|USD|GBP|kr|\$|£|%|x\s|pax|\p{L}{3,9}\.? \d{4}))/iu;
const MAX_BEHIND_NAME = 60;
/** `DELTA AIR LINES  1188   CONFIRMED`. */
const IN_NEXT_CELL = /^\s{2,4}(\d{2,4})(?=\s{2}|\s*$|\n)/u;

/** `DELTA AIR LINES  DL  1188`: the number in a column of its own behind the name and the code. */
const WIDE = /(?<![\p{L}\p{N}])([A-Z]{2}|[A-Z]\d|\d[A-Z])\s{2,4}(\d{2,4})(?![\p{L}\p{N}:.,/])/gu;

/** `BA  1475   Y ECONOMY`: what goes on with a class is a segment. */
const CLASS_BEHIND = /^\s{1,6}[A-Z](?:\s|$)/u;
/** The code over its number in a narrow cell. */
const BROKEN = /(?<![^\s])([A-Z]{2}|[A-Z]\d|\d[A-Z])\n(0{0,3}[1-9]\d{0,3})(?=\s|$)/gu;

/** `VENIZELOSA3113`: the number of an airline of the paper, run into the place before it. */
const GLUED = /(?<=\p{Lu}{5})([A-Z]\d|\d[A-Z])(\d{3,4})(?![\p{L}\p{N}])/gu;
/** `ba905 lhr-fra`, as people type it. */
const SMALL =
  /(?<![\p{L}\p{N}@/.])([a-z]{2}|[a-z]\d|\d[a-z])\s?(\d{2,4})\s{1,3}([a-z]{3})\s?[-–>/]\s?([a-z]{3})(?![\p{L}\p{N}])/gu;
/** `ER - 501`. */
const DASHED =
  /(?<![\p{L}\p{N}/.-]|\p{L}\s)([A-Z]{2}|[A-Z]\d|\d[A-Z])\s?[-–]\s(0{0,2}[1-9]\d{1,3})(?![\p{L}\p{N}:.,/]|\s?[-–]|\s?(?:€|EUR|USD|GBP|kr|%))/gu;

const NUMBER_ALONE = /^[1-9]\d{0,3}$/u;

/** `TK | 91` under `Carrier | Flight`, or the number over the name of its airline in the column for the flight. */
function numberInCells(
  reading: Reading,
  line: number,
): { airline: Airline; digits: number; start: number; end: number } | undefined {
  const cells = columnCells(reading, line);
  const text = reading.lines[line]?.text ?? '';
  for (const [i, { start, end, column }] of cells.entries()) {
    const next = cells[i + 1];
    if (column.role === 'flight') {
      const [digits = '', name = text.slice(next?.start ?? end, next?.end)] = text
        .slice(start, end)
        .trim()
        .split('\n');
      const carrier = NUMBER_ALONE.test(digits)
        ? findAirlines(name).find((one) => !one.doubts)?.value
        : undefined;
      if (carrier) return { airline: carrier, digits: Number(digits), start, end };
    }
    if (column.role !== 'airline') continue;
    const written = text.slice(start, end).trim();
    const number = next && /^0{0,3}([1-9]\d{0,3})[A-Z]?$/u.exec(text.slice(next.start, next.end).trim())?.[1];
    const airline = airlineByCode(written) ?? findAirlines(written).find((one) => !one.doubts)?.value;
    if (airline && number) return { airline, digits: Number(number), start, end: next.end };
  }
  return undefined;
}

/** `Flight Number: 1188` beside or below the name of its airline, or in a paper that names no other. */
const NUMBERED = quick(
  /(?<!\p{L})(?:flight|flug|vol|vuelo|flyg)\s?(?:number|no\.?|nr\.?|nummer|n[°º]|número|numéro|#)?\s?:?\s{1,6}#?(\d{2,4})(?![\p{L}\p{N}.,:/-])/iu,
);

function airlineBeside(reading: Reading, index: number): Airline | undefined {
  const named = (text: string) => findAirlines(text).find((one) => !one.doubts)?.value;
  const own = named(reading.lines[index]?.text ?? '');
  if (own) return own;
  const above = reading.lines[index - 1]?.text.trim() ?? '';
  const beside = above.length <= MAX_AIRLINE ? named(above) : undefined;
  const [only, ...others] = beside ? [] : airlinesNamed(reading).keys();
  return beside ?? (only && others.length === 0 ? airlineByCode(only) : undefined);
}

/** `Alaska 318` in a paper of Alaska Airlines. */
const SHORT_NAME = /^\s{0,8}(\p{Lu}\p{L}{2,14}) (\d{2,4})(?=\s{2}|\s*$|\n)/u;

function airlineCalled(reading: Reading, word: string): Airline | undefined {
  for (const [code, spot] of airlinesNamed(reading)) {
    const written = (reading.lines[spot.line]?.text ?? '').slice(spot.start, spot.end);
    if (written.toLowerCase().startsWith(`${word.toLowerCase()} `)) return airlineByCode(code);
  }
  return undefined;
}

/** A line with the name of an airline alone is no longer. */
const MAX_AIRLINE = 40;
