import { parseAnswer } from './call.ts';
import type { JobsClient } from './client.ts';
import { JOB_COLUMNS, type Job, jobRow } from './job.ts';

/** Any client; null when it does not exist or belongs to an organisation the person is not in. */
export async function getJob(client: JobsClient, jobId: string): Promise<Job | null> {
  return parseAnswer(
    jobRow.nullable(),
    client.from('import_jobs').select(JOB_COLUMNS).eq('id', jobId).maybeSingle(),
  );
}
