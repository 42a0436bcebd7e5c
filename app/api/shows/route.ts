import { z } from 'zod';
import { cachedJsonResponse } from '#lib/platform/http/json.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { listShows, SHOW_TIMES } from '#lib/shows/index.ts';
import { orgIdParam } from '../_support/id-param.ts';
import { requireMember } from '../_support/membership.ts';

const querySchema = z.object({
  orgId: orgIdParam,
  when: z.enum(SHOW_TIMES).default('upcoming'),
  today: z.iso.date().optional(),
  search: z.string().max(200).optional(),
  cursor: z.string().max(200).optional(),
  limit: z.coerce.number().int().min(1).max(200).optional(),
});

/** The shows of an organisation in one part of time, without their parts. Today is the day in UTC when not given. */
export const GET = route('show.list', async (context) => {
  const person = await requirePerson(context);
  const { today = new Date().toISOString().slice(0, 10), ...query } = querySchema.parse(
    Object.fromEntries(new URL(context.request.url).searchParams),
  );
  await requireMember(person, query.orgId);
  return cachedJsonResponse(context.request, await listShows(person.client, { ...query, today }));
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
