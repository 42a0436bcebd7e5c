import { randomUUID } from 'node:crypto';
import { hostname } from 'node:os';
import { type ImportResult, runImport } from '../import/orchestrator.ts';
import {
  type ClaimedJob,
  claimJobs,
  completeJob,
  extendLease,
  failJob,
  type JobsClient,
  queueMetrics,
  yieldJob,
} from '../jobs/index.ts';
import { importPorts, runOptions } from './import-ports.ts';
import { type JobLogs, jobLogs } from './job-log.ts';
import type { DrainPorts } from './ports.ts';

/** The drain's ports for the real thing: the queue in Postgres and the orchestrator. Service client. */
export function importQueue(
  client: JobsClient,
  options: { leaseSeconds: number; workerId?: string },
): DrainPorts<ClaimedJob, ImportResult> {
  const workerId = options.workerId ?? newWorkerId();
  const logs: JobLogs = jobLogs(workerId);
  return {
    claim: (limit) => claimJobs(client, { limit, workerId, leaseSeconds: options.leaseSeconds }),
    extendLease: (job) => extendLease(client, job, options.leaseSeconds),
    run: (job, signal) => runImport(importPorts(client, job, logs.of(job)), { ...runOptions(job), signal }),
    complete: (job, result) =>
      completeJob(client, job, {
        extracted: result.extracted,
        confidenceMap: result.confidence_map,
        warnings: result.warnings,
        // What kind of paper each source was stays with the job; the texts may be cleared later.
        progress: { ...result.progress, sources: result.sources },
        durationsMs: result.durationsMs,
      }),
    fail: (job, failure) => failJob(client, job, failure),
    yield: (job) => yieldJob(client, job),
    countDue: async () => (await queueMetrics(client)).due,
    now: () => performance.now(),
    onEvent: logs.onEvent,
  };
}

/** Host, process and a random part: a restarted container must not look like the one before. */
function newWorkerId(): string {
  return `${hostname()}:${process.pid}:${randomUUID().slice(0, 8)}`;
}
