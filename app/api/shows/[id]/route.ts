import { z } from 'zod';
import { AppError } from '#lib/platform/errors.ts';
import { cachedJsonResponse } from '#lib/platform/http/json.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { getShow } from '#lib/shows/index.ts';

/** One committed show with all its parts. */
export const GET = route<{ id: string }>('show.get', async (context) => {
  const person = await requirePerson(context);
  const id = z.uuid().safeParse(context.params.id);
  const show = id.success ? await getShow(person.client, id.data) : null;
  if (!show) throw showNotFound();
  return cachedJsonResponse(context.request, show);
});

function showNotFound(): AppError {
  return new AppError({
    code: 'show.not_found',
    status: 404,
    message: 'This show does not exist, or it belongs to another organisation.',
  });
}
