import type { JobsClient } from './client.ts';
import type { NewSource } from './create-job.ts';
import { getJob } from './get-job.ts';
import { loadOriginal } from './load-original.ts';

/**
 * Person's client: a source of an earlier import of the same organisation, to be read in another one; null when there is
 * no such source for the person, or when its original is not kept any more. What stands in Storage is not copied: it stays
 * as long as one source names it.
 */
export async function reuseSource(
  client: JobsClient,
  orgId: string,
  { fromJobId, sourceId }: { fromJobId: string; sourceId: string },
): Promise<{ source: NewSource; sizeBytes: number } | null> {
  const job = await getJob(client, fromJobId);
  const source = job?.sources.find((candidate) => candidate.sourceId === sourceId);
  if (job?.org_id !== orgId || !source) return null;
  const { fileName, mimeType, sizeBytes, sha256, storagePath } = source;
  const bytes = await loadOriginal(client, fromJobId, source);
  if (!bytes) return null;
  const named = { fileName, mimeType, sizeBytes };
  if (storagePath) return { source: { ...named, storagePath, sha256 }, sizeBytes };
  const content = Buffer.from(bytes);
  if (source.kind === 'text') return { source: { label: fileName, text: content.toString() }, sizeBytes };
  return { source: { ...named, fileData: content.toString('base64') }, sizeBytes };
}
