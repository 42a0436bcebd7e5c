import type { Reading, ReadTable } from '../../../reading/reading.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { STANDING } from '../../../recognizers/standing-words.ts';
import { tableAt } from '../table-at.ts';

const STANDS = quick(
  new RegExp(
    `^\\W{0,3}(?:${STANDING}|ok|fix|fest|paid|signed|guaranteed|bezahlt|unterschrieben|reserviert|payée?s?|signée?s?|garantie?s?|pagad[oa]s?|firmad[oa]s?|cerrad[oa]s?|betal[dt]|klart?)(?!\\p{L})`,
    'iu',
  ),
);

/**
 * Of bookings of one kind, each in a row of a list: where the remarks say of another that it stands, a remark that does
 * not say so leaves its own row out, in whatever words.
 */
export function isUnlikeStanding(reading: Reading, line: number, others: ReadonlySet<number>): boolean {
  const table = tableAt(reading, line);
  const own = table?.rows.find((row) => row.line === line)?.cells ?? [];
  return own.some(
    (remark, at) =>
      /^\W{0,3}\p{L}{4}/u.test(remark) &&
      !STANDS.test(remark) &&
      table !== undefined &&
      standingLines(table, at).some((other) => others.has(other)),
  );
}

const standing = new WeakMap<ReadTable, Map<number, readonly number[]>>();

/** The rows whose remark in a column says that they stand: asked for every row of a table that may have thousands. */
function standingLines(table: ReadTable, at: number): readonly number[] {
  const columns = standing.get(table) ?? new Map<number, readonly number[]>();
  standing.set(table, columns);
  const known = columns.get(at);
  if (known) return known;
  const lines = table.rows.filter(({ cells }) => STANDS.test(cells[at] ?? '')).map(({ line }) => line);
  columns.set(at, lines);
  return lines;
}
