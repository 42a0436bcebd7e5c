import { z } from 'zod';
import { parseAnswer } from '../jobs/call.ts';
import type { JobsClient } from '../jobs/client.ts';
import { getJob } from '../jobs/get-job.ts';
import { loadOriginal } from '../jobs/load-original.ts';
import { env } from '../platform/env.ts';
import { createServiceClient } from '../platform/supabase/service.ts';
import { makeShowFile } from './export/show-files.ts';
import { getShow, requireShow } from './get-show.ts';
import { papersOf } from './papers.ts';
import { invalidLink, openLink, type SharedLink, signLink } from './shared-link.ts';

/** Person's client, any member: a token that opens one file of the show for a day, to whoever holds it. */
export async function shareShow(client: JobsClient, link: Omit<SharedLink, 'expiresAt'>) {
  await requireShow(client, link.showId);
  return signLink(link, Date.now(), env().SUPABASE_SECRET_KEY);
}

export interface SharedFile {
  fileName: string;
  mimeType: string;
  bytes: Uint8Array;
}

/**
 * What a token opens. There is no person to ask the database as, so the link itself is the right: it holds while its time
 * runs, while who shared it is in the organisation, and while the file belongs to the show.
 */
export async function openSharedFile(token: string): Promise<SharedFile> {
  const { by, showId, what } = openLink(token, Date.now(), env().SUPABASE_SECRET_KEY);
  const client = createServiceClient();
  const show = await getShow(client, showId);
  if (!show || !(await isMember(client, by, show.orgId))) throw invalidLink();
  if ('file' in what) {
    const { text, ...file } = await makeShowFile(client, showId, what.file);
    return { ...file, bytes: Buffer.from(text) };
  }
  const job = show.commits.some(({ jobId }) => jobId === what.jobId)
    ? await getJob(client, what.jobId)
    : null;
  const source = job && papersOf(show, job).find(({ sourceId }) => sourceId === what.sourceId);
  const bytes = source && (await loadOriginal(client, what.jobId, source));
  if (!source || !bytes) throw invalidLink();
  return { fileName: source.fileName, mimeType: source.mimeType, bytes };
}

async function isMember(client: JobsClient, userId: string, orgId: string): Promise<boolean> {
  const rows = await parseAnswer(
    z.array(z.object({ org_id: z.uuid() })),
    client.from('org_members').select('org_id').eq('user_id', userId).eq('org_id', orgId),
  );
  return rows.length > 0;
}
