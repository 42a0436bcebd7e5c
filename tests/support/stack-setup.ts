import { mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { freePort } from '#scripts/local-stack/free-port.ts';
import { type LocalStack, startLocalStack } from '#scripts/local-stack/index.ts';
import { buildApp, startApp } from '#scripts/support/app-server.ts';

/** What a test in another process can be told of the running app. */
export interface RunningApp {
  url: string;
  supabaseUrl: string;
  publishableKey: string;
  secretKey: string;
  databaseUrl: string;
  workerSecret: string;
  cronSecret: string;
  demo: LocalStack['demo'];
}

declare module 'vitest' {
  interface ProvidedContext {
    app: RunningApp;
  }
}

/** The built app on a throw-away database, once for the run. */
export default async function setup(project: TestProject): Promise<() => Promise<void>> {
  const root = process.cwd();
  await buildApp(root);
  const dataDir = await mkdtemp(join(tmpdir(), 'oncore-e2e-'));
  const stack = await startLocalStack({ dataDir, isThrowAway: true, ports: { postgres: 0, supabase: 0 } });
  try {
    // Low enough for one of the tests to go past it.
    const env = { ...stack.env, IMPORT_MAX_INLINE_BYTES: '1000000' };
    const server = await startApp({ root, mode: 'start', port: await freePort(), env });
    project.provide('app', {
      url: server.url,
      supabaseUrl: stack.supabaseUrl,
      publishableKey: stack.publishableKey,
      secretKey: stack.secretKey,
      databaseUrl: stack.databaseUrl,
      workerSecret: stack.env.IMPORT_WORKER_SECRET ?? '',
      cronSecret: stack.env.CRON_SECRET ?? '',
      demo: stack.demo,
    });
    return async () => {
      await server.stop();
      await stack.stop();
    };
  } catch (error) {
    await stack.stop();
    throw error;
  }
}
