import { execFile } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { Contestant } from './contestant.ts';

const run = promisify(execFile);

/** Fetched for the benchmark alone, into a folder that goes with it; no part of the product. */
const PACKAGES = ['pg-boss@~12.20', 'graphile-worker@~0.18', 'pg@8'];

export interface Peers {
  load(name: string): unknown;
  remove(): Promise<void>;
}

export async function installPeers(): Promise<Peers> {
  const folder = await mkdtemp(join(tmpdir(), 'oncore-bench-'));
  await run('npm', ['install', '--prefix', folder, '--no-audit', '--no-fund', '--silent', ...PACKAGES]);
  const require = createRequire(join(folder, 'package.json'));
  return {
    load: (name): unknown => require(name),
    remove: () => rm(folder, { recursive: true, force: true }),
  };
}

// What this benchmark uses of each library, checked where it is loaded.
const callable = z.custom<(...args: unknown[]) => unknown>((value) => typeof value === 'function');
interface Boss {
  on(event: string, listener: (error: unknown) => void): void;
  start(): Promise<unknown>;
  stop(options: object): Promise<void>;
  createQueue(name: string): Promise<void>;
  insert(name: string, jobs: object[]): Promise<unknown>;
  fetch(name: string, options: object): Promise<{ id: string }[]>;
  complete(name: string, ids: string[]): Promise<unknown>;
}

export async function pgBossOn(url: string, workers: number, peers: Peers): Promise<Contestant> {
  const { PgBoss } = z.object({ PgBoss: callable }).parse(peers.load('pg-boss'));
  const boss = Reflect.construct(PgBoss, [
    { connectionString: url, max: workers, supervise: false, schedule: false },
  ]) as Boss;
  boss.on('error', (error) => process.stderr.write(`pg-boss: ${String(error)}\n`));
  await boss.start();
  let queue = '';
  let round = 0;
  const work = async (batch: number) => {
    for (let done = 0; ; ) {
      const jobs = await boss.fetch(queue, { batchSize: batch });
      if (jobs.length === 0) return done;
      const ids = jobs.map((job) => job.id);
      await boss.complete(queue, ids);
      done += ids.length;
    }
  };
  return {
    name: 'pg-boss',
    async fill(jobs) {
      queue = `bench-${round++}`;
      await boss.createQueue(queue);
      for (let i = 0; i < jobs; i += 1000) {
        await boss.insert(
          queue,
          Array.from({ length: Math.min(1000, jobs - i) }, () => ({ data: {} })),
        );
      }
    },
    async drain(count, batch) {
      const done = await Promise.all(Array.from({ length: count }, () => work(batch)));
      return done.reduce((a, b) => a + b, 0);
    },
    close: () => boss.stop({ graceful: false }),
  };
}

interface Pool {
  query(text: string, values?: unknown[]): Promise<unknown>;
  end(): Promise<void>;
}
interface Runner {
  stop(): Promise<void>;
}

/** As it comes, one job at a time; or with its local queue, which fetches ahead in batches of the same size. */
export async function graphileWorkerOn(
  url: string,
  workers: number,
  peers: Peers,
  hasLocalQueue: boolean,
): Promise<Contestant> {
  const pg = z.object({ Pool: callable }).parse(peers.load('pg'));
  const graphile = z
    .object({ run: callable, runMigrations: callable, Logger: callable })
    .parse(peers.load('graphile-worker'));
  const pool = Reflect.construct(pg.Pool, [{ connectionString: url, max: workers }]) as Pool;
  const logger = Reflect.construct(graphile.Logger, [() => () => undefined]);
  await graphile.runMigrations({ pgPool: pool, logger });
  let filled = 0;
  return {
    name: hasLocalQueue ? 'graphile-worker, local queue' : 'graphile-worker',
    async fill(jobs) {
      filled = jobs;
      await pool.query(`select graphile_worker.add_job('bench', '{}'::json) from generate_series(1, $1)`, [
        jobs,
      ]);
      await pool.query('vacuum analyze');
    },
    async drain(count, batch) {
      let done = 0;
      const isEmpty = Promise.withResolvers<void>();
      const bench = async () => {
        if (++done === filled) isEmpty.resolve();
      };
      const localQueue = { size: hasLocalQueue ? batch : -1 };
      const preset = { worker: { localQueue, concurrentJobs: count } };
      const options = { pgPool: pool, taskList: { bench }, logger, noHandleSignals: true, preset };
      const runner = (await graphile.run(options)) as Runner;
      await isEmpty.promise;
      // Ends when the last completion is written.
      await runner.stop();
      return done;
    },
    close: () => pool.end(),
  };
}
