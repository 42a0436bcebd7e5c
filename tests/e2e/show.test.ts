import type { Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { runningApp } from '#tests/support/stack.ts';
import { seriousViolations } from './support/accessibility.ts';
import { PHONE, withBrowser } from './support/browser.ts';
import {
  chooseFiles,
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

function sheet(artist: string, more: string[] = []) {
  const lines = [
    `Artist: ${artist}`,
    'Venue: Salt Store',
    'City: Hamburg, Germany',
    'Date: 3 September 2027',
    'Set time: 21:15',
    'Promoter: Ada Blom, +49 40 5550 0120, ada@example.com',
    ...more,
  ];
  return textPaper(`${more.length} lines.txt`, lines.join('\n'));
}

async function importPaper(page: Page, paper: ReturnType<typeof sheet>): Promise<void> {
  await page.goto(`${app.url}/imports/new`);
  await chooseFiles(page, [paper]);
  await readPapers(page);
  await waitForReview(page);
}

async function openCommit(page: Page): Promise<void> {
  await page.getByRole('button', { name: /commit…/i }).click();
  await page.getByRole('list', { name: 'What will be written' }).waitFor();
}

async function commit(page: Page, step = 'Write the show'): Promise<void> {
  await openCommit(page);
  await page.getByRole('button', { name: step }).click();
  await page.waitForURL(/\/shows\/[0-9a-f-]{36}$/);
  await page.getByRole('heading', { level: 1 }).waitFor();
}

describe('a written show', () => {
  it('says what was written, leads to each section, and gives the import back when it is undone', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    await importPaper(page, sheet('The Undone'));
    await fieldInput(page, 'General › Venue').fill('Salt Store, Upper Floor');
    await fieldInput(page, 'General › Venue').press('Enter');
    await waitUntilSaved(page);
    const address = page.url();
    await commit(page);
    const show = page.url();
    const notice = page.getByRole('region', { name: 'What was written' });
    await notice.getByRole('link', { name: '1 contact' }).click();
    expect(page.url()).toMatch(/#show-contacts$/);
    await notice.getByText(/Can be undone until/).waitFor();
    const undo = notice.getByRole('button', { name: 'Undo' });
    await waitUntilAlive(undo);
    await undo.click();
    await page.getByRole('button', { name: 'Undo the commit' }).click();
    await page.waitForURL(address);
    await waitForReview(page);
    expect(await fieldInput(page, 'General › Venue').inputValue()).toBe('Salt Store, Upper Floor');
    await page.goto(show);
    await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor();
  });

  it('can be undone from its import as well, and the list of shows tells the way', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    await importPaper(page, sheet('The Rewritten'));
    const address = page.url();
    await commit(page);
    await page.goto(`${app.url}/shows`);
    await page
      .getByRole('link', { name: /The Rewritten.*Written just now; open it to .* undo it/ })
      .waitFor();
    await page.goto(address);
    await page.getByRole('link', { name: 'Open the show' }).waitFor();
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await page.getByRole('button', { name: 'Undo the commit' }).click();
    await waitForReview(page);
    await page.goto(`${app.url}/shows`);
    await page.getByRole('heading', { level: 1, name: 'Shows' }).waitFor();
    expect(await page.getByRole('link', { name: /The Rewritten/ }).count()).toBe(0);
  });

  it('asks for further papers, and has what they say added to it', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    await importPaper(page, sheet('The Late Ones'));
    await commit(page);
    const show = page.url();
    await page.getByRole('link', { name: 'Add papers' }).click();
    await page.getByText('What they say goes into The Late Ones, ').waitFor();
    const words =
      'Hotel Nord\nConfirmation: HN-7718\nCheck-in: 3 September 2027\nCheck-out: 4 September 2027';
    await chooseFiles(page, [textPaper('late.txt', words)]);
    await page.getByRole('button', { name: 'Read these papers' }).click();
    await waitForReview(page);
    await page.reload();
    await waitForReview(page);
    await openCommit(page);
    expect(await page.getByRole('combobox', { name: /^Add it to a show/ }).inputValue()).toContain(
      'The Late Ones',
    );
    await page.getByRole('button', { name: 'Add to the show' }).click();
    await page.waitForURL(show);
    await page.getByText('HN-7718').first().waitFor();
  });

  it('takes in a booking that names no artist, once it is picked among the shows', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    await importPaper(page, sheet('The Booked'));
    await commit(page);
    const show = page.url();
    const words =
      'Hotel Nord\nConfirmation: HN-2231\nCheck-in: 3 September 2027\nCheck-out: 4 September 2027';
    await importPaper(page, textPaper('booking.txt', words));
    await openCommit(page);
    await page.getByText('A show needs an artist or the name of its event.').waitFor();
    await page.getByRole('combobox', { name: 'Add it to a show that is there' }).fill('booked');
    await page.getByRole('option', { name: /^The Booked · Fri, 3 Sept? 2027 · Salt Store$/ }).click();
    await page.getByRole('button', { name: 'Add to the show' }).click();
    await page.waitForURL(show);
    await page.getByText('Hotel Nord').first().waitFor();
  });

  it('takes a second import in: the dialog warns, shows what changes, and keeps what is not ticked', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    await importPaper(page, sheet('The Merged'));
    await commit(page);
    const show = page.url();
    await importPaper(
      page,
      sheet('The Merged', ['Fee: EUR 900', 'Hotel: Harbour Inn, check-in 3 September 2027']),
    );
    await fieldInput(page, 'General › Venue').fill('Salt Store, Lower Floor');
    await fieldInput(page, 'General › Venue').press('Enter');
    await fieldInput(page, 'General › Set time').fill('22:00');
    await fieldInput(page, 'General › Set time').press('Enter');
    await waitUntilSaved(page);
    await openCommit(page);
    await page.getByText('The artist has 1 show on this day already').waitFor();
    expect(await page.getByRole('link', { name: 'Look at this show' }).getAttribute('href')).toBe(
      new URL(show).pathname,
    );
    await page.getByRole('checkbox', { name: /Venue: Salt Store → Salt Store, Lower Floor/ }).uncheck();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add to the show' }).click();
    await page.waitForURL(show);
    await page.getByText('An import was added to this show').waitFor();
    await page.getByText(/^Set: The Merged/).waitFor();
    await page.getByText('22:00').first().waitFor();
    expect(await page.getByText('Salt Store, Lower Floor').count()).toBe(0);
    await page.goto(`${app.url}/shows`);
    const shows = page.getByRole('link', { name: /The Merged/ });
    await shows.first().waitFor();
    expect(await shows.count()).toBe(1);
  });

  it('is found among others by words of it, and a search that finds nothing says so', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    for (const artist of ['Émile Sought', 'The Overlooked']) {
      await importPaper(page, sheet(artist));
      await commit(page);
    }
    await page.goto(`${app.url}/shows`);
    const overlooked = page.getByRole('link', { name: /The Overlooked/ });
    await overlooked.first().waitFor();
    await waitUntilAlive(page.getByLabel('Search the shows'));
    await page.keyboard.press('/');
    await page.keyboard.type('salt emile');
    await overlooked.waitFor({ state: 'detached' });
    expect(await page.getByRole('link', { name: /Émile Sought/ }).count()).toBe(1);
    await page.getByText('1 show found').waitFor();
    await page.keyboard.type(' xyz');
    await page.getByText('No show has “salt emile xyz”').waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await overlooked.first().waitFor();
  });

  it('is taken away as a calendar, and by a link that needs no sign-in', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    await importPaper(page, sheet('The Shared'));
    await commit(page);
    const download = page.getByRole('button', { name: 'Download' });
    await waitUntilAlive(download);
    await download.click();
    const started = page.waitForEvent('download');
    await page.getByRole('menuitem', { name: /^Calendar/ }).click();
    expect((await started).suggestedFilename()).toBe('The Shared 2027-09-03 calendar.ics');

    await page.getByRole('button', { name: 'Share' }).click();
    await page.getByLabel('What to share').selectOption({ label: 'Original: 0 lines.txt' });
    await page.getByRole('button', { name: 'Make the link' }).click();
    const url = await page.getByLabel('Link', { exact: true }).inputValue();
    const answer = await fetch(url);
    expect(answer.status).toBe(200);
    expect(await answer.text()).toContain('Artist: The Shared');
  });

  it('is a day sheet on a phone: times in order, numbers to call, addresses to find', async () => {
    const page = await openPage({ viewport: PHONE, hasTouch: true });
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    const more = ['Soundcheck: 16:00', 'Doors: 19:00', 'Curfew: 00:30'];
    await importPaper(page, sheet('The Phone', more));
    await commit(page);
    const times = await page
      .locator('#show-activities ~ * time, section:has(#show-activities) ol li')
      .allInnerTexts();
    const order = times.join('\n');
    expect(order.indexOf('Soundcheck')).toBeLessThan(order.indexOf('Doors'));
    expect(order.indexOf('Doors')).toBeLessThan(order.indexOf('21:15'));
    expect(await page.getByRole('link', { name: '+49 40 55500120' }).getAttribute('href')).toBe(
      'tel:+494055500120',
    );
    const map = await page.getByRole('link', { name: 'Salt Store' }).first().getAttribute('href');
    expect(map).toContain(encodeURIComponent('Salt Store, Hamburg'));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
    const controls = [
      page.getByRole('link', { name: 'Add papers' }),
      page.getByRole('button', { name: 'Download' }),
      page.getByRole('button', { name: 'Share' }),
    ];
    const tops = await Promise.all(controls.map(async (control) => (await control.boundingBox())?.y));
    expect(new Set(tops).size).toBe(1);
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('is deleted long after it was written, and its import can be reviewed again', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    await importPaper(page, sheet('The Called Off'));
    const address = page.url();
    await commit(page);
    const show = page.url();
    const remove = page.getByRole('button', { name: 'Delete the show' });
    await waitUntilAlive(remove);
    await remove.click();
    const question = page.getByRole('dialog');
    await question.getByText(/^Delete The Called Off, Fri, 3 Sept? 2027\?/).waitFor();
    expect(await question.innerText()).toContain('The import it was written from stays with its papers');
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Delete it' }).click();
    await page.waitForURL(`${app.url}/shows`);
    await page.getByRole('heading', { level: 1, name: 'Shows' }).waitFor();
    await page.getByRole('link', { name: /The Called Off/ }).waitFor({ state: 'detached' });
    await page.goto(show);
    await page.getByRole('heading', { name: 'There is nothing at this address' }).waitFor();
    await page.goto(address);
    await waitForReview(page);
  });

  it('loses what a later paper calls off, with the words that say so, unless that is unticked', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    const booked = [
      'Hotel: Harbour Inn, Quay 3, Hamburg',
      'Confirmation: HI-4471',
      'Check-in: 3 September 2027',
    ];
    await importPaper(page, sheet('The Rebooked', [...booked, 'Check-out: 4 September 2027']));
    await commit(page);
    const show = page.url();
    await page.getByRole('link', { name: 'Add papers' }).click();
    await page.getByText('What they say goes into The Rebooked').waitFor();
    const words =
      'Dear Ada,\nyour reservation at Harbour Inn has been cancelled.\nConfirmation number: HI-4471';
    await chooseFiles(page, [textPaper('cancelled.txt', words)]);
    await page.getByRole('button', { name: 'Read these papers' }).click();
    await waitForReview(page);
    await openCommit(page);
    const out = page.getByRole('checkbox', { name: /^Take out Harbour Inn/ });
    expect(await out.isChecked()).toBe(true);
    await page.getByText('has been cancelled').last().waitFor();
    await out.uncheck();
    await out.check();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Add to the show' }).click();
    await page.waitForURL(show);
    const notice = page.getByRole('region', { name: 'What was written' });
    await notice.getByText(/^Taken out: Harbour Inn/).waitFor();
    await notice.getByText('cancelled.txt').waitFor();
    expect(await page.getByRole('heading', { name: 'Hotels' }).count()).toBe(0);
    expect(await seriousViolations(page)).toEqual([]);
  });

  it('is put right entry by entry with the keyboard: one corrected, one taken out and brought back', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    await importPaper(page, sheet('The Put Right', ['Tour manager: Tom Linde, +49 40 5550 0121']));
    await commit(page);
    const contacts = page.locator('section', { has: page.locator('#show-contacts') });
    const entries = contacts.getByRole('listitem');
    const change = contacts.getByRole('button', { name: 'Change Tom Linde' });
    await waitUntilAlive(change);
    await change.press('Enter');
    await page.getByRole('menuitem', { name: 'Correct…' }).press('Enter');
    const dialog = page.getByRole('dialog');
    const role = dialog.getByRole('textbox', { name: 'Role' });
    await role.fill('Production manager');
    expect(await seriousViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Save' }).press('Enter');
    await contacts.getByText('Production manager').waitFor();
    await page.getByText('Tom Linde, Role: Production manager').waitFor();
    const focused = () =>
      page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? document.activeElement?.id);
    await expect.poll(focused).toBe('Change Tom Linde');

    await change.press('Enter');
    await page.getByRole('menuitem', { name: 'Take out of the show…' }).press('Enter');
    await dialog.getByRole('heading', { name: 'Take Tom Linde out of the show?' }).waitFor();
    expect(await seriousViolations(page)).toEqual([]);
    await dialog.getByRole('button', { name: 'Take it out' }).press('Enter');
    await expect.poll(() => entries.count()).toBe(1);
    await expect.poll(focused).toBe('show-contacts');
    await page
      .getByRole('list', { name: 'Taken out of this show' })
      .getByText(/^Tom Linde/)
      .waitFor();
    await page.getByRole('alert').getByRole('button', { name: 'Undo' }).click();
    await expect.poll(() => entries.count()).toBe(2);
  });

  it('loses a flight for one, or in one step for all who fly it', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    const flight = 'EI 702 ORK-AMS 4 September 2027 08:10-11:05';
    await importPaper(page, sheet('The Grounded', ['Passengers: Ada Wren, Tom Linde, Mia Roth', flight]));
    await commit(page);
    // One flight, with its three people.
    const flights = page.locator('section', { has: page.locator('#show-flights') }).getByRole('listitem');
    expect(await flights.count()).toBe(4);
    expect(await page.getByRole('list', { name: 'On EI702 · ORK → AMS' }).getByRole('listitem').count()).toBe(
      3,
    );
    const change = page.getByRole('button', { name: /^Change EI702 .* Ada Wren/ });
    await waitUntilAlive(change);
    await change.click();
    await page.getByRole('menuitem', { name: 'Take out of the show…' }).click();
    await page.getByRole('checkbox', { name: 'Also for the 2 others on this flight' }).check();
    expect(await seriousViolations(page)).toEqual([]);
    await page.getByRole('button', { name: 'Take it out' }).click();
    await page.getByText('EI702, for 3 people, is out of the show.').waitFor();
    await expect.poll(() => flights.count()).toBe(0);
  });

  it('is changed by two people one after the other: the later is told, and loses nothing', async () => {
    const page = await openPage({ viewport: PHONE, hasTouch: true });
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    await importPaper(page, sheet('The Crowded', ['Soundcheck: 16:00', 'Doors: 19:00']));
    await commit(page);
    const other = await openPage();
    await signIn(other, app.url, app.demo.owner, new URL(page.url()).pathname);
    const take = async (who: Page, title: RegExp) => {
      const button = who.getByRole('button', { name: title });
      await waitUntilAlive(button);
      await button.click();
      await who.getByRole('menuitem', { name: 'Take out of the show…' }).click();
      await who.getByRole('button', { name: 'Take it out' }).click();
    };
    await take(other, /^Change Doors/);
    await other.getByText(/is out of the show/).waitFor();
    await take(page, /^Change Soundcheck/);
    await page.getByText(/Somebody has changed the show meanwhile/).waitFor();
    await expect.poll(() => page.getByRole('button', { name: /^Change Doors/ }).count()).toBe(0);
    await page.getByRole('button', { name: 'Take it out' }).click();
    await page.getByText(/^Soundcheck .*is out of the show/).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(PHONE.width);
  });

  it('has nothing to undo, change or delete for a viewer', async () => {
    const editor = await openPage();
    await signIn(editor, app.url, app.demo.editor, '/imports/new');
    await importPaper(editor, sheet('The Viewed'));
    await commit(editor);
    const page = await openPage();
    await signIn(page, app.url, app.demo.viewer, new URL(editor.url()).pathname);
    await page.getByRole('region', { name: 'What was written' }).waitFor();
    expect(await page.getByRole('button', { name: /Undo|Delete|^Change|Correct/ }).count()).toBe(0);
  });
});
