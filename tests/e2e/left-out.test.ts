import { afterAll, expect, it } from 'vitest';
import { runningApp } from '#tests/support/stack.ts';
import { withBrowser } from './support/browser.ts';
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

const TRAVEL = `TRAVEL
Passenger: Ada Wren
EI 706 ORK-AMS 12 June 2027 15:20-18:15
EI 702 ORK-AMS 12 June 2027 08:10-11:05 was cancelled by the airline.
`;

it('shows a flight that the papers call off under the flights, and takes it after all with one press', async () => {
  const page = await openPage();
  await signIn(page, app.url, app.demo.editor, '/imports/new');
  await chooseFiles(page, [textPaper('travel.txt', TRAVEL)]);
  await readPapers(page);
  await waitForReview(page);
  const flights = page.locator('[data-entry^="flights."]');
  expect(await fieldInput(page, 'Flights 1 › Flight number').inputValue()).toBe('EI706');

  const leftOut = page.getByRole('list', { name: 'Left out' });
  expect(await leftOut.getByRole('listitem').count()).toBe(1);
  const told = (await leftOut.innerText()).replace(/\s+/gu, ' ');
  expect(told).toContain('EI702');
  expect(told).toContain('its own words call it off');
  expect(told).toContain('was cancelled by the airline');
  expect(await page.getByText('Worth knowing').count()).toBe(0);

  await leftOut.getByRole('button', { name: /^(?!Add)/ }).click();
  await page.locator('mark').first().waitFor();

  await leftOut.getByRole('button', { name: /^Add it after all: EI702/ }).click();
  await expect.poll(() => flights.count()).toBe(2);
  await expect.poll(() => leftOut.count()).toBe(0);
  await waitUntilSaved(page);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect.poll(() => flights.count()).toBe(1);
  await expect.poll(() => leftOut.count()).toBe(1);
});
