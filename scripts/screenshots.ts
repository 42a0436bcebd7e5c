/** `node scripts/screenshots.ts`: drives the served app on a database of its own and writes the pictures of the README. */
import { mkdir, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
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
  const drained = fetch(`${appUrl}/api/import-worker/process`, {
    headers: { Authorization: `Bearer ${stack.env.CRON_SECRET}` },
  });
  await page
    .locator('[data-section][data-state="running"], [data-section][data-state="done"]')
    .first()
    .waitFor();
  await take(page, 'progress');
  await drained;
  await waitForReview(page);
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

async function take(page: Page, name: string): Promise<void> {
  const path = join(FOLDER, `${name}.png`);
  // Spinners and progress bars stand still, so that the same page gives the same picture.
  await page.screenshot({ path, animations: 'disabled' });
  say(path);
}
