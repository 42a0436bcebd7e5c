import type { Candidate } from '../candidate.ts';
import { sourceOf } from './sort-entries.ts';

/** What papers say that were set aside stays as a rival of what holds, and never wins. */
export function standDown<Entry extends object>(
  entries: readonly Entry[],
  setAside: ReadonlySet<string | undefined>,
): Entry[] {
  if (setAside.size === 0) return [...entries];
  const lowered = (one: Candidate): Candidate =>
    setAside.has(sourceOf(one)) ? { ...one, standing: 'superseded' } : one;
  return entries.map((entry) => {
    const fields = Object.entries(entry as Record<string, Candidate[] | undefined>);
    // The same fields with the same values; only how they stand has changed.
    return Object.fromEntries(fields.map(([field, all]) => [field, (all ?? []).map(lowered)])) as Entry;
  });
}
