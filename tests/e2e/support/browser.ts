import sparticuz from '@sparticuz/chromium';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll } from 'vitest';

export const DESKTOP = { width: 1280, height: 900 };
export const PHONE = { width: 360, height: 740 };

/**
 * The Chromium of the npm package: no browser of the machine is needed, and it runs as root. Not with the arguments
 * that the package suggests: they put everything into one process, where a second context keeps no cookies, and they
 * switch off the security that the pages are tested for.
 */
export async function launchBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: ['--no-sandbox', '--disable-gpu', '--font-render-hinting=none'],
    headless: true,
  });
}

export type Session = Awaited<ReturnType<BrowserContext['storageState']>>;

export interface PageOptions {
  viewport?: { width: number; height: number };
  hasTouch?: boolean;
  colorScheme?: 'light' | 'dark';
  /** Cookies of a person who has signed in before. */
  session?: Session;
}

/** One browser for the tests of a file and a fresh context for each page; anything the page logs as an error fails. */
export function withBrowser(): { openPage(options?: PageOptions): Promise<Page>; pageErrors: string[] } {
  let browser: Browser | undefined;
  const contexts: BrowserContext[] = [];
  const pageErrors: string[] = [];
  beforeAll(async () => {
    browser = await launchBrowser();
  }, 60_000);
  afterEach(async () => {
    for (const context of contexts.splice(0)) await context.close();
  });
  afterAll(async () => {
    await browser?.close();
  });
  return {
    pageErrors,
    async openPage({ viewport = DESKTOP, hasTouch = false, colorScheme = 'light', session } = {}) {
      if (!browser) throw new Error('The browser is not running yet.');
      const context = await browser.newContext({
        viewport,
        hasTouch,
        colorScheme,
        // A dialog that is still fading in has less contrast than one that stands.
        reducedMotion: 'reduce',
        locale: 'en-GB',
        ...(session && { storageState: session }),
      });
      contexts.push(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => pageErrors.push(error.message));
      return page;
    },
  };
}
