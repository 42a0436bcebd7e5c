import { beforeEach, describe, expect, it } from 'vitest';
import { withDatabase } from '../support/postgres.ts';
import { type CommitOptions, commitJob, completedJob, getShow } from './support/committing.ts';
import { sqlState } from './support/errors.ts';
import { readJob } from './support/jobs.ts';
import { as, createTeam, person, type Team } from './support/people.ts';

const db = withDatabase();
let team: Team;
let showId: string;
let firstJob: string;

const GENERAL = { artist: 'Nils Berg', date: '2026-03-14', venue: 'Halle 3' };
const seen = (sourceId: string) => ({ score: 0.9, evidence: [{ sourceId, page: 1, quote: 'q' }] });

beforeEach(async () => {
  await db.sql`truncate public.orgs cascade`;
  team = await createTeam(db.sql);
  firstJob = await completedJob(
    db.sql,
    team.orgId,
    {
      general: GENERAL,
      deal: { fee: '500', currency: 'EUR' },
      hotels: [{ name: 'Hotel Eins', notes: 'late' }, { name: 'Hotel Zwei' }],
    },
    { 'hotels.0.name': seen('a') },
  );
  showId = await commitJob(db.sql, team.editor, firstJob);
});

const newJob = (extracted: object, confidenceMap?: object) =>
  completedJob(db.sql, team.orgId, extracted, confidenceMap);
const commit = (jobId: string, options?: CommitOptions, userId = team.editor) =>
  commitJob(db.sql, userId, jobId, options);
const show = () => getShow(db.sql, team.viewer, showId);
const countShows = async () => (await db.sql`select 1 from public.shows`).length;

describe('a show of the same artist and day', () => {
  it.each([
    ['Nils Berg', '2026-03-14'],
    ['  NILS   berg ', '2026-03-14'],
  ])('keeps %j on %s from becoming a second show in silence', async (artist, date) => {
    const jobId = await newJob({ general: { artist, date, venue: 'Somewhere else' } });
    expect(await sqlState(commit(jobId))).toBe('PT428');
    expect((await readJob(db.sql, jobId)).status).toBe('completed');
    expect(await countShows()).toBe(1);
    await commit(jobId, { p_is_separate: true });
    expect(await countShows()).toBe(2);
  });

  it.each([
    { artist: 'Nils Bergman', date: '2026-03-14' },
    { artist: 'Nils Berg', date: '2026-03-15' },
    { artist: 'Nils Berg' },
    { eventName: 'Nils Berg Gala', date: '2026-03-14' },
  ])('is not seen in %j', async (general) => {
    await commit(await newJob({ general }));
    expect(await countShows()).toBe(2);
  });

  it('is not seen in another organisation', async () => {
    const others = await createTeam(db.sql);
    const jobId = await completedJob(db.sql, others.orgId, { general: GENERAL });
    await commitJob(db.sql, others.editor, jobId);
    expect(await countShows()).toBe(2);
  });

  it('is made once by two imports that are committed at the same moment', async () => {
    const general = { artist: 'Ana Ruiz', date: '2026-05-01' };
    const jobs = [await newJob({ general }), await newJob({ general })];
    const ends = await Promise.allSettled(jobs.map((id) => commitJob(db.connect(), team.editor, id)));
    expect(ends.map((end) => end.status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await countShows()).toBe(2);
  });

  it('is named to the members before the commit, and to nobody else', async () => {
    const jobId = await newJob({ general: GENERAL });
    const ask = (userId: string) =>
      as(db.sql, person(userId), (sql) => sql`select public.app_shows_like_import(${jobId}) as id`);
    expect(await ask(team.viewer)).toMatchObject([{ id: showId }]);
    expect(await ask(team.stranger)).toEqual([]);
  });
});

describe('an import added to a show', () => {
  it('adds what is new, replaces what it says otherwise, and leaves what it does not say', async () => {
    const { parts } = await show();
    const jobId = await newJob(
      {
        general: { ...GENERAL, venue: 'Halle 4', setTime: '21:30' },
        deal: { fee: '600' },
        hotels: [{ name: 'Hotel Drei' }, { name: 'Hotel Eins', city: 'Berlin' }],
        contacts: [{ name: 'Ada' }],
      },
      { 'hotels.0.name': seen('b') },
    );
    expect(await commit(jobId, { p_show_id: showId, p_same: { hotels: { 1: parts.hotels[0].id } } })).toBe(
      showId,
    );
    const after = await show();
    expect(after.general).toEqual({ ...GENERAL, venue: 'Halle 4', setTime: '21:30' });
    expect(after.deal).toEqual({ fee: '600', currency: 'EUR' });
    expect(after.parts.hotels).toEqual([
      { ...parts.hotels[0], value: { name: 'Hotel Eins', notes: 'late', city: 'Berlin' } },
      parts.hotels[1],
      { id: expect.any(String), origin: { jobId, sourceId: 'b' }, value: { name: 'Hotel Drei' } },
    ]);
    expect(after.parts.contacts).toMatchObject([{ origin: { jobId }, value: { name: 'Ada' } }]);
    expect(after.commits).toMatchObject([
      { jobId: firstJob, undoUntil: null, madeTheShow: true },
      {
        jobId,
        by: team.editor,
        madeTheShow: false,
        entries: { hotels: [after.parts.hotels[2].id, parts.hotels[0].id] },
      },
    ]);
    expect(await countShows()).toBe(1);
  });

  it('goes into several parts with one entry, where it is all of them', async () => {
    const { parts } = await show();
    const ids = parts.hotels.map(({ id }: { id: string }) => id);
    const jobId = await newJob({ hotels: [{ city: 'Berlin' }, { name: 'Hotel Drei' }] });
    await commit(jobId, { p_show_id: showId, p_same: { hotels: { 0: ids } } });
    const after = await show();
    expect(after.parts.hotels).toMatchObject([
      { id: ids[0], value: { name: 'Hotel Eins', city: 'Berlin' } },
      { id: ids[1], value: { name: 'Hotel Zwei', city: 'Berlin' } },
      { value: { name: 'Hotel Drei' } },
    ]);
    expect(after.commits[1].entries.hotels).toEqual([ids, after.parts.hotels[2].id]);
  });

  it('leaves the values of the show that are to be kept', async () => {
    const { parts } = await show();
    const hotels = [{ name: 'Hotel Eins', notes: 'early', city: 'Berlin' }];
    const jobId = await newJob({ general: { ...GENERAL, venue: 'Halle 4' }, hotels });
    await commit(jobId, {
      p_show_id: showId,
      p_same: { hotels: { 0: parts.hotels[0].id } },
      p_keep: ['general.venue', 'hotels.0.notes'],
    });
    const after = await show();
    expect(after.general.venue).toBe('Halle 3');
    expect(after.parts.hotels[0].value).toEqual({ name: 'Hotel Eins', notes: 'late', city: 'Berlin' });
  });

  it('is stopped when the show was changed after it was looked at', async () => {
    const { version } = await show();
    const jobId = await newJob({ deal: { notes: 'net' } });
    await db.sql`update public.shows set venue = 'Elsewhere'`;
    expect(await sqlState(commit(jobId, { p_show_id: showId, p_show_version: version }))).toBe('PT412');
    await commit(jobId, { p_show_id: showId, p_show_version: (await show()).version });
  });

  it('and committed again answers the same show and adds nothing', async () => {
    const jobId = await newJob({ contacts: [{ name: 'Ada' }] });
    const answers = await Promise.all(
      [1, 2, 3].map(() => commitJob(db.connect(), team.editor, jobId, { p_show_id: showId })),
    );
    expect(answers).toEqual([showId, showId, showId]);
    expect((await show()).parts.contacts).toHaveLength(1);
  });

  it('goes into no part of another show or section, and into no part twice', async () => {
    const other = await commit(
      await newJob({ general: { artist: 'Ada' }, hotels: [{ name: 'Hotel Vier' }] }),
    );
    const foreign = (await getShow(db.sql, team.viewer, other)).parts.hotels[0].id;
    const own = (await show()).parts.hotels[0].id;
    const jobId = await newJob({ hotels: [{ name: 'X' }, { name: 'Y' }] });
    for (const p_same of [
      { hotels: { 0: foreign } },
      { food: { 0: own } },
      { hotels: { 0: own, 1: own } },
      { hotels: { 0: [own, own] } },
    ]) {
      expect(await sqlState(commit(jobId, { p_show_id: showId, p_same: p_same as never }))).toBe('PT422');
    }
  });

  it('does not reach a show of another organisation, nor is it for viewers', async () => {
    const others = await createTeam(db.sql);
    const jobId = await completedJob(db.sql, others.orgId, { general: GENERAL });
    expect(await sqlState(commitJob(db.sql, others.editor, jobId, { p_show_id: showId }))).toBe('PT404');
    const own = await newJob({});
    expect(await sqlState(commit(own, { p_show_id: showId }, team.viewer))).toBe('42501');
  });
});
