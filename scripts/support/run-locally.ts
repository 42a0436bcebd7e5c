import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { parseEnv } from '#lib/platform/env.ts';
import { freePort } from '#scripts/local-stack/free-port.ts';
import { type LocalStack, startLocalStack } from '#scripts/local-stack/index.ts';
import { type AppLog, openAppLog } from './app-log.ts';
import { type AppServer, buildApp, startApp } from './app-server.ts';
import { startCron } from './cron.ts';
import { releaseFileLock, takeFileLock } from './file-lock.ts';
import { say, seconds } from './say.ts';

/** Ports tried after the wanted one before any free one is taken. */
const NEIGHBOUR_PORTS = 20;

export interface RunOptions {
  root: string;
  mode: 'start' | 'dev';
  preferredPort: number;
  /** The database, its secrets and the log live here and stay between runs. */
  dataDir: string;
  /** Ends everything, in order. */
  signal: AbortSignal;
}

/** What has to be undone at the end, the latest first. */
type CleanUp = (() => Promise<void> | void)[];

/** Brings everything up, says where it is, and stays until the signal comes or a part of it dies (then it throws). */
export async function runLocally(options: RunOptions): Promise<void> {
  loadEnvFiles(options.root);
  const cleanUp: CleanUp = [];
  try {
    const { stack, env } = await database(options, cleanUp);
    const app = await application(options, env, cleanUp);
    if (!app) return;
    const cron = startCron(app.url, env.CRON_SECRET ?? '');
    cleanUp.push(cron.stop);
    announce(app, stack, options);
    const end = await Promise.race([app.ended, aborted(options.signal)]);
    if (!options.signal.aborted)
      throw new Error(`The app has stopped by itself (${end}), so everything is stopped.`);
  } finally {
    for (const step of cleanUp.reverse()) await step();
  }
}

/** The hosted database when the environment names one, else our own. */
async function database(
  options: RunOptions,
  cleanUp: CleanUp,
): Promise<{ stack?: LocalStack; env: Record<string, string> }> {
  if (process.env.NEXT_PUBLIC_SUPABASE_URL || process.env.SUPABASE_URL) {
    const { NEXT_PUBLIC_SUPABASE_URL: url } = parseEnv(process.env);
    say(`Using the Supabase project at ${url}.`);
    return {
      env: { CRON_SECRET: process.env.CRON_SECRET || randomBytes(24).toString('hex') },
    };
  }
  await claimDataDir(options.dataDir, cleanUp);
  const startedAtMs = performance.now();
  say('Starting Postgres and the Supabase API …');
  const stack = await startLocalStack({ dataDir: options.dataDir });
  cleanUp.push(() => stack.stop());
  say(`Database ready (${seconds(startedAtMs)}); its data is kept in ${shown(options.dataDir)}.`);
  return { stack, env: { ...stack.env, DEMO_SIGN_IN: demoSignIn(stack) } };
}

/** Two databases on one folder would destroy it, so a second start says who was first. */
async function claimDataDir(dataDir: string, cleanUp: CleanUp): Promise<void> {
  const lock = join(dataDir, 'running.pid');
  const holder = await takeFileLock(lock);
  if (holder !== undefined) {
    const sentence = `It is already running on the data in ${shown(dataDir)} (process ${holder}).`;
    throw new Error(`${sentence} Stop that one first, or start this one with --data FOLDER.`);
  }
  cleanUp.push(() => releaseFileLock(lock));
}

/** Undefined when everything was told to stop while the app was being built. */
async function application(
  options: RunOptions,
  env: Record<string, string>,
  cleanUp: CleanUp,
): Promise<AppServer | undefined> {
  const { root, mode, signal } = options;
  if (mode === 'start') {
    const startedAtMs = performance.now();
    say('Building the app, unless the last build is still current …');
    const isNew = await buildApp(root, signal);
    if (signal.aborted) return undefined;
    say(isNew ? `Built (${seconds(startedAtMs)}).` : 'The last build is current.');
  }
  const log: AppLog = openAppLog(join(options.dataDir, 'logs'));
  cleanUp.push(log.close);
  const port = await portNear(options.preferredPort);
  const app = await startApp({ root, mode, port, env, onLine: log.write });
  cleanUp.push(() => app.stop());
  log.show();
  return app;
}

function announce(app: AppServer, stack: LocalStack | undefined, options: RunOptions): void {
  say('');
  say(
    `  Oncore Import is running${options.mode === 'dev' ? ' with hot reload' : ''}: ${app.url.replace('127.0.0.1', 'localhost')}`,
  );
  if (stack) {
    say('');
    say('  Sign in with the demo organisation:');
    for (const role of ['owner', 'editor', 'viewer'] as const) {
      const { email, password } = stack.demo[role];
      say(`    ${role.padEnd(7)} ${email}   password: ${password}`);
    }
    say('');
    say('  A program signs in at the Supabase API (see the README):');
    say(`    SUPABASE_URL=${stack.env.NEXT_PUBLIC_SUPABASE_URL}`);
    say(`    SUPABASE_KEY=${stack.env.NEXT_PUBLIC_SUPABASE_PUBLISHABLE_KEY}`);
    say(`    ORG_ID=${stack.demo.orgId}`);
    say('');
    say(`  Log: ${shown(join(options.dataDir, 'logs', 'app.log'))} (one JSON line per event)`);
  }
  say('  Stop with Ctrl-C.');
  say('');
}

/** As a person would type it from here. */
function shown(path: string): string {
  const short = relative(process.cwd(), path);
  return short.startsWith('..') ? path : short;
}

function demoSignIn({ demo }: LocalStack): string {
  const people = (['owner', 'editor', 'viewer'] as const).map((role) => ({
    role,
    email: demo[role].email,
    password: demo[role].password,
  }));
  return JSON.stringify(people);
}

/** The wanted port, or the next one that is free: people remember 3001 more easily than 48213. */
async function portNear(wanted: number): Promise<number> {
  for (let port = wanted; port <= Math.min(wanted + NEIGHBOUR_PORTS, 65_535); port += 1) {
    if ((await freePort(port)) === port) return port;
  }
  return freePort();
}

/** As Next reads them, so that the choice of the database is made on the same values. What is set already stays. */
function loadEnvFiles(root: string): void {
  for (const file of ['.env.local', '.env']) {
    if (existsSync(join(root, file))) process.loadEnvFile(join(root, file));
  }
}

function aborted(signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    if (signal.aborted) resolve();
    else signal.addEventListener('abort', () => resolve(), { once: true });
  });
}
