import { expect, test } from 'vitest';
import type { Candidate } from '../candidate.ts';
import { repeatedIn } from './repeated.ts';

const said = (value: unknown): Candidate => ({ value, method: 'label', reason: 'said', evidence: [] });

test('a value is repeated when another entry has it in the same field', () => {
  const first = { name: [said('Ann'), said('Ann')], role: [said('Driver')] };
  const second = { name: [said('Driver')], role: [said('Driver')] };
  const repeated = repeatedIn([first, second]);
  expect(repeated('role', 'Driver', first)).toBe(true);
  expect(repeated('name', 'Ann', first)).toBe(false);
  expect(repeated('name', 'Ann', second)).toBe(true);
  expect(repeated('name', 'Bo', first)).toBe(false);
});
