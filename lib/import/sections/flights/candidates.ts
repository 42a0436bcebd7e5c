import type { Candidate, Doubt, Method } from '../../candidate.ts';
import { quoteOf } from '../../reading/quote.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Spot } from './types.ts';

/** Below this mean word confidence a line read by OCR makes its values doubtful. */
const LOW_OCR_CONFIDENCE = 0.85;

export interface CandidateDetails {
  method?: Method;
  reason: string;
  doubts?: readonly Doubt[];
  specificity?: number;
}

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
