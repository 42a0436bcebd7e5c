import { z } from 'zod';
import { parseAnswer } from './call.ts';
import type { JobsClient } from './client.ts';
import { JOB_STATUSES } from './job.ts';

/**
 * Person's client, editor or owner. Takes back what the commit of this job wrote: the job is ready for review again. Throws
 * `job.wrong_state` with the reason when the time for it is over or the show was changed since.
 */
export async function undoCommit(client: JobsClient, jobId: string): Promise<void> {
  await parseAnswer(z.enum(JOB_STATUSES), client.rpc('app_undo_commit', { p_job_id: jobId }));
}
