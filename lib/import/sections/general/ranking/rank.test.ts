import { expect, it } from 'vitest';
import type { Candidate } from './candidate.ts';
import { rank } from './rank.ts';

const named = (name: string, signs: Record<string, number>): Candidate => ({
  key: name,
  name,
  quote: name,
  line: 0,
  lastLine: 0,
  lines: new Set([0]),
  messages: new Set(),
  signs: new Map(Object.entries(signs)),
});
const weights = { quoted: 2, lodging: -3, none: 1 };
const none = new Map([['none', 1]]);

it('ranks names by what their signs are worth, shares the whole with no name at all, and tells the loudest sign', () => {
  const ranked = rank([named('Hotel Amsel', { lodging: 1 }), named('Moss', { quoted: 1 })], none, weights);
  expect(ranked.map(({ candidate, best }) => [candidate.name, best])).toEqual([
    ['Moss', 'quoted'],
    ['Hotel Amsel', ''],
  ]);
  const [first, second] = ranked.map(({ probability }) => probability);
  expect(first).toBeCloseTo(Math.exp(2) / (Math.exp(2) + Math.exp(-3) + Math.exp(1)));
  expect((first ?? 0) + (second ?? 0)).toBeLessThan(1);
});

it('finds nothing likely where nothing speaks for a name', () => {
  const [only] = rank([named('Moss', {})], none, weights);
  expect(only?.probability).toBeLessThan(0.4);
});
