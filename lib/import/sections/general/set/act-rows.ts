import type { Reading, ReadTable } from '../../../reading/reading.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { labelWeight } from '../../shared/show/labels.ts';

/** The rows of tables that list several acts, by whose they are. */
export interface ActRows {
  own: ReadonlySet<number>;
  ofOthers: ReadonlySet<number>;
  /** What own rows have under the column for the set; their other hours are those of the soundcheck and the like. */
  sets: ReadonlyMap<number, string>;
}

/** In a running order of several acts only the rows with this artist's name speak of this show. */
export function actRows(reading: Reading, artists: readonly string[]): ActRows {
  const names = artists.map(foldName).filter((name) => name.length > 2);
  const own = new Set<number>();
  const ofOthers = new Set<number>();
  const sets = new Map<number, string>();
  for (const table of reading.tables) {
    const column = table.columns.findIndex(({ label }) => labelWeight('artist', label) > 0);
    if (column < 0) continue;
    const isOwn = (row: ReadTable['rows'][number]) =>
      row.cells.some((cell) => names.some((name) => foldName(cell).includes(name)));
    if (!table.rows.some(isOwn) && !listsActs(table, column)) continue;
    const set = table.columns.findIndex(({ label }) => labelWeight('setTime', label) >= 0.7);
    for (const row of table.rows) {
      (isOwn(row) ? own : ofOthers).add(row.line);
      const hour = row.cells[set] ?? '';
      if (isOwn(row) && hour !== '') sets.set(row.line, hour);
    }
  }
  return { own, ofOthers, sets };
}

/** Several names under the word for the act: a bill of which nobody here is known to be the artist. */
function listsActs(table: ReadTable, column: number): boolean {
  const acts = table.rows.map((row) => foldName(row.cells[column] ?? '')).filter((act) => act !== '');
  return acts.length > 1 && new Set(acts).size === acts.length;
}
