import { z } from 'zod';
import { importLimits } from '#lib/import/limits.ts';
import { signUpload } from '#lib/jobs/index.ts';
import { readFields } from '#lib/platform/http/body.ts';
import { jsonResponse } from '#lib/platform/http/json.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { createServiceClient } from '#lib/platform/supabase/service.ts';
import { orgIdParam } from '../../../_support/id-param.ts';
import { requireEditor } from '../../../_support/membership.ts';
import { badField, checkCount, checkFileSize, tooLargeImport } from '../../../_support/source-limits.ts';

const MAX_BODY_BYTES = 64 * 1024;

const inputSchema = z.object({
  orgId: orgIdParam,
  files: z.array(
    z.object({
      fileName: z.string('Give the name of the file.').trim().min(1, 'Give the name of the file.').max(500),
      sizeBytes: z.number('Give the size of the file in bytes.').int().positive('This file is empty.'),
    }),
    'Give a list of files.',
  ),
});

/** Addresses in Storage for files that are too large for a request; the start route then takes their paths. */
export const POST = route('import.uploads', async (context) => {
  const person = await requirePerson(context);
  const limits = importLimits();
  const tooLong = () => badField('files', 413, 'request.too_large', 'This list of files is too long.');
  const { orgId, files } = inputSchema.parse(await readFields(context.request, MAX_BODY_BYTES, tooLong));
  await requireEditor(person, orgId);
  checkCount('files', files.length, limits);
  files.forEach(({ fileName, sizeBytes }, i) => {
    checkFileSize(`files.${i}.sizeBytes`, fileName, sizeBytes, limits);
  });
  const totalBytes = files.reduce((sum, { sizeBytes }) => sum + sizeBytes, 0);
  if (totalBytes > limits.maxTotalBytes) throw tooLargeImport('files', limits);
  const client = createServiceClient();
  const uploads = await Promise.all(files.map(() => signUpload(client, orgId)));
  context.log.info({ orgId, files: files.length, totalBytes }, 'import.uploads_signed');
  return jsonResponse({ uploads }, 201);
});

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
