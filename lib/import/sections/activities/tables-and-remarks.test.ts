import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { type Reading, readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import type { Line } from '../../source-text.ts';
import { activities } from '../activities.ts';
import { food } from '../food.ts';

const SHOW = { general: { date: '2026-06-06' } };

function acts(readings: Reading[]) {
  return resolveSection(activities, activities.extract({ readings, done: SHOW })).value;
}

const read = (...lines: string[]) => acts([readSource(sourceOf(lines.join('\n')))]);

/** A paper of some lines and a table below them, its cells set apart by `|`. */
function withTable(above: string[], rows: string[]): Reading {
  const table = rows.map((row, i) => ({
    cells: row.split('|').map((text) => ({ text: text.trim(), isHeader: i === 0 })),
    table: 0,
  }));
  const lines: Line[] = [...above.map((text) => ({ cells: [{ text }] })), ...table];
  return readSource(sourceOf([...above, ...rows].join('\n'), { pages: [{ number: 1, lines }] }));
}

describe('tables of times', () => {
  it.each([
    ['Item', 'Proposed', 'Confirmed'],
    ['Was', 'Geplant', 'Bestätigt'],
    ['Quoi', 'Prévu', 'Confirmé'],
    ['Qué', 'Propuesto', 'Definitivo'],
    ['Vad', 'Planerad', 'Ny tid'],
  ])('take the time that was agreed: %s | %s | %s', (...head) => {
    const [loadIn, soundcheck] = acts([
      withTable(
        [],
        [
          head.join(' | '),
          'Load-in | 14:00 | 13:00',
          'Soundcheck | 16:00 | 15:30 - 17:00',
          'Meet & greet | 17:30 | ok',
        ],
      ),
    ]);
    expect(loadIn).toMatchObject({ startTime: '2026-06-06T13:00' });
    expect(soundcheck).toMatchObject({ startTime: '2026-06-06T15:30', endTime: '2026-06-06T17:00' });
  });

  it('of meals hold nothing else, and the number of the order is that of each', () => {
    const readings = [
      withTable(
        ['Order no.  BS-26-10884', 'Dinner  34 x 18.90  642.60'],
        [
          'Service | Time | No. | Where | Menu',
          'Crew breakfast | 08:30 - 10:00 | 18 | Circle Bar | porridge, fruit',
          'Dressing room | from 15:00 | 6 | D/R 1 | see list',
          'Dinner | 17:45 | 34 | Circle Bar | lamb cawl',
        ],
      ),
    ];
    const meals = resolveSection(food, food.extract({ readings, done: SHOW })).value;
    expect(meals.map(({ name, serviceTime, guestCount }) => [name, serviceTime, guestCount])).toEqual([
      ['Crew breakfast', '08:30', '18'],
      ['Dressing room', '15:00', '6'],
      ['Dinner', '17:45', '34'],
    ]);
    expect(meals.every((meal) => meal.bookingReference === 'BS-26-10884')).toBe(true);
    expect(acts(readings)).toEqual([]);
  });
});

describe('what stands beside a time', () => {
  it.each([
    ['16:00 | Soundcheck | until 17:30, support after us', '17:30'],
    ['4:00 PM | Soundcheck | until 5:30', '17:30'],
  ])('may be its end: %s', (row, end) => {
    const [check] = acts([
      withTable([], ['Time | What | Remarks', row, '19:00 | Doors | ', '21:00 | Show | ']),
    ]);
    expect(check?.endTime).toBe(`2026-06-06T${end}`);
  });

  it('ends in the half of the day it began in', () => {
    expect(read('4:00 PM  Soundcheck to 5:15')[0]).toMatchObject({ endTime: '2026-06-06T17:15' });
  });

  it.each([
    '14:00 Aufbau (Zufahrt nur über Fischstraße)',
    '19:00 Prueba de sonido (el patio permanecerá cerrado)',
    '18:30 Insläpp (salen öppnar 19.00)',
    '18:30 Doors (the bar opens later)',
  ])('is no place where it tells something of one: %s', (line) => {
    expect(read(line)[0]?.location).toBeUndefined();
  });

  it.each([
    'Teatro Viejo  ->  Hotel Puerta Cinegia',
    'Hotel Puerta Cinegia  ->  Teatro Viejo',
    'Teatro Viejo  →  Hotel Puerta Cinegia (descanso)',
  ])('may be a way with an arrow between columns: %s', (way) => {
    const ride = read(`18:45  ${way}`, '21:00  Concierto')[0];
    expect(ride).toMatchObject({ startTime: '2026-06-06T18:45', hasDestination: true });
  });
});

describe('sentences', () => {
  it.each([
    'Transferts : un chauffeur attendra deux musiciens à la gare de Rennes à 13h40 pour les conduire à la salle.',
    'Transferts : un chauffeur accueillera le groupe à la gare de Rennes à 13h40.',
  ])('say where somebody waits: %s', (text) => {
    expect(read(text)).toMatchObject([{ startTime: '2026-06-06T13:40', location: 'gare de Rennes' }]);
  });

  it.each([
    ['Artistens buss anländer kl. 13.00.', '2026-06-06T13:00'],
    ['Hasse kör från hotellet 09.15.', '2026-06-06T09:15'],
  ])('say who comes and goes: %s', (text, startTime) => {
    expect(read(text)).toMatchObject([{ startTime }]);
  });

  it('that are wrapped before their time are no entry of a list', () => {
    expect(
      read('Hotel: Pensión Ibarra, dos individuales. Entrada desde las', '14:00, salida hasta las 12:00.'),
    ).toEqual([]);
  });
});

describe('times that are none of the day', () => {
  it.each([
    'Replaces version A, which showed 28.05.26 and a 20.45 stage time.',
    'Printed 24 May 2026 08:12, artists on stage',
    'Utskrift 2026-05-24 08:12, artister på scen',
    'MIRELLE KAOS (DJ set, 2 h)',
  ])('are left out: %s', (text) => {
    expect(read(text)).toEqual([]);
  });

  it.each([
    ['Times as agreed with production on 12/05: get-in 08:00, soundcheck 15:30'],
    ['Zeiten vereinbart am 12.05.: Aufbau 08:00, Soundcheck 15:30 Uhr'],
  ])('lend their date to nothing: %s', (text) => {
    expect(read(text).map(({ startTime }) => startTime)).toEqual(['2026-06-06T08:00', '2026-06-06T15:30']);
  });

  it('are those of a street that bears a month', () => {
    const [ride] = read(
      'Sábado 6 de junio de 2026',
      '14:30  Comida: Casa Remigio, C/ Pintor Salvador Abril 12',
      '16:30  Recogida en hotel',
    );
    expect(ride?.startTime).toBe('2026-06-06T16:30');
  });
});

it('a line check in the changeover is an act', () => {
  expect(read('21:45  Umbau + Linecheck', '22:15  Auftritt')[0]?.startTime).toBe('2026-06-06T21:45');
});
