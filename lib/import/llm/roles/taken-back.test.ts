import { expect, it } from 'vitest';
import { isTakenBack } from './taken-back.ts';

it.each([
  ['Light from February: Ronja Petersilie (bisher Ole Brandt)', 'Ole Brandt'],
  ['HOTEL has changed: NOT the Mouraria Suites any more', 'Mouraria Suites'],
  ['16:30 soundcheck (was 17:30 in memo 2)', '17:30'],
  ['nous jouons au Moulin au lieu du Hangar', 'Hangar'],
])('%s: takes back %s', (text, value) => {
  expect(isTakenBack(text, value)).toBe(true);
});

it.each([
  ['Hotel: Mouraria Suites, not far from the venue', 'Mouraria Suites'],
  ['Ole Brandt statt Ronja Petersilie', 'Ole Brandt'],
])('%s: says %s', (text, value) => {
  expect(isTakenBack(text, value)).toBe(false);
});
