import { z } from 'zod';
import { JOB_STATUSES, listJobs } from '#lib/jobs/index.ts';
import { cachedJsonResponse } from '#lib/platform/http/json.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { orgIdParam } from '../_support/id-param.ts';
import { requireMember } from '../_support/membership.ts';

const querySchema = z.object({
  orgId: orgIdParam,
  status: z.array(z.enum(JOB_STATUSES)),
  search: z.string().max(200).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

/** The imports of an organisation, newest first, without what they hold; `status` may be given more than once. */
export const GET = route('import.list', async (context) => {
  const person = await requirePerson(context);
  const { searchParams } = new URL(context.request.url);
  const { status: statuses, ...query } = querySchema.parse({
    ...Object.fromEntries(searchParams),
    status: searchParams.getAll('status'),
  });
  await requireMember(person, query.orgId);
  return cachedJsonResponse(context.request, await listJobs(person.client, { ...query, statuses }));
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
