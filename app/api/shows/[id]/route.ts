import { cachedJsonResponse, jsonResponse } from '#lib/platform/http/json.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { deleteShow, requireShow } from '#lib/shows/index.ts';

/** One committed show with all its parts, and the commits that made it. */
export const GET = route<{ id: string }>('show.get', async (context) => {
  const person = await requirePerson(context);
  return cachedJsonResponse(context.request, await requireShow(person.client, context.params.id));
});

/** Takes the show away with all its parts. The imports it was written from stay, with their papers, ready for review again. */
export const DELETE = route<{ id: string }>('show.delete', async (context) => {
  const person = await requirePerson(context);
  const { id } = context.params;
  await deleteShow(person.client, id);
  return jsonResponse({ showId: id, status: 'deleted' });
});

export const { POST, PUT, PATCH, OPTIONS } = otherMethods({ GET, DELETE });
