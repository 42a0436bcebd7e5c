import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { food } from '../food.ts';

function read(...lines: string[]) {
  const readings = [readSource(sourceOf(lines.join('\n')))];
  const done = { general: { date: '2026-06-06' } };
  return resolveSection(food, food.extract({ readings, done })).value;
}

describe('an hour in the line below the house', () => {
  it.each([
    'Plan: load-in 14:30, soundcheck 16:00, dinner at La Sauge\n18:30 (5 people), doors 19:30.',
    'Aufbau 14:30, Soundcheck 16:00, Abendessen im Gasthaus Rose\n18:30 (5 Personen), Einlass 19:30.',
  ])('is that of the meal: %s', (text) => {
    const [meal] = read(text) ?? [];
    expect(meal).toMatchObject({ serviceTime: '18:30', guestCount: '5' });
    expect(meal?.name).not.toMatch(/\d/u);
  });
});

describe('meals', () => {
  it.each([
    ['Dinner: 20:30 at Balikçi Nuri, Kordon 140, İzmir, table for 4', { city: 'İzmir', guestCount: '4' }],
    [
      'CENA: Sidrería Casa Obdulia, c/ Melquíades 4, Gijón. Mesa para 11 el día 6 a las 20:00.',
      { city: 'Gijón', serviceTime: '20:00' },
    ],
    [
      'Después de la actuación, a las 00.15 h, cena para 8 personas en la Taberna Los Tres Reyes, C/ Sol Menor 9, Sevilla.',
      { name: 'Taberna Los Tres Reyes', city: 'Sevilla', serviceTime: '00:15', guestCount: '8' },
    ],
    [
      'Nach dem Konzert, um 22 Uhr, laden wir Sie zum Abendbrot für acht Personen in den Gemeindesaal ein.',
      { name: 'Abendbrot', serviceTime: '22:00', guestCount: '8' },
    ],
    [
      'Dinner for 11 at 6:00 PM from Sopa y Sal (caterer), contact Mayra (720) 555-0166.',
      { name: 'Sopa y Sal', guestCount: '11' },
    ],
    [
      'Middag kl 18.00 på Bistro Isränna, Storgatan 40. Fyra personer är bokade i Mias namn.',
      { name: 'Bistro Isränna', guestCount: '4' },
    ],
  ])('%s', (line, meal) => {
    expect(read(line)).toMatchObject([meal]);
  });

  it('are on the short weekday right before their hour', () => {
    const [dinner] = read('ESSEN    Fr 19:30 Tisch für 5 im Steirerstüberl, Mariahilferstraße 11, Graz');
    expect(dinner).toMatchObject({ name: 'Steirerstüberl', serviceDate: '2026-06-05' });
  });

  it('count their guests where the entry goes on below', () => {
    const [dinner] = read(
      '18:00  Doors',
      "19:00  Dinner w/ the label at Ostrander's, 88 Nicollet Mall,",
      '  res. under "Calloway", party of 5',
    );
    expect(dinner).toMatchObject({ name: "Ostrander's", guestCount: '5' });
  });

  it('are at no house that is called by a day', () => {
    const meals = read(
      'Abendessen: Am Freitag, 05.06.2026 um 20.15 Uhr haben wir für 10 Personen einen Tisch in unserem Restaurant "Zum Ruderer" (Wöhrdgasse 11) reserviert.',
    );
    expect(meals.map(({ name }) => name)).toEqual(['Zum Ruderer']);
  });
});
