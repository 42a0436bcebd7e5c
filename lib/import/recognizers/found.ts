import type { Doubt } from '../candidate.ts';
import type { Reading } from '../reading/reading.ts';

/** Something a recogniser saw: `text.slice(start, end) === found.text`, in the text it was given. */
export interface Found<T> {
  value: T;
  start: number;
  end: number;
  text: string;
  doubts?: Doubt[];
}

/** What a recogniser may know about the paper. A `Reading` can be handed over as it is. */
export type RecognizerContext = Partial<
  Pick<Reading, 'language' | 'dateOrder' | 'defaultYear' | 'country' | 'otherCountries'>
> & {
  /** What stands around lets `4/10` be a day in any language. */
  hasShortDays?: boolean;
};

/** Keeps, of overlapping finds, the one that starts first and, among those, the longest. */
export function withoutOverlaps<T>(found: Found<T>[]): Found<T>[] {
  if (found.length < 2) return found;
  const sorted = [...found].sort((a, b) => a.start - b.start || b.end - a.end);
  const kept: Found<T>[] = [];
  let end = -1;
  for (const one of sorted) {
    if (one.start < end) continue;
    kept.push(one);
    end = one.end;
  }
  return kept;
}
