import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import type { Extracted } from '../../extracted.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { activities } from '../activities.ts';

function read(lines: readonly string[], general: Extracted['general'] = {}) {
  const readings = [readSource(sourceOf(lines.join('\n')))];
  const { value } = resolveSection(activities, activities.extract({ readings, done: { general } }));
  return value.map(({ name, startTime, endTime }) => [name, startTime, endTime].filter(Boolean).join(' | '));
}

describe('dense lists of times', () => {
  it('keeps every line of a list that begins with times, whatever its words', () => {
    expect(
      read([
        '10:00am- Call time',
        '10:30am- Bus leaves',
        'Approx 1:00pm- Watch the other choirs',
        '1:30pm- Fetch the stands',
        '3:00pm- Clinic',
        '4:30pm- Performance',
      ]),
    ).toEqual([
      'Call time | 10:00',
      'Bus leaves | 10:30',
      'Watch the other choirs | 13:00',
      'Fetch the stands | 13:30',
      'Clinic | 15:00',
      'Performance | 16:30',
    ]);
  });

  it('lets the times of a list of the clock face rise through the day', () => {
    expect(
      read([
        '12:15 – Call time',
        '12:40 – Load the bus',
        '1:00 – Depart',
        '2:30 – Warm-up',
        '9:15 – Awards',
        '11:00 – Arrive home',
      ]),
    ).toEqual([
      'Call time | 12:15',
      'Load the bus | 12:40',
      'Depart | 13:00',
      'Warm-up | 14:30',
      'Awards | 21:15',
      'Arrive home | 23:00',
    ]);
  });

  it('reads hours without minutes and about-words in spans among lines with clock times', () => {
    expect(
      read([
        '9.00–9.30 Samling i kyrkan',
        '9.30–13.30 Övning',
        '16–18 Generalrepetition',
        '19.30–c. 20.15 Konsert',
      ]),
    ).toEqual([
      'Samling i kyrkan | 09:00 | 09:30',
      'Övning | 09:30 | 13:30',
      'Generalrepetition | 16:00 | 18:00',
      'Konsert | 19:30 | 20:15',
    ]);
  });

  it('calls an entry after its first sentence, and knows a time in brackets for an aside', () => {
    expect(
      read([
        '12:00  Band room opens. Load the instruments and the flags onto the truck behind the gym.',
        '14:00  Soundcheck (doors stay shut until 16:00)',
        '16:00  Doors',
        '17:00  Show',
      ]),
    ).toEqual(['Band room opens | 12:00', 'Soundcheck | 14:00', 'Doors | 16:00', 'Show | 17:00']);
  });

  it('leaves small hours under the heading of the next day on that day', () => {
    expect(
      read(['Thursday 11 June 2026', '15:00 Get-in', '21:30 Show', 'Friday 12 June 2026', '00:30 Load-out']),
    ).toEqual(['Get-in | 2026-06-11T15:00', 'Show | 2026-06-11T21:30', 'Load-out | 2026-06-12T00:30']);
  });

  it('reads times on lines of their own, above or below what happens', () => {
    expect(read(['Arrivée du groupe', '15h00', 'Balances', '16h30 à 18h00', 'Concert', '21h30'])).toEqual([
      'Arrivée du groupe | 15:00',
      'Balances | 16:30 | 18:00',
      'Concert | 21:30',
    ]);
    expect(
      read([
        '9:00 a.m.',
        'Rehearsal of the big band.',
        '',
        '11:00 a.m.',
        'Soundcheck.',
        '',
        '2:00 p.m.',
        'Parade.',
        'From the chapel.',
        '',
        '8:00 p.m.',
        'Opening concert.',
      ]),
    ).toEqual([
      'Rehearsal of the big band | 09:00',
      'Soundcheck | 11:00',
      'Parade | 14:00',
      'Opening concert | 20:00',
    ]);
  });

  it('reads long labels and the Spanish comma in a list of labelled times', () => {
    expect(
      read([
        'Llegada en autobús a la ciudad: hacia las 10,00 h',
        'Cita en la plaza con los músicos de las otras rondallas: 12 h.',
        'Recepción y visita guiada al ayuntamiento de la ciudad: 13,30 h.',
        'Ensayo general en el salón de actos del colegio: a las 19 h.',
      ]),
    ).toEqual([
      'Llegada en autobús a la ciudad | 10:00',
      'Cita en la plaza con los músicos de las otras rondallas | 12:00',
      'Recepción y visita guiada al ayuntamiento de la ciudad | 13:30',
      'Ensayo general en el salón de actos del colegio | 19:00',
    ]);
  });

  it('takes the hour alone for a time among others of the clock face', () => {
    expect(
      read(['2.00pm load in', '3.30pm soundcheck', '7 doors', '8.15 The Hollow Kites', '11 curfew']),
    ).toEqual([
      'Load in | 14:00',
      'Soundcheck | 15:30',
      'Doors | 19:00',
      'The Hollow Kites | 20:15',
      'Curfew | 23:00',
    ]);
  });

  it('names who may do what from when after what they do', () => {
    expect(read(['Ab 15 Uhr kann die Band mit dem Aufbau beginnen.'])).toEqual(['Aufbau | 15:00']);
    expect(read(['From 3 pm the artist may load in.'])).toEqual(['Load in | 15:00']);
  });

  it('takes the last time of an entry for its end, not for its name', () => {
    expect(read(['15:00 Soundcheck until 17:00'])).toEqual(['Soundcheck | 15:00 | 17:00']);
  });

  it('takes the ends of a flight for no activities', () => {
    expect(
      read([
        'FLIGHT LH 1024  Lufthansa',
        'DEPARTURE: Frankfurt 13:00',
        'ARRIVAL: Hamburg 14:05',
        '',
        '20:00 Show',
      ]),
    ).toEqual(['Show | 20:00']);
  });

  it('goes on to the next entry behind the sentence of the first', () => {
    expect(
      read(['14:00 Load-in', '15:15  Radio Sol, two songs. Cab from hotel 14:45', '19:00 Doors']),
    ).toEqual(['Load-in | 14:00', 'Radio Sol | 15:15', 'Cab from hotel | 14:45', 'Doors | 19:00']);
  });

  it('keeps an entry to which a bracket adds a word of bookings', () => {
    expect(
      read([
        '06:10 Treffen am Gate (Check-in macht jeder selbst)',
        '12:30 Interview',
        '16:00 Soundcheck',
        '19:00 Einlass',
      ]),
    ).toHaveLength(4);
  });

  it.each([
    ['Load-in / soundcheck / doors: 14:30 / 16:00 - 17:30 / 19:00', 'Load-in', 'Soundcheck', 'Doors'],
    ['Aufbau/Soundcheck/Einlass: 14.30/16.00 - 17.30/19.00 Uhr', 'Aufbau', 'Soundcheck', 'Einlass'],
    ['Montage / balances / portes : 14h30 / 16h00 - 17h30 / 19h00', 'Montage', 'Balances', 'Portes'],
    ['Montaje / prueba / puertas: 14:30 / 16:00 - 17:30 / 19:00', 'Montaje', 'Prueba', 'Puertas'],
    [
      'Inlastning / soundcheck / insläpp: 14.30 / 16.00 - 17.30 / 19.00',
      'Inlastning',
      'Soundcheck',
      'Insläpp',
    ],
  ])('gives each of several acts its own time: %s', (line, ...[first, second, third]) => {
    expect(read([line])).toEqual([`${first} | 14:30`, `${second} | 16:00 | 17:30`, `${third} | 19:00`]);
  });

  it('leaves dishes to the meals', () => {
    const plan = ['14:00 Load-in', '16:15 Jollof, salad and fruit for 32 (six vegan)', '17:30 Doors'];
    expect(read(plan)).toEqual(['Load-in | 14:00', 'Doors | 17:30']);
  });

  it('takes a station for no hour, and the ends of a stay for no ride', () => {
    expect(read(['Youssef picks you up at Gare du Midi at 16:40.'])).toEqual(['Pick-up | 16:40']);
    const stay = ['Arrivée : vendredi 01/05/2026 dès 14h00', 'Départ : dimanche 03/05/2026 avant 11h00'];
    expect(read([...stay, 'Chambres : 5 simples'])).toEqual([]);
  });

  it.each([
    'Salida para el aeropuerto el domingo 13 a las 15:45.',
    'Départ pour l’aéroport le dimanche 13 à 15h45.',
  ])('takes the day of the month for no hour: %s', (line) => {
    expect(read([line], { date: '2027-06-12' }).join()).toMatch(/\| 2027-06-13T15:45$/u);
  });
});
