import { z } from 'zod';
import { logger } from '../platform/logger.ts';
import { parseAnswer } from './call.ts';
import type { JobsClient } from './client.ts';
import { savedProgressSchema, sourceDescriptionSchema } from './job.ts';

const claimedRow = z
  .object({
    job_id: z.uuid(),
    org_id: z.uuid(),
    priority: z.number().int(),
    attempt: z.number().int(),
    max_attempts: z.number().int(),
    lease_token: z.uuid(),
    sources: z.array(sourceDescriptionSchema),
    progress_data: savedProgressSchema.nullable(),
    /** As the worker last saved it, null on a fresh job; the orchestrator parses it. */
    checkpoint: z.unknown(),
  })
  .transform((row) => ({
    jobId: row.job_id,
    orgId: row.org_id,
    priority: row.priority,
    attempt: row.attempt,
    maxAttempts: row.max_attempts,
    leaseToken: row.lease_token,
    sources: row.sources,
    progress: row.progress_data,
    checkpoint: row.checkpoint ?? null,
  }));
export type ClaimedJob = z.infer<typeof claimedRow>;

export interface ClaimOptions {
  limit: number;
  workerId: string;
  leaseSeconds: number;
}

/**
 * Service client. Never the same job to two workers; an empty list means that nothing is due. A job that this version cannot
 * read is left to its lease, so that it takes none of the others with it.
 */
export async function claimJobs(client: JobsClient, options: ClaimOptions): Promise<ClaimedJob[]> {
  const rows = await parseAnswer(
    z.array(z.looseObject({ job_id: z.uuid() })),
    client.rpc('app_claim_next_import_jobs', {
      p_limit: options.limit,
      p_worker_id: options.workerId,
      p_lease_seconds: options.leaseSeconds,
    }),
  );
  return rows.flatMap((row) => {
    const { data: job, error } = claimedRow.safeParse(row);
    if (error) logger.error({ jobId: row.job_id, err: error }, 'job.unreadable');
    return job ?? [];
  });
}
