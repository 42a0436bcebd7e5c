import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, TestApp, Who } from './app.ts';

/** Asks until `isTrue` says so, and throws when it never does. */
export async function waitFor<T>(
  what: string,
  ask: () => Promise<T>,
  isTrue: (value: T) => boolean,
  deadlineMs = 60_000,
) {
  const deadline = performance.now() + deadlineMs;
  for (;;) {
    const value = await ask();
    if (isTrue(value)) return value;
    if (performance.now() > deadline)
      throw new Error(`Waited in vain for ${what}: ${JSON.stringify(value)?.slice(0, 500)}`);
    await sleep(50);
  }
}

/** The job, once it has this status. */
export async function waitForStatus(
  app: TestApp,
  jobId: string,
  status: string,
  who: Who = 'editor',
  deadlineMs?: number,
) {
  const ask = () => app.call(who, 'GET', `/api/import-jobs/${jobId}`);
  const answer: Answer = await waitFor(
    `${jobId} to be ${status}`,
    ask,
    ({ body }) => body.status === status,
    deadlineMs,
  );
  return answer.body;
}
