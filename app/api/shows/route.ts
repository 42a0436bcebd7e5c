import { z } from 'zod';
import { cachedJsonResponse } from '#lib/platform/http/json.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { listShows } from '#lib/shows/index.ts';
import { requireMember } from '../_support/membership.ts';

const querySchema = z.object({ orgId: z.uuid('Give the id of the organisation.') });

/** The shows of an organisation, without their parts. */
export const GET = route('show.list', async (context) => {
  const person = await requirePerson(context);
  const { orgId } = querySchema.parse(Object.fromEntries(new URL(context.request.url).searchParams));
  await requireMember(person, orgId);
  return cachedJsonResponse(context.request, { shows: await listShows(person.client, { orgId }) });
});
