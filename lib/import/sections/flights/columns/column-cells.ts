import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { cellRanges } from '../../shared/spots.ts';
import { slashedNames } from '../people/find-names.ts';
import { isNewerLabel } from '../standing/words.ts';
import type { Role } from '../types.ts';
import { type AcrossCell, acrossTables } from './across.ts';
import { roleOfLabel } from './role-words.ts';

interface Column {
  label: string;
  role?: Role;
}

export interface ColumnCell {
  start: number;
  end: number;
  column: Column;
}
export type ColumnAt = (line: number, at: number) => Column | undefined;
interface Columns {
  columnAt: ColumnAt;
  cellsOf: (line: number) => readonly ColumnCell[];
  /** What each cell of a row would be, by the headings over its table. */
  rolesOf: ReadonlyMap<number, readonly (Role | undefined)[]>;
  /** The rows of headings. */
  heads: ReadonlySet<number>;
  /** For each line of a table whose headings stand in its first column: its cells. */
  across: ReadonlyMap<number, readonly AcrossCell[]>;
}
const known = new WeakMap<Reading, Columns>();

/** For each line that is a row of a table with headings: the column of each stretch of it. */
export const columnFinder = (reading: Reading): ColumnAt => columnsOf(reading).columnAt;

/** The cells of a line that stand under a heading, with their columns. */
export const columnCells = (reading: Reading, line: number): readonly ColumnCell[] =>
  columnsOf(reading).cellsOf(line);

/**
 * A row that begins with a traveller and has no flight under the heading for it: nobody's on any flight. Where the
 * flight comes first, such a row goes on with the people of the one above.
 */
export function isRowWithoutFlight(reading: Reading, line: number): boolean {
  const roles = columnsOf(reading).rolesOf.get(line);
  const cells = reading.lines[line]?.line.cells ?? [];
  const name = roles?.findIndex((role) => role === 'passenger' || role === 'surname') ?? -1;
  const flight = roles?.indexOf('flight') ?? -1;
  if (name < 0 || flight < name || cells.some((cell) => cell.box)) return false;
  return cells[name]?.text.trim() !== '' && (cells[flight]?.text.trim() ?? '') === '';
}

/** The lines that are rows of headings. */
export const headingRows = (reading: Reading): ReadonlySet<number> => columnsOf(reading).heads;

/** The cells of a line of a table whose headings stand in its first column, where every other column is one leg. */
export const acrossCells = (reading: Reading, line: number): readonly AcrossCell[] =>
  columnsOf(reading).across.get(line) ?? [];

function columnsOf(reading: Reading): Columns {
  const before = known.get(reading);
  if (before) return before;
  const columns = findColumns(reading);
  known.set(reading, columns);
  return columns;
}

function findColumns(reading: Reading): Columns {
  const rows = new Map<number, ColumnCell[]>();
  const heads = new Set<number>();
  const rolesOf = new Map<number, (Role | undefined)[]>();
  let before: { columns: Column[][]; head: ReadLine | undefined; lastLine: number } | undefined;
  for (const table of reading.tables) {
    // A heading that is struck through still heads what is old.
    const labels = (reading.lines[table.firstLine]?.line.cells ?? []).map(({ text }) => text);
    const cells = table.rows.map((row) => writtenCells(reading.lines[row.line]));
    const isGrid = isSeatGrid(labels, cells);
    const isHeaded =
      isGrid ||
      (table.columns.length >= 2 && hasHeadings(labels)) ||
      isHeadOfDays(labels, reading.lines[table.firstLine + 1]?.text ?? '');
    if (isHeaded) heads.add(table.firstLine);
    // An empty row of a spreadsheet parts its rows; they stand under the same headings.
    const isSame = reading.lines[table.firstLine]?.line.table === before?.head?.line.table;
    const goesOn = before && (isSame || goesOnBelow(before, table, labels.length));
    const parted = !isHeaded && goesOn ? before : undefined;
    let columns = isHeaded
      ? withoutOtherNames(labels.map((label, i) => asSeats(label, cells, i) ?? asColumns(label)))
      : (parted?.columns ?? []);
    if (isGrid) columns[0] = [{ label: labels[0] ?? '', role: 'passenger' }];
    let head = parted ? parted.head : reading.lines[table.firstLine];
    const loose = looseRowsBelow(reading, table.lastLine, columns.length);
    for (const index of [...table.rows.map((row) => row.line), ...loose]) {
      const line = reading.lines[index];
      if (!line) continue;
      const cells = writtenCells(line);
      if (isHeadRow(cells)) {
        columns = withoutOtherNames(cells.map(asColumns));
        head = line;
        heads.add(index);
        continue;
      }
      const above = head;
      const ranges = cellRanges(line).flatMap(({ index: cell, start, end }) => {
        const at = columnAbove(above, line, cell, columns.length);
        return at === undefined ? [] : partsUnder(line.text, start, end, columns[at] ?? []);
      });
      rows.set(index, ranges);
      rolesOf.set(
        index,
        columns.map(([first]) => first?.role),
      );
    }
    before = columns.length > 0 ? { columns, head, lastLine: table.lastLine } : undefined;
  }
  const across = acrossTables(reading);
  for (const [line, cells] of across) {
    rows.set(line, [...cells]);
    heads.delete(line);
  }
  const columnAt: ColumnAt = (line, at) =>
    rows.get(line)?.find(({ start, end }) => at >= start && at <= end)?.column;
  return { columnAt, cellsOf: (line) => rows.get(line) ?? [], rolesOf, heads, across };
}

const MIN_SHARED_COLUMNS = 6;

/** A row alone below an empty one is no table of its own. */
function looseRowsBelow(reading: Reading, last: number, width: number): number[] {
  const found: number[] = [];
  for (let i = last + 1; width >= MIN_SHARED_COLUMNS; i++) {
    const line = reading.lines[i]?.line;
    if (!line || line.table !== undefined || Math.abs(line.cells.length - width) > 1) break;
    found.push(i);
  }
  return found;
}

/** Right below, and as wide; one column may be empty at its end. */
const goesOnBelow = (
  before: { columns: readonly unknown[]; lastLine: number },
  table: { firstLine: number },
  width: number,
): boolean =>
  table.firstLine === before.lastLine + 1 &&
  width >= MIN_SHARED_COLUMNS &&
  Math.abs(width - before.columns.length) <= 1;

/** A cell of several lines under a heading of as many: each line under its own; else none is known to be the one. */
function partsUnder(text: string, start: number, end: number, columns: readonly Column[]): ColumnCell[] {
  const [first] = columns;
  if (!first) return [];
  const parts = splitParts(text, start, end);
  if (parts.length !== columns.length) {
    return [{ start, end, column: columns.length === 1 ? first : { label: first.label } }];
  }
  return parts.flatMap((part, i) => {
    const column = columns[i];
    return column ? [{ ...part, column }] : [];
  });
}

/** The lines of a cell. */
export function splitParts(text: string, start: number, end: number): { start: number; end: number }[] {
  const parts: { start: number; end: number }[] = [];
  let from = start;
  for (const part of text.slice(start, end).split('\n')) {
    parts.push({ start: from, end: from + part.length });
    from += part.length + 1;
  }
  return parts;
}

const asColumns = (label: string): Column[] => label.split('\n').map(asColumn);

const SEAT = /^\d{1,2}[A-HJKL]$/u;

/** `LX 423`, `DUB-CGN` over nothing but seats. */
function asSeats(label: string, rows: readonly (readonly string[])[], column: number): Column[] | undefined {
  if (roleOfLabel(label) !== undefined) return undefined;
  const cells = rows.flatMap((row) => row[column]?.trim() || []).filter((cell) => cell !== label.trim());
  return cells.some((cell) => SEAT.test(cell)) &&
    cells.every((cell) => SEAT.test(cell) || !/[\p{L}\d]/u.test(cell))
    ? [{ label, role: 'seat' }]
    : undefined;
}

/** `Seats | TK 1994 | TK 50` over rows that begin with a traveller, marked up as headings or not. */
const isSeatGrid = (labels: readonly string[], rows: readonly (readonly string[])[]): boolean =>
  ['seat', 'passenger'].includes(roleOfLabel(labels[0] ?? '') ?? '') &&
  rows.every((row) => !SEAT.test(row[0]?.trim() ?? '')) &&
  labels.length > 2 &&
  labels.slice(1).every((label, i) => asSeats(label, rows, i + 1) !== undefined);

const OF_FLYING: readonly (Role | undefined)[] = [
  'flight',
  'airline',
  'seat',
  'ticket',
  'reference',
  'from',
  'to',
  'route',
  'departure',
  'arrival',
];

/** The column `Name` of a guest list or of a crew has no travellers: nothing else in the table is of flying. */
function withoutOtherNames(columns: Column[][]): Column[][] {
  if (columns.flat().some(({ role }) => OF_FLYING.includes(role))) return withSurnames(columns);
  return columns.map((parts) =>
    parts.map(({ label, role }) =>
      role === 'passenger' && !TRAVELLERS.test(label) ? { label } : { label, ...(role && { role }) },
    ),
  );
}

/** `Name | Vorname`: beside first names the bare name is the surname. */
function withSurnames(columns: Column[][]): Column[][] {
  const roles = columns.flat().map(({ role }) => role);
  if (!roles.includes('given') || roles.includes('surname')) return columns;
  return columns.map((parts) =>
    parts.map((one) => (one.role === 'passenger' ? { ...one, role: 'surname' } : one)),
  );
}

const TRAVELLERS = /passe?n?g|passag|pasa[jż]|pax|travel|reisend|flugg|voyage|viajer|resen|matkust/iu;

function asColumn(label: string): Column {
  const role = roleOfLabel(label);
  return { label, ...(role && { role }) };
}

/** A grid may change its headings on the way: a row of nothing but headings stands over the rows after it. */
function isHeadRow(cells: readonly string[]): boolean {
  const filled = cells.flatMap((cell) => cell.split('\n')).filter((cell) => cell.trim() !== '');
  return (
    namesBothEnds(filled) ||
    (filled.length >= 2 &&
      filled.every((cell) => !/[\d:]/.test(cell) && cell.length <= 30) &&
      filled.filter((cell) => roleOfLabel(cell) !== undefined || PLAIN_HEADING.test(cell)).length * 3 >=
        filled.length * 2)
  );
}

/** Headings of columns that do not say which end of a leg their values belong to. */
const PLAIN_HEADING =
  /^(?:time|zeit|uhrzeit|heure|hora|tid|city|stadt|ville|ciudad|stad|airport|flughafen|aéroport|aeropuerto|flygplats|tax|type|remarks?|info|nr\.?|no\.?|#)$/iu;

/** `Friday, June 12, 2026   DEPART   ARRIVE`: the day of the leg may head the first column. */
function namesBothEnds(cells: readonly string[]): boolean {
  const roles = cells.map(roleOfLabel);
  return (
    roles.includes('departure') &&
    roles.includes('arrival') &&
    cells.every((cell) => cell.length <= 40 && !/\d{1,2}[:.]\d{2}|:\s*$/.test(cell))
  );
}

/** A first row of values (a flight, a time, `PNR: X`) is no row of headings. */
function hasHeadings(cells: readonly string[]): boolean {
  const labels = cells.flatMap((cell) => cell.split('\n'));
  // `LINDE/TOM MR | ADT | Seat 18C`: the first of the travellers, and no heading over the others.
  if (labels.some((label) => slashedNames(label).some(({ hasTitle }) => hasTitle))) return false;
  if (
    namesBothEnds(labels) ||
    labels.some((label) => roleOfLabel(label) === 'passenger' && !/[\d:]/u.test(label))
  )
    return true;
  return !labels.some((label) => {
    if (roleOfLabel(label) === 'seat') return false;
    return (
      /:\s*\S|\d{1,2}[:.]\d{2}|\d{4}|\b\d{1,2}[A-K]\b/.test(label) || findFlightNumbers(label).length > 0
    );
  });
}

/** `Pax | Out 28/1 | Back 30/1 | PNR`, `Leg | as of 3.12. | now` over a row of flights: the days of the columns are no values. */
const isHeadOfDays = (labels: readonly string[], below: string): boolean =>
  labels.length >= 3 &&
  labels.some((label) => (roleOfLabel(label) !== undefined || isNewerLabel(label)) && !/\d/u.test(label)) &&
  labels.every(
    (label) => !/\d{1,2}[:.]\d{2}(?![.\d])/u.test(label) && findFlightNumbers(label).length === 0,
  ) &&
  labels.some((label) => /\p{L}.{0,12}\d{1,2}[./]\d{1,2}/u.test(label)) &&
  findFlightNumbers(below).length > 0;

/** The cells of a line with their line breaks; what is struck through no longer holds. */
const writtenCells = (line: ReadLine | undefined): string[] =>
  (line?.line.cells ?? []).map((cell) => (cell.isStruck ? '' : cell.text));

/** The column a cell stands under: by place on the page where that is known, else by count, if the counts agree. */
function columnAbove(
  head: ReadLine | undefined,
  line: ReadLine,
  index: number,
  columns: number,
): number | undefined {
  const box = line.line.cells[index]?.box;
  const boxes = head?.line.cells.map((cell) => cell.box) ?? [];
  if (!box || boxes.length !== columns || boxes.some((one) => one === undefined))
    return line.line.cells.length <= columns ? index : undefined;
  let best: { column: number; overlap: number } | undefined;
  boxes.forEach((one, column) => {
    if (!one) return;
    const overlap = Math.min(one[0] + one[2], box[0] + box[2]) - Math.max(one[0], box[0]);
    if (!best || overlap > best.overlap) best = { column, overlap };
  });
  return best && best.overlap > -12 ? best.column : undefined;
}
