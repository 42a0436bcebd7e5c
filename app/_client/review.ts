import { z } from 'zod';
import { reviewSchema } from '#lib/jobs/job.ts';
import type { ReviewChange } from '#lib/shows/review.ts';
import { requestJson } from './http.ts';

const savedSchema = z.object({ revision: z.number().int(), review: reviewSchema });

/** Saves changes on the revision they were made on; a stale revision is refused with 409 `review.stale`. */
export function saveReviewChanges(jobId: string, revision: number, changes: ReviewChange[]) {
  return requestJson(savedSchema, `/api/import-jobs/${jobId}/review`, {
    method: 'PATCH',
    body: { revision, changes },
  });
}
