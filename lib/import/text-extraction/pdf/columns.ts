import { middleOf, type PdfWord } from './pdf-page.ts';
import { median, rowsOf } from './rows.ts';
import { areSideBySide, topOfTwins } from './side-by-side.ts';

/**
 * Splits a page into regions to be read one after the other: what stands above columns, each column, what stands below.
 * Columns of prose are split, and blocks that merely stand side by side; tables and labels beside their values are left
 * for the row layout.
 */
export function readingRegions(words: readonly PdfWord[], depth = 0): PdfWord[][] {
  const split = depth < 6 ? findColumns(words) : undefined;
  if (!split) return words.length > 0 ? [[...words]] : [];
  const parts = [split.above, split.left, split.right, split.below];
  return parts.flatMap((part) => readingRegions(part, depth + 1));
}

interface ColumnSplit {
  above: PdfWord[];
  left: PdfWord[];
  right: PdfWord[];
  below: PdfWord[];
}

/** One visual row across the page. */
interface WideRow {
  y: number;
  em: number;
  words: PdfWord[];
}

const MIN_LINES = 4;
const MIN_WORDS = 12;
/** Columns stand at least this far apart; the widest ordinary space is narrower. */
const MIN_GAP_EM = 0.55;

function findColumns(words: readonly PdfWord[]): ColumnSplit | undefined {
  if (words.length < MIN_WORDS) return undefined;
  const rows = rowsOf(words).map(
    (row): WideRow => ({
      words: row,
      y: median(row.map(middleOf)),
      em: median(row.map((word) => word.em)),
    }),
  );
  return largestSplit(rows, columnStarts(rows)) ?? largestSplit(rows, gutters(rows));
}

function largestSplit(rows: readonly WideRow[], places: readonly number[]): ColumnSplit | undefined {
  let best: ColumnSplit | undefined;
  for (const x of places) {
    const split = splitAt(rows, x);
    if (split && sizeOf(split) > (best ? sizeOf(best) : 0)) best = split;
  }
  return best;
}

function sizeOf(split: ColumnSplit): number {
  return split.left.length + split.right.length;
}

/** Left edges that many rows share after a gap, but for the left edge of the whole. */
function columnStarts(rows: readonly WideRow[]): number[] {
  const left = Math.min(...rows.flatMap((row) => row.words[0]?.x0 ?? []));
  const counts = new Map<number, number[]>();
  for (const row of rows) {
    for (const [index, word] of row.words.entries()) {
      const before = row.words[index - 1];
      const hasGap = !before || word.x0 - before.x1 > row.em * MIN_GAP_EM;
      if (!hasGap || word.x0 < left + row.em * 6) continue;
      const key = Math.round(word.x0 / 4);
      counts.set(key, [...(counts.get(key) ?? []), word.x0]);
    }
  }
  return [...counts.values()]
    .filter((edges) => edges.length >= MIN_LINES - 1)
    .sort((a, b) => b.length - a.length)
    .slice(0, 8)
    .map((edges) => Math.min(...edges));
}

const MIN_GUTTER_EM = 1.2;

/** The places that most rows leave white between two words: centred columns share no edge, but a gutter. */
function gutters(rows: readonly WideRow[]): number[] {
  const edges = rows.flatMap(({ words, em }) =>
    words.slice(1).flatMap((word, i) => {
      const from = words[i]?.x1 ?? word.x0;
      return word.x0 - from >= em * MIN_GUTTER_EM
        ? [
            { x: from, step: 1 },
            { x: word.x0, step: -1 },
          ]
        : [];
    }),
  );
  edges.sort((a, b) => a.x - b.x || b.step - a.step);
  const found: { x: number; depth: number }[] = [];
  let depth = 0;
  for (const [i, edge] of edges.entries()) {
    depth += edge.step;
    const next = edges[i + 1];
    // A peak: as many gaps lie over each other here as anywhere near.
    if (edge.step === 1 && next?.step === -1 && depth >= MIN_LINES - 1)
      found.push({ x: (edge.x + next.x) / 2, depth });
  }
  return found
    .sort((a, b) => b.depth - a.depth)
    .slice(0, 6)
    .map((one) => one.x);
}

/** The largest stretch of rows that nothing crosses at `x`, when it holds prose or blocks of their own on both sides. */
function splitAt(rows: readonly WideRow[], x: number): ColumnSplit | undefined {
  let best: ColumnSplit | undefined;
  for (const whole of bandsAt(rows, x)) {
    const band = fromTwins(rows, whole, x);
    const { left, right } = halvesOf(rows.slice(band.from, band.to), x);
    const areColumns = isProse(left) && isProse(right);
    if (!areColumns && !areSideBySide(left.flat(), right.flat())) continue;
    const split: ColumnSplit = {
      above: rows.slice(0, band.from).flatMap((row) => row.words),
      left: left.flat(),
      right: right.flat(),
      below: rows.slice(band.to).flatMap((row) => row.words),
    };
    if (!best || sizeOf(split) > sizeOf(best)) best = split;
  }
  return best;
}

interface Band {
  from: number;
  to: number;
}

/** What stands above two cards of one form is not of them, though nothing crosses the gap there either. */
function fromTwins(rows: readonly WideRow[], band: Band, x: number): Band {
  const { left, right } = halvesOf(rows.slice(band.from, band.to), x);
  const top = topOfTwins(left.flat(), right.flat());
  if (top === undefined) return band;
  const first = rows.findIndex((row) => row.y > top - row.em / 2);
  return { ...band, from: Math.max(band.from, first) };
}

function halvesOf(rows: readonly WideRow[], x: number): { left: PdfWord[][]; right: PdfWord[][] } {
  return {
    left: rows.map((row) => row.words.filter((word) => word.x0 < x - 1)),
    right: rows.map((row) => row.words.filter((word) => word.x0 >= x - 1)),
  };
}

/** Runs of rows without a word over the gap before `x`; single-column rows at either end are not part of one. */
function bandsAt(rows: readonly WideRow[], x: number): Band[] {
  const bands: Band[] = [];
  let from: number | undefined;
  for (const [index, row] of [...rows, undefined].entries()) {
    if (row && !crosses(row, x)) {
      from ??= index;
      continue;
    }
    if (from !== undefined) bands.push(trimmed(rows, from, index, x));
    from = undefined;
  }
  return bands.filter((band) => band.to - band.from >= MIN_LINES);
}

function crosses(row: WideRow, x: number): boolean {
  const before = row.words.filter((word) => word.x0 < x - 1).at(-1);
  if (!before) return false;
  const after = row.words.find((word) => word.x0 >= x - 1);
  if (before.x1 > x - row.em * 0.3) return true;
  // Words on both sides: a column starts at its edge, or far away from the words before it.
  if (!after) return false;
  const gap = after.x0 - before.x1;
  return gap < row.em * MIN_GAP_EM || (gap < row.em * 1.2 && after.x0 > x + row.em * 0.6);
}

/**
 * Leaves out at either end what white parts from the columns: rows of one column alone that stand far from the rest of
 * it, and a head or foot over both columns that stands far from either.
 */
function trimmed(rows: readonly WideRow[], start: number, end: number, x: number): Band {
  const hasRight = (index: number) => rows[index]?.words.some((word) => word.x0 >= x - 1) === true;
  const hasLeft = (index: number) => rows[index]?.words.some((word) => word.x0 < x - 1) === true;
  /** Whether neither the next row nor the next of the columns this one has words in stands near it. */
  const isFar = (index: number, step: 1 | -1) =>
    (index + step < start || index + step >= end || areApart(rows[index], rows[index + step])) &&
    [hasLeft, hasRight].every((has) => {
      if (!has(index)) return true;
      for (let at = index + step; at >= start && at < end; at += step) {
        if (has(at)) return areApart(rows[index], rows[at]);
      }
      return true;
    });
  const shared = rows.flatMap((_, i) => (i >= start && i < end && hasLeft(i) && hasRight(i) ? [i] : []));
  let from = start;
  let to = end;
  for (let index = start; index <= (shared[0] ?? -1); index++) if (isFar(index, 1)) from = index + 1;
  for (let index = end - 1; index >= (shared.at(-1) ?? end); index--) if (isFar(index, -1)) to = index;
  return { from, to };
}

const APART_EM = 2.1;
/** Cells of several lines push the rows of a table further apart. */
const APART_ROWS_EM = 3.2;

function areApart(a: WideRow | undefined, b: WideRow | undefined): boolean {
  if (!a || !b) return false;
  const limit = hasCells(a) || hasCells(b) ? APART_ROWS_EM : APART_EM;
  return Math.abs(a.y - b.y) > Math.max(a.em, b.em) * limit;
}

/** `21:00  Doors`: a time or a code in front, and a gap. */
function hasCells(row: WideRow): boolean {
  const [first, second] = row.words;
  return (
    first !== undefined &&
    second !== undefined &&
    /\d/.test(first.text) &&
    (second.x0 - first.x1 > row.em || /^[-–—]$/.test(second.text))
  );
}

/** Lines of several words in running lower case that mostly fill the width of their column, and no labels. */
function isProse(rows: readonly PdfWord[][]): boolean {
  const lines = rows.filter((row) => row.length > 0);
  if (lines.length < MIN_LINES) return false;
  const spans = lines.map((row) => ({ x0: row[0]?.x0 ?? 0, x1: Math.max(...row.map((word) => word.x1)) }));
  const from = Math.min(...spans.map((span) => span.x0));
  const to = Math.max(...spans.map((span) => span.x1));
  const full = spans.filter((span) => span.x1 - span.x0 > (to - from) * 0.7).length;
  const all = lines.flat();
  const running = all.filter((word) => /^["“„(]?\p{Ll}[\p{L}’'-]*[)"”“.,;:]*$/u.test(word.text)).length;
  const labelled = lines.filter((row) => row.slice(0, 3).some((word) => word.text.endsWith(':'))).length;
  return (
    full >= lines.length * 0.45 &&
    median(lines.map((row) => row.length)) >= 4 &&
    running / all.length > 0.45 &&
    labelled < lines.length * 0.3
  );
}
