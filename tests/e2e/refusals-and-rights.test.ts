import { afterAll, describe, expect, it } from 'vitest';
import { contractPdf } from '#scripts/support/sample-papers.ts';
import { runningApp } from '#tests/support/stack.ts';
import { PHONE, withBrowser } from './support/browser.ts';
import {
  chooseFiles,
  chosenPapers,
  dropFiles,
  fieldInput,
  readPapers,
  signIn,
  textPaper,
  waitForReview,
  waitUntilAlive,
  waitUntilSaved,
} from './support/steps.ts';

const app = runningApp();
const { openPage, pageErrors } = withBrowser();

afterAll(() => expect(pageErrors).toEqual([]));

describe('what is refused', () => {
  it('a wrong password says so and keeps the address', async () => {
    const page = await openPage();
    await page.goto(`${app.url}/sign-in`);
    await waitUntilAlive(page.getByRole('button', { name: 'Sign in', exact: true }));
    await page.getByLabel('E-mail').fill(app.demo.owner.email);
    await page.getByLabel('Password', { exact: true }).fill('not the password');
    await page.getByRole('button', { name: 'Sign in', exact: true }).click();
    await page.getByText('This e-mail and password do not belong together.').waitFor();
    expect(await page.getByLabel('E-mail').inputValue()).toBe(app.demo.owner.email);
  });

  it('a page asked for without signing in comes back after signing in', async () => {
    const page = await openPage();
    await page.goto(`${app.url}/shows`);
    await page.waitForURL(/\/sign-in\?next=/);
  });

  it('a file of a type that cannot be read is refused on its row, and the others stay ready', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    await dropFiles(page, [
      { name: 'contract.pdf', mimeType: 'application/pdf', buffer: await contractPdf() },
      { name: 'song.mp3', mimeType: 'audio/mpeg', buffer: Buffer.from('ID3') },
    ]);
    await chosenPapers(page).filter({ hasText: 'song.mp3' }).getByText('This type cannot be read.').waitFor();
    await chosenPapers(page).filter({ hasText: 'contract.pdf' }).getByText('ready').waitFor();
  });

  it('an executable that calls itself a PDF is refused by its content, with the reason on its row', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    const program = Buffer.concat([Buffer.from('MZ\x90\0\x03\0\0\0'), Buffer.alloc(2000)]);
    await dropFiles(page, [
      { name: 'contract.pdf', mimeType: 'application/pdf', buffer: await contractPdf() },
      { name: 'invoice.pdf', mimeType: 'application/pdf', buffer: program },
    ]);
    await page.getByRole('button', { name: 'Read these papers' }).click();
    const row = chosenPapers(page).filter({ hasText: 'invoice.pdf' });
    await row.getByRole('alert').waitFor();
    await page.getByText('Nothing was sent yet: 1 paper above cannot be read').waitFor();
    await page.getByText('1 paper above cannot be read and will be left out').waitFor();
    await chosenPapers(page).filter({ hasText: 'contract.pdf' }).getByText('ready').waitFor();
    await readPapers(page);
    await waitForReview(page);
  });

  it('a paper that holds no words is not the first one shown, and says in its place why it has none', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    await chooseFiles(page, [
      textPaper('blank.txt', ' \n \n'),
      textPaper('offer.txt', 'Artist: Ada Nord\nVenue: The Cave'),
    ]);
    await readPapers(page);
    await waitForReview(page);
    const papers = page.getByRole('complementary', { name: 'Papers' });
    await papers.getByText('Venue: The Cave').waitFor();
    await page.getByRole('combobox', { name: 'Paper', exact: true }).click();
    await page.getByRole('option', { name: 'blank.txt' }).click();
    await papers.getByText('No text was found in “blank.txt”.').waitFor();
    expect(await papers.getByRole('button', { name: 'Try again' }).count()).toBe(0);
  });

  it('the same file twice is announced and read once', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    const buffer = await contractPdf(2);
    await dropFiles(page, [
      { name: 'contract.pdf', mimeType: 'application/pdf', buffer },
      { name: 'contract (1).pdf', mimeType: 'application/pdf', buffer },
    ]);
    await page.getByText('Same content as contract.pdf; it is read once.').waitFor();
    await page.getByText(/^1 paper,/).waitFor();
  });

  it('an address of nothing, or of another organisation, leads back', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.outsider);
    for (const path of ['/imports/00000000-0000-4000-8000-000000000000', '/shows/nothing', '/nowhere']) {
      await page.goto(`${app.url}${path}`);
      await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor();
      await page.getByRole('link', { name: 'To the imports', exact: true }).waitFor();
    }
  });
});

describe('a connection that is lost for a while', () => {
  it('keeps what is corrected meanwhile, says so in full on a phone, and saves it by itself when it is back', async () => {
    const page = await openPage({ viewport: PHONE, hasTouch: true });
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    await dropFiles(page, [
      { name: 'tunnel.pdf', mimeType: 'application/pdf', buffer: await contractPdf(4) },
    ]);
    await readPapers(page);
    await waitForReview(page);
    await page.context().setOffline(true);
    await fieldInput(page, 'General › Venue').fill('Room in the tunnel');
    await fieldInput(page, 'General › Venue').press('Enter');
    const said = page.getByText('Not saved. The server cannot be reached.');
    await said.waitFor();
    const isCut = (element: Element) =>
      element.scrollWidth > element.clientWidth || element.scrollHeight > element.clientHeight;
    expect(await said.evaluate(isCut)).toBe(false);
    for (const next of await page.getByRole('button', { name: /^Next/ }).all())
      expect(await next.evaluate(isCut)).toBe(false);
    await page.context().setOffline(false);
    await waitUntilSaved(page);
    await page.reload();
    await waitForReview(page);
    expect(await fieldInput(page, 'General › Venue').inputValue()).toBe('Room in the tunnel');
  });

  it('is told where a paper cannot be shown for it, which is shown as soon as it is back', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    await chooseFiles(page, [
      textPaper('first.txt', 'Artist: Ada Nord\nVenue: Tunnel Hall'),
      textPaper('second.txt', 'Promoter: Bo Lind, bo.lind@tides.example'),
    ]);
    await readPapers(page);
    await waitForReview(page);
    await page.context().setOffline(true);
    await page.getByRole('combobox', { name: 'Paper', exact: true }).click();
    await page.getByRole('option', { name: 'second.txt' }).click();
    const papers = page.getByRole('complementary', { name: 'Papers' });
    await papers.getByText('The server cannot be reached.').waitFor();
    await page.context().setOffline(false);
    await papers.getByText('bo.lind@tides.example').waitFor();
  });

  it('keeps the fields where they are when the connection is lost before the engine that draws a paper is loaded', async () => {
    const page = await openPage({ viewport: PHONE, hasTouch: true });
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    await chooseFiles(page, [
      { name: 'tunnel.pdf', mimeType: 'application/pdf', buffer: await contractPdf() },
    ]);
    await readPapers(page);
    await waitForReview(page);
    await page.route('**/_next/static/chunks/**', (route) => route.abort());
    await page.getByText('Papers', { exact: true }).click();
    await page.getByText('This page could not be loaded').waitFor();
    await page.getByText('Fields', { exact: true }).click();
    await fieldInput(page, 'General › Venue').waitFor();
  });

  it('is no reason to lose what was corrected last: a link asks first, and leaving in the same moment saves it', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    await dropFiles(page, [{ name: 'hurry.pdf', mimeType: 'application/pdf', buffer: await contractPdf(2) }]);
    const address = await readPapers(page);
    await waitForReview(page);
    const imports = page.getByRole('link', { name: 'Imports', exact: true }).first();
    const venue = fieldInput(page, 'General › Venue');
    await page.context().setOffline(true);
    await venue.fill('Room of the hesitant');
    await venue.press('Enter');
    await page.getByText('Not saved. The server cannot be reached.').waitFor();
    const asked: string[] = [];
    page.once('dialog', (dialog) => {
      asked.push(dialog.message());
      void dialog.dismiss();
    });
    await imports.click();
    expect(asked).toEqual(['Your last changes could not be saved yet. Leave without them?']);
    await page.context().setOffline(false);
    await waitUntilSaved(page);

    await venue.fill('Room of the hurried');
    await imports.click();
    await page.getByRole('heading', { level: 1, name: 'Imports' }).waitFor();
    await expect
      .poll(async () => {
        const answer = await page.request.get(address.replace('/imports/', '/api/import-jobs/'));
        return (await answer.json()).review?.extracted.general.venue;
      })
      .toBe('Room of the hurried');
  });
});

describe('who may do what on the pages', () => {
  it('a viewer reads an import with its evidence but finds nothing to change it with', async () => {
    const editorPage = await openPage();
    await signIn(editorPage, app.url, app.demo.editor, '/imports/new');
    await dropFiles(editorPage, [
      { name: 'viewed.pdf', mimeType: 'application/pdf', buffer: await contractPdf() },
    ]);
    const address = await readPapers(editorPage);
    await waitForReview(editorPage);

    const page = await openPage();
    await signIn(page, app.url, app.demo.viewer, new URL(address).pathname);
    await page.getByText('You are a viewer here').waitFor();
    await page.getByText(`by ${app.demo.editor.email}`).waitFor();
    await page
      .getByRole('group', { name: /^General › Artist/ })
      .getByText(/Marlow/)
      .first()
      .waitFor();
    expect(await page.getByRole('textbox').count()).toBe(0);
    expect(await page.getByRole('button', { name: /commit|confirm|add a/i }).count()).toBe(0);
    await page.goto(`${app.url}/imports/new`);
    await page.getByRole('heading', { name: 'You can look, but not import here' }).waitFor();
  });

  it('two people who change the same import are asked, and nothing is lost in silence', async () => {
    const first = await openPage();
    await signIn(first, app.url, app.demo.editor, '/imports/new');
    await dropFiles(first, [
      { name: 'shared.pdf', mimeType: 'application/pdf', buffer: await contractPdf(3) },
    ]);
    const address = await readPapers(first);
    await waitForReview(first);
    const second = await openPage();
    await signIn(second, app.url, app.demo.owner, new URL(address).pathname);
    await waitForReview(second);

    await fieldInput(first, 'General › Venue').fill('Room of the editor');
    await fieldInput(first, 'General › Venue').press('Enter');
    await waitUntilSaved(first);
    await fieldInput(second, 'General › Event').fill('Night of the owner');
    await fieldInput(second, 'General › Event').press('Enter');
    await second.getByRole('dialog', { name: 'Changed meanwhile' }).waitFor();
    await second.getByRole('button', { name: 'Put mine on top of theirs' }).click();
    await waitUntilSaved(second);
    await second.reload();
    await waitForReview(second);
    expect(await fieldInput(second, 'General › Venue').inputValue()).toBe('Room of the editor');
    expect(await fieldInput(second, 'General › Event').inputValue()).toBe('Night of the owner');
  });
});
