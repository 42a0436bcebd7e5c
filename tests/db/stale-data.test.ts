import { spawn } from 'node:child_process';
import { chmod, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { startPostgres } from '#scripts/local-stack/postgres-server.ts';
import { startNode } from '#scripts/support/child.ts';
import { isAlive } from '#scripts/support/processes.ts';
import { waitFor } from '../http/support/wait.ts';

let folder = '';
const dataDir = () => join(folder, 'postgres');
const start = () => startPostgres({ dataDir: dataDir(), password: 'x'.repeat(16) });
const STARTING = `
  const { startPostgres } = await import('#scripts/local-stack/postgres-server.ts');
  await startPostgres({ dataDir: process.env.DATA, password: 'x'.repeat(16) });
`;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'oncore-stale-'));
  // Where root lends Postgres an account, that account has to get through.
  await chmod(folder, 0o711);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

describe('Postgres on the data of an earlier run', () => {
  it('ends its own server that was left behind', async () => {
    const first = await start();
    const second = await start();
    await first.exited;
    await second.stop();
  });

  it('leaves a stranger alone who was given the number of a server that died with the machine', async () => {
    const server = await start();
    const pidFile = join(dataDir(), 'postmaster.pid');
    const [own = '', ...rest] = (await readFile(pidFile, 'utf8')).split('\n');
    await server.stop();
    const stranger = spawn(process.execPath, ['-e', 'setInterval(() => undefined, 1000)']);
    expect(own).not.toBe(String(stranger.pid));
    await writeFile(pidFile, [stranger.pid, ...rest].join('\n'));
    const again = await start();
    expect(isAlive(stranger.pid ?? 0)).toBe(true);
    stranger.kill();
    await again.stop();
  });

  it('makes them anew when the machine died while they were being made', async () => {
    const started = startNode('the first start', ['--input-type=module', '-e', STARTING], {
      env: { DATA: dataDir() },
    });
    await waitFor(
      'the data to be begun',
      async () => (await readdir(folder, { recursive: true })).some((path) => path.endsWith('PG_VERSION')),
      Boolean,
    );
    started.kill();
    await started.ended;
    await (await start()).stop();
  });
});
