import type { Reading, ReadTable } from '../../../reading/reading.ts';
import { parsePhone } from '../../../recognizers/phones.ts';

/** Share of the numbers with a prefix that are of one country. */
const MOST = 2 / 3;

/** Where most numbers with a country's prefix are of one, those without are of it too, wherever the paper comes from. */
export function countryOfNumbers(
  reading: Reading,
  table: ReadTable,
  columns: readonly number[],
): { country?: string } {
  const counts = new Map<string, number>();
  let all = 0;
  for (const text of table.rows.flatMap((row) => columns.map((column) => row.cells[column]?.trim() ?? ''))) {
    const country = /^(?:\+|00)/u.test(text) ? parsePhone(text, reading)?.country : undefined;
    if (!country) continue;
    all++;
    counts.set(country, (counts.get(country) ?? 0) + 1);
  }
  const [country, count] = [...counts].sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
  return count >= 2 && count >= all * MOST ? { country } : {};
}
