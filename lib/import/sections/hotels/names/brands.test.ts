import { describe, expect, it } from 'vitest';
import { brandOf, IS_BRAND } from './brands.ts';
import { framedNames } from './framed-names.ts';
import { isSameHotel } from './name-keys.ts';
import { namesByPattern } from './name-patterns.ts';

const namesIn = (text: string) => namesByPattern(text).map((one) => one.text);

describe('a house called by its chain alone', () => {
  it.each([
    ["You're in the Hilton on the 14th", 'Hilton'],
    ['Vous logez au Novotel, nuit du 14', 'Novotel'],
    ['Ihr schlaft im Motel One, 14.-15.5.', 'Motel One'],
    ['Dormís en el NH, noche del 14', 'NH'],
    ["it's the Motel One am Michel now", 'Motel One am Michel'],
    ['the Leonardo in Cologne', 'Leonardo'],
  ])('is known: %s', (text, name) => {
    expect(namesIn(text)).toEqual([name]);
  });

  it.each([
    ["à l'Hôtel du Château, 5 rue Rallon", 'Hôtel du Château'],
    ['en el Hotel Palacio', 'Hotel Palacio'],
  ])('may be called by what other houses are: %s', (text, name) => {
    expect(namesIn(text)).toEqual([name]);
  });

  it('is no night', () => {
    expect(framedNames('5 Einzelzimmer in den Nächten vom 11. und 12. März').map(({ name }) => name)).toEqual(
      [],
    );
  });

  it.each(['Leonardo plays the viola', 'Vivaldi: The Four Seasons'])('is none: %s', (text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('is the house of the chain that is named in full elsewhere', () => {
    expect(isSameHotel('the Ibis', 'Ibis Temple Meads')).toBe(true);
    expect(isSameHotel('Ibis', 'Mercure Brigstow')).toBe(false);
    expect(isSameHotel('Ibis Centre', 'Ibis Airport North')).toBe(false);
    expect(brandOf('Hotel Ibis Temple Meads')).toBe('Ibis');
    expect(IS_BRAND.test('Ibis Temple Meads')).toBe(false);
  });
});
