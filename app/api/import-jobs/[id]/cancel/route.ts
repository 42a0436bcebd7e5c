import { cancelJob } from '#lib/jobs/index.ts';
import { jsonResponse } from '#lib/platform/http/json.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { jobId } from '../../../_support/job-param.ts';

/** Stops an import that is not done. A worker that holds it is told at its next save or renewal. */
export const POST = route<{ id: string }>('import.cancel', async (context) => {
  const person = await requirePerson(context);
  const id = jobId(context.params.id);
  await cancelJob(person.client, id);
  return jsonResponse({ jobId: id, status: 'cancelled' });
});

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
