import { createServiceClient } from '../platform/supabase/service.ts';
import type { JobsClient } from './client.ts';
import type { SourceDescription } from './job.ts';
import { loadJobSources } from './load-job-sources.ts';
import { loadSourceBytes } from './load-source-bytes.ts';
import { loadStoredFile } from './stored-files.ts';

/**
 * The original of one source of a job that the person may see, wherever it is kept; null when it is not kept any more.
 * Objects in Storage are for the service role alone: that the person may see the job is what lets them have it.
 */
export async function loadOriginal(
  client: JobsClient,
  jobId: string,
  source: SourceDescription,
): Promise<Uint8Array | null> {
  if (source.storagePath !== undefined) return loadStoredFile(createServiceClient(), source.storagePath);
  if (source.kind === 'file') return loadSourceBytes(client, jobId, source);
  const [loaded] = await loadJobSources(client, jobId, source.sourceId);
  return loaded?.content.kind === 'text' ? Buffer.from(loaded.content.text) : null;
}
