import { expect, it } from 'vitest';
import { fairShares } from './fair-shares.ts';

it('gives small ones all they need and parts the rest equally', () => {
  expect(fairShares([900, 10, 500, 20], 430)).toEqual([200, 10, 200, 20]);
  expect(fairShares([30, 10], 100)).toEqual([30, 10]);
  expect(fairShares([], 100)).toEqual([]);
});
