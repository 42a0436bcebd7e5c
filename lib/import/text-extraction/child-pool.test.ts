import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, afterEach, beforeAll, expect, it, vi } from 'vitest';
import { scannedPdf } from '#scripts/support/scan.ts';
import { faultOf } from '../../platform/fault.ts';
import { createChildPool } from './child-pool.ts';

const pool = createChildPool(1);

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oncore-pool-'));
  vi.stubEnv('TMPDIR', folder);
});
afterEach(() => pool.close());
afterAll(async () => {
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

const read = (sourceId: string, signal?: AbortSignal) =>
  pool.read({ sourceId, label: sourceId, text: 'Artist: Marlow' }, sourceId, signal && { signal });

it('gives its turn to the next when one that waits is told to stop', async () => {
  const stop = new AbortController();
  const reading = read('a');
  const stopped = read('b', stop.signal);
  const waiting = read('c');
  stop.abort(new Error('stopped'));
  await expect(stopped).rejects.toThrow('stopped');
  expect(await reading).toHaveLength(1);
  expect(await waiting).toHaveLength(1);
});

it('leaves nothing of a paper behind when it is stopped in the middle', async () => {
  const bytes = await scannedPdf(2);
  const stop = new AbortController();
  const reading = pool.read({ sourceId: 'a', fileName: 'a.pdf', bytes }, 'a.pdf', { signal: stop.signal });
  const papers = async () =>
    (await readdir(folder, { recursive: true })).filter((path) => basename(path).startsWith('input.'));
  await vi.waitFor(async () => expect(await papers()).not.toEqual([]), { timeout: 15_000, interval: 5 });
  stop.abort(new Error('cancelled'));
  await expect(reading).rejects.toThrow('cancelled');
  await pool.close();
  await vi.waitFor(async () => expect(await papers()).toEqual([]));
});

it('tells where a reader failed on a source, without a word of it', async () => {
  const bytes = new TextEncoder().encode('%PDF-1.7 Fee: 5,000');
  const error = await pool.read({ sourceId: 'a', fileName: 'a.pdf', bytes }, 'a.pdf').catch((e) => e);
  expect(error).toMatchObject({ code: 'source.corrupt', cause: { message: '' } });
  expect(faultOf(error.cause)?.frames.join()).toContain('pdf');
});

it('reads a source again in a fresh child when its own crashes, and calls it damaged when that crashes too', async () => {
  const bytes = await scannedPdf(1);
  const scan = () => pool.read({ sourceId: 'a', fileName: 'a.pdf', bytes }, 'a.pdf');
  const crash = async (after = 0) => {
    const pid = await vi.waitFor(() => {
      const [fresh] = pool.pids().filter((one) => one !== after);
      if (fresh === undefined) throw new Error('no child yet');
      return fresh;
    });
    process.kill(pid, 'SIGSEGV');
    return pid;
  };
  const once = scan();
  await crash();
  expect(await once).toHaveLength(1);
  const twice = expect(scan()).rejects.toMatchObject({ code: 'source.corrupt' });
  await crash(await crash());
  await twice;
});

it('has its children tell what they died of', async () => {
  const child = fork(fileURLToPath(new URL('./child.ts', import.meta.url)), {
    serialization: 'advanced',
    stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
  });
  await once(child, 'message');
  const told = once(child, 'message');
  child.send(null as never);
  expect(await told).toMatchObject([{ kind: 'crashed', fault: { name: 'TypeError' } }, undefined]);
  expect(await once(child, 'exit')).toEqual([1, null]);
});
