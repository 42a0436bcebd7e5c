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

describe('papers of reservation systems', () => {
  it('takes the locator from the head of a display that has no words for it', async () => {
    const legs = await read(`RP/HAMXX2109/HAMXX2109            AB/SU  09FEB27/1101Z   4QWM7T
HAMXX2109/0007AB/09FEB27
  1.SANDVIK/ELLA MS   2.ORTEGA/PABLO MR
  3  LH2054 K 18MAR 4 HAMMUC HK2          0650 0805  *1A/E*
`);
    expect(legs.map((leg) => [leg.fullName, leg.bookingReference])).toEqual([
      ['Ella Sandvik', '4QWM7T'],
      ['Pablo Ortega', '4QWM7T'],
    ]);
  });

  it('reads whose seat it is behind the word for somebody', async () => {
    const legs = await read(`SANDVIK/ELLA MS
ORTEGA/PABLO MR
FLIGHT     LX 1254 - SWISS INTERNATIONAL AIR LINES         THU 11 MARCH 2027
DEPARTURE: ZURICH, CH                                       11 MAR 12:05
ARRIVAL:   STOCKHOLM, SE (ARLANDA), TERMINAL 5              11 MAR 14:30
           SEAT:                   14C CONFIRMED FOR SANDVIK/ELLA MS
           SEAT:                   14D CONFIRMED FOR ORTEGA/PABLO MR
`);
    expect(seats(legs)).toEqual([
      ['LX1254', 'Ella Sandvik', '14C'],
      ['LX1254', 'Pablo Ortega', '14D'],
    ]);
  });

  it('reads the seat of a row whose day is written as a system does', async () => {
    const legs = await read(`Passenger  SANDVIK/ELLA MS    Ticket 105-2411000432

From           To              Flight   Class  Date     Dep    Arr    Seat  Status
Helsinki HEL   Amsterdam AMS   AY1301   Y      12MAR27  0755   0935   14F   OK
Amsterdam AMS  Helsinki HEL    AY1306   Y      15MAR27  1920   2250   21A   OK
`);
    expect(seats(legs).map(([, , seat]) => seat)).toEqual(['14F', '21A']);
  });
});

describe('the travellers of each party', () => {
  it('gives the legs below a heading with people to those people', async () => {
    const legs = await read(`From Newcastle (PNR 7HGT2K)
  Ella Sandvik     ticket 074-2411000551
  Fri 11 Jun 2027  KL 960   Newcastle (NCL) 0915 - Amsterdam (AMS) 1140  seat 11A
  Sun 13 Jun 2027  KL 961   Amsterdam (AMS) 0930 - Newcastle (NCL) 0945  seat 4C

From London (PNR P2YT6N)
  Pablo Ortega     ticket 125-2411000118
  Fri 11 Jun 2027  BA 794  London Heathrow T3 (LHR) 1020 - Helsinki T2 (HEL) 1510
`);
    expect(legs.map((leg) => [leg.flightNumber, leg.fullName, leg.bookingReference])).toEqual([
      ['KL960', 'Ella Sandvik', '7HGT2K'],
      ['BA794', 'Pablo Ortega', 'P2YT6N'],
      ['KL961', 'Ella Sandvik', '7HGT2K'],
    ]);
  });

  it('reads two titled people parted by a slash, and what the bracket behind each says', async () => {
    const legs = await read(`Passengers: Mr Ivo Brandt / Ms Lena Costa
Flight VY 1316   Friday, 23/04/2027   BCN Barcelona 07:05 - FCO Roma 08:55
Pasajeros: D. Ivo Brandt (Asiento 7C) y Dña. Lena Costa (Asiento 7D)
`);
    expect(seats(legs)).toEqual([
      ['VY1316', 'Ivo Brandt', '7C'],
      ['VY1316', 'Lena Costa', '7D'],
    ]);
  });
});

describe('places in words', () => {
  it.each([
    ['DY 642  Oslo/Gardermoen – Bergen  16.05.2027  15:05 - 16:00', ['Oslo', 'OSL', 'Bergen']],
    [
      'BA 486\n11 Jun 2027\n07:20            10:35\nHeathrow (London)     Barcelona (Barcelona)',
      ['London', 'LHR', 'Barcelona'],
    ],
  ])('%s', async (text, places) => {
    const [leg] = await read(`Flight booking\n${text}\n`);
    expect([leg?.fromCity, leg?.fromAirport, leg?.toCity]).toEqual(places);
  });
});
