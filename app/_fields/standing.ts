import type { ConfidenceMap, FieldConfidence } from '#lib/import/candidate.ts';
import { reviewLevel } from '#lib/import/confidence/thresholds.ts';
import type { Extracted } from '#lib/import/extracted.ts';
import { allPlaces, type FieldPlace, isFilled, valueAt } from './paths.ts';
import type { ReadLookup } from './read-value.ts';

/**
 * How much a person can rely on a field: `sure`, `likely` and `check` are the machine's reading by the review thresholds, `yours` was confirmed or typed by a person, `missing` is an expected field that is empty and `empty` is
 * one that nobody misses. `cleared` was read and then emptied by a person.
 */
export type FieldState = 'sure' | 'likely' | 'check' | 'missing' | 'yours' | 'cleared' | 'empty';

/** The fields as they stand, and what had been read for each. */
export interface Fields {
  extracted: Extracted;
  confidences: ConfidenceMap;
  readAt: ReadLookup;
}

export interface Assessed {
  place: FieldPlace;
  state: FieldState;
  value: unknown;
  confidence?: FieldConfidence;
}

export function assess(place: FieldPlace, { extracted, confidences, readAt }: Fields): Assessed {
  const value = valueAt(extracted, place.path);
  const confidence = confidences[place.path];
  const wasRead = readAt(place.path) !== undefined;
  const state = isFilled(value) ? stateOfFilled(confidence) : stateOfEmpty(place, confidence, wasRead);
  return { place, value, state, ...(confidence && { confidence }) };
}

function stateOfFilled(confidence: FieldConfidence | undefined): FieldState {
  if (confidence?.method === 'user') return 'yours';
  return confidence ? reviewLevel(confidence.score) : 'check';
}

function stateOfEmpty(
  { field }: FieldPlace,
  confidence: FieldConfidence | undefined,
  wasRead: boolean,
): FieldState {
  if (wasRead) return 'cleared';
  if (confidence?.alternatives?.length) return 'check';
  return field.isExpected ? 'missing' : 'empty';
}

/** Every field that still wants a person's eyes, in page order. */
export function toCheck(fields: Fields): FieldPlace[] {
  return allPlaces(fields.extracted).filter((place) => wantsEyes(assess(place, fields).state));
}

export function wantsEyes(state: FieldState): boolean {
  return state === 'check' || state === 'missing';
}
