import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import type { Extracted } from '../../extracted.ts';
import { resolveSection } from '../../resolution/index.ts';
import { flights } from '../flights.ts';

async function read(text: string, done: Extracted = {}, fileName = 'paper.txt') {
  const readings = await readText(text, fileName);
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

  it('gives each traveller their ticket, by their number on the list or by a surname on either side', async () => {
    const numbered = await read(`  1.WREN/ADA MS   2.LINDE/TOM MR
  3  TK1954 Y 12JUN27 6 AMSIST HK2  1435 1905  12JUN  E  TK/QT7LMX
  7 FA PAX 235-2401234567/ETTK/EUR412.30/14MAR27/FRALH0980/S3/P1
  8 FA PAX 235-2401234568/ETTK/EUR412.30/14MAR27/FRALH0980/S3/P2
`);
    expect(numbered.map((leg) => [leg.fullName, leg.ticketNumber])).toEqual([
      ['Ada Wren', '235-2401234567'],
      ['Tom Linde', '235-2401234568'],
    ]);
    const named = await read(`Resenär 1:   Ada Wren
Resenär 2:   Tom Linde

Flyg:        SK2677
Datum:       16 apr 2027
Avgång:      07:05 Arlanda (ARN), Stockholm
Ankomst:     08:40 Brandenburg (BER), Berlin

E-biljetter:   Wren 117-2405519901   Linde 117-2405519902
`);
    expect(named.map((leg) => [leg.fullName, leg.ticketNumber])).toEqual([
      ['Ada Wren', '117-2405519901'],
      ['Tom Linde', '117-2405519902'],
    ]);
  });

  it('gives the seats of a list to the flight, the route or the way it names, in the order of the travellers', async () => {
    const lists = `Passengers: Ada Wren, Tom Linde
TK 1954  12 June 2027  AMS 14:35 - IST 19:05
TK 1955  15 June 2027  IST 08:00 - AMS 10:45
`;
    const seats = async (line: string) =>
      (await read(`${lists}\n${line}\n`)).map((leg) => [leg.flightNumber, leg.fullName, leg.seat]);
    const all = [
      ['TK1954', 'Ada Wren', '21A'],
      ['TK1954', 'Tom Linde', '21B'],
      ['TK1955', 'Ada Wren', '9D'],
      ['TK1955', 'Tom Linde', '9E'],
    ];
    expect(await seats('SEATS: TK1954 21A 21B / TK1955 9D 9E')).toEqual(all);
    expect(await seats('Seats out: 21A 21B    Seats return: 9D 9E')).toEqual(all);
    expect(
      await seats('Seats\nAMS - IST\nAda Wren 21A\nTom Linde 21B\nIST - AMS\nAda Wren 9D\nTom Linde 9E'),
    ).toEqual(all);
  });

  it('reads the seat of each way behind its name, and whom a sentence says to travel', async () => {
    const legs = await read(`Localizador: N4T7YB. Viajan dos: Carmen Ortega y Iván Delgado.
- Ida: VY1004, jueves 18 de noviembre de 2027, Barcelona 07:10 - Ezeiza 18:50
`);
    expect(legs.map((leg) => [leg.fullName, leg.bookingReference, leg.fromCity, leg.toAirport])).toEqual([
      ['Carmen Ortega', 'N4T7YB', 'Barcelona', 'EZE'],
      ['Iván Delgado', 'N4T7YB', 'Barcelona', 'EZE'],
    ]);
  });

  it('takes a surname in capitals last, and travellers called by their first names', async () => {
    const [leg] = await read(`Passager  N° de billet
Mme TESSIER Maïwenn  057 2204418801

Vol AF7645 du 11 juin 2027, Lyon (LYS) 09h10 - Paris (CDG) 10h20
`);
    expect(leg).toMatchObject({ fullName: 'Maïwenn Tessier', ticketNumber: '0572204418801' });
    const legs = await read(`- Ada: BA 1446, LHR 07:05 > EDI 08:30, Sat 17 April 2027 (QT7LMX, seat 4A)
- Tom: LM 352, ABZ 08:00 > EDI 08:45, Sat 17 April 2027 (HH2KPW)
`);
    expect(legs.map((one) => [one.fullName, one.bookingReference])).toEqual([
      ['Ada', 'QT7LMX'],
      ['Tom', 'HH2KPW'],
    ]);
  });

  it('takes the code on the line below its label', async () => {
    const [leg] = await read(`Your reservation number is
PW4KQZ

FR 123  18 June 2027  Dublin (DUB) 06:15 - Berlin (BER) 09:40
`);
    expect(leg?.bookingReference).toBe('PW4KQZ');
  });

  it('takes no number plate, no option and no room number for what flies', async () => {
    expect(await read('Van reg. KX21 ABC, 4 passes, AAA, on site 18:15, set 19:15, 11 July 2027\n')).toEqual(
      [],
    );
    const legs = await read(`Passengers: Ada Wren
IB6841  19 November 2027  MAD 12:05 - EZE 20:40

Opción de vuelos: UX41 el 18 de noviembre de 2027 MAD 23:55 - EZE 08:05

HOTEL: THE CURTIS HOUSE
CHECK IN 20 NOV   CHECK OUT 21 NOV   2 ROOMS KING    CONF 88120XD
`);
    expect(legs.map((leg) => [leg.flightNumber, leg.bookingReference])).toEqual([['IB6841', undefined]]);
  });

  it('reads a leg that tells its own route alone, whatever stands above it', async () => {
    const [leg] = await read(`10:40  Band  Dublin Airport T1  Langton Hotel

Flights in: EI 331 BER-DUB arr 10:05 (Ada Wren, Tom Linde)
`);
    expect(leg).toMatchObject({ fromAirport: 'BER', toAirport: 'DUB', arrivalTime: '10:05' });
    expect(leg?.departureTime).toBeUndefined();
  });

  it('turns the universal time of a calendar into that of the airports', async () => {
    const calendar = `BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:4@x
DTSTART:20261004T073000Z
DTEND:20261004T084500Z
SUMMARY:Flight SK155 ARN-GOT
END:VEVENT
END:VCALENDAR
`;
    const [leg] = await read(calendar, {}, 'trip.ics');
    expect(leg).toMatchObject({ departureTime: '2026-10-04T09:30', arrivalTime: '2026-10-04T10:45' });
  });

  it('reads names with particles, travellers by number and the seat of each way behind its word', async () => {
    const legs = await read(`Adulto 1: Sra. Nuria Vidal Comas   Asiento ida 4A · vuelta 6C
Adulto 2: Sr. Álvaro de la Fuente   Asiento ida 4B · vuelta 6D

VY1004  8 June 2027  BCN 07:10 - MAD 08:35
VY1011  10 June 2027  MAD 21:15 - BCN 22:35
`);
    expect(legs.map((leg) => [leg.flightNumber, leg.fullName, leg.seat])).toEqual([
      ['VY1004', 'Nuria Vidal Comas', '4A'],
      ['VY1004', 'Álvaro de la Fuente', '4B'],
      ['VY1011', 'Nuria Vidal Comas', '6C'],
      ['VY1011', 'Álvaro de la Fuente', '6D'],
    ]);
  });
});
