import type { Sql } from 'postgres';
import { beforeEach, describe, expect, it } from 'vitest';
import { withDatabase } from '../support/postgres.ts';
import { type ClaimedRow, claim } from './support/jobs.ts';
import { as, createOrg, service } from './support/people.ts';

const db = withDatabase();

beforeEach(async () => {
  await db.sql`truncate public.orgs cascade`;
});

async function addJobs(count: number, orgs = 1): Promise<void> {
  for (let i = 0; i < orgs; i++) {
    const orgId = await createOrg(db.sql);
    await db.sql`insert into public.import_jobs (org_id) select ${orgId} from generate_series(1, ${count}::integer)`;
  }
}

async function complete(sql: Sql, job: ClaimedRow, by: string): Promise<boolean> {
  return as(sql, service, async (tx) => {
    const [row] = await tx<{ done: boolean }[]>`
      select public.app_complete_import_job(${job.job_id}, ${job.lease_token}, ${tx.json({ general: { artist: by } })}, '{}') as done`;
    return row?.done ?? false;
  });
}

/** Claims until nothing is due, completing what it got; answers the ids it completed. */
async function drain(worker: string): Promise<string[]> {
  const sql = db.connect();
  const completed: string[] = [];
  for (;;) {
    const batch = await claim(sql, 3, worker);
    if (batch.length === 0) return completed;
    for (const job of batch) if (await complete(sql, job, worker)) completed.push(job.job_id);
  }
}

describe('workers on the same queue', () => {
  it('two of them drain 500 jobs, and each job completes exactly once', async () => {
    await addJobs(250, 2);
    const [first = [], second = []] = await Promise.all([drain('first'), drain('second')]);
    expect(new Set([...first, ...second]).size).toBe(500);
    expect(first.length + second.length).toBe(500);
    expect(Math.min(first.length, second.length)).toBeGreaterThan(50);
    const [row] = await db.sql`
      select count(*)::integer as n, max(attempts) as attempts from public.import_jobs where status = 'completed'`;
    expect(row).toEqual({ n: 500, attempts: 1 });
  });

  it('eight that claim at the same moment share out the jobs without an overlap', async () => {
    await addJobs(60);
    const connections = Array.from({ length: 8 }, () => db.connect());
    const rounds = await Promise.all(connections.map((sql, i) => claim(sql, 5, `worker ${i}`)));
    const ids = rounds.flat().map((job) => job.job_id);
    expect(ids).toHaveLength(40);
    expect(new Set(ids).size).toBe(40);
  });

  it('the loser of a locked row takes the next one instead of waiting', async () => {
    await addJobs(2);
    const slow = db.connect();
    await slow.begin(async (tx) => {
      const [held] = await tx<ClaimedRow[]>`select * from public.app_claim_next_import_jobs(1, 'slow', 60)`;
      const [other] = await claim(db.connect(), 1, 'quick');
      expect(other).toBeDefined();
      expect(other?.job_id).not.toBe(held?.job_id);
    });
  });

  it('a worker overtaken in the middle of its last write loses, whoever comes first', async () => {
    await addJobs(1);
    for (let round = 0; round < 20; round++) {
      await db.sql`
        update public.import_jobs set status = 'pending', attempts = 0, is_last_attempt = false, lease_token = null,
          lease_expires_at = null, finished_at = null, completed_at = null, extracted = null, confidence_map = null`;
      const [old] = await claim(db.sql, 1, 'old');
      await db.sql`update public.import_jobs set lease_expires_at = now() - interval '1 second'`;
      if (!old) throw new Error('Nothing was claimed.');
      const [isWritten, taken] = await Promise.all([
        complete(db.connect(), old, 'old'),
        claim(db.connect(), 1, 'heir'),
      ]);
      expect(isWritten).toBe(taken.length === 0);
    }
  });
});
