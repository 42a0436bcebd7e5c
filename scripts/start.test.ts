import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { startNode } from './support/child.ts';
import { takeFileLock } from './support/file-lock.ts';

async function start(args: string[], env: Record<string, string> = {}) {
  const lines: string[] = [];
  const child = startNode('the start', ['scripts/start.ts', ...args], {
    env: { NEXT_PUBLIC_SUPABASE_URL: '', SUPABASE_URL: '', ...env },
    onLine: (line) => lines.push(line),
  });
  return { end: await child.ended, lines };
}

test.each([
  ["Unknown option '--prot'", ['--prot', '3001']],
  ["Option '--port <value>' argument missing", ['--port']],
])('what npm start does not know it says in a sentence: %s', async (sentence, args) => {
  const { end, lines } = await start(args);
  expect(end).toBe('code 2');
  expect(lines).toEqual([expect.stringContaining(sentence)]);
});

test('an empty PORT, as some shells leave it, is none', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'oncore-start-'));
  await takeFileLock(join(folder, 'running.pid'));
  const { lines } = await start(['--data', folder], { PORT: '' });
  expect(lines.join()).toContain('already running');
  await rm(folder, { recursive: true });
});
