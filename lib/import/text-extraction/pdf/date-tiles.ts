import { middleOf, type PdfWord } from './pdf-page.ts';
import { median } from './rows.ts';
import type { RuledTable } from './ruled-tables.ts';

/** A stack of short centred lines around the large number of a day: how booking sites print arrival and departure. */
interface Tile {
  words: PdfWord[];
  centre: number;
}

const LARGE = 1.2;
const MAX_LINE_STEP_EM = 2.4;
const MAX_LINES = 6;
/** Widest line of a tile to either side of its middle. */
const HALF_WIDTH_EM = 5;

/**
 * Finds tiles like `CHECK-IN / 10 / APRIL / Friday / from 15:00` that stand beside each other, and takes each as one cell
 * of a row: read across, the two dates would run into one another.
 */
export function takeDateTiles(words: readonly PdfWord[]): { row?: RuledTable; rest: PdfWord[] } {
  const rest = [...words];
  const body = median(words.map((word) => word.em));
  const days = words.filter((word) => /^(?:[0-2]?\d|3[01])$/.test(word.text) && word.em >= body * LARGE);
  for (const day of days) {
    const row = days.filter((other) => Math.abs(middleOf(other) - middleOf(day)) < day.em * 0.3);
    if (row.length < 2 || row[0] !== day) continue;
    const tiles = row.sort((a, b) => a.x0 - b.x0).map((one) => tileAround(one, row, words));
    const found = tiles.flatMap((tile) => tile ?? []);
    if (found.length < 2 || found.length < row.length) continue;
    const taken = new Set(found.flatMap((tile) => tile.words));
    return { row: rowOf(found), rest: rest.filter((word) => !taken.has(word)) };
  }
  return { rest };
}

/** The lines above and below the number that are centred on it, up to the next white or a line that is not. */
function tileAround(day: PdfWord, row: readonly PdfWord[], words: readonly PdfWord[]): Tile | undefined {
  const centre = (day.x0 + day.x1) / 2;
  const others = row.filter((one) => one !== day).map((one) => (one.x0 + one.x1) / 2);
  const half = Math.min(day.em * HALF_WIDTH_EM, ...others.map((other) => Math.abs(other - centre) / 2));
  const near = words.filter((word) => Math.abs((word.x0 + word.x1) / 2 - centre) < half);
  const lines = linesOf(near);
  const at = lines.findIndex((line) => line.includes(day));
  const stack = [lines[at] ?? []];
  for (const step of [-1, 1] as const) {
    let last = day;
    for (let i = at + step; stack.length < MAX_LINES; i += step) {
      const line = lines[i];
      const [word] = line ?? [];
      if (!line || !word || !isCentred(line, centre)) break;
      if (Math.abs(middleOf(word) - middleOf(last)) > Math.max(word.em, last.em) * MAX_LINE_STEP_EM) break;
      if (step < 0) stack.unshift(line);
      else stack.push(line);
      last = word;
    }
  }
  const [label] = stack;
  const isLabelled =
    label !== undefined && !label.includes(day) && label.every((word) => !/\d/.test(word.text));
  return isLabelled && stack.length >= 3 ? { words: stack.flat(), centre } : undefined;
}

function linesOf(words: readonly PdfWord[]): PdfWord[][] {
  const lines: PdfWord[][] = [];
  for (const word of [...words].sort((a, b) => middleOf(a) - middleOf(b))) {
    const last = lines.at(-1);
    const y = middleOf(last?.[0] ?? word);
    if (last && middleOf(word) - y < word.em * 0.3) last.push(word);
    else lines.push([word]);
  }
  return lines;
}

function isCentred(line: readonly PdfWord[], centre: number): boolean {
  const x0 = Math.min(...line.map((word) => word.x0));
  const x1 = Math.max(...line.map((word) => word.x1));
  return Math.abs((x0 + x1) / 2 - centre) < (line[0]?.em ?? 0) * 1.2;
}

function rowOf(tiles: readonly Tile[]): RuledTable {
  const words = tiles.flatMap((tile) => tile.words);
  const y0 = Math.min(...words.map((word) => word.y0));
  const y1 = Math.max(...words.map((word) => word.y1));
  const x0 = Math.min(...words.map((word) => word.x0));
  const x1 = Math.max(...words.map((word) => word.x1));
  const cells = tiles.map((tile) => tile.words);
  return { x0, x1, y0, y1, columns: [...tiles.map((tile) => tile.centre), x1], rows: [{ y0, y1, cells }] };
}
