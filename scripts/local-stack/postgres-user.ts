import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cp, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import type { PostgresBinaries } from './postgres-binaries.ts';

const run = promisify(execFile);

/** Whom Postgres runs as. It refuses to be root, so root lends it an account that every Unix has. */
export interface RunAs {
  uid: number;
  gid: number;
}

export async function postgresUser(): Promise<RunAs | undefined> {
  if (process.getuid?.() !== 0) return undefined;
  for (const name of ['postgres', 'nobody']) {
    try {
      const [uid, gid] = await Promise.all([run('id', ['-u', name]), run('id', ['-g', name])]);
      return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
    } catch {
      // No such account: the next one is tried, and after the last the error below says what to do.
    }
  }
  throw new Error('Postgres does not run as root and there is neither a "postgres" nor a "nobody" account.');
}

/** Whether strangers may pass through every folder above this path (root's own home, for one, is closed to them). */
async function isReachable(path: string): Promise<boolean> {
  for (let folder = dirname(path); ; folder = dirname(folder)) {
    const { mode } = await stat(folder);
    if ((mode & 0o001) === 0) return false;
    if (folder === dirname(folder)) return true;
  }
}

/** A folder which the borrowed account can reach, the same one for the same path on every start. */
function openFolder(path: string): string {
  const name = createHash('sha256').update(path).digest('hex').slice(0, 16);
  return join('/var/lib', `oncore-import-${name}`);
}

/** The data folder itself, or its stand-in outside root's home. */
export async function reachableDataDir(dataDir: string, runAs: RunAs | undefined): Promise<string> {
  if (!runAs) return dataDir;
  return (await isReachable(dataDir)) ? dataDir : join(openFolder(dataDir), 'postgres');
}

/** The installed programs, or a copy of them outside root's home. */
export async function reachableBinaries(
  binaries: PostgresBinaries,
  runAs: RunAs | undefined,
): Promise<PostgresBinaries> {
  if (!runAs || (await isReachable(binaries.postgres))) return binaries;
  const native = dirname(dirname(binaries.postgres));
  const copy = join(openFolder(native), 'native');
  await cp(native, copy, { recursive: true, force: false, verbatimSymlinks: true });
  return { initdb: join(copy, 'bin', 'initdb'), postgres: join(copy, 'bin', 'postgres') };
}
