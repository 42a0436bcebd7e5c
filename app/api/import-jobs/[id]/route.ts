import { cachedJsonResponse } from '#lib/platform/http/json.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { findJobAndDraft } from '../../_support/job-param.ts';

/** One import: its state, what was read once it is, and till then the `draft` of the sections that are done. Asking again with the ETag costs an empty 304. */
export const GET = route<{ id: string }>('import.get', async (context) => {
  const person = await requirePerson(context);
  const { job, draft } = await findJobAndDraft(person, context.params.id);
  return cachedJsonResponse(context.request, { ...job, draft });
});
