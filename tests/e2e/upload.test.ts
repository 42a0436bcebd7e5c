import { randomUUID } from 'node:crypto';
import { afterAll, describe, expect, it } from 'vitest';
import { runningApp } from '#tests/support/stack.ts';
import { withBrowser } from './support/browser.ts';
import {
  chooseFiles,
  chosenPapers,
  fieldInput,
  type Paper,
  readPapers,
  signIn,
  textPaper,
  waitForReview,
  waitUntilAlive,
} from './support/steps.ts';

const app = runningApp();
const { openPage, pageErrors } = withBrowser();

afterAll(() => expect(pageErrors).toEqual([]));

/** A paper that no other test hands in. */
function memo(name: string, text = ''): Paper {
  const words = `Artist: Marlow & The Tides\nVenue: Old Customs Hall\n${text}\nRef: ${randomUUID()}`;
  return { name, mimeType: 'text/plain', buffer: Buffer.from(words) };
}

describe('a paper that was imported before', () => {
  it('is announced before it is sent, and brings the other papers of its import if one wants', async () => {
    const [contract, rider, mail] = [
      memo('contract.txt'),
      memo('rider.txt'),
      memo('late-mail.txt', 'Doors: 19:00'),
    ];
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    await chooseFiles(page, [contract, rider]);
    const earlier = await readPapers(page);
    await waitForReview(page);

    await page.goto(`${app.url}/imports/new`);
    await chooseFiles(page, [contract, mail]);
    const known = chosenPapers(page).filter({ hasText: 'Already imported' });
    await known.waitFor();
    expect(await known.textContent()).toContain('contract.txt');
    const link = known.getByRole('link', { name: 'Open that import' });
    expect(new URL((await link.getAttribute('href')) ?? '', app.url).href).toBe(earlier);
    await known.getByRole('button', { name: 'add its other papers here' }).click();
    await chosenPapers(page).filter({ hasText: 'rider.txt' }).getByText('From the import of').waitFor();
    expect(await chosenPapers(page).count()).toBe(3);

    await readPapers(page);
    await waitForReview(page);
    expect(page.url()).not.toBe(earlier);
    await page.getByRole('button', { name: 'Papers (3)' }).waitFor();
  });
});

describe('a page that is closed before the papers are sent', () => {
  it('offers them again to the same person, and sends them once', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    await chooseFiles(page, [memo('plan.txt'), memo('offer.txt')]);
    await chosenPapers(page).getByText('ready').nth(1).waitFor();
    await page.close({ runBeforeUnload: false });

    const again = await page.context().newPage();
    await again.goto(`${app.url}/imports/new`);
    await again.getByText('You have chosen papers that were not sent').waitFor();
    const resume = again.getByRole('button', { name: 'Continue with them' });
    await waitUntilAlive(resume);
    await resume.click();
    await expect.poll(() => chosenPapers(again).count()).toBe(2);
    await readPapers(again);
    await waitForReview(again);

    await again.goto(`${app.url}/imports/new`);
    await waitUntilAlive(again.getByRole('button', { name: 'Choose files' }));
    expect(await again.getByText('that were not sent').count()).toBe(0);
  });

  it('can be told to forget them', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.owner, '/imports/new');
    await chooseFiles(page, [memo('plan.txt')]);
    await chosenPapers(page).getByText('ready').waitFor();
    await page.reload();
    const forget = page.getByRole('button', { name: 'Forget them' });
    await waitUntilAlive(forget);
    await forget.click();
    await page.reload();
    await waitUntilAlive(page.getByRole('button', { name: 'Choose files' }));
    expect(await page.getByText('that were not sent').count()).toBe(0);
  });
});

it('more papers than one import takes are cut to the first with one press, or all put away; the focus stays near', async () => {
  const page = await openPage();
  const refused: number[] = [];
  page.on('response', (response) => response.status() >= 400 && refused.push(response.status()));
  await signIn(page, app.url, app.demo.editor, '/imports/new');
  await chooseFiles(
    page,
    Array.from({ length: 130 }, (_, index) => memo(`page-${index + 1}.txt`)),
  );
  await page.getByText('these are 130').waitFor();
  await page.getByRole('button', { name: 'Keep the first 20' }).click();
  await expect.poll(() => chosenPapers(page).count()).toBe(20);
  await page.getByRole('button', { name: 'Remove page-3.txt' }).press('Enter');
  await page
    .locator(':focus')
    .and(page.getByRole('button', { name: 'Remove page-4.txt' }))
    .waitFor();
  await page.getByRole('button', { name: 'Remove all' }).click();
  await expect.poll(() => chosenPapers(page).count()).toBe(0);
  await page.reload();
  await waitUntilAlive(page.getByRole('button', { name: 'Choose files' }));
  expect(await page.getByText('that were not sent').count()).toBe(0);
  expect(refused).toEqual([]);
});

it('Tab never stops at the drop area, which nobody sees', async () => {
  const page = await openPage();
  await signIn(page, app.url, app.demo.editor, '/imports/new');
  await page.getByRole('button', { name: 'Try the sample papers' }).focus();
  await page.keyboard.press('Tab');
  const stops = page.locator(':focus').filter({ hasText: 'Drop the papers' });
  expect(await stops.count()).toBe(0);
});

describe('a page of the web', () => {
  it('is shown with its address before it is read, and an address that leads inside is refused in words', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    const button = page.getByRole('button', { name: 'Web page' });
    await waitUntilAlive(button);
    await button.click();
    await page.getByLabel('Address').fill('http://127.0.0.1/tour');
    await page.getByRole('button', { name: 'Add the page' }).click();
    await page.getByText('This address is not on the public internet').waitFor();

    // What the server would have fetched, put where the server would have put it: a test has no public page.
    const html = '<h1>Marlow &amp; The Tides</h1><p>Venue: Old Customs Hall</p>';
    const signed = await page.request.post(`${app.url}/api/shows/import/uploads`, {
      headers: { 'Sec-Fetch-Site': 'same-origin' },
      data: { orgId: app.demo.orgId, files: [{ fileName: 'tour.html', sizeBytes: Buffer.byteLength(html) }] },
    });
    const [{ storagePath, uploadUrl }] = (await signed.json()).uploads;
    await fetch(uploadUrl, { method: 'PUT', body: html, headers: { 'Content-Type': 'text/html' } });
    const url = 'https://band.example/tour';
    const sizeBytes = Buffer.byteLength(html);
    await page.route('**/api/shows/import/page', (route) =>
      route.fulfill({ json: { url, fileName: 'band.example tour.html', sizeBytes, storagePath } }),
    );
    await page.getByLabel('Address').fill('https://band.example/tour');
    await page.getByRole('button', { name: 'Add the page' }).click();
    await chosenPapers(page).getByText(`The page at ${url}`).waitFor();
    await readPapers(page);
    await waitForReview(page);
    await page.getByRole('button', { name: 'Papers (1)' }).click();
    await page.getByRole('link', { name: 'band.example tour.html', exact: true }).waitFor();
  });
});

describe('papers of two shows at once', () => {
  it('are told apart, and the one set aside gets an import of its own, once', async () => {
    const run = randomUUID().slice(0, 4);
    const main = `Artist: Tides ${run}\nVenue: Old Customs Hall\nCity: Hamburg, Germany\nDate: 3 September 2027\nSet time: 21:15`;
    const other = 'Artist: Nine Lanterns\nVenue: Salt Store\nCity: Bergen, Norway\nDate: 12 October 2027';
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    await chooseFiles(page, [
      textPaper('plan.txt', main),
      textPaper('rooms.txt', `${main}\nHotel: Harbour Inn`),
      textPaper('lanterns.txt', other),
    ]);
    const both = await readPapers(page);
    await waitForReview(page);
    const alone: string[] = [];
    for (let times = 0; times < 2; times++) {
      await page.goto(both);
      await waitForReview(page);
      const button = page.getByRole('button', { name: 'Import it on its own' });
      await waitUntilAlive(button);
      await button.click();
      await page.waitForURL((url) => url.href !== both && url.pathname.startsWith('/imports/'));
      await waitForReview(page);
      alone.push(page.url());
    }
    expect(await fieldInput(page, 'General › Artist').inputValue()).toBe('Nine Lanterns');
    expect(alone[1]).toBe(alone[0]);
  });
});
