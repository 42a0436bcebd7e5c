import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { food } from '../food.ts';

function meals(text: string) {
  const readings = [readSource(sourceOf(text))];
  return resolveSection(food, food.extract({ readings, done: {} })).value;
}

describe('a table told in a plain sentence', () => {
  it.each([
    ['The Tin Kettle are expecting nine of you at 7pm on 16 April 2027.', 'The Tin Kettle', '19:00', '9'],
    [
      'On 16 April 2027 at 19:00 the band has dinner at Brask’s in Leeds for 7.',
      'Brask’s',
      '19:00',
      undefined,
    ],
    ['Ada Wren booked The Tin Kettle for 16 April 2027, 19:00, 9 covers.', 'The Tin Kettle', '19:00', '9'],
    [
      'Das Catering am 16.04.2027 macht Löffelweise, Essen um 19 Uhr für neun Personen.',
      'Löffelweise',
      '19:00',
      '9',
    ],
    [
      'Falk hat im Brauhaus am Wall für 8 Leute reserviert, 16.4.2027, 19:00.',
      'Brauhaus am Wall',
      '19:00',
      '8',
    ],
    ['La Petite Louche nous attend à neuf le 16 avril 2027 à 19h.', 'La Petite Louche', '19:00', '9'],
    [
      'Después del concierto del 16/04/2027 vamos a Casa Luna, mesa a las 22:30 para 6 personas.',
      'Casa Luna',
      '22:30',
      '6',
    ],
    ['Pizzeria Luna levererar middag för 8 personer 2027-04-16 kl 19.', 'Pizzeria Luna', '19:00', '8'],
    ['16 April 2027 - 19:00 - dinner - The Tin Kettle - 9 pax', 'The Tin Kettle', '19:00', '9'],
  ])('is %s', (text, name, serviceTime, guests) => {
    const [meal, ...others] = meals(text);
    expect(others).toEqual([]);
    expect(meal).toMatchObject({ name, serviceDate: '2027-04-16', serviceTime });
    if (guests) expect(meal?.guestCount).toBe(guests);
  });

  it.each([
    ['We eat at The Tin Kettle (Leeds) on 16 April 2027 at 19:00.', 'Leeds'],
    ['Cenamos el 16/04/2027 a las 21:00 en Casa Luna en Sevilla.', 'Sevilla'],
    ['Vi äter på Krogen Stabben i Malmö 2027-04-16 kl 19.', 'Malmö'],
  ])('has its town right behind the house: %s', (text, city) => {
    expect(meals(text)).toMatchObject([{ city }]);
  });

  it.each([
    ['The booking at The Tin Kettle (TK2201) is for 9 at 19:00 on 16 April 2027.', 'TK2201'],
    ['Tisch im Brauhaus am Wall für 9, 16.04.2027, 19 Uhr, Nr. BW4410.', 'BW4410'],
  ])('has its number: %s', (text, bookingReference) => {
    expect(meals(text)).toMatchObject([{ bookingReference }]);
  });

  it.each([
    'Interview à La Table du Port le 16 avril 2027 à 19h.',
    'No dinner on 16 April 2027, there is a buyout of 25 EUR each.',
    'Kein Abendessen am 16. April 2027, Buyout 25 EUR pro Person.',
    'If The Tin Kettle is free on 16 April 2027 at 19:00 we could eat there.',
    '¿Cenamos el 16/04/2027 a las 21:00 en Casa Luna?',
  ])('is not %s', (text) => {
    expect(meals(text)).toEqual([]);
  });

  it('is none in a row of a running order that names the room', () => {
    const sheet = 'DAY SHEET\n16 April 2027\n17:45 Abendessen für 6 im Gewölberaum\n19:00 Einlass';
    expect(meals(sheet)).toMatchObject([{ name: 'Abendessen', guestCount: '6' }]);
  });

  it('keeps `until` for the hour up to which it is held', () => {
    const text =
      'They hold a table for 9 of us at The Tin Kettle until 20:00; we arrive 19:15 on 16 April 2027.';
    expect(meals(text)).toMatchObject([{ name: 'The Tin Kettle', serviceTime: '19:15' }]);
  });
});
