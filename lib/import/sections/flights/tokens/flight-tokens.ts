import type { Reading } from '../../../reading/reading.ts';
import { type Airline, airlineByCode, findAirlines } from '../../../recognizers/airlines.ts';
import { airportByCode } from '../../../recognizers/airports.ts';
import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { columnCells } from '../columns/column-cells.ts';
import type { FlightToken, KnownFlights } from '../types.ts';
import { airlinesNamed } from './named-airlines.ts';
import { IATA_OF, LONG_CODES, SEGMENT } from './token-words.ts';

/** Every way a line names a flight: `LH 2043`, `TK   6` of a segment, `Delta 1188`, `EZY8351`, `Flight Number: 1188`. */
export function flightTokens(
  reading: Reading,
  line: number,
  text: string,
  known?: KnownFlights,
): FlightToken[] {
  if (!/\d/.test(text)) return [];
  const found = findingOn(reading, line, text);
  for (const way of WAYS) way(found);
  if (known) addBare(found, known);
  const flown = found.tokens.filter(
    (token) => !isCodeOfBooking(reading, token) && !isBrokenAccount(reading, token, text),
  );
  return flown.map((token) =>
    known?.byDigits.get(digitsOf(token.value))?.flightNumber === token.value.flightNumber
      ? { ...token, value: { ...token.value, isKnown: true } }
      : token,
  );
}

/** `GA-0415` of a table in a restaurant, under the heading for the code of the booking. */
const isCodeOfBooking = (reading: Reading, { line, start, end, text }: FlightToken): boolean =>
  /^\p{L}{2}-/u.test(text) &&
  columnCells(reading, line).some(
    (cell) => cell.column.role === 'reference' && start >= cell.start && end <= cell.end,
  );

/** `BE71` over `0961 2345 6769`: an account number (IBAN, ISO 13616) that the line breaks. */
const isBrokenAccount = ({ lines }: Reading, { line, end, text: written }: FlightToken, text: string) =>
  /^[A-Z]{2}\d{2}$/u.test(written) &&
  text.slice(end).trim() === '' &&
  /^\s{0,20}[\dA-Z]{4} ?\d{4}/u.test(lines[line + 1]?.text ?? '');

/** What was found on a line so far. */
interface Finding {
  reading: Reading;
  line: number;
  text: string;
  tokens: readonly FlightToken[];
  /** Takes a number, unless it stands where another does. */
  add: (airline: Airline | undefined, number: string, start: number, end: number, isWeak?: boolean) => void;
}

function findingOn(reading: Reading, line: number, text: string): Finding {
  const tokens: FlightToken[] = [];
  const add: Finding['add'] = (airline, number, start, end, isWeak) => {
    // `IB 70 551 202`: the number of a member.
    if (/^ \d{3} \d{3}(?!\d)/u.test(text.slice(end))) return;
    if (!airline || tokens.some((token) => token.start < end && start < token.end)) return;
    tokens.push({
      kind: 'flight',
      value: { flightNumber: number, airline },
      ...{ line, start, end, text: text.slice(start, end) },
      ...(isWeak !== undefined && { isWeak }),
    });
  };
  return { reading, line, text, tokens, add };
}

/** The code and the digits of each match of a pattern, where `isOne` says so. */
function addMatches(
  { text, add }: Finding,
  pattern: RegExp,
  isOne: (airline: Airline, start: number, end: number) => boolean = () => true,
  isWeak?: boolean,
): void {
  for (const match of matchesOf(text, pattern)) {
    const airline = airlineByCode(match[1] ?? '');
    const end = match.index + match[0].length;
    if (airline && isOne(airline, match.index, end))
      add(airline, `${match[1]}${Number(match[2])}`, match.index, end, isWeak);
  }
}

const isNamedIn =
  (reading: Reading) =>
  ({ code }: Airline): boolean =>
    airlinesNamed(reading).has(code);

function addPlain({ text, add }: Finding): void {
  for (const { value, start, end, doubts } of findFlightNumbers(text))
    add(value.airline, value.flightNumber.replace(/[A-Z]$/, ''), start, end, !!doubts);
}

function addBehindNames({ text, add }: Finding): void {
  for (const one of findAirlines(text)) {
    const number = numberBehind(text, one);
    if (number) add(one.value, `${one.value.code}${number.digits}`, one.start, number.end);
  }
}

function addBehindShortName({ reading, text, tokens, add }: Finding): void {
  const short = tokens.length === 0 ? SHORT_NAME.exec(text) : null;
  const called = short && airlineCalled(reading, short[1] ?? '');
  if (called) add(called, `${called.code}${Number(short[2])}`, short[0].search(/\S/u), short[0].length);
}

function addWide(found: Finding): void {
  const { reading, text } = found;
  addMatches(found, WIDE, (airline, start, end) => {
    const before = text.slice(0, start);
    const isBeside = findAirlines(before).some(({ value }) => value.code === airline.code);
    const isSegment = before.trim() === '' && CLASS_BEHIND.test(text.slice(end));
    return isBeside || (isSegment && isNamedIn(reading)(airline));
  });
}

function addBroken(found: Finding): void {
  const { reading, line, text } = found;
  if (!text.includes('\n')) return;
  const columns = columnCells(reading, line).filter(({ column }) => column.role === 'flight');
  addMatches(
    found,
    BROKEN,
    (airline, start, end) =>
      columns.some((cell) => start >= cell.start && end <= cell.end) || isNamedIn(reading)(airline),
  );
}

function addSmall({ text, add }: Finding): void {
  for (const match of matchesOf(text, SMALL)) {
    const { 0: whole, 1: code = '', 2: digits, 3: from = '', 4: to = '', index } = match;
    if (![from, to].every((one) => airportByCode(one.toUpperCase()))) continue;
    const end = index + whole.search(/\s*[a-z]{3}\s?[-–>/]\s?[a-z]{3}$/u);
    add(airlineByCode(code.toUpperCase()), `${code.toUpperCase()}${Number(digits)}`, index, end);
  }
}

function addInCells({ reading, line, tokens, add }: Finding): void {
  // `VB2` of a fare is no flight beside the number under its heading.
  const cell = tokens.every(({ isWeak }) => isWeak) ? numberInCells(reading, line) : undefined;
  if (cell) add(cell.airline, `${cell.airline.code}${cell.digits}`, cell.start, cell.end);
}

function addNumbered({ reading, line, text, tokens, add }: Finding): void {
  const match = tokens.length === 0 ? NUMBERED.exec(text) : null;
  const carrier = match && airlineBeside(reading, line);
  if (carrier) add(carrier, `${carrier.code}${Number(match[1])}`, match.index, match.index + match[0].length);
}

function addLongCodes({ text, add }: Finding): void {
  for (const match of matchesOf(text, LONG_CODES)) {
    const number = `${match[1]}${(match[2] ?? '').replace(/^0+/, '')}`;
    add(airlineByCode(IATA_OF[match[1] ?? ''] ?? ''), number, match.index, match.index + match[0].length);
  }
}

/** The surest first: what one of them takes, no later one takes again. */
const WAYS: readonly ((found: Finding) => void)[] = [
  addPlain,
  (found) => addMatches(found, SEGMENT),
  addBehindNames,
  addBehindShortName,
  addWide,
  addBroken,
  (found) => addMatches(found, DASHED, undefined, true),
  (found) => {
    if (found.tokens.length === 0) addMatches(found, GLUED, isNamedIn(found.reading));
  },
  addSmall,
  addInCells,
  addNumbered,
  addLongCodes,
];

function addBare({ reading, line, text, add }: Finding, { byDigits }: KnownFlights): void {
  if (/\s{2}/u.test(text)) return;
  for (const { 0: digits, index } of matchesOf(text, BARE)) {
    const flight = byDigits.get(digits);
    if (flight && isSpokenOf(reading, line, index))
      add(flight.airline, flight.flightNumber, index, index + digits.length);
  }
}

/** `it's still 1188`, `his seat on 1188`: the number of a flight without its airline. */
const BARE =
  /(?<![^\s(])[1-9]\d{2,3}(?![\d\p{L}]|[:.,/-]\d|\s?(?:€|EUR|USD|GBP|kr|\$|£|%|people|pax|cap|seats|m²|am|pm|uhr|h)(?!\p{L}))/gu;
const LEADS = quick(
  /(?<!\p{L})(?:on|the|still|from|with|your|our|flight|leg|and|auf|der|die|den|dem|mit|weiterhin|immer noch|und|le|du|au|sur|avec|toujours|et|el|del|en|con|sigue siendo|y|på|med|fortfarande|och)\s$|[:;.]\s$/iu,
);
const OF_FLYING = quick(
  /(?<!\p{L})(?:flights?|fly(?:ing)?|flies|legs?|seats?|lands?|landing|leaves?|takes? off|airport|fl[uü]ge?|fliegt?|fliegen|landet|landung|abflug|sitz(?:e|plätze)?|vols?|avion|atterri\p{L}+|décoll\p{L}+|sièges?|vuelos?|vuela|avión|aterriza\p{L}*|asientos?|flyg\p{L}*|planet|landar|lyfter)(?!\p{L})/iu,
);

/** Behind a word that leads up to a flight, maybe at the end of the line above, among lines of flying. */
function isSpokenOf({ lines }: Reading, line: number, at: number): boolean {
  const own = lines[line]?.text.slice(0, at) ?? '';
  const before = own.trim() === '' ? `${lines[line - 1]?.text.trimEnd() ?? ''} ` : own;
  const around = lines.slice(Math.max(0, line - 1), line + 2);
  return LEADS.test(before.slice(-MAX_LEAD)) && around.some(({ text }) => OF_FLYING.test(text));
}
const MAX_LEAD = 16;

const digitsOf = ({ flightNumber, airline }: FlightToken['value']): string =>
  flightNumber.slice(airline.code.length);

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
