import { z } from 'zod';
import { parseAnswer } from './call.ts';
import type { JobsClient } from './client.ts';

/** Person's client, editor or owner. From pending or processing; on a cancelled job it changes nothing. */
export async function cancelJob(client: JobsClient, jobId: string): Promise<void> {
  await parseAnswer(z.literal('cancelled'), client.rpc('app_cancel_import_job', { p_job_id: jobId }));
}
