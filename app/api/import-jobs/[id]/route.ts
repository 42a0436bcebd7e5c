import { getDraft } from '#lib/jobs/index.ts';
import { cachedJsonResponse } from '#lib/platform/http/json.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { findJob } from '../../_support/job-param.ts';

/** One import: its state, what was read once it is, and till then the `draft` of the sections that are done. Asking again with the ETag costs an empty 304. */
export const GET = route<{ id: string }>('import.get', async (context) => {
  const person = await requirePerson(context);
  const job = await findJob(person, context.params.id);
  return cachedJsonResponse(context.request, { ...job, draft: await getDraft(person.client, job) });
});
