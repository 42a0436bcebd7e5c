import { expect, test } from 'vitest';
import { plainTextPage } from '#lib/import/text-extraction/txt/plain-text.ts';
import { timeReading } from '#scripts/bench/reading/measure.ts';
import { sourceOf } from '#tests/support/source-text.ts';

/** Far above what these few lines take, and nothing beside the hours that a pattern which tries every way takes. */
const BUDGET_MS = 12_000;

function timeOf(text: string): number {
  const { page, structured } = plainTextPage(text);
  return timeReading([sourceOf(text, { pages: [page], structured, language: 'en' })]).all.processor;
}

const word = (i: number) =>
  `${'BDFGLMNRST'[i % 10]}${'aeiou'[i % 5]}${(i * 7_919).toString(36).replace(/\d/g, 'o')}`;
const lines = (n: number, line: (i: number) => string) =>
  Array.from({ length: n }, (_, i) => line(i)).join('\n');

/** Lines of the very words that patterns look for, so that they nearly match in as many ways as there are. */
const HOSTILE: Record<string, string> = {
  'a version with endless digits before a date': lines(40, () => `Rev 1${'1'.repeat(60)} x, 12 May 2026`),
  'yes said over and over, and then something else': lines(40, () => `yes ${'done super '.repeat(30)}x`),
  'a rule that is none in the end': lines(200, () => `${'-'.repeat(1_990)}x`),
  'one line of a megabyte': 'Ann arrives at 19:00 in Berlin on 12 May 2026 and is paid EUR 1000. '.repeat(
    3_000,
  ),
  'houses that each take the place of another': lines(
    1_000,
    (i) => `Hotel ${word(i)} instead of Hotel ${word(i + 1)}, cancelled Hotel ${word(i + 5)}`,
  ),
};

test.each(Object.entries(HOSTILE))('%s: read in time', (_, text) => {
  expect(timeOf(text)).toBeLessThan(BUDGET_MS);
});
