/** `npm run smoke`: the whole way of an import over HTTP, on a database of its own; exits 0 only if every step did what it should. */
import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '#scripts/local-stack/free-port.ts';
import { startLocalStack } from '#scripts/local-stack/index.ts';
import { buildApp, startApp } from '#scripts/support/app-server.ts';
import { say, sayError } from '#scripts/support/say.ts';
import { smokeSteps } from '#scripts/support/smoke-steps.ts';

const appLines: string[] = [];
const cleanUp: (() => Promise<void>)[] = [];
const stopAsked = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stopAsked.abort());

try {
  const root = process.cwd();
  const dataDir = await mkdtemp(join(tmpdir(), 'oncore-smoke-'));
  say('Starting a database of its own …');
  const stack = await startLocalStack({ dataDir, isThrowAway: true, ports: { postgres: 0, supabase: 0 } });
  cleanUp.push(() => stack.stop());
  say('Building the app, unless the last build is still current …');
  await buildApp(root, stopAsked.signal);
  stopAsked.signal.throwIfAborted();
  const app = await startApp({
    root,
    mode: 'start',
    port: await freePort(),
    // Only the drains that are asked for shall do the work, so that each is seen to.
    env: { ...stack.env, IMPORT_WAKE_ON_START: 'off' },
    onLine: (line) => appLines.push(line),
  });
  cleanUp.push(() => app.stop());
  await smokeSteps(app.url, stack);
  say('\nThe smoke test has passed.');
} catch (error) {
  sayError(`\nThe smoke test has failed: ${error instanceof Error ? error.message : String(error)}`);
  if (appLines.length > 0) sayError(`The last lines of the app:\n${appLines.slice(-20).join('\n')}`);
  process.exitCode = 1;
} finally {
  for (const step of cleanUp.reverse()) await step();
}
