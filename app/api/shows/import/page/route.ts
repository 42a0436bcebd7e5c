import { z } from 'zod';
import { importLimits } from '#lib/import/limits.ts';
import { storeFile } from '#lib/jobs/index.ts';
import { fetchPublic } from '#lib/platform/http/fetch-public.ts';
import { jsonResponse, readJson } from '#lib/platform/http/json.ts';
import { otherMethods } from '#lib/platform/http/other-methods.ts';
import { route } from '#lib/platform/http/route.ts';
import { requirePerson } from '#lib/platform/supabase/person.ts';
import { createServiceClient } from '#lib/platform/supabase/service.ts';
import { orgIdParam } from '../../../_support/id-param.ts';
import { requireEditor } from '../../../_support/membership.ts';
import { sniffPage } from '../../../_support/sniff-page.ts';

const TIMEOUT_MS = 15_000;

const inputSchema = z.object({
  orgId: orgIdParam,
  url: z.string('Give the address of the page.').trim().min(1, 'Give the address of the page.').max(2000),
});

/** Fetches one page of the public web into Storage; the start route then takes it like any file that was put there. */
export const POST = route('import.page', async (context) => {
  const person = await requirePerson(context);
  const { orgId, url } = await readJson(context.request, inputSchema);
  await requireEditor(person, orgId);
  const page = await fetchPublic(url, { maxBytes: importLimits().maxFileBytes, timeoutMs: TIMEOUT_MS });
  const { fileName, mimeType } = await sniffPage(page);
  const storagePath = await storeFile(createServiceClient(), orgId, page.bytes, mimeType);
  const sizeBytes = page.bytes.byteLength;
  context.log.info({ orgId, host: new URL(page.url).host, mimeType, sizeBytes }, 'import.page_fetched');
  return jsonResponse({ url: page.url, fileName, mimeType, sizeBytes, storagePath }, 201);
});

export const { GET, HEAD, PUT, PATCH, DELETE, OPTIONS } = otherMethods({ POST });
