import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { flights } from '../flights.ts';

async function read(text: string, fileName = 'paper.txt') {
  const readings = await readText(text, fileName);
  return resolveSection(flights, flights.extract({ readings, done: {} })).value ?? [];
}

const seats = (legs: Awaited<ReturnType<typeof read>>) =>
  legs.map((leg) => [leg.flightNumber, leg.fullName, leg.seat]);

const row = (...cells: string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

describe('tickets as airlines print them', () => {
  it('knows a fare that is not valid after a day from a flight that is off', async () => {
    const legs = await read(
      `<table>${row('Date', 'Airline', 'Departure', 'Arrival', 'Notes')}${row(
        '21May2026',
        'BRITISH AIRWAYS<br>BA 283',
        'LONDON HEATHROW<br>Time<br>11:20',
        'LOS ANGELES, CA<br>Time<br>14:25',
        'Class ECONOMY<br>Not Valid After 21MAY',
      )}</table>`,
      'ticket.html',
    );
    expect(legs[0]).toMatchObject({ flightNumber: 'BA283', fromAirport: 'LHR', toCity: 'Los Angeles' });
  });

  it.each([
    ['in columns', 'LINDE/ADA MS  ADT   Seat 18C\nWREN/TOM MR   ADT   Seat 18B'],
    ['with the seat right behind', 'LINDE/ADA MS Seat 18C\nWREN/TOM MR Seat 18B'],
    ['in both ways', 'LINDE/ADA MS  Seat 18C\nWREN/TOM MR Seat 18B'],
  ])('takes the first traveller for no heading over the others: %s', async (_, names) => {
    const legs = await read(
      `Reservation: QK7F2L\n${names}\n\nFR 1885  Dublin (DUB) - Berlin Brandenburg (BER)\nWed, 05May27 Depart 06:25 Arrive 09:45`,
    );
    expect(seats(legs).toSorted()).toEqual([
      ['FR1885', 'Ada Linde', '18C'],
      ['FR1885', 'Tom Wren', '18B'],
    ]);
  });

  it('reads the hour and place of each end on the line over the number and below it', async () => {
    const legs = await read(`Mo. 18. Mai 2026: Frankfurt - Bilbao
12:40 Frankfurt/Main (FRA), Terminal 1
LH1144 durchgeführt von: Lufthansa
Dauer: 02:10 h
14:50 Bilbao (BIO)
Tarif: Economy Classic (Q)

Mi. 20. Mai 2026: Bilbao - Frankfurt
15:35 Bilbao (BIO)
LH1141 durchgeführt von: Lufthansa CityLine
Dauer: 02:05 h
17:40 Frankfurt/Main (FRA), Terminal 1
`);
    expect(legs.map((leg) => [leg.flightNumber, leg.departureTime, leg.arrivalTime])).toEqual([
      ['LH1144', '2026-05-18T12:40', '2026-05-18T14:50'],
      ['LH1141', '2026-05-20T15:35', '2026-05-20T17:40'],
    ]);
  });

  it('reads the rows of a receipt whose airports are named by their towns', async () => {
    const [leg] = await read(
      `<p>Ticket number: 047- 2419983310</p><table>${row('Name', 'Sorcha MacNulty (ADT)')}</table>
<table>${row('From', 'To', 'Flight', 'Date', 'Departure', 'Arrival')}${row(
        'DUBLIN<br>Terminal: 1',
        'LISBON AIRPORT<br>Terminal: 1',
        'TP1327',
        '17Apr2026',
        '11:45',
        '14:30',
      )}</table>`,
      'receipt.html',
    );
    expect(leg).toMatchObject({
      fromAirport: 'DUB',
      toAirport: 'LIS',
      fullName: 'Sorcha MacNulty',
      ticketNumber: expect.stringMatching(/^047-?2419983310$/u),
    });
  });

  it('takes no member number for a flight, and gives the seats of both ways', async () => {
    const legs = await read(
      `<p>16.04.2026 IB 3166 Madrid (MAD) 15:50 - Londres (LHR) 17:15</p><p>19.04.2026 IB 3177 Londres (LHR) 18:05 - Madrid (MAD) 21:30</p>
<table>${row('Pasajero', 'Iberia Plus', 'Asiento ida', 'Asiento vuelta')}${row('D. Ximo Bardisa', 'IB 70 551 202', '14C', '9D')}</table>`,
      'reserva.html',
    );
    expect(seats(legs)).toEqual([
      ['IB3166', 'Ximo Bardisa', '14C'],
      ['IB3177', 'Ximo Bardisa', '9D'],
    ]);
  });

  it('gives each seat behind its flight to the traveller of the row', async () => {
    const legs = await read(
      `<p>11 May 2026 AC611 Halifax (YHZ) 06:20 - Toronto (YYZ) 07:37</p><p>11 May 2026 AC109 Toronto (YYZ) 09:00 - Vancouver (YVR) 11:05</p>
<h3>Passengers</h3><table>${row('Delphine Arsenault<br>Adult', 'Ticket<br>0142188840913', 'Seats<br>AC611 21C, AC109 32D')}${row('Wyatt Coldwell<br>Adult', 'Ticket<br>0142188840914', 'Seats<br>AC611 21A, AC109 32E')}</table>`,
      'booking.html',
    );
    expect(seats(legs)).toEqual([
      ['AC611', 'Delphine Arsenault', '21C'],
      ['AC611', 'Wyatt Coldwell', '21A'],
      ['AC109', 'Delphine Arsenault', '32D'],
      ['AC109', 'Wyatt Coldwell', '32E'],
    ]);
  });

  it.each([
    ['OUTBOUND', 'INBOUND', ['arrival', 'departure']],
    ['INBOUND', 'OUTBOUND', ['arrival', 'departure']],
  ])('%s before %s', async (first, second, ways) => {
    const legs = await read(`Show: Milan, 4 June 2026

${first}
FR4844 Wed 3 June 2026 Dublin (DUB) 06:30 - Milan Bergamo (BGY) 10:05

${second}
FR4845 Fri 5 June 2026 Milan Bergamo (BGY) 21:45 - Dublin (DUB) 23:20
`);
    expect(legs.map((leg) => leg.direction)).toEqual(ways);
  });

  it('keeps to the bracket of a flight in the plan of a ride, over the end of its line', async () => {
    const [leg] = await read(`WED 06 May 2026
  17:50  Van 1   Airport Terminal 1, door 7 (arrival of flight
                 IB 6403 from Madrid, lands 17:05) -> Hotel Casa Jacinta
`);
    expect(leg).toMatchObject({ flightNumber: 'IB6403', arrivalTime: '2026-05-06T17:05' });
    expect(leg?.departureTime).toBeUndefined();
  });

  it('gives each group the people named over its flights', async () => {
    const legs = await read(`GROUP A (Petra, Moses) - BA from Heathrow
Thu 14 May 2026  BA 430  LHR 0715 -> AMS 0940   ref MNB4X2
Sat 16 May 2026  BA 439  AMS 1845 -> LHR 1910   same ref
Seats out: Petra 9C, Moses 9D.

GROUP B (Huw, Gethin) - KLM from Bristol
Thu 14 May 2026  KL 1048 BRS 0600 -> AMS 0820   ref P7ZQ3D
Sat 16 May 2026  KL 1053 AMS 2105 -> BRS 2120   same ref

Names on the tickets: Petra Vance, Moses Adeyinka, Huw Prosser, Gethin Rees.
`);
    expect(legs.map((leg) => [leg.flightNumber, leg.fullName]).sort()).toEqual([
      ['BA430', 'Moses Adeyinka'],
      ['BA430', 'Petra Vance'],
      ['BA439', 'Moses Adeyinka'],
      ['BA439', 'Petra Vance'],
      ['KL1048', 'Gethin Rees'],
      ['KL1048', 'Huw Prosser'],
      ['KL1053', 'Gethin Rees'],
      ['KL1053', 'Huw Prosser'],
    ]);
  });

  it('keeps what stays as it was below what held before', async () => {
    const legs = await read(`Ny tid:
AY 812  28 mars 2026  Stockholm Arlanda (ARN) 14:05 - Helsingfors (HEL) 16:05

Tidigare tid:
AY 804  28 mars 2026  Stockholm Arlanda (ARN) 10:20 - Helsingfors (HEL) 12:20

Oförändrat:
AY 819  29 mars 2026  Helsingfors (HEL) 20:10 - Stockholm Arlanda (ARN) 20:10
`);
    expect(legs.map((leg) => leg.flightNumber)).toEqual(['AY812', 'AY819']);
  });
});
