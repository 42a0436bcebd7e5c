import { z } from 'zod';
import { parseAnswer } from './call.ts';
import type { JobsClient } from './client.ts';

const metricsRow = z
  .object({
    due: z.number(),
    oldest_due_seconds: z.number(),
    in_flight: z.number(),
    expired_leases: z.number(),
    section_durations_ms: z.record(z.string(), z.object({ p50: z.number(), p95: z.number() })),
  })
  .transform((row) => ({
    /** Claimable now: pending and due, or with an expired lease. */
    due: row.due,
    oldestDueSeconds: row.oldest_due_seconds,
    inFlight: row.in_flight,
    expiredLeases: row.expired_leases,
    sectionDurationsMs: row.section_durations_ms,
  }));
export type QueueMetrics = z.infer<typeof metricsRow>;

/** Service client. */
export async function queueMetrics(client: JobsClient): Promise<QueueMetrics> {
  const [row] = await parseAnswer(z.tuple([metricsRow]), client.rpc('app_import_queue_metrics'));
  return row;
}
