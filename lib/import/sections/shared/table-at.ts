import type { Reading, ReadTable } from '../../reading/reading.ts';

const knownTables = new WeakMap<Reading, ReadonlyMap<number, ReadTable>>();

/** The table that a line is a row of. */
export function tableAt(reading: Reading, line: number): ReadTable | undefined {
  const known =
    knownTables.get(reading) ??
    new Map(
      [...reading.tables].reverse().flatMap((table) => table.rows.map((row) => [row.line, table] as const)),
    );
  knownTables.set(reading, known);
  return known.get(line);
}
