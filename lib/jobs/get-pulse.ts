import { z } from 'zod';
import { parseAnswer } from './call.ts';
import type { JobsClient } from './client.ts';
import { type JobPulse, jobPulseRow } from './job.ts';

/** Person's client: where a job stands right now, without anything large; null when it is not there for the person. */
export async function getPulse(client: JobsClient, jobId: string): Promise<JobPulse | null> {
  const rows = await parseAnswer(
    z.array(jobPulseRow),
    client.rpc('app_import_job_pulse', { p_job_id: jobId }),
  );
  return rows[0] ?? null;
}
