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

describe('what agencies and airlines print', () => {
  it('reads a segment of several lines whose number stands below its day, towns and hours', async () => {
    const legs = await read(`TRAVEL DESK               ITINERARY    DATE  14 JAN 2027
FOR:  SANDVIK/ELLA MS
-----------------------------------------------------------------------
SERVICE               DATE   FROM             TO               DEPART ARRIVE
-----------------------------------------------------------------------
BRITISH AIRWAYS       10FEB  GLASGOW INTL     LONDON LHR        0705   0835
BA  1475   Y ECONOMY  WED    TERMINAL MAIN    TERMINAL 5
           NON STOP          DURATION 1:30    EQP A320

BRITISH AIRWAYS       12FEB  LONDON LHR       GLASGOW INTL      1520   1640
BA  0989   Y ECONOMY  FRI    TERMINAL 5       TERMINAL MAIN      ** CANCELLED **

BRITISH AIRWAYS       12FEB  LONDON LHR       GLASGOW INTL      1900   2020
BA  0995   Y ECONOMY  FRI    TERMINAL 5       TERMINAL MAIN
`);
    expect(ends(legs)).toEqual([
      ['BA1475', 'GLA', '2027-02-10T07:05', 'LHR', '2027-02-10T08:35'],
      ['BA995', 'LHR', '2027-02-12T19:00', 'GLA', '2027-02-12T20:20'],
    ]);
  });

  it('reads the hours of a segment before the aircraft', async () => {
    const legs = await read(`RP/DUBN2210/DUBN2210   AA/GS  14MAY27/0912Z   7KQ2MX
  1.SANDVIK/ELLA MS
  3  BA 490 Y 12JUN 6 LHRGIB HK1  0715 1110  320 E 0
`);
    expect(ends(legs)).toEqual([['BA490', 'LHR', '2027-06-12T07:15', 'GIB', '2027-06-12T11:10']]);
  });

  it('reads both ends of a column for towns, terminals and stops', async () => {
    const legs = await read(`PASSENGER:  SANDVIK/ELLA MS
DATE OF ISSUE:  19JAN27
AIRLINE REF:  LA/KVXQWD

DAY  DATE   FLIGHT   CITY/TERMINAL/STOPOVER             TIME          CLASS/STATUS
---  -----  -------  ---------------------------------  ------------  ------------
TUE  16FEB  LA 8070  SAO PAULO GUARULHOS (GRU)
                     TERMINAL 3                         DEPART 23:20  M ECONOMY
     17FEB           FRANKFURT (FRA)
                     TERMINAL 1                         ARRIVE 14:55
WED  17FEB  LH 204   FRANKFURT (FRA)
                     TERMINAL 1                         DEPART 16:45  M ECONOMY
                     BERLIN BRANDENBURG (BER)
                     TERMINAL 1                         ARRIVE 17:55
`);
    expect(ends(legs)).toEqual([
      ['LA8070', 'GRU', '2027-02-16T23:20', 'FRA', '2027-02-17T14:55'],
      ['LH204', 'FRA', '2027-02-17T16:45', 'BER', '2027-02-17T17:55'],
    ]);
    expect(legs.map(({ bookingReference }) => bookingReference)).toEqual(['KVXQWD', 'KVXQWD']);
  });

  it('reads an hour and a place on each of two lines, town and airport as one word', async () => {
    const legs = await read(`DY1302 - 27 Nov 2026
12:10   Oslo-Gardermoen
13:35   London-Gatwick
Operated by Nordlys Air AS. Duration 2h 25m. Terminal: South
`);
    expect(ends(legs)).toEqual([['DY1302', 'OSL', '2026-11-27T12:10', 'LGW', '2026-11-27T13:35']]);
    expect(legs[0]?.flightTime).toBe('2h25m');
  });

  it('puts nobody on a flight whose row has none, and keeps the headings below an empty row', async () => {
    const legs = await read(
      `Name,Role,From,To,Date,Flight,Dep,Arr,PNR
June Orme,FOH,LHR,WAW,18/03/2027,BA850,11:25,14:55,5LKT8N
Marek Dyl,LD,,,,,,,
,,,,,,,,
June Orme,FOH,WAW,LHR,20/03/2027,BA851,15:50,17:35,7QW8NT
`,
      'grid.csv',
    );
    expect(legs.map((leg) => [leg.flightNumber, leg.fullName, leg.bookingReference])).toEqual([
      ['BA850', 'June Orme', '5LKT8N'],
      ['BA851', 'June Orme', '7QW8NT'],
    ]);
  });

  it('takes the flight that replaces a cancelled one, and names written beside their short forms', async () => {
    const legs = await read(`BT 362 TLL 10:40 > RIX 11:30  24 September 2027
kim = SATO/KIM, tom = LINDE/THOMAS
Flight BT 360 of that day was cancelled and replaced by BT 362.
`);
    expect(legs.map((leg) => [leg.flightNumber, leg.fullName])).toEqual([
      ['BT362', 'Kim Sato'],
      ['BT362', 'Thomas Linde'],
    ]);
  });

  it('believes an ambiguous carrier code where the line says from where to where', async () => {
    const legs =
      await read(`Friday 5 February 2027: FI 533 from Munich to Keflavík, departs 14:05 and lands 17:05 local time.
`);
    expect(
      legs.map(({ flightNumber, fromCity, arrivalTime }) => [flightNumber, fromCity, arrivalTime]),
    ).toEqual([['FI533', 'Munich', '2027-02-05T17:05']]);
  });

  it('leaves the reference beside one flight to that flight', async () => {
    const legs = await read(`SK 1423 ARN-CPH 07:10/08:20  9 April 2027  ref LQX4ZD
DY 3205 CPH-OSL 10:10/11:20  10 April 2027
`);
    expect(legs.map(({ bookingReference }) => bookingReference)).toEqual(['LQX4ZD', undefined]);
  });

  it('reads the lengths of the flights from one sentence, and the code below its label', async () => {
    const legs = await read(`Issued: 2027-01-28   Booking reference:   Desk:
Nordic Desk          M2XQ7Y               08-555 0131

SK 2593   25 Feb 2027   Stockholm (ARN) - Hamburg (HAM)   07:10 - 08:45
SK 2674   27 Feb 2027   Hamburg (HAM) - Copenhagen (CPH)   13:20 - 14:10
Flight times: SK 2593 1 h 35 min, SK
2674 50 min. Aircraft: CRJ900 on both.
`);
    expect(legs.map((leg) => [leg.flightNumber, leg.flightTime, leg.bookingReference])).toEqual([
      ['SK2593', '1h35m', 'M2XQ7Y'],
      ['SK2674', '0h50m', 'M2XQ7Y'],
    ]);
  });

  it('lists the travellers with their seats by route, and leaves out the one who was taken off', async () => {
    const legs = await read(`Reservation: QX7T4M
Dublin (DUB)  ->  Gothenburg Landvetter (GOT)     FR 7412
Fri, 16 Apr 2027
Departs 06:40     Arrives 10:05

Passengers
1. Mr Tom Breen      DUB-GOT 14C   1 x 20kg bag
2. Ms Orla Kean      DUB-GOT 14D
3. Mr Sean Hale - CANCELLED 02/04/27
`);
    expect(legs.map((leg) => [leg.fullName, leg.seat])).toEqual([
      ['Tom Breen', '14C'],
      ['Orla Kean', '14D'],
    ]);
  });

  it('prefers a town that is called the end of the leg to three letters of another matter', async () => {
    const [leg] = await read(`19 MAR 27  -  FRIDAY
AIR  DELTA AIR LINES  FLT: 2231  ECONOMY
LV NEW YORK JFK  359P  EQP: AIRBUS A321
AR NASHVILLE  539P  NON-STOP
TOTAL USD 1,904.60  INV 88120
`);
    expect([leg?.fromAirport, leg?.toCity]).toEqual(['JFK', 'Nashville']);
  });

  it('takes no town of its columns for a traveller, and turns names that end in a title', async () => {
    const legs = await read(`TRAVEL PLAN       our file 2210            issued 03 MAY 2027

AIRLINE REF QX7LMD  SAS

 SAT 12 JUN   SK 146   GOTHENBURG LANDVETTER GOT  07:05  STOCKHOLM ARLANDA ARN  08:00   A320NEO
              SK 8     STOCKHOLM ARLANDA     ARN  09:10  LULEA KALLAX      LLA  10:30   A320NEO
 SUN 13 JUN   SK 15    LULEA KALLAX          LLA  13:05  STOCKHOLM ARLANDA ARN  14:25   A320NEO

 NAME                          TICKET             SEATS SK8 / SK15
 LINDE TOM MR                  117 2417760911     5A / 7A
 WREN SAID ADA MS              117 2417760912     5C / 7C

AIRLINE REF KQ8L2M  NORWEGIAN    SATO KIM MR    LOWFARE
 SAT 12 JUN   DY 4252  STOCKHOLM ARLANDA     ARN  11:40  LULEA KALLAX      LLA  13:00   SEAT 17F
`);
    expect(legs.map(({ flightNumber, fullName, seat }) => [flightNumber, fullName, seat])).toEqual([
      ['SK146', 'Tom Linde', undefined],
      ['SK146', 'Ada Wren Said', undefined],
      ['SK8', 'Tom Linde', '5A'],
      ['SK8', 'Ada Wren Said', '5C'],
      ['DY4252', 'Kim Sato', '17F'],
      ['SK15', 'Tom Linde', '7A'],
      ['SK15', 'Ada Wren Said', '7C'],
    ]);
  });

  it('reads seats under the digits of the flights, and what stands behind the hours of a segment', async () => {
    const legs = await read(`** TRAVEL DESK **          31JUL26 1412
KQLMDW
 1.1WREN/ADA MS   2.1LINDE/TOM MR
 1 EI 702V 14AUG F ORKAMS HK2  810A 1105A  /DCEI*KQLMDW  320 1.55
 2 EI 703Q 16AUG S AMSORK HK2 1215P  115P  /DCEI*KQLMDW  E95 2.00
SEATS        702    703
 WREN        12A    10A
 LINDE       12C    10C
----------------------------------------------------------
QTRLMX
 1.1SATO/KIM MR
 1 BA 441K 16AUG S AMSLHR HK1  105P  125P  /DCBA*QTRLMX  32N 1.20  SEAT 3A
`);
    expect(
      legs.map(({ flightNumber, fullName, seat, aircraft, flightTime }) =>
        [flightNumber, fullName, seat, aircraft, flightTime].join(' '),
      ),
    ).toEqual([
      'EI702 Ada Wren 12A 320 1h55m',
      'EI702 Tom Linde 12C 320 1h55m',
      'EI703 Ada Wren 10A E95 2h00m',
      'EI703 Tom Linde 10C E95 2h00m',
      'BA441 Kim Sato 3A 32N 1h20m',
    ]);
  });

  it('takes the seat that is booked for an instrument for no traveller', async () => {
    const legs = await read(`Airline reference  KQ8L2M (Avianca)
Passengers
Name                        E-ticket        Seat AV121
WREN/ADA MS                 134-2417760911  14A
CBBG/WREN (cello, seat)     134-2417760918  14D
LINDE/TOM MR                134-2417760914  15A

Flight   Date              From                   Dep    To            Arr
AV121    Wed 14 Apr 2027   London Heathrow (LHR)  22:30  Bogotá (BOG)  03:40 +1
`);
    expect(legs.map(({ fullName, seat }) => [fullName, seat])).toEqual([
      ['Ada Wren', '14A'],
      ['Tom Linde', '15A'],
    ]);
  });
});
