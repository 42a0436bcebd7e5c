/** `node scripts/screenshots.ts`: drives the served app on a database of its own and writes the pictures of the README. */
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { jobRow } from '#lib/jobs/job.ts';
import { freePort } from '#scripts/local-stack/free-port.ts';
import { type LocalStack, startLocalStack } from '#scripts/local-stack/index.ts';
import { buildApp, startApp } from '#scripts/support/app-server.ts';
import { say, sayError } from '#scripts/support/say.ts';
import { DESKTOP, launchBrowser } from '#tests/e2e/support/browser.ts';
import { chooseFiles, chosenPapers, signIn, waitForReview } from '#tests/e2e/support/steps.ts';

const FOLDER = 'docs/images';
const PHONE = { width: 390, height: 844 };
const SAMPLES = ['public/samples/performance-contract.pdf', 'public/samples/advance-sheet.docx'];

const cleanUp: (() => Promise<void>)[] = [];
try {
  const root = process.cwd();
  const dataDir = await mkdtemp(join(tmpdir(), 'oncore-screenshots-'));
  const stack = await startLocalStack({ dataDir, isThrowAway: true, ports: { postgres: 0, supabase: 0 } });
  cleanUp.push(() => stack.stop());
  await buildApp(root);
  const port = await freePort();
  // Reading starts when it is asked for, so that the steps can be seen.
  const env = { ...stack.env, IMPORT_WAKE_ON_START: 'off' };
  const app = await startApp({ root, mode: 'start', port, env });
  cleanUp.push(() => app.stop());
  const browser = await launchBrowser();
  cleanUp.push(() => browser.close());
  await mkdir(FOLDER, { recursive: true });
  await takeAll(browser, app.url, stack);
} catch (error) {
  sayError(error instanceof Error ? (error.stack ?? error.message) : String(error));
  process.exitCode = 1;
} finally {
  for (const step of cleanUp.reverse()) await step();
}

async function takeAll(browser: Browser, appUrl: string, stack: LocalStack): Promise<void> {
  const page = await browser.newPage({ viewport: DESKTOP, locale: 'en-GB' });
  await signIn(page, appUrl, stack.demo.owner, '/imports/new');
  await chooseFiles(page, SAMPLES);
  await chosenPapers(page).getByText('ready').nth(1).waitFor();
  await take(page, 'upload');

  await page.getByRole('button', { name: 'Read these papers' }).click();
  await page.waitForURL(/\/imports\/[0-9a-f-]{36}$/);
  await takeWhileReading(page, appUrl, stack);
  await waitForReview(page);
  await page.locator('[data-path="deal.fee"]').focus();
  await page.getByRole('complementary', { name: 'Papers' }).locator('button[data-active]').waitFor();
  await take(page, 'review');

  const phone = await browser.newPage({ viewport: PHONE, locale: 'en-GB', hasTouch: true });
  await signIn(phone, appUrl, stack.demo.owner, new URL(page.url()).pathname);
  await waitForReview(phone);
  await take(phone, 'review-phone');

  await page.getByRole('button', { name: /commit…/i }).click();
  await page.getByRole('button', { name: 'Write the show' }).click();
  await page.waitForURL(/\/shows\//);
  await page.getByRole('heading', { level: 1 }).waitFor();
  await take(page, 'show');
}

/**
 * The sections of a short paper are read faster than a page asks, so a moment of the reading is caught from outside
 * and the page is given that answer until its picture is taken.
 */
async function takeWhileReading(page: Page, appUrl: string, stack: LocalStack): Promise<void> {
  const address = `${appUrl}/api/import-jobs/${page.url().split('/').at(-1)}`;
  const drained = fetch(`${appUrl}/api/import-worker/process`, {
    headers: { Authorization: `Bearer ${stack.env.CRON_SECRET}` },
  });
  const moment = await momentOf(page, address);
  await page.route(address, (route) => route.fulfill({ body: moment, contentType: 'application/json' }));
  await page.locator('[data-section][data-state="running"]').waitFor();
  await take(page, 'progress');
  await page.unroute(address);
  await drained;
}

/** The first answer in which some sections are done and one is being read. */
async function momentOf(page: Page, address: string): Promise<string> {
  for (;;) {
    const body = await (await page.request.get(address)).text();
    const { status, progress_data: progress } = jobRow.parse(JSON.parse(body));
    if (status === 'completed')
      throw new Error('The papers were read before a moment of it could be caught.');
    if (status === 'processing' && (progress?.sections_completed ?? 0) >= 3) return body;
  }
}

async function take(page: Page, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  // Away from whatever was clicked last, so that no tooltip stands in the picture.
  await page.mouse.move(1, 1);
  await page.getByRole('tooltip').waitFor({ state: 'hidden' });
  // Spinners and progress bars stand still, so that the same page gives the same picture.
  await page.screenshot({ path, animations: 'disabled' });
  say(path);
}
