import type { Review } from '#lib/jobs/job.ts';
import type { ReviewChange } from '#lib/shows/review.ts';
import { isFilled, valueAt } from '../_fields/paths.ts';

/** The changes that take a change back, given the fields as they were before it. */
export function inverseOf(change: ReviewChange, before: Review): ReviewChange[] {
  switch (change.action) {
    case 'add': {
      const list = valueAt(before.extracted, change.section);
      return [{ action: 'remove', path: `${change.section}.${Array.isArray(list) ? list.length : 0}` }];
    }
    case 'remove': {
      const [section] = change.path.split('.');
      return [{ action: 'add', section, value: valueAt(before.extracted, change.path) } as ReviewChange];
    }
    default:
      return [fieldBefore(change.path, before)];
  }
}

function fieldBefore(path: string, before: Review): ReviewChange {
  const value = valueAt(before.extracted, path);
  if (!isFilled(value)) return { action: 'clear', path };
  return before.confidence_map[path]?.method === 'user'
    ? { action: 'correct', path, value }
    : { action: 'restore', path };
}
