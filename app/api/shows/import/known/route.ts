import { z } from 'zod';
import { knownSources } from '#lib/jobs/index.ts';
import { jsonResponse } from '#lib/platform/http/json.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { orgIdParam } from '../../../_support/id-param.ts';
import { requireMember } from '../../../_support/membership.ts';

const querySchema = z.object({
  orgId: orgIdParam,
  sha256: z
    .array(z.string().regex(/^[0-9a-f]{64}$/, 'Give the SHA-256 in 64 hexadecimal digits.'))
    .min(1, 'Give the SHA-256 of at least one file.')
    .max(100),
});

/** Which of these files were imported before, by what they contain; asked before they are uploaded. */
export const GET = route('import.known', async (context) => {
  const person = await requirePerson(context);
  const query = new URL(context.request.url).searchParams;
  const { orgId, sha256 } = querySchema.parse({
    orgId: query.get('orgId') ?? undefined,
    sha256: query.getAll('sha256'),
  });
  await requireMember(person, orgId);
  return jsonResponse({ known: await knownSources(person.client, orgId, sha256) });
});

export const { POST, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ GET });
