import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmod, chown, mkdir, readFile, rename, rm, stat, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Logger } from 'pino';
import { commandOf } from '#scripts/support/processes.ts';
import { freePort } from './free-port.ts';
import { type PostgresBinaries, postgresBinaries } from './postgres-binaries.ts';
import { postgresUser, type RunAs, reachableBinaries, reachableDataDir } from './postgres-user.ts';

const run = promisify(execFile);

export interface PostgresServerOptions {
  /** Postgres makes and owns this folder. */
  dataDir: string;
  password: string;
  port?: number;
  /** Nothing outlives the process: no fsync, and the folder is removed on stop. */
  isThrowAway?: boolean;
  log?: Logger;
}

export interface PostgresServer {
  port: number;
  /** Address of a database of this server, as its superuser. */
  url(database?: string): string;
  /** Resolves when the server is gone, whether it was asked to or not. */
  exited: Promise<void>;
  stop(): Promise<void>;
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

/** Made beside its place and moved there whole, so that one whose making was cut short is made anew. */
async function createCluster(binaries: PostgresBinaries, dataDir: string, password: string, runAs?: RunAs) {
  const inMaking = `${dataDir}.new`;
  await rm(inMaking, { recursive: true, force: true });
  await mkdir(inMaking, { mode: 0o700 });
  const passwordFile = join(dirname(dataDir), `postgres-password-${process.pid}`);
  await writeFile(passwordFile, password, { mode: 0o600 });
  if (runAs) {
    await chown(inMaking, runAs.uid, runAs.gid);
    await chown(passwordFile, runAs.uid, runAs.gid);
  }
  const flags = ['--username=postgres', '--auth=scram-sha-256', '--encoding=UTF8', '--no-sync'];
  // One order of text on every machine, whatever locales it has.
  const locale = ['--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  try {
    await run(
      binaries.initdb,
      [`--pgdata=${inMaking}`, `--pwfile=${passwordFile}`, ...flags, ...locale],
      runAs,
    );
  } finally {
    await rm(passwordFile, { force: true });
  }
  await rename(inMaking, dataDir);
}

/** A server that outlived its parent (kill -9, power cut of the terminal) still holds the folder: end it first. */
async function endOrphan(dataDir: string): Promise<void> {
  const pidFile = join(dataDir, 'postmaster.pid');
  if (!(await exists(pidFile))) return;
  const [pidLine = '', folderLine = ''] = (await readFile(pidFile, 'utf8')).split('\n');
  const pid = Number(pidLine);
  if (!Number.isInteger(pid) || pid <= 1 || folderLine !== dataDir) return;
  const command = commandOf(pid);
  if (command !== '' && !command.includes(`-D ${dataDir} `)) {
    // The number is another's now (the machine was restarted meanwhile), and Postgres would wait for that one.
    await rm(pidFile, { force: true });
    return;
  }
  try {
    process.kill(pid, 'SIGINT');
  } catch {
    // Nobody runs under this number any more; Postgres itself removes the stale file.
    return;
  }
  for (let i = 0; i < 100 && (await exists(pidFile)); i++) await wait(100);
}

/** Ends Postgres when this process dies in a way that leaves it no time to (kill -9): its end of the pipe closes. */
function startWatchdog(pid: number, removeDir: string): ChildProcess | undefined {
  if (process.platform === 'win32') return undefined;
  const script =
    'cat >/dev/null; kill -INT "$0" 2>/dev/null; [ -z "$1" ] || { while kill -0 "$0" 2>/dev/null; do sleep 0.1; done; rm -rf "$1"; }';
  const watchdog = spawn('sh', ['-c', script, String(pid), removeDir], {
    stdio: ['pipe', 'ignore', 'ignore'],
    detached: true,
  });
  watchdog.unref();
  // A Socket at run time; the type of stdin does not say that it can be unref'ed.
  (watchdog.stdin as unknown as { unref?(): void } | null)?.unref?.();
  return watchdog;
}

function serverFlags(options: PostgresServerOptions, dataDir: string, port: number): string[] {
  const settings = {
    listen_addresses: '127.0.0.1',
    unix_socket_directories: '',
    max_connections: '120',
    shared_buffers: '128MB',
    log_min_messages: 'log',
    log_checkpoints: 'off',
    ...(options.isThrowAway ? { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' } : {}),
  };
  return [
    '-D',
    dataDir,
    '-p',
    String(port),
    ...Object.entries(settings).flatMap(([k, v]) => ['-c', `${k}=${v}`]),
  ];
}

/** Recovery after a power cut can take a while; a minute is more than any local database needs. */
const START_TIMEOUT_MS = 60_000;

async function untilReady(server: ChildProcess): Promise<void> {
  let output = '';
  const ready = new Promise<void>((resolve, reject) => {
    server.stderr?.on('data', (chunk: Buffer) => {
      if (output.length < 10_000) output += chunk.toString();
      if (output.includes('ready to accept connections')) resolve();
    });
    server.once('error', reject);
    server.once('exit', () => reject(new Error(`Postgres did not start: ${output.trim()}`)));
    setTimeout(
      () => reject(new Error(`Postgres took too long to start: ${output.trim()}`)),
      START_TIMEOUT_MS,
    ).unref();
  });
  await ready.catch((error: unknown) => {
    server.kill('SIGKILL');
    throw error;
  });
}

/** Starts a real Postgres 17 on loopback, creating its cluster on the first start. */
export async function startPostgres(options: PostgresServerOptions): Promise<PostgresServer> {
  const runAs = await postgresUser();
  const binaries = await reachableBinaries(await postgresBinaries(), runAs);
  const dataDir = await reachableDataDir(options.dataDir, runAs);
  await mkdir(dirname(dataDir), { recursive: true });
  // The borrowed account must be let through to its own folder, which stays closed to everybody else.
  if (runAs) await chmod(dirname(dataDir), 0o711);
  if (!(await exists(join(dataDir, 'PG_VERSION')))) {
    await createCluster(binaries, dataDir, options.password, runAs);
  }
  await endOrphan(dataDir);

  const port = await freePort(options.port);
  // A process group of its own, so that Ctrl-C reaches only us and the order of stopping is ours.
  const server = spawn(binaries.postgres, serverFlags(options, dataDir, port), {
    ...runAs,
    cwd: dataDir,
    stdio: ['ignore', 'ignore', 'pipe'],
    detached: true,
  });
  const exited = once(server, 'exit').then(() => undefined);
  await untilReady(server);
  const watchdog = startWatchdog(server.pid ?? 0, options.isThrowAway ? dataDir : '');
  options.log?.debug({ port }, 'postgres.started');

  return {
    port,
    url: (database = 'postgres') =>
      `postgresql://postgres:${encodeURIComponent(options.password)}@127.0.0.1:${port}/${database}`,
    exited,
    async stop() {
      watchdog?.kill('SIGKILL');
      if (server.exitCode === null && server.signalCode === null) server.kill('SIGINT');
      await exited;
      if (options.isThrowAway) await rm(dataDir, { recursive: true, force: true });
    },
  };
}
