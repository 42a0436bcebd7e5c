import type { Evidence, FieldConfidence } from '#lib/import/candidate.ts';
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

/** The words behind a value that a person took from among the others that the papers hold, if it is one of them. */
export function evidenceTaken(
  value: unknown,
  read: ReadValue | undefined,
  confidence: FieldConfidence | undefined,
): Evidence[] | undefined {
  if (read === undefined || read.value === value) return undefined;
  const others = [read.confidence, confidence].flatMap((one) => one?.alternatives ?? []);
  const taken = others.find((one) => one.value === value && one.evidence);
  return taken?.evidence && [taken.evidence];
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
