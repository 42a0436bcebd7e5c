import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { releaseFileLock, takeFileLock } from './file-lock.ts';

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oncore-lock-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('a lock is held until it is released, and its holder is told', async () => {
  const lock = join(folder, 'held');
  expect(await takeFileLock(lock)).toBeUndefined();
  expect(await takeFileLock(lock)).toBe(process.pid);
  await releaseFileLock(lock);
  expect(await takeFileLock(lock)).toBeUndefined();
});

test.each([
  ['gone', '2147480000 Sat Nov 21 10:00:00 2026'],
  ['gone, and whose number another process was given since', `${process.pid} Sat Nov 21 10:00:00 2026`],
])('a lock whose holder is %s is taken over', async (name, written) => {
  const lock = join(folder, name);
  await writeFile(lock, written);
  expect(await takeFileLock(lock)).toBeUndefined();
});
