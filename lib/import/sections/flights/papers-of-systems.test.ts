import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { flights } from '../flights.ts';

async function read(text: string, fileName = 'paper.txt') {
  const readings = await readText(text, fileName);
  return resolveSection(flights, flights.extract({ readings, done: {} })).value ?? [];
}

const times = (legs: Awaited<ReturnType<typeof read>>) =>
  legs.map((leg) => [leg.flightNumber, leg.departureTime, leg.arrivalTime]);
const seats = (legs: Awaited<ReturnType<typeof read>>) =>
  legs.map((leg) => [leg.flightNumber, leg.fullName, leg.seat]);

describe('flights called by name and number', () => {
  it.each([
    ['Flight - Air Nordland Virgin Atlantic (VS) - 45', 'VS45'],
    ['UNITED AIRLINES INC      FLT: 362     ECONOMY', 'UA362'],
    ['Vol n°           TO 3632', 'TO3632'],
    ['AY - 1251', 'AY1251'],
  ])('%s', async (line, flightNumber) => {
    const [leg] = await read(`${line}
Depart: 15:10  London Heathrow (LHR)  Tue 19 May 2026
Arrive: 18:25  Helsinki (HEL)
`);
    expect(leg?.flightNumber).toBe(flightNumber);
  });

  it('joins the carrier and the number of two columns, in a row between those of the two ends', async () => {
    const legs = await read(`Issue Date : 11FEB26
Passenger Name : OZAN DEMIREL
Ticket Number : 2352401234567

FROM/TO          CARRIER  FLGHT  CLS  DATE    TIME   BASIS   BAG
OSLO/OSL                              14MAR   1205
                 TK       1752   Y                   YPROMO  030
ISTANBUL/IST                          14MAR   1800
*ISTANBUL/IST                         14MAR   2040
                 TK       652    Y                   YPROMO  030
ALGIERS/ALG                           14MAR   2220
`);
    expect(times(legs)).toEqual([
      ['TK1752', '2026-03-14T12:05', '2026-03-14T18:00'],
      ['TK652', '2026-03-14T20:40', '2026-03-14T22:20'],
    ]);
    expect(legs[0]).toMatchObject({ fullName: 'Ozan Demirel', ticketNumber: '2352401234567' });
  });

  it('takes neither a postcode, nor an aircraft, nor a pick-up for a flight', async () => {
    const legs = await read(`Flight LH 2454 (A321)  MUC - OSL  12 May 2026  07:00 - 09:15
PICK UP 0930 AT THE HOTEL
Studio: 12 Mill Street, Boston, MA 02139
`);
    expect(legs.map((leg) => [leg.flightNumber, leg.aircraft])).toEqual([['LH2454', 'A321']]);
  });
});

describe('places', () => {
  it('keeps the code of an airport that has closed since', async () => {
    const [leg] = await read('LX 963  Berlin (TXL) - Zurich (ZRH)  10.09.2017  06:45 - 08:15');
    expect(leg).toMatchObject({ fromAirport: 'TXL', fromCity: 'Berlin' });
  });

  it('takes what stands under From and To for places, with an airport or without', async () => {
    const [leg] = await read(`Flight   Date        From     Dep     To                 Arr     Fare basis
6E 634   12Nov2026   Patna    14:55   Kleinort[Hall 1]   19:25   QOW
`);
    expect(leg).toMatchObject({ fromCity: 'Patna', toCity: 'Kleinort', departureTime: '2026-11-12T14:55' });
  });

  it('reads a row by its cells where no heading is known', async () => {
    const [leg] = await read(`Nr lotu   Wylot z    Data wylotu          Przylot do   Data przylotu
W6 1209   Katowice   12. lip 2026 11:55   Malmö        12. lip 2026 13:15
`);
    expect(leg).toMatchObject({
      fromCity: 'Katowice',
      toCity: 'Malmö',
      departureTime: '2026-07-12T11:55',
      arrivalTime: '2026-07-12T13:15',
    });
  });

  it('knows the two ends of a form', async () => {
    const [leg] = await read(`BOARDING PASS
FROM: EDINBURGH
TO: LONDON CITY
FLIGHT: BA 8705
DATE: 17MAR26
BOARDING: 06:25
DEPARTS: 07:05
`);
    expect(leg).toMatchObject({ fromCity: 'Edinburgh', toAirport: 'LCY', departureTime: '2026-03-17T07:05' });
  });

  it('keeps the title over the next leg with that leg', async () => {
    const legs = await read(`Saturday 19 September 2026

Flight  Dubai to Paris
Emirates - Flight EK0073
Depart: Dubai - 8:20 AM
Arrive: Paris Charles De Gaulle - 1:30 PM

Flight  Paris to Berlin
Air France - Flight AF1734
Depart: Paris Charles De Gaulle - 5:30 PM
Arrive: Berlin - 7:10 PM
`);
    expect(legs.map((leg) => [leg.flightNumber, leg.fromCity, leg.toCity])).toEqual([
      ['EK73', 'Dubai', 'Paris'],
      ['AF1734', 'Paris', 'Berlin'],
    ]);
  });
});

describe('tables written across', () => {
  it('reads each column as a leg', async () => {
    const legs = await read(`                 OUTBOUND                 RETURN
Date             Thu 3 Dec 2026           Sat 5 Dec 2026
Flight           DY1832                   DY1835
From             Bergen (BGO)             Copenhagen (CPH)
To               Copenhagen (CPH)         Bergen (BGO)
Departs          10:50                    18:30
Arrives          12:15                    19:55
Seat             6D                       8A
`);
    expect(legs.map((leg) => [leg.flightNumber, leg.fromAirport, leg.departureTime, leg.seat])).toEqual([
      ['DY1832', 'BGO', '2026-12-03T10:50', '6D'],
      ['DY1835', 'CPH', '2026-12-05T18:30', '8A'],
    ]);
  });

  it('lets the old column yield to the new one', async () => {
    const legs = await read(`           Previous flight              New flight
Flight     KL1027                       KL1031
From       Amsterdam (AMS)              Amsterdam (AMS)
To         London Heathrow (LHR)        London Heathrow (LHR)
Date       12 May 2026                  12 May 2026
Departure  16:35                        18:10
Arrival    16:55                        18:30
`);
    expect(times(legs)).toEqual([['KL1031', '2026-05-12T18:10', '2026-05-12T18:30']]);
  });
});

describe('days and clocks', () => {
  it('takes four digits behind a day for a clock, not for a year', async () => {
    const legs = await read(`FROM /TO        FLIGHT  CL DATE   DEP      FARE BASIS    NVB   NVA   BAG  ST
HAMBURG         LH 2085 V  16APR  1915     VEUCLSP0                  1PC  OK
MUNICH
TERMINAL 2                       ARRIVAL TIME: 2040   ARRIVAL DATE: 16APR
ISSUED 02FEB26
`);
    expect(times(legs)).toEqual([['LH2085', '2026-04-16T19:15', '2026-04-16T20:40']]);
    expect(legs[0]?.toCity).toBe('Munich');
  });

  it('moves a day before the issue of the ticket to the next year', async () => {
    const legs = await read(`Issue date 15MAR26
LH 2454  K  22JAN  MUC OSL  0700  0915  OK
`);
    expect(times(legs)).toEqual([['LH2454', '2027-01-22T07:00', '2027-01-22T09:15']]);
  });

  it('reads 14/6 beside a flight as a day, in any language', async () => {
    const legs = await read(`Day sheet - Saturday 13 June 2026
Out: LH865 OSL-FRA 14/6 17:55/20:05
`);
    expect(times(legs)).toEqual([['LH865', '2026-06-14T17:55', '2026-06-14T20:05']]);
  });

  it('takes the clock before a flight from somewhere for its landing', async () => {
    const legs = await read(`AIRPORT RUNS - FRIDAY 3 JULY 2026
13:40   FR 1184 from Berlin     Driver: Pat
`);
    expect(legs[0]).toMatchObject({ fromCity: 'Berlin', arrivalTime: '2026-07-03T13:40' });
    expect(legs[0]?.departureTime).toBeUndefined();
  });

  it('keeps the hours of a transfer from the flight it names in brackets', async () => {
    const legs = await read(`Datum:  So. 15.09.2026
Abholung:  22:20 Uhr (Landung EW 9485 um 21:55 Uhr)
von:  Flughafen Hannover (HAJ)
`);
    expect(legs.map((leg) => leg.departureTime).filter((time) => time?.includes('22:20'))).toEqual([]);
  });
});

describe('travellers, tickets and seats', () => {
  const legs = `DY814   OSL - LGW   25 Mar 2026  07:55 - 09:15
DY817   LGW - OSL   27 Mar 2026  20:15 - 23:30
`;

  it.each([
    ['their flights', 'DY814: 7A   DY817: 9C', 'DY814: 7B   DY817: 9D'],
    ['the way', 'OUT 7A   IN 9C', 'OUT 7B   IN 9D'],
  ])('knows the seats beside %s', async (_, first, second) => {
    const found = await read(`${legs}
Passengers and seats
Mr Torgeir Nesset      328-2411873400     ${first}
Mrs Vilde Brekke       328-2411873401     ${second}
`);
    expect(seats(found)).toEqual([
      ['DY814', 'Torgeir Nesset', '7A'],
      ['DY814', 'Vilde Brekke', '7B'],
      ['DY817', 'Torgeir Nesset', '9C'],
      ['DY817', 'Vilde Brekke', '9D'],
    ]);
    expect(found.map((leg) => leg.ticketNumber?.slice(-3))).toEqual(['400', '401', '400', '401']);
  });

  it.each([
    [
      'above their tickets',
      'Ada Wren\nNew ticket   (0012411873340)   $341.20\nTom Linde\nNew ticket   (0012411873341)   $341.20',
    ],
    ['by numbers', 'PASSENGERS\n1. MS ADA WREN   2. MR TOM LINDE   0012411873340   0012411873341'],
    [
      'in a language beside ours',
      'Yolcular / Passengers : Ada Wren, Tom Linde\nTickets: 0012411873340, 0012411873341',
    ],
    [
      'under a heading between asterisks',
      '******* PASSENGER(S) *******\n\nAda Wren  0012411873340\nTom Linde  0012411873341',
    ],
    ['surname first', 'WREN, ADA MS\nLINDE, TOM MR\nE-tickets 0012411873340 / 0012411873341'],
  ])('finds travellers named %s', async (_, people) => {
    const found = await read(`AA 723   PHL - SJU   18 March 2026   7:59 AM - 12:46 PM\n\n${people}\n`);
    expect(found.map((leg) => [leg.fullName, leg.ticketNumber])).toEqual([
      ['Ada Wren', '0012411873340'],
      ['Tom Linde', '0012411873341'],
    ]);
  });

  it('takes no guest of another list, no heading and no phone for a traveller or a ticket', async () => {
    const found = await read(`AF 7 CDG - JFK  12 March 2026  11:45 - 13:30
Page/Page :1
Phone List :
6281911770011

GUESTLIST
Name             # of guests
Cecile Marchand  2
Claire Aubin     1
`);
    expect(found.map((leg) => [leg.fullName, leg.ticketNumber])).toEqual([[undefined, undefined]]);
  });

  it('takes no terminal for a seat', async () => {
    const [leg] = await read(`Seats
AF 8680 CDG - BER  10 June 2026  13:00 - 14:40  TERMINAL 2F
`);
    expect(leg?.seat).toBeUndefined();
  });
});

describe('references and fares', () => {
  it.each([
    ['Bookingreferanse: PQ7KLM', 'PQ7KLM'],
    ['Buchungsreferenz XK7QLM', 'XK7QLM'],
    ['Kod potwierdzenia:  UE8WEA', 'UE8WEA'],
    ['******* CONFIRMATION NUMBER *******\n\nHFKA6K', 'HFKA6K'],
    ['NUMERO DE RESERVATION  88359553', '88359553'],
  ])('%s', async (line, reference) => {
    const [leg] = await read(`${line}\n\nLH 860  FRA - OSL  09.06.2026  09:40 - 11:35\n`);
    expect(leg?.bookingReference).toBe(reference);
  });

  it('reads a fare by its name and letter, and none from the conditions', async () => {
    const [leg] = await read(`LX 963
BER - ZRH  10.09.2026  06:45 - 08:15
Classic - K

Cabin baggage is free for all passengers: 1 piece in SAS Go, 2 pieces in SAS Plus.
`);
    expect(leg?.travelClass).toBe('Classic - K');
  });
});
