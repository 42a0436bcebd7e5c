import { describe, expect, it } from 'vitest';
import { clocksBesidePlaces } from './plain-clocks.ts';

const digits = (text: string) => clocksBesidePlaces(text).map((one) => one.digits);

describe('clocks without a colon beside a place', () => {
  it.each([
    ['Fri 5 Mar  KL 962  Newcastle (NCL) 0915 - Amsterdam (AMS) 1140  E190', ['0915', '1140']],
    ['BA 794  London Heathrow T3 1020 - Helsinki 1510', ['1020', '1510']],
    ['SK 533 dep 0945 ARN, 1125 DUB', ['0945', '1125']],
    ['Graz (GRZ) 0605', ['0605']],
    ['NCL 0915   AMS 1140', ['0915', '1140']],
  ])('are read in %s', (text, expected) => {
    expect(digits(text)).toEqual(expected);
  });

  it.each([
    'LH 2454 MUC - OSL, ticket 220 2411 557801',
    'Berlin 2026',
    'Call Oslo +47 2211 0955',
    'Total for OSL EUR 1240',
    'OSL 1240 pieces',
  ])('are no other numbers: %s', (text) => {
    expect(digits(text)).toEqual([]);
  });
});
