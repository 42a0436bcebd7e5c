import { after } from 'next/server';
import { retryJob } from '#lib/jobs/index.ts';
import { jsonResponse } from '#lib/platform/http/json.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { wakeDrain } from '#lib/worker/wake.ts';
import { jobId } from '../../../_support/job-param.ts';

/** The drain that `after` wakes runs inside this route's time. */
export const maxDuration = 300;

/** Tries a failed import again, from the last section that was saved. */
export const POST = route<{ id: string }>('import.retry', async (context) => {
  const person = await requirePerson(context);
  const id = jobId(context.params.id);
  await retryJob(person.client, id);
  after(wakeDrain);
  return jsonResponse({ jobId: id, status: 'pending', statusUrl: `/api/import-jobs/${id}` }, 202);
});

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
