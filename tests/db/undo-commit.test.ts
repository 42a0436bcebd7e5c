import { beforeEach, describe, expect, it } from 'vitest';
import { withDatabase } from '../support/postgres.ts';
import { commitJob, completedJob, getShow, undoCommit } from './support/committing.ts';
import { sqlState } from './support/errors.ts';
import { insertJob, readJob } from './support/jobs.ts';
import { createTeam, type Team } from './support/people.ts';

const db = withDatabase();
let team: Team;
let jobId: string;

const FIRST = {
  general: { artist: 'Nils Berg', date: '2026-03-14', venue: 'Halle 3' },
  deal: { fee: '6750.50', currency: 'EUR' },
  hotels: [{ name: 'Hotel Eins', checkInDate: '2026-03-14' }],
  contacts: [{ name: 'Ada' }],
};
const SECOND = {
  general: { artist: 'Nils Berg', date: '2026-03-14', venue: 'Halle 4', setTime: '21:30' },
  hotels: [{ name: 'Hotel Eins', bookingReference: 'AB12' }, { name: 'Hotel Zwei' }],
};

beforeEach(async () => {
  await db.sql`truncate public.orgs cascade`;
  team = await createTeam(db.sql);
  jobId = await completedJob(db.sql, team.orgId, FIRST);
});

const commit = () => commitJob(db.sql, team.editor, jobId);
const undo = (userId = team.editor, id = jobId) => undoCommit(db.sql, userId, id);

/** A second import added to the show; gives its job. */
async function addSecond(showId: string): Promise<string> {
  const second = await completedJob(db.sql, team.orgId, SECOND);
  const { parts } = await getShow(db.sql, team.viewer, showId);
  await commitJob(db.sql, team.editor, second, {
    p_show_id: showId,
    p_same: { hotels: { 0: parts.hotels[0].id } },
  });
  return second;
}

describe('app_undo_commit', () => {
  it('takes the show and all its parts away and gives the import back as it was checked', async () => {
    const review = { extracted: { ...FIRST, deal: { fee: '7000' } }, confidence_map: {}, origins: {} };
    await db.sql`update public.import_jobs set review = ${db.sql.json(review)}, review_revision = 4 where id = ${jobId}`;
    const showId = await commit();
    expect(await undo()).toBe('completed');
    expect(await getShow(db.sql, team.viewer, showId)).toBeNull();
    expect(
      await db.sql`select 1 from public.show_hotels union all select 1 from public.show_commits`,
    ).toEqual([]);
    const job = await readJob(db.sql, jobId);
    expect(job).toMatchObject({
      status: 'completed',
      show_id: null,
      committed_at: null,
      review,
      review_revision: 4,
    });
    const again = await commit();
    expect((await getShow(db.sql, team.viewer, again)).deal).toEqual({ fee: '7000' });
  });

  it('takes back what an import added to a show, to the letter, and leaves the first import in it', async () => {
    const showId = await commit();
    const before = await getShow(db.sql, team.viewer, showId);
    const second = await addSecond(showId);
    expect((await getShow(db.sql, team.viewer, showId)).parts.hotels).toHaveLength(2);
    expect(await undo(team.editor, second)).toBe('completed');
    expect(await getShow(db.sql, team.viewer, showId)).toEqual(before);
    expect((await readJob(db.sql, second)).status).toBe('completed');
    expect((await readJob(db.sql, jobId)).status).toBe('committed');
  });

  it('is refused while a later import stands on it, and possible once that one is undone', async () => {
    const showId = await commit();
    const second = await addSecond(showId);
    expect(await sqlState(undo())).toBe('PT409');
    await undo(team.editor, second);
    await undo();
    expect(await db.sql`select id from public.shows`).toEqual([]);
  });

  it.each([
    'update public.shows set venue = $$Elsewhere$$',
    'update public.show_hotels set notes = $$late$$',
    'delete from public.show_contacts',
  ])('is refused after %s', async (change) => {
    const showId = await commit();
    await db.sql.unsafe(change);
    await expect(undo()).rejects.toThrow('The show was changed after this, so');
    const { commits } = await getShow(db.sql, team.viewer, showId);
    expect(commits).toMatchObject([{ undoUntil: null }]);
  });

  it('says until when it is possible, and is refused a moment later', async () => {
    const showId = await commit();
    const { commits } = await getShow(db.sql, team.viewer, showId);
    expect(Date.parse(commits[0].undoUntil) - Date.parse(commits[0].at)).toBe(24 * 3600_000);
    await db.sql`update public.show_commits set committed_at = now() - private.undo_time() - interval '1 second'`;
    await expect(undo()).rejects.toThrow('This can be undone for 24 hours, and that time is over.');
    expect((await readJob(db.sql, jobId)).status).toBe('committed');
  });

  it('called twice, or by eight people at once, undoes once', async () => {
    await commit();
    const connections = Array.from({ length: 8 }, () => db.connect());
    const answers = await Promise.all(connections.map((sql) => undoCommit(sql, team.editor, jobId)));
    expect(new Set(answers)).toEqual(new Set(['completed']));
    expect(await undo()).toBe('completed');
  });

  it('and another import added at the same moment never leave one without the other', async () => {
    const showId = await commit();
    const second = await completedJob(db.sql, team.orgId, SECOND);
    const [undone, added] = await Promise.allSettled([
      undoCommit(db.connect(), team.editor, jobId),
      commitJob(db.connect(), team.editor, second, { p_show_id: showId }),
    ]);
    expect([undone.status, added.status].sort()).toEqual(['fulfilled', 'rejected']);
    const isThere = (await getShow(db.sql, team.viewer, showId)) !== null;
    expect(isThere).toBe(added.status === 'fulfilled');
  });

  it.each(['pending', 'processing', 'failed', 'cancelled'] as const)('refuses a %s job', async (status) => {
    const { id } = await insertJob(db.sql, team.orgId, status);
    expect(await sqlState(undo(team.editor, id))).toBe('PT409');
  });

  it('refuses a viewer and a stranger', async () => {
    await commit();
    expect(await sqlState(undo(team.viewer))).toBe('42501');
    expect(await sqlState(undo(team.stranger))).toBe('PT404');
  });
});
