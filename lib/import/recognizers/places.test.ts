import { describe, expect, it } from 'vitest';
import { EXONYMS } from './exonyms.ts';
import {
  cityByName,
  countryByName,
  countryOfCity,
  findCities,
  findCountries,
  isSameCity,
  parseAddress,
} from './places.ts';

describe('parseAddress', () => {
  it.each([
    [
      'The Tobacco Shed, 8 Redcliff Parade, Bristol BS1 6QS (cap. 650)',
      { street: '8 Redcliff Parade', postcode: 'BS1 6QS', city: 'Bristol', countryName: 'United Kingdom' },
    ],
    [
      'Hotel Seeblick, Gohliser Str. 41, 04155 Leipzig',
      { street: 'Gohliser Str. 41', postcode: '04155', city: 'Leipzig', countryName: 'Germany' },
    ],
    [
      '220 Wharf Street, Portland, ME 04101, United States',
      {
        street: '220 Wharf Street',
        postcode: '04101',
        city: 'Portland',
        region: 'ME',
        countryName: 'United States',
      },
    ],
    [
      '1 rue de la Paix, 75002 Paris, France',
      { street: '1 rue de la Paix', postcode: '75002', city: 'Paris', countryName: 'France' },
    ],
    [
      'Calle Mayor, 12, 28013 Madrid',
      { street: 'Calle Mayor, 12', postcode: '28013', city: 'Madrid', countryName: 'Spain' },
    ],
    [
      'Storgatan 12, 211 20 Malmö',
      { street: 'Storgatan 12', postcode: '211 20', city: 'Malmö', countryName: 'Sweden' },
    ],
    [
      'Rathausplatz 1, 1010 Wien',
      { street: 'Rathausplatz 1', postcode: '1010', city: 'Wien', countryName: 'Austria' },
    ],
  ])('takes %j apart', (text, address) => {
    expect(parseAddress(text)).toMatchObject(address);
  });

  it('says when the country is not written but follows', () => {
    expect(parseAddress('04155 Leipzig').isCountryDerived).toBe(true);
    expect(parseAddress('75002 Paris, France').isCountryDerived).toBeUndefined();
  });

  it('leaves out what is not there', () => {
    expect(parseAddress('some words about nothing')).toEqual({});
  });
});

describe('cities and countries', () => {
  it('knows a city by its names in several languages', () => {
    expect(isSameCity('Köln', 'Cologne')).toBe(true);
    expect(cityByName('Mailand')?.countryCode).toBe('IT');
  });
  it('finds the city behind every exonym it lists', () => {
    for (const [exonyms, , country] of EXONYMS) {
      for (const exonym of exonyms.split('|')) expect(cityByName(exonym)?.countryCode, exonym).toBe(country);
    }
  });
  it('gives a country only where the city leaves no doubt', () => {
    expect(countryOfCity('Leipzig')?.name).toBe('Germany');
    expect(countryOfCity('Valencia')).toBeUndefined();
  });
  it('doubts cities that are everyday words', () => {
    expect(findCities('Reading the rider')[0]?.doubts).toContain('weak_context');
    expect(findCities('from Leipzig')[0]?.doubts).toBeUndefined();
  });
  it('gives the common English name of a country written in any of our languages', () => {
    for (const name of ['Deutschland', 'Allemagne', 'Alemania', 'Tyskland'])
      expect(countryByName(name)?.name).toBe('Germany');
    expect(findCountries('Bristol, UK').map(({ value }) => value.name)).toEqual(['United Kingdom']);
  });
});

it.each([
  [
    '1420 Tchoupitoulas Row, New Orleans, Louisiana 70130',
    '1420 Tchoupitoulas Row',
    '70130',
    'New Orleans',
    'US',
  ],
  ['Hvassaleiti 155, 103 Reykjavik', 'Hvassaleiti 155', '103', 'Reykjavik', 'IS'],
  ['ul. Nowa 5/7, 00-950 Warszawa', 'ul. Nowa 5/7', '00-950', 'Warszawa', 'PL'],
  ['Dame Street 5, Dublin 2, D02 XY45', 'Dame Street 5', 'D02 XY45', 'Dublin', 'IE'],
  ['12 bis, rue de la Soif, 35000 Rennes', '12 bis, rue de la Soif', '35000', 'Rennes', 'FR'],
  ['Plaza Mayor s/n, 50003 Zaragoza', 'Plaza Mayor s/n', '50003', 'Zaragoza', 'ES'],
])('takes %j apart', (text, street, postcode, city, countryCode) => {
  expect(parseAddress(text)).toMatchObject({ street, postcode, city, countryCode });
});
