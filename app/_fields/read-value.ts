import type { FieldConfidence } from '#lib/import/candidate.ts';
import { isListSection } from '#lib/import/extracted.ts';
import type { Review } from '#lib/jobs/job.ts';
import { isFilled, sectionKey, valueAt } from './paths.ts';

/** What the machine had read for a field, whatever a person did to it since. */
export interface ReadValue {
  value: unknown;
  confidence: FieldConfidence | undefined;
}

export type ReadLookup = (path: string) => ReadValue | undefined;

/** Items of a list keep the place in which they were read, so that removing one does not shift what the others go back to. */
export function readLookup(reading: Review, review: Review): ReadLookup {
  return (path) => {
    const readPath = pathAsRead(path, review);
    if (readPath === undefined) return undefined;
    const value = valueAt(reading.extracted, readPath);
    return isFilled(value) ? { value, confidence: reading.confidence_map[readPath] } : undefined;
  };
}

function pathAsRead(path: string, review: Review): string | undefined {
  const [first, index, field] = path.split('.');
  const section = sectionKey(first);
  if (!section || !isListSection(section)) return path;
  const origins = review.origins?.[section];
  const origin = origins ? origins[Number(index)] : Number(index);
  return origin === null || origin === undefined
    ? undefined
    : [section, origin, field].filter(isFilled).join('.');
}
