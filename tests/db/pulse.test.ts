import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { withDatabase } from '../support/postgres.ts';
import { expireLease, insertJob } from './support/jobs.ts';
import { as, createTeam, person, service, type Team } from './support/people.ts';

const db = withDatabase();
let team: Team;
let job: { id: string; leaseToken: string };

beforeAll(async () => {
  team = await createTeam(db.sql);
});
beforeEach(async () => {
  job = await insertJob(db.sql, team.orgId, 'processing', { updated_at: new Date(0) });
});

async function pulse(userId: string) {
  const [row] = await as(
    db.sql,
    person(userId),
    (sql) => sql`select * from public.app_import_job_pulse(${job.id})`,
  );
  return row;
}

describe('the pulse of a job', () => {
  it('is seen by every member, and by a stranger as if there were none', async () => {
    expect(await pulse(team.viewer)).toMatchObject({
      id: job.id,
      status: 'processing',
      is_reader_lost: false,
    });
    expect(await pulse(team.stranger)).toBeUndefined();
  });

  it('tells that the reader is lost once its lease has run out, and nothing of the lease', async () => {
    await expireLease(db.sql, job.id);
    const row = await pulse(team.editor);
    expect(row?.is_reader_lost).toBe(true);
    expect(JSON.stringify(row)).not.toContain(job.leaseToken);
  });

  it('beats with every renewal of the lease, progress or not', async () => {
    await as(
      db.sql,
      service,
      (sql) => sql`select public.app_extend_import_job_lease(${job.id}, ${job.leaseToken}, 60)`,
    );
    expect(Date.now() - (await pulse(team.viewer))?.updated_at.getTime()).toBeLessThan(60_000);
  });
});
