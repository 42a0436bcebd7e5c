import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { flights } from '../flights.ts';

async function read(text: string) {
  const readings = await readText(text);
  return resolveSection(flights, flights.extract({ readings, done: {} })).value ?? [];
}

/** One leg, told in as many shapes as airlines and agencies have. */
const LEG = {
  flightNumber: 'DL1188',
  fromAirport: 'LAX',
  toAirport: 'AUS',
  departureTime: '2026-06-09T06:15',
  arrivalTime: '2026-06-09T11:20',
};

const SHAPES: [string, string][] = [
  [
    'codes in cells of their own beside the airline, captions over the times',
    `DEPARTURE: TUESDAY 09 JUN 2026
DELTA AIR LINES        LAX                      AUS
DL 1188                LOS ANGELES, CA          AUSTIN, TX
Duration:              Departing At:            Arriving At:         Aircraft:
3hr(s) 05min(s)        6:15AM                   11:20AM              BOEING 737-900
Status: Confirmed      TERMINAL 3               Not Available        Stop(s): 0
`,
  ],
  [
    'captions over the times, codes and towns on lines of their own',
    `DEPARTURE: TUESDAY 09 JUN 2026
DELTA AIR LINES INC
DL 1188
LAX ▸ AUS
LOS ANGELES, CA      AUSTIN, TX
Departing At:        Arriving At:
6:15am               11:20am
`,
  ],
  [
    'the number apart from the name of the airline',
    `AIR   Tue Jun 9 2026
DELTA AIR LINES 1188          CONFIRMED
LAX         AUS
Los Angeles     Austin
Departs         Arrives
6:15a           11:20a
`,
  ],
  [
    'the number behind the word for flight',
    `AIR - Tuesday, June 9 2026
DELTA AIR LINES INC           Flight Number: 1188     Class: T-Coach/Economy
Depart: Los Angeles International Airport, CA (LAX)    06:15 AM
Arrive: Austin-Bergstrom Airport, TX (AUS)             11:20 AM
`,
  ],
  [
    'the day over the first column, towns over the times',
    `Tuesday, June 9, 2026                    DEPART                 ARRIVE
Delta 1188                               LOS ANGELES            AUSTIN
Main Cabin (V)                           6:15am                 11:20am
`,
  ],
  [
    'the airline above its number, rows of two lines',
    `FLIGHT            DATE               DEPART                 ARRIVE               CLASS
Delta             Tuesday            LOS ANGELES            AUSTIN               MAIN CABIN
DL 1188           JUN 9, 2026        6:15 AM                11:20 AM             Seat 22C
`,
  ],
  [
    'labels over values, line by line',
    `AIRLINE / FLIGHT
Delta Air Lines
Flight 1188
DEPARTS
Los Angeles, CA (LAX)
Jun 9 2026
6:15 AM
ARRIVES
Austin (AUS)
Jun 9 2026
11:20 AM
`,
  ],
  [
    'fields of a form with plain hours',
    `Date: 9 June 2026
Time: 0615
From: LAX
To: AUS
Flight: DL1188
Arrival: 1120
`,
  ],
];

describe('one leg in many layouts', () => {
  it.each(SHAPES)('%s', async (_, text) => {
    expect((await read(text))[0]).toMatchObject(LEG);
  });

  it('leaves out the leg whose heading says that it is cancelled, and keeps the next', async () => {
    for (const [, text] of SHAPES.slice(0, 3)) {
      const off = text.replace('1188', '1160').replace(/^(DEPARTURE|AIR)(.*)$/mu, '$1$2     CANCELLED');
      const legs = await read(`${off}\n${text}`);
      expect(legs.map((leg) => leg.flightNumber)).toEqual(['DL1188']);
    }
  });

  it('takes a name beside a ticket number and a surname before the comma', async () => {
    const legs = await read(`DL 1188  9 June 2026  LAX 06:15 - AUS 11:20

Passengers
Rivera, Daniel     Ticket 006-7412345678
Okafor, Chidi      Ticket 006-7412345679
`);
    expect(legs.map((leg) => [leg.fullName, leg.ticketNumber])).toEqual([
      ['Daniel Rivera', '006-7412345678'],
      ['Chidi Okafor', '006-7412345679'],
    ]);
  });

  it('ends what is cancelled at the head of the next leg, however long that is', async () => {
    const legs = await read(`DEPARTURE: MONDAY 08 JUN 2026  CANCELLED
DELTA AIR LINES
DL 1160
LAX ▸ AUS
Departing At: 7:00am   Arriving At: 12:05pm

DEPARTURE: TUESDAY 09 JUN 2026 Please verify flight times prior to departure
DELTA AIR LINES
DL 1188
LAX ▸ AUS
Departing At: 6:15am   Arriving At: 11:20am
`);
    expect(legs.map((leg) => leg.flightNumber)).toEqual(['DL1188']);
    expect(legs[0]).toMatchObject(LEG);
  });

  it('takes what stands between two clock times for the length of the flight', async () => {
    const apart = `HAM Hamburg        LH 2080          MUC München
Fr 18.06.2027      1:10 h           Fr 18.06.2027
08:35              Economy Light    09:45
`;
    const beside = 'LH 2080, 18.06.2027: 08:35 Hamburg (HAM), 1h10, 09:45 München (MUC)\n';
    for (const text of [apart, beside]) {
      const [leg] = await read(text);
      expect(leg).toMatchObject({
        departureTime: '2027-06-18T08:35',
        arrivalTime: '2027-06-18T09:45',
        flightTime: '1h10m',
      });
    }
  });

  it('reads cells of several lines, each part under its own heading', async () => {
    const [leg] =
      await read(`FLIGHT            DATE               DEPART                 ARRIVE               CLASS
Delta             Tuesday            LOS ANGELES            AUSTIN               EURO
DL 1188           JUN 9, 2026        6:15 AM                11:20 AM             Seat 22C
DANIEL RIVERA   Record locator QHWTRM   Ticket 006 2345678901
`);
    expect(leg).toMatchObject({ ...LEG, fullName: 'Daniel Rivera', ticketNumber: '0062345678901' });
  });

  it('gives the travellers of a group the flights under its heading', async () => {
    const legs = await read(`Traveller(s) group A:         Ada Wren, Tom Linde
Traveller(s) group B:         Lena Duarte

GROUP A                       Status: Confirmed
Flight:                       FI441, Icelandair
Date:                         Thu 29 Oct 2026
Departure:                    12:35 Manchester(MAN)
Arrival:                      15:20 Keflavik International(KEF)

GROUP B                       Status: Confirmed
Flight:                       TP1346, TAP Air Portugal
Date:                         Thu 29 Oct 2026
Departure:                    06:20 Lisbon(LIS)
Arrival:                      09:00 London Heathrow(LHR)
`);
    expect(legs.map((leg) => `${leg.flightNumber} ${leg.fullName}`).sort()).toEqual([
      'FI441 Ada Wren',
      'FI441 Tom Linde',
      'TP1346 Lena Duarte',
    ]);
  });

  it('gives each page of travel documents the traveller it names, title first or not', async () => {
    const [gatwick, oslo] = ['London Gatwick (LGW)', 'Oslo (OSL)'];
    const page = (name: string, flight: string, [from, to]: string[], day: string) => `Passenger   ${name}
Flight      ${flight} - ${day} Sep 2026
Departure   13:30 ${from}
Arrival     16:40 ${to}
`;
    const legs = await read(
      [
        page('MS WREN/ADA', 'DY1303', [gatwick, oslo], '26'),
        page('MR LINDE/TOM', 'DY1303', [gatwick, oslo], '26'),
        page('MS WREN/ADA', 'DY1305', [oslo, gatwick], '28'),
      ].join('\n'),
    );
    expect(legs.map((leg) => `${leg.flightNumber} ${leg.fullName}`).sort()).toEqual([
      'DY1303 Ada Wren',
      'DY1303 Tom Linde',
      'DY1305 Ada Wren',
    ]);
  });
});
