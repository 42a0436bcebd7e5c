import { expect, test } from 'vitest';
import type { SourceText } from '#lib/import/source-text.ts';
import { plainTextPage } from '#lib/import/text-extraction/txt/plain-text.ts';
import { timeReading } from '#scripts/bench/reading/measure.ts';
import { sourceOf } from '#tests/support/source-text.ts';
import { SHAPES } from './reading-linear.shapes.ts';

/** Long enough for the processor time of the small paper to be told from nothing. */
const SMALL_CHARACTERS = 12_000;
/** Three doublings: linear work takes eight times as long, quadratic work sixty-four times. */
const TIMES = 8;
const MOST = TIMES * 3;

/** The text as a file of it would be read: laid out from its blanks, not from cells a test has made. */
function fileOf(text: string): SourceText {
  const { page, structured } = plainTextPage(text);
  return sourceOf(text, { pages: [page], structured, language: 'en' });
}

/** Processor time, so that a busy machine does not count; the least of some runs, so that no pause does. */
function leastTime(text: string, runs: number): number {
  const times = Array.from(
    { length: runs },
    (_, run) => timeReading([fileOf(`${text}\n${run}`)]).all.processor,
  );
  return Math.min(...times);
}

test.each(Object.entries(SHAPES))('eight times as many %s take about eight times as long', (_, shape) => {
  const one = shape(40).length / 40;
  const small = Math.max(8, Math.round(SMALL_CHARACTERS / one));
  timeReading([fileOf(shape(small + 1))]);
  const before = leastTime(shape(small), 2);
  const after = leastTime(shape(small * TIMES), 1);
  expect(after / Math.max(before, 15)).toBeLessThan(MOST);
});
