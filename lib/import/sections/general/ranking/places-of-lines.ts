import type { Pair, Reading, ReadTable } from '../../../reading/reading.ts';
import { titlesOf } from '../titles/titles.ts';

/** In what a line stands: the pairs it belongs to, the row of a table, a title. */
export interface PlacesOfLines {
  pairs: ReadonlyMap<number, readonly Pair[]>;
  rows: ReadonlyMap<number, { columns: ReadTable['columns']; cells: readonly string[] }>;
  titles: ReadonlySet<number>;
}

export function placesOfLines(reading: Reading): PlacesOfLines {
  const pairs = new Map<number, Pair[]>();
  for (const pair of reading.pairs)
    for (let line = pair.firstLine; line <= pair.lastLine; line++) {
      const list = pairs.get(line);
      if (list) list.push(pair);
      else pairs.set(line, [pair]);
    }
  const rows = new Map(
    reading.tables.flatMap(({ columns, rows: all }) =>
      columns.length > 0 ? all.map(({ line, cells }) => [line, { columns, cells }] as const) : [],
    ),
  );
  return { pairs, rows, titles: new Set(titlesOf(reading).map((title) => title.line)) };
}
