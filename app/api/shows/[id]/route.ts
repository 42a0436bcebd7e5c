import { cachedJsonResponse } from '#lib/platform/http/json.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { requireShow } from '#lib/shows/index.ts';

/** One committed show with all its parts, and the commits that made it. */
export const GET = route<{ id: string }>('show.get', async (context) => {
  const person = await requirePerson(context);
  return cachedJsonResponse(context.request, await requireShow(person.client, context.params.id));
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
