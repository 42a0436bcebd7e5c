import { describe, expect, it } from 'vitest';
import { findGuestCount } from './count-guests.ts';

describe('how many people eat', () => {
  it.each([
    ['veggie chilli or stovies for the six of you', '6'],
    ['Essen um 18 Uhr (5 Portionen, davon 1x vegan)', '5'],
    ['sept repas chauds le soir', '7'],
    ['repas 19h (vous êtes bien 4 ?)', '4'],
    ['cena para siete personas', '7'],
    ['Supper for forty-two (two-course)', '42'],
    ['Abendessen um 18 Uhr für vierunddreißig', '34'],
    ['cena a las 20 para veintitrés, sin gluten', '23'],
    ['Le dîner est à 18 h 30, pour huit.', '8'],
    ['varm middag i logen 17.15, även den för fem.', '5'],
    ['Dinner (27: 9 artist, 18 crew)', '27'],
  ])('reads %s', (text, count) => {
    expect(findGuestCount(text)?.value).toBe(count);
  });

  it('takes no time and no price for people', () => {
    expect(findGuestCount('Dinner at 18:30, 12 EUR')).toBeUndefined();
  });
});
