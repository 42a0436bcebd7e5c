import { describe, expect, it } from 'vitest';
import { tableColumns } from './table-columns.ts';

const row = (table: number, ...texts: string[]) => ({ table, cells: texts.map((text) => ({ text })) });

describe('the columns of a table', () => {
  it('are as wide in every row, with room for the longest word and the longest cell', () => {
    const tables = tableColumns([
      row(1, 'Passenger', 'From'),
      { cells: [{ text: 'A line between the tables that is no row' }] },
      row(1, 'Mira Lund', 'Stockholm Arlanda'),
      row(2, 'Doors'),
    ]);
    expect(tables.get(1)).toEqual([
      { word: 6.2, cell: 9 },
      { word: 6.3, cell: 17 },
    ]);
    expect(tables.get(2)).toEqual([{ word: 3.5, cell: 5 }]);
  });

  it('give no column to one endless word', () => {
    expect(tableColumns([row(1, 'x'.repeat(500))]).get(1)).toEqual([{ word: 12, cell: 48 }]);
  });
});
