import { middleOf, type PdfWord } from './pdf-page.ts';
import { median, rowsOf } from './rows.ts';

/**
 * Splits a page into regions to be read one after the other: what stands above columns of prose, each column, what
 * stands below. Only prose is split; tables and labels beside their values are left for the row layout.
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

const MIN_LINES = 4;

function findColumns(words: readonly PdfWord[]): ColumnSplit | undefined {
  if (words.length < 40) return undefined;
  const segments = lineSegments(words);
  let best: { split: ColumnSplit; size: number } | undefined;
  for (const x of columnStarts(segments)) {
    const split = splitAt(words, segments, x);
    const size = split ? split.left.length + split.right.length : 0;
    if (split && size > (best?.size ?? 0)) best = { split, size };
  }
  return best?.split;
}

/** A stretch of one line without a wide gap. */
interface LineSegment {
  x0: number;
  x1: number;
  y: number;
  em: number;
  words: PdfWord[];
}

function lineSegments(words: readonly PdfWord[]): LineSegment[] {
  const segments: LineSegment[] = [];
  for (const row of rowsOf(words)) {
    let current: LineSegment | undefined;
    for (const word of row) {
      if (!current || word.x0 - current.x1 > word.em * 0.9) {
        current = { x0: word.x0, x1: word.x1, y: middleOf(word), em: word.em, words: [] };
        segments.push(current);
      }
      current.words.push(word);
      current.x1 = Math.max(current.x1, word.x1);
    }
  }
  return segments;
}

/** Left edges that many segments share, but for the leftmost of the page. */
function columnStarts(segments: readonly LineSegment[]): number[] {
  const left = Math.min(...segments.map((segment) => segment.x0));
  const counts = new Map<number, number[]>();
  for (const { x0, em } of segments) {
    if (x0 < left + em * 6) continue;
    const key = Math.round(x0 / 4);
    counts.set(key, [...(counts.get(key) ?? []), x0]);
  }
  return [...counts.values()]
    .filter((edges) => edges.length >= MIN_LINES - 1)
    .sort((a, b) => b.length - a.length)
    .slice(0, 8)
    .map((edges) => Math.min(...edges));
}

/** The tallest band of the page that nothing crosses at `x`, when it holds prose on both sides. */
function splitAt(
  words: readonly PdfWord[],
  segments: readonly LineSegment[],
  x: number,
): ColumnSplit | undefined {
  const crossing = segments.filter((segment) => segment.x0 < x - 1 && segment.x1 > x - segment.em * 0.5);
  const edges = [
    Number.NEGATIVE_INFINITY,
    ...crossing.map((segment) => segment.y).sort((a, b) => a - b),
    Number.POSITIVE_INFINITY,
  ];
  let best: ColumnSplit | undefined;
  for (const [index, from] of edges.entries()) {
    const to = edges[index + 1];
    if (to === undefined) break;
    const inBand = segments.filter((segment) => segment.y > from && segment.y < to);
    const left = inBand.filter((segment) => segment.x0 < x - 1);
    const right = inBand.filter((segment) => segment.x0 >= x - 1);
    if (!isProse(left) || !isProse(right)) continue;
    const band = bandOf(words, left, right, x);
    if (!best || band.left.length + band.right.length > best.left.length + best.right.length) best = band;
  }
  return best;
}

/** The band reaches from the first line that has a neighbour in the other column to the last line of either. */
function bandOf(
  words: readonly PdfWord[],
  left: readonly LineSegment[],
  right: readonly LineSegment[],
  x: number,
): ColumnSplit {
  const top =
    Math.max(Math.min(...left.map((s) => s.y)), Math.min(...right.map((s) => s.y))) -
    median([...left, ...right].map((s) => s.em)) * 0.7;
  const bottom = Math.max(...left.map((s) => s.y), ...right.map((s) => s.y)) + 1;
  const split: ColumnSplit = { above: [], left: [], right: [], below: [] };
  for (const word of words) {
    const y = middleOf(word);
    if (y < top) split.above.push(word);
    else if (y > bottom) split.below.push(word);
    else if (word.x0 < x - 1) split.left.push(word);
    else split.right.push(word);
  }
  return split;
}

/** Lines of several words that mostly fill the width of their column. */
function isProse(segments: readonly LineSegment[]): boolean {
  if (segments.length < MIN_LINES) return false;
  const from = Math.min(...segments.map((segment) => segment.x0));
  const to = Math.max(...segments.map((segment) => segment.x1));
  const full = segments.filter((segment) => segment.x1 - segment.x0 > (to - from) * 0.7).length;
  const wordCount = median(segments.map((segment) => segment.words.length));
  const letters = segments
    .flatMap((s) => s.words)
    .filter((word) => /^[\p{L}.,;:'’()"-]+$/u.test(word.text)).length;
  const all = segments.reduce((sum, segment) => sum + segment.words.length, 0);
  return full >= segments.length * 0.45 && wordCount >= 4 && letters / all > 0.6;
}
