import { z } from 'zod';
import { parseAnswer } from './call.ts';
import type { JobsClient, Lease } from './client.ts';
import { timestamp } from './job.ts';

export interface Failure {
  /** Dotted, as in AppError: `source.password_required`. */
  code: string;
  /** A full sentence for the person. */
  message: string;
  isRetryable: boolean;
  /** When the other side said when to come back (429 with Retry-After); never shorter than the back-off. */
  retryAfterSeconds?: number;
}

const failedRow = z.object({
  is_owner: z.boolean(),
  status: z.enum(['pending', 'failed']).nullable(),
  run_at: timestamp.nullable(),
});

/** `lost`: the lease is gone and nothing was written. */
export type FailOutcome = { outcome: 'retried'; runAt: string } | { outcome: 'failed' } | { outcome: 'lost' };

/** Service client. Retryable with attempts left goes back with exponential back-off and jitter; else it is failed. */
export async function failJob(client: JobsClient, lease: Lease, failure: Failure): Promise<FailOutcome> {
  const [row] = await parseAnswer(
    z.tuple([failedRow]),
    client.rpc('app_fail_import_job', {
      p_job_id: lease.jobId,
      p_lease_token: lease.leaseToken,
      p_error_code: failure.code,
      p_error_message: failure.message,
      p_is_retryable: failure.isRetryable,
      p_retry_after_seconds: failure.retryAfterSeconds ?? undefined,
    }),
  );
  if (!row.is_owner) return { outcome: 'lost' };
  if (row.status === 'pending' && row.run_at) return { outcome: 'retried', runAt: row.run_at };
  return { outcome: 'failed' };
}
