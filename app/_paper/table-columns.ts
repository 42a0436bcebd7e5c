import type { PaperLine } from '../_client/papers.ts';

/** How wide a column wants to be: its widest word, in `em`, is not broken; the longest cell, in characters, gets the most room. */
export interface Column {
  word: number;
  cell: number;
}

/** A longer word, an address of the web mostly, is broken. */
const WIDEST_WORD = 12;
const LONGEST_CELL = 48;

/** The columns of each table of a page: every row is laid out by itself, so all of one table take the same measures. */
export function tableColumns(lines: readonly PaperLine[]): Map<number, Column[]> {
  const tables = new Map<number, Column[]>();
  for (const { table, cells } of lines) {
    if (table === undefined) continue;
    const columns = tables.get(table) ?? [];
    cells.forEach(({ text }, index) => {
      const { word, cell } = columns[index] ?? { word: 0, cell: 0 };
      const words = text.split(/\s+/).map((part) => Math.min(widthOf(part), WIDEST_WORD));
      columns[index] = {
        word: Math.max(word, ...words),
        cell: Math.max(cell, Math.min(text.length, LONGEST_CELL)),
      };
    });
    tables.set(table, columns);
  }
  return tables;
}

/** Letters by their width in the wider of the usual fonts. */
const NARROW = /[-.,:;'|!()/\\[\]ijlftrI]/g;
const WIDE = /[mwMW@%]/g;
const CAPITAL = /[A-HJ-LN-VX-Z€&+]/g;

function widthOf(word: string): number {
  if (word === '') return 0;
  const count = (letters: RegExp) => word.match(letters)?.length ?? 0;
  const [narrow, wide, capital] = [count(NARROW), count(WIDE), count(CAPITAL)];
  const others = word.length - narrow - wide - capital;
  return Math.round((narrow * 0.4 + wide + capital * 0.75 + others * 0.66 + 0.4) * 10) / 10;
}
