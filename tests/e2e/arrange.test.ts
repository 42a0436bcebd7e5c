import type { Locator, Page } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import { runningApp } from '#tests/support/stack.ts';
import { PHONE, withBrowser } from './support/browser.ts';
import {
  chooseFiles,
  fieldInput,
  readPapers,
  signIn,
  textPaper,
  waitForReview,
  waitUntilSaved,
} from './support/steps.ts';

const app = runningApp();
const { openPage, pageErrors } = withBrowser();

afterAll(() => expect(pageErrors).toEqual([]));

const CONTACTS = `CONTACTS
Promoter: Ada Nord, +46 8 5550 1234
Tour manager: Bo Lind, bo.lind@tides.example
`;

/** First names alone: whatever the confidence is fitted on, all of it is to be checked. */
const FIRST_NAMES = `Contact: Dana +44 7700 900123

Also ring Priya +44 7700 900124
`;

async function reviewContacts(paper = CONTACTS): Promise<Page> {
  const page = await openPage();
  await signIn(page, app.url, app.demo.editor, '/imports/new');
  await chooseFiles(page, [textPaper('contacts.txt', paper)]);
  await readPapers(page);
  await waitForReview(page);
  return page;
}

async function reviewSamples(page: Page): Promise<void> {
  await signIn(page, app.url, app.demo.editor, '/imports/new');
  await chooseFiles(
    page,
    ['performance-contract.pdf', 'advance-sheet.docx'].map((name) => `public/samples/${name}`),
  );
  await readPapers(page);
  await waitForReview(page);
}

describe('items of a list', () => {
  it('are merged and split by keys and by the menu, and all of it is undone', async () => {
    const page = await reviewContacts();
    const items = page.locator('[data-entry^="contacts."]');
    await expect.poll(() => items.count()).toBe(2);

    await page.locator('[data-path="contacts.0.name"]').focus();
    await page.keyboard.press('m');
    await page.getByRole('radio', { name: 'Bo Lind' }).check();
    await page.getByRole('button', { name: 'Merge them' }).click();
    await expect.poll(() => items.count()).toBe(1);
    expect(await fieldInput(page, 'Contacts 1 › Name').inputValue()).toBe('Ada Nord');
    expect(await fieldInput(page, 'Contacts 1 › E-mail').inputValue()).toBe('bo.lind@tides.example');
    const name = page.getByRole('group', { name: /^Contacts 1 › Name/ });
    await name.getByText('Bo Lind').first().waitFor();
    await waitUntilSaved(page);

    await page.getByRole('button', { name: 'Actions for Ada Nord' }).click();
    await page.getByRole('menuitem', { name: 'Split into two…' }).click();
    await page.getByRole('checkbox', { name: /^E-mail/ }).check();
    await page.getByRole('button', { name: 'Split it' }).click();
    await expect.poll(() => items.count()).toBe(2);
    expect(await fieldInput(page, 'Contacts 2 › E-mail').inputValue()).toBe('bo.lind@tides.example');

    for (const left of [1, 2]) {
      await page.getByRole('button', { name: /^Undo/ }).click();
      await expect.poll(() => items.count()).toBe(left);
    }
    await waitUntilSaved(page);
    await page.reload();
    await waitForReview(page);
    expect(await fieldInput(page, 'Contacts 2 › Name').inputValue()).toBe('Bo Lind');
    expect(await fieldInput(page, 'Contacts 2 › E-mail').inputValue()).toBe('bo.lind@tides.example');
    expect(await page.getByRole('group', { name: /: Yours$/ }).count()).toBe(0);
  });
});

describe('the focus', () => {
  it('stays with the field that a button confirmed, and goes to the neighbour of an item that is gone', async () => {
    const page = await reviewContacts(FIRST_NAMES);
    const doubtful = page.locator('[data-path][data-state="check"]');
    const [first, second] = await doubtful.evaluateAll((all) => all.map((one) => one.dataset.path));
    await page
      .locator(`[data-path="${first}"]`)
      .getByRole('button', { name: /^Confirm/ })
      .press('Enter');
    await page.locator(`[data-path="${first}"][data-state="yours"]:focus`).waitFor();
    await page.keyboard.press('n');
    await page.locator(`[data-path="${second}"]:focus`).waitFor();

    const items = page.locator('[data-entry^="contacts."]');
    await page.getByRole('button', { name: 'Actions for Priya' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await expect.poll(() => items.count()).toBe(1);
    await page.locator('[data-entry="contacts.0"] summary:focus').waitFor();
    await page.keyboard.press('X');
    await expect.poll(() => items.count()).toBe(0);
    await page.getByRole('heading', { name: 'Contacts' }).and(page.locator(':focus')).waitFor();
    await page.keyboard.press('u');
    await expect.poll(() => items.count()).toBe(1);
  });

  it('goes on to the next field to check from the section that was gone to, also on a phone', async () => {
    const page = await openPage({ viewport: PHONE, hasTouch: true });
    await reviewSamples(page);
    const doubts = await page
      .locator('[data-path][data-state="check"], [data-path][data-state="missing"]')
      .evaluateAll((all) => all.map((one) => one.dataset.path ?? ''));
    const last = doubts.at(-1)?.split('.')[0] ?? '';
    const sections = page.getByRole('navigation', { name: 'Sections' });
    await sections.locator(`a[href="#section-${last}"]`).click();
    await page.getByRole('button', { name: /^Next/ }).click();
    await page.locator(`[data-path^="${last}."]:focus`).waitFor();
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(PHONE.width);
  });
});

describe('a value of another paper', () => {
  it('is taken with its own words, and its paper is shown', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    await chooseFiles(page, [
      textPaper('offer.txt', 'Artist: Ada Nord\nDate: 14 May 2027\nVenue: Tunnel Hall, Leeds'),
      textPaper('sheet.txt', 'Artist: Ada Nord\nDate: 14 May 2027\nVenue: Corn Exchange, Leeds'),
    ]);
    await readPapers(page);
    await waitForReview(page);
    const venue = page.locator('[data-path="general.venue"]');
    const wasRead = await fieldInput(page, 'General › Venue').inputValue();
    const paper = wasRead === 'Tunnel Hall' ? 'sheet.txt' : 'offer.txt';
    await venue.getByRole('button', { name: /^Use this/ }).click();
    await page.getByRole('region', { name: `Contents of ${paper}` }).waitFor();
    await venue.getByText(`Read as “${wasRead}”.`).waitFor();
    await venue.getByRole('button', { name: paper }).waitFor();
  });
});

describe('on a phone', () => {
  it('the fields are found where they were left for the papers, by “next” too, and an undo is seen where it happens', async () => {
    const page = await openPage({ viewport: PHONE, hasTouch: true });
    await reviewSamples(page);
    const venue = page.locator('[data-path="general.venue"]');
    const last = page.locator('[data-path^="contacts."]').last();
    await last.scrollIntoViewIfNeeded();
    const left = await page.evaluate(() => window.scrollY);
    expect(left).toBeGreaterThan(2000);
    await page.getByText('Papers', { exact: true }).click();
    await page.getByRole('complementary', { name: 'Papers' }).waitFor();
    await page.getByText('Fields', { exact: true }).click();
    expect(await page.evaluate(() => window.scrollY)).toBe(left);

    await page.getByText('Papers', { exact: true }).click();
    await page.getByRole('button', { name: /^Next/ }).click();
    await page.locator('[data-path]:focus').waitFor();

    await fieldInput(page, 'General › Venue').fill('Old Customs House');
    await fieldInput(page, 'General › Venue').press('Enter');
    await last.scrollIntoViewIfNeeded();
    await page.getByRole('button', { name: /^Undo/ }).click();
    await expect
      .poll(() => venue.evaluate((field) => field.getBoundingClientRect().top))
      .toSatisfy((top) => top > 0 && top < PHONE.height);

    const items = page.locator('[data-entry^="contacts."]');
    const before = await items.count();
    await items
      .first()
      .getByRole('button', { name: /^Actions for/ })
      .click();
    await page.getByRole('menuitem', { name: 'Duplicate' }).click();
    const copy = page.locator(`[data-path="contacts.${before}.name"] input:focus`);
    await copy.waitFor();
    await expect
      .poll(() => copy.evaluate((input) => input.getBoundingClientRect().top))
      .toSatisfy((top) => top > 0 && top < PHONE.height);
  });
});

describe('what is left to check in an item', () => {
  it('is confirmed with one press or key, and undone as one', async () => {
    const page = await openPage();
    await reviewSamples(page);
    // What needs no eyes is folded away.
    const folded = page
      .locator('[data-entry^="activities."]')
      .first()
      .locator('details:not([open]) > summary');
    while ((await folded.count()) > 0) await folded.first().click();
    const [day, hour] = await Promise.all(
      ['date', 'time'].map((part) => page.getByLabel(`Activities 1 › Start, ${part}`).boundingBox()),
    );
    expect(day?.y).toBe(hour?.y);
    // `02:00 PM` and the sign of the browser's picker.
    expect(hour?.width).toBeGreaterThan(120);
    const doubtful = page.getByRole('group', { name: /: Check$/ });
    const before = await doubtful.count();
    const button = page.getByRole('button', { name: /^Confirm all/ }).first();
    const item = page.locator('[data-entry]').filter({ has: button }).first();
    const path = await item.locator('[data-state="check"]').first().getAttribute('data-path');
    const several = Number(/\d+/.exec(await button.innerText())?.[0]);
    expect(several).toBeGreaterThan(1);

    await button.click();
    await expect.poll(() => doubtful.count()).toBe(before - several);
    await page.getByRole('button', { name: /^Undo: Confirm what was to check/ }).click();
    await expect.poll(() => doubtful.count()).toBe(before);

    await page.locator(`[data-path="${path}"]`).focus();
    await page.keyboard.press('k');
    await expect.poll(() => doubtful.count()).toBe(before - several);
    await waitUntilSaved(page);
    await page.reload();
    await waitForReview(page);
    expect(await doubtful.count()).toBe(before - several);
  });
});

describe('a long list', () => {
  const CREW = ['Ada Nord', 'Bo Lind', 'Cleo Park', 'Dan Roth'].map(
    (name, index) => `${name}, +46 70 555 01 9${index}, ${name.split(' ')[0]?.toLowerCase()}@tides.example`,
  );
  const roles = ['Promoter', 'Agent', 'Tour manager', 'Production manager'];

  it('folds what needs no eyes to a row, which opens by Enter and when a field of it is gone to', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    const words = CREW.map((person, index) => `${roles[index]}: ${person}`).join('\n');
    await chooseFiles(page, [textPaper('crew.txt', words)]);
    await readPapers(page);
    await waitForReview(page);
    const second = page.locator('[data-entry="contacts.1"]');
    const name = page.locator('[data-path="contacts.1.name"]');
    await second.getByText('Agent · +46705550191 · bo@tides.example').waitFor();
    expect(await name.isVisible()).toBe(false);
    expect(await page.locator('[data-path^="contacts."][data-state="check"]').first().isVisible()).toBe(true);
    await second.locator('summary').press('Enter');
    await name.waitFor();
    await second.locator('summary').press('Enter');
    await name.waitFor({ state: 'hidden' });
    const papers = page.getByRole('complementary', { name: 'Papers' });
    await papers.getByRole('button', { name: /Go to Contacts 2/ }).click();
    await name.waitFor();
    await page.locator('[data-path^="contacts.1."]:focus').waitFor();
  });

  it('takes the keys on a folded item too: those of the item at once, those of a field once it is unfolded', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    const words = CREW.map((person, index) => `${roles[index]}: ${person}`).join('\n');
    await chooseFiles(page, [textPaper('crew.txt', words)]);
    await readPapers(page);
    await waitForReview(page);
    const items = page.locator('[data-entry^="contacts."]');
    const second = page.locator('[data-entry="contacts.1"] summary');
    const folded = () => page.locator('[data-path="contacts.1.name"]').waitFor({ state: 'hidden' });
    await folded();

    await second.press('c');
    await page.locator('[data-path="contacts.1.name"]:focus').waitFor();
    await page.keyboard.press('c');
    await page.getByRole('group', { name: 'Contacts 2 › Name: Yours' }).waitFor();
    await second.press('Enter');
    await folded();
    await second.press('e');
    await page.locator('[data-path="contacts.1.name"] input:focus').waitFor();
    await page.keyboard.press('Escape');
    await second.press('Enter');
    await folded();

    // From where the item stands: back to the last doubt before it, on to the first behind it, or past the end to the first of all.
    const { before, behind } = await doubtsAround(page, second);
    await second.press('p');
    await page.locator(`[data-path="${before}"]:focus`).waitFor();
    await second.press('n');
    await page.locator(`[data-path="${behind}"]:focus`).waitFor();

    await second.press('d');
    await page.locator('[data-path="contacts.4.name"] input:focus').waitFor();
    expect(await items.count()).toBe(5);
    await second.press('X');
    await expect.poll(() => items.count()).toBe(4);
    await second.press('m');
    await page.getByRole('button', { name: 'Merge them' }).waitFor();
  });
});

/** Where the keys lead from a place: the doubt before it and the one behind it, what matters most before the details. */
async function doubtsAround(page: Page, place: Locator): Promise<{ before?: string; behind?: string }> {
  const doubts = page.locator('[data-path]:is([data-state="check"], [data-state="missing"])');
  const item = await place.elementHandle();
  const seen = await doubts.evaluateAll(
    (all, at) =>
      all.map((one) => ({
        path: one.getAttribute('data-path') ?? '',
        isDetail: one.getAttribute('data-weight') === 'detail',
        isBehind: at !== null && (at.compareDocumentPosition(one) & Node.DOCUMENT_POSITION_FOLLOWING) !== 0,
      })),
    item,
  );
  const details = seen.filter(({ isDetail }) => isDetail);
  const keys = seen.filter(({ isDetail }) => !isDetail);
  const ahead = [...keys.filter(({ isBehind }) => isBehind), ...details];
  const passed = keys.filter(({ isBehind }) => !isBehind);
  return { before: (passed.at(-1) ?? ahead.at(-1))?.path, behind: (ahead[0] ?? passed[0])?.path };
}

describe('an airport', () => {
  it('is found by its town while one types, and kept as its three letters', async () => {
    const page = await openPage();
    await signIn(page, app.url, app.demo.editor, '/imports/new');
    await chooseFiles(page, [textPaper('note.txt', CONTACTS)]);
    await readPapers(page);
    await waitForReview(page);
    await page.getByRole('button', { name: 'Add a flight' }).click();
    const from = page.locator('[data-path="flights.0.fromAirport"] input');
    await from.fill('götebo');
    await page.getByRole('option', { name: /GOT/ }).click();
    await expect.poll(() => from.inputValue()).toBe('GOT');
    await page.getByRole('group', { name: 'Flights 1 › From (airport): Yours' }).waitFor();
    await waitUntilSaved(page);
  });
});
