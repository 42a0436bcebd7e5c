import { z } from 'zod';
import { parseAnswer } from './call.ts';
import type { JobsClient } from './client.ts';

/** Person's client, editor or owner. From failed only; goes on after the last saved section with fresh attempts. */
export async function retryJob(client: JobsClient, jobId: string): Promise<void> {
  await parseAnswer(z.literal('pending'), client.rpc('app_retry_import_job', { p_job_id: jobId }));
}
