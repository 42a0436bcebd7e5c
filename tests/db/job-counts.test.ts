import { describe, expect, it } from 'vitest';
import { withDatabase } from '../support/postgres.ts';
import { claim, expireLease, insertJob } from './support/jobs.ts';
import { as, createTeam, service } from './support/people.ts';

const db = withDatabase();

async function counts() {
  const [row] = await as(db.sql, service, (sql) => sql`select public.app_import_job_counts() as counts`);
  return row?.counts;
}

describe('the counts of jobs and attempts', () => {
  it('count every attempt once, whether it still runs or has ended in any way', async () => {
    const { orgId } = await createTeam(db.sql);
    expect(await counts()).toEqual({ jobs: {}, last_hour: {} });
    await insertJob(db.sql, orgId);
    const [first] = await claim(db.sql);
    if (!first) throw new Error('Nothing was due.');
    expect(await counts()).toEqual({ jobs: { processing: 1 }, last_hour: { claimed: 1 } });

    await expireLease(db.sql, first.job_id);
    const [second] = await claim(db.sql);
    expect((await counts()).last_hour).toEqual({ claimed: 2, lease_expired: 1 });

    const lease = second?.lease_token ?? '';
    await as(
      db.sql,
      service,
      (sql) => sql`select public.app_fail_import_job(${first.job_id}, ${lease}, 'test.busy', 'Busy.', true)`,
    );
    expect(await counts()).toEqual({
      jobs: { pending: 1 },
      last_hour: { claimed: 2, lease_expired: 1, retried: 1 },
    });
  });

  it('forget what ended more than an hour ago, except that it exists', async () => {
    await db.sql`truncate public.orgs cascade`;
    const { orgId } = await createTeam(db.sql);
    const longAgo = new Date(Date.now() - 2 * 3_600_000);
    await insertJob(db.sql, orgId, 'completed', { completed_at: longAgo, finished_at: longAgo });
    expect(await counts()).toEqual({ jobs: { completed: 1 }, last_hour: {} });
  });
});
