import { z } from 'zod';
import { parseAnswer } from './call.ts';
import type { JobsClient, Lease } from './client.ts';

const extendedRow = z.object({ is_owner: z.boolean(), is_cancelled: z.boolean() });

/** Service client. `isOwner: false` means: stop, another worker or nobody holds the job; `isCancelled` says why. */
export async function extendLease(client: JobsClient, lease: Lease, leaseSeconds: number) {
  const [row] = await parseAnswer(
    z.tuple([extendedRow]),
    client.rpc('app_extend_import_job_lease', {
      p_job_id: lease.jobId,
      p_lease_token: lease.leaseToken,
      p_lease_seconds: leaseSeconds,
    }),
  );
  return { isOwner: row.is_owner, isCancelled: row.is_cancelled };
}
