import type { Cell, Line } from '../../source-text.ts';
import { isHeaderRow } from './header-row.ts';

export const MAX_COLUMNS = 200;
const MAX_CELL_CHARACTERS = 20_000;
/** The header stands within this many rows of the top of its block; what stands above it is about the whole sheet. */
const HEADER_WITHIN_ROWS = 8;

type Row = Cell[];

/**
 * The lines of a sheet of cells. Empty rows part blocks, each a table with its own header; rows above a header keep
 * their cells. The blocks are counted on from `firstTable`; `nextTable` is the index that the next sheet begins with.
 */
export function linesOfSheet(
  rows: readonly Row[],
  firstTable = 0,
): { lines: Line[]; warnings: string[]; nextTable: number } {
  const warnings = new Set<string>();
  const blocks = blocksOf(rows.map((row) => cutRow(row, warnings)));
  const lines = blocks.flatMap((block, index) => linesOfBlock(block, firstTable + index));
  return { lines, warnings: [...warnings], nextTable: firstTable + blocks.length };
}

function cutRow(row: readonly Cell[], warnings: Set<string>): Row {
  if (row.length > MAX_COLUMNS)
    warnings.add(
      `Only the first ${MAX_COLUMNS} columns of a longer row were read. Import the others as a file of their own.`,
    );
  return row.slice(0, MAX_COLUMNS).map((cell) => {
    if (cell.text.length > MAX_CELL_CHARACTERS)
      warnings.add(
        `Only the first ${MAX_CELL_CHARACTERS.toLocaleString('en')} characters of a longer cell were read. Import its text as a file of its own.`,
      );
    return { ...cell, text: cell.text.slice(0, MAX_CELL_CHARACTERS).trim() };
  });
}

function blocksOf(rows: readonly Row[]): Row[][] {
  const blocks: Row[][] = [[]];
  for (const row of rows) {
    if (row.every((cell) => cell.text === '')) {
      if (blocks.at(-1)?.length) blocks.push([]);
    } else blocks.at(-1)?.push(row);
  }
  return blocks.filter((block) => block.length > 0);
}

function linesOfBlock(rows: readonly Row[], table: number): Line[] {
  const header = headerIndex(rows.map((row) => row.map((cell) => cell.text)));
  const isTable = header >= 0 || (rows.length > 1 && rows.every((row) => filled(row) > 1));
  return rows.map((row, index) => {
    const isRow = isTable && (header < 0 || index >= header);
    const last = row.findLastIndex((cell) => cell.text !== '');
    const cells = row
      .slice(0, last + 1)
      .map((cell) => (index === header ? { ...cell, isHeader: true } : cell))
      .filter((cell) => isRow || cell.text !== '');
    const startsBlock = index === 0 || index === header;
    return { cells, ...(isRow ? { table } : {}), ...(startsBlock ? { startsBlock } : {}) };
  });
}

function filled(row: readonly Cell[]): number {
  return row.filter((cell) => cell.text !== '').length;
}

function headerIndex(rows: readonly string[][]): number {
  const filledIn = (row: readonly string[]) => row.filter((text) => text !== '').length;
  const width = rows.reduce((most, row) => Math.max(most, filledIn(row)), 0);
  return rows.findIndex(
    (row, index) =>
      index < HEADER_WITHIN_ROWS &&
      filledIn(row) >= Math.max(2, width * 0.7) &&
      isHeaderRow(trimmed(row), rows.slice(index + 1, index + 8), {
        isRuled: index === 0 && filledIn(row) === width,
      }),
  );
}

function trimmed(row: readonly string[]): string[] {
  return row.slice(0, row.findLastIndex((text) => text !== '') + 1);
}
