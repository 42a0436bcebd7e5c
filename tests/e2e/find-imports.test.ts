import { afterAll, describe, expect, it } from 'vitest';
import { runningApp } from '#tests/support/stack.ts';
import { seriousViolations } from './support/accessibility.ts';
import { PHONE, withBrowser } from './support/browser.ts';
import {
  chooseFiles,
  readPapers,
  signIn,
  textPaper,
  waitForReview,
  waitUntilAlive,
} from './support/steps.ts';

const app = runningApp();
const { openPage, pageErrors } = withBrowser();

afterAll(() => expect(pageErrors).toEqual([]));

describe('a wrong upload', () => {
  it('is deleted with its papers, and is no more in the list, nor on a page that shows it still', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    const text = 'Artist: The Mistaken\nVenue: Salt Store\nDate: 3 September 2027';
    await chooseFiles(page, [textPaper('wrong.txt', text)]);
    const address = await readPapers(page);
    await waitForReview(page);
    const other = await page.context().newPage();
    await other.goto(address);
    await waitForReview(other);
    await page.getByRole('button', { name: 'Delete' }).click();
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.waitForURL(`${app.url}/imports`);
    await page.getByRole('heading', { level: 1, name: 'Imports' }).waitFor();
    await page.getByRole('link', { name: /The Mistaken/ }).waitFor({ state: 'detached' });
    await other.getByRole('heading', { name: 'There is nothing at this address' }).waitFor();
    await page.goto(address);
    await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor();
  });
});

describe('the list of imports', () => {
  it('is searched and narrowed, keeps both on the way back, and says when there is nothing', async () => {
    const page = await openPage({ viewport: PHONE, hasTouch: true });
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    for (const [artist, name] of [
      ['Åsa Findable', 'deal.txt'],
      ['The Hidden Ones', 'rider.txt'],
    ]) {
      await page.goto(`${app.url}/imports/new`);
      const text = `Artist: ${artist}\nVenue: Salt Store\nDate: 3 September 2027`;
      await chooseFiles(page, [textPaper(`${name}`, text)]);
      await readPapers(page);
      await waitForReview(page);
    }
    await page.goto(`${app.url}/imports`);
    const found = page.getByRole('link', { name: /Åsa Findable/ });
    const hidden = page.getByRole('link', { name: /The Hidden Ones/ });
    await hidden.waitFor();
    await waitUntilAlive(page.getByLabel('Search the imports'));
    await page.keyboard.press('/');
    await page.keyboard.type('findable ASA deal');
    expect(await page.getByLabel('Search the imports').inputValue()).toBe('findable ASA deal');
    await hidden.waitFor({ state: 'detached' });
    expect(await found.count()).toBe(1);
    await page.getByText('1 import found').waitFor();

    await found.click();
    await waitForReview(page);
    await page.goBack();
    await found.waitFor();
    expect(await page.getByLabel('Search the imports').inputValue()).toBe('findable ASA deal');
    expect(await hidden.count()).toBe(0);

    await page.getByLabel('Which imports').selectOption('Failed');
    await page.getByText('No import under “Failed” has “findable ASA deal”').waitFor();
    await page.reload();
    await page.getByText('No import under “Failed” has “findable ASA deal”').waitFor();
    expect(await seriousViolations(page)).toEqual([]);

    await waitUntilAlive(page.getByLabel('Which imports'));
    await page.getByLabel('Which imports').selectOption('To review');
    await found.waitFor();
    await page.getByRole('link', { name: 'Imports', exact: true }).click();
    await hidden.waitFor();
    expect(await page.getByLabel('Search the imports').inputValue()).toBe('');
  });
});
