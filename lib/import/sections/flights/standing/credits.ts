import type { Reading } from '../../../reading/reading.ts';
import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { slashedNames } from '../people/find-names.ts';
import type { Passenger, TokenLine } from '../types.ts';

/** `-78,00`, `(61.00)`, `61,00-` at the end of a row: money that is given back. */
const GIVEN_BACK =
  /(?:(?<![\p{L}\d])[-−–]\s?(?:€|EUR |£|\$)?\d{1,5}[.,]\d{2}|\(\d{1,5}[.,]\d{2}\)|\d[.,]\d{2}-)\s?(?:€|EUR|SEK|GBP|USD|CHF)?\s*$/u;
const POSITION = quick(
  /(?<!\p{L})(?:pos(?:ition|\.)?|item|line|zeile|ligne|poste?|línea|concepto|partida|rad)\.?\s(?:n[°ºo]\.?\s?)?(\d{1,2})(?!\d)/giu,
);
const NUMBERED = /^\W{0,3}(\d{1,2})(?=[\s.):|])/u;

/**
 * The flights of a bill whose money it gives back: by number, `Credit LH 123 -78.00`, or the lines of the positions,
 * `Credit for pos. 3 -78.00`.
 */
export function creditedFlights(reading: Reading, lines: readonly TokenLine[]): Set<number | string> {
  const credited = new Set<number | string>();
  const rows = new Map<string, number>();
  for (const { index, tokens } of lines) {
    const text = reading.lines[index]?.text ?? '';
    const position = NUMBERED.exec(text)?.[1];
    if (position && tokens.some(({ kind }) => kind === 'flight')) rows.set(position, index);
    if (!GIVEN_BACK.test(text) || tokens.some(({ kind }) => kind === 'time')) continue;
    // `WREN/ADA EI 703 -61.40`: of one traveller, and not the flight.
    if (slashedNames(text).length > 0) {
      credited.add(index);
      continue;
    }
    for (const { value } of findFlightNumbers(text)) credited.add(value.flightNumber);
    for (const [, number = ''] of matchesOf(text, POSITION)) {
      const row = rows.get(number);
      if (row !== undefined) credited.add(row);
    }
  }
  return credited;
}

/** `WREN/ADA EI 703 -61.40`, `LINDE/TOM 057-2420016632 -294.00`: rows that give one traveller the money of a flight, or of all. */
export function creditsByName(reading: Reading): readonly CreditByName[] {
  const before = known.get(reading);
  if (before) return before;
  const found = reading.lines.flatMap(({ text, index }) => {
    if (!GIVEN_BACK.test(text)) return [];
    const [name, ...others] = slashedNames(text);
    const isOfFlight = TICKET.test(text) || findFlightNumbers(text).length > 0;
    return name && others.length === 0 && isOfFlight ? [{ line: index, text, name: name.name }] : [];
  });
  known.set(reading, found);
  return found;
}
interface CreditByName {
  line: number;
  text: string;
  name: string;
}
const known = new WeakMap<Reading, readonly CreditByName[]>();
const TICKET = /(?<!\d)\d{3}[- ]?\d{10}(?!\d)/u;

const DIGITS = 10;

/** Whether a bill gives a traveller the money for the ticket back: `Credit, ticket 057-2420016632 -294.00`. */
export function creditedTo(reading: Reading): (passenger: Passenger) => boolean {
  const credits = reading.lines
    .filter(({ text }) => GIVEN_BACK.test(text) && findFlightNumbers(text).length === 0)
    .map(({ text }) => text.replace(/(?<=\d)[- ](?=\d)/gu, ''));
  return ({ ticket }) => {
    const number = ticket?.value.replace(/\D/gu, '').slice(-DIGITS);
    return number?.length === DIGITS && credits.some((text) => text.includes(number));
  };
}
