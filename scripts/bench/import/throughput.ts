import type { LocalStack } from '#scripts/local-stack/index.ts';
import { startNode } from '#scripts/support/child.ts';
import type { ImportClient } from '#scripts/support/import-client.ts';
import { WORKER_ARGS } from '#scripts/support/worker-args.ts';
import { watchMemory } from './memory.ts';
import type { BenchPaper } from './papers.ts';

/** Imports per minute of one kind of paper, handed in beforehand and read by so many worker processes. */
export async function measureThroughput(
  client: ImportClient,
  stack: LocalStack,
  { paper, jobs, workerCount }: { paper: BenchPaper; jobs: number; workerCount: number },
) {
  const urls: string[] = [];
  for (let i = 0; i < jobs; i += 1) urls.push((await client.start(stack.demo.orgId, [paper.file])).statusUrl);
  let completed = 0;
  let lastAtMs = 0;
  let firstAtMs = 0;
  const onLine = (line: string) => {
    if (line.includes('"job.claimed"')) firstAtMs ||= performance.now();
    if (!line.includes('"job.completed"')) return;
    completed += 1;
    lastAtMs = performance.now();
  };
  const workers = Array.from({ length: workerCount }, (_, i) =>
    startNode(`worker ${i + 1} of ${workerCount}, ${paper.name}`, WORKER_ARGS, {
      env: { ...stack.env, IMPORT_WORKER_POLL_INTERVAL: '200', LOG_LEVEL: 'info' },
      onLine,
    }),
  );
  const watches = workers.map((worker) => watchMemory(worker.name, worker.pid));
  for (const url of urls) await client.waitUntilDone(url, { everyMs: 50, deadlineMs: 180_000 });
  const memory = watches.map((watch) => watch.stop());
  for (const worker of workers) await worker.stop();
  return { perMinute: (completed / (lastAtMs - firstAtMs)) * 60_000, memory };
}
