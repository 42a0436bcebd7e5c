import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { withDatabase } from '../support/postgres.ts';
import { sqlState } from './support/errors.ts';
import { claim, insertJob, readJob } from './support/jobs.ts';
import { as, createTeam, person, service, type Team } from './support/people.ts';

const db = withDatabase();
let team: Team;

beforeEach(async () => {
  await db.sql`truncate public.orgs cascade`;
  team = await createTeam(db.sql);
});

const fail = (jobId: string, lease: string, isRetryable: boolean, retryAfter: number | null = null) =>
  as(db.sql, service, async (sql) => {
    const [row] = await sql`
      select * from public.app_fail_import_job(${jobId}, ${lease}, 'test.bad', 'It was bad.', ${isRetryable}, ${retryAfter})`;
    return row;
  });

const cancel = (jobId: string, userId = team.editor) =>
  as(db.sql, person(userId), (sql) => sql`select public.app_cancel_import_job(${jobId})`);
const retry = (jobId: string, userId = team.editor) =>
  as(db.sql, person(userId), (sql) => sql`select public.app_retry_import_job(${jobId})`);
const remove = (jobId: string, userId = team.editor) =>
  as(db.sql, person(userId), (sql) => sql`select public.app_delete_import_job(${jobId})`);

describe('app_fail_import_job', () => {
  it('puts a retryable failure back with its time in the future, and says so', async () => {
    const job = await insertJob(db.sql, team.orgId, 'processing');
    const answer = await fail(job.id, job.leaseToken, true);
    expect(answer).toMatchObject({ is_owner: true, status: 'pending' });
    const row = await readJob(db.sql, job.id);
    expect(row).toMatchObject({ status: 'pending', error_code: 'test.bad', finished_at: null });
    expect(row.run_at.getTime()).toBeGreaterThan(Date.now() + 1000);
    expect(row.attempt_history).toMatchObject([{ attempt: 1, outcome: 'retried', error_code: 'test.bad' }]);
    expect(await claim(db.sql)).toEqual([]);
  });

  it('fails for good when the failure is permanent', async () => {
    const job = await insertJob(db.sql, team.orgId, 'processing');
    expect(await fail(job.id, job.leaseToken, false)).toMatchObject({ status: 'failed', run_at: null });
    expect(await readJob(db.sql, job.id)).toMatchObject({ status: 'failed', error_message: 'It was bad.' });
  });

  it('fails for good when the attempts are used up', async () => {
    const job = await insertJob(db.sql, team.orgId, 'processing', { attempts: 3 });
    expect(await fail(job.id, job.leaseToken, true)).toMatchObject({ status: 'failed' });
  });

  it('waits at least as long as the other side asked for', async () => {
    const job = await insertJob(db.sql, team.orgId, 'processing');
    await fail(job.id, job.leaseToken, true, 3600);
    expect((await readJob(db.sql, job.id)).run_at.getTime()).toBeGreaterThan(Date.now() + 3_500_000);
  });
});

describe('the back-off', () => {
  it('lies between half and the whole of 5 s doubled per attempt, at most ten minutes, for every attempt', async () => {
    await fc.assert(
      fc.asyncProperty(fc.integer({ min: 1, max: 60 }), async (attempt) => {
        const [row] = await db.sql<{ seconds: number }[]>`
          select extract(epoch from private.import_backoff(${attempt}))::float as seconds`;
        const whole = Math.min(5 * 2 ** (attempt - 1), 600);
        expect(row?.seconds).toBeGreaterThanOrEqual(whole / 2 - 0.001);
        expect(row?.seconds).toBeLessThanOrEqual(whole);
      }),
    );
  });

  it('is not the same for two jobs that failed together', async () => {
    const rows = await db.sql`select distinct private.import_backoff(3) from generate_series(1, 20)`;
    expect(rows.length).toBeGreaterThan(10);
  });
});

describe('app_cancel_import_job', () => {
  it.each(['pending', 'processing', 'cancelled'] as const)('leaves a %s job cancelled', async (status) => {
    const job = await insertJob(db.sql, team.orgId, status);
    await cancel(job.id);
    expect(await readJob(db.sql, job.id)).toMatchObject({ status: 'cancelled', lease_token: null });
  });

  it.each(['completed', 'committed', 'failed'] as const)('refuses a %s job', async (status) => {
    const job = await insertJob(db.sql, team.orgId, status);
    expect(await sqlState(cancel(job.id))).toBe('PT409');
    expect((await readJob(db.sql, job.id)).status).toBe(status);
  });
});

describe('app_retry_import_job', () => {
  it('makes a failed job due again with fresh attempts and its checkpoint', async () => {
    const job = await insertJob(db.sql, team.orgId, 'failed', {
      checkpoint: { done: 4 },
      progress_data: { percentage: 44 },
    });
    await retry(job.id);
    expect(await readJob(db.sql, job.id)).toMatchObject({ status: 'pending', attempts: 0, error_code: null });
    expect(await claim(db.sql)).toMatchObject([{ job_id: job.id, attempt: 1, checkpoint: { done: 4 } }]);
  });

  it.each(['pending', 'processing', 'completed', 'committed', 'cancelled'] as const)(
    'refuses a %s job',
    async (status) => {
      const job = await insertJob(db.sql, team.orgId, status);
      expect(await sqlState(retry(job.id))).toBe('PT409');
    },
  );
});

describe('app_delete_import_job', () => {
  it.each(['completed', 'failed', 'cancelled'] as const)('takes a %s job away', async (status) => {
    const job = await insertJob(db.sql, team.orgId, status);
    await remove(job.id);
    expect(await db.sql`select from public.import_jobs`).toHaveLength(0);
    expect(await sqlState(remove(job.id))).toBe('PT404');
  });

  it.each(['pending', 'processing', 'committed'] as const)('refuses a %s job', async (status) => {
    const job = await insertJob(db.sql, team.orgId, status);
    expect(await sqlState(remove(job.id))).toBe('PT409');
    expect((await readJob(db.sql, job.id)).status).toBe(status);
  });
});

describe('who may cancel, retry and delete', () => {
  it('refuses a viewer, and does not even tell a stranger that the job is there', async () => {
    const job = await insertJob(db.sql, team.orgId, 'failed');
    expect(await sqlState(retry(job.id, team.viewer))).toBe('42501');
    expect(await sqlState(retry(job.id, team.stranger))).toBe('PT404');
    expect(await sqlState(remove(job.id, team.viewer))).toBe('42501');
    expect(await sqlState(remove(job.id, team.stranger))).toBe('PT404');
    expect(await sqlState(cancel(job.id, team.viewer))).toBe('42501');
    expect(await sqlState(cancel(job.id, team.stranger))).toBe('PT404');
    expect((await readJob(db.sql, job.id)).status).toBe('failed');
  });
});
