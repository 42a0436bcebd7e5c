import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { flights } from '../flights.ts';

async function read(text: string, fileName = 'paper.txt') {
  const readings = await readText(text, fileName);
  return resolveSection(flights, flights.extract({ readings, done: {} })).value ?? [];
}
const peopleOf = async (text: string, fileName?: string) =>
  (await read(text, fileName)).map((leg) => [leg.flightNumber, leg.fullName]);
const seatsOf = async (text: string) =>
  (await read(text)).map((leg) => [leg.flightNumber, leg.fullName, leg.seat]);

const BY_NUMBER = [
  ['LX1270', 'Ada Linde'],
  ['LX1270', 'Tom Wren'],
  ['LX1280', 'Ida Mora'],
];

describe('travellers of a list told beside a flight', () => {
  it('are meant by their numbers in a reservation', async () => {
    expect(
      await peopleOf(`RP/ZRHLX2100/ZRHLX2100   AA/SU  12SEP26/1015Z   QX8L3N
 1.LINDE/ADA MS   2.WREN/TOM MR   3.MORA/IDA MS
 4  LX1270 Y 16OCT 5 ZRHCPH HK2  1210 1400  16OCT  E  LX/QX8L3N  P1,2
 5  LX1280 Y 16OCT 5 ZRHCPH HK1  1710 1900  16OCT  E  LX/QX8L3N  P3
 6 SSR AVML LX HK1/P3`),
    ).toEqual(BY_NUMBER);
  });

  it('are meant by their numbers below the flight or in a column', async () => {
    expect(
      await peopleOf(`PASSENGERS
1.1 LINDE/ADA MS
2.1 WREN/TOM MR
3.1 MORA/IDA MS

16OCT26 FRI
SWISS LX1270   ZURICH ZRH 12:10 - COPENHAGEN CPH 14:00
PASSENGERS 1, 2
SWISS LX1280   ZURICH ZRH 17:10 - COPENHAGEN CPH 19:00
PASSENGER 3`),
    ).toEqual(BY_NUMBER);
    expect(
      await peopleOf(
        `<p>Reisende</p><p>1) Ada Linde</p><p>2) Tom Wren</p><p>3) Ida Mora</p><table><tr><th>Flug</th><th>Datum</th><th>Von</th><th>Nach</th><th>Ab</th><th>An</th><th>Reisende</th></tr><tr><td>LX 1270</td><td>16.10.2026</td><td>Zürich (ZRH)</td><td>Kopenhagen (CPH)</td><td>12:10</td><td>14:00</td><td>1, 2</td></tr><tr><td>LX 1280</td><td>16.10.2026</td><td>Zürich (ZRH)</td><td>Kopenhagen (CPH)</td><td>17:10</td><td>19:00</td><td>3</td></tr></table>`,
        'a.html',
      ),
    ).toEqual(BY_NUMBER);
  });

  it('are meant by their initials', async () => {
    expect(
      await peopleOf(`travelling: Ada Linde (DJ), Tom Wren (visuals)
FRI 09 OCT 2026
A.L.  LX977 BER - ZRH  16:45 / 18:15, ref Y3KD8M
T.W.  SK1609 CPH - ZRH  12:50 / 14:40  ref 9WXH4C`),
    ).toEqual([
      ['SK1609', 'Tom Wren'],
      ['LX977', 'Ada Linde'],
    ]);
  });

  it('are meant by the head of the item of a mail, with its code and ticket', async () => {
    const legs = await read(
      `From: Bo Lund <bo@wings.example>
To: Tom Wren <tom@wren.example>
Date: Mon, 12 Oct 2026 15:41:09 +0000
Subject: changes

Hi Tom,
1) The rest of you stay as booked.
2) Jorun: her Friday is turned in. New record, Delta H8TKVB, ticket 006-2290714436, Friday 10/23:
     DL 3847  Duluth 11:35a - Minneapolis 12:43p  seat 6C
`,
      'a.eml',
    );
    expect(legs).toMatchObject([
      {
        flightNumber: 'DL3847',
        fullName: 'Jorun',
        bookingReference: 'H8TKVB',
        ticketNumber: '006-2290714436',
        fromCity: 'Duluth',
        departureTime: '2026-10-23T11:35',
        toCity: 'Minneapolis',
        arrivalTime: '2026-10-23T12:43',
        seat: '6C',
      },
    ]);
  });

  it('are alone on a flight whose head says so', async () => {
    expect(
      await peopleOf(`Passengers
LINDE/ADA MS  086 2177340551
WREN/TOM MR  086 2177340552
Airline reference A9XKTR
NZ 200  Fri 29 Jan 2027  MEL 09:30 - ZQN 14:55

Airline reference B4MWQZ (T. Wren only)
NZ 199  Sun 31 Jan 2027  ZQN 16:10 - MEL 17:45`),
    ).toEqual([
      ['NZ200', 'Ada Linde'],
      ['NZ200', 'Tom Wren'],
      ['NZ199', 'Tom Wren'],
    ]);
  });
});

describe('travellers of a list', () => {
  it('are all on the flight of a mail that greets one of them', async () => {
    const rows = ['Ada Linde', 'Tom Wren'].map((name, i) => `<tr><td>${name}</td><td>${8 + i}A</td></tr>`);
    const paper = `<p>Dear Mr Wren,</p><p>Your flight KL1927 on 12 March 2027 from Amsterdam (AMS) 09:40 to Geneva (GVA) 11:10.</p><table><tr><th>Passenger</th><th>Seat</th></tr>${rows.join('')}</table>`;
    expect(await peopleOf(paper, 'a.html')).toEqual([
      ['KL1927', 'Ada Linde'],
      ['KL1927', 'Tom Wren'],
    ]);
  });

  it('are two where others of the column are called by first names', async () => {
    const legs = await read(
      'day;dep;arr;flight;route;passengers\n04.03.2027;12:00;13:20;KL1271;AMS-CPH;Odell, Iggy, Marijke\n05.03.2027;12:00;13:20;KL1275;AMS-CPH;Odell, Iggy\n',
      'a.csv',
    );
    expect(legs.map((leg) => leg.fullName)).not.toContain('Iggy Odell');
  });
});

describe('seats', () => {
  it('are those of the numbered flight that heads their column', async () => {
    expect(
      await seatsOf(`FLIGHT  CL  DATE  FROM  TO  DEP  ARR  ST
1 KL1472  N  16JUL26  GLASGOW GLA  AMSTERDAM AMS  0955  1225  OK
2 KL1877  N  16JUL26  AMSTERDAM AMS  NUREMBERG NUE  1425  1540  OK
3 KL1878  N  18JUL26  NUREMBERG NUE  AMSTERDAM AMS  1210  1335  OK
PASSENGER                 TICKET            SEG1  SEG2  SEG3
1 LINDE/ADA MS        074 2418850611    08A   05C   06A`),
    ).toEqual([
      ['KL1472', 'Ada Linde', '08A'],
      ['KL1877', 'Ada Linde', '05C'],
      ['KL1878', 'Ada Linde', '06A'],
    ]);
  });

  it.each(['14A-C', '14A/B/C'])('of one row may be written %s', async (seats) => {
    expect(
      await seatsOf(`Travellers: Ada Linde, Tom Wren, Ida Mora
NZ 618  Sun 31 Jan 2027  ZQN 15:45 - AKL 17:35  A320  seats ${seats}`),
    ).toEqual([
      ['NZ618', 'Ada Linde', '14A'],
      ['NZ618', 'Tom Wren', '14B'],
      ['NZ618', 'Ida Mora', '14C'],
    ]);
  });
});

it('reads a flight whose ends stand in two rows', async () => {
  const rows = (number: string, from: string, to: string) =>
    `<tr><td rowspan="2">${number}<br>Economy</td>${from}</tr><tr>${to}</tr>`;
  const end = (...cells: string[]) => cells.map((cell) => `<td>${cell}</td>`).join('');
  const paper = `<table>${rows('TP 1039', end('Barcelona (BCN)', 'Fri 05 Jun 2026', '10:55'), end('Lisbon (LIS)', 'Fri 05 Jun 2026', '12:00'))}</table>`;
  expect(await read(paper, 'a.html')).toMatchObject([
    {
      flightNumber: 'TP1039',
      fromAirport: 'BCN',
      departureTime: '2026-06-05T10:55',
      toAirport: 'LIS',
      arrivalTime: '2026-06-05T12:00',
    },
  ]);
});

it('takes what is said of the cabin for no class', async () => {
  const [leg] = await read(
    'Your flight KL1927 on 12 March 2027 from Amsterdam (AMS) 09:40 to Geneva (GVA) 11:10. Because the cabin is different, you have new seats.',
  );
  expect(leg?.travelClass).toBeUndefined();
});
