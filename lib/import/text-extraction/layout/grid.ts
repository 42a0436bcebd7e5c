import { runEnd } from './grid-runs.ts';
import type { Gutter, Row, Segment, Word } from './row.ts';

/**
 * Finds the columns that consecutive rows share. Columns are told by the white that runs through all of them, not by
 * where words start, so that right-aligned amounts and centred times fall into place as well.
 */
export interface Grid<W extends Word> {
  /** Index of the first row and of the row after the last. */
  from: number;
  to: number;
  gutters: Gutter[];
  rows: Row<W>[];
}

interface Measured<W extends Word> {
  row: Row<W>;
  segments: Segment<W>[];
}

/** Share of the rows that may run across a gutter: long values overflow their column now and then. */
const MAX_CROSSING_SHARE = 0.12;
/** Share of the rows that may run across the halves of a form whose right half starts at one place, and how many show it. */
const MAX_RUNNING_SHARE = 0.4;
const MIN_ALIGNED_ROWS = 4;
/** A row with this share of the header's cells shows where columns are; rows with fewer may be notes. */
const FULL_ROW_SHARE = 0.6;
/** Share of the rows with words on both sides of a gutter that must show a wide gap there. */
const MIN_WIDE_SHARE = 0.3;

/** Splits rows into runs that may be tables, and returns those that are. */
export function findGrids<W extends Word>(
  rows: readonly Row<W>[],
  segments: readonly Segment<W>[][],
): Grid<W>[] {
  const grids: Grid<W>[] = [];
  let at = 0;
  while (at < rows.length) {
    const to = runEnd(rows, segments, at);
    if (to - at >= 2) {
      const measured = rows
        .slice(at, to)
        .map((row, index) => ({ row, segments: segments[at + index] ?? [] }));
      const gutters = findGutters(measured);
      if (gutters.length > 0 && keepsTypedCells(measured, gutters))
        grids.push({ from: at, to, gutters, rows: rows.slice(at, to) });
    }
    at = Math.max(to, at + 1);
  }
  return grids;
}

/** Pipes and leaders say where cells part; columns that would join such cells again are not the writer's. */
function keepsTypedCells<W extends Word>(rows: readonly Measured<W>[], gutters: readonly Gutter[]): boolean {
  return rows.every(({ segments }) =>
    segments.every((segment, index) => {
      const before = segments[index - 1];
      if (!before || segment.words[0]?.isApart !== true) return true;
      const column = columnAt(segment.x0, gutters);
      return column === gutters.length || column !== columnAt(before.x0, gutters);
    }),
  );
}

function findGutters<W extends Word>(rows: readonly Measured<W>[]): Gutter[] {
  const strict = strictGutters(rows);
  return withOthers(strict, alignedGutters(rows));
}

function strictGutters<W extends Word>(rows: readonly Measured<W>[]): Gutter[] {
  const strict = acceptedGutters(rows, whiteRuns(rows, Math.floor(rows.length * MAX_CROSSING_SHARE)));
  const [header] = rows;
  if (!header || !namesColumns(header)) return strict;
  // Notes below the rows ("Aircraft …, flying time …") run across columns that header and full rows clearly show.
  const full = rows.filter(({ segments }) => segments.length >= header.segments.length * FULL_ROW_SHARE);
  if (full.length < 2 || full.length === rows.length) return strict;
  return withOthers(strict, acceptedGutters(full, whiteRuns(full, 0)));
}

/** Both from left to right; of two that overlap the first list's stays. */
function withOthers(gutters: readonly Gutter[], others: readonly Gutter[]): Gutter[] {
  const extra = others.filter((gutter) =>
    gutters.every((other) => other.to <= gutter.from || other.from >= gutter.to),
  );
  return [...gutters, ...extra].sort((a, b) => a.from - b.from);
}

/**
 * A form with a left and a right half, where some rows run on across both: most rows start the right half at one and the
 * same place, behind a wide gap, and no row that reaches it starts there otherwise.
 */
function alignedGutters<W extends Word>(rows: readonly Measured<W>[]): Gutter[] {
  const allowed = Math.floor(rows.length * MAX_RUNNING_SHARE);
  if (rows.length < MIN_ALIGNED_ROWS) return [];
  return whiteRuns(rows, allowed).flatMap((white) => {
    const starts: Start[] = [];
    let leftEnd = Number.NEGATIVE_INFINITY;
    for (const { row, segments } of rows) {
      if (segments.some((segment) => segment.x0 < white.to && segment.x1 > white.to)) continue;
      const start = startRightOf(row, segments, white);
      if (start && !start.isFirst) starts.push(start);
      for (const word of row.words) if (word.x1 <= white.to) leftEnd = Math.max(leftEnd, word.x1);
    }
    const space = rows[0]?.row.space ?? 1;
    const isAligned = starts.every((start) => start.isApart && Math.abs(start.x - white.to) <= space * 0.6);
    const isShown = isAligned && starts.length >= Math.max(MIN_ALIGNED_ROWS, allowed + 1);
    return isShown && leftEnd < white.to ? [{ from: leftEnd, to: white.to }] : [];
  });
}

function namesColumns<W extends Word>({ row, segments }: Measured<W>): boolean {
  return segments.length > 2 && row.words.every((word) => !/[\d@€$£:]/.test(word.text));
}

/** Those stretches of white, given from left to right, before which a column ends and after which another starts. */
function acceptedGutters<W extends Word>(rows: readonly Measured<W>[], white: readonly Gutter[]): Gutter[] {
  const space = rows.reduce((least, { row }) => Math.min(least, row.space), Number.POSITIVE_INFINITY);
  // From right to left, so that the column right of a gutter is known to end at the last one accepted.
  const accepted: Gutter[] = [];
  for (const gutter of white.toReversed()) {
    const columnEnd = accepted[0]?.from ?? Number.POSITIVE_INFINITY;
    const isWide = gutter.to - gutter.from >= space * 0.8;
    if (isWide && isColumnBreak(rows, gutter, columnEnd)) accepted.unshift(gutter);
  }
  return accepted;
}

/** The stretches of x that at most `allowed` rows have ink in, between the leftmost and the rightmost ink. */
function whiteRuns<W extends Word>(rows: readonly Measured<W>[], allowed: number): Gutter[] {
  const edges: { x: number; step: number }[] = [];
  for (const { row } of rows) {
    for (const span of inkSpans(row)) edges.push({ x: span.from, step: 1 }, { x: span.to, step: -1 });
  }
  edges.sort((a, b) => a.x - b.x || b.step - a.step);
  const runs: Gutter[] = [];
  let depth = 0;
  let whiteFrom: number | undefined;
  for (const edge of edges) {
    depth += edge.step;
    if (depth <= allowed && whiteFrom === undefined) whiteFrom = edge.x;
    else if (depth > allowed && whiteFrom !== undefined) {
      if (edge.x > whiteFrom) runs.push({ from: whiteFrom, to: edge.x });
      whiteFrom = undefined;
    }
  }
  const left = rows.reduce(
    (least, { segments }) => Math.min(least, segments[0]?.x0 ?? least),
    Number.POSITIVE_INFINITY,
  );
  return runs.filter((run) => run.from > left);
}

/** Words glued or overlapping count as one stretch of ink, so that a row never counts twice at one place. */
function inkSpans<W extends Word>(row: Row<W>): Gutter[] {
  const spans: Gutter[] = [];
  for (const word of row.words) {
    const last = spans.at(-1);
    if (last && word.x0 <= last.to) last.to = Math.max(last.to, word.x1);
    else spans.push({ from: word.x0, to: word.x1 });
  }
  return spans;
}

/**
 * A column starts right of the gutter when rows show it: by a wide gap before their first word there, or by starting
 * exactly where those rows start. White that merely happens to run between words does not.
 */
function isColumnBreak<W extends Word>(
  rows: readonly Measured<W>[],
  gutter: Gutter,
  columnEnd: number,
): boolean {
  const space = rows[0]?.row.space ?? 1;
  const starts = rows
    .flatMap(({ row, segments }) => startRightOf(row, segments, gutter) ?? [])
    .filter((start) => start.x < columnEnd);
  const wide = starts.filter((start) => start.isApart && !start.isFirst);
  const places = [...new Set(wide.map((start) => Math.round(start.x * 4) / 4))];
  const isAligned = (start: Start) => places.some((x) => Math.abs(x - start.x) <= space * 0.6);
  // Rows that leave everything to the left blank go on in this column.
  const goingOn = starts.filter((start) => start.isFirst && isAligned(start)).length;
  const both = starts.filter((start) => !start.isFirst);
  if (wide.length === 0 || wide.length / both.length < MIN_WIDE_SHARE) return false;
  if (both.length + goingOn < 2 || (both.length === 2 && wide.length + goingOn < 2)) return false;
  const unexplained = both.filter(
    (start) => !start.isApart && !(isAligned(start) && mayStartColumn(start.text)),
  );
  return unexplained.length <= Math.min(rows.length * MAX_CROSSING_SHARE, wide.length * 0.25);
}

interface Start {
  x: number;
  text: string;
  isApart: boolean;
  /** Nothing of the row stands left of the gutter. */
  isFirst: boolean;
}

/** Words that go with the number or word before them do not start a column one space after it. */
function mayStartColumn(text: string): boolean {
  if (/^(EUR|USD|GBP|CHF|SEK|NOK|DKK|AM|PM|Uhr|CET|CEST|GMT|UTC|HT|TTC|KM|Personen|Pers|Pax)\b/i.test(text))
    return false;
  return /^[\p{Lu}\d(+@#]/u.test(text) || text.includes('@');
}

/** Where a row goes on right of the gutter. */
function startRightOf<W extends Word>(
  row: Row<W>,
  segments: readonly Segment<W>[],
  gutter: Gutter,
): Start | undefined {
  const next = row.words.find((word) => word.x0 >= gutter.to - 1e-6);
  if (!next) return undefined;
  const isFirst = !row.words.some((word) => word.x1 <= gutter.from + 1e-6);
  const isApart = segments.some((segment) => segment.words[0] === next);
  // A word across the gutter: the row says nothing about it.
  if (isFirst && row.words[0] !== next) return undefined;
  return { x: next.x0, text: next.text, isApart, isFirst };
}

/**
 * The words of one row, column by column; columns that the row leaves empty are empty lists. A stretch that runs over
 * a gutter stays whole, in the column where it starts.
 */
export function wordsByColumn<W extends Word>(
  segments: readonly Segment<W>[],
  gutters: readonly Gutter[],
): W[][] {
  const columns: W[][] = Array.from({ length: gutters.length + 1 }, () => []);
  for (const segment of segments) {
    const start = columnAt(segment.x0, gutters);
    let isWhole = false;
    for (const word of segment.words) {
      isWhole ||= gutters.some((gutter) => word.x0 < gutter.to && word.x1 > gutter.from);
      const column = isWhole ? start : columnAt(word.x0, gutters);
      columns[column]?.push(word);
    }
  }
  return columns;
}

function columnAt(x: number, gutters: readonly Gutter[]): number {
  let column = 0;
  for (const gutter of gutters) if (x >= (gutter.from + gutter.to) / 2) column++;
  return column;
}
