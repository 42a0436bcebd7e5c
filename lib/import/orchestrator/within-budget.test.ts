import { expect, test } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import type { SourceText } from '../source-text.ts';
import { withinBudget } from './within-budget.ts';

const dump = (mark: string) => sourceOf(`${mark} ${'0123456789abcdef '.repeat(5)}\n`.repeat(15_000));
const characters = (sources: readonly SourceText[]) =>
  sources.flatMap(({ pages }) => pages.flatMap(({ lines }) => lines.flatMap(({ cells }) => cells))).join('')
    .length;

test('papers of a usual length are left as they are', () => {
  const papers = [sourceOf('Artist: The Kites'), sourceOf('Fee: EUR 4,000')];
  expect(withinBudget(papers)).toEqual(papers);
});

test('of dumps the beginnings are read and say so; the contract beside them is whole', () => {
  const papers = [dump('a'), sourceOf('Artist: The Kites'), dump('b')];
  const [first, contract, last] = withinBudget(papers);
  expect(contract).toBe(papers[1]);
  for (const one of [first, last]) {
    expect(one?.warnings.join()).toContain('only the beginning was read');
    expect(one?.pages[0]?.lines.length).toBeGreaterThan(5_000);
  }
  expect(characters(withinBudget(papers))).toBeLessThan(1_500_000);
  expect(first?.warnings).toHaveLength(1);
  expect(papers[0]?.warnings).toEqual([]);
});

test('papers that come one after the other are cut as they are all at once', () => {
  const papers = [dump('a'), dump('b'), sourceOf('Artist: The Kites'), dump('c')];
  let oneByOne: SourceText[] = [];
  for (const paper of papers) oneByOne = withinBudget([...oneByOne, paper]);
  expect(oneByOne).toEqual(withinBudget(papers));
});

test('of a file without line breaks the beginning is read', () => {
  const [one] = withinBudget([sourceOf('x'.repeat(2_000_000))]);
  expect(one?.pages[0]?.lines[0]?.cells[0]?.text).toHaveLength(1_499_980);
});
