import { jsonResponse } from '#lib/platform/http/json.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { undoShowChange } from '#lib/shows/index.ts';

/** Takes a person's change back, within its time and while the show is as it left it. */
export const DELETE = route<{ id: string; changeId: string }>('show.undo_change', async (context) => {
  const person = await requirePerson(context);
  const { id, changeId } = context.params;
  await undoShowChange(person.client, id, changeId);
  return jsonResponse({ showId: id, changeId, status: 'undone' });
});

export const { GET, HEAD, POST, PUT, PATCH, OPTIONS } = otherMethods({ DELETE });
