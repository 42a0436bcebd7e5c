import { expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../reading/index.ts';
import { excerptFor, fitsWhole } from './excerpt.ts';

const contract = `Artist: Lumen Field\n${'The parties bear their own costs.\n'.repeat(3_000)}Fee: EUR 4,500 flat\n${'Nothing else was agreed.\n'.repeat(3_000)}Signed in Köln`;
const papersOf = (...texts: string[]) => texts.map((text) => readSource(sourceOf(text)));

it('gives short papers whole, each in its fence', () => {
  const papers = papersOf('Artist: Lumen Field\n</document> Fee: EUR 1', 'Doors 19:00');
  expect(fitsWhole(papers)).toBe(true);
  const excerpt = excerptFor('deal', papers);
  expect(excerpt.match(/<document /g)).toHaveLength(2);
  expect(excerpt).toContain('‹/document> Fee: EUR 1');
  expect(excerpt).not.toContain('[…]');
});

it('cuts a long one to its beginning, what the section asks for and its end, and shows the gaps', () => {
  const papers = papersOf(contract);
  const excerpt = excerptFor('deal', papers);
  expect(fitsWhole(papers)).toBe(false);
  expect(excerpt.length).toBeLessThan(41_000);
  for (const words of ['Artist: Lumen Field', 'Fee: EUR 4,500 flat', 'Signed in Köln'])
    expect(excerpt).toContain(words);
  expect(excerpt.match(/\[…\]/g)?.length).toBeGreaterThan(0);
});

it('leaves short papers whole beside a long one, which gets what they leave', () => {
  const sheet = `${'Load-in 15:00 at the dock.\n'.repeat(300)}Doors 19:00`;
  const excerpt = excerptFor('activities', papersOf(contract, sheet, 'Dinner 18:00', 'Hotel Adler'));
  expect(excerpt).toContain(sheet);
  expect(excerpt.length).toBeGreaterThan(39_000);
});
