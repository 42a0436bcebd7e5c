import { createBell } from './bell.ts';
import type { DrainJob, DrainOptions, DrainPorts, DrainSummary, JobOutcome } from './ports.ts';
import { runJob } from './run-job.ts';
import { startStopClock } from './stop-clock.ts';

/**
 * Claims jobs and runs up to `batchSize` of them at a time until nothing is due, the budget is spent or the host is
 * told to stop. Knows no database and no framework: the cron route, the standalone worker and the wake-up of the start
 * route are thin hosts of this one loop. Throws only when claiming fails, after what was running has ended.
 */
export async function drain<Job extends DrainJob, Result>(
  ports: DrainPorts<Job, Result>,
  options: DrainOptions,
): Promise<DrainSummary> {
  const startedAtMs = ports.now();
  const clock = startStopClock(options);
  const bell = createBell();
  clock.stopClaiming.addEventListener('abort', bell.ring, { once: true });
  const running = new Set<Promise<void>>();
  const outcomes: JobOutcome[] = [];

  async function run(job: Job): Promise<void> {
    ports.onEvent?.({ name: 'job.claimed', job });
    outcomes.push(await runJob(ports, job, options.leaseSeconds, clock.giveBack));
  }

  async function loop(): Promise<void> {
    while (!clock.stopClaiming.aborted) {
      const free = options.batchSize - running.size;
      for (const job of free > 0 ? await ports.claim(free) : []) {
        const ended = run(job).finally(() => {
          running.delete(ended);
          bell.ring();
        });
        running.add(ended);
      }
      // Nothing is awaited between looking at the state and going to sleep, so no ring is lost.
      const isIdle = running.size === 0;
      if (isIdle && options.pollEveryMs === undefined) return;
      if (clock.stopClaiming.aborted) return;
      await bell.sleep(running.size < options.batchSize ? options.pollEveryMs : undefined);
    }
  }

  try {
    await loop();
  } finally {
    await Promise.all(running);
    clock.stop();
  }
  return {
    ...countOutcomes(outcomes),
    remaining: await remainingJobs(ports),
    stopReason: stopReasonOf(clock.stopClaiming),
    durationMs: Math.round(ports.now() - startedAtMs),
  };
}

function stopReasonOf(stopClaiming: AbortSignal): DrainSummary['stopReason'] {
  if (!stopClaiming.aborted) return 'empty';
  return stopClaiming.reason === 'budget' ? 'budget' : 'aborted';
}

function countOutcomes(outcomes: readonly JobOutcome[]) {
  const countOf = (outcome: JobOutcome) => outcomes.filter((ended) => ended === outcome).length;
  return {
    processed: outcomes.length,
    completed: countOf('completed'),
    failed: countOf('failed'),
    retried: countOf('retried'),
    yielded: countOf('yielded'),
    cancelled: countOf('cancelled'),
    lost: countOf('lost'),
  };
}

/** Only told, never acted on, so a database that fails here does not turn finished work into an error. */
async function remainingJobs(ports: Pick<DrainPorts<never, unknown>, 'countDue'>): Promise<number | null> {
  return ports.countDue().catch(() => null);
}
