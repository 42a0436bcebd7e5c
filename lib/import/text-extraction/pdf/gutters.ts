import type { Gutter } from '../layout/row.ts';
import type { PdfWord } from './pdf-page.ts';

/** The white that runs through all lines of the words, at least so wide in type sizes. */
export function whiteBetween(words: readonly PdfWord[], from: number, to: number, leastEm: number): Gutter[] {
  const least = Math.max(...words.map((word) => word.em)) * leastEm;
  const white: Gutter[] = [];
  let inkEnd = from;
  for (const word of [...words].sort((a, b) => a.x0 - b.x0)) {
    if (word.x0 - inkEnd >= least) white.push({ from: inkEnd, to: word.x0 });
    inkEnd = Math.max(inkEnd, word.x1);
  }
  if (to - inkEnd >= least) white.push({ from: inkEnd, to });
  return white;
}

export function inBoth(a: readonly Gutter[], b: readonly Gutter[]): Gutter[] {
  return a.flatMap((one) =>
    b.flatMap((other) => {
      const both = { from: Math.max(one.from, other.from), to: Math.min(one.to, other.to) };
      return both.to > both.from ? [both] : [];
    }),
  );
}

/** Stretches of white with words on both sides. */
export function innerGutters(words: readonly PdfWord[], white: readonly Gutter[]): Gutter[] {
  const left = Math.min(...words.map((word) => word.x0));
  const right = Math.max(...words.map((word) => word.x1));
  return white.filter((gutter) => gutter.from >= left && gutter.to <= right);
}

/** How many of the places lie within one stretch of this length. */
export function mostTogether(places: readonly number[], length: number): number {
  const sorted = [...places].sort((a, b) => a - b);
  let most = 0;
  let from = 0;
  for (const [to, x] of sorted.entries()) {
    while (x - (sorted[from] ?? x) > length) from++;
    most = Math.max(most, to - from + 1);
  }
  return most;
}

export function columnOf(word: PdfWord, gutters: readonly Gutter[]): number {
  const middle = (word.x0 + word.x1) / 2;
  return gutters.filter((gutter) => middle >= gutter.to - 0.1).length;
}
