import type { FieldConfidence } from '#lib/import/candidate.ts';
import { isListSection } from '#lib/import/extracted.ts';
import type { FieldPlace } from './paths.ts';
import type { Assessed } from './standing.ts';

/** The doubtful fields of lists, by what those have in common that say one thing by the same words of a paper. */
export type Repeats = ReadonlyMap<string, readonly string[]>;

interface Reading {
  value?: unknown;
  confidence?: FieldConfidence | undefined;
}

/**
 * What two items share that take a field from one place in a paper, such as the airline of all who are on one flight:
 * who decides it for one has decided it for the others. Undefined where nothing says where the value stands.
 */
function repeatKey({ section, field }: FieldPlace, { value, confidence }: Reading): string | undefined {
  const [evidence] = confidence?.evidence ?? [];
  if (!isListSection(section) || !evidence) return undefined;
  const { sourceId, page, line, cell, box, quote } = evidence;
  return JSON.stringify([section, field.key, value, sourceId, page, line, cell, box, quote]);
}

/** In page order. */
export function repeatsAmong(doubtful: readonly Assessed[]): Repeats {
  const byKey = new Map<string, string[]>();
  for (const assessed of doubtful) {
    const key = repeatKey(assessed.place, assessed);
    if (key !== undefined) byKey.set(key, [...(byKey.get(key) ?? []), assessed.place.path]);
  }
  return byKey;
}

/** This field and all that repeat it. */
export function withRepeats(repeats: Repeats, assessed: Assessed): readonly string[] {
  const key = assessed.state === 'check' ? repeatKey(assessed.place, assessed) : undefined;
  return (key !== undefined && repeats.get(key)) || [assessed.place.path];
}

/** Those that were read like a field which a person has changed or emptied since, and still say what it said. */
export function readLike(repeats: Repeats, place: FieldPlace, read: Reading | undefined): readonly string[] {
  const key = read && repeatKey(place, read);
  return (key !== undefined && repeats.get(key)) || [];
}
