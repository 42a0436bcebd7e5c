import { randomUUID } from 'node:crypto';
import type { TransactionSql } from 'postgres';
import { beforeEach, describe, expect, it } from 'vitest';
import { withDatabase } from '../support/postgres.ts';
import { sqlState } from './support/errors.ts';
import { claim, expireLease, insertJob, readJob } from './support/jobs.ts';
import { as, createTeam, person, service, type Team } from './support/people.ts';

const db = withDatabase();
let team: Team;
/** A claimed job. */
let job: { id: string; leaseToken: string };

beforeEach(async () => {
  await db.sql`truncate public.orgs cascade`;
  team = await createTeam(db.sql);
  const { id } = await insertJob(db.sql, team.orgId);
  await db.sql`
    insert into public.import_job_sources (job_id, source_id, org_id, position, kind, file_name, mime_type, size_bytes, sha256, pasted_text)
    values (${id}, 'a', ${team.orgId}, 0, 'text', 'note', 'text/plain', 5, ${'0'.repeat(64)}, 'hello')`;
  const [claimed] = await claim(db.sql, 1, 'holder');
  job = { id, leaseToken: claimed?.lease_token ?? '' };
});

type Write = (
  sql: TransactionSql,
  jobId: string,
  lease: string,
) => Promise<readonly Record<string, unknown>[]>;

/** Everything a worker may write; the first column of the answer says whether it still was the owner. */
const WRITES: Record<string, Write> = {
  app_extend_import_job_lease: (sql, id, lease) =>
    sql`select is_owner as is_written from public.app_extend_import_job_lease(${id}, ${lease}, 60)`,
  app_save_import_job_progress: (sql, id, lease) =>
    sql`select public.app_save_import_job_progress(${id}, ${lease}, '{"percentage": 50}', '{"a": 1}') as is_written`,
  app_save_import_source_texts: (sql, id, lease) =>
    sql`select public.app_save_import_source_texts(${id}, ${lease}, 'a', '[{"sourceId": "a"}]') as is_written`,
  app_complete_import_job: (sql, id, lease) =>
    sql`select public.app_complete_import_job(${id}, ${lease}, '{"general": {}}', '{}') as is_written`,
  app_fail_import_job: (sql, id, lease) =>
    sql`select is_owner as is_written from public.app_fail_import_job(${id}, ${lease}, 'test.bad', 'It was bad.', true)`,
  app_yield_import_job: (sql, id, lease) =>
    sql`select public.app_yield_import_job(${id}, ${lease}) as is_written`,
};

const write = (name: string, lease = job.leaseToken) =>
  as(db.sql, service, async (sql) => (await WRITES[name]?.(sql, job.id, lease))?.[0]?.is_written);

const everything = () => db.sql`
  select to_jsonb(j) as job, (select jsonb_agg(s) from public.import_job_sources s where s.job_id = j.id) as sources
  from public.import_jobs j where j.id = ${job.id}`;

describe.each(Object.keys(WRITES))('%s', (name) => {
  it('writes and returns true with the lease of the claim', async () => {
    expect(await write(name)).toBe(true);
  });

  it('with a stale lease nothing changes and false is returned', async () => {
    await expireLease(db.sql, job.id);
    await claim(db.sql, 1, 'heir');
    const before = await everything();
    expect(await write(name)).toBe(false);
    expect(await everything()).toEqual(before);
  });

  it('after a cancel nothing changes and false is returned', async () => {
    await as(db.sql, person(team.editor), (sql) => sql`select public.app_cancel_import_job(${job.id})`);
    const before = await everything();
    expect(await write(name)).toBe(false);
    expect(await everything()).toEqual(before);
  });

  it('with a made-up lease nothing changes and false is returned', async () => {
    const before = await everything();
    expect(await write(name, randomUUID())).toBe(false);
    expect(await everything()).toEqual(before);
  });

  it('still counts after the lease ran out, as long as nobody took over', async () => {
    await expireLease(db.sql, job.id);
    expect(await write(name)).toBe(true);
  });
});

describe('extending a lease', () => {
  it('moves the expiry by the database clock', async () => {
    const [row] = await as(
      db.sql,
      service,
      (sql) => sql`
      select lease_expires_at - clock_timestamp() > interval '119 seconds' as is_later
      from public.app_extend_import_job_lease(${job.id}, ${job.leaseToken}, 120)`,
    );
    expect(row?.is_later).toBe(true);
  });

  it('tells a worker that lost the job to a cancel', async () => {
    await as(db.sql, person(team.editor), (sql) => sql`select public.app_cancel_import_job(${job.id})`);
    const [row] = await as(
      db.sql,
      service,
      (sql) => sql`
      select * from public.app_extend_import_job_lease(${job.id}, ${job.leaseToken}, 120)`,
    );
    expect(row).toEqual({ is_owner: false, is_cancelled: true, lease_expires_at: null });
  });
});

describe('saving progress', () => {
  const save = (progress: object, checkpoint: object | null = null) =>
    as(
      db.sql,
      service,
      (sql) => sql`
      select public.app_save_import_job_progress(
        ${job.id}, ${job.leaseToken}, ${sql.json(progress as never)}, ${checkpoint && sql.json(checkpoint as never)})`,
    );

  it('never goes back, and keeps what a later save does not mention', async () => {
    await save({ percentage: 44, sections_completed: 4, current_section: 'food', started_at: 'then' });
    await save({ percentage: 33, sections_completed: 3, current_section: 'hotels' });
    expect((await readJob(db.sql, job.id)).progress_data).toMatchObject({
      percentage: 44,
      sections_completed: 4,
      total_sections: 9,
      current_section: 'hotels',
      started_at: 'then',
      last_updated: expect.any(String),
    });
  });

  it('keeps the checkpoint when none is given', async () => {
    await save({ percentage: 10 }, { done: 1 });
    await save({ percentage: 20 });
    expect((await readJob(db.sql, job.id)).checkpoint).toEqual({ done: 1 });
  });
});

describe('completing', () => {
  it('ends the job with its reading, full progress, no lease and no checkpoint', async () => {
    await as(
      db.sql,
      service,
      (sql) => sql`
      select public.app_complete_import_job(${job.id}, ${job.leaseToken},
        '{"general": {"artist": "A"}}', '{"general.artist": {"score": 1}}', '[]', null, '{"general": 12}')`,
    );
    expect(await readJob(db.sql, job.id)).toMatchObject({
      status: 'completed',
      extracted: { general: { artist: 'A' } },
      progress_data: { percentage: 100, sections_completed: 9, current_section: null },
      checkpoint: null,
      lease_token: null,
      durations_ms: { general: 12 },
    });
  });
});

describe('completing with a reading that is no object', () => {
  it('is refused and leaves the job as it is', async () => {
    const complete = as(
      db.sql,
      service,
      (sql) => sql`
      select public.app_complete_import_job(${job.id}, ${job.leaseToken}, '[]', '{}')`,
    );
    expect(await sqlState(complete)).toBe('22023');
    expect((await readJob(db.sql, job.id)).status).toBe('processing');
  });
});

describe('giving back', () => {
  it('does not charge the attempt and makes the job due at once', async () => {
    await write('app_yield_import_job');
    expect(await readJob(db.sql, job.id)).toMatchObject({ status: 'pending', attempts: 0, yields: 1 });
    expect(await claim(db.sql)).toHaveLength(1);
  });

  it('ends a job that is given back for ever', async () => {
    await db.sql`update public.import_jobs set yields = 50 where id = ${job.id}`;
    await write('app_yield_import_job');
    for (let i = 0; i < 5; i++) {
      const [again] = await claim(db.sql);
      if (again) await write('app_yield_import_job', again.lease_token);
    }
    expect(await readJob(db.sql, job.id)).toMatchObject({ status: 'failed', error_code: 'import.too_long' });
  });
});
