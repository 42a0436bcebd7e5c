import { z } from 'zod';
import { parseAnswer } from './call.ts';
import type { JobsClient } from './client.ts';

/** Person's client, editor or owner. A completed, failed or cancelled job goes for good, with its sources and its review. */
export async function deleteJob(client: JobsClient, jobId: string): Promise<void> {
  await parseAnswer(z.uuid(), client.rpc('app_delete_import_job', { p_job_id: jobId }));
}
