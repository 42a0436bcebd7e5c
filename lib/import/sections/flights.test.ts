import { describe, expect, it } from 'vitest';
import type { Extracted } from '../extracted.ts';
import { readSource } from '../reading/index.ts';
import { resolveSection } from '../resolution/index.ts';
import { readOne } from '../text-extraction/read-one.ts';
import { flights } from './flights.ts';

type Paper = string | { fileName: string; text: string };

async function read(papers: Paper | Paper[], done: Extracted = {}) {
  const sources = await Promise.all(
    [papers].flat().map((paper, i) => {
      const { fileName, text } =
        typeof paper === 'string' ? { fileName: `paper-${i}.txt`, text: paper } : paper;
      return readOne(
        { sourceId: `s${i}`, fileName, bytes: new TextEncoder().encode(text) },
        { deadlineMs: 10_000 },
      );
    }),
  );
  const readings = sources.flat().map((source) => readSource(source));
  return resolveSection(flights, flights.extract({ readings, done }));
}

const TICKET = `ELECTRONIC TICKET ITINERARY RECEIPT

1. OKONJO/ADA MRS     220 2411980771
2. VOSS/PETER MR      220 2411980772
3. VOSS/LINA MS       220 2411980773
4. REYES/DANI MR      220 2411980774
BOOKING REFERENCE  AIRLINE: LH/QX7LMD   AGENCY REF: 5KD92P

BERLIN (BER)        LH 2043  Y  12MAR26  2215  2320  OK
MUNICH (MUC)        OPERATED BY AIR DOLOMITI EN 8043
                    AIRCRAFT: EMBRAER 195
`;

describe('flights', () => {
  it('gives each of four passengers of one leg an entry of their own, with their own ticket', async () => {
    const { value, confidence } = await read(TICKET);
    expect(value.map((one) => one.fullName).sort()).toEqual([
      'Ada Okonjo',
      'Dani Reyes',
      'Lina Voss',
      'Peter Voss',
    ]);
    expect(new Set(value.map((one) => one.ticketNumber)).size).toBe(4);
    expect(new Set(value.map((one) => one.departureTime))).toEqual(new Set(['2026-03-12T22:15']));
    expect(confidence['flights.0.flightNumber']?.evidence[0]?.quote).toBe('LH 2043');
  });

  it('takes the marketing flight number and the reference of the airline, not those of others', async () => {
    const { value } = await read(TICKET);
    expect(value[0]).toMatchObject({
      flightNumber: 'LH2043',
      airline: 'Lufthansa',
      bookingReference: 'QX7LMD',
      aircraft: 'Embraer 195',
    });
  });

  it('puts the arrival after midnight on the next day, marked or not', async () => {
    const { value } = await read(`Passenger: Ms Ana Ruiz
IB 3167  12 May 2026  MAD 23:10 - LPA 01:05
TK 1950  14 May 2026  AMS 18:30 - IST 00:05 (+1)`);
    expect(value.map((one) => one.arrivalTime)).toEqual(['2026-05-13T01:05', '2026-05-15T00:05']);
  });

  it('never takes a cancelled leg', async () => {
    const { value } = await read(`Passenger: Ms Ana Ruiz
Your flight KL 1199 on 4 June 2026, AMS 16:05 - OSL 17:50, has been cancelled.

Your new flight:
KL 1203  4 June 2026  AMS 20:55 - OSL 22:45  confirmed`);
    expect(value.map((one) => one.flightNumber)).toEqual(['KL1203']);
  });

  it('takes the new times of a changed flight and not those struck through', async () => {
    const { value } = await read({
      fileName: 'change.html',
      text: `<html><body><table><tr><th>Flight</th><th>From</th><th>Departure</th><th>To</th><th>Arrival</th></tr>
<tr><td>KL 1199</td><td>Amsterdam (AMS)</td><td><del>04JUN26 16:05</del> <b>04JUN26 16:55</b></td><td>Oslo (OSL)</td><td><s>04JUN26 17:50</s> <b>04JUN26 18:45</b></td></tr></table></body></html>`,
    });
    expect(value).toHaveLength(1);
    expect(value[0]).toMatchObject({ departureTime: '2026-06-04T16:55', arrivalTime: '2026-06-04T18:45' });
  });

  it('lets a later mail that cancels a flight undo the ticket it came with', async () => {
    const ticket =
      'Passenger: Ms Ana Ruiz\nSN 2097  18 Nov 2026  BRU 10:00 - GOT 11:50\nSN 2098  20 Nov 2026  GOT 12:40 - BRU 14:30';
    const { value } = await read([
      ticket,
      'We regret that flight SN 2097 BRU - GOT on 18 Nov 2026 at 10:00 has been cancelled.',
    ]);
    expect(value.map((one) => one.flightNumber)).toEqual(['SN2098']);
  });

  it('reads lines of a reservation system', async () => {
    const { value } = await read(`  1.DEMIR/SELIN MRS
  2  TK 1723 Y 12MAR 4 ISTHAM HK1  0815 1030  12MAR  E  TK/QX7LMD
ISSUED 11FEB2026`);
    expect(value).toEqual([
      expect.objectContaining({
        flightNumber: 'TK1723',
        fullName: 'Selin Demir',
        fromAirport: 'IST',
        toAirport: 'HAM',
        departureTime: '2026-03-12T08:15',
        arrivalTime: '2026-03-12T10:30',
        travelClass: 'Y',
        bookingReference: 'QX7LMD',
      }),
    ]);
  });

  it('believes the reservation a mail states for machines, and finds no second one in its text', async () => {
    const { value, confidence } = await read({
      fileName: 'mail.html',
      text: `<html><head><script type="application/ld+json">{"@context":"http://schema.org","@type":"FlightReservation","reservationNumber":"T3KHWZ","underName":{"@type":"Person","name":"Lea Osterloh"},"reservationFor":{"@type":"Flight","flightNumber":"1105","airline":{"@type":"Airline","name":"Norwegian","iataCode":"DY"},"departureAirport":{"@type":"Airport","name":"Berlin Brandenburg","iataCode":"BER"},"departureTime":"2026-04-17T06:50:00+02:00","arrivalAirport":{"@type":"Airport","name":"Oslo Gardermoen","iataCode":"OSL"},"arrivalTime":"2026-04-17T08:25:00+02:00"}}</script></head>
<body><p>Buchungscode: T3KHWZ</p><p>DY1105 Freitag, 17. April 2026: 06:50 Berlin (BER) - 08:25 Oslo (OSL)</p></body></html>`,
    });
    expect(value).toHaveLength(1);
    expect(value[0]).toMatchObject({
      flightNumber: 'DY1105',
      fullName: 'Lea Osterloh',
      departureTime: '2026-04-17T06:50',
      toAirport: 'OSL',
    });
    expect(confidence['flights.0.departureTime']?.method).toMatch(/structured|agreement/);
  });

  it('says arrival and departure only when the show is known', async () => {
    const paper = 'LH 195  14 Feb 2026  BER 09:45 - FRA 10:55\nSK 2679  12 Feb 2026  ARN 10:20 - BER 11:55';
    const unknown = await read(paper);
    expect(unknown.value.map((one) => one.direction)).toEqual([undefined, undefined]);
    const known = await read(paper, { general: { city: 'Berlin', date: '2026-02-13' } });
    expect(known.value.map((one) => one.direction)).toEqual(['arrival', 'departure']);
  });

  it('finds no flight in mixers, postcodes, microphones and loyalty numbers', async () => {
    const { value } =
      await read(`We bring our own console (SQ5), 4 x SM 58 and MD 421. Doors 19:00, set 21:00.
Cambridge CB1 2LE. Frequent flyer: KE 1123 8890 4471. Free cancellation until 10:00.`);
    expect(value).toEqual([]);
  });

  it('reads the two ends of a leg on lines of their own, with plain times and a reference for each carrier', async () => {
    const { value } = await read(`AIRLINE REF   AC - M9PLWT     WS - HZQRTB
DATE OF ISSUE 11AUG26

WED 23 SEP   FLIGHT  AC 848   AIR CANADA                 CONFIRMED
             LV  TORONTO PEARSON  YYZ  TERM 1     2130
             AR  LONDON HEATHROW  LHR  TERM 2     0930   24SEP
`);
    expect(value).toHaveLength(1);
    expect(value[0]).toMatchObject({
      bookingReference: 'M9PLWT',
      departureTime: '2026-09-23T21:30',
      arrivalTime: '2026-09-24T09:30',
      fromAirport: 'YYZ',
      toAirport: 'LHR',
    });
  });

  it('takes plain times behind the day of a ticket for times and no year, and a code beside its city for an airport', async () => {
    const { value } = await read(`ELECTRONIC TICKET RECEIPT   DATE: 18 FEB 2026

FROM /TO            FLIGHT  CL DATE   DEP   ARR    BAG ST
JAKARTA CGK         TK 0057 J  09APR  2105  0555   2PC OK
ISTANBUL IST        ARRIVAL DATE: 10APR
`);
    expect(value[0]).toMatchObject({
      departureTime: '2026-04-09T21:05',
      arrivalTime: '2026-04-10T05:55',
      toAirport: 'IST',
    });
  });

  it('gives each seat to the flight named right before it, and to the people with a title under the heading', async () => {
    const { value } = await read(`LH 2414  Do, 19.11.2026  München (MUC) 12:55 - Kopenhagen (CPH) 14:35
LH 1839  Sa, 21.11.2026  Göteborg (GOT) 17:05 - München (MUC) 19:10

Wer fliegt
Frau Dana Novak   Sitz LH 2414: 11A, LH 1839: 14C
Herr Felix Price   Sitz LH 2414: 11B, LH 1839: 14D
`);
    const seats = value.map((one) => `${one.fullName} ${one.flightNumber} ${one.seat}`).sort();
    expect(seats).toEqual([
      'Dana Novak LH1839 14C',
      'Dana Novak LH2414 11A',
      'Felix Price LH1839 14D',
      'Felix Price LH2414 11B',
    ]);
  });

  it('takes no British postcode for a flight', async () => {
    const { value } = await read(
      'The Mill, 4 Station Road, Waterbeach CB25 9HT, ref FEN/CP/5. In from 3pm, out by 11am.',
    );
    expect(value).toEqual([]);
  });
});

describe('a leg whose number stands beside its seats', () => {
  it('is read when no other line of the paper tells the flight', async () => {
    const text = `Record locator: KPWZTR

Wednesday, April 8, 2026
DFW              MIA
9:12 AM          1:04 PM
AA 2331    Seat: 14D, 14E    Class: Economy (N)
`;
    expect((await read(text)).value[0]).toMatchObject({
      flightNumber: 'AA2331',
      fromAirport: 'DFW',
      toAirport: 'MIA',
      departureTime: '2026-04-08T09:12',
      arrivalTime: '2026-04-08T13:04',
    });
  });
});

describe('a calendar of an agency', () => {
  it('tells its flights in the words of its events, by the clocks of the places', async () => {
    const text = `BEGIN:VCALENDAR
VERSION:2.0
BEGIN:VEVENT
UID:1
DTSTART:20261119T054500Z
DTEND:20261119T073500Z
SUMMARY:KL  1223 AMS/CDG
DESCRIPTION:KLM\\, flight KL 1223\\nDepart: Thu 19 Nov 2026 06:45 - Amsterdam - Schiphol.\\nArrival: Thu 19 Nov 2026 08:35 - Paris - Charles de Gaulle.
END:VEVENT
END:VCALENDAR
`;
    expect((await read({ fileName: 'trip.ics', text })).value[0]).toMatchObject({
      flightNumber: 'KL1223',
      fromAirport: 'AMS',
      toAirport: 'CDG',
      departureTime: '2026-11-19T06:45',
      arrivalTime: '2026-11-19T08:35',
    });
  });

  it('takes no flight that the calendar marks as cancelled, though its words tell of it', async () => {
    const event = (uid: number, number: string, status: string) =>
      `BEGIN:VEVENT\nUID:${uid}\nDTSTART;TZID=Europe/Oslo:20260605T090000\nSUMMARY:Flight ${number} AMS-OSL\nSTATUS:${status}\nEND:VEVENT\n`;
    const text = `BEGIN:VCALENDAR\nVERSION:2.0\n${event(1, 'KL1199', 'CANCELLED')}${event(2, 'KL1203', 'CONFIRMED')}END:VCALENDAR\n`;
    const { value } = await read({ fileName: 'trip.ics', text });
    expect(value.map((flight) => flight.flightNumber)).toEqual(['KL1203']);
  });
});
