import { z } from 'zod';
import { jsonResponse, readJson } from '#lib/platform/http/json.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { shareShow, showFileName } from '#lib/shows/index.ts';
import { idParam } from '../../../_support/id-param.ts';

const bodySchema = z.union(
  [
    z.strictObject({ file: showFileName }),
    z.strictObject({ jobId: idParam(), sourceId: z.string().max(40) }),
  ],
  'Name a file of the show, or an import and one of its sources.',
);

/** An address that opens one file of the show, without signing in, until it expires. */
export const POST = route<{ id: string }>('show.share', async (context) => {
  const person = await requirePerson(context);
  const what = await readJson(context.request, bodySchema);
  const { token, expiresAt } = await shareShow(person.client, {
    by: person.userId,
    showId: context.params.id,
    what,
  });
  return jsonResponse({ url: `/api/shared/${token}`, expiresAt }, 201);
});

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
