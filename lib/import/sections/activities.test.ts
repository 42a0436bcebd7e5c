import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import type { Extracted } from '../extracted.ts';
import { readSource } from '../reading/index.ts';
import { resolveSection } from '../resolution/index.ts';
import type { SourceText } from '../source-text.ts';
import { activities } from './activities.ts';

function read(text: string, general: Extracted['general'] = {}, overrides: Partial<SourceText> = {}) {
  const readings = [readSource(sourceOf(text, overrides))];
  return resolveSection(activities, activities.extract({ readings, done: { general } })).value;
}
const timesOf = (list: ReturnType<typeof read>) =>
  list.map(({ name, startTime, endTime }) => [name, startTime, ...(endTime ? [endTime] : [])]);

describe('a running order', () => {
  const sheet = [
    'DAY SHEET – Saturday 21 March 2026',
    '11:00  Load-in',
    '16:00 - 17:15  Soundcheck',
    '17:30  Support soundcheck (Paper Kites)',
    '18:00  Dinner for 14',
    '19:00  Doors',
    '20:00  Paper Kites',
    '21:00  Velvet Harbour (95 min)',
    '23:00  Curfew',
    '00:45  Bus call',
  ].join('\n');

  it('gives each act its day and time, spans their end, and times after midnight the next day', () => {
    expect(timesOf(read(sheet, { artist: 'Velvet Harbour', date: '2026-03-21' }))).toEqual([
      ['Load-in', '2026-03-21T11:00'],
      ['Soundcheck', '2026-03-21T16:00', '2026-03-21T17:15'],
      ['Doors', '2026-03-21T19:00'],
      ['Velvet Harbour', '2026-03-21T21:00'],
      ['Curfew', '2026-03-21T23:00'],
      ['Bus call', '2026-03-22T00:45'],
    ]);
  });

  it('leaves meals and the slots of other acts to whom they belong', () => {
    const names = read(sheet, { artist: 'Velvet Harbour' }).map(({ name }) => name);
    expect(names).not.toContain('Dinner for 14');
    expect(names).not.toContain('Paper Kites');
    expect(names.join()).not.toMatch(/support/i);
  });

  it('takes the day from the heading above in a plan of several days', () => {
    const plan =
      'THURSDAY 11 JUNE 2026\n12:15  Van pick-up at London Euston\n\nFRIDAY 12 JUNE 2026\n14:30  Load in\n19:30  Doors';
    expect(timesOf(read(plan, { date: '2026-06-12' }))).toEqual([
      ['Van pick-up at London Euston', '2026-06-11T12:15'],
      ['Load in', '2026-06-12T14:30'],
      ['Doors', '2026-06-12T19:30'],
    ]);
  });

  it('gives the clock time alone when no day can be known', () => {
    expect(timesOf(read('Get-in 15:00   Soundcheck 16:00   Doors 19:00'))).toEqual([
      ['Get-in', '15:00'],
      ['Soundcheck', '16:00'],
      ['Doors', '19:00'],
    ]);
  });

  it.each([
    [
      'de',
      '15.00 Uhr  Aufbau\n16.30 Uhr  Soundcheck\n19.00 Uhr  Einlass',
      ['Aufbau', 'Soundcheck', 'Einlass'],
    ],
    [
      'fr',
      '14h00  Montage\n16h00  Balances\n20h00  Ouverture des portes',
      ['Montage', 'Balances', 'Ouverture des portes'],
    ],
    [
      'es',
      '11:00  Montaje\n17:30  Prueba de sonido\n20:30  Apertura de puertas',
      ['Montaje', 'Prueba de sonido', 'Apertura de puertas'],
    ],
    ['sv', '12.00  Inlastning\n14.30  Soundcheck\n19.00  Insläpp', ['Inlastning', 'Soundcheck', 'Insläpp']],
  ])('is read in %s', (language, text, names) => {
    expect(read(text, {}, { language }).map(({ name }) => name)).toEqual(names);
  });
});

describe('acts in sentences', () => {
  const show = { date: '2026-03-27' };

  it('binds each time to the act before it', () => {
    const text =
      'Load-in shall begin at 1:00 PM and sound check at 4:00 PM for not less than sixty (60) minutes.';
    expect(timesOf(read(text, show))).toEqual([
      ['Load-in', '2026-03-27T13:00'],
      ['Sound check', '2026-03-27T16:00'],
    ]);
  });

  it('counts back a time that is said relative to another', () => {
    const text = 'Freitag, Stagetime 20:30 Uhr, Einlass eine Stunde vorher.';
    expect(timesOf(read(text, { date: '2026-04-24' }, { language: 'de' }))).toContainEqual([
      'Einlass',
      '2026-04-24T19:30',
    ]);
  });

  it('puts the small hours of an informal English note in the evening', () => {
    expect(timesOf(read('Soundcheck 5.30, doors 7.30 and please be on time.', show))).toEqual([
      ['Soundcheck', '2026-03-27T17:30'],
      ['Doors', '2026-03-27T19:30'],
    ]);
  });

  it('reads no length of time, question, condition or cancelled act as a time', () => {
    const text = [
      'Balances de 1 h 30, salle fermée.',
      'Can you do load in at 2 PM?',
      'If the soundcheck is later than 18:00 we charge more.',
      'The interview at 15:00 is cancelled.',
    ].join('\n\n');
    expect(read(text, show)).toEqual([]);
  });
});

describe('transfers', () => {
  it('say where they start and where they go', () => {
    const [car] = read('15:30  Car from Wharf FM to Camden Assembly Rooms\n16:30  Soundcheck', {
      date: '2026-10-08',
    });
    expect(car).toMatchObject({
      location: 'Wharf FM',
      hasDestination: true,
      destinationName: 'Camden Assembly Rooms',
    });
  });

  it('take their way from labelled lines beside them', () => {
    const text =
      'Pick-up: Saturday 3 October 2026, 12:45, Brussels Airport\nDestination: Maison Sablon, 12 Rue Bodenbroek';
    expect(read(text)).toMatchObject([
      {
        startTime: '2026-10-03T12:45',
        destinationName: 'Maison Sablon',
        destinationLocation: '12 Rue Bodenbroek',
      },
    ]);
  });
});

describe('papers of other kinds', () => {
  it.each([
    [
      'a hotel confirmation',
      'Arrival Friday 6 March 2026 from 15:00\nDeparture Sunday 8 March 2026 until 11:00\nBreakfast 07:00 - 10:30',
    ],
    ['an e-ticket', 'KL 1199  Amsterdam (AMS) 16:55  Oslo (OSL) 18:45\nBoarding 16:25'],
    ['an invoice', 'Invoice due by 18:00 on 3 March 2026. Total EUR 300.'],
  ])('%s has none', (_, text) => {
    expect(read(text)).toEqual([]);
  });
});
