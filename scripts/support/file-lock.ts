import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { beginOf } from './processes.ts';

const LOOK_AGAIN_MS = 250;

/** Runs `work` while no other process of this machine does so under the same file. A dead holder's lock is taken over. */
export async function withFileLock<T>(
  path: string,
  work: () => Promise<T>,
  signal?: AbortSignal,
): Promise<T> {
  while ((await takeFileLock(path)) !== undefined) {
    signal?.throwIfAborted();
    await sleep(LOOK_AGAIN_MS);
  }
  try {
    return await work();
  } finally {
    await releaseFileLock(path);
  }
}

/** Takes the lock, or answers the process that holds it. */
export async function takeFileLock(path: string): Promise<number | undefined> {
  await mkdir(dirname(path), { recursive: true });
  for (;;) {
    try {
      await writeFile(path, `${process.pid} ${beginOf(process.pid)}`, { flag: 'wx' });
      return undefined;
    } catch (error) {
      if (!(error instanceof Error && 'code' in error && error.code === 'EEXIST')) throw error;
    }
    const holder = await holderOf(path);
    if (holder !== undefined) return holder;
    await releaseFileLock(path);
  }
}

export async function releaseFileLock(path: string): Promise<void> {
  await rm(path, { force: true });
}

/** The living process that holds the lock. One that has just been made may not have its number in it yet. */
async function holderOf(path: string): Promise<number | undefined> {
  const read = () => readFile(path, 'utf8').catch(() => '');
  let written = await read();
  if (written === '') {
    await sleep(LOOK_AGAIN_MS);
    written = await read();
  }
  const [number, ...began] = written.split(' ');
  const pid = Number(number);
  // After a restart of the machine or of a container the number may be another's, our own too.
  return pid > 0 && isAlive(pid) && beginOf(pid) === began.join(' ') ? pid : undefined;
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    // EPERM: it lives and belongs to someone else.
    return error instanceof Error && 'code' in error && error.code === 'EPERM';
  }
}
