import { z } from 'zod';
import { parseAnswer } from './call.ts';
import type { JobsClient, Lease } from './client.ts';

interface Failure {
  /** Dotted, as in AppError: `source.password_required`. */
  code: string;
  /** A full sentence for the person. */
  message: string;
  isRetryable: boolean;
}

const failedRow = z.object({
  is_owner: z.boolean(),
  status: z.enum(['pending', 'failed']).nullable(),
});

/**
 * Service client. Retryable with attempts left goes back with exponential back-off and jitter; else it is failed. `lost`:
 * the lease is gone and nothing was written.
 */
export async function failJob(
  client: JobsClient,
  lease: Lease,
  failure: Failure,
): Promise<'retried' | 'failed' | 'lost'> {
  const [row] = await parseAnswer(
    z.tuple([failedRow]),
    client.rpc('app_fail_import_job', {
      p_job_id: lease.jobId,
      p_lease_token: lease.leaseToken,
      p_error_code: failure.code,
      p_error_message: failure.message,
      p_is_retryable: failure.isRetryable,
    }),
  );
  if (!row.is_owner) return 'lost';
  return row.status === 'pending' ? 'retried' : 'failed';
}
