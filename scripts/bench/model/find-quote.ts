import { isSupported } from '#lib/import/llm/is-supported.ts';
import type { Reading } from '#lib/import/reading/reading.ts';

/** Words of a paper with their place. */
export interface Place {
  quote: string;
  source: string;
  line: number;
}

/** How many lines a quote of one value may run over. */
const WINDOWS = [1, 2, 3];

/** The words of the papers that say the value, those nearest to the given place, or undefined when none do. */
export function placeOf(
  field: string,
  value: string,
  readings: readonly Reading[],
  near?: Place,
): Place | undefined {
  for (const size of WINDOWS) {
    const places = readings.flatMap((reading) =>
      windowsOf(reading, size).filter(({ quote }) => isSupported(field, value, quote, reading)),
    );
    const [nearest] = places.sort((a, b) => distanceOf(a, near) - distanceOf(b, near));
    if (nearest) return nearest;
  }
  return undefined;
}

/** More lines than a paper has: another paper is always farther away. */
const LINES_TO_ANOTHER_PAPER = 1e6;

/** In lines, from the given place or else from the beginning of the paper. */
export function distanceOf({ source, line }: Place, from: Place = { quote: '', source, line: 0 }): number {
  return Math.abs(line - from.line) + (source === from.source ? 0 : LINES_TO_ANOTHER_PAPER);
}

/** All stretches of so many lines within one page. */
export function windowsOf(reading: Reading, size: number): Place[] {
  return reading.lines.flatMap((first, i) => {
    const lines = reading.lines.slice(i, i + size).filter((line) => line.page === first.page);
    if (lines.length < size) return [];
    const quote = lines
      .map((line) => line.text)
      .join(' ')
      .trim();
    return quote === '' ? [] : [{ quote, source: reading.source.sourceId, line: i }];
  });
}
