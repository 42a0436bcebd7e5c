import { beforeEach, describe, expect, it } from 'vitest';
import { withDatabase } from '../support/postgres.ts';
import { sqlState } from './support/errors.ts';
import { insertJob, readJob, type TestJob } from './support/jobs.ts';
import { as, createTeam, person, service, type Team } from './support/people.ts';

const db = withDatabase();
let team: Team;
let job: TestJob;

const READ = {
  extracted: { general: { artist: 'As read', venue: 'Docks' }, hotels: [{ name: 'Read' }], flights: [{}] },
  confidence_map: {
    'general.artist': { score: 0.4 },
    'general.venue': { score: 0.9 },
    'flights.0.seat': { score: 0.5 },
  },
};
/** The venue was cleared, the hotel removed; flights were not read yet. */
const EARLY = {
  extracted: { general: { artist: 'Corrected' } },
  confidence_map: { 'general.artist': { score: 1 } },
  origins: { hotels: [] },
  sections: ['general', 'hotels'],
};

beforeEach(async () => {
  await db.sql`truncate public.orgs cascade`;
  team = await createTeam(db.sql);
  const checkpoint = db.sql.json({ version: 1, failures: {}, sections: { general: {}, hotels: {} } });
  job = await insertJob(db.sql, team.orgId, 'processing', { checkpoint });
});

const save = (review: unknown, revision = 0, userId = team.editor) =>
  as(db.sql, person(userId), async (sql) => {
    const [row] = await sql`
      select * from public.app_save_import_review(${job.id}, ${revision}, ${sql.json(review as never)})`;
    return row;
  });
const complete = () =>
  as(
    db.sql,
    service,
    (sql) => sql`select public.app_complete_import_job(${job.id}, ${job.leaseToken},
      ${sql.json(READ.extracted)}, ${sql.json(READ.confidence_map)})`,
  );

const WHOLE = {
  extracted: { general: { artist: 'Corrected' }, flights: [{}] },
  confidence_map: { 'general.artist': { score: 1 }, 'flights.0.seat': { score: 0.5 } },
  origins: { hotels: [] },
};

describe('a review that is begun while papers are being read', () => {
  it('outlives the completion field by field, and takes the other sections from the reading', async () => {
    expect(await save(EARLY)).toEqual({ is_saved: true, revision: 1 });
    await complete();
    const row = await readJob(db.sql, job.id);
    expect(row.review).toEqual({ ...WHOLE, extracted: { ...WHOLE.extracted } });
    expect(row.extracted).toEqual(READ.extracted);
    expect(row.review_revision).toBe(1);
  });

  it('loses nothing when the job is completed while it is being saved', async () => {
    await complete();
    expect(await save(EARLY)).toEqual({ is_saved: true, revision: 1 });
    expect((await readJob(db.sql, job.id)).review).toEqual(WHOLE);
  });

  it('does not come over a newer one', async () => {
    await save(EARLY);
    expect(await save({ ...EARLY, extracted: {} })).toEqual({ is_saved: false, revision: 1 });
  });

  it('stays through another attempt', async () => {
    await save(EARLY);
    await as(db.sql, service, (sql) => sql`select public.app_yield_import_job(${job.id}, ${job.leaseToken})`);
    expect(await save(EARLY, 1)).toEqual({ is_saved: true, revision: 2 });
  });

  it('has to say which sections it speaks for, and there must be some', async () => {
    const { sections: _, ...unnamed } = EARLY;
    expect(await sqlState(save(unnamed))).toBe('PT409');
    job = await insertJob(db.sql, team.orgId);
    expect(await sqlState(save(EARLY))).toBe('PT409');
  });

  it('is for editors alone, and for no import that was cancelled or has failed', async () => {
    expect(await sqlState(save(EARLY, 0, team.viewer))).toBe('42501');
    expect(await sqlState(save(EARLY, 0, team.stranger))).toBe('PT404');
    for (const status of ['cancelled', 'failed', 'committed'] as const) {
      job = await insertJob(db.sql, team.orgId, status);
      expect(await sqlState(save(EARLY))).toBe('PT409');
    }
  });

  it('is not there where none was begun', async () => {
    await complete();
    expect((await readJob(db.sql, job.id)).review).toBeNull();
  });
});
