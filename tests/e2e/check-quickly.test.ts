import type { Page } from 'playwright-core';
import postgres from 'postgres';
import { afterAll, beforeEach, expect, it } from 'vitest';
import type { ConfidenceMap, FieldConfidence } from '#lib/import/candidate.ts';
import type { Extracted } from '#lib/import/extracted.ts';
import { runningApp } from '#tests/support/stack.ts';
import { insertJob } from '../db/support/jobs.ts';
import { withBrowser } from './support/browser.ts';
import { signIn, waitForReview, waitUntilSaved } from './support/steps.ts';

const app = runningApp();
const { openPage, pageErrors } = withBrowser();
const sql = postgres(app.databaseUrl, { max: 1 });
let page: Page;

const CREW = ['Ada Wren', 'Bo Lind', 'Cleo Park', 'Dan Roth'];
const EXTRACTED: Extracted = {
  general: { artist: 'Mira Lund', venue: 'Docks', date: '2027-06-12', city: 'Cork', country: 'Ireland' },
  deal: { currency: 'EUR' },
  flights: CREW.map((fullName) => ({
    fullName,
    flightNumber: 'EI706',
    airline: 'Aer Lingus',
    fromAirport: 'ORK',
    toAirport: 'AMS',
    departureTime: '2027-06-12T15:20',
  })),
};

/** Who flies is doubtful for each; the airline stands once in the paper, for all of them. */
function confidences(): ConfidenceMap {
  const at = (line: number, quote: string, score: number): FieldConfidence => ({
    score,
    method: 'label',
    reason: 'beside its label',
    evidence: [{ sourceId: 'a', page: 1, quote, line }],
  });
  const map: ConfidenceMap = {};
  for (const field of Object.keys(EXTRACTED.general ?? {})) map[`general.${field}`] = at(1, field, 0.97);
  map['general.country'] = at(1, 'Cork', 0.7);
  map['deal.currency'] = at(2, 'EUR', 0.97);
  CREW.forEach((name, index) => {
    for (const field of Object.keys(EXTRACTED.flights?.[0] ?? {}))
      map[`flights.${index}.${field}`] = at(3, 'EI706', 0.97);
    map[`flights.${index}.fullName`] = at(10 + index, name, 0.8);
    map[`flights.${index}.airline`] = at(3, 'Aer Lingus', 0.8);
  });
  return map;
}

beforeEach(async () => {
  const { id } = await insertJob(sql, app.demo.orgId, 'completed', {
    extracted: sql.json(EXTRACTED as never),
    confidence_map: sql.json(confidences() as never),
  });
  page = await openPage();
  await signIn(page, app.url, app.demo.editor, `/imports/${id}`);
  await waitForReview(page);
});

afterAll(async () => {
  await sql.end();
  expect(pageErrors).toEqual([]);
});

const left = (count: number) =>
  page.getByRole('button', { name: new RegExp(`^Next.*\\(${count}\\)`) }).waitFor();
const focusOn = (path: string) => page.locator(`[data-path="${path}"]:focus`).waitFor();
const marked = (name: string, word: string) => page.getByRole('group', { name: `${name}: ${word}` });

it('asks once for what several flights take from the same words, and undoes it as one', async () => {
  // The fee that is missing, the country, four who fly and their one airline.
  await left(7);
  await page.getByRole('button', { name: 'Confirm × 4: Flights 1 › Airline' }).click();
  await left(6);
  await page
    .locator('[data-entry="flights.2"]')
    .getByText(/more: Flight number/)
    .click();
  await marked('Flights 3 › Airline', 'Yours').waitFor();
  await page.getByRole('button', { name: /^Undo: Confirm Flights 1 › Airline, 4 times/ }).click();
  await left(7);
});

it('offers to change with one flight what the others took from the same words', async () => {
  const airline = page.getByRole('textbox', { name: 'Flights 1 › Airline', exact: true });
  await airline.fill('Emerald');
  await airline.press('Enter');
  await page.getByText('3 others read the same.').waitFor();
  await page.getByRole('button', { name: 'Change them too: Flights 1 › Airline' }).click();
  await left(6);
  await focusOn('flights.0.airline');
  await page.getByRole('button', { name: /^Undo: Change Flights 1 › Airline in 3 others/ }).click();
  await left(7);
});

it('is walked with one key, what matters most first, and settled item by item or at once', async () => {
  await page.keyboard.press('n');
  await focusOn('deal.fee');
  // What is missing is gone past, not settled.
  await page.keyboard.press('Enter');
  await focusOn('flights.0.fullName');
  await page.keyboard.press('Enter');
  await focusOn('flights.1.fullName');
  await marked('Flights 1 › Passenger', 'Yours').waitFor();
  await left(6);
  await page.keyboard.press('p');
  await focusOn('deal.fee');
  await page.keyboard.press('c');
  await marked('Deal › Artist fee', 'Left empty').waitFor();
  await left(5);

  await page.keyboard.press('n');
  await focusOn('flights.1.fullName');
  await page.keyboard.press('K');
  await marked('Flights 4 › Passenger', 'Yours').waitFor();
  await page.getByText('Only details are left').waitFor();
  await left(1);
  await page.keyboard.press('n');
  await focusOn('general.country');
  await page.keyboard.press('Shift+Enter');
  await page.getByText('Nothing left to check').first().waitFor();
  await waitUntilSaved(page);
  await page.reload();
  await waitForReview(page);
  await marked('Deal › Artist fee', 'Left empty').waitFor();
  expect(await page.getByRole('button', { name: /^Next/ }).count()).toBe(0);
});

it('shows of an item of a long list what is to check, and the rest of it when one asks or goes there', async () => {
  const seat = page.locator('[data-path="flights.1.toAirport"]');
  expect(await seat.isVisible()).toBe(false);
  await page
    .locator('[data-entry="flights.1"]')
    .getByText(/more: Flight number/)
    .click();
  await seat.waitFor();
  // A field is not folded away under the hands of whoever settles it.
  await page.locator('[data-path="flights.2.fullName"]').focus();
  await page.keyboard.press('c');
  await marked('Flights 3 › Passenger', 'Yours').waitFor();
  await focusOn('flights.2.fullName');
});
