import { z } from 'zod';
import { commitJob } from '#lib/jobs/index.ts';
import { jsonResponse, readJson } from '#lib/platform/http/json.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { jobId } from '../../../_support/job-param.ts';

const bodySchema = z.object({ revision: z.number().int().nonnegative().optional() });

/** Makes the show. Asked twice, it answers the same show; with a revision, it refuses when the review has moved on. */
export const POST = route<{ id: string }>('import.commit', async (context) => {
  const person = await requirePerson(context);
  const id = jobId(context.params.id);
  const { revision } = await readJson(context.request, bodySchema);
  const { showId } = await commitJob(person.client, id, revision);
  return jsonResponse({ jobId: id, status: 'committed', showId });
});
