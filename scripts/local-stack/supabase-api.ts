import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { setTimeout as wait } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { Logger } from 'pino';
import type { SupabaseAppOptions } from './supabase-app.ts';

export interface SupabaseApiOptions extends SupabaseAppOptions {
  port: number;
  log: Logger;
}

const PROGRAM = fileURLToPath(new URL('./supabase-process.ts', import.meta.url));

async function launch({ log, ...options }: SupabaseApiOptions): Promise<ChildProcess> {
  // A process group of its own, so that Ctrl-C reaches only us; no flags of whatever started us (a test runner's).
  const child = fork(PROGRAM, [], { stdio: ['ignore', 'pipe', 'pipe', 'ipc'], execArgv: [], detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    if (!stream) continue;
    createInterface({ input: stream }).on('line', (line) => {
      output = `${output}${line}\n`.slice(-4000);
      log.debug({ line }, 'supabase.said');
    });
  }
  child.send(options);
  const isReady = await Promise.race([
    once(child, 'message').then(() => true),
    once(child, 'exit').then(() => false),
  ]);
  if (!isReady) throw new Error(`The local Supabase did not start:\n${output}`);
  return child;
}

/**
 * Serves the Supabase API and starts it again whenever it ends. `restart` is for a Postgres that went away and came
 * back, which @supabase/lite does not get over.
 */
export async function startSupabaseApi(options: SupabaseApiOptions) {
  let child = await launch(options);
  let isStopping = false;

  const supervise = async (): Promise<void> => {
    await once(child, 'exit');
    if (isStopping) return;
    options.log.warn('supabase.restarting');
    // Not in a tight circle when it cannot start at all.
    await wait(200);
    child = await launch(options);
    if (isStopping) child.disconnect();
    else watch();
  };
  const watch = () => {
    supervise().catch((error: unknown) => options.log.error({ err: error }, 'supabase.restart_failed'));
  };
  watch();

  return {
    url: `http://127.0.0.1:${options.port}`,
    restart() {
      child.kill('SIGKILL');
    },
    async stop() {
      isStopping = true;
      if (child.exitCode !== null || child.signalCode !== null) return;
      const exited = once(child, 'exit');
      child.kill('SIGKILL');
      await exited;
    },
  };
}
