import { beforeEach, describe, expect, it } from 'vitest';
import { withDatabase } from '../support/postgres.ts';
import {
  changeShow,
  commitJob,
  completedJob,
  getShow,
  type ShowChanges,
  undoCommit,
  undoShowChange,
} from './support/committing.ts';
import { sqlState } from './support/errors.ts';
import { createTeam, type Team } from './support/people.ts';

const db = withDatabase();
let team: Team;
let jobId: string;
let showId: string;

const SHOW = {
  general: { artist: 'Nils Berg', date: '2026-03-14', venue: 'Halle 3' },
  hotels: [{ name: 'Hotel Eins', checkInTime: '15:00' }, { name: 'Hotel Zwei' }],
  flights: [{ flightNumber: 'EI702' }, { flightNumber: 'EI706' }],
};

beforeEach(async () => {
  await db.sql`truncate public.orgs cascade`;
  team = await createTeam(db.sql);
  jobId = await completedJob(db.sql, team.orgId, SHOW);
  showId = await commitJob(db.sql, team.editor, jobId);
});

const show = () => getShow(db.sql, team.viewer, showId);
const change = (changes: ShowChanges, userId = team.editor, sql = db.sql) =>
  changeShow(sql, userId, showId, changes);
const undo = (changeId: string, userId = team.editor) => undoShowChange(db.sql, userId, showId, changeId);
const hotelIds = async () => (await show()).parts.hotels.map(({ id }: { id: string }) => id);

describe('an import whose papers call off what the show holds', () => {
  const words = { reason: 'a sentence calls it off', evidence: { sourceId: 'a', page: 1, quote: 'is off' } };
  const leftOut = { section: 'flights', value: { flightNumber: 'EI702' }, ...words };

  async function callingOff(extracted: object = {}): Promise<string> {
    const id = await completedJob(db.sql, team.orgId, extracted);
    const warnings = [
      { code: 'x', message: 'x' },
      { code: 'booking.left_out', message: 'x', leftOut },
    ];
    await db.sql`update public.import_jobs set warnings = ${db.sql.json(warnings)} where id = ${id}`;
    return id;
  }

  it('takes it out in the same step, keeps the words that say so, and its undo brings it back exactly', async () => {
    const before = await show();
    const [off, other] = before.parts.flights;
    const second = await callingOff({ flights: [{ flightNumber: 'EI710' }] });
    await commitJob(db.sql, team.editor, second, { p_show_id: showId, p_called_off: { [off.id]: 1 } });
    const after = await show();
    expect(after.parts.flights).toMatchObject([other, { value: { flightNumber: 'EI710' } }]);
    expect(after.commits[1]).toMatchObject({
      jobId: second,
      takenOut: [{ section: 'flights', id: off.id, value: { flightNumber: 'EI702' }, ...words }],
    });
    await undoCommit(db.sql, team.editor, second);
    expect(await show()).toEqual(before);
  });

  it('takes out nothing that its papers do not call off, nothing that is gone, and no part that an entry goes into', async () => {
    const [off] = (await show()).parts.flights;
    const second = await callingOff({ flights: [{ flightNumber: 'EI702' }] });
    const into = (p_called_off: Record<string, number>, p_same = {}) =>
      sqlState(commitJob(db.sql, team.editor, second, { p_show_id: showId, p_called_off, p_same }));
    expect(await into({ [off.id]: 0 })).toBe('PT422');
    expect(await into({ [off.id]: 7 })).toBe('PT422');
    expect(await into({ [jobId]: 1 })).toBe('PT412');
    expect(await into({ [off.id]: 1 }, { flights: { 0: off.id } })).toBe('PT422');
    expect((await show()).commits).toHaveLength(1);
  });
});

describe('app_change_show', () => {
  it('takes a part out as a commit of its own, and its undo brings it back in its place', async () => {
    const before = await show();
    const [first, second] = before.parts.hotels;
    const changeId = (await change({ p_take_out: [first.id] })) ?? '';
    const after = await show();
    expect(after.parts.hotels).toEqual([second]);
    expect(after.version).not.toBe(before.version);
    expect(after.commits).toMatchObject([
      { jobId, undoUntil: null },
      {
        id: changeId,
        jobId: null,
        by: team.editor,
        takenOut: [{ section: 'hotels', id: first.id, value: first.value }],
        undoUntil: expect.any(String),
      },
    ]);
    expect(await undo(changeId)).toBe(changeId);
    expect(await show()).toEqual(before);
    expect(await undo(changeId)).toBeNull();
  });

  it('gives values and empties them, and remembers which', async () => {
    const before = await show();
    const [first] = await hotelIds();
    const p_corrected = [
      { section: 'general', field: 'venue', value: 'Halle 4' },
      { section: 'hotels', id: first, field: 'checkInTime', value: null },
      { section: 'hotels', id: first, field: 'city', value: 'Berlin' },
    ];
    const changeId = (await change({ p_corrected })) ?? '';
    const after = await show();
    expect(after.general.venue).toBe('Halle 4');
    expect(after.parts.hotels[0].value).toEqual({ name: 'Hotel Eins', city: 'Berlin' });
    expect(after.commits[1].corrected).toEqual(p_corrected);
    await undo(changeId);
    expect(await show()).toEqual(before);
  });

  it('is refused when the show was changed after it was looked at, or the part is gone', async () => {
    const { version } = await show();
    const [first, second] = await hotelIds();
    await change({ p_take_out: [first], p_show_version: version });
    expect(await sqlState(change({ p_take_out: [second], p_show_version: version }))).toBe('PT412');
    expect(await sqlState(change({ p_take_out: [first] }))).toBe('PT412');
    const p_corrected = [{ section: 'hotels', id: first, field: 'city', value: 'Berlin' }];
    expect(await sqlState(change({ p_corrected }))).toBe('PT412');
    expect(await hotelIds()).toEqual([second]);
  });

  it('by two people at the same moment takes the entry out once', async () => {
    const { version } = await show();
    const [first] = await hotelIds();
    const ends = await Promise.allSettled(
      [team.editor, team.owner].map((who) =>
        change({ p_take_out: [first], p_show_version: version }, who, db.connect()),
      ),
    );
    expect(ends.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect((await show()).commits).toHaveLength(2);
  });

  it('changes nothing but fields: not the parts as a whole, not what is no section', async () => {
    for (const section of ['parts', 'nothing', 'hotels']) {
      const p_corrected = [{ section, field: 'hotels', value: [] }];
      expect(await sqlState(change({ p_corrected }))).toBe('PT412');
    }
    expect(await hotelIds()).toHaveLength(2);
  });

  it('stands before the undo of what it changed, and a later import before its own', async () => {
    const [first] = await hotelIds();
    const changeId = (await change({ p_take_out: [first] })) ?? '';
    await expect(undoCommit(db.sql, team.editor, jobId)).rejects.toThrow('A person has changed the show');
    const later = await completedJob(db.sql, team.orgId, { contacts: [{ name: 'Ada' }] });
    await commitJob(db.sql, team.editor, later, { p_show_id: showId });
    await expect(undo(changeId)).rejects.toThrow('Another import was added');
    await undoCommit(db.sql, team.editor, later);
    await undo(changeId);
    expect(await hotelIds()).toHaveLength(2);
  });

  it('is for editors, and to a stranger there is no such show', async () => {
    const [first] = await hotelIds();
    expect(await sqlState(change({ p_take_out: [first] }, team.viewer))).toBe('42501');
    expect(await change({ p_take_out: [first] }, team.stranger)).toBeNull();
    const changeId = (await change({ p_take_out: [first] })) ?? '';
    expect(await sqlState(undo(changeId, team.viewer))).toBe('42501');
    expect(await undo(changeId, team.stranger)).toBeNull();
    expect(await hotelIds()).toHaveLength(1);
  });
});
