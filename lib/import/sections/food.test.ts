import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import type { Extracted } from '../extracted.ts';
import { readSource } from '../reading/index.ts';
import { resolveSection } from '../resolution/index.ts';
import type { SourceText } from '../source-text.ts';
import { food } from './food.ts';

function read(text: string, general: Extracted['general'] = {}, overrides: Partial<SourceText> = {}) {
  const readings = [readSource(sourceOf(text, overrides))];
  return resolveSection(food, food.extract({ readings, done: { general } })).value;
}

describe('meals', () => {
  it('of a running order have their day, time and number of people', () => {
    const text =
      'Saturday 21 March 2026\n11:00  Load-in\n13:30  Lunch for 7 people\n16:00  Soundcheck\n18:00  Dinner, 14 pax, 3 vegan\n19:00  Doors';
    expect(read(text)).toMatchObject([
      { name: 'Lunch', serviceDate: '2026-03-21', serviceTime: '13:30', guestCount: '7' },
      { name: 'Dinner', serviceDate: '2026-03-21', serviceTime: '18:00', guestCount: '14' },
    ]);
  });

  it('take the restaurant’s name where one is given', () => {
    const text = '12:30-13:30  Lunch at Pickle & Rye, 11 Marigold Yard, table for 4\n16:30  Soundcheck';
    expect(read(text, { date: '2026-10-08' })).toMatchObject([
      { name: 'Pickle & Rye', address: '11 Marigold Yard', serviceTime: '12:30', guestCount: '4' },
    ]);
  });

  it('that a rider only asks for keep their number and its words, without a time', () => {
    const [meal] = read('Hot dinner for 11 two hours before stage (4 vegan, 1 coeliac).');
    expect(meal).toMatchObject({ name: 'Hot dinner', guestCount: '11' });
    expect(meal?.serviceTime).toBeUndefined();
  });
});

describe('tables', () => {
  it('booked in a sentence give name, day, time, party, reference and phone', () => {
    const text =
      'Table at The Salt Cellar (hotel restaurant, ground floor): Fri, Nov 7, 2025, 7:30 PM, party of 6. Restaurant reservation SC-2214, phone +1 207-555-0149.';
    expect(read(text)).toMatchObject([
      {
        name: 'The Salt Cellar',
        serviceDate: '2025-11-07',
        serviceTime: '19:30',
        guestCount: '6',
        bookingReference: 'SC-2214',
        phone: '+12075550149',
      },
    ]);
  });

  it('booked in a form are read from its labels, deadlines left aside', () => {
    const text = `Restaurant : La Table d'Adèle
Adresse : 18 rue des Tanneurs, 69001 Lyon
Date : jeudi 15 octobre 2026
Heure : 19h15
Nombre de couverts : 12
Référence : ADL-7741

Merci de nous signaler les allergies avant le 12 octobre. Annulation possible jusqu'à 18h00 la veille.`;
    expect(read(text, {}, { language: 'fr' })).toMatchObject([
      {
        name: "La Table d'Adèle",
        address: '18 rue des Tanneurs',
        city: 'Lyon',
        serviceDate: '2026-10-15',
        serviceTime: '19:15',
        guestCount: '12',
        bookingReference: 'ADL-7741',
      },
    ]);
  });

  it('said twice are one entry', () => {
    const text =
      'Dinner 19:00 at Casa Bermejo\n\nMesa reservada a las 19:00 h para 9 personas en Casa Bermejo, Plaza de la Encarnación 4, tel. 954 555 018.';
    expect(read(text, { date: '2026-06-12' }, { language: 'es' })).toHaveLength(1);
  });
});

it('leaves a hotel’s breakfast, prices and buy-outs alone', () => {
  expect(
    read('Rooms: 3 doubles, breakfast included\nBreakfast 07:00 - 10:30\nDinner buy-out EUR 25 per head'),
  ).toEqual([]);
});
