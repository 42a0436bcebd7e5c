import { z } from 'zod';
import { saveReview } from '#lib/jobs/index.ts';
import { AppError } from '#lib/platform/errors.ts';
import { jsonResponse, readJson } from '#lib/platform/http/json.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { applyReview, reviewableOf, reviewChangesSchema } from '#lib/shows/index.ts';
import { findJobAndDraft } from '../../../_support/job-param.ts';

const bodySchema = z.object({ revision: z.number().int().nonnegative(), changes: reviewChangesSchema });

/** Confirms, corrects, clears, restores, adds and removes fields, on the revision that the person has seen. */
export const PATCH = route<{ id: string }>('import.review', async (context) => {
  const person = await requirePerson(context);
  const { revision, changes } = await readJson(context.request, bodySchema);
  const { job, draft } = await findJobAndDraft(person, context.params.id);
  if (revision !== job.review_revision) throw staleReview(job.review_revision);
  const review = applyReview(reviewableOf(job, draft), changes, {
    by: person.userId,
    at: new Date().toISOString(),
  });
  const saved = await saveReview(person.client, job.id, revision, review);
  if (!saved.isSaved) throw staleReview(saved.revision);
  return jsonResponse({ jobId: job.id, revision: saved.revision, review });
});

export const { GET, HEAD, POST, PUT, DELETE, OPTIONS } = otherMethods({ PATCH });

function staleReview(current: number): AppError {
  return new AppError({
    code: 'review.stale',
    status: 409,
    message: 'Someone else has changed this import meanwhile. Load it again; your change was not saved.',
    fieldErrors: [{ path: 'revision', message: `The current revision is ${current}.` }],
  });
}
