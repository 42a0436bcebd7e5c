import { z } from 'zod';
import type { Json } from '../platform/database.types.ts';
import { parseAnswer } from './call.ts';
import type { JobsClient, Lease } from './client.ts';
import type { SavedProgress } from './job.ts';

/**
 * Service client. Saves progress and, when given, the checkpoint to resume from. Percentage and sections_completed
 * never go backwards. False: the lease is lost and nothing was written.
 */
export async function saveProgress(
  client: JobsClient,
  lease: Lease,
  progress: SavedProgress,
  checkpoint?: unknown,
): Promise<boolean> {
  return parseAnswer(
    z.boolean(),
    client.rpc('app_save_import_job_progress', {
      p_job_id: lease.jobId,
      p_lease_token: lease.leaseToken,
      // Both are plain JSON by contract; the type system cannot see that.
      p_progress: progress as Json,
      p_checkpoint: checkpoint as Json | undefined,
    }),
  );
}
