import { expect, it } from 'vitest';
import { sourceNames } from './source-names.ts';

const contract = { sourceId: 'a', fileName: 'contract.pdf', mimeType: 'application/pdf' };
const mail = { sourceId: 'b', fileName: 'thread.eml', mimeType: 'message/rfc822' };

it.each([
  ['a', 'contract.pdf, page 2'],
  ['b', 'thread.eml'],
  ['b/1', 'thread.eml, attachment 1, page 2'],
  ['gone', 'a source that is no longer listed'],
])('names the place in %s among several papers', (sourceId, words) => {
  expect(sourceNames([contract, mail]).describe(sourceId, 2)).toBe(words);
});

it('does not name the only paper again and again', () => {
  expect(sourceNames([contract]).describe('a', 2)).toBe('page 2');
  expect(sourceNames([mail]).describe('b', 1)).toBe('in the paper');
  expect(sourceNames([mail]).describe('b/1', 1)).toBe('attachment 1, page 1');
});

it('gives a long file name by its beginning and its end', () => {
  const fileName = 'Hotel Lindenhof Reservierungsbestaetigung 4471902.pdf';
  const names = sourceNames([{ ...contract, fileName }, mail]);
  expect(names.describe('a', 1)).toBe('Hotel Lindenhof Rese…ng 4471902.pdf, page 1');
});
