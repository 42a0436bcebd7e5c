import type { ConfidenceMap, FieldConfidence } from '#lib/import/candidate.ts';
import { reviewLevel } from '#lib/import/confidence/thresholds.ts';
import type { Extracted } from '#lib/import/extracted.ts';
import { allPlaces, type FieldPlace, isFilled, valueAt } from './paths.ts';

/**
 * How much a person can rely on a field: `sure`, `likely` and `check` are the machine's reading by the review thresholds, `yours` was confirmed or typed by a person, `missing` is an expected field that is empty and `empty` is
 * one that nobody misses.
 */
export type FieldState = 'sure' | 'likely' | 'check' | 'missing' | 'yours' | 'empty';

export interface Assessed {
  place: FieldPlace;
  state: FieldState;
  value: unknown;
  confidence?: FieldConfidence;
}

export function assess(place: FieldPlace, extracted: Extracted, confidences: ConfidenceMap): Assessed {
  const value = valueAt(extracted, place.path);
  const confidence = confidences[place.path];
  return { place, value, state: stateOf(place, value, confidence), ...(confidence && { confidence }) };
}

function stateOf(place: FieldPlace, value: unknown, confidence: FieldConfidence | undefined): FieldState {
  if (confidence?.method === 'user') return isFilled(value) ? 'yours' : 'empty';
  if (!isFilled(value) && confidence?.alternatives?.length) return 'check';
  if (!isFilled(value)) return place.field.isExpected ? 'missing' : 'empty';
  if (place.field.isFixed) return 'sure';
  return confidence ? reviewLevel(confidence.score) : 'check';
}

/** Every field that still wants a person's eyes, in page order. */
export function toCheck(extracted: Extracted, confidences: ConfidenceMap): FieldPlace[] {
  return allPlaces(extracted).filter((place) => {
    const { state } = assess(place, extracted, confidences);
    return state === 'check' || state === 'missing';
  });
}
