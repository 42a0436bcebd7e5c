import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { flights } from '../flights.ts';

async function read(text: string, fileName = 'paper.txt') {
  const readings = await readText(text, fileName);
  return resolveSection(flights, flights.extract({ readings, done: {} })).value ?? [];
}

describe('lists of travellers', () => {
  it('reads bulleted travellers with their tickets over legs with their seats', async () => {
    const legs = await read(`Travellers
- Odalys Marchetti (adult) ticket 7242401873601
- Hamish Torvald (adult) ticket 7242401873602

LX1275
Copenhagen (CPH) Mon 02 Nov 2026 14:35
Zurich (ZRH) Mon 02 Nov 2026 16:25
Seats: 7D, 7E
`);
    expect(legs.map((leg) => [leg.fullName, leg.ticketNumber, leg.seat])).toEqual([
      ['Odalys Marchetti', '7242401873601', '7D'],
      ['Hamish Torvald', '7242401873602', '7E'],
    ]);
  });

  it('reads the seats below each name, with the word for the way before the word for the seat', async () => {
    const legs = await read(`PASSEGGERI
1. Sig. Ruggero Altieri
   Andata: posto 5C - Ritorno: posto 6C

AZ 1713  Catania (CTA) - Milano Linate (LIN)  12 marzo 2026  06:30 - 08:25
AZ 1740  Milano Linate (LIN) - Catania (CTA)  14 marzo 2026  20:40 - 22:30
`);
    expect(legs.map((leg) => [leg.flightNumber, leg.fullName, leg.seat])).toEqual([
      ['AZ1713', 'Ruggero Altieri', '5C'],
      ['AZ1740', 'Ruggero Altieri', '6C'],
    ]);
  });

  it('ends a list where another label begins', async () => {
    const legs = await read(`Fluggäste: Miriam Castell, Jonas Obermaier, Buchungscode KQ8L2M
EW 9782  STR - LIS  09.10.2026  06:05 - 08:10
`);
    expect(legs.map((leg) => leg.fullName)).toEqual(['Miriam Castell', 'Jonas Obermaier']);
  });

  it('knows a column of people by what it holds', async () => {
    const legs = await read(`Arrivals Thursday 5 November 2026

11:20   SK 2589 from Stockholm   Signe Hult, Per Modig   Driver Tom
14:05   LH 3090 from Berlin      Katrin Vollmer          Driver Tom
`);
    expect(legs.map((leg) => [leg.flightNumber, leg.fullName, leg.arrivalTime])).toEqual([
      ['SK2589', 'Signe Hult', '2026-11-05T11:20'],
      ['SK2589', 'Per Modig', '2026-11-05T11:20'],
      ['LH3090', 'Katrin Vollmer', '2026-11-05T14:05'],
    ]);
  });

  it('gives a seat said of both flights to both', async () => {
    const legs = await read(`Booking WQ7KLM · Mr Anders Holmqvist

DY4050, Tuesday 6 October 2026
Stockholm Arlanda (ARN) 07:10 – Luleå (LLA) 08:30

DY4063, Thursday 8 October 2026
Luleå (LLA) 18:15 – Stockholm Arlanda (ARN) 19:35

Seat 9C on both flights.
`);
    expect(legs.map((leg) => [leg.fullName, leg.seat, leg.bookingReference])).toEqual([
      ['Anders Holmqvist', '9C', 'WQ7KLM'],
      ['Anders Holmqvist', '9C', 'WQ7KLM'],
    ]);
  });

  it('reads two columns for one name', async () => {
    const legs = await read(`W6 1209   KTW - MMX   12 July 2026  11:55 - 13:15

First name   Surname      Ticket
ALEKSANDRA   PIETRZYK     4522401890001
`);
    expect(legs.map((leg) => [leg.fullName, leg.ticketNumber])).toEqual([
      ['Aleksandra Pietrzyk', '4522401890001'],
    ]);
  });
});

describe('rides, journeys and chats', () => {
  it('takes no hour of a ride for a flight named in it', async () => {
    const legs = await read(`FAHRAUFTRAG 4711
Datum:       21.11.2026
Abholzeit:   15:20 Uhr
Abholort:    Flughafen Dresden, Flug LH 2124 aus Frankfurt (planm. 14:55)
Ziel:        Hotel Waldblick, Hauptstraße 40, Dresden
`);
    expect(legs.flatMap((leg) => [leg.departureTime, leg.arrivalTime]).join()).not.toContain('15:20');
  });

  it('leaves the row of a journey to the rows of its legs', async () => {
    const legs = await read(`Flight            Departure                  Arrival
GA 421 / GA 204   10 Dec 2026 06:15          10 Dec 2026 10:40

Flight   From             To                 Departure           Arrival
GA 421   Denpasar (DPS)   Jakarta (CGK)      10 Dec 2026 06:15   10 Dec 2026 07:05
GA 204   Jakarta (CGK)    Yogyakarta (YIA)   10 Dec 2026 09:25   10 Dec 2026 10:40
`);
    expect(legs.map((leg) => [leg.flightNumber, leg.departureTime, leg.arrivalTime])).toEqual([
      ['GA421', '2026-12-10T06:15', '2026-12-10T07:05'],
      ['GA204', '2026-12-10T09:25', '2026-12-10T10:40'],
    ]);
  });

  it('counts a next day from the day over the journey once', async () => {
    const legs = await read(`Return Monday 23 Nov, 2026
21:55 Accra (ACC) 05:50 +1 day Johannesburg (JNB)
SA057 Economy

07:30 +1 day Johannesburg (JNB) 09:40 +1 day Cape Town (CPT)
SA317 Economy
`);
    expect(legs.map((leg) => [leg.departureTime, leg.arrivalTime])).toEqual([
      ['2026-11-23T21:55', '2026-11-24T05:50'],
      ['2026-11-24T07:30', '2026-11-24T09:40'],
    ]);
  });

  it('takes no departure from a landing that is told twice', async () => {
    const [leg] = await read(`Monday, July 12, 2027
9:49am Arrive at Traverse City Airport with DL 3808 from Detroit to Traverse City at 09:49am

Thursday, July 15, 2027
Rehearsal
`);
    expect(leg).toMatchObject({ flightNumber: 'DL3808', arrivalTime: '2027-07-12T09:49' });
    expect(leg?.departureTime).toBeUndefined();
  });

  it('reads flights typed in small letters', async () => {
    const legs = await read('flights booked: ba905 lhr-fra 12 march 2026 13:30-16:05');
    expect(legs[0]).toMatchObject({
      flightNumber: 'BA905',
      fromAirport: 'LHR',
      toAirport: 'FRA',
      departureTime: '2026-03-12T13:30',
    });
  });

  it('reads the cancelled leg of a heading as off', async () => {
    const legs = await read(`Sunday 14 February 2027 - Vancouver to Calgary      CANCELLED BY AIRLINE

Flight   AC 204 Air Canada
Departs  09:00 Vancouver (YVR)    Arrives  11:24 Calgary (YYC)

Sunday 14 February 2027 - Vancouver to Calgary      CONFIRMED

Flight   AC 208 Air Canada
Departs  12:00 Vancouver (YVR)    Arrives  14:26 Calgary (YYC)
`);
    expect(legs.map((leg) => leg.flightNumber)).toEqual(['AC208']);
  });

  it('reads the seats, the class and the people of a calendar event', async () => {
    const legs = await read(
      [
        'BEGIN:VCALENDAR',
        'VERSION:2.0',
        'BEGIN:VEVENT',
        'UID:1',
        'DTSTART:20261119T054500Z',
        'DTEND:20261119T073500Z',
        'SUMMARY:KL  1223 AMS/CDG - Ada Wren\\, Tom Linde',
        'DESCRIPTION:Class: Economy\\nSeat(s): 15A\\, 15B',
        'END:VEVENT',
        'END:VCALENDAR',
      ].join('\r\n'),
      'trip.ics',
    );
    expect(legs.map((leg) => [leg.fullName, leg.seat, leg.travelClass, leg.departureTime])).toEqual([
      ['Ada Wren', '15A', 'Economy', '2026-11-19T06:45'],
      ['Tom Linde', '15B', 'Economy', '2026-11-19T06:45'],
    ]);
  });
});

describe('papers of rides and of bookings told in a line', () => {
  it('take no train for a flight', async () => {
    const order =
      '12:52  Ankunft Graz Hbf (RJ 553 aus Wien Meidling)\n09:40  Pension -> Flughafen Graz (GRZ)\n';
    expect(await read(order)).toEqual([]);
  });

  it('keep the hours of the ride and those of the flight it waits for apart', async () => {
    const order =
      'RUN  DATE  PU TIME  FROM  TO  PAX\n1    Wed 14.10.2026   14:35   MSP Terminal 1   The Exchange Hotel   6\n     (DL1462 from ATL, arr 14:05)\n';
    const [leg] = await read(order);
    expect(leg).toMatchObject({
      flightNumber: 'DL1462',
      fromAirport: 'ATL',
      arrivalTime: '2026-10-14T14:05',
    });
    expect(leg?.departureTime).toBeUndefined();
  });
});

describe('whom and when a flight is told for', () => {
  it('are listed line by line in the event of a calendar', async () => {
    const event = [
      'BEGIN:VCALENDAR',
      'BEGIN:VEVENT',
      'DTSTART:20260709T132000',
      'DTEND:20260709T145000',
      'SUMMARY:Vol TS 411 Lyon (LYS) → Montréal (YUL)',
      'DESCRIPTION:Air Transat TS411\\nAda Wren\\, siège 14K\\, billet 649-2110448301\\nTom Linde\\, siège 14H\\, billet 649-2110448302',
      'END:VEVENT',
      'END:VCALENDAR',
    ].join('\r\n');
    expect((await read(event, 'a.ics')).map((leg) => [leg.fullName, leg.ticketNumber, leg.seat])).toEqual([
      ['Ada Wren', '649-2110448301', '14K'],
      ['Tom Linde', '649-2110448302', '14H'],
    ]);
  });

  it('are no class of the flight, and nobody the rooms are booked for', async () => {
    const mail =
      'Rooms: three doubles booked for Harbour Stage, with breakfast\n\nSAS  bokningsnr U6PQ2L  klass: SAS Go Smart\nSK 16  12.03.2026  Stockholm (ARN) 11:35 - Luleå (LLA) 12:55\n\nAda Wren  117-2400917735\n';
    expect((await read(mail)).map((leg) => leg.fullName)).toEqual(['Ada Wren']);
  });

  it('goes there before the show and back after it, wherever the flights land', async () => {
    const plan =
      'Concert on 18.04.2026 at De Waelpodium, Utrecht\n\nEI 604  17.04.2026  Dublin (DUB) 10:10 - Amsterdam (AMS) 12:50\nEI 609  19.04.2026  Amsterdam (AMS) 17:55 - Dublin (DUB) 18:35\n';
    expect((await read(plan)).map((leg) => leg.direction)).toEqual(['arrival', 'departure']);
  });
});
