import { expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { quoteOf } from './index.ts';
import { factsOf } from './paper-facts.ts';

const PLAN = `TRAVEL
LH 2084  Munich - Hamburg  14 June 2026
LH 2091  Hamburg - Munich  16 June 2026

CANCELLED: LX 1071 Zurich - Munich
Bus call 09:00`;

it.each([
  ['LH 2084', 1, false],
  ['LX 1071', 3, true],
  ['09:00', 4, true],
])('the words beside %s tell whether something is off there', async (words, line, isUnsettled) => {
  const readings = await readText(PLAN);
  const [reading] = readings;
  expect(reading && factsOf(readings).isUnsettled(quoteOf(reading, words, line))).toBe(isUnsettled);
});

it('keeps cancellation policies and refundable fares out of it', async () => {
  const readings = await readText('Check-in: 14 June 2026\nFree cancellation until 10 June\nRefundable fare');
  const [reading] = readings;
  expect(reading && factsOf(readings).isUnsettled(quoteOf(reading, '14 June 2026', 0))).toBe(false);
});
