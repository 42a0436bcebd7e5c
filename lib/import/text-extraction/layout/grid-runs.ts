import type { Row, Segment, Word } from './row.ts';

/** Steps between the rows of one table, in type sizes: uneven ones, and ones all alike. */
const MAX_STEP = 2.4;
const MAX_EVEN_STEP = 4;
/** Longer tables are read in parts: finding columns compares rows with each other. */
const MAX_ROWS = 1_500;

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
  for (; to < Math.min(rows.length, from + MAX_ROWS); to++) {
    const row = rows[to];
    const own = segments[to] ?? [];
    const [first, second] = own;
    if (!row || !first) break;
    const above = segments.slice(Math.max(from, to - 4), to);
    const goesOn = goesOnBelow(row, rows[to - 1], own, above) || standsInColumns(row, own, above, opening);
    if (row.startsBlock && !goesOn) break;
    if (second) {
      secondStart = Math.min(secondStart, second.x0);
      withColumns++;
    } else if (first.x0 >= secondStart - row.space * 1.5) goingOn++;
    else break;
  }
  return withColumns >= 2 || goingOn > 0 ? to : from;
}

/** Rows of a table with padding stand further apart than lines of prose, but evenly, and their cells line up. */
function goesOnBelow<W extends Word>(
  row: Row<W>,
  before: Row<W> | undefined,
  own: readonly Segment<W>[],
  above: readonly (readonly Segment<W>[])[],
): boolean {
  if (row.step === undefined || row.hasRuleAbove || own.length < 2) return false;
  // Words alone below figures are the header of the next table.
  if (own.length > 2 && !hasFigures(own) && above.some(hasFigures)) return false;
  const isEven = before?.step !== undefined && Math.abs(before.step - row.step) < row.step * 0.15;
  if (row.step > (isEven ? MAX_EVEN_STEP : MAX_STEP)) return false;
  const others = above.flatMap((segments) => segments.slice(1));
  const isNear = (a: number, b: number) => Math.abs(a - b) <= row.space * 1.2;
  const aligned = own
    .slice(1)
    .filter((segment) =>
      others.some((other) => isNear(other.x0, segment.x0) || isNear(other.x1, segment.x1)),
    );
  return aligned.length >= Math.max(1, (own.length - 1) * 0.5);
}

/**
 * Does a row below an empty line or a rule still belong to the table above? Only as data under a header: it holds
 * figures, the table's first row holds none or stands over a rule, and its cells start where cells above start.
 */
function standsInColumns<W extends Word>(
  row: Row<W>,
  own: readonly Segment<W>[],
  above: readonly (readonly Segment<W>[])[],
  header: readonly Segment<W>[],
): boolean {
  // `Out 28/1 | Back 30/1` over a rule is a header too.
  const isRuledHeader = row.hasRuleAbove === true && above.length === 1 && !hasClock(header);
  const mayBeHeader = isRuledHeader || !hasFigures(header);
  if (own.length < 3 || header.length < 3 || !mayBeHeader || !hasFigures(own)) return false;
  const starts = [header, ...above].flatMap((segments) => segments.slice(1).map((segment) => segment.x0));
  const shared = own
    .slice(1)
    .filter((segment) => starts.some((x) => Math.abs(x - segment.x0) <= row.space * 1.1));
  return shared.length >= Math.max(2, (own.length - 1) * 0.5);
}

function hasClock<W extends Word>(segments: readonly Segment<W>[]): boolean {
  return segments.some((segment) => segment.words.some((word) => /\d[:.h]\d{2}/.test(word.text)));
}

function hasFigures<W extends Word>(segments: readonly Segment<W>[]): boolean {
  return segments.some((segment) => segment.words.some((word) => /\d/.test(word.text)));
}
