import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { makeShowFile } from '#lib/shows/index.ts';
import { downloadResponse } from '../../../../_support/download.ts';

/** A show to take away: as a calendar, as tables for spreadsheets, and as the record of where each value comes from. */
export const GET = route<{ id: string; file: string }>('show.file', async (context) => {
  const person = await requirePerson(context);
  const { text, ...file } = await makeShowFile(person.client, context.params.id, context.params.file);
  return downloadResponse(file, Buffer.from(text));
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
