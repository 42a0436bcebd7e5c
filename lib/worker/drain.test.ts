import { describe, expect, it } from 'vitest';
import { AppError } from '../platform/errors.ts';
import { drain } from './drain.ts';
import type { DrainJob, DrainOptions, DrainPorts, RunFailure } from './ports.ts';

interface TestJob extends DrainJob {
  work: (signal: AbortSignal) => Promise<string>;
}

/** A queue in memory that keeps what it was told. */
function testQueue(works: TestJob['work'][]) {
  const waiting: TestJob[] = works.map((work, i) => ({
    jobId: `job-${i}`,
    attempt: 1,
    maxAttempts: 3,
    work,
  }));
  const told: string[] = [];
  const failures: RunFailure[] = [];
  let mostAtOnce = 0;
  let atOnce = 0;
  const ports: DrainPorts<TestJob, string> = {
    claim: async (limit) => waiting.splice(0, limit),
    extendLease: async () => ({ isOwner: true, isCancelled: false }),
    run: async (job, signal) => {
      atOnce += 1;
      mostAtOnce = Math.max(mostAtOnce, atOnce);
      try {
        return await job.work(signal);
      } finally {
        atOnce -= 1;
      }
    },
    complete: async (job) => {
      told.push(`complete ${job.jobId}`);
      return true;
    },
    fail: async (job, failure) => {
      told.push(`fail ${job.jobId}`);
      failures.push(failure);
      return failure.isRetryable ? 'retried' : 'failed';
    },
    yield: async (job) => {
      told.push(`yield ${job.jobId}`);
      return true;
    },
    countDue: async () => waiting.length,
    now: () => performance.now(),
  };
  return { ports, told, failures, waiting, mostAtOnce: () => mostAtOnce };
}

const options: DrainOptions = { batchSize: 3, leaseSeconds: 60 };
const done = async () => 'done';
const untilAborted = (signal: AbortSignal) =>
  new Promise<string>((_resolve, reject) => {
    signal.addEventListener('abort', () => reject(signal.reason), { once: true });
  });

describe('drain', () => {
  it('completes every due job, never more than the batch at a time, and says that the queue is empty', async () => {
    const queue = testQueue(Array.from({ length: 10 }, () => done));
    const summary = await drain(queue.ports, options);
    expect(summary).toMatchObject({ processed: 10, completed: 10, remaining: 0, stopReason: 'empty' });
    expect(queue.mostAtOnce()).toBeLessThanOrEqual(3);
  });

  it('answers zeros on an empty queue', async () => {
    const summary = await drain(testQueue([]).ports, options);
    expect(summary).toMatchObject({ processed: 0, completed: 0, failed: 0, stopReason: 'empty' });
  });

  it('reports a permanent error as final and a passing one as retryable, and goes on with the others', async () => {
    const permanent = new AppError({ code: 'source.password_required', message: 'It has a password.' });
    const passing = new AppError({ code: 'database.failed', message: 'Not now.', isRetryable: true });
    const queue = testQueue([() => Promise.reject(permanent), () => Promise.reject(passing), done]);
    const summary = await drain(queue.ports, options);
    expect(summary).toMatchObject({ processed: 3, completed: 1, failed: 1, retried: 1 });
    expect(queue.failures.map((failure) => failure.code)).toEqual([
      'source.password_required',
      'database.failed',
    ]);
  });

  it('tells the person nothing of the inside of an unexpected error and lets the job come again', async () => {
    const queue = testQueue([() => Promise.reject(new TypeError('x is undefined in secret.ts'))]);
    await drain(queue.ports, options);
    expect(queue.failures).toEqual([expect.objectContaining({ code: 'import.internal', isRetryable: true })]);
    expect(queue.failures[0]?.message).not.toContain('secret');
  });

  it('gives a running job back without a failure when its host is told to stop', async () => {
    const stop = new AbortController();
    const queue = testQueue([
      (signal) => {
        stop.abort();
        return untilAborted(signal);
      },
      done,
    ]);
    const summary = await drain(queue.ports, { ...options, batchSize: 1, signal: stop.signal });
    expect(summary).toMatchObject({ processed: 1, yielded: 1, remaining: 1, stopReason: 'aborted' });
    expect(queue.told).toEqual(['yield job-0']);
  });

  it('lets a running job end by itself within the grace time', async () => {
    const stop = new AbortController();
    const queue = testQueue([
      async () => {
        stop.abort();
        return 'done';
      },
      done,
    ]);
    const summary = await drain(queue.ports, {
      ...options,
      batchSize: 1,
      signal: stop.signal,
      graceMs: 5000,
    });
    expect(summary).toMatchObject({ processed: 1, completed: 1, remaining: 1, stopReason: 'aborted' });
  });

  it('stops claiming and gives back before its budget ends', async () => {
    const queue = testQueue([untilAborted, done]);
    const summary = await drain(queue.ports, { ...options, batchSize: 1, budgetMs: 60 });
    expect(summary).toMatchObject({ processed: 1, yielded: 1, remaining: 1, stopReason: 'budget' });
    expect(summary.durationMs).toBeLessThan(1000);
  });

  it('stops a run whose lease another worker has taken, and reports nothing for it', async () => {
    const queue = testQueue([untilAborted]);
    queue.ports.extendLease = async () => ({ isOwner: false, isCancelled: false });
    const summary = await drain(queue.ports, { ...options, leaseSeconds: 0.04 });
    expect(summary).toMatchObject({ processed: 1, lost: 1 });
    expect(queue.told).toEqual([]);
  });

  it('stops a run that a person has cancelled', async () => {
    const queue = testQueue([untilAborted]);
    queue.ports.extendLease = async () => ({ isOwner: false, isCancelled: true });
    const summary = await drain(queue.ports, { ...options, leaseSeconds: 0.04 });
    expect(summary).toMatchObject({ processed: 1, cancelled: 1 });
  });

  it('stops a run when renewing has failed for as long as the lease lasts', async () => {
    const queue = testQueue([untilAborted]);
    queue.ports.extendLease = () => Promise.reject(new Error('connection refused'));
    const summary = await drain(queue.ports, { ...options, leaseSeconds: 0.04 });
    expect(summary).toMatchObject({ processed: 1, lost: 1 });
  });

  it('counts a result that came too late as lost', async () => {
    const queue = testQueue([done]);
    queue.ports.complete = async () => false;
    expect(await drain(queue.ports, options)).toMatchObject({ processed: 1, completed: 0, lost: 1 });
  });

  it('tries again to report a result when the database is away for a moment', async () => {
    const queue = testQueue([done]);
    let tries = 0;
    queue.ports.complete = async () => {
      tries += 1;
      if (tries === 1) throw new AppError({ code: 'database.failed', message: 'Away.', isRetryable: true });
      return true;
    };
    expect(await drain(queue.ports, options)).toMatchObject({ completed: 1 });
  });

  it('says that the end of a job could not be reported, and leaves the job to the next worker', async () => {
    const queue = testQueue([() => Promise.reject(new Error('boom'))]);
    queue.ports.fail = () => Promise.reject(new Error('connection refused'));
    const events: string[] = [];
    queue.ports.onEvent = ({ name }) => events.push(name);
    expect(await drain(queue.ports, options)).toMatchObject({ processed: 1, lost: 1 });
    expect(events).toEqual(['job.claimed', 'job.report_failed', 'job.ended']);
  });

  it('throws when claiming fails, after what was running has ended', async () => {
    const queue = testQueue([done, done]);
    const claim = queue.ports.claim;
    let claims = 0;
    queue.ports.claim = (limit) => {
      claims += 1;
      return claims === 1 ? claim(limit) : Promise.reject(new Error('gone'));
    };
    await expect(drain(queue.ports, { ...options, batchSize: 1 })).rejects.toThrow('gone');
    expect(queue.told).toEqual(['complete job-0']);
  });

  it('keeps looking for work while it waits, when told to poll, until it is stopped', async () => {
    const stop = new AbortController();
    const queue = testQueue([]);
    const claim = queue.ports.claim;
    let looks = 0;
    queue.ports.claim = async (limit) => {
      looks += 1;
      if (looks === 3) queue.waiting.push({ jobId: 'late', attempt: 1, maxAttempts: 3, work: done });
      if (looks === 5) stop.abort();
      return claim(limit);
    };
    const summary = await drain(queue.ports, { ...options, pollEveryMs: 5, signal: stop.signal });
    expect(summary).toMatchObject({ completed: 1, stopReason: 'aborted' });
  });
});
