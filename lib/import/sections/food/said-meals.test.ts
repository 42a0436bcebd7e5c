import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { food } from '../food.ts';

function meals(text: string) {
  const readings = [readSource(sourceOf(text))];
  return resolveSection(food, food.extract({ readings, done: { general: { date: '2027-04-17' } } })).value;
}

describe('how papers name a meal and its house', () => {
  it.each([
    ['14:30 Comida Restaurante La Migaja, C/ Molino 4 (5 pax)', 'Restaurante La Migaja', 'C/ Molino 4', '5'],
    ["8:00 PM Dinner Chung's, 12 Nelson St (table for 9)", "Chung's", '12 Nelson St', '9'],
    [
      'Essen: 18:00 Uhr beim Italiener (Da Franco, Bahnhofstr. 20, für euch 4)',
      'Da Franco',
      'Bahnhofstr. 20',
      '4',
    ],
    ['12:30 PM Lunch - catering room, 14 ppl', 'Lunch', 'catering room', '14'],
  ])('reads %s', (line, name, address, guestCount) => {
    expect(meals(`DAY SHEET\n${line}\n16:00 Soundcheck\n19:00 Doors`)).toMatchObject([
      { name, address, guestCount },
    ]);
  });

  it('reads the house that stands under the word for the meal', () => {
    const text = 'CENA\nMesón del Arco, c/ Sobrarbe 6, tel. +34 976 555 029. Reserva a las 20:00 para 9';
    expect(meals(text)).toMatchObject([
      {
        name: 'Mesón del Arco',
        address: 'c/ Sobrarbe 6',
        phone: '+34976555029',
        serviceTime: '20:00',
        guestCount: '9',
      },
    ]);
  });

  it('takes money for no meal', () => {
    expect(meals('DAY SHEET\n16:00 Soundcheck\n18:00 Dinner buyout $30\n19:00 Doors')).toEqual([]);
  });
});
