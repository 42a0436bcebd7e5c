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

  it('are read from lines of their ends below one of their day and time', () => {
    const rides = read(
      'Ihre Fahrten, Konzert am Samstag, 15. Mai 2027',
      '',
      '1) Fr 14.05.2027, 16:40 Uhr',
      '   von: Flughafen, Terminal 2 (OS 172 aus Wien, Landung 16:15)',
      '   nach: Hotel Lerche, Amselweg 4',
      '   Limousine, 5 Personen',
      '2) Sa 15.05.2027, 14:30 Uhr',
      '   von: Hotel Lerche',
      '   nach: Halle Süd',
      '',
      'ENTFÄLLT:',
      '3) So 16.05.2027, 09:30 Uhr',
      '   von: Hotel Lerche (entfällt)',
      '   nach: Flughafen',
    );
    expect(rides).toMatchObject([
      { startTime: '2027-05-14T16:40', destinationName: 'Hotel Lerche', destinationLocation: 'Amselweg 4' },
      { startTime: '2027-05-15T14:30', location: 'Hotel Lerche', destinationName: 'Halle Süd' },
    ]);
  });

  it('end at the time behind the arrow, and begin behind what goes there', () => {
    const rides = read(
      'RESPLAN FÖR KÖREN',
      'Torsdag 13 maj 2027',
      '',
      '07.24  Hallsberg  -> 10.31 Norrköping C   SJ X2000 nr 424, vagn 3',
      '11.40  Abonnerad buss från Cityterminalen -> Hamnen, framme ca 12.15',
      '13.35  Färja M/S Ejdern, Hamnen -> Öster, framme 16.20. Bokn.nr 4412',
      '17.25  SJ X2000 nr 445 Norrköping C -> Hallsberg 20.36, vagn 5',
    );
    expect(
      rides.map(({ startTime, location, destinationName, endTime }) => [
        startTime,
        location,
        destinationName,
        endTime,
      ]),
    ).toEqual([
      ['2027-05-13T07:24', 'Hallsberg', 'Norrköping C', '2027-05-13T10:31'],
      ['2027-05-13T11:40', 'Cityterminalen', 'Hamnen', '2027-05-13T12:15'],
      ['2027-05-13T13:35', 'Hamnen', 'Öster', '2027-05-13T16:20'],
      ['2027-05-13T17:25', 'Norrköping C', 'Hallsberg', '2027-05-13T20:36'],
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

  it.each([
    ['13.40  V1+V2  City Airport, arrivals door B  -> Hotel Lark (two runs)', 'City Airport', 'Hotel Lark'],
    ['13:40  Fzg 1  Flughafen, Terminal 1 → Hotel Lerche  4 Pers.', 'Flughafen', 'Hotel Lerche'],
    ['13h40  Navette 2  Hôtel du Bassin > Grand Quai, entrée artistes', 'Hôtel du Bassin', 'Grand Quai'],
    ['13:40  U2  Hotel Casa Ana -> Radio Luz, Av. Sur 22', 'Hotel Casa Ana', 'Radio Luz'],
    ['13.40  Bil 1  Hamnscenen - Hotell Stranden', 'Hamnscenen', 'Hotell Stranden'],
    ['13:40  stage door -> hotel (band set ends 13:30)', 'stage door', 'hotel'],
    ['13:40  hotel - HBA, same company', 'hotel', 'HBA'],
  ])('are read from lines that number their vehicles or name only two ends: %s', (line, start, end) => {
    const [ride] = read('TRANSPORT', 'Friday 14 May 2027', line);
    expect(ride).toMatchObject({ startTime: '2027-05-14T13:40', destinationName: end });
    expect(ride?.location).toContain(start);
  });

  it('go on where a bracket is broken over two lines', () => {
    const rides = read(
      'TRASLADOS',
      'Viernes 14 de mayo de 2027',
      '06:15  V1  Hotel Ana -> Aeropuerto, Terminal 1 (salida IB 6400 a las',
      '           09:50 hrs)',
      '17:50  V2  Aeropuerto, puerta 7 (llegada del vuelo',
      '           IB 6403, aterriza 17:05) -> Hotel Ana',
    );
    expect(rides).toMatchObject([
      { startTime: '2027-05-14T06:15', location: 'Hotel Ana', destinationName: 'Aeropuerto' },
      { startTime: '2027-05-14T17:50', destinationName: 'Hotel Ana' },
    ]);
    expect(rides).toHaveLength(2);
  });

  it('are no ends of flights in labelled lines', () => {
    const flight = [
      'Friday 14 May 2027',
      'Flight ......... QF 1013',
      'Depart ......... MELBOURNE (MEL) T1       11:35',
      'Arrive ......... HOBART (HBA)             12:50',
    ];
    expect(read(...flight, '13:15  HBA - hotel', '19:00  hotel - venue')).toHaveLength(2);
  });

  it('are not the first and the last day of a stay', () => {
    const stay = ['Votre séjour est confirmé.', 'Arrivée : vendredi 14 mai 2027, à partir de 15h00'];
    expect(read(...stay, 'Départ : dimanche 16 mai 2027, avant 11h00')).toEqual([]);
  });
});
