import { z } from 'zod';
import { parseAnswer } from './call.ts';
import type { JobsClient } from './client.ts';

/**
 * Person's client, editor or owner. Writes the show and all its parts in one transaction; called again it answers the
 * same show. With `revision`, a review saved meanwhile throws `review.stale`.
 */
export async function commitJob(
  client: JobsClient,
  jobId: string,
  revision?: number,
): Promise<{ showId: string }> {
  const showId = await parseAnswer(
    z.uuid(),
    client.rpc('app_commit_import_job', { p_job_id: jobId, p_revision: revision ?? undefined }),
  );
  return { showId };
}
