import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { flights } from '../flights.ts';

async function read(text: string, fileName = 'paper.txt') {
  const readings = await readText(text, fileName);
  return resolveSection(flights, flights.extract({ readings, done: {} })).value ?? [];
}
const ends = (legs: Awaited<ReturnType<typeof read>>) =>
  legs.map((leg) => [leg.flightNumber, leg.fromAirport, leg.departureTime, leg.toAirport, leg.arrivalTime]);

describe('ways of writing a leg', () => {
  it('reads both sectors of one number on one day', async () => {
    const legs = await read(`QR 8 Doha (DOH) - London (LHR) Thu 10 June 2027 01:10 - 06:40
QR 8 London (LHR) - Dublin (DUB) Thu 10 June 2027 08:10 - 09:35`);
    expect(ends(legs)).toEqual([
      ['QR8', 'DOH', '2027-06-10T01:10', 'LHR', '2027-06-10T06:40'],
      ['QR8', 'LHR', '2027-06-10T08:10', 'DUB', '2027-06-10T09:35'],
    ]);
  });

  it('reads the route before each number of a line, and codes with one blank between in a segment', async () => {
    expect(
      ends(await read('KEF-LHR FI 450 12 Mar 2027 0740-1145, LHR-KEF FI 455 15 Mar 2027 2110-2359')),
    ).toEqual([
      ['FI450', 'KEF', '2027-03-12T07:40', 'LHR', '2027-03-12T11:45'],
      ['FI455', 'LHR', '2027-03-15T21:10', 'KEF', '2027-03-15T23:59'],
    ]);
    expect(ends(await read('EK 8    10JUN  LHR DXB  1420  0025+1\nISSUED 02FEB27'))).toEqual([
      ['EK8', 'LHR', '2027-06-10T14:20', 'DXB', '2027-06-11T00:25'],
    ]);
  });

  it('reads hours before the words for them, and places before their hours', async () => {
    expect(
      ends(await read('18:00 Abflug Frankfurt (LH 905), 18:40 Ankunft London Heathrow, 10.02.2027')),
    ).toEqual([['LH905', 'FRA', '2027-02-10T18:00', 'LHR', '2027-02-10T18:40']]);
    expect(ends(await read('OS452, 14 April 2027: London LHR dep 10:20, Vienna VIE arr 13:40'))).toEqual([
      ['OS452', 'LHR', '2027-04-14T10:20', 'VIE', '2027-04-14T13:40'],
    ]);
  });

  it('takes a day in brackets behind the landing for the day of it', async () => {
    expect(
      ends(await read('Thursday, June 10, 2027\nAA 100   JFK 6:25 PM   LHR 6:30 AM (Fri, June 11)')),
    ).toEqual([['AA100', 'JFK', '2027-06-10T18:25', 'LHR', '2027-06-11T06:30']]);
  });

  it('reads where a flight that is fetched comes from', async () => {
    const [leg] = await read('Pick-ups 10/02/2027\nBA907 ex FRA ETA 16:40, driver Tony');
    expect([leg?.fromAirport, leg?.arrivalTime]).toEqual(['FRA', '2027-02-10T16:40']);
  });
});

describe('ways of writing travellers, seats and fares', () => {
  it.each([
    ['a seat before each name', 'LO332 20.04.2027 CDG 12:15 WAW 14:35\n7A Ada Wren\n7C Tom Linde'],
    [
      'a seat behind each name in a sentence',
      'You fly on LO332 from CDG to WAW at 12:15 on 20 April 2027. Seats: Ada Wren 7A, Tom Linde 7C. Safe travels.',
    ],
  ])('reads %s', async (_, text) => {
    expect((await read(text)).map((leg) => [leg.fullName, leg.seat])).toEqual([
      ['Ada Wren', '7A'],
      ['Tom Linde', '7C'],
    ]);
  });

  it('reads tickets between the names of a list, and a seat with its route behind it', async () => {
    const listed = await read(
      'Passasjerer: Ada Wren 328-2411223344, Tom Linde 328-2411223345\nDY1303  02 Apr 2027  09:20 London-Gatwick - 12:30 Oslo-Gardermoen',
    );
    expect(listed.map((leg) => [leg.fullName, leg.ticketNumber])).toEqual([
      ['Ada Wren', '328-2411223344'],
      ['Tom Linde', '328-2411223345'],
    ]);
    const routed = await read(`FR 8545
Mon, 03 May 27
London (STN) 06:20 - Berlin (BER) 09:05
FR 8546
Wed, 05 May 27
Berlin (BER) 21:55 - London (STN) 22:50
Passengers
Ms Ada Wren
Seat 18C (STN-BER)
Seat 19D (BER-STN)`);
    expect(routed.map((leg) => leg.seat)).toEqual(['18C', '19D']);
  });

  it('takes the name of a fare where no cabin is named', async () => {
    const [leg] = await read(
      'Do, 03.06.2027\n14:10 Köln/Bonn (CGN)\n14:35 London Heathrow (LHR)\nEW 9464   Tarif: SMART',
    );
    expect(leg?.travelClass).toBe('SMART');
  });
});
