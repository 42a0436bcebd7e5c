import { parseAnswer } from './call.ts';
import type { JobsClient } from './client.ts';
import { type Draft, draftSchema, type Job } from './job.ts';

/** Person's client: what a job without a result has read so far, section by section; null when that is nothing. */
export async function getDraft(client: JobsClient, job: Job): Promise<Draft | null> {
  if (job.extracted !== null || !job.progress_data?.sections_completed) return null;
  return parseAnswer(draftSchema.nullable(), client.rpc('app_import_draft', { p_job_id: job.id }));
}
