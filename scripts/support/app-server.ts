import { createRequire } from 'node:module';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { isBuildCurrent, sourceDigest, stampBuild } from './build-stamp.ts';
import { type RunningChild, startNode } from './child.ts';
import { withFileLock } from './file-lock.ts';
import { KEEP_ALIVE_MS } from './keep-alive.ts';

const nextBin = createRequire(import.meta.url).resolve('next/dist/bin/next');
const START_DEADLINE_MS = 120_000;

export interface AppServerOptions {
  root: string;
  /** `dev` compiles as pages are asked for; `start` serves what `buildApp` has built. */
  mode: 'start' | 'dev';
  port: number;
  env: Record<string, string>;
  onLine?: (line: string) => void;
}

export interface AppServer extends RunningChild {
  url: string;
}

/** Builds the app unless the last build was made from exactly these sources. True when it had to build. */
export async function buildApp(root: string, signal?: AbortSignal): Promise<boolean> {
  const distDir = process.env.NEXT_DIST_DIR || '.next';
  const lock = join(root, '.local', `build-${distDir.replace(/\W/g, '')}.lock`);
  return withFileLock(lock, () => buildUnlessCurrent(root, distDir, signal), signal);
}

async function buildUnlessCurrent(root: string, distDir: string, signal?: AbortSignal): Promise<boolean> {
  const digest = await sourceDigest(root);
  if (await isBuildCurrent(root, distDir, digest)) return false;
  const lines: string[] = [];
  const build = startNode('the build', [nextBin, 'build'], {
    cwd: root,
    env: { NODE_ENV: 'production', NEXT_TELEMETRY_DISABLED: '1' },
    onLine: (line) => lines.push(line),
  });
  signal?.addEventListener('abort', build.kill, { once: true });
  process.once('exit', build.kill);
  const end = await build.ended;
  process.off('exit', build.kill);
  if (signal?.aborted) return false;
  if (end !== 'code 0') throw new Error(`The build failed (${end}):\n${lines.slice(-40).join('\n')}`);
  await stampBuild(root, distDir, digest);
  return true;
}

/** Starts the app on loopback and waits until it answers. */
export async function startApp(options: AppServerOptions): Promise<AppServer> {
  const lastLines: string[] = [];
  const args = [nextBin, options.mode, '--hostname', '127.0.0.1', '--port', String(options.port)];
  if (options.mode === 'start') args.push('--keepAliveTimeout', String(KEEP_ALIVE_MS));
  const child = startNode('the app', args, {
    cwd: options.root,
    env: {
      ...options.env,
      NODE_ENV: options.mode === 'dev' ? 'development' : 'production',
      NEXT_TELEMETRY_DISABLED: '1',
    },
    onLine: (line) => {
      if (lastLines.push(line) > 20) lastLines.shift();
      options.onLine?.(line);
    },
  });
  const url = `http://127.0.0.1:${options.port}`;
  const end = await Promise.race([child.ended, answers(`${url}/api/health`)]);
  if (end === true) return { ...child, url };
  await child.stop();
  const why = end === false ? 'The app did not answer in time' : `The app ended at once (${end})`;
  throw new Error(`${why}:\n${lastLines.join('\n')}`);
}

async function answers(url: string): Promise<boolean> {
  const deadline = performance.now() + START_DEADLINE_MS;
  while (performance.now() < deadline) {
    const response = await fetch(url, { signal: AbortSignal.timeout(60_000) }).catch(() => undefined);
    if (response?.ok) return true;
    await sleep(100);
  }
  return false;
}
