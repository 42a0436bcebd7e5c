import type { Reading } from '../../../reading/reading.ts';
import { namesByPattern } from '../names/name-patterns.ts';

/**
 * Houses that stand side by side in columns of text, each read as a paper of its own: the lines of the columns hold
 * one column's words, all others none. The second part is the rest of the paper, the columns left out.
 */
export function sideBySide(reading: Reading): { columns: Reading[]; rest: Reading } {
  const columns: Reading[] = [];
  const taken = new Set<number>();
  for (const [first, last] of regions(reading)) {
    const count = reading.lines[first]?.line.cells.length ?? 0;
    for (let line = first; line <= last; line++) taken.add(line);
    for (let at = 0; at < count; at++) columns.push(columnOf(reading, first, last, at, count));
  }
  return { columns, rest: taken.size === 0 ? reading : without(reading, taken) };
}

const MIN_ROWS = 3;

/** Runs of lines with the same two or three cells, one row of which names a house in each. */
function regions(reading: Reading): [number, number][] {
  const found: [number, number][] = [];
  const cellsOf = (index: number) => reading.lines[index]?.line.cells.length ?? 0;
  const fits = (index: number, count: number) =>
    cellsOf(index) === count || (cellsOf(index) > count && columnsOf(reading, index, count).length === count);
  for (let first = 0; first < reading.lines.length; ) {
    let last = first;
    const count = cellsOf(first);
    while (count >= 2 && count <= 3 && fits(last + 1, count)) last++;
    if (last - first + 1 >= MIN_ROWS && isOfHouses(reading, first, last)) found.push([first, last]);
    first = last + 1;
  }
  return found;
}

function isOfHouses(reading: Reading, first: number, last: number): boolean {
  const count = reading.lines[first]?.line.cells.length ?? 0;
  const rows = reading.lines.slice(first, last + 1).map((line) => columnsOf(reading, line.index, count));
  const names = rows.findIndex((cells) => cells.every((cell) => namesByPattern(cell).length === 1));
  if (names < 0 || names > 2) return false;
  // Below the names the columns say the same kind of thing: numbers beside numbers.
  const below = rows.slice(names + 1);
  return (
    below.length >= 2 &&
    below.every((cells) => cells.every((cell) => /\d/.test(cell) === /\d/.test(cells[0] ?? '')))
  );
}

/** The words of a line in each column; a cell that opens as the first one does opens the next column. */
function columnsOf(reading: Reading, index: number, count: number): string[] {
  const cells = (reading.lines[index]?.line.cells ?? []).map((cell) =>
    cell.text.replace(/\s{0,3}\n\s{0,3}/gu, '  '),
  );
  if (cells.length <= count) return cells;
  const opening = /^\S{1,20}/u.exec(cells[0] ?? '')?.[0] ?? '';
  const columns: string[] = [];
  for (const cell of cells) {
    if (columns.length === 0 || (opening !== '' && cell.startsWith(opening))) columns.push(cell);
    else columns.push(`${columns.pop() ?? ''}  ${cell}`);
  }
  return columns;
}

function columnOf(reading: Reading, first: number, last: number, column: number, count: number): Reading {
  const block = reading.lines[first]?.block ?? 0;
  return {
    ...reading,
    lines: reading.lines.map((line) => ({
      ...line,
      block: line.index >= first && line.index <= last ? block : -1,
      text:
        line.index >= first && line.index <= last
          ? (columnsOf(reading, line.index, count)[column] ?? '')
          : '',
    })),
    pairs: [],
    tables: [],
    paragraphs: [],
  };
}

function without(reading: Reading, taken: ReadonlySet<number>): Reading {
  return {
    ...reading,
    lines: reading.lines.map((line) => (taken.has(line.index) ? { ...line, text: '' } : line)),
    pairs: reading.pairs.filter((pair) => !taken.has(pair.firstLine)),
    tables: reading.tables.filter((table) => !taken.has(table.firstLine)),
  };
}
