import { cachedJsonResponse } from '#lib/platform/http/json.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { findJob } from '../../_support/job-param.ts';

/** One import: its state, and what was read once it is. Asking again with the ETag costs an empty 304. */
export const GET = route<{ id: string }>('import.get', async (context) => {
  const person = await requirePerson(context);
  return cachedJsonResponse(context.request, await findJob(person, context.params.id));
});
