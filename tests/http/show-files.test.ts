import { parse } from 'csv-parse/sync';
import ICAL from 'ical.js';
import { beforeAll, describe, expect, it } from 'vitest';
import { type Who, withApp } from './support/app.ts';
import { fileSource } from './support/sources.ts';
import { waitForStatus } from './support/wait.ts';

const app = withApp({ IMPORT_WAKE_ON_START: 'off' });

const SHEET = [
  'Artist: Marlow & The Tides',
  'Venue: Old Customs Hall',
  'City: Hamburg, Germany',
  'Date: 14 August 2027',
  'Set time: 21:15',
  'Promoter: Ada Blom, +49 40 5550 0120, ada@example.com',
].join('\n');

let jobId = '';
let showId = '';
beforeAll(async () => {
  const body = { orgId: app().orgId, sources: [fileSource('sheet.txt', SHEET, 'text/plain')] };
  jobId = (await app().call('editor', 'POST', '/api/shows/import/start', body)).body.jobId;
  await app().drain('GET', app().stack.env.CRON_SECRET ?? '');
  await waitForStatus(app(), jobId, 'completed');
  const path = `/api/import-jobs/${jobId}`;
  await app().call('editor', 'PATCH', `${path}/review`, {
    revision: 0,
    changes: [
      { action: 'confirm', path: 'general.artist' },
      { action: 'correct', path: 'contacts.0.role', value: '=HYPERLINK("https://example.com")' },
    ],
  });
  showId = (await app().call('editor', 'POST', `${path}/commit`, {})).body.showId;
});

const file = (name: string, who: Who | null = 'viewer') =>
  app().call(who, 'GET', `/api/shows/${showId}/files/${name}`);
const share = (what: object, who: Who | null = 'viewer') =>
  app().call(who, 'POST', `/api/shows/${showId}/links`, what);

describe('the files of a show', () => {
  it('are a calendar in which the set is at its hour of the place', async () => {
    const { status, headers, body } = await file('calendar.ics');
    expect(status).toBe(200);
    expect(headers.get('content-type')).toContain('text/calendar');
    expect(headers.get('content-disposition')).toContain(
      'Marlow _ The Tides 2027-08-14 calendar.ics'.replace('_', '&'),
    );
    const calendar = ICAL.Component.fromString(body);
    for (const zone of calendar.getAllSubcomponents('vtimezone')) ICAL.TimezoneService.register(zone);
    const starts = calendar
      .getAllSubcomponents('vevent')
      .map((one) => new ICAL.Event(one).startDate.toJSDate().toISOString());
    expect(starts).toContain('2027-08-14T19:15:00.000Z');
  });

  it('are tables without formulas', async () => {
    const { headers, body } = await file('contacts.csv');
    expect(headers.get('content-type')).toContain('text/csv');
    const [row] = parse(body, { bom: true, columns: true }) as Record<string, string>[];
    expect(row).toMatchObject({
      Name: 'Ada Blom',
      Email: 'ada@example.com',
      Role: '\'=HYPERLINK("https://example.com")',
    });
    for (const name of ['activities', 'hotels', 'flights', 'food'])
      expect((await file(`${name}.csv`)).status).toBe(200);
  });

  it('are a record of where each value comes from and who confirmed it', async () => {
    const { body } = await file('record.json');
    expect(body.general.artist).toMatchObject({
      value: 'Marlow & The Tides',
      method: 'user',
      confirmedBy: app().stack.demo.editor.email,
      evidence: [{ quote: expect.stringContaining('Marlow'), jobId, fileName: 'sheet.txt' }],
    });
    expect(body.general.venue).toMatchObject({ method: 'label', confidence: expect.any(Number) });
    expect(body.imports).toMatchObject([{ jobId, committedBy: app().stack.demo.editor.email }]);
  });

  it('are for members alone', async () => {
    expect((await file('record.json', null)).status).toBe(401);
    expect((await file('record.json', 'outsider')).status).toBe(404);
    expect((await file('secrets.txt')).body.code).toBe('show.no_such_file');
    expect((await file('toString')).status).toBe(404);
  });
});

describe('a link to a file of a show', () => {
  it('opens it for somebody who is not signed in', async () => {
    const shared = await share({ file: 'calendar.ics' });
    expect(shared.status).toBe(201);
    expect(Date.parse(shared.body.expiresAt)).toBeGreaterThan(Date.now());
    const opened = await app().call(null, 'GET', shared.body.url);
    expect(opened.status).toBe(200);
    expect(opened.body).toBe((await file('calendar.ics')).body);
    expect(opened.headers.get('cache-control')).toContain('no-store');
    const record = await app().call(null, 'GET', (await share({ file: 'record.json' })).body.url);
    expect(record.body.general.artist.confirmedBy).toBe(app().stack.demo.editor.email);
  });

  it('opens an original, and only one of an import of this show', async () => {
    const { body } = await share({ jobId, sourceId: 'a' });
    expect((await app().call(null, 'GET', body.url)).body).toBe(SHEET);
    const other = (
      await app().call('editor', 'POST', '/api/shows/import/start', {
        orgId: app().orgId,
        sources: [{ label: 'x', text: 'Fee: EUR 1' }],
      })
    ).body.jobId;
    for (const what of [
      { jobId: other, sourceId: 'a' },
      { jobId, sourceId: 'z' },
    ]) {
      expect((await app().call(null, 'GET', (await share(what)).body.url)).status).toBe(404);
    }
  });

  it('is made by members alone, and leads nowhere once it was changed', async () => {
    expect((await share({ file: 'calendar.ics' }, null)).status).toBe(401);
    expect((await share({ file: 'calendar.ics' }, 'outsider')).status).toBe(404);
    expect((await share({ file: '../secrets' })).status).toBe(400);
    const { url } = (await share({ file: 'calendar.ics' })).body;
    const changed = `${url.slice(0, -2)}${url.endsWith('AA') ? 'BB' : 'AA'}`;
    expect((await app().call(null, 'GET', changed)).body.code).toBe('link.invalid');
    expect((await app().call(null, 'GET', '/api/shared/nothing')).status).toBe(404);
  });

  it('ends when the commit is undone', async () => {
    const { url } = (await share({ jobId, sourceId: 'a' })).body;
    await app().call('editor', 'DELETE', `/api/import-jobs/${jobId}/commit`);
    expect((await app().call(null, 'GET', url)).status).toBe(404);
  });
});
