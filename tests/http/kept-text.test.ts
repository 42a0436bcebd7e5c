import { createClient } from '@supabase/supabase-js';
import { describe, expect, it } from 'vitest';
import type { Job } from '#lib/jobs/index.ts';
import type { Database } from '#lib/platform/database.types.ts';
import { commitImport } from '#lib/shows/index.ts';
import { withApp } from './support/app.ts';
import { fileSource, goodText } from './support/sources.ts';
import { waitForStatus } from './support/wait.ts';

const app = withApp({ IMPORT_WAKE_ON_START: 'off' });

async function completed(source: object): Promise<Job> {
  const body = { orgId: app().orgId, sources: [source] };
  const { status, body: started } = await app().call('editor', 'POST', '/api/shows/import/start', body);
  expect(status).toBe(202);
  await app().drain('GET', app().stack.env.CRON_SECRET ?? '');
  return waitForStatus(app(), started.jobId, 'completed');
}
const review = (jobId: string, revision: number, changes: object[]) =>
  app().call('editor', 'PATCH', `/api/import-jobs/${jobId}/review`, { revision, changes });

describe('what no database keeps', () => {
  it('is taken out of pasted texts, their labels and corrected values', async () => {
    const bad = {
      label: 'Deal\u0000 memo \ud83d',
      text: `${goodText.text}\nNotes: half \ude00 and \u0000 none`,
    };
    const job = await completed(bad);
    expect(job.sources[0]?.fileName).toBe('Deal memo \ufffd');
    const corrected = await review(job.id, 0, [
      { action: 'correct', path: 'general.venue', value: 'Do\u0000ck \ud83d3' },
      { action: 'add', section: 'hotels', value: { name: '\ude00Nord', notes: '😀' } },
    ]);
    expect(corrected.body.review.extracted).toMatchObject({
      general: { venue: 'Dock \ufffd3' },
      hotels: [{ name: '\ufffdNord', notes: '😀' }],
    });
  });

  it('is no fault of ours in an address', async () => {
    const { id } = await completed(goodText);
    for (const path of [
      `/api/import-jobs?orgId=${app().orgId}&search=a%00b`,
      `/api/shows?orgId=${app().orgId}&search=%00`,
      `/api/import-jobs/${id}/sources/%00`,
      `/api/import-jobs/${id}/sources/%00/text`,
      `/api/import-jobs/${id}/sources/${'x'.repeat(3000)}/text`,
      '/api/shared/%00',
    ]) {
      const { status } = await app().call('viewer', 'GET', path);
      expect([path, [200, 400, 404, 422].includes(status)]).toEqual([path, true]);
    }
  });

  it('of a number that is too large says so when it is committed', async () => {
    const { id } = await completed(goodText);
    const value = { name: 'Lunch', guestCount: '99999999999' };
    expect((await review(id, 0, [{ action: 'add', section: 'food', value }])).status).toBe(200);
    const answer = await app().call('editor', 'POST', `/api/import-jobs/${id}/commit`, { into: 'new' });
    expect([answer.status, answer.body.code]).toEqual([422, 'request.invalid']);
  });
});

describe('the name of a file', () => {
  it('is cut between characters, keeps no line breaks and forges no line of the log', async () => {
    const forged = `\r\n{"level":"info","msg":"forged"}\u001b[2J\u009b31m${'😀'.repeat(300)}.txt`;
    const job = await completed(fileSource(forged, goodText.text, 'text/plain'));
    const { fileName = '' } = job.sources[0] ?? {};
    expect([...fileName]).toHaveLength(255);
    expect(fileName.isWellFormed()).toBe(true);
    expect(fileName).not.toMatch(/\p{Cc}/u);
    const original = await app().call('viewer', 'GET', `/api/import-jobs/${job.id}/sources/a`);
    expect(original.headers.get('content-disposition')).toMatch(
      /^attachment; filename="[\x20-\x7e]+"; filename\*=/,
    );
    const log = app().logLines;
    // biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is looked for
    expect(log.filter((line) => /^\{"level":"info","msg":"forged"\}|[\x1b\x9b]/.test(line))).toEqual([]);
  });
});

describe('the log', () => {
  it('tells nothing of what the papers say or who people are', async () => {
    const { id } = await completed({
      ...goodText,
      text: `${goodText.text}\nPromoter: Ada Blom, ada@example.com`,
    });
    await review(id, 0, [{ action: 'correct', path: 'general.date', value: 'Ada Blom' }]);
    await app().call('editor', 'POST', `/api/import-jobs/${id}/commit`, { into: 'new' });
    const { editor } = app().stack.demo;
    const log = app().logLines.join('\n');
    expect(log).toContain(id);
    for (const word of ['Marlow', 'Ada Blom', 'ada@example', '6,750', editor.email, 'eyJ'])
      expect(log).not.toContain(word);
  });
});

describe('a commit into a show', () => {
  it('of a review that was changed while it was being looked at writes nothing', async () => {
    const { id: first } = await completed(goodText);
    const hotels = [{ name: 'Hotel Nord' }, { name: 'Hotel Süd' }];
    const add = hotels.map((value) => ({ action: 'add', section: 'hotels', value }));
    await review(first, 0, add);
    const { showId } = (
      await app().call('editor', 'POST', `/api/import-jobs/${first}/commit`, { into: 'new' })
    ).body;
    const second = await completed(goodText);
    await review(second.id, 0, add);
    const job: Job = (await app().call('editor', 'GET', `/api/import-jobs/${second.id}`)).body;
    await review(second.id, 1, [{ action: 'remove', path: 'hotels.0' }]);
    const { supabaseUrl, publishableKey, demo } = app().stack;
    const client = createClient<Database>(supabaseUrl, publishableKey, { auth: { persistSession: false } });
    await client.auth.signInWithPassword(demo.editor);
    await expect(commitImport(client, job, { into: showId })).rejects.toMatchObject({ code: 'review.stale' });
    const { body: show } = await app().call('viewer', 'GET', `/api/shows/${showId}`);
    expect(show.parts.hotels.map(({ value }: { value: object }) => value)).toEqual(hotels);
  });
});
