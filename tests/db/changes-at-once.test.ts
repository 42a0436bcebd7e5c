import type { Sql } from 'postgres';
import { beforeEach, describe, expect, it } from 'vitest';
import { withDatabase } from '../support/postgres.ts';
import {
  changeShow,
  commitJob,
  completedJob,
  deleteShow,
  getShow,
  undoCommit,
} from './support/committing.ts';
import { insertJob, readJob } from './support/jobs.ts';
import { as, createTeam, person, type Team } from './support/people.ts';

const db = withDatabase();
let team: Team;

/** Each meets the other at another moment. */
const ROUNDS = 12;
const SHOW = {
  general: { artist: 'Nils Berg', date: '2026-03-14' },
  hotels: Array.from({ length: 40 }, (_, i) => ({ name: `Hotel ${i}` })),
};

beforeEach(async () => {
  await db.sql`truncate public.orgs cascade`;
  team = await createTeam(db.sql);
});

type Change = (sql: Sql) => Promise<unknown>;

/** What became of changes that came at the same moment: `done`, or the SQLSTATE of the refusal. */
async function atOnce(...changes: Change[]): Promise<string[]> {
  const connections = changes.map(() => db.connect());
  await Promise.all(connections.map((sql) => sql`select 1`));
  const ends = changes.map((change, i) =>
    change(connections[i] ?? db.sql).then(
      () => 'done',
      (error: { code: string }) => error.code,
    ),
  );
  const outcome = await Promise.all(ends);
  await Promise.all(connections.map((sql) => sql.end()));
  return outcome;
}

const committing =
  (jobId: string, options = {}): Change =>
  (sql) =>
    commitJob(sql, team.editor, jobId, options);
const undoing =
  (jobId: string): Change =>
  (sql) =>
    undoCommit(sql, team.owner, jobId);
const deleting =
  (showId: string): Change =>
  (sql) =>
    deleteShow(sql, team.owner, showId);
const takingOut =
  (showId: string, partId: string): Change =>
  async (sql) => {
    // To whom a show is gone it was never there.
    if (!(await changeShow(sql, team.editor, showId, { p_take_out: [partId] }))) throw { code: 'PT404' };
  };
const calling =
  (name: 'delete' | 'cancel' | 'retry', jobId: string): Change =>
  (sql) =>
    as(
      sql,
      person(team.owner),
      (tx) => tx`select ${tx.unsafe(`public.app_${name}_import_job('${jobId}'::uuid)`)}`,
    );

const count = async (table: 'shows' | 'show_commits' | 'show_hotels') =>
  (await db.sql`select count(*)::integer as n from ${db.sql(`public.${table}`)}`)[0]?.n;

describe('changes of one import at the same moment', () => {
  it('two commits make one show', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const jobId = await completedJob(db.sql, team.orgId, SHOW);
      expect(await atOnce(...Array(3).fill(committing(jobId, { p_is_separate: true })))).toEqual(
        Array(3).fill('done'),
      );
      expect([await count('shows'), await count('show_hotels')]).toEqual([round + 1, 40 * (round + 1)]);
    }
  });

  it('of a commit and a deletion one is done, and the other is told why not', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const jobId = await completedJob(db.sql, team.orgId, SHOW);
      const before = await count('shows');
      const both = [committing(jobId, { p_is_separate: true }), calling('delete', jobId)];
      const outcome = await atOnce(...(round % 2 ? both : both.reverse()));
      const [commit, deletion] = round % 2 ? outcome : outcome.reverse();
      expect([
        ['done', 'PT409'],
        ['PT404', 'done'],
      ]).toContainEqual([commit, deletion]);
      expect((await count('shows')) - before).toBe(commit === 'done' ? 1 : 0);
    }
  });

  it('of retries one is done; a cancellation beside it wins or comes too early', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      const { id } = await insertJob(db.sql, team.orgId, 'failed');
      const [first, second, cancellation] = await atOnce(
        calling('retry', id),
        calling('retry', id),
        calling('cancel', id),
      );
      expect([first, second].sort()).toEqual(['PT409', 'done']);
      const { status } = await readJob(db.sql, id);
      expect(status).toBe(cancellation === 'done' ? 'cancelled' : 'pending');
      expect((await atOnce(committing(id)))[0]).toBe('PT409');
    }
  });
});

describe('changes of one show at the same moment', () => {
  it('an undo and a commit into the show: one is done, the other is told why not, and no row is lost', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      await db.sql`truncate public.import_jobs cascade`;
      const first = await completedJob(db.sql, team.orgId, SHOW);
      const showId = await commitJob(db.sql, team.editor, first);
      const second = await completedJob(db.sql, team.orgId, { hotels: [{ name: 'Hotel Neu' }] });
      const both = [undoing(first), committing(second, { p_show_id: showId })];
      const outcome = await atOnce(...(round % 2 ? both : both.reverse()));
      const [undo, commit] = round % 2 ? outcome : outcome.reverse();
      expect([
        ['done', 'PT404'],
        ['PT409', 'done'],
      ]).toContainEqual([undo, commit]);
      const show = await getShow(db.sql, team.viewer, showId);
      expect(show?.parts.hotels.length ?? 0).toBe(commit === 'done' ? 41 : 0);
      expect((await readJob(db.sql, second)).status).toBe(commit === 'done' ? 'committed' : 'completed');
    }
  });

  it('a deletion beside a commit into it, an undo and another deletion: no deadlock, and no import without its show', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      await db.sql`truncate public.import_jobs cascade`;
      const first = await completedJob(db.sql, team.orgId, SHOW);
      const showId = await commitJob(db.sql, team.editor, first);
      const [second, third] = await Promise.all(
        ['B', 'C'].map((name) => completedJob(db.sql, team.orgId, { hotels: [{ name }] })),
      );
      await commitJob(db.sql, team.editor, second ?? '', { p_show_id: showId });
      const changes = [
        deleting(showId),
        committing(third ?? '', { p_show_id: showId }),
        undoing(second ?? ''),
        deleting(showId),
      ];
      const outcome = await atOnce(...(round % 2 ? changes : changes.reverse()));
      for (const end of outcome) expect(['done', 'PT404', 'PT409', 'PT412']).toContain(end);
      const show = await getShow(db.sql, team.viewer, showId);
      const jobs = await Promise.all([first, second, third].map((id) => readJob(db.sql, id ?? '')));
      const committed = jobs.filter(({ status }) => status === 'committed').length;
      expect(committed).toBe(show?.commits.length ?? 0);
    }
  });

  it('a part taken out beside a commit into it, an undo and another who takes it out: each is done whole or not at all', async () => {
    for (let round = 0; round < ROUNDS; round++) {
      await db.sql`truncate public.import_jobs cascade`;
      const first = await completedJob(db.sql, team.orgId, SHOW);
      const showId = await commitJob(db.sql, team.editor, first);
      const second = await completedJob(db.sql, team.orgId, { hotels: [{ name: 'Hotel Neu' }] });
      const [part] = (await getShow(db.sql, team.viewer, showId)).parts.hotels;
      const changes = [
        takingOut(showId, part.id),
        committing(second, { p_show_id: showId }),
        undoing(first),
        takingOut(showId, part.id),
      ];
      const outcome = await atOnce(...(round % 2 ? changes : changes.toReversed()));
      for (const end of outcome) expect(['done', 'PT404', 'PT409', 'PT412']).toContain(end);
      const show = await getShow(db.sql, team.viewer, showId);
      const [taken, commit, undo, again] = round % 2 ? outcome : outcome.toReversed();
      expect(show === null).toBe(undo === 'done');
      if (!show) continue;
      expect([taken, again].sort()).toEqual(['PT412', 'done']);
      expect(show.parts.hotels).toHaveLength(39 + (commit === 'done' ? 1 : 0));
      expect(show.commits).toHaveLength(2 + (commit === 'done' ? 1 : 0));
    }
  });

  it('commits into it come one after the other, and what both add is there', async () => {
    const first = await completedJob(db.sql, team.orgId, SHOW);
    const showId = await commitJob(db.sql, team.editor, first);
    const others = await Promise.all(
      ['A', 'B', 'C'].map((name) => completedJob(db.sql, team.orgId, { hotels: [{ name }] })),
    );
    expect(await atOnce(...others.map((id) => committing(id, { p_show_id: showId })))).toEqual(
      Array(3).fill('done'),
    );
    expect(await count('show_hotels')).toBe(43);
    const undone = (await atOnce(...others.map(undoing))).filter((end) => end !== 'PT409');
    expect(undone).toContain('done');
    expect(new Set(undone).size).toBe(1);
    expect(await count('show_hotels')).toBe(43 - undone.length);
  });
});
