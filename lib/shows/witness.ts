import type { FieldConfidence } from '../import/candidate.ts';
import type { Job } from '../jobs/job.ts';
import { initialReview } from './review.ts';
import { formatPath, valueAt } from './review-path.ts';
import type { PartKey, ShowCommit } from './show.ts';
import type { ShowStep } from './show-history.ts';

/** What a value of a show comes from, and how sure that was of it. */
export interface Witness {
  /** Null where a person gave the value on the show's page. */
  job: Job | null;
  confidence: FieldConfidence;
}

/** One field of a show: of an object section, or of a part of a list section. */
type ShowField = { field: string; value: Record<string, unknown> } & (
  | { section: 'general' | 'deal' | 'technical' }
  | { section: PartKey; partId: string }
);

/** The latest commit of the show that says the value as it stands; undefined when none does. Pure. */
export function witnessOf(steps: readonly ShowStep[], at: ShowField): Witness | undefined {
  for (const { commit, job } of steps.toReversed()) {
    const confidence = job ? readIn(job, commit, at) : givenIn(commit, at);
    if (confidence) return { job, confidence };
  }
  return undefined;
}

function readIn(job: Job, commit: ShowCommit, at: ShowField): FieldConfidence | undefined {
  const path = pathIn(commit, at);
  if (path === undefined) return undefined;
  const { extracted, confidence_map } = initialReview(job);
  return valueAt(extracted, path) === at.value[at.field] ? confidence_map[path] : undefined;
}

function givenIn({ corrected, by, at: time }: ShowCommit, at: ShowField): FieldConfidence | undefined {
  const partId = 'partId' in at ? at.partId : undefined;
  const given = corrected.findLast(
    ({ section, id, field }) => section === at.section && id === partId && field === at.field,
  );
  if (!given || given.value !== at.value[at.field]) return undefined;
  const who = { ...(by !== null && { by }), at: time };
  return { score: 1, method: 'user', reason: 'changed by a person', evidence: [], ...who };
}

/** Where the field stands in the review of an import that wrote into it. */
function pathIn(commit: ShowCommit, at: ShowField): string | undefined {
  const { section, field } = at;
  if (!('partId' in at)) return formatPath({ section, field });
  const index = commit.entries[at.section].findIndex((ids) => [ids].flat().includes(at.partId));
  return index < 0 ? undefined : formatPath({ section, index, field });
}
