import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { PDFDocument } from 'pdf-lib';
import { afterAll, describe, expect, it } from 'vitest';
import { contractPdf, travelDocx } from '#scripts/support/sample-papers.ts';
import { runningApp } from '#tests/support/stack.ts';
import { importJobSchema } from '../../app/_client/import-job.ts';
import { PHONE, withBrowser } from './support/browser.ts';
import {
  chooseFiles,
  chosenPapers,
  dropFiles,
  fieldInput,
  type Paper,
  readPapers,
  signIn,
  waitForReview,
  waitUntilAlive,
  waitUntilSaved,
} from './support/steps.ts';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const app = runningApp();
const { openPage, pageErrors } = withBrowser();

async function twoPapers(): Promise<Paper[]> {
  return [
    { name: 'contract.pdf', mimeType: 'application/pdf', buffer: await contractPdf() },
    { name: 'travel.docx', mimeType: DOCX, buffer: await travelDocx() },
  ];
}

afterAll(() => expect(pageErrors).toEqual([]));

describe('from the papers to the show', () => {
  it('a paper too large for a request goes straight into storage, and is read and shown all the same', async () => {
    const pdf = await PDFDocument.load(await contractPdf());
    await pdf.attach(randomBytes(1_500_000), 'plan.bin');
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    const puts: string[] = [];
    page.on('request', (request) => request.method() === 'PUT' && puts.push(new URL(request.url()).origin));
    await dropFiles(page, [
      { name: 'large.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdf.save()) },
    ]);
    await readPapers(page);
    await waitForReview(page);
    expect(puts).toEqual([new URL(app.supabaseUrl).origin]);
    expect(await fieldInput(page, 'General › Artist').inputValue()).toContain('Marlow');
    await page.locator('canvas').first().waitFor();
  });

  it('a paper that leaves no room in the request for the text beside it goes into storage too', async () => {
    const pdf = await PDFDocument.load(await contractPdf());
    await pdf.attach(randomBytes(900_000), 'plan.bin');
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    await dropFiles(page, [
      { name: 'large.pdf', mimeType: 'application/pdf', buffer: Buffer.from(await pdf.save()) },
    ]);
    await page.getByRole('button', { name: 'Paste text' }).click();
    await page
      .getByLabel('Text', { exact: true })
      .fill(`Doors: 19:00\n${`${'-'.repeat(99)}\n`.repeat(2000)}`);
    await page.getByRole('button', { name: 'Add the text' }).click();
    await readPapers(page);
    await waitForReview(page);
    expect(await fieldInput(page, 'General › Artist').inputValue()).toContain('Marlow');
  });

  it('a PDF and a DOCX are dropped, nine sections are read, a field is corrected, and the show holds it', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    await dropFiles(page, await twoPapers());
    await expect.poll(() => chosenPapers(page).count()).toBe(2);
    await readPapers(page);
    await waitForReview(page);
    await expect.poll(() => page.title()).toContain('✓');
    // As the page's metadata does that is late.
    await page.evaluate(() => document.querySelector('title')?.replaceChildren('contract.pdf'));
    await expect.poll(() => page.title()).toContain('✓');
    const answer = await page.request.get(page.url().replace('/imports/', '/api/import-jobs/'));
    const { progress_data: progress } = importJobSchema.parse(await answer.json());
    expect(progress).toMatchObject({ percentage: 100, sections: { general: { state: 'done' } } });

    expect(await fieldInput(page, 'General › Artist').inputValue()).toContain('Marlow');
    const venue = fieldInput(page, 'General › Venue');
    await venue.fill('Old Customs Hall, Main Room');
    await venue.press('Enter');
    await waitUntilSaved(page);
    await page.getByRole('group', { name: 'General › Venue: Yours' }).waitFor();

    await page.getByRole('button', { name: /commit…/i }).click();
    await page.getByRole('button', { name: 'Write the show' }).click();
    await page.waitForURL(/\/shows\/[0-9a-f-]{36}$/);
    await page.getByRole('heading', { level: 1, name: /Marlow/ }).waitFor();
    await page.getByText('Old Customs Hall, Main Room').first().waitFor();
    await page.getByRole('link', { name: 'contract.pdf' }).waitFor();
  });

  it('the nine steps are shown in their order while the papers are read, also after a reload and in a second tab', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    const pdf = await contractPdf(60);
    await dropFiles(page, [{ name: 'long-contract.pdf', mimeType: 'application/pdf', buffer: pdf }]);
    const address = await readPapers(page);
    const steps = page.getByRole('list', { name: 'Sections' }).getByRole('listitem');
    await steps.first().waitFor();
    expect(
      await steps.evaluateAll((items) => items.map((item) => item.getAttribute('data-section'))),
    ).toEqual([
      'general',
      'deal',
      'hotels',
      'food',
      'flights',
      'activities',
      'contacts',
      'technical',
      'documents',
    ]);
    await page.reload();
    const second = await page.context().newPage();
    await second.goto(address);
    await Promise.all([waitForReview(page), waitForReview(second)]);
  });

  it('the sample papers run with one click', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.owner, '/imports/new');
    const sample = page.getByRole('button', { name: 'Try the sample papers' });
    await waitUntilAlive(sample);
    await sample.click();
    await waitForReview(page);
    expect(await fieldInput(page, 'General › Artist').inputValue()).toBe('Mira Lund');
    const amount = fieldInput(page, 'Deal › Artist fee');
    expect(await amount.inputValue()).toBe('6750');
  });

  it('a field with the focus has its place outlined on the page of the PDF, and a place leads back to its field', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    await dropFiles(page, await twoPapers());
    await readPapers(page);
    await waitForReview(page);
    const papers = page.getByRole('complementary', { name: 'Papers' });
    await fieldInput(page, 'General › Artist').focus();
    const outline = papers.locator('button[data-active]');
    await outline.waitFor();
    expect(await outline.getAttribute('aria-label')).toContain('General › Artist');
    const words = papers.locator('.textLayer').getByText('Marlow', { exact: false }).first();
    const [place, text] = [await outline.boundingBox(), await words.boundingBox()];
    expect(place && text && Math.abs(place.y + place.height / 2 - text.y - text.height / 2)).toBeLessThan(8);

    const hotel = page.getByRole('group', { name: /^Hotels 1 › Hotel:/ });
    await hotel.getByRole('button', { name: 'travel.docx' }).click();
    await papers.locator('[data-active] mark').waitFor();
    await papers.getByRole('button', { name: /Go to Hotels 1 › Hotel/ }).click();
    await expect
      .poll(() => page.evaluate(() => document.activeElement?.getAttribute('data-path')))
      .toMatch(/^hotels\.0\./);
  });

  it('on a phone the papers are one press away from a field, and the way back too', async () => {
    const page = await openPage({ viewport: PHONE, hasTouch: true });
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    const pdf = await contractPdf();
    await chooseFiles(page, [{ name: 'contract.pdf', mimeType: 'application/pdf', buffer: pdf }]);
    await readPapers(page);
    await waitForReview(page);
    const artist = page.getByRole('group', { name: /^General › Artist/ });
    await artist.getByRole('button', { name: 'page 1' }).click();
    const outline = page.getByRole('complementary', { name: 'Papers' }).locator('button[data-active]');
    await outline.waitFor();
    await outline.click();
    await artist.waitFor();
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(width).toBeLessThanOrEqual(PHONE.width);
  });

  it('what is undone goes back to what was read', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    const sample = await readFile('public/samples/performance-contract.pdf');
    await dropFiles(page, [{ name: 'agreement.pdf', mimeType: 'application/pdf', buffer: sample }]);
    await readPapers(page);
    await waitForReview(page);
    const artist = fieldInput(page, 'General › Artist');
    const asRead = await artist.inputValue();
    await artist.fill('Somebody Else');
    await artist.press('Enter');
    await page.getByRole('group', { name: 'General › Artist: Yours' }).waitFor();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect.poll(() => artist.inputValue()).toBe(asRead);
    await waitUntilSaved(page);
    await page.reload();
    await waitForReview(page);
    expect(await fieldInput(page, 'General › Artist').inputValue()).toBe(asRead);
  });
});
