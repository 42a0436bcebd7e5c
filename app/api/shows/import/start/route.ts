import { after } from 'next/server';
import { importLimits } from '#lib/import/limits.ts';
import { createJob, loadStoredFile, reuseSource } from '#lib/jobs/index.ts';
import { readFields } from '#lib/platform/http/body.ts';
import { jsonResponse } from '#lib/platform/http/json.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { createServiceClient } from '#lib/platform/supabase/service.ts';
import { wakeDrain } from '#lib/worker/wake.ts';
import { requireEditor } from '../../../_support/membership.ts';
import { tooLargeRequest } from '../../../_support/source-limits.ts';
import { checkSources, maxBodyBytes, parseStartInput } from '../../../_support/start-input.ts';

/** The drain that `after` wakes runs inside this route's time. */
export const maxDuration = 300;

/** Takes the papers in and answers at once; everything bad is refused before anything is stored. */
export const POST = route('import.start', async (context) => {
  const person = await requirePerson(context);
  const limits = importLimits();
  const fields = await readFields(context.request, maxBodyBytes(limits), () => tooLargeRequest(limits));
  const input = await parseStartInput(fields, context.request.headers.get('idempotency-key'));
  await requireEditor(person, input.orgId);
  const sources = await checkSources(input, {
    limits,
    loadStored: (storagePath) => loadStoredFile(createServiceClient(), storagePath),
    loadEarlier: (earlier) => reuseSource(person.client, input.orgId, earlier),
  });
  const { jobId, status, isNew } = await createJob(person.client, { ...input, sources });
  context.log.info({ jobId, orgId: input.orgId, sources: sources.length, isNew }, 'job.created');
  after(wakeDrain);
  const statusUrl = `/api/import-jobs/${jobId}`;
  const response = jsonResponse({ jobId, status, statusUrl }, 202);
  response.headers.set('Location', statusUrl);
  return response;
});

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
