import { beforeEach, describe, expect, it } from 'vitest';
import { withDatabase } from '../support/postgres.ts';
import { commitJob, completedJob, deleteShow, getShow } from './support/committing.ts';
import { sqlState } from './support/errors.ts';
import { readJob } from './support/jobs.ts';
import { createTeam, type Team } from './support/people.ts';

const db = withDatabase();
let team: Team;
let first: string;
let second: string;
let showId: string;

const SHOW = { general: { artist: 'Nils Berg', date: '2026-03-14' }, hotels: [{ name: 'Hotel Eins' }] };

beforeEach(async () => {
  await db.sql`truncate public.orgs cascade`;
  team = await createTeam(db.sql);
  first = await completedJob(db.sql, team.orgId, SHOW);
  second = await completedJob(db.sql, team.orgId, { contacts: [{ name: 'Ada' }] });
  showId = await commitJob(db.sql, team.editor, first);
  await commitJob(db.sql, team.editor, second, { p_show_id: showId });
});

describe('app_delete_show', () => {
  it('takes the show and its parts away, long after it was written, and gives its imports back as they were checked', async () => {
    const review = { extracted: { ...SHOW, deal: { fee: '7000' } }, confidence_map: {}, origins: {} };
    await db.sql`update public.import_jobs set review = ${db.sql.json(review)} where id = ${first}`;
    await db.sql`update public.show_commits set committed_at = now() - interval '90 days'`;
    const other = await commitJob(db.sql, team.editor, await completedJob(db.sql, team.orgId, {}));
    expect(await deleteShow(db.sql, team.editor, showId)).toBe(showId);
    expect(await getShow(db.sql, team.viewer, showId)).toBeNull();
    expect(
      await db.sql`select show_id from public.show_hotels union all select show_id from public.show_contacts`,
    ).toEqual([]);
    for (const jobId of [first, second]) {
      expect(await readJob(db.sql, jobId)).toMatchObject({
        status: 'completed',
        show_id: null,
        committed_at: null,
      });
    }
    const again = await commitJob(db.sql, team.editor, first);
    expect((await getShow(db.sql, team.viewer, again)).deal).toEqual({ fee: '7000' });
    expect(await getShow(db.sql, team.viewer, other)).not.toBeNull();
  });

  it('called again, or for what is no show, finds nothing', async () => {
    await deleteShow(db.sql, team.owner, showId);
    expect(await deleteShow(db.sql, team.owner, showId)).toBeNull();
    expect(await deleteShow(db.sql, team.owner, first)).toBeNull();
  });

  it('refuses a viewer, and does not even tell a stranger that the show is there', async () => {
    expect(await sqlState(deleteShow(db.sql, team.viewer, showId))).toBe('42501');
    expect(await deleteShow(db.sql, team.stranger, showId)).toBeNull();
    expect((await getShow(db.sql, team.viewer, showId)).commits).toHaveLength(2);
  });
});
