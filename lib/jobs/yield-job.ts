import { z } from 'zod';
import { parseAnswer } from './call.ts';
import type { JobsClient, Lease } from './client.ts';

/** Service client. Gives the job back at once without charging the attempt. False: the lease is lost. */
export async function yieldJob(client: JobsClient, lease: Lease): Promise<boolean> {
  return parseAnswer(
    z.boolean(),
    client.rpc('app_yield_import_job', { p_job_id: lease.jobId, p_lease_token: lease.leaseToken }),
  );
}
