import { randomUUID } from 'node:crypto';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Who, withApp } from './support/app.ts';
import { waitForStatus } from './support/wait.ts';

const app = withApp({ IMPORT_WAKE_ON_START: 'off' });

const PAPER = `Artist: Marlow & The Tides
Venue: Old Customs Hall
Date: 9 August 2027
Promoter: Ada Blom, +49 40 5550 0120, ada@example.com
Hotel Nord
Confirmation number: HN-2231
Check-in: 9 August 2027
Check-out: 10 August 2027
`;

let showId = '';
let hotelId = '';
let jobId = '';
beforeAll(async () => {
  jobId = await completedJob(PAPER);
  showId = (await app().call('editor', 'POST', `/api/import-jobs/${jobId}/commit`, {})).body.showId;
  hotelId = (await show()).parts.hotels[0].id;
}, 300_000);

async function completedJob(text: string): Promise<string> {
  const bytes = Buffer.from(text);
  const paper = {
    fileName: 'advance.txt',
    sizeBytes: bytes.length,
    fileData: bytes.toString('base64'),
  };
  const body = { orgId: app().orgId, sources: [paper] };
  const { body: started } = await app().call('editor', 'POST', '/api/shows/import/start', body);
  await app().drain('GET', app().stack.env.CRON_SECRET ?? '');
  await waitForStatus(app(), started.jobId, 'completed');
  return started.jobId;
}

const show = async () => (await app().call('viewer', 'GET', `/api/shows/${showId}`)).body;
const change = (changes: object[], version?: string, who: Who | null = 'editor') =>
  app().call(who, 'POST', `/api/shows/${showId}/changes`, { changes, version });
const undo = (changeId: string, who: Who | null = 'editor') =>
  app().call(who, 'DELETE', `/api/shows/${showId}/changes/${changeId}`);
const file = async (name: string) =>
  (await app().call('viewer', 'GET', `/api/shows/${showId}/files/${name}`)).body;
const remove = () => ({ action: 'remove', path: `hotels.${hotelId}` });

describe('an entry taken out of a written show', () => {
  it('is gone from the show, its calendar and its tables, is kept in the record, and comes back', async () => {
    const before = await show();
    const answer = await change([remove()], before.version);
    expect([answer.status, answer.body]).toEqual([201, { showId, changeId: expect.any(String) }]);
    expect((await show()).parts.hotels).toEqual([]);
    expect(await file('calendar.ics')).not.toContain('Hotel Nord');
    expect(await file('hotels.csv')).not.toContain('HN-2231');
    expect((await file('record.json')).takenOut).toMatchObject([
      {
        section: 'hotels',
        id: hotelId,
        value: { bookingReference: 'HN-2231' },
        takenOutBy: app().stack.demo.editor.email,
      },
    ]);
    expect((await undo(answer.body.changeId)).body.status).toBe('undone');
    expect(await show()).toEqual(before);
    expect((await undo(answer.body.changeId)).body.code).toBe('show.change_not_found');
  });

  it('is refused, with nothing lost, when somebody has changed the show since it was looked at', async () => {
    const { version } = await show();
    const { changeId } = (await change([{ action: 'clear', path: 'general.venue' }], version)).body;
    const late = await change([remove()], version);
    expect([late.status, late.body.code]).toEqual([409, 'review.stale']);
    expect((await show()).parts.hotels).toHaveLength(1);
    await undo(changeId);
  });

  it('is for editors of the organisation', async () => {
    expect((await change([remove()], undefined, null)).status).toBe(401);
    expect((await change([remove()], undefined, 'viewer')).status).toBe(403);
    expect((await change([remove()], undefined, 'outsider')).body.code).toBe('show.not_found');
    const { changeId } = (await change([remove()])).body;
    expect((await undo(changeId, 'viewer')).status).toBe(403);
    expect((await undo(changeId, 'outsider')).status).toBe(404);
    expect((await undo(randomUUID())).status).toBe(404);
    await undo(changeId);
  });
});

describe('a value corrected in a written show', () => {
  it('is that of the person who gave it', async () => {
    const path = `hotels.${hotelId}.checkInTime`;
    const { changeId } = (await change([{ action: 'correct', path, value: '16:30' }])).body;
    const { hotels } = await file('record.json');
    expect(hotels[0].fields.checkInTime).toMatchObject({
      value: '16:30',
      method: 'user',
      reason: 'changed by a person',
      confirmedBy: app().stack.demo.editor.email,
      confirmedAt: expect.any(String),
    });
    expect(hotels[0].fields.bookingReference.evidence[0].jobId).toBe(jobId);
    await undo(changeId);
  });

  it('is not overruled by an import unasked', async () => {
    const { changeId } = (await change([{ action: 'correct', path: 'general.venue', value: 'Docks' }])).body;
    const later = await completedJob(`${PAPER}Set time: 21:30\n`);
    await app().call('editor', 'POST', `/api/import-jobs/${later}/commit`, { into: showId });
    expect((await show()).general).toMatchObject({ venue: 'Docks', setTime: '21:30' });
    expect((await undo(changeId)).body.detail).toContain('Undo that one first.');
    await app().call('editor', 'DELETE', `/api/import-jobs/${later}/commit`);
    await undo(changeId);
    expect((await show()).general.venue).toBe('Old Customs Hall');
  });

  it.each([
    [{ action: 'correct', path: 'general.date', value: 'soon' }, 'Write the date as year, month, day'],
    [{ action: 'correct', path: 'general.colour', value: 'red' }, 'There is no general.colour.'],
    [{ action: 'correct', path: 'hotels.0.name', value: 'X' }, 'There is no hotels.0.name.'],
    [{ action: 'remove', path: 'general.venue' }, 'Only a part of a list can be taken out.'],
    [{ action: 'remove', path: 'hotels' }, 'There is no hotels.'],
  ])('is refused with a sentence: %j', async (one, sentence) => {
    const { status, body } = await change([one, remove()]);
    expect([status, body.code]).toEqual([422, 'review.invalid']);
    expect(body.detail).toContain(sentence);
    expect((await show()).parts.hotels).toHaveLength(1);
  });
});

describe('a document taken out of a written show', () => {
  it('closes the link to its paper, which stays with its import', async () => {
    const link = (await app().call('editor', 'POST', `/api/shows/${showId}/links`, { jobId, sourceId: 'a' }))
      .body;
    expect((await app().call(null, 'GET', link.url)).status).toBe(200);
    const [{ id }] = (await show()).parts.documents;
    const { changeId } = (await change([{ action: 'remove', path: `documents.${id}` }])).body;
    expect((await app().call(null, 'GET', link.url)).status).toBe(404);
    expect((await app().call('viewer', 'GET', `/api/import-jobs/${jobId}/sources/a`)).status).toBe(200);
    await undo(changeId);
    expect((await app().call(null, 'GET', link.url)).status).toBe(200);
  });
});
