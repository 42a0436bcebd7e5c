import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runningApp } from '#tests/support/stack.ts';
import { seriousViolations } from './support/accessibility.ts';
import { PHONE, type Session, withBrowser } from './support/browser.ts';
import {
  chooseFiles,
  fieldInput,
  readPapers,
  signIn,
  waitForReview,
  waitUntilAlive,
  waitUntilSaved,
} from './support/steps.ts';

const app = runningApp();
const { openPage, pageErrors } = withBrowser();
let importPath = '';
let showPath = '';
let failedPath = '';
let session: Session | undefined;

const damagedPdf = {
  name: 'damaged.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.concat([Buffer.from('%PDF-1.7\n'), Buffer.alloc(3000, 'A')]),
};

/** A failed import, one to review and one show, made once. */
beforeAll(async () => {
  const page = await openPage();
  await signIn(page, app.url, app.demo.owner, '/imports/new');
  session = await page.context().storageState();
  const run = async () => {
    await page.goto(`${app.url}/imports/new`);
    const sample = page.getByRole('button', { name: 'Try the sample papers' });
    await waitUntilAlive(sample);
    await sample.click();
    await waitForReview(page);
    return new URL(page.url()).pathname;
  };
  await chooseFiles(page, [damagedPdf]);
  failedPath = new URL(await readPapers(page)).pathname;
  await page.getByText('Technical details, code source.corrupt').waitFor();
  importPath = await run();
  await run();
  await page.getByRole('button', { name: /commit…/i }).click();
  await page.getByRole('button', { name: 'Write the show' }).click();
  await page.waitForURL(/\/shows\//);
  showPath = new URL(page.url()).pathname;
}, 300_000);

afterAll(() => expect(pageErrors).toEqual([]));

const pages: [string, () => string][] = [
  ['the imports', () => '/imports'],
  ['a new import', () => '/imports/new'],
  ['the review', () => importPath],
  ['a failed import', () => failedPath],
  ['the shows', () => '/shows'],
  ['a show', () => showPath],
  ['an address of nothing', () => '/nowhere'],
];

/** How many pixels of the page stand out to the right of the window. */
function sidewaysOverhang(page: Page): Promise<number> {
  return page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
}

describe('every page', () => {
  it.each(pages)('%s fits a narrow phone without sideways scroll', async (_, path) => {
    const page = await openPage({ viewport: PHONE, hasTouch: true, session });
    await page.goto(`${app.url}${path()}`);
    await page.getByRole('heading', { level: 1 }).waitFor();
    expect(await sidewaysOverhang(page)).toBe(0);
  });

  for (const colorScheme of ['light', 'dark'] as const) {
    it.each(pages)(`%s has no serious accessibility violation, ${colorScheme}`, async (_, path) => {
      const page = await openPage({ colorScheme, session });
      await page.goto(`${app.url}${path()}`);
      await page.getByRole('heading', { level: 1 }).waitFor();
      expect(await seriousViolations(page)).toEqual([]);
    });
  }

  it('signing in has no serious accessibility violation', async () => {
    const page = await openPage();
    await page.goto(`${app.url}/sign-in`);
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('the list of keys opens with a question mark', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.owner);
    await waitUntilAlive(page.getByRole('button', { name: /^Account of/ }));
    await page.keyboard.press('?');
    await page.getByRole('dialog', { name: 'Keys' }).waitFor();
  });

  it('every field to check is reached by the key n and confirmed by c', async () => {
    const page = await openPage({ session });
    await page.goto(`${app.url}${importPath}`);
    await waitForReview(page);
    const rows = page.locator('[data-path]:is([data-state="check"], [data-state="missing"])');
    const left = await rows.count();
    expect(left).toBeGreaterThan(0);
    const focused = page.locator('[data-path]:focus');
    const goToNext = async () => {
      await page.keyboard.press('n');
      return focused.count();
    };
    // The first press may come before the page listens to keys.
    await expect.poll(goToNext, { timeout: 10_000 }).toBe(1);
    for (let step = 0; step < left; step++) {
      const state = await focused.getAttribute('data-state');
      if (state === 'check') await page.keyboard.press('c');
      await goToNext();
    }
    await waitUntilSaved(page);
    expect(await page.locator('[data-path][data-state="check"]').count()).toBe(0);
  });

  it('an input of the review is described by the words below it, and by its error when it has one', async () => {
    const page = await openPage({ session });
    await page.goto(`${app.url}${importPath}`);
    await waitForReview(page);
    const descriptionOf = (label: string) =>
      page
        .locator('input')
        .and(page.getByLabel(label, { exact: true }))
        .evaluate((input) => {
          const ids = input.getAttribute('aria-describedby')?.split(' ') ?? [];
          return ids.map((id) => document.getElementById(id)?.textContent).join(' | ');
        });
    expect(await descriptionOf('General › Venue')).toContain('Alter Speicher');
    expect(await descriptionOf('General › Country')).toContain('Why');
    expect(await descriptionOf('Flights 1 › Departure, local time, date')).toContain('14 Nov 2026');
    const fee = fieldInput(page, 'Deal › Artist fee');
    await fee.fill('plenty');
    await fee.press('Enter');
    expect(await descriptionOf('Deal › Artist fee')).toMatch(/^Not saved\. Enter an amount.*6,?750/);
    expect(await fee.getAttribute('aria-invalid')).toBe('true');
  });

  it('what keeps a show from being written stands before what would be written, readable in the dark too', async () => {
    const page = await openPage({ colorScheme: 'dark', session });
    await page.goto(`${app.url}${importPath}`);
    await waitForReview(page);
    for (const name of ['General › Artist', 'General › Event']) {
      await fieldInput(page, name).fill('');
      await fieldInput(page, name).press('Enter');
    }
    await waitUntilSaved(page);
    await page.getByRole('button', { name: /commit…/i }).click();
    const preview = page.getByRole('list', { name: 'What will be written' });
    await preview.waitFor();
    const alert = page.getByRole('alert').filter({ hasText: 'Has to be put right first' });
    const top = async (part: typeof alert) => (await part.boundingBox())?.y ?? Number.NaN;
    expect(await top(alert)).toBeLessThan(await top(preview));
    expect(await page.getByRole('button', { name: 'Write the show' }).isDisabled()).toBe(true);
    expect(await seriousViolations(page)).toEqual([]);
    await alert.getByRole('button', { name: 'General › Artist' }).click();
    await page.locator('[data-path="general.artist"]:focus').waitFor();
  });

  it('scripts without the nonce of the page do not run, and nothing is loaded from elsewhere', async () => {
    const page = await openPage();
    const foreign: string[] = [];
    page.on('request', (request) => {
      const { origin, protocol } = new URL(request.url());
      if (protocol.startsWith('http') && origin !== app.url) foreign.push(request.url());
    });
    await signIn(page, app.url, app.demo.owner);
    const response = await page.goto(`${app.url}/imports`);
    expect(response?.headers()['content-security-policy']).toContain("script-src 'self' 'nonce-");
    expect(response?.headers()['x-powered-by']).toBeUndefined();
    expect(foreign).toEqual([]);
  });
});
