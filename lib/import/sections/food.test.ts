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

describe('meals that are none', () => {
  it.each([
    '16:00  Get-in\n18:00  Kein Catering, bitte selbst essen gehen (Buy-out 20 € p.P.)',
    'Money: £500 plus £60 dinner buyout for 4.',
    'Ingen frukost på hotellet.',
  ])('are denied, or paid out: %s', (text) => {
    expect(read(text, { date: '2027-11-12' })).toEqual([]);
  });
});

describe('meals that a paper tells in passing', () => {
  const show = { date: '2027-03-20', venue: 'Magasinet' };

  it('take the hour their own row begins with, once, and no hour of a car or a row below', () => {
    expect(read('18:00 food (Meg cooks, chilli, for 10)\n19:30 doors', show)).toMatchObject([
      { serviceTime: '18:00', guestCount: '10' },
    ]);
    expect(read('6.30 supper upstairs, soup, bread and lasagne, 5 of you', show)).toHaveLength(1);
    const [table, ...others] = read('Cab booked 23:45. Then food 19:30 at Bela’s, table for 4.', show);
    expect([table?.name, table?.serviceTime, others]).toEqual(['Bela’s', '19:30', []]);
  });

  it('are not the house that is played in, nor a room of it', () => {
    const sheet = 'KÖRSCHEMA\nDatum: 20 mars 2027\nLokal: Magasinet, Hamngatan 46B\n17.30  Middag, 11 pers';
    expect(read(sheet, show)).toMatchObject([{ name: 'Middag', serviceTime: '17:30', guestCount: '11' }]);
    expect(read('Food: Hot buffet meal for 9 at 7.00pm in the Tack Room', show)[0]?.name).not.toBe(
      'Tack Room',
    );
  });

  it('stand as told last where a chat tells the plan anew', () => {
    const chat = [
      '[18.03.27, 10:00] Ina: Get-in 15:00, Essen 18:00, Einlass 19:30',
      '[18.03.27, 10:05] Ole: wir sind erst um vier da',
      '[18.03.27, 10:09] Ina: dann Get-in 16:00, Essen 18:30, Einlass 19:30',
      '[18.03.27, 10:10] Ole: super',
    ];
    expect(read(chat.join('\n'), show).map((meal) => meal.serviceTime)).toEqual(['18:30']);
  });

  it('move to the table that a newer message names', () => {
    const chat = [
      '[18.03.27, 10:00] Ana: descarga 16:30, cena 19:30, puertas 21:00',
      '[18.03.27, 10:05] Luis: llegamos tarde',
      '[18.03.27, 10:09] Ana: cena entonces 19:45, en Bar Lola, C/ Mayor 5, mesa para 6',
    ];
    expect(read(chat.join('\n'), show)).toMatchObject([{ name: 'Bar Lola', serviceTime: '19:45' }]);
  });

  it('are called by the house that cooks, and its name in quotes', () => {
    const inn = 'Samstag, 20. März, 18.00 Uhr: Tisch für 6 Personen im Wirtshaus "Zum Krug" reserviert.';
    expect(read(inn, show)[0]?.name).toBe('Zum Krug');
    const pub = 'The Ropeyard pub will do you 5 hot meals at 18:15 if you show the pass.';
    expect(read(pub, show)[0]).toMatchObject({ name: 'Ropeyard pub', serviceTime: '18:15' });
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
