import type { ImportClient } from '#scripts/support/import-client.ts';
import type { BenchPaper } from './papers.ts';

const POLL_MS = 10;

export interface Latency {
  name: string;
  runs: number;
  firstSeconds: number;
  p50: number;
  p95: number;
}

/** Seconds from handing a paper in to seeing it completed, one at a time. The first run, with everything cold, apart. */
export async function measureLatency(
  client: ImportClient,
  orgId: string,
  paper: BenchPaper,
): Promise<Latency> {
  const firstSeconds = await importOnce(client, orgId, paper);
  const seconds: number[] = [];
  for (let run = 0; run < paper.runs; run += 1) seconds.push(await importOnce(client, orgId, paper));
  seconds.sort((a, b) => a - b);
  return {
    name: paper.name,
    runs: paper.runs,
    firstSeconds,
    p50: quantile(seconds, 0.5),
    p95: quantile(seconds, 0.95),
  };
}

async function importOnce(client: ImportClient, orgId: string, paper: BenchPaper): Promise<number> {
  const startedAtMs = performance.now();
  const { statusUrl } = await client.start(orgId, [paper.file]);
  const job = await client.waitUntilDone(statusUrl, { everyMs: POLL_MS });
  if (job.status !== 'completed') throw new Error(`${paper.name} is ${job.status}: ${job.error_message}`);
  return (performance.now() - startedAtMs) / 1000;
}

/** Nearest rank, of an ascending list. */
function quantile(sorted: readonly number[], q: number): number {
  return sorted[Math.min(sorted.length - 1, Math.ceil(q * sorted.length) - 1)] ?? Number.NaN;
}
