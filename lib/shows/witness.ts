import type { FieldConfidence } from '../import/candidate.ts';
import type { Job } from '../jobs/job.ts';
import { initialReview } from './review.ts';
import { formatPath, valueAt } from './review-path.ts';
import type { PartKey } from './show.ts';
import type { ShowImport } from './show-history.ts';

/** The import that a value of a show comes from, and how sure it was of it. */
export interface Witness {
  job: Job;
  confidence: FieldConfidence;
}

/** One field of a show: of an object section, or of a part of a list section. */
type ShowField = { field: string; value: Record<string, unknown> } & (
  | { section: 'general' | 'deal' | 'technical' }
  | { section: PartKey; partId: string }
);

/** The latest import of the show that says the value as it stands; undefined when none does. Pure. */
export function witnessOf(imports: readonly ShowImport[], at: ShowField): Witness | undefined {
  for (const one of imports.toReversed()) {
    const path = pathIn(one, at);
    const { extracted, confidence_map } = initialReview(one.job);
    const confidence = path === undefined ? undefined : confidence_map[path];
    if (path !== undefined && confidence && valueAt(extracted, path) === at.value[at.field])
      return { job: one.job, confidence };
  }
  return undefined;
}

/** Where the field stands in the review of an import that wrote into it. */
function pathIn({ commit }: ShowImport, at: ShowField): string | undefined {
  const { section, field } = at;
  if (!('partId' in at)) return formatPath({ section, field });
  const index = commit.entries[at.section].indexOf(at.partId);
  return index < 0 ? undefined : formatPath({ section, index, field });
}
