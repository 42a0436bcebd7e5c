import { env } from '../platform/env.ts';
import { createServiceClient } from '../platform/supabase/service.ts';
import { drain } from './drain.ts';
import { importQueue } from './import-queue.ts';
import { keepHouse } from './keep-house.ts';
import type { DrainOptions, DrainSummary } from './ports.ts';
import { shutdownSignal } from './shutdown.ts';

/** One drain of the real queue, as the routes run it: set up from the environment, ended by a budget or a shutdown. */
export async function drainImports(options: Partial<DrainOptions>): Promise<DrainSummary> {
  const { IMPORT_WORKER_BATCH_SIZE, IMPORT_LEASE_SECONDS } = env();
  const client = createServiceClient();
  const housekeeping = keepHouse(client);
  const ports = importQueue(client, { leaseSeconds: IMPORT_LEASE_SECONDS });
  const summary = await drain(ports, {
    batchSize: IMPORT_WORKER_BATCH_SIZE,
    leaseSeconds: IMPORT_LEASE_SECONDS,
    signal: shutdownSignal(),
    ...options,
  });
  await housekeeping;
  return summary;
}
