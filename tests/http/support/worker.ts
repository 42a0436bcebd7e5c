import { type RunningChild, startNode } from '#scripts/support/child.ts';
import { WORKER_ARGS } from '#scripts/support/worker-args.ts';
import type { TestApp } from './app.ts';
import { waitFor } from './wait.ts';

export interface TestWorker extends RunningChild {
  /** The log lines so far, parsed. */
  events(): { msg: string; [field: string]: unknown }[];
  /** Resolves once an event of this name was logged. */
  saw(msg: string): Promise<{ msg: string; [field: string]: unknown }>;
}

/** `npm run import:worker` as a process of its own on the app's database. */
export function startWorker(app: TestApp, env: Record<string, string> = {}): TestWorker {
  const lines: string[] = [];
  const child = startNode('the worker', WORKER_ARGS, {
    env: { ...app.stack.env, IMPORT_WORKER_POLL_INTERVAL: '100', LOG_LEVEL: 'debug', ...env },
    onLine: (line) => lines.push(line),
  });
  const events = () => lines.filter((line) => line.startsWith('{')).map((line) => JSON.parse(line));
  return {
    ...child,
    events,
    saw: async (msg) => {
      const found = await waitFor(
        `the worker to log ${msg}`,
        async () => events().find((event) => event.msg === msg) ?? lines.slice(-3),
        (event) => !Array.isArray(event),
      );
      return found;
    },
  };
}
