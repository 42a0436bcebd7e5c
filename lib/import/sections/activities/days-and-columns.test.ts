import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import type { Line } from '../../source-text.ts';
import { activities } from '../activities.ts';
import { food } from '../food.ts';

function acts(text: string, date = '2027-04-17', lines?: Line[]): string[] {
  const source = lines ? sourceOf(text, { pages: [{ number: 1, lines }] }) : sourceOf(text);
  const { entries } = activities.extract({ readings: [readSource(source)], done: { general: { date } } });
  return entries.map(({ name, startTime, endTime }) =>
    [name, startTime, endTime].flatMap((one) => one?.[0]?.value ?? []).join(' '),
  );
}

const tableOf = (rows: string[][]): Line[] =>
  rows.map((cells, i) => ({ cells: cells.map((text) => ({ text, isHeader: i === 0 })), table: 0 }));

describe('the day of a programme', () => {
  it('is not the day on which the paper was sent', () => {
    const text =
      'Concert du samedi 17 avril 2027 – Salle Meadow\nEnvoyée le 11/04/2027 par Anouk\n\n16h00  Déchargement\n17h30  Balances\n20h30  Ouverture des portes';
    expect(acts(text)).toEqual([
      'Déchargement 2027-04-17T16:00',
      'Balances 2027-04-17T17:30',
      'Ouverture des portes 2027-04-17T20:30',
    ]);
  });
});

describe('what a line says of its day and its time', () => {
  it.each([
    ['HORAIRES', 'Installation 15h-16h30', 'Installation 2027-04-17T15:00 2027-04-17T16:30'],
    ['HORAIRES', 'Balances à 16h30 (jusqu’à 18h)', 'Balances 2027-04-17T16:30 2027-04-17T18:00'],
    ['HORAIRES', 'Balances de 16h30 à 18h00', 'Balances 2027-04-17T16:30 2027-04-17T18:00'],
    ['ABLAUF', 'Fotos mit der Zeitung um 17:15 (10 Min.)', 'Fotos mit der Zeitung 2027-04-17T17:15'],
    ['DAGSPROGRAM', 'Urlastning från kl 23', 'Urlastning 2027-04-17T23:00'],
    [
      'HORARIOS',
      'La prueba la tenéis a las cinco y media hasta las siete.',
      'Prueba 2027-04-17T17:30 2027-04-17T19:00',
    ],
  ])('under %s takes from %s what it is and how long', (heading, line, act) => {
    expect(acts(`${heading}\nSaturday 17 April 2027\n\n${line}`)).toEqual([act]);
  });

  it('takes two entries at one time for two acts, and a meal with its place for none', () => {
    expect(acts('ABLAUF\n\nGet-In: 14 Uhr\nAufbau 14–15.30 Uhr\nMiddag 17.30 i köket')).toEqual([
      'Get-In 2027-04-17T14:00',
      'Aufbau 2027-04-17T14:00 2027-04-17T15:30',
    ]);
  });

  it('gives each of two acts in a sentence the time beside it', () => {
    expect(
      acts('Doors are at 7, Sam goes on at quarter to 8 and you’re on at 8.30 for 75 minutes.'),
    ).toContain('Set 2027-04-17T20:30');
  });

  it('takes no hours of a house for acts of the day', () => {
    expect(
      acts('DAY SHEET\n15:30 Load-in\n17:00 Soundcheck\n\nAnreise ab 15 Uhr, Abreise bis 11 Uhr'),
    ).toEqual(['Load-in 2027-04-17T15:30', 'Soundcheck 2027-04-17T17:00']);
  });

  it('lets no day lead a paragraph whose first sentence names another one too', () => {
    const text = 'Saturday 17 April 2027\n\nFriday is gone, so you play on Saturday. Load-in at 15:00.';
    expect(acts(text)).toEqual(['Load-in 2027-04-17T15:00']);
  });

  it('reads what a sentence says though it asks about a detail in a bracket', () => {
    expect(acts('For Saturday: get in from 16:30, check 17:30 (one of you is vegan, right?)')).toEqual([
      'Get in 2027-04-17T16:30',
      'Check 2027-04-17T17:30',
    ]);
  });

  it.each([
    ['Pick-up from the airport on Thursday at 21:30, soundcheck the day after.', '2027-04-15T21:30'],
    ['Die Abholung am Bahnhof ist am Freitag um 21:30 Uhr.', '2027-04-16T21:30'],
  ])('takes the weekday that is named: %s', (text, time) => {
    expect(acts(`Saturday 17 April 2027\n\n${text}`)[0]).toContain(time);
  });

  it('takes the date of the sentence for all acts behind it', () => {
    expect(
      acts('Fjordlicht live: Fr 16.04.2027, Jazzhaus, Beginn 20:00, Soundcheck 17:00', '2027-04-16'),
    ).toEqual(['Beginn 2027-04-16T20:00', 'Soundcheck 2027-04-16T17:00']);
  });

  it('takes the latest moment of an arrival for its time, and no act by which another is measured', () => {
    const text =
      'DAY SHEET\nArrive: by 14:45 at Gate C\nLoad-in: 15:15\n\nLena arrives after load-out, approx. 00:30.';
    expect(acts(text)).toEqual(['Arrive 2027-04-17T14:45', 'Load-in 2027-04-17T15:15']);
  });

  it('takes no offer and no door with a guard for anything that happens', () => {
    const text =
      'Recogida gratis en el aeropuerto a las 10:00, desde 27 € al día.\n\nA guard stands at the stage door from 6:00 p.m.';
    expect(acts(text)).toEqual([]);
  });

  it('takes the label in the time’s own cell for the name', () => {
    expect(acts('DAY SHEET\nHoraires  Arrivée : 15 h 30\nBalances : 16 h 30')[0]).toBe(
      'Arrivée 2027-04-17T15:30',
    );
  });

  it('takes the rest of a name for no place', () => {
    const readings = [readSource(sourceOf('HORARIOS\n16:00 Montaje\n23:30 cierre de sala'))];
    const { entries } = activities.extract({ readings, done: { general: {} } });
    expect(entries.flatMap((entry) => entry.location ?? [])).toEqual([]);
  });
});

describe('columns of a running order', () => {
  it('named start and end bound the item, and are no acts', () => {
    const rows = [
      ['Date', 'Start', 'End', 'Item', 'Where'],
      ['17/04/2027', '15:00', '16:30', 'Soundcheck', 'Main hall'],
      ['17/04/2027', '19:00', '', 'Doors', 'Foyer'],
    ];
    expect(acts('x', '2027-04-17', tableOf(rows))).toEqual([
      'Soundcheck 2027-04-17T15:00 2027-04-17T16:30',
      'Doors 2027-04-17T19:00',
    ]);
  });

  it('hold times of four digits under a head that says so', () => {
    const rows = [
      ['Start', 'Finish', 'Item', 'Where'],
      ['1300', '', 'Load-in', 'Dock B'],
      ['1430', '1600', 'Soundcheck', 'Main stage'],
      ['1930', '2030', 'Speeches', 'Ballroom'],
      ['2030', '2115', 'Set 1', 'Main stage'],
    ];
    expect(acts('x', '2027-04-17', tableOf(rows))).toEqual([
      'Load-in 2027-04-17T13:00',
      'Soundcheck 2027-04-17T14:30 2027-04-17T16:00',
      'Speeches 2027-04-17T19:30 2027-04-17T20:30',
      'Set 1 2027-04-17T20:30 2027-04-17T21:15',
    ]);
  });

  it.each([
    [['Hora / Time', 'Recogida / Pick-up', 'Destino / Drop-off', 'Pax']],
    [['Zeit / Heure', 'Abholung / Départ', 'Ziel / Destination', 'Pax']],
  ])('are known by heads in two languages, as are the days over them: %s', (head) => {
    const day = (text: string): Line => ({ cells: [{ text }] });
    const rides = (table: number, ...rows: string[][]): Line[] =>
      [head, ...rows].map((cells) => ({ cells: cells.map((text) => ({ text })), table }));
    const lines = [
      day('Jueves 15 abril 2027 / Thursday 15 April 2027'),
      ...rides(0, ['15:35', 'Airport, arrivals', 'Hotel Adler', '6']),
      day('Sábado 17 abril 2027 / Saturday 17 April 2027'),
      ...rides(1, ['16:15', 'Hotel Adler', 'Sala Azogue', '7'], ['20:10', 'Sala Azogue', 'Hotel Adler', '7']),
    ];
    expect(acts('', '2027-04-17', lines)).toEqual([
      'Transfer 2027-04-15T15:35',
      'Transfer 2027-04-17T16:15',
      'Transfer 2027-04-17T20:10',
    ]);
  });

  it('of meals say how many eat and what', () => {
    const rows = [
      ['Meal', 'When', 'For', 'What'],
      ['Lunch', '1:00 PM', '8', 'Sandwiches or grain bowls'],
      ['Dinner', '6:00 PM', '11', 'Hot meal with a vegan main'],
    ];
    const source = sourceOf('x', { pages: [{ number: 1, lines: tableOf(rows) }] });
    const { entries } = food.extract({ readings: [readSource(source)], done: { general: {} } });
    const said = entries.map((entry) =>
      [entry.name, entry.serviceTime, entry.guestCount].map((one) => one?.[0]?.value).join(' '),
    );
    expect(said).toEqual(['Lunch 13:00 8', 'Dinner 18:00 11']);
  });
});
