import type { Candidate, Doubt, Method } from '../../candidate.ts';
import { quoteOf } from '../../reading/quote.ts';
import type { Reading, ReadLine } from '../../reading/reading.ts';

/** A stretch of one line of a reading. */
export interface Spot {
  line: number;
  start: number;
  end: number;
}

export interface CandidateDetails {
  method?: Method;
  reason: string;
  doubts?: readonly Doubt[];
  specificity?: number;
}

/** Below this mean word confidence a line read by OCR makes its values doubtful. */
const LOW_OCR_CONFIDENCE = 0.85;

/** A candidate whose evidence is these stretches of the reading, as they stand. */
export function candidateAt<V>(
  reading: Reading,
  value: V,
  spots: readonly Spot[],
  details: CandidateDetails,
): Candidate<V> {
  const doubts = new Set(details.doubts ?? []);
  for (const spot of spots) {
    const confidence = reading.lines[spot.line]?.ocrConfidence;
    if (confidence !== undefined && confidence < LOW_OCR_CONFIDENCE) doubts.add('ocr');
  }
  return {
    value,
    method: details.method ?? 'pattern',
    reason: details.reason,
    evidence: spots.map((spot) => quoteOf(reading, sliceOf(reading, spot), spot.line)),
    ...(doubts.size > 0 && { doubts: [...doubts] }),
    ...(details.specificity !== undefined && { specificity: details.specificity }),
  };
}

export function sliceOf(reading: Reading, spot: Spot): string {
  return (reading.lines[spot.line]?.text ?? '').slice(spot.start, spot.end);
}

/** Where each cell stands in the text of its line, which holds no struck ones. */
export function cellRanges(line: ReadLine): { index: number; start: number; end: number }[] {
  const ranges: { index: number; start: number; end: number }[] = [];
  let from = 0;
  line.line.cells.forEach((cell, index) => {
    if (cell.isStruck) return;
    const start = line.text.indexOf(cell.text, from);
    if (start < 0) return;
    ranges.push({ index, start, end: start + cell.text.length });
    from = start + cell.text.length;
  });
  return ranges;
}

/** `YYYY-MM-DD` so many days later. */
export function addDays(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
