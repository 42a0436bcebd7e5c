import type { ConfidenceMap, FieldConfidence } from '#lib/import/candidate.ts';
import { reviewLevel } from '#lib/import/confidence/thresholds.ts';
import { type Extracted, SECTION_KEYS, type SectionKey } from '#lib/import/extracted.ts';
import { allPlaces, type FieldPlace, isFilled, valueAt } from './paths.ts';
import type { ReadLookup } from './read-value.ts';
import { type Repeats, repeatsAmong, withRepeats } from './repeats.ts';
import { type Weight, weightOf } from './weight.ts';

/**
 * How much a person can rely on a field: `sure`, `likely` and `check` are the machine's reading by the review thresholds, `yours` was confirmed or typed by a person, `missing` is an expected field that is empty and `empty` is
 * one that nobody misses. `cleared` was read and then emptied by a person, `leftEmpty` was never read and a person says that this is right.
 */
export type FieldState =
  | 'sure'
  | 'likely'
  | 'check'
  | 'missing'
  | 'yours'
  | 'cleared'
  | 'leftEmpty'
  | 'empty';

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
  if (confidence?.method === 'user') return 'leftEmpty';
  if (confidence?.alternatives?.length) return 'check';
  return field.isExpected ? 'missing' : 'empty';
}

/** What is left for a person to look at. */
export interface OpenFields {
  /** By path, in page order, each with how much hangs on it; of those that repeat each other only the first. */
  open: ReadonlyMap<string, Weight>;
  repeats: Repeats;
}

/** Every field of these sections that still wants a person's eyes. */
export function toCheck(fields: Fields, sections: readonly SectionKey[] = SECTION_KEYS): OpenFields {
  const doubtful = allPlaces(fields.extracted)
    .filter(({ section }) => sections.includes(section))
    .map((place) => assess(place, fields))
    .filter(({ state }) => wantsEyes(state));
  const repeats = repeatsAmong(doubtful.filter(({ state }) => state === 'check'));
  const first = doubtful.filter((assessed) => withRepeats(repeats, assessed)[0] === assessed.place.path);
  const open = first.map(({ place }) => [place.path, weightIn(place, fields)] as const);
  return { open: new Map(open), repeats };
}

/** It stays what it is when a person has settled the field: by what had been read. */
export function weightIn({ field, path }: FieldPlace, { confidences, readAt }: Fields): Weight {
  return weightOf(field, readAt(path)?.confidence ?? confidences[path]);
}

/** Of an item or a section: what weighs most in it of what is left to check, so that who goes there goes on there. */
export function weightUnder(path: string, open: OpenFields['open']): Weight {
  const inside = [...open].flatMap(([one, weight]) => (one.startsWith(`${path}.`) ? weight : []));
  return inside.length > 0 && !inside.includes('key') ? 'detail' : 'key';
}

function wantsEyes(state: FieldState): boolean {
  return state === 'check' || state === 'missing';
}
