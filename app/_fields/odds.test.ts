import { expect, it } from 'vitest';
import { oddsWords } from './odds.ts';

it.each([
  [0.03, 'once in 10'],
  [0.62, '6 times in 10'],
  [0.89, '9 times in 10'],
])('says what a score of %d means for a person who has to decide', (score, share) => {
  expect(oddsWords(score)).toBe(`Such values are right ${share}.`);
});
