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

describe('times and acts as people say them', () => {
  it.each([
    [
      'Ihr könnt ab halb drei rein, Soundcheck dann von 16 bis 17:30 Uhr. Um 23 Uhr muss Ruhe sein.',
      [
        ['Ihr könnt rein', '14:30'],
        ['Soundcheck', '16:00', '17:30'],
        ['Muss Ruhe sein', '23:00'],
      ],
    ],
    [
      'Podéis entrar a las cuatro y media, prueba de sonido a las seis de la tarde, puertas a las nueve.',
      [
        ['Podéis entrar', '16:30'],
        ['Prueba de sonido', '18:00'],
        ['Puertas', '21:00'],
      ],
    ],
    [
      'Ni kan komma in från halv tre, soundcheck kvart i fyra, ni går på klockan åtta.',
      [
        ['Ni kan komma in', '14:30'],
        ['Soundcheck', '15:45'],
        ['Set', '20:00'],
      ],
    ],
    [
      'Get-in from 3.30pm, soundcheck 5pm till 6.15, doors open at half seven.',
      [
        ['Get-in', '15:30'],
        ['Soundcheck', '17:00', '18:15'],
        ['Doors open', '19:30'],
      ],
    ],
    [
      'Der Saal steht ab 12.30 Uhr für Aufbau und ab 14 Uhr für eine Anspielprobe offen.',
      [
        ['Aufbau', '12:30'],
        ['Anspielprobe', '14:00'],
      ],
    ],
  ])('reads %s', (text, wanted) => {
    expect(timesOf(read(text))).toEqual(wanted);
  });

  it('gives each part of a list with commas, arrival and closing as well', () => {
    const text =
      'Horaires : arrivée 16h30, balance 17h à 18h30, repas 19h, portes 20h30, vous jouez à 22h15, fermeture 1h.';
    expect(timesOf(read(text))).toEqual([
      ['Arrivée', '16:30'],
      ['Balance', '17:00', '18:30'],
      ['Portes', '20:30'],
      ['Set', '22:15'],
      ['Fermeture', '01:00'],
    ]);
  });

  it('reads spans that are set with an arrow', () => {
    expect(
      timesOf(read('14h30 > 16h montage\n16h > 17h30 balances\n20h     Portes\n21h > 22h15 Concert')),
    ).toEqual([
      ['Montage', '14:30', '16:00'],
      ['Balances', '16:00', '17:30'],
      ['Portes', '20:00'],
      ['Concert', '21:00', '22:15'],
    ]);
  });

  it('takes no act from somebody who gets in late', () => {
    expect(read("We'd get in late (about 1 AM) but we're quiet.")).toEqual([]);
  });

  it('keeps a technical run apart from the numbered shows of the day', () => {
    const text =
      '12:00  Prueba de sonido\n13:30  Pase técnico\n17:00  1ª FUNCIÓN (70 min.)\n20:30  2ª FUNCIÓN\n22:00  Desmontaje';
    expect(timesOf(read(text)).map(([name, time]) => [name, time])).toEqual([
      ['Prueba de sonido', '12:00'],
      ['Pase técnico', '13:30'],
      ['1ª FUNCIÓN', '17:00'],
      ['2ª FUNCIÓN', '20:30'],
      ['Desmontaje', '22:00'],
    ]);
  });
});

describe('a grid of days', () => {
  it('makes one activity of each time under the heading of an act', () => {
    const grid = [
      'TOUR GRID',
      '',
      'Date              City     Venue               Load-in   SC      Doors   Hotel',
      'Thu 15 Apr 2027   Leeds    The Weaving Shed    15:00     17:00   19:00   Aire Lodge',
      'Fri 16 Apr 2027   York     Fulford Rooms       14:30     16:30   19:30   Ouse House',
    ].join('\n');
    expect(timesOf(read(grid))).toEqual([
      ['Load-in', '2027-04-15T15:00'],
      ['SC', '2027-04-15T17:00'],
      ['Doors', '2027-04-15T19:00'],
      ['Load-in', '2027-04-16T14:30'],
      ['SC', '2027-04-16T16:30'],
      ['Doors', '2027-04-16T19:30'],
    ]);
  });
});
