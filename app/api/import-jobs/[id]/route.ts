import { deleteJob } from '#lib/jobs/index.ts';
import { cachedJsonResponse, jsonResponse } from '#lib/platform/http/json.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { findJobAndDraft, jobId } from '../../_support/job-param.ts';

/** One import: its state, what was read once it is, and till then the `draft` of the sections that are done. Asking again with the ETag costs an empty 304. */
export const GET = route<{ id: string }>('import.get', async (context) => {
  const person = await requirePerson(context);
  const { job, draft } = await findJobAndDraft(person, context.params.id);
  return cachedJsonResponse(context.request, { ...job, draft });
});

/** Takes the import away with its papers and all that was read of them. Not while it is read, nor once a show stands on it. */
export const DELETE = route<{ id: string }>('import.delete', async (context) => {
  const person = await requirePerson(context);
  const id = jobId(context.params.id);
  await deleteJob(person.client, id);
  return jsonResponse({ jobId: id, status: 'deleted' });
});

export const { POST, PUT, PATCH, OPTIONS } = otherMethods({ GET, DELETE });
