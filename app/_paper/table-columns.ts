import type { PaperLine } from '../_client/papers.ts';

/** How wide a column wants to be, in characters: its longest word is not broken, its longest cell gets the most room. */
export interface Column {
  word: number;
  cell: number;
}

const LONGEST_WORD = 16;
const LONGEST_CELL = 48;

/** The columns of each table of a page: every row is laid out by itself, so all of one table take the same measures. */
export function tableColumns(lines: readonly PaperLine[]): Map<number, Column[]> {
  const tables = new Map<number, Column[]>();
  for (const { table, cells } of lines) {
    if (table === undefined) continue;
    const columns = tables.get(table) ?? [];
    cells.forEach(({ text }, index) => {
      const { word, cell } = columns[index] ?? { word: 0, cell: 0 };
      const words = text.split(/\s+/).map(({ length }) => Math.min(length, LONGEST_WORD));
      columns[index] = {
        word: Math.max(word, ...words),
        cell: Math.max(cell, Math.min(text.length, LONGEST_CELL)),
      };
    });
    tables.set(table, columns);
  }
  return tables;
}
