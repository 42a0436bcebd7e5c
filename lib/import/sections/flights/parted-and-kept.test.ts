import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { flights } from '../flights.ts';

async function read(text: string, fileName = 'paper.txt') {
  const readings = await readText(text, fileName);
  return resolveSection(flights, flights.extract({ readings, done: {} })).value ?? [];
}
const flown = async (text: string, fileName?: string) =>
  (await read(text, fileName)).map((leg) => leg.flightNumber);
const row = (...cells: readonly string[]) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`;

describe('flights that stay beside others that are off', () => {
  it.each(['MAINTENU', 'bleibt bestehen', 'kept', 'se mantiene'])('as their row says: %s', async (state) => {
    const table = [
      row('Flight', 'From', 'To', 'Day', 'Dep', 'Arr', 'Status'),
      row('EI 702', 'ORK', 'AMS', '12.06.2027', '08:10', '11:05', 'ANNULÉ'),
      row('EI 706', 'ORK', 'AMS', '12.06.2027', '15:20', '18:15', 'CONFIRMÉ'),
      row('EI 707', 'AMS', 'ORK', '14.06.2027', '19:00', '19:55', state),
    ];
    expect(await flown(`<table>${table.join('')}</table>`, 'paper.html')).toEqual(['EI706', 'EI707']);
  });

  it('when they were cancelled and are on again', async () => {
    const table = [
      row('Flight', 'From', 'To', 'Day', 'Dep', 'Arr', 'Remark'),
      row('EI 702', 'ORK', 'AMS', '12.06.2027', '08:10', '11:05', 'cancelled 3 May, reinstated 5 May'),
      row('EI 704', 'ORK', 'AMS', '12.06.2027', '09:10', '12:05', 'reinstated 3 May, cancelled 5 May'),
    ];
    expect(await flown(`<table>${table.join('')}</table>`, 'paper.html')).toEqual(['EI702']);
  });

  it('below a subject of both what is off and what is new, and below a sentence about what is off', async () => {
    const legs = '  NOW  EI 706  12 June 2027  Cork ORK 15:20  Amsterdam AMS 18:15';
    expect(
      await flown(
        `From: Mia Sand <mia@sand.example>\nDate: Tue, 1 Jun 2027 10:12:44 +0100\nSubject: Flight cancelled, new flight\n\nHi,\n\n${legs}\n`,
        'mail.eml',
      ),
    ).toEqual(['EI706']);
    expect(await flown(`Aer Lingus dropped the morning flight, our tickets stay.\n\n${legs}\n`)).toEqual([
      'EI706',
    ]);
  });
});

describe('who flies where a party parts', () => {
  it('is told right over the flight of one of them', async () => {
    const leg = (flight: string, to: string, times: string) =>
      `<table>${row('Date', 'Flight', 'From', 'To', 'Dep', 'Arr')}${row('31.01.2027', flight, 'Keflavik (KEF)', to, ...times.split(' '))}</table>`;
    const legs = await read(
      `<h2>Flights</h2>${leg('LH 857', 'Frankfurt (FRA)', '17:10 21:40')}<p>Ms Wren flies on to Zurich from there:</p>${leg('FI 568', 'Zurich (ZRH)', '07:20 12:10')}<h2>Passengers</h2><table>${row('Name', 'Ticket')}${row('Ada Wren', '257-4410982231')}${row('Tom Linde', '257-4410982232')}</table>`,
      'paper.html',
    );
    expect(legs.map((one) => [one.flightNumber, one.fullName])).toEqual([
      ['FI568', 'Ada Wren'],
      ['LH857', 'Tom Linde'],
    ]);
  });

  it.each([
    [
      'surnames first, with a title behind',
      'Wren, Ada Frau        Tkt 257-4410982231\nLinde, Tom Herr       Tkt 257-4410982232',
    ],
    [
      'a label of names',
      'Names: Ada Wren (tkt 257-4410982231) and Tom Linde (tkt 257-4410982232). Record locator\nRNM5WC, Economy Classic.',
    ],
  ])('stands in %s', async (_, names) => {
    const legs = await read(
      `Rebooked for both:\n\n  EI 706   12 June 2027   Cork ORK 15:20 - Amsterdam AMS 18:15\n\n${names}\n`,
    );
    expect(legs.map((one) => [one.fullName, one.ticketNumber])).toEqual([
      ['Ada Wren', '257-4410982231'],
      ['Tom Linde', '257-4410982232'],
    ]);
  });

  it('may be the one to whom the mail is written', async () => {
    const legs = await read(
      'From: Mia Sand <mia@sand.example>\nTo: Tom Linde <tom@linde.example>\nDate: Tue, 1 Jun 2027 10:12:44 +0100\nSubject: Amsterdam\n\nHej Tom,\n\nEI 706   12 June 2027   Cork ORK 15:20 - Amsterdam AMS 18:15\n\nResande: Ada Wren, Kim Sato och du. (Ola tar bilen med\nbacklinen.)\n',
      'mail.eml',
    );
    expect(legs.map((one) => one.fullName)).toEqual(['Ada Wren', 'Kim Sato', 'Tom Linde']);
  });

  it('is not told by a notice in capitals, nor by the name of a file', async () => {
    const legs = await read(
      'PASSENGER ITINERARY / RECEIPT      DATE 11MAY27\nYOUR REF   WREN ALBI JUN27         OUR FILE 118034\n\n1 WREN/ADA MS     257-4410982231\n\nEI 706   12JUN27   CORK ORK 1520   AMSTERDAM AMS 1815\n\nEI 707   14JUN27   AMSTERDAM AMS 1900   CORK ORK 1955\n\nNAMES MUST MATCH PASSPORTS.\n',
    );
    expect(legs.map((one) => [one.flightNumber, one.fullName])).toEqual([
      ['EI706', 'Ada Wren'],
      ['EI707', 'Ada Wren'],
    ]);
  });
});

describe('letters and digits that are no flight', () => {
  it.each([
    [
      'the number of a policy',
      'The policy (AV-77 1802) pays from 11:00 on 7 February 2027 in Brussels (BRU).',
    ],
    [
      'the number of a room behind the line of its label',
      'Hotel in Frankfurt (FRA), 17 April 2027, 3 rooms from 18:00, Bestätigung\nZW-5520, arrival about 22:00.',
    ],
  ])('as %s', async (_, text) => {
    expect(await flown(`Travel\n\n${text}\n`)).toEqual([]);
  });
});

describe('the hours of a flight in the plan of a day', () => {
  it('stand in its own row', async () => {
    const plan = [
      row('11:00', 'Breakfast', 'all'),
      row('11:05', 'Landing Ada AMS', 'EI702, pick-up Ola 11:30'),
      row('14:15', 'Arrival Amsterdam', 'hotel, check-in from 15:00'),
    ];
    const [leg] = await read(
      `<h1>Sat 12 June 2027</h1><p>Travel day, flights as booked</p><table>${plan.join('')}</table>`,
      'plan.html',
    );
    expect([leg?.departureTime, leg?.arrivalTime]).toEqual([undefined, '2027-06-12T11:05']);
  });
});

describe('seats of both ways in one cell', () => {
  const legs =
    'EI 706   12 June 2027   Cork ORK 15:20 - Amsterdam AMS 18:15\n\nEI 707   14 June 2027   Amsterdam AMS 19:00 - Cork ORK 19:55\n\n';
  it.each([
    [
      'under a heading of both',
      `${legs}Passenger      | Seat out / back\nAda Wren       | 11A / 14C\nTom Linde      | 11B / 14D\n`,
    ],
    [
      'as the first row says',
      `${legs}Passengers\nWREN / ADA MS       seats 11A out / 14C back\nLINDE / TOM MR      11B / 14D\n`,
    ],
  ])('are each of one flight %s', async (_, text) => {
    expect((await read(text)).map((leg) => [leg.flightNumber, leg.fullName, leg.seat])).toEqual([
      ['EI706', 'Ada Wren', '11A'],
      ['EI706', 'Tom Linde', '11B'],
      ['EI707', 'Ada Wren', '14C'],
      ['EI707', 'Tom Linde', '14D'],
    ]);
  });
});

describe('what the head of a ticket says of all its flights', () => {
  it.each(['Economy Standard, 1 bag 23 kg', 'Booking QX7LMD      Tarif: Economy Standard'])(
    'is their class: %s',
    async (head) => {
      const [leg] = await read(
        `Passenger: Mr Tom Linde\n${head}\n\nEI 706   12 June 2027   Cork ORK 15:20 - Amsterdam AMS 18:15\n`,
      );
      expect(leg?.travelClass).toBe('Economy Standard');
    },
  );

  it('leaves them their lengths beside clocks of another form', async () => {
    const flight = (number: string, day: string, from: string, to: string, length: string) =>
      `${day}\n${number}   ${from}  -  ${to}\n         Airbus A320, ${length}   Seat 4A\n\n`;
    const legs = await read(
      `Passenger: Mr Tom Linde\n\n${flight('EI 706', '12 June 2027', '15:20 Cork (ORK)', '18:15 Amsterdam (AMS)', '1h55')}${flight('EI 707', '14 June 2027', '19:00 Amsterdam (AMS)', '19:55 Cork (ORK)', '1h50')}Connection: 1h20\n`,
    );
    expect(legs.map((leg) => leg.flightTime)).toEqual(['1h55m', '1h50m']);
  });
});

describe('a mail below another one', () => {
  it('does not bring back what the newer one calls off', async () => {
    expect(
      await flown(
        'Hi Tom,\n\nthe strike is off and EI 706 flies as booked; EI 702 (08:10) is cancelled with a full refund.\n\nValid as of now, ticketed:\nEI 706   12 June 2027   Cork ORK 15:20 - Amsterdam AMS 18:15\n\nMia\n\nFrom: Mia Sand | Sent: 1 May 2027 10:12\nTom, I have moved you to EI 702, 12 June 2027, Cork ORK 08:10,\nAmsterdam 11:05.\n',
      ),
    ).toEqual(['EI706']);
  });
});
