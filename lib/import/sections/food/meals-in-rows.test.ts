import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { food } from '../food.ts';

function meals(...lines: string[]) {
  const readings = [readSource(sourceOf(lines.join('\n')))];
  return resolveSection(food, food.extract({ readings, done: {} })).value;
}

describe('meals in rows', () => {
  it.each([
    ['What  When  How many', 'Breakfast', 'Lunch'],
    ['Mahlzeit  Uhrzeit  Anzahl', 'Frühstück', 'Mittagessen'],
    ['Repas  Heure  Combien', 'Petit-déjeuner', 'Déjeuner'],
  ])('have as many guests as their column says: %s', (head, breakfast, lunch) => {
    expect(meals('16.04.2027', '', head, `${breakfast}  09:00  6`, `${lunch}  13:00  14`)).toMatchObject([
      { name: breakfast, serviceTime: '09:00', guestCount: '6' },
      { name: lunch, serviceTime: '13:00', guestCount: '14' },
    ]);
  });

  it('have the number that ends their line', () => {
    expect(meals('16 April 2027', '16:00 Soundcheck', '18:30 Dinner - marquee (nine)')).toMatchObject([
      { serviceTime: '18:30', guestCount: '9' },
    ]);
    expect(meals('16.04.2027', 'Mittag 13:00 (10 Pers.)', 'Abend 18:30 (8 Pers.)')).toMatchObject([
      { serviceTime: '13:00', guestCount: '10' },
      { serviceTime: '18:30', guestCount: '8' },
    ]);
  });
});

describe('a caterer over the one meal of a paper', () => {
  it('cooks that meal', () => {
    const found = meals('Date : 16/04/2027', 'Traiteur : Chez Nono', 'Dîner : 19:30 pour neuf personnes');
    expect(found).toMatchObject([{ name: 'Chez Nono', serviceTime: '19:30', guestCount: '9' }]);
  });
});

describe('what a meal is called', () => {
  it('keeps where it is apart from its house', () => {
    const found = meals('Show 16 April 2027. Dinner is on us: Trattoria Brask next door, 7:30 pm.');
    expect(found?.map(({ name }) => name)).toEqual(['Trattoria Brask']);
  });

  it('is the house that its vouchers are for', () => {
    const told = 'Your meal vouchers for 16 April 2027 are for The Tin Kettle, 3 Anchor Row, from 7pm.';
    expect(meals(told)).toMatchObject([{ name: 'The Tin Kettle', serviceTime: '19:00' }]);
    const gesagt =
      'Es gibt Essensgutscheine für Löffelweise (Langenstraße 8), einlösbar am 16.04.2027 ab 19 Uhr.';
    expect(meals(gesagt)).toMatchObject([{ name: 'Löffelweise', serviceTime: '19:00' }]);
  });

  it('is a house where somebody eats', () => {
    expect(meals('El equipo come el 16/04/2027 a las 15:00 en Casa Luna, nueve personas.')).toMatchObject([
      { name: 'Casa Luna', serviceTime: '15:00', guestCount: '9' },
    ]);
  });
});

describe('the confirmation of so many guests', () => {
  it.each([
    [
      'thanks for booking with The Tin Kettle. See you soon.',
      'Date: 16 April 2027',
      'Time: 19.30',
      'Guests: nine',
      'Reference: N-7781',
    ],
    [
      'vielen Dank für Ihre Reservierung bei Löffelweise.',
      'Datum: 16.04.2027',
      'Uhrzeit: 19.30',
      'Personen: 9',
      'Referenz: N-7781',
    ],
  ])('is of a table, whatever it calls it: %s', (...lines) => {
    expect(meals('Hello,', ...lines)).toMatchObject([
      {
        name: expect.stringMatching(/^(?:The )?(?:Tin Kettle|Löffelweise)$/u),
        serviceDate: '2027-04-16',
        serviceTime: '19:30',
        guestCount: '9',
        bookingReference: 'N-7781',
      },
    ]);
  });

  it('is none of a ride', () => {
    expect(
      meals(
        'Thanks for booking with City Cabs.',
        'Date: 16 April 2027',
        'Time: 19:30',
        'Guests: 4',
        'Pick-up: Quay 3',
      ),
    ).toEqual([]);
  });

  it('has its code and its place by their labels', () => {
    expect(
      meals(
        'Hej,',
        'vi bekräftar ert bord.',
        '',
        'Restaurang: Krog Brask',
        'Dag: 2027-04-16',
        'Tid: 19:30',
        'Gäster: 9',
        'Kod: RS2201',
        'Adress: Grimsgatan 8, Malmö',
      ),
    ).toMatchObject([
      { name: 'Krog Brask', guestCount: '9', bookingReference: 'RS2201', address: 'Grimsgatan 8' },
    ]);
  });
});
