/**
 * `npm run bench:queue`: claim and completion of jobs through our SQL functions against pg-boss and graphile-worker, on
 * one Postgres, in interleaved rounds. Ours completes job by job with its result; pg-boss completes whole batches and
 * graphile-worker runs as it comes and fetching ahead.
 */
import { performance } from 'node:perf_hooks';
import { parseArgs } from 'node:util';
import postgres from 'postgres';
import { startScratchPostgres } from '#scripts/local-stack/scratch-postgres.ts';
import type { Contestant } from './queue/contestant.ts';
import { oursOn } from './queue/ours.ts';
import { graphileWorkerOn, installPeers, pgBossOn } from './queue/peers.ts';

const { values } = parseArgs({
  options: {
    jobs: { type: 'string', default: '5000' },
    rounds: { type: 'string', default: '3' },
    workers: { type: 'string', default: '5' },
    batch: { type: 'string', default: '3' },
  },
});
const jobs = Number(values.jobs);
const workers = Number(values.workers);
const batch = Number(values.batch);

const say = (line: string) => process.stdout.write(`${line}\n`);
const median = (numbers: number[]) => numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? 0;

/** Jobs per second of one round. */
async function race(contestant: Contestant): Promise<number> {
  await contestant.fill(jobs);
  const start = performance.now();
  const done = await contestant.drain(workers, batch);
  const seconds = (performance.now() - start) / 1000;
  if (done < jobs) throw new Error(`${contestant.name} completed ${done} of ${jobs} jobs.`);
  return done / seconds;
}

async function raceAll(contestants: Contestant[]): Promise<Map<string, number[]>> {
  const speeds = new Map<string, number[]>();
  for (let round = 1; round <= Number(values.rounds); round++) {
    for (const contestant of contestants) {
      const speed = await race(contestant);
      speeds.set(contestant.name, [...(speeds.get(contestant.name) ?? []), speed]);
      say(`round ${round}  ${contestant.name.padEnd(16)} ${Math.round(speed).toString().padStart(6)} jobs/s`);
    }
  }
  return speeds;
}

const server = await startScratchPostgres();
const peers = await installPeers();
const contestants: Contestant[] = [];
try {
  const admin = postgres(server.url(), { max: 1 });
  for (const name of ['pgboss', 'graphile', 'graphile_ahead']) await admin.unsafe(`create database ${name}`);
  await admin.end();
  contestants.push(await oursOn(server.url(server.migrated), workers));
  contestants.push(await pgBossOn(server.url('pgboss'), workers, peers));
  contestants.push(await graphileWorkerOn(server.url('graphile'), workers, peers, false));
  contestants.push(await graphileWorkerOn(server.url('graphile_ahead'), workers, peers, true));
  say(`${jobs} jobs, ${workers} connections, batches of ${batch}`);
  const speeds = await raceAll(contestants);
  const [ours = 0, ...theirs] = contestants.map(({ name }) => median(speeds.get(name) ?? []));
  say(`\nmedian  this project ${Math.round(ours)} jobs/s`);
  contestants.slice(1).forEach(({ name }, i) => {
    const speed = theirs[i] ?? 0;
    say(
      `median  ${name} ${Math.round(speed)} jobs/s: this project is ${(ours / speed).toFixed(2)} times as fast`,
    );
  });
} finally {
  for (const contestant of contestants) await contestant.close();
  await peers.remove();
  await server.stop();
}
