import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { activities } from '../activities.ts';

function read(...lines: string[]) {
  const readings = [readSource(sourceOf(lines.join('\n')))];
  return resolveSection(activities, activities.extract({ readings, done: { general: {} } })).value;
}

describe('rides', () => {
  it('are read from blocks of labelled lines', () => {
    const rides = read(
      'GROUND TRANSPORT',
      'Friday 14 May 2027',
      '',
      'Abholung 1',
      'Wo: Hauptbahnhof, Ausgang Nord',
      'Wohin: Hotel Lerche',
      'Wann: 13:40 Uhr',
      'Fahrer: Ole Brandt, 0151 2340098',
      '',
      'Pick-up: Hotel Lerche',
      'Drop-off: Airport, Terminal 2',
      'Time: Sat 15 May, 09:30',
      'Driver: Ole Brandt',
    );
    expect(rides).toMatchObject([
      {
        name: 'Abholung 1',
        startTime: '2027-05-14T13:40',
        location: 'Hauptbahnhof, Ausgang Nord',
        destinationName: 'Hotel Lerche',
      },
      { name: 'Pick-up', startTime: '2027-05-15T09:30', location: 'Hotel Lerche' },
    ]);
  });

  it('may name nothing but their two ends', () => {
    const rides = read(
      'TRANSFERS Friday 14 May 2027',
      '',
      '1. 10:15 Airport (Terminal 2) - Hotel Lerche, 5 pax, driver Jo',
      '2. 15:00 Hotel Lerche > venue',
    );
    expect(rides).toMatchObject([
      {
        name: 'Transfer Airport - Hotel Lerche',
        startTime: '2027-05-14T10:15',
        destinationName: 'Hotel Lerche',
      },
      { name: 'Transfer Hotel Lerche > venue', startTime: '2027-05-14T15:00', location: 'Hotel Lerche' },
    ]);
  });

  it('need a place and a time, and are no flights', () => {
    expect(read('From: Lerche Hotel', 'To: all guests', 'Subject: towels')).toEqual([]);
    expect(
      read('From: Hamburg', 'To: Wien', 'Time: 14 May 2027, 09:30', 'Passengers: A. Lund', 'Flight: OS172'),
    ).toEqual([]);
  });
});
