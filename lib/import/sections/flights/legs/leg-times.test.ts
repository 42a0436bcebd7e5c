import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../../reading/index.ts';
import { flights } from '../../flights.ts';

function arrivalOf(text: string) {
  const { entries } = flights.extract({ readings: [readSource(sourceOf(text))], done: {} });
  return entries[0]?.arrivalTime?.[0]?.value;
}

describe('the day of an arrival that only the clock tells', () => {
  it.each([
    ['is the same day over the date line', 'DL 38 20 January 2026 HKG 11:45 - SEA 08:11', '2026-01-20T08:11'],
    [
      'is the next day of an evening flight',
      'BA 12 20 January 2026 SIN 23:15 - LHR 05:25',
      '2026-01-21T05:25',
    ],
    [
      'is two days on where noon is past midnight',
      'UA 839 20 January 2026 LAX 22:50 - SYD 08:45',
      '2026-01-22T08:45',
    ],
    ['is the same day between neighbours', 'LH 1236 3 July 2026 FRA 11:25 - VIE 13:10', '2026-07-03T13:10'],
  ])('%s', (_, text, arrival) => {
    expect(arrivalOf(text)).toBe(arrival);
  });
});
