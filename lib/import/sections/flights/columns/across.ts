import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { findAirportCodes } from '../../../recognizers/find-airports.ts';
import { cellRanges } from '../../shared/spots.ts';
import { townOf } from '../places/town-ends.ts';
import type { Role } from '../types.ts';
import { roleOfLabel } from './role-words.ts';

/** A value of a table that is written across: the label of its row says what it is, its column which leg it is of. */
export interface AcrossCell {
  start: number;
  end: number;
  column: { label: string; role?: Role };
  /** Which of the legs, from the left. */
  leg: number;
  /** The first and last line of the table. */
  table: { firstLine: number; lastLine: number };
  /** The words over the legs: `Old | New`, `Outbound | Return`. */
  heads: readonly string[];
}

/** Such a table says what flight it is and at least two things more. */
const MIN_LABELS = 3;

/** For each line of a table that is written across, its cells. */
export function acrossTables(reading: Reading): Map<number, AcrossCell[]> {
  const found = new Map<number, AcrossCell[]>();
  for (const rows of tablesOf(reading)) {
    const places = rows.filter(isPlaceRow);
    const labelled = rows.map((row) => ({ row, role: labelOf(row) ?? ENDS[places.indexOf(row)] }));
    const known = labelled.filter(({ role }) => role !== undefined);
    const roles = new Set(known.map(({ role }) => role));
    const width = Math.max(...known.map(({ row }) => row.line.cells.length), 0);
    if (width < 3 || roles.size < MIN_LABELS || !roles.has('flight')) continue;
    if (known.some(({ row }) => row.line.cells.slice(1).some((cell) => isLabel(cell.text)))) continue;
    const heads = headsOf(rows, width);
    const table = { firstLine: rows[0]?.index ?? 0, lastLine: rows.at(-1)?.index ?? 0 };
    for (const { row, role } of labelled) {
      const label = row.line.cells[0]?.text ?? '';
      if (row.line.cells.length !== width) continue;
      const cells = cellRanges(row).filter(({ index }) => index > 0);
      found.set(
        row.index,
        cells.map(({ index, start, end }) => ({
          start,
          end,
          column: { label, ...(role && { role }) },
          leg: index - 1,
          table,
          heads,
        })),
      );
    }
  }
  return found;
}

/** The lines of each table of the paper. */
function tablesOf(reading: Reading): ReadLine[][] {
  const tables = new Map<number, ReadLine[]>();
  for (const line of reading.lines) {
    const id = line.line.table;
    if (id === undefined) continue;
    const rows = tables.get(id);
    if (rows) rows.push(line);
    else tables.set(id, [line]);
  }
  return [...tables.values()].filter((rows) => rows.length >= MIN_LABELS);
}

/** `Tallinn (TLL) | 07:05 | 13:30`: the first row of that kind is of the origin, the second of the destination. */
const ENDS: readonly Role[] = ['departure', 'arrival'];

function isPlaceRow({ line: { cells } }: ReadLine): boolean {
  const [label, ...values] = cells.map((cell) => cell.text.trim());
  return (
    label !== undefined &&
    values.length > 0 &&
    values.every((text) => /^\d{1,2}[:.h]\d{2}/u.test(text)) &&
    (findAirportCodes(label).some((one) => !one.doubts) || townOf(label, 'first') === label)
  );
}

function labelOf(row: ReadLine): Role | undefined {
  const text = row.line.cells[0]?.text ?? '';
  return row.line.cells.length > 1 && isLabel(text) ? roleOfLabel(text.replace(/[:.]\s*$/u, '')) : undefined;
}

const isLabel = (text: string) =>
  text.length <= 24 && !/\d/u.test(text) && roleOfLabel(text.replace(/[:.]\s*$/u, '')) !== undefined;

/** The first row, where it only names the legs; its empty corner may be missing. */
function headsOf(rows: readonly ReadLine[], width: number): string[] {
  const cells = (rows[0]?.line.cells ?? []).map((cell) => cell.text.trim());
  if (cells.some((text) => /\d/u.test(text))) return [];
  if (cells.length === width - 1) return cells;
  return cells.length === width ? cells.slice(1) : [];
}
