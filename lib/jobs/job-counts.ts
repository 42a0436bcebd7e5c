import { z } from 'zod';
import { parseAnswer } from './call.ts';
import type { JobsClient } from './client.ts';
import { JOB_STATUSES } from './job.ts';

/** `claimed`, and how an attempt may end. */
const ATTEMPT_EVENTS = [
  'claimed',
  'completed',
  'failed',
  'retried',
  'yielded',
  'lease_expired',
  'cancelled',
] as const;

const none = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, 0]));

const countsSchema = z
  .object({ jobs: z.record(z.string(), z.number()), last_hour: z.record(z.string(), z.number()) })
  .transform(({ jobs, last_hour }) => ({
    byStatus: { ...none(JOB_STATUSES), ...jobs },
    attemptsLastHour: { ...none(ATTEMPT_EVENTS), ...last_hour },
  }));
export type JobCounts = z.infer<typeof countsSchema>;

/** Service client: how many jobs stand in each state, and what happened within the last hour. */
export async function jobCounts(client: JobsClient): Promise<JobCounts> {
  return parseAnswer(countsSchema, client.rpc('app_import_job_counts'));
}
