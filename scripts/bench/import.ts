/** `npm run bench:import`: how long an import takes, how many a minute, and how much memory each process holds. */
import { mkdtemp } from 'node:fs/promises';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Latency, measureLatency } from '#scripts/bench/import/latency.ts';
import { watchMemory } from '#scripts/bench/import/memory.ts';
import { benchPapers } from '#scripts/bench/import/papers.ts';
import { measureThroughput } from '#scripts/bench/import/throughput.ts';
import { freePort } from '#scripts/local-stack/free-port.ts';
import { type LocalStack, startLocalStack } from '#scripts/local-stack/index.ts';
import { buildApp, startApp } from '#scripts/support/app-server.ts';
import { type ImportClient, importClient, signIn } from '#scripts/support/import-client.ts';
import { say } from '#scripts/support/say.ts';

type Memory = ReturnType<ReturnType<typeof watchMemory>['stop']>;

const dataDir = await mkdtemp(join(tmpdir(), 'oncore-bench-'));
await buildApp(process.cwd());
const stack = await startLocalStack({ dataDir, isThrowAway: true, ports: { postgres: 0, supabase: 0 } });
try {
  say(`Node ${process.version}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown processor'}\n`);
  const papers = await benchPapers();
  const memory: Memory[] = [];
  await withApp(stack, {}, async (client, pid) => {
    const watch = watchMemory('app server', pid);
    say('From POST to completed, seconds   first     p50     p95   runs');
    for (const paper of Object.values(papers))
      printLatency(await measureLatency(client, stack.demo.orgId, paper));
    memory.push(watch.stop());
  });
  await withApp(stack, { IMPORT_WAKE_ON_START: 'off' }, async (client) => {
    say('\nOne-page PDFs per minute');
    for (const workerCount of [1, 2]) {
      const options = { paper: papers.onePage, jobs: 90, workerCount };
      const { perMinute, memory: held } = await measureThroughput(client, stack, options);
      say(
        `${workerCount} worker${workerCount > 1 ? 's' : ' '}   ${Math.round(perMinute).toString().padStart(6)}`,
      );
      memory.push(...held);
    }
    for (const paper of [papers.hundredPages, papers.heavy, papers.scan]) {
      const options = { paper, jobs: 3, workerCount: 1 };
      memory.push(...(await measureThroughput(client, stack, options)).memory);
    }
  });
  say('\nPeak memory, MB                     itself   its readers (each)');
  for (const { name, own, readers } of memory)
    say(`${name.padEnd(32)} ${megabytes(own)}   ${megabytes(readers)}`);
} finally {
  await stack.stop();
}

async function withApp(
  { env, supabaseUrl, publishableKey, demo }: LocalStack,
  more: Record<string, string>,
  work: (client: ImportClient, pid: number) => Promise<void>,
): Promise<void> {
  const app = await startApp({
    root: process.cwd(),
    mode: 'start',
    port: await freePort(),
    env: { ...env, LOG_LEVEL: 'warn', ...more },
  });
  try {
    const token = await signIn({ url: supabaseUrl, publishableKey }, demo.editor);
    await work(importClient(app.url, token), app.pid);
  } finally {
    await app.stop();
  }
}

function printLatency({ name, firstSeconds, p50, p95, runs }: Latency): void {
  const cells = [firstSeconds, p50, p95].map((seconds) => seconds.toFixed(2).padStart(8)).join('');
  say(`${name.padEnd(31)}${cells}${String(runs).padStart(7)}`);
}

function megabytes(bytes: number): string {
  return (bytes === 0 ? '?' : Math.round(bytes / 2 ** 20).toString()).padStart(8);
}
