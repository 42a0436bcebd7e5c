import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { freePort } from '#scripts/local-stack/free-port.ts';
import { buildApp } from '#scripts/support/app-server.ts';
import { type RunningChild, startNode } from '#scripts/support/child.ts';
import { childrenOf, isAlive } from '#scripts/support/processes.ts';
import { waitFor } from './support/wait.ts';

let dataDir = '';
const running: RunningChild[] = [];

beforeAll(async () => {
  await buildApp(process.cwd());
  dataDir = await mkdtemp(join(tmpdir(), 'oncore-start-'));
});

afterEach(async () => {
  for (const child of running.splice(0)) await child.stop(20_000);
});

afterAll(() => rm(dataDir, { recursive: true, force: true }));

/** `npm start` on a data folder of the test. */
function start(port: number) {
  const lines: string[] = [];
  const child = startNode('the start', ['scripts/start.ts', '--data', dataDir, '--port', String(port)], {
    env: { NEXT_PUBLIC_SUPABASE_URL: '', SUPABASE_URL: '' },
    onLine: (line) => lines.push(line),
  });
  running.push(child);
  const output = () => lines.join('\n');
  const address = async () => {
    const text = await waitFor(
      'the address',
      async () => output(),
      (now) => /running.*: (http\S+)/.test(now),
    );
    return /running.*: (http\S+)/.exec(text)?.[1] ?? '';
  };
  return { ...child, output, address };
}

describe('npm start', () => {
  it('prints the address and the demo sign-in, listens on loopback alone, and ends cleanly', async () => {
    const started = start(await freePort());
    const url = await started.address();
    expect(started.output()).toMatch(/editor\s+\S+@\S+\s+password: \S+/);
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
    expect((await fetch(`${url}/sign-in`)).status).toBe(200);
    const children = childrenOf(started.pid);
    expect(children.length).toBeGreaterThan(0);
    const stoppedAtMs = performance.now();
    await started.stop(20_000);
    expect(await started.ended).toBe('code 0');
    expect(performance.now() - stoppedAtMs).toBeLessThan(10_000);
    expect(children.filter(isAlive)).toEqual([]);
  });

  it('takes the next port when the wanted one is in use, and says which', async () => {
    const taken = await freePort();
    const { createServer } = await import('node:net');
    const squatter = createServer().listen(taken, '127.0.0.1');
    const started = start(taken);
    expect(Number(new URL(await started.address()).port)).not.toBe(taken);
    squatter.close();
  });

  it('refuses to run twice on the same data, with a sentence, and leaves the first one alone', async () => {
    const first = start(await freePort());
    const url = await first.address();
    const second = start(await freePort());
    expect(await second.ended).toBe('code 1');
    expect(second.output()).toMatch(
      /already running on the data in .* \(process \d+\)\. Stop that one first/,
    );
    expect((await fetch(`${url}/api/health`)).status).toBe(200);
  });

  it('says which part has died, stops the others and ends with 1', async () => {
    const started = start(await freePort());
    await started.address();
    const app = await waitFor(
      'the app among the children',
      async () => {
        const pids = childrenOf(started.pid);
        const names = await Promise.all(pids.map((pid) => readFile(`/proc/${pid}/cmdline`, 'utf8')));
        return pids[names.findIndex((name) => name.includes('next'))];
      },
      (pid) => pid !== undefined,
    );
    const children = childrenOf(started.pid);
    process.kill(Number(app), 'SIGKILL');
    expect(await started.ended).toBe('code 1');
    expect(started.output()).toMatch(/The app has stopped by itself \(signal SIGKILL\)/);
    expect(children.filter(isAlive)).toEqual([]);
  });
});
