import type { FieldConfidence } from '../import/candidate.ts';
import type { Entry, ReviewState } from './review-state.ts';
import { fieldsOf } from './review-value.ts';

type ByPerson = (reason: string, evidence: FieldConfidence['evidence'] | undefined) => FieldConfidence;

/**
 * Two entries of a list become one: what `target` lacks comes from `other`, with the words it was read from; where both say
 * something else, the other's word stays beside the field.
 */
export function mergeEntries(target: Entry, other: Entry, byPerson: ByPerson): void {
  for (const [field, value] of Object.entries(other.value)) {
    const confidence = other.confidence[field];
    const kept = target.confidence[field];
    if (target.value[field] === undefined) {
      target.set(field, value, byPerson('joined from another entry by a person', confidence?.evidence));
    } else if (target.value[field] !== value && kept) {
      const evidence = confidence?.evidence[0];
      const rival = { value, status: 'stated', quote: evidence?.quote ?? '', evidence } as const;
      target.confidence[field] = { ...kept, alternatives: [...(kept.alternatives ?? []), rival] };
    }
  }
}

/** The named fields of an entry go to a new one right after it; false when they are all there is, or none of it. */
export function splitEntry(
  state: ReviewState,
  { section, index }: { section: Parameters<ReviewState['insert']>[0]; index: number },
  fields: readonly string[],
  byPerson: ByPerson,
): boolean {
  const entry = state.entry(section, index);
  const moved = fieldsOf(section).filter(
    (field) => fields.includes(field) && entry?.value[field] !== undefined,
  );
  if (!entry || moved.length === 0 || moved.length === Object.keys(entry.value).length) return false;
  const next = state.insert(section, index + 1);
  for (const field of moved) {
    const reason = 'parted from another entry by a person';
    next?.set(field, entry.value[field], byPerson(reason, entry.confidence[field]?.evidence));
    entry.set(field, undefined);
  }
  return true;
}
