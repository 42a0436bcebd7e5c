import { describe, expect, it } from 'vitest';
import { parseAddress } from './places.ts';

describe('addresses taken apart', () => {
  it.each([
    ['1420 Harbour Row, New Orleans, Louisiana 70130', '1420 Harbour Row', 'New Orleans'],
    ['12770 Dundas Terrace, Toronto, ON M6J 1X8, Canada', '12770 Dundas Terrace', 'Toronto'],
    ['2110 Tuttle Park Pl, Columbus OH 43210', '2110 Tuttle Park Pl', 'Columbus'],
    ['4 Sutter Drive, Jersey City, NJ 07302', '4 Sutter Drive', 'Jersey City'],
    ['55 Collins Street, Melbourne VIC 3000', '55 Collins Street', 'Melbourne'],
    ['1180 rue des Tanneurs, Montréal (Québec) H2X 1K4', '1180 rue des Tanneurs', 'Montréal'],
    ['Rua Augusta 12, 1100-053 Lisboa', 'Rua Augusta 12', 'Lisboa'],
    ['Canal Street, Leeds LS12 2PT', 'Canal Street', 'Leeds'],
    ['Little Marlow Road SL7 1QT', 'Little Marlow Road', undefined],
  ])('of %s the street is no town', (text, street, city) => {
    const address = parseAddress(text);
    expect([address.street, address.city]).toEqual([street, city]);
  });

  it('names the country by the state and not by the first word of its town', () => {
    expect(parseAddress('4 Sutter Drive, Jersey City, NJ 07302').countryName).toBe('United States');
  });
});
