import type { SectionKey } from '#lib/import/extracted.ts';
import type { Review } from '#lib/jobs/job.ts';
import type { ReviewChange } from '#lib/shows/review.ts';
import { entriesOf, isFilled, sectionKey, valueAt } from '../_fields/paths.ts';

/** The changes that take a change back, given the fields as they were before it. */
export function inverseOf(change: ReviewChange, before: Review): ReviewChange[] {
  switch (change.action) {
    case 'add': {
      const index = change.index ?? entriesOf(before.extracted, change.section).length;
      return [{ action: 'remove', path: `${change.section}.${index}` }];
    }
    case 'remove':
      return putBack(change.path, before);
    case 'merge':
      return unmerge(change, before);
    case 'split': {
      const [section, index] = change.path.split('.');
      return [
        { action: 'remove', path: `${section}.${Number(index) + 1}` },
        ...change.fields.flatMap((field) => fieldBefore(`${change.path}.${field}`, before)),
      ];
    }
    default:
      return fieldBefore(change.path, before);
  }
}

/** The item back at its place first, so that the fields of the other have their old paths again. */
function unmerge({ path, into }: Extract<ReviewChange, { action: 'merge' }>, before: Review): ReviewChange[] {
  const fields = Object.keys(valueAt(before.extracted, path) ?? {});
  const touched = fields.map((field) => `${into}.${field}`);
  return [...putBack(path, before), ...touched.flatMap((field) => fieldBefore(field, before))];
}

/** The item at its old place, as the one that was read if it was, with what had been confirmed in it. */
function putBack(path: string, before: Review): ReviewChange[] {
  const [key, given] = path.split('.');
  const section = sectionKey(key);
  if (!section) return [];
  const index = Number(given);
  const value = entriesOf(before.extracted, section)[index] ?? {};
  const origin = originOf(section, index, before);
  const confirmed = Object.keys(value).flatMap((field): ReviewChange[] => {
    const fieldPath = `${path}.${field}`;
    return before.confidence_map[fieldPath]?.method === 'user'
      ? [{ action: 'confirm', path: fieldPath }]
      : [];
  });
  return [
    { action: 'add', section, value, index, ...(origin !== null && { origin }) },
    ...(origin === null ? [] : confirmed),
  ];
}

function originOf(section: SectionKey, index: number, { origins }: Review): number | null {
  const known = origins?.[section];
  return known ? (known[index] ?? null) : index;
}

function fieldBefore(path: string, before: Review): ReviewChange[] {
  const value = valueAt(before.extracted, path);
  const isByPerson = before.confidence_map[path]?.method === 'user';
  if (isFilled(value)) return [isByPerson ? { action: 'correct', path, value } : { action: 'restore', path }];
  const clear: ReviewChange = { action: 'clear', path };
  return isByPerson ? [clear, { action: 'confirm', path }] : [clear];
}
