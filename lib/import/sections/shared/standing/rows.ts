import type { Reading } from '../../../reading/reading.ts';
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
  const rows = tableAt(reading, line)?.rows ?? [];
  const own = rows.find((row) => row.line === line)?.cells ?? [];
  return own.some(
    (remark, at) =>
      /^\W{0,3}\p{L}{4}/u.test(remark) &&
      !STANDS.test(remark) &&
      rows.some((row) => others.has(row.line) && STANDS.test(row.cells[at] ?? '')),
  );
}
