import { z } from 'zod';
import { jsonResponse, readJson } from '#lib/platform/http/json.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { changeShow, showChangesSchema } from '#lib/shows/index.ts';

const bodySchema = z.object({ version: z.string().optional(), changes: showChangesSchema });

/** Takes parts out of a written show and gives values, all or nothing; refused when the show is no longer that `version`. */
export const POST = route<{ id: string }>('show.change', async (context) => {
  const person = await requirePerson(context);
  const { id } = context.params;
  const { changeId } = await changeShow(person.client, id, await readJson(context.request, bodySchema));
  return jsonResponse({ showId: id, changeId }, 201);
});

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
