import type { Reading } from '../../../reading/reading.ts';
import type { TokenLine } from '../types.ts';
import { columnCells } from './column-cells.ts';

const SAME =
  /^\W{0,2}(?:["”“〃]|''|,,|(?:(?:the )?same|ditto|dito|d:o|idem|ídem|wie oben|s\.\s?o\.|gleich(?:er flug)?|igual|lo mismo|pareil|le même|mêmes?(?: vols?)?|samma(?: flyg)?|som ovan)(?: (?:flights?|as above|wie oben|que (?:arriba|ci-dessus)|som ovan))?)\W{0,2}$/iu;

/** The rows right below a leg's that repeat it for somebody else: `Tom Linde | same as above`. */
export function rowsSayingSame(
  reading: Reading,
  lines: readonly TokenLine[],
  row: number,
): readonly TokenLine[] {
  const table = reading.lines[row]?.line.table;
  const found: TokenLine[] = [];
  for (let i = row + 1; table !== undefined && reading.lines[i]?.line.table === table; i++) {
    const line = lines[i];
    if (!line || !saysSame(reading, i) || line.tokens.some(({ kind }) => kind === 'flight')) break;
    found.push(line);
  }
  return found;
}

const saysSame = (reading: Reading, row: number): boolean =>
  reading.lines[row]?.line.cells.some(({ text }) => SAME.test(text.trim())) === true;

/** A row that opens with travellers and has none, or a mark for the same: it goes on with those of the row above. */
export function isOfSameTraveller(reading: Reading, row: number): boolean {
  const cells = columnCells(reading, row);
  const flight = cells.findIndex(({ column }) => column.role === 'flight');
  const names = cells.slice(0, Math.max(flight, 0)).filter(({ column }) => isOfName(column.role));
  const text = reading.lines[row]?.text ?? '';
  return (
    names.length > 0 &&
    names.every(({ start, end }) => start === end || SAME.test(text.slice(start, end).trim()))
  );
}

const isOfName = (role: string | undefined) => role === 'passenger' || role === 'surname';
