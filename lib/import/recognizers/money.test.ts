import { describe, expect, it } from 'vitest';
import { findBareAmounts, findMoney, parseMoney } from './money.ts';

const read = (text: string, country?: string) =>
  findMoney(text, country ? { country } : {}).map(({ value }) => `${value.amount} ${value.currency ?? '?'}`);

describe('findMoney', () => {
  it.each([
    ['EUR 6750,-', '6750 EUR'],
    ['€5.000', '5000 EUR'],
    ['5.000 EUR all-in', '5000 EUR'],
    ['US $18,500.00', '18500 USD'],
    ['US$2,148.00', '2148 USD'],
    ['£3,250.00 + VAT', '3250 GBP'],
    ["CHF 2'500.–", '2500 CHF'],
    ['SEK 45 000', '45000 SEK'],
    ['€ 1 500,50', '1500.50 EUR'],
    ['€3.5k', '3500 EUR'],
    ['20 000 €', '20000 EUR'],
    ['15% (£487.50, deducted)', '487.50 GBP'],
    ['CAD $1,400.00 flat', '1400 CAD'],
    ['Fr. 50.-', '50 CHF'],
  ])('reads %j', (text, money) => {
    expect(read(text)).toEqual([money]);
  });

  it('takes the country of the paper for signs that several currencies share', () => {
    expect(read('$500', 'CA')).toEqual(['500 CAD']);
    expect(read('12 000 kr', 'SE')).toEqual(['12000 SEK']);
    expect(read('12 000 kr', 'NO')).toEqual(['12000 NOK']);
    expect(read('12 000 kr')).toEqual(['12000 ?']);
  });

  it('takes no years, percentages, phones or counts', () => {
    for (const text of [
      'in 2026',
      '80 %',
      '0113 496 0142',
      'cap. 650',
      'all 3 of us',
      '1 x 32 A',
      'fr 21. oder fr 28. mai',
      'Fr 17.04.',
      'Fr 24.04',
      'Fr 19:30',
      '10:00 Bob',
    ])
      expect(read(text)).toEqual([]);
  });
});

describe('findBareAmounts', () => {
  it('reads amounts where a label has said that money stands there', () => {
    expect(findBareAmounts('5.500 was our number').map(({ value }) => value.amount)).toEqual(['5500']);
    expect(parseMoney('3.5k')?.amount).toBe('3500');
  });
  it('leaves years and percentages alone', () => {
    expect(findBareAmounts('2026, 80%, 12:30')).toEqual([]);
  });
});

it.each([
  ['3 tusen kronor', '3000', 'SEK'],
  ['40 KSEK', '40000', 'SEK'],
  ['3 mil euros', '3000', 'EUR'],
])('reads thousands in %j', (text, amount, currency) => {
  expect(findMoney(text)[0]?.value).toMatchObject({ amount, currency });
});
