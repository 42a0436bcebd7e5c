import pRetry from 'p-retry';
import { AppError } from '../platform/errors.ts';
import { keepLease } from './keep-lease.ts';
import type { DrainJob, DrainPorts, JobOutcome, RunFailure } from './ports.ts';

/** About ten seconds of trying to report, well within a lease; after that another worker takes the job over. */
const REPORT_RETRIES = { retries: 5, minTimeout: 200, factor: 2, maxTimeout: 4000 };

/** Runs one claimed job under a kept lease and reports its end. Never throws: every end is an outcome. */
export async function runJob<Job extends DrainJob, Result>(
  ports: DrainPorts<Job, Result>,
  job: Job,
  leaseSeconds: number,
  stop: AbortSignal,
): Promise<JobOutcome> {
  const startedAtMs = ports.now();
  const { outcome, error } = await runAndReport(ports, job, leaseSeconds, stop);
  ports.onEvent?.({ name: 'job.ended', job, outcome, durationMs: ports.now() - startedAtMs, error });
  return outcome;
}

async function runAndReport<Job extends DrainJob, Result>(
  ports: DrainPorts<Job, Result>,
  job: Job,
  leaseSeconds: number,
  stop: AbortSignal,
): Promise<{ outcome: JobOutcome; error?: unknown }> {
  const own = new AbortController();
  const lease = keepLease(ports, job, leaseSeconds, (reason) => own.abort(reason));
  try {
    const result = await ports.run(job, AbortSignal.any([stop, own.signal]));
    const isOurs = await report(() => ports.complete(job, result));
    return { outcome: isOurs ? 'completed' : 'lost' };
  } catch (error) {
    return { outcome: await reportFailure(ports, job, error), error };
  } finally {
    lease.stop();
  }
}

async function reportFailure<Job extends DrainJob>(
  ports: DrainPorts<Job, unknown>,
  job: Job,
  error: unknown,
): Promise<JobOutcome> {
  const code = error instanceof AppError ? error.code : undefined;
  if (code === 'import.lease_lost') return 'lost';
  if (code === 'import.cancelled') return 'cancelled';
  try {
    if (code === 'import.yielded') return (await report(() => ports.yield(job))) ? 'yielded' : 'lost';
    return await report(() => ports.fail(job, failureOf(error)));
  } catch (reportError) {
    // The queue cannot be told; when the lease runs out it finds out by itself.
    ports.onEvent?.({ name: 'job.report_failed', job, error: reportError });
    return 'lost';
  }
}

/** A result is worth more than one try at a database that is just being restarted. */
function report<T>(send: () => Promise<T>): Promise<T> {
  return pRetry(send, {
    ...REPORT_RETRIES,
    shouldRetry: ({ error }) => error instanceof AppError && error.isRetryable,
  });
}

/** What is no AppError is a fault of ours or of the machine: worth another try, and no detail for the person. */
function failureOf(error: unknown): RunFailure {
  if (error instanceof AppError) {
    return { code: error.code, message: error.message, isRetryable: error.isRetryable };
  }
  return {
    code: 'import.internal',
    message: 'The import stopped because of a fault on our side. What was read so far is kept.',
    isRetryable: true,
  };
}
