import postgres from 'postgres';
import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { progressAt, type Standpoint } from '#lib/import/progress.ts';
import { runningApp } from '#tests/support/stack.ts';
import { insertJob } from '../db/support/jobs.ts';
import { withBrowser } from './support/browser.ts';
import { fieldInput, signIn, waitForReview, waitUntilAlive, waitUntilSaved } from './support/steps.ts';

const app = runningApp();
const { openPage, pageErrors } = withBrowser();
const sql = postgres(app.databaseUrl, { max: 1 });
const inAnHour = () => new Date(Date.now() + 3_600_000);
let jobId: string;

afterAll(async () => {
  await sql.end();
  expect(pageErrors).toEqual([]);
});

/** A job that no reader comes near: waiting, and not due. */
beforeEach(async () => {
  ({ id: jobId } = await insertJob(sql, app.demo.orgId, 'pending', { run_at: inAnHour() }));
});

/** What a reader saves while it works. */
async function work(standpoint: Partial<Standpoint>, columns: Record<string, unknown> = {}): Promise<void> {
  const clock = { startedAtMs: Date.now() - 2000, nowMs: Date.now(), secondsLeft: 100 };
  const start: Standpoint = { sourcesRead: 0, totalSources: 1, atWork: [], finished: {} };
  await sql`update public.import_jobs set ${sql({
    status: 'processing',
    attempts: 1,
    lease_token: LEASE,
    lease_expires_at: inAnHour(),
    progress_data: sql.json(progressAt({ ...start, ...standpoint }, clock)),
    updated_at: new Date(),
    ...columns,
  })} where id = ${jobId}`;
}

const confidence = { score: 0.9, method: 'label', reason: "label 'Venue' beside the value", evidence: [] };
const GENERAL = { artist: 'Marlow & The Tides', venue: 'Docks' };
const CONFIDENCE = { 'general.artist': confidence, 'general.venue': confidence };
const LEASE = '4f0c7c5e-1d55-4b8e-9a57-6f3d1b9a2c10';

describe('the sections that are done', () => {
  it('can be corrected while the others are read, keep the focus when these come, and what was typed stays', async () => {
    const page = await openPage();
    const general = { value: GENERAL, confidence: CONFIDENCE, warnings: [] };
    const checkpoint = (sections: Record<string, unknown>) => ({
      checkpoint: sql.json({ version: 1, failures: {}, sections } as never),
    });
    await work({ sourcesRead: 1, currentSection: 'deal', finished: { general: 2 } }, checkpoint({ general }));
    await signIn(page, app.url, app.demo.editor, `/imports/${jobId}`);
    await page.getByText('You can correct it already').waitFor();
    expect(await page.getByRole('button', { name: /commit…/i }).count()).toBe(0);
    const venue = fieldInput(page, 'General › Venue');
    await waitUntilAlive(venue);
    await venue.fill('Dock 3');
    await venue.press('Enter');
    await page.getByRole('group', { name: 'General › Venue: Yours' }).waitFor();
    await waitUntilSaved(page);

    await venue.fill('Dock 4, still typ');
    const deal = { value: { fee: '900', currency: 'EUR' }, confidence: {}, warnings: [] };
    const finished = { general: 2, deal: 2 };
    await work({ sourcesRead: 1, currentSection: 'hotels', finished }, checkpoint({ general, deal }));
    await fieldInput(page, 'Deal › Artist fee').waitFor();
    const extracted = { general: GENERAL, deal: deal.value, contacts: [{ name: 'Ada Nord' }] };
    await sql`select public.app_complete_import_job(${jobId}, ${LEASE}, ${sql.json(extracted)},
      ${sql.json(CONFIDENCE as never)})`;
    await page.getByRole('button', { name: /commit…/i }).waitFor();
    await fieldInput(page, 'Contacts 1 › Name').waitFor();
    expect(await venue.inputValue()).toBe('Dock 4, still typ');
    expect(await venue.evaluate((input) => input === document.activeElement)).toBe(true);
    await venue.press('Enter');
    await waitUntilSaved(page);
    await page.reload();
    await waitForReview(page);
    expect(await venue.inputValue()).toBe('Dock 4, still typ');
    expect(await fieldInput(page, 'Contacts 1 › Name').inputValue()).toBe('Ada Nord');
  });
});

describe('a cancelled import', () => {
  it('has its papers read again in a new one', async () => {
    const memo = {
      sourceId: 'a',
      kind: 'text',
      fileName: 'Memo',
      mimeType: 'text/plain',
      sizeBytes: 12,
      sha256: '0'.repeat(64),
    };
    await sql`update public.import_jobs set sources = ${sql.json([memo])} where id = ${jobId}`;
    await sql`
      insert into public.import_job_sources (job_id, source_id, org_id, position, kind, file_name, mime_type, size_bytes, sha256, pasted_text)
      values (${jobId}, 'a', ${app.demo.orgId}, 0, 'text', 'Memo', 'text/plain', 12, ${'0'.repeat(64)}, 'Doors: 19:00')`;
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, `/imports/${jobId}`);
    const cancel = page.getByRole('button', { name: 'Cancel' });
    await waitUntilAlive(cancel);
    await cancel.click();
    await page.getByRole('button', { name: 'Stop reading' }).click();
    await page.getByText('This import was cancelled').waitFor();
    await page.getByRole('button', { name: 'Read these papers again' }).click();
    await page.waitForURL((url) => url.pathname.startsWith('/imports/') && !url.pathname.endsWith(jobId));
    await waitForReview(page);
  });
});

describe('the page of a running import', () => {
  it('is told by the server which paper, page and section are being read, and asks for nothing meanwhile', async () => {
    const page = await openPage();
    const asked: string[] = [];
    page.on('request', (request) => asked.push(new URL(request.url()).pathname));
    await signIn(page, app.url, app.demo.viewer, `/imports/${jobId}`);
    await page.getByText('Waiting for a free reader; this takes a moment.').waitFor();
    await expect.poll(() => asked).toContain(`/api/import-jobs/${jobId}/events`);
    await work({ atWork: [{ fileName: 'rider.pdf', pages: { pagesDone: 2, pageCount: 9 } }] });
    await page.getByText('Reading the text of rider.pdf, page 3 of 9').waitFor();
    await page.getByText('about 2 minutes left').waitFor();
    asked.length = 0;
    for (const pagesDone of [3, 4, 5]) {
      await work({ atWork: [{ fileName: 'rider.pdf', pages: { pagesDone, pageCount: 9 } }] });
      await page.getByText(`page ${pagesDone + 1} of 9`).waitFor();
    }
    await work({ sourcesRead: 1, currentSection: 'general' });
    await page.getByText('Looking for the fields of a show: General (1 of 9)').waitFor();
    expect(asked.filter((path) => path === `/api/import-jobs/${jobId}`)).toEqual([]);
    expect(await page.getByText('no longer comes by itself').count()).toBe(0);
  });

  it('says so when it is told nothing any more, and asks by itself until the end', async () => {
    const page = await openPage();
    await page.route('**/events', (route) => route.fulfill({ status: 503, body: '{}' }));
    await signIn(page, app.url, app.demo.viewer, `/imports/${jobId}`);
    await page.getByText('News of this import no longer comes by itself').waitFor();
    await work({ atWork: [{ fileName: 'rider.pdf' }] });
    await page.getByText('Reading the text of rider.pdf').waitFor();
    await sql`update public.import_jobs set status = 'cancelled', finished_at = now(), lease_token = null,
      lease_expires_at = null where id = ${jobId}`;
    await page.getByText('This import was cancelled').waitFor();
    expect(await page.getByText('no longer comes by itself').count()).toBe(0);
  });

  it('gives the last sign of life after half a minute, and says when another reader takes over', async () => {
    const page = await openPage();
    await work({ sourcesRead: 1, currentSection: 'deal', finished: { general: 3 } });
    const quiet = new Date(Date.now() - 40_000).toISOString();
    await sql`update public.import_jobs set progress_data = progress_data || ${sql.json({ last_updated: quiet })}
      where id = ${jobId}`;
    await signIn(page, app.url, app.demo.viewer, `/imports/${jobId}`);
    await page.getByText(/Still working, last sign of life at \d/).waitFor();
    await sql`update public.import_jobs set lease_expires_at = now(), run_at = ${inAnHour()}, max_attempts = 1
      where id = ${jobId}`;
    await page.getByText(/Another one is taking over/).waitFor();
  });
});
