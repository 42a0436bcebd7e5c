/** What the drain needs to know of a claimed job; hosts add what their run needs. */
export interface DrainJob {
  jobId: string;
  attempt: number;
  maxAttempts: number;
}

export interface RunFailure {
  code: string;
  message: string;
  isRetryable: boolean;
}

/**
 * The queue and the work, as the drain sees them. Everything after a claim is fenced by the lease: `false`, `lost` and
 * `isOwner: false` mean that the job is no longer ours and nothing was written.
 */
export interface DrainPorts<Job extends DrainJob, Result> {
  claim(limit: number): Promise<Job[]>;
  extendLease(job: Job): Promise<{ isOwner: boolean; isCancelled: boolean }>;
  /** Does the work. Stops soon after the signal, with its reason. */
  run(job: Job, signal: AbortSignal): Promise<Result>;
  complete(job: Job, result: Result): Promise<boolean>;
  fail(job: Job, failure: RunFailure): Promise<'retried' | 'failed' | 'lost'>;
  /** Gives the job back without charging the attempt. */
  yield(job: Job): Promise<boolean>;
  /** Jobs that could be claimed now. */
  countDue(): Promise<number>;
  /** Milliseconds, never going back. */
  now(): number;
  onEvent?(event: DrainEvent<Job>): void;
}

/** How a claimed job ended for this run. */
export type JobOutcome = 'completed' | 'failed' | 'retried' | 'yielded' | 'cancelled' | 'lost';

export type DrainEvent<Job> =
  | { name: 'job.claimed'; job: Job }
  | { name: 'job.ended'; job: Job; outcome: JobOutcome; durationMs: number; error?: unknown }
  | { name: 'lease.renewal_failed' | 'job.report_failed'; job: Job; error: unknown };

export interface DrainOptions {
  /** Jobs at work at one time. */
  batchSize: number;
  leaseSeconds: number;
  /** Time this host has. Without one only the signal or an empty queue ends the drain. */
  budgetMs?: number;
  /** Ends the drain: no more claims at once; what is running is given back after `graceMs`. */
  signal?: AbortSignal;
  graceMs?: number;
  /** Look again this often instead of ending when nothing is due. */
  pollEveryMs?: number;
}

export interface DrainSummary {
  processed: number;
  completed: number;
  failed: number;
  retried: number;
  yielded: number;
  /** Cancelled meanwhile by a person. */
  cancelled: number;
  /** Taken over by another worker after the lease ran out. */
  lost: number;
  /** Jobs still due at the end; null when it could not be asked. */
  remaining: number | null;
  stopReason: 'empty' | 'budget' | 'aborted';
  durationMs: number;
}
