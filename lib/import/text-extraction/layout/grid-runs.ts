import type { Row, Segment, Word } from './row.ts';

/**
 * Where a run of rows that may be one table ends. It starts with a row of two or more segments and goes on while rows
 * have several or continue a right column. An empty line or a rule ends it, unless the row below stands in the columns
 * of the rows above.
 */
export function runEnd<W extends Word>(
  rows: readonly Row<W>[],
  segments: readonly Segment<W>[][],
  from: number,
): number {
  const opening = segments[from] ?? [];
  if (opening.length < 2) return from;
  let secondStart = opening[1]?.x0 ?? 0;
  let withColumns = 1;
  let goingOn = 0;
  let to = from + 1;
  for (; to < rows.length; to++) {
    const row = rows[to];
    const own = segments[to] ?? [];
    const [first, second] = own;
    if (!row || !first) break;
    if (row.startsBlock && !standsInColumns(row, own, segments.slice(Math.max(from, to - 4), to), opening))
      break;
    if (second) {
      secondStart = Math.min(secondStart, second.x0);
      withColumns++;
    } else if (first.x0 >= secondStart - row.space * 1.5) goingOn++;
    else break;
  }
  return withColumns >= 2 || goingOn > 0 ? to : from;
}

/**
 * Does a row below an empty line or a rule still belong to the table above? Only as data under a header: it holds
 * figures, the table's first row holds none, and its cells start where cells above start.
 */
function standsInColumns<W extends Word>(
  row: Row<W>,
  own: readonly Segment<W>[],
  above: readonly (readonly Segment<W>[])[],
  header: readonly Segment<W>[],
): boolean {
  if (own.length < 3 || header.length < 3 || hasFigures(header) || !hasFigures(own)) return false;
  const starts = [header, ...above].flatMap((segments) => segments.slice(1).map((segment) => segment.x0));
  const shared = own
    .slice(1)
    .filter((segment) => starts.some((x) => Math.abs(x - segment.x0) <= row.space * 1.1));
  return shared.length >= Math.max(2, (own.length - 1) * 0.5);
}

function hasFigures<W extends Word>(segments: readonly Segment<W>[]): boolean {
  return segments.some((segment) => segment.words.some((word) => /\d/.test(word.text)));
}
