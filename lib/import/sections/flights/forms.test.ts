import { describe, expect, it } from 'vitest';
import type { Extracted } from '../../extracted.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import { readOne } from '../../text-extraction/read-one.ts';
import { flights } from '../flights.ts';

async function read(text: string, done: Extracted = {}, fileName = 'paper.txt') {
  const bytes = new TextEncoder().encode(text);
  const sources = await readOne({ sourceId: 's', fileName, bytes }, { deadlineMs: 10_000 });
  const readings = [sources].flat().map((source) => readSource(source));
  return resolveSection(flights, flights.extract({ readings, done })).value ?? [];
}

describe('forms that airlines and agencies print', () => {
  it('reads segments that open with the word for air, their class a letter that is also a unit', async () => {
    const legs = await read(`AIR  KL1009  V  17APR  AMS LHR  0720 0745
AIR  KL1034  V  19APR  LHR AMS  2030 2255
NAME  LINDE/TOM MR
ISSUED 02FEB27
`);
    expect(legs.map((leg) => [leg.flightNumber, leg.departureTime, leg.arrivalTime, leg.fullName])).toEqual([
      ['KL1009', '2027-04-17T07:20', '2027-04-17T07:45', 'Tom Linde'],
      ['KL1034', '2027-04-19T20:30', '2027-04-19T22:55', 'Tom Linde'],
    ]);
  });

  it('reads a receipt whose cities stand one over the other under FROM / TO', async () => {
    const legs = await read(`NAME: BRANDT/LENA MS               TICKET NO: 220 2401556677
ISSUING AIRLINE: LUFTHANSA         DATE: 03FEB27

FROM /TO        FLIGHT  CL DATE   DEP      FARE BASIS    NVB   NVA   BAG  ST
HAMBURG         LH 007  V  12MAY  0700     VEUCLSP0                  1PC  OK
FRANKFURT                         ARRIVAL TIME: 0810  ARRIVAL DATE: 12MAY
FRANKFURT       LH 1134 V  12MAY  0915     VEUCLSP0                  1PC  OK
BARCELONA                         ARRIVAL TIME: 1115  ARRIVAL DATE: 12MAY
`);
    expect(legs.map((leg) => [leg.fromCity, leg.departureTime, leg.toCity, leg.arrivalTime])).toEqual([
      ['Hamburg', '2027-05-12T07:00', 'Frankfurt', '2027-05-12T08:10'],
      ['Frankfurt', '2027-05-12T09:15', 'Barcelona', '2027-05-12T11:15'],
    ]);
  });

  it('takes the city and not the airport for a city, wherever beside the code it stands', async () => {
    const legs = await read(`Flyg: IB3549
Avgång: 2 juli 2027 07:35 Brandenburg(BER), Berlin, Tyskland
Ankomst: 2 juli 2027 10:35 Barajas(MAD), Madrid, Spanien

Flyg: SK 168, 3 juli 2027
Avgång Göteborg Landvetter (GOT) 17.40, ankomst Stockholm Arlanda (ARN) 18.40
`);
    expect(legs.map((leg) => [leg.fromCity, leg.toCity])).toEqual([
      ['Berlin', 'Madrid'],
      ['Göteborg', 'Stockholm'],
    ]);
  });

  it('reads cities without codes that stand behind the times of departure and arrival', async () => {
    const [leg] = await read(`Flight: 15.06.2027  |  EW 8462 (X)

   Departure: 12:55  Köln
   Arrival:   13:50  London Heathrow
`);
    expect(leg).toMatchObject({ fromCity: 'Köln', toAirport: 'LHR', departureTime: '2027-06-15T12:55' });
  });

  it('reads a departure and an arrival that a stroke joins', async () => {
    const [leg] = await read('Hin: 17.04.2027 EW 8050 Stuttgart-Hamburg 06:45/08:00\n');
    expect(leg).toMatchObject({ departureTime: '2027-04-17T06:45', arrivalTime: '2027-04-17T08:00' });
  });

  it('takes no traveller for an airport', async () => {
    const legs = await read(`1.1WREN/ADA MS  2.1LINDE/TOM MR
1. DL   38 Y  20JAN27 HKGSEA HS3  1145   0811  O
`);
    expect(legs.map((leg) => [leg.fullName, leg.fromAirport, leg.toAirport])).toEqual([
      ['Ada Wren', 'HKG', 'SEA'],
      ['Tom Linde', 'HKG', 'SEA'],
    ]);
  });

  it('reads rows whose cities run over several lines, and no allowance of baggage as a seat', async () => {
    const legs = await read(`NAME: BRANDT/LENA MS      DATE: 11 MAR 2027
FROM /TO          FLIGHT   CL  DATE   DEP    FARE BASIS     NVB    NVA   BAG  ST

LISBON            TP 632   V   12MAY  0925   VLSGBO                       30K  OK
TERMINAL:1
OSLO              ARRIVAL TIME: 1435   ARRIVAL DATE: 12MAY
GARDERMOEN        SEAT: 12K

OSLO              TP 635   V   17MAY  2255   VLSGBO                       30K  OK
LISBON            ARRIVAL TIME: 0200   ARRIVAL DATE: 18MAY
`);
    expect(
      legs.map((leg) => [leg.fromCity, leg.departureTime, leg.toCity, leg.arrivalTime, leg.seat]),
    ).toEqual([
      ['Lisbon', '2027-05-12T09:25', 'Oslo', '2027-05-12T14:35', '12K'],
      ['Oslo', '2027-05-17T22:55', 'Lisbon', '2027-05-18T02:00', undefined],
    ]);
  });
});
