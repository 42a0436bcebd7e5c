import { beforeEach, describe, expect, it } from 'vitest';
import { withDatabase } from '../support/postgres.ts';
import { claim, expireLease, insertJob, readJob } from './support/jobs.ts';
import { createOrg } from './support/people.ts';

const db = withDatabase();
let orgId: string;

beforeEach(async () => {
  await db.sql`truncate public.orgs cascade`;
  orgId = await createOrg(db.sql);
});

describe('app_claim_next_import_jobs', () => {
  it('gives a lease, counts the attempt, and does not give the same job again', async () => {
    const job = await insertJob(db.sql, orgId);
    const [claimed] = await claim(db.sql, 3, 'first', 60);
    expect(claimed).toMatchObject({ job_id: job.id, attempt: 1 });
    expect(await claim(db.sql, 3, 'second')).toEqual([]);
    expect(await readJob(db.sql, job.id)).toMatchObject({
      status: 'processing',
      worker_id: 'first',
      lease_token: claimed?.lease_token,
      attempts: 1,
    });
  });

  it('never gives more than the limit', async () => {
    for (let i = 0; i < 5; i++) await insertJob(db.sql, orgId);
    expect(await claim(db.sql, 2)).toHaveLength(2);
    expect(await claim(db.sql, 10)).toHaveLength(3);
  });

  it('takes smaller priorities first, then the order in which they came', async () => {
    const late = await insertJob(db.sql, orgId, 'pending', { priority: 200 });
    const second = await insertJob(db.sql, orgId);
    const third = await insertJob(db.sql, orgId);
    const first = await insertJob(db.sql, orgId, 'pending', { priority: 5 });
    const claimed = await claim(db.sql, 10);
    expect(claimed.map((row) => row.job_id)).toEqual([first.id, second.id, third.id, late.id]);
  });

  it('leaves jobs alone whose time has not come', async () => {
    await insertJob(db.sql, orgId, 'pending', { run_at: new Date(Date.now() + 60_000) });
    expect(await claim(db.sql)).toEqual([]);
  });

  it.each(['completed', 'committed', 'failed', 'cancelled'] as const)(
    'never takes a job that is %s',
    async (status) => {
      await insertJob(db.sql, orgId, status);
      expect(await claim(db.sql)).toEqual([]);
    },
  );

  it('does not let an organisation with a thousand jobs starve one with a single job', async () => {
    await db.sql`
      insert into public.import_jobs (org_id) select ${orgId} from generate_series(1, 1000)`;
    const served = await claim(db.sql, 3);
    expect(served.every((row) => row.org_id === orgId)).toBe(true);
    const small = await createOrg(db.sql, 'Small');
    const single = await insertJob(db.sql, small);
    const next = await claim(db.sql, 3);
    expect(next.map((row) => row.job_id)).toContain(single.id);
  });

  it('serves two busy organisations in turns', async () => {
    const other = await createOrg(db.sql, 'Other');
    for (const org of [orgId, other]) {
      await db.sql`insert into public.import_jobs (org_id) select ${org} from generate_series(1, 20)`;
    }
    const claimed = await claim(db.sql, 20);
    expect(claimed.filter((row) => row.org_id === other)).toHaveLength(10);
  });

  it('takes over a job whose lease ran out, as a further attempt with its checkpoint', async () => {
    const job = await insertJob(db.sql, orgId, 'pending', { checkpoint: { done: ['general'] } });
    const [first] = await claim(db.sql, 1, 'dying');
    await expireLease(db.sql, job.id);
    const [second] = await claim(db.sql, 1, 'heir');
    expect(second).toMatchObject({ job_id: job.id, attempt: 2, checkpoint: { done: ['general'] } });
    expect(second?.lease_token).not.toBe(first?.lease_token);
    expect((await readJob(db.sql, job.id)).attempt_history).toMatchObject([
      { attempt: 1, outcome: 'lease_expired', worker_id: 'dying' },
    ]);
  });

  it('buries a job whose last lease ran out, without charging the limit of the claim for it', async () => {
    const dead = await insertJob(db.sql, orgId, 'pending', { max_attempts: 1, priority: 1 });
    await claim(db.sql);
    await expireLease(db.sql, dead.id);
    const alive = await insertJob(db.sql, orgId);
    expect((await claim(db.sql, 1)).map((row) => row.job_id)).toEqual([alive.id]);
    expect(await readJob(db.sql, dead.id)).toMatchObject({
      status: 'failed',
      error_code: 'import.attempts_exhausted',
      attempts: 1,
      lease_token: null,
    });
  });

  it('ends a job that kills every worker after exactly its attempts', async () => {
    const job = await insertJob(db.sql, orgId);
    const attempts: number[] = [];
    for (let i = 0; i < 10; i++) {
      for (const row of await claim(db.sql)) attempts.push(row.attempt);
      if ((await readJob(db.sql, job.id)).status === 'processing') await expireLease(db.sql, job.id);
    }
    expect(attempts).toEqual([1, 2, 3]);
    expect((await readJob(db.sql, job.id)).status).toBe('failed');
  });

  it.each([
    [0, 'worker', 60],
    [101, 'worker', 60],
    [1, '', 60],
    [1, 'worker', 0],
  ])('refuses limit %s, worker %j, lease %s', async (limit, worker, seconds) => {
    await expect(claim(db.sql, limit, worker, seconds)).rejects.toMatchObject({ code: '22023' });
  });

  it('touches no index for nearly every claim (HOT updates)', async () => {
    await db.sql`insert into public.import_jobs (org_id) select ${orgId} from generate_series(1, 50)`;
    await db.sql`select pg_stat_force_next_flush()`;
    const before = await updates();
    await claim(db.sql, 50);
    await db.sql`select pg_stat_force_next_flush()`;
    const after = await updates();
    // The last rows of a full page have to move.
    expect(after.hot - before.hot).toBeGreaterThan(0.75 * (after.all - before.all));
  });
});

async function updates(): Promise<{ all: number; hot: number }> {
  const [row] = await db.sql<{ all: number; hot: number }[]>`
    select n_tup_upd::integer as all, n_tup_hot_upd::integer as hot
    from pg_stat_user_tables where relname = 'import_jobs'`;
  if (!row) throw new Error('There are no statistics.');
  return row;
}
