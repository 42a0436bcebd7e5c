import { randomUUID } from 'node:crypto';
import postgres from 'postgres';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Answer, type Who, withApp } from './support/app.ts';
import { browserCookies } from './support/cookies.ts';
import { waitForStatus } from './support/wait.ts';

const app = withApp({ IMPORT_WAKE_ON_START: 'off' });

/** A paper of one show; each test has a day of its own. */
function dealMemo(day: number, more = ''): string {
  return `Artist: Marlow & The Tides\nVenue: Old Customs Hall\nDate: ${day} August 2027\nFee: EUR 6,750.00\n${more}`;
}

async function completedJob(text: string): Promise<string> {
  const body = { orgId: app().orgId, sources: [{ label: 'Deal memo', text }] };
  const { body: started } = await app().call('editor', 'POST', '/api/shows/import/start', body);
  await app().drain('GET', app().stack.env.CRON_SECRET ?? '');
  await waitForStatus(app(), started.jobId, 'completed');
  return started.jobId;
}

const path = (jobId: string) => `/api/import-jobs/${jobId}/commit`;
const commit = (jobId: string, body: object = {}, who: Who = 'editor') =>
  app().call(who, 'POST', path(jobId), body);
const preview = async (jobId: string) => (await app().call('viewer', 'GET', path(jobId))).body;
const undo = (jobId: string, who: Who | null = 'editor') => app().call(who, 'DELETE', path(jobId));
const show = (showId: string): Promise<Answer> => app().call('viewer', 'GET', `/api/shows/${showId}`);
const sectionOf = (sections: { section: string }[], section: string) =>
  sections.find((one) => one.section === section);

describe('what a commit would do', () => {
  it('is told section by section: what would be created, and what a person took out', async () => {
    const jobId = await completedJob(dealMemo(1, 'Contact: Ada Blom, ada@example.com, promoter\n'));
    await app().call('editor', 'PATCH', `/api/import-jobs/${jobId}/review`, {
      revision: 0,
      changes: [{ action: 'clear', path: 'deal.fee' }],
    });
    const { revision, asNew, intoShow } = await preview(jobId);
    expect(revision).toBe(1);
    expect(intoShow).toEqual([]);
    expect(sectionOf(asNew, 'general')).toMatchObject({
      created: expect.arrayContaining(['general.artist', 'general.venue', 'general.date']),
      changed: [],
    });
    expect(sectionOf(asNew, 'deal')).toMatchObject({ left: [{ path: 'deal.fee', reason: 'removed' }] });
    expect(sectionOf(asNew, 'contacts')).toMatchObject({ created: ['contacts.0'] });
  });
});

describe('a show of the same artist and day', () => {
  let firstShow = '';
  let second = '';
  beforeAll(async () => {
    firstShow = (await commit(await completedJob(dealMemo(2)))).body.showId;
    second = await completedJob(dealMemo(2, 'Set time: 21:30\nPromoter: Ada Blom, ada@example.com\n'));
  });

  it('is refused a silent twin with the code show.exists, and named by the preview with what would change', async () => {
    const refused = await commit(second);
    expect(refused.status).toBe(409);
    expect(refused.body).toMatchObject({ code: 'show.exists', detail: expect.stringMatching(/already/) });
    const { intoShow } = await preview(second);
    expect(intoShow).toMatchObject([{ show: { showId: firstShow, venue: 'Old Customs Hall' } }]);
    expect(intoShow[0].show.parts).toBeUndefined();
    expect(sectionOf(intoShow[0].sections, 'general')).toMatchObject({
      created: [],
      changed: [{ path: 'general.setTime', to: '21:30' }],
    });
    expect(sectionOf(intoShow[0].sections, 'deal')).toMatchObject({
      changed: [],
      left: [{ path: 'deal', reason: 'same' }],
    });
  });

  it('takes the import in, once however often it is asked, and gives it back', async () => {
    const before = (await show(firstShow)).body;
    const answers = await Promise.all([1, 2, 3].map(() => commit(second, { into: firstShow })));
    expect(answers.map(({ status, body }) => [status, body.showId])).toEqual(Array(3).fill([200, firstShow]));
    expect((await show(firstShow)).body.general).toMatchObject({
      setTime: '21:30',
      venue: 'Old Customs Hall',
    });
    expect((await undo(second)).status).toBe(200);
    expect((await show(firstShow)).body).toEqual(before);
  });

  it('keeps its own values where that was chosen', async () => {
    await commit(second, { into: firstShow, keep: ['general.setTime'] });
    expect((await show(firstShow)).body.general.setTime).toBeUndefined();
    await undo(second);
  });

  it('keeps what a person had checked in it, unless it is told which of its values to keep', async () => {
    const first = await completedJob(dealMemo(6));
    await app().call('editor', 'PATCH', `/api/import-jobs/${first}/review`, {
      revision: 0,
      changes: [{ action: 'correct', path: 'general.venue', value: 'Docks' }],
    });
    const { showId } = (await commit(first)).body;
    const venueAfter = async (body: object) => {
      const other = await completedJob(dealMemo(6, 'Set time: 20:00\n'));
      await commit(other, { into: showId, ...body });
      const { venue } = (await show(showId)).body.general;
      await undo(other);
      return venue;
    };
    expect(await venueAfter({})).toBe('Docks');
    expect(await venueAfter({ keep: [] })).toBe('Old Customs Hall');
  });

  it('is not changed when it is another one than the preview showed', async () => {
    const stale = await commit(second, { into: firstShow, showVersion: 'an older one' });
    expect(stale.status).toBe(409);
    expect(stale.body.code).toBe('review.stale');
  });

  it('may have another beside it when that is said', async () => {
    const other = await commit(second, { into: 'new' });
    expect(other.status).toBe(200);
    expect(other.body.showId).not.toBe(firstShow);
    await undo(second);
  });

  it('cannot be a show of nobody or of another organisation', async () => {
    for (const into of [randomUUID(), 'not an id']) {
      expect([400, 404]).toContain((await commit(second, { into })).status);
    }
    expect((await commit(second, { into: firstShow, keep: ['hotels.0'] })).status).toBe(400);
  });
});

describe('a show that goes while an import is being committed into it', () => {
  it('is no missing import: the commit is told so, and nothing is written', async () => {
    const { showId } = (await commit(await completedJob(dealMemo(9)))).body;
    const late = await completedJob(dealMemo(9, 'Set time: 21:30\n'));
    const sql = postgres(app().stack.databaseUrl, { max: 2 });
    try {
      const committing = await sql.begin(async (tx) => {
        await tx`select 1 from public.shows where id = ${showId} for update`;
        const answer = commit(late, { into: showId });
        // It has seen the show, and waits for it.
        await expect
          .poll(async () => sql`select 1 from pg_locks where not granted`, { timeout: 20_000 })
          .toHaveLength(1);
        await tx`update public.import_jobs set status = 'completed', show_id = null, committed_at = null where show_id = ${showId}`;
        await tx`delete from public.shows where id = ${showId}`;
        return { answer };
      });
      const { status, body } = await committing.answer;
      expect([status, body.code]).toEqual([409, 'review.stale']);
      expect(body.detail).toContain('taken this show away');
    } finally {
      await sql.end();
    }
    expect((await app().call('viewer', 'GET', `/api/import-jobs/${late}`)).body.status).toBe('completed');
    expect((await commit(late, { into: showId })).body.code).toBe('show.not_found');
  });
});

describe('papers that name neither artist nor day', () => {
  const booking =
    'Hotel Nord\nConfirmation number: HN-2231\nCheck-in: 8 August 2027\nCheck-out: 9 August 2027\n';

  it('go into the show that is asked for, as its preview says', async () => {
    const { showId } = (await commit(await completedJob(dealMemo(8)))).body;
    const jobId = await completedJob(booking);
    expect((await preview(jobId)).intoShow).toEqual([]);
    const { body } = await app().call('viewer', 'GET', `${path(jobId)}?into=${showId}`);
    expect(body.intoShow).toMatchObject([{ show: { showId, venue: 'Old Customs Hall' } }]);
    expect(sectionOf(body.intoShow[0].sections, 'hotels')).toMatchObject({ created: ['hotels.0'] });
    expect((await commit(jobId, { into: showId })).body.showId).toBe(showId);
    const { general, parts } = (await show(showId)).body;
    expect(general).toMatchObject({ artist: 'Marlow & The Tides', date: '2027-08-08' });
    expect(parts.hotels).toMatchObject([{ value: { bookingReference: 'HN-2231' } }]);
  });

  it('cannot be previewed into a show of nobody', async () => {
    const jobId = await completedJob(booking);
    const nowhere = await app().call('viewer', 'GET', `${path(jobId)}?into=${randomUUID()}`);
    expect([nowhere.status, nowhere.body.code]).toEqual([404, 'show.not_found']);
    expect((await app().call('viewer', 'GET', `${path(jobId)}?into=mine`)).status).toBe(400);
  });
});

describe('undoing a commit', () => {
  it('gives the import back as it was checked, and the show is gone', async () => {
    const jobId = await completedJob(dealMemo(3));
    await app().call('editor', 'PATCH', `/api/import-jobs/${jobId}/review`, {
      revision: 0,
      changes: [{ action: 'correct', path: 'general.venue', value: 'Docks' }],
    });
    const { body } = await commit(jobId, { revision: 1 });
    const { commits } = (await show(body.showId)).body;
    expect(Date.parse(commits[0].undoUntil)).toBeGreaterThan(Date.now());
    expect((await undo(jobId)).body).toEqual({ jobId, status: 'completed' });
    expect((await undo(jobId)).status).toBe(200);
    expect((await show(body.showId)).status).toBe(404);
    const { body: job } = await app().call('viewer', 'GET', `/api/import-jobs/${jobId}`);
    expect(job).toMatchObject({ status: 'completed', show_id: null, review_revision: 1 });
    expect(job.review.extracted.general.venue).toBe('Docks');
  });

  it('is refused with the reason while another import stands on the show', async () => {
    const first = await completedJob(dealMemo(4));
    const { showId } = (await commit(first)).body;
    const second = await completedJob(dealMemo(4, 'Set time: 22:00\n'));
    await commit(second, { into: showId });
    const refused = await undo(first);
    expect(refused.status).toBe(409);
    expect(refused.body.detail).toBe(
      'Another import was added to this show after this one. Undo that one first.',
    );
  });

  it('is for editors of the organisation alone', async () => {
    const jobId = await completedJob(dealMemo(5));
    await commit(jobId);
    expect((await undo(jobId, null)).status).toBe(401);
    expect((await undo(jobId, 'viewer')).status).toBe(403);
    expect((await undo(jobId, 'outsider')).status).toBe(404);
    expect((await app().call('outsider', 'GET', path(jobId))).status).toBe(404);
    expect((await app().call(null, 'GET', path(jobId))).status).toBe(401);
  });
});

describe('deleting a show', () => {
  it('takes it away for good, with its links, and leaves its imports with their papers to be committed again', async () => {
    const first = await completedJob(dealMemo(10));
    const { showId } = (await commit(first)).body;
    const second = await completedJob(dealMemo(10, 'Set time: 22:00\n'));
    await commit(second, { into: showId });
    const link = (await app().call('editor', 'POST', `/api/shows/${showId}/links`, { file: 'record.json' }))
      .body;
    expect((await app().call(null, 'GET', link.url)).status).toBe(200);

    const answer = await app().call('editor', 'DELETE', `/api/shows/${showId}`);
    expect([answer.status, answer.body]).toEqual([200, { showId, status: 'deleted' }]);
    expect((await show(showId)).status).toBe(404);
    expect((await app().call(null, 'GET', link.url)).status).toBe(404);
    for (const jobId of [first, second]) {
      const { body: job } = await app().call('viewer', 'GET', `/api/import-jobs/${jobId}`);
      expect(job).toMatchObject({ status: 'completed', show_id: null });
      expect((await app().call('viewer', 'GET', `/api/import-jobs/${jobId}/sources/a`)).status).toBe(200);
    }
    expect((await commit(second)).status).toBe(200);
  });

  it('is for editors of the organisation, from our own pages; for others, and the second time, there is no such show', async () => {
    const { showId } = (await commit(await completedJob(dealMemo(11)))).body;
    const remove = (who: Who | null, headers: Record<string, string> = {}, id = showId) =>
      app().call(who, 'DELETE', `/api/shows/${id}`, undefined, headers);
    expect((await remove(null)).status).toBe(401);
    expect((await remove('viewer')).status).toBe(403);
    const cookie = await browserCookies(app(), 'editor');
    const foreign = await remove(null, { cookie, 'sec-fetch-site': 'cross-site' });
    expect([foreign.status, foreign.body.code]).toEqual([403, 'auth.foreign_origin']);
    expect((await remove('outsider')).body.code).toBe('show.not_found');
    expect((await remove('editor', {}, 'mine')).body.code).toBe('show.not_found');
    expect((await remove(null, { cookie, 'sec-fetch-site': 'same-origin' })).status).toBe(200);
    expect((await remove('editor')).body).toMatchObject({ status: 404, code: 'show.not_found' });
  });
});

describe('a booking of the show that later papers call off', () => {
  const booked = (day: number) =>
    `Hotel Bellwether\nConfirmation number: BW-11${day}\nCheck-in: ${day} August 2027\nCheck-out: ${day + 1} August 2027\n`;
  const cancellation = (number: string) =>
    `Dear Ada,\nyour reservation at Hotel Bellwether has been cancelled free of charge.\nConfirmation number: ${number}\n`;

  async function bookedShow(day: number) {
    const { showId } = (await commit(await completedJob(dealMemo(day)))).body;
    await commit(await completedJob(booked(day)), { into: showId });
    const { parts } = (await show(showId)).body;
    expect(parts.hotels).toHaveLength(1);
    return { showId, partId: parts.hotels[0].id };
  }

  it('is taken out with the words that say so, and comes back when that is undone', async () => {
    const { showId, partId } = await bookedShow(20);
    const before = (await show(showId)).body;
    const jobId = await completedJob(cancellation('BW-1120'));
    const { body } = await app().call('viewer', 'GET', `${path(jobId)}?into=${showId}`);
    const words = { quote: expect.stringContaining('has been cancelled') };
    expect(sectionOf(body.intoShow[0].sections, 'hotels')).toMatchObject({
      takenOut: [{ partId, isSure: true, value: { name: 'Hotel Bellwether' }, evidence: words }],
    });
    await commit(jobId, { into: showId });
    const after = (await show(showId)).body;
    expect(after.parts.hotels).toEqual([]);
    const record = (await app().call('viewer', 'GET', `/api/shows/${showId}/files/record.json`)).body;
    expect(record.takenOut).toMatchObject([
      {
        section: 'hotels',
        id: partId,
        value: { name: 'Hotel Bellwether' },
        evidence: [{ ...words, jobId, sourceId: 'a' }],
        takenOutBy: app().stack.demo.editor.email,
      },
    ]);
    const calendar = await app().call('viewer', 'GET', `/api/shows/${showId}/files/calendar.ics`);
    expect(calendar.body).not.toContain('Bellwether');
    await undo(jobId);
    expect((await show(showId)).body).toEqual(before);
  });

  it('stays where that is chosen, or where the papers may mean another, unless it is asked for', async () => {
    const { showId, partId } = await bookedShow(21);
    const other = await completedJob(cancellation('XX-9999'));
    const hotelsAfter = async (jobId: string, body: object) => {
      expect((await commit(jobId, { into: showId, ...body })).status).toBe(200);
      const { length } = (await show(showId)).body.parts.hotels;
      await undo(jobId);
      return length;
    };
    expect(await hotelsAfter(other, {})).toBe(1);
    expect(await hotelsAfter(other, { takeOut: [partId] })).toBe(0);
    expect(await hotelsAfter(await completedJob(cancellation('BW-1121')), { takeOut: [] })).toBe(1);
  });

  it('is no other part of the show', async () => {
    const { showId } = await bookedShow(22);
    const jobId = await completedJob(cancellation('BW-1122'));
    const refused = await commit(jobId, { into: showId, takeOut: [randomUUID()] });
    expect([refused.status, refused.body.code]).toEqual([422, 'review.invalid']);
    expect((await commit(jobId, { into: showId, takeOut: ['hotels.0'] })).status).toBe(400);
    expect((await show(showId)).body.parts.hotels).toHaveLength(1);
  });
});

describe('a flight that an airline moves without a word about who is on it', () => {
  it('is moved for all who fly it, and stays as it was after an undo', async () => {
    const flights = 'FLIGHTS\nPassengers: Ada Wren, Tom Linde\nEI 702 ORK-AMS 24 August 2027 08:10-11:05\n';
    const { showId } = (await commit(await completedJob(dealMemo(23, flights)))).body;
    const before = (await show(showId)).body;
    const moved = await completedJob(
      'Old flight: EI 702 ORK-AMS 24 August 2027 08:10-11:05\nNew flight: EI 702 ORK-AMS 24 August 2027 09:40-12:35\n',
    );
    await commit(moved, { into: showId });
    const after = (await show(showId)).body;
    expect(after.parts.flights).toMatchObject([
      { value: { fullName: 'Ada Wren', departureTime: '2027-08-24T09:40' } },
      { value: { fullName: 'Tom Linde', departureTime: '2027-08-24T09:40' } },
    ]);
    const record = (await app().call('viewer', 'GET', `/api/shows/${showId}/files/record.json`)).body;
    expect(record.flights[1].fields.departureTime.evidence[0].jobId).toBe(moved);
    await undo(moved);
    expect((await show(showId)).body).toEqual(before);
  });
});
