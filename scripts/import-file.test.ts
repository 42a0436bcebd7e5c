import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { beforeAll, expect, it } from 'vitest';

let good = '';
let bad = '';

beforeAll(async () => {
  const folder = await mkdtemp(join(tmpdir(), 'oncore-import-'));
  good = join(folder, 'good.txt');
  bad = join(folder, 'bad.pdf');
  await writeFile(good, 'Artist: Marlow');
  await writeFile(bad, '%PDF-1.7 broken');
  return () => rm(folder, { recursive: true });
});

const importFiles = (...files: string[]) =>
  promisify(execFile)(process.execPath, ['scripts/import-file.ts', ...files]);

it('ends with 0 when every file was read', async () => {
  const { stdout } = await importFiles(good);
  expect(JSON.parse(stdout).extracted.general).toEqual({ artist: 'Marlow' });
});

it('prints what it read and ends with 1 when a file could not be read, and names it', async () => {
  const run = await importFiles(good, bad).catch((error) => error);
  expect(run).toMatchObject({ code: 1, stderr: expect.stringMatching(/1 of 2 files .*: bad\.pdf\.\n$/) });
  expect(JSON.parse(run.stdout).extracted.general).toEqual({ artist: 'Marlow' });
});
