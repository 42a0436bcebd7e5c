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

/** The words of the paper that say the value, those nearest to the given line, or undefined when none do. */
export function placeOf(
  field: string,
  value: string,
  readings: readonly Reading[],
  near: number,
): Place | undefined {
  for (const size of WINDOWS) {
    const places = readings.flatMap((reading) =>
      windowsOf(reading, size).filter(({ quote }) => isSupported(field, value, quote, reading)),
    );
    const [nearest] = places.sort((a, b) => Math.abs(a.line - near) - Math.abs(b.line - near));
    if (nearest) return nearest;
  }
  return undefined;
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
