import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { flights } from '../../flights.ts';

async function read(...papers: readonly (readonly [text: string, fileName?: string])[]) {
  const readings = (
    await Promise.all(papers.map(([text, fileName]) => readText(text, fileName ?? 'paper.txt')))
  ).flat();
  return resolveSection(flights, flights.extract({ readings, done: {} })).value ?? [];
}
const left = async (text: string, fileName?: string) =>
  (await read([text, fileName])).map((leg) => [leg.flightNumber, leg.departureTime]);

describe('flights that do not stand', () => {
  it.each([
    [
      'a flight that is struck by a verb in front of it',
      'El sábado nos canceló la compañía el EI 702 (12/06/2027, ORK 08:10 - AMS 11:05) y volamos en el EI 706, 12/06/2027, ORK 15:20 - AMS 18:15.',
    ],
    [
      'a place on a waiting list',
      'Waitlist: EI 702 ORK-AMS 12 June 2027 08:10-11:05\nConfirmed: EI 706 ORK-AMS 12 June 2027 15:20-18:15',
    ],
    [
      'a hold that was let go, and a request',
      'EI 702 ORK-AMS 12 June 2027 08:10-11:05  RQ\nEI 706 ORK-AMS 12 June 2027 15:20-18:15  OK',
    ],
    [
      'an option that was not the one booked',
      'Option A: EI 702 ORK-AMS 12 June 2027 08:10-11:05\nOption B: EI 706 ORK-AMS 12 June 2027 15:20-18:15\nWe have booked option B.',
    ],
    [
      'the hour that a chat drops',
      'EI 702 ORK-AMS 12 June 2027 08:10-11:05\nok scrap the 8.10, we are on EI 706 ORK-AMS 12 June 2027 15:20-18:15',
    ],
    [
      'the row that a cell calls the earlier one',
      'Flug | Datum | Von | Nach | Ab | An | Stand\nEI702 | 12.06.2027 | ORK | AMS | 08:10 | 11:05 | alt\nEI706 | 12.06.2027 | ORK | AMS | 15:20 | 18:15 | neu',
    ],
    [
      'the flight over the line of its status',
      'Flight 1\nEI702\nCork (ORK) - Amsterdam (AMS)\n12 June 2027\n08:10 - 11:05\nStatus: CANCELLED\n\nFlight 2\nEI706\nCork (ORK) - Amsterdam (AMS)\n12 June 2027\n15:20 - 18:15\nStatus: CONFIRMED',
    ],
    [
      'a number that the flight in its place names',
      'Sat 12 June 2027 - EI 706 - CONFIRMED (replaces EI 702)\nCork (ORK) 15:20\nAmsterdam (AMS) 18:15',
    ],
    [
      'a number that was called off elsewhere',
      'El vuelo EI702 de las 08:10 ya no opera.\nEI702  12/06/2027  ORK 08:10  AMS 11:05  CANCELADO\nEI706  12/06/2027  ORK 15:20  AMS 18:15  CONFIRMADO',
    ],
    [
      'what one may choose instead',
      'Vol EI706 du 12 juin 2027, Cork (ORK) 15:20 - Amsterdam (AMS) 18:15. Sinon, vous pouvez choisir le vol EI702 de 08:10.',
    ],
    [
      'the flight missed and rebooked',
      'EI 702 12.06.2027 ORK 08:10 - AMS 11:05 -> verpasst, umgebucht auf EI 706 ORK 15:20 - AMS 18:15',
    ],
    [
      'the box that is not ticked',
      '[ ] EI702 12 June 2027 ORK 08:10 - AMS 11:05\n[x] EI706 12 June 2027 ORK 15:20 - AMS 18:15',
    ],
    [
      'the first of two versions',
      'v1 (12 Jan): EI702 12 June 2027 ORK 08:10 - AMS 11:05\nv2 (3 Feb): EI706 12 June 2027 ORK 15:20 - AMS 18:15',
    ],
    [
      'the booking under a heading that calls it off',
      'Booking 1: ZZ4RTW - CANCELLED 3 Feb\n  EI702 12 June 2027 ORK 08:10 - AMS 11:05\nBooking 2: K7QM2P - ticketed\n  EI706 12 June 2027 ORK 15:20 - AMS 18:15',
    ],
    [
      'the booking that was called off over the new one',
      'STORNOBESTÄTIGUNG\nFlug: EI 702 ORK-AMS 12.06.2027 08:10-11:05\nIhre neue Buchung: EI 706 ORK-AMS 12.06.2027 15:20-18:15',
    ],
    [
      'the flight that somebody missed',
      'Ada missed EI 702 (12 June 2027 ORK 08:10 - AMS 11:05), now on EI 706 12 June 2027 ORK 15:20 - AMS 18:15',
    ],
    [
      'a flight that is for sale',
      'EI 706 Cork (ORK) 15:20 – Amsterdam (AMS) 18:15, 12.06.2027.\n\nSchon ab 39 € mit EI 702 von Cork (ORK) 08:10 nach Amsterdam (AMS) 11:05.',
    ],
    [
      'the flight of another year and the one that is an example',
      'Last year: EI 702 (12 June 2026, ORK 08:10 - AMS 11:05), e.g. EI 704, 12 June 2026, ORK 09:10 - AMS 12:05.\nThis year: EI 706, 12 June 2027, ORK 15:20 - AMS 18:15.',
    ],
    [
      'a flight called off under a heading below, wherever it is told',
      'Ihren Flug EI 702 von Cork nach Amsterdam am 12.06.2027 gibt es so nicht.\n\nNEUE VERBINDUNG\nSa. 12 Juni 2027\nEI 706  Cork (ORK) 15:20 - Amsterdam (AMS) 18:15\n\nGESTRICHEN\nSa. 12 Juni 2027\nEI 702  Cork (ORK) 08:10 - Amsterdam (AMS) 11:05',
    ],
  ])('leaves out %s', async (_, text) => {
    expect(await left(text)).toEqual([['EI706', '2027-06-12T15:20']]);
  });

  it.each([
    ['a rule for what may come', 'Tickets cannot be cancelled or refunded.'],
    ['somebody who stays at home', 'Noor stannar hemma och flyger inte med.'],
  ])('keeps the flight beside %s', async (_, remark) => {
    expect(await left(`EI 706 12 June 2027 Cork (ORK) 15:20 – Amsterdam (AMS) 18:15. ${remark}`)).toEqual([
      ['EI706', '2027-06-12T15:20'],
    ]);
  });

  it('reads only the new one of two columns, under a title that calls a flight of the trip off', async () => {
    const page =
      '<p>A flight on your trip has been cancelled</p><table><tr><th>Previous itinerary</th><th>New itinerary</th></tr><tr><td>EI702 Cork (ORK) – Amsterdam (AMS)<br>Sat 12 Jun 2027, 08:10 – 11:05</td><td>EI706 Cork (ORK) – Amsterdam (AMS)<br>Sat 12 Jun 2027, 15:20 – 18:15</td></tr></table>';
    expect(await left(page, 'page.html')).toEqual([['EI706', '2027-06-12T15:20']]);
  });

  it('takes the code of a booking that is off for no other', async () => {
    const [leg] = await read([
      'Booking XK7QLM (EI702 ORK-AMS 12 June 2027 08:10-11:05) cancelled and refunded.\nNew booking: EI706 ORK-AMS 12 June 2027 15:20-18:15',
    ]);
    expect(leg).toMatchObject({ flightNumber: 'EI706' });
    expect(leg?.bookingReference).toBeUndefined();
  });

  it('leaves out the row that was never booked', async () => {
    const list =
      'Flug,Datum,Von,Nach,Ab,An,Gebucht\nEI702,12.06.2027,ORK,AMS,08:10,11:05,nein\nEI706,12.06.2027,ORK,AMS,15:20,18:15,ja\n';
    expect(await left(list, 'list.csv')).toEqual([['EI706', '2027-06-12T15:20']]);
  });

  it.each([
    [
      'proposals that nobody took',
      'Flugvorschläge für den 12. Juni 2027, bitte um Freigabe:\n- EI 702 ORK 08:10 - AMS 11:05\n- EI 706 ORK 15:20 - AMS 18:15',
    ],
    ['a quote', 'Angebot 4410 (unverbindlich)\nHinflug: EI 702 ORK-AMS 12.06.2027 08:10-11:05'],
    [
      'the confirmation that a booking was cancelled',
      "Confirmation d'annulation\nVotre réservation PK4RTN a bien été annulée.\nVol EI 702\nCork (ORK) 08:10 - Amsterdam (AMS) 11:05\n12/06/2027",
    ],
    [
      'offers among which somebody is asked to choose',
      'These still have seats:\nEI 702 12 June 2027 ORK 08:10 - AMS 11:05\nEI 706 12 June 2027 ORK 15:20 - AMS 18:15\nLet me know which one to book.',
    ],
    [
      'an older mail when a newer one calls all flights off',
      'From: Nora <nora@desk.example>\nTo: Ada <ada@band.example>\nSubject: Re: Amsterdam\nDate: Tue, 30 Mar 2027 16:05:00 +0000\n\nThe strike has killed both flights, so you take the ferry.\n\nOn Tue, 23 Mar 2027 at 09:31, Nora wrote:\n> EI 702 ORK-AMS 12 June 2027 08:10-11:05 and EI 707 AMS-ORK 14 June 2027 12:00-13:00',
    ],
  ])('takes no flight from %s', async (_, text) => {
    expect(await left(text)).toEqual([]);
  });

  it('takes no flight of a calendar that takes its events back, nor one that is only pencilled in', async () => {
    const calendar = (summary: string, method: string) =>
      `BEGIN:VCALENDAR\nMETHOD:${method}\nBEGIN:VEVENT\nUID:1\nSUMMARY:${summary}\nDTSTART:20270612T081000\nDTEND:20270612T110500\nEND:VEVENT\nEND:VCALENDAR\n`;
    expect(await left(calendar('Flight EI702 ORK-AMS', 'CANCEL'), 'a.ics')).toEqual([]);
    expect(await left(calendar('HOLD: Flight EI702 ORK-AMS', 'PUBLISH'), 'b.ics')).toEqual([]);
    expect(await left(calendar('Flight EI702 ORK-AMS', 'PUBLISH'), 'c.ics')).toHaveLength(1);
  });

  it('leaves out the older plan that a mail of news quotes', async () => {
    const mail = `From: Nora <nora@desk.example>
To: tour@band.example
Subject: Re: Cork
Date: Tue, 2 Feb 2027 10:00:00 +0000

New flights after the change:
EI 706 ORK-AMS 12 June 2027 15:20-18:15

> On 20 Jan 2027 Nora wrote:
> EI 702 ORK-AMS 12 June 2027 08:10-11:05
`;
    expect(await left(mail, 'mail.eml')).toEqual([['EI706', '2027-06-12T15:20']]);
  });

  it('takes the new hours where another paper of the import still has the old ones', async () => {
    const legs = await read(
      ['E-ticket\nEI 702  12 June 2027  Cork ORK 08:10  Amsterdam AMS 11:05'],
      ['Schedule change\nEI 702  12 June 2027  Cork ORK 09:40  Amsterdam AMS 12:35'],
    );
    expect(legs.map((leg) => leg.departureTime)).toEqual(['2027-06-12T09:40']);
  });
});

it('names nobody who does not travel, and no programme of an airline', async () => {
  const legs = await read([
    'name,flight,date,from,to,dep,arr,note\nAda Wren,EI706,2027-06-12,ORK,AMS,15:20,18:15,\nTom Linde,EI706,2027-06-12,ORK,AMS,15:20,18:15,no longer travelling\n',
    'list.csv',
  ]);
  expect(legs.map((leg) => leg.fullName)).toEqual(['Ada Wren']);
});

it('gives each leg the ticket that its own lines have for the traveller', async () => {
  const legs = await read([
    `Travellers: WREN/ADA MS (ticket 053 2411223344)
EI 702  12JUN27  Cork ORK 08:10  Amsterdam AMS 11:05

WS 253  14JUN27  Amsterdam AMS 11:35  Cork ORK 13:05
Tickets 838 7719002251 (Wren)`,
  ]);
  expect(legs.map((leg) => leg.ticketNumber)).toEqual(['0532411223344', '8387719002251']);
});

describe('what held before', () => {
  it.each([
    'It was due to leave at 08:10 and land at 11:05. It now leaves at 09:40 and lands at 12:35.',
    'Departs 08:10 → 09:40, arrives 11:05 → 12:35',
    'Departure moved from 08:10 to 09:40, arrival from 11:05 to 12:35',
    'Dep ~08:10~ 09:40, arr ~11:05~ 12:35',
    'Departs 08:10 now 09:40, arrives 11:05 now 12:35',
  ])('leaves out the old hours: %s', async (text) => {
    const [leg] = await read([`Flight EI 702 from Cork (ORK) to Amsterdam (AMS) on 12 June 2027\n${text}`]);
    expect([leg?.departureTime, leg?.arrivalTime]).toEqual(['2027-06-12T09:40', '2027-06-12T12:35']);
  });

  it.each([
    'Buchung WQ7HLM (EI702) haben wir storniert. EI 706 am 12.06.2027 ORK 15:20 - AMS 18:15, Buchungscode PK4RTN',
    'EI 706 12 June 2027 ORK 15:20 - AMS 18:15\nPNR PK4RTN\n\nEI 702 12 June 2027 ORK 08:10 - AMS 11:05 CANCELLED\nPNR WQ7HLM',
  ])('gives no leg the reference of a booking that is off: %s', async (text) => {
    expect((await read([text])).map((leg) => leg.bookingReference)).toEqual(['PK4RTN']);
  });

  it('leaves out a reference and a ticket that are no longer valid', async () => {
    const [leg] = await read([
      `Passenger: LINDE/TOM MR
New booking reference: PK4RTN (old reference WQ7HLM is no longer valid)
Ticket 053-2411223344 VOID
Ticket 053-2411223346 issued in exchange for 053-2411223344
EI 702  12JUN27  Cork ORK 08:10  Amsterdam AMS 11:05`,
    ]);
    expect([leg?.bookingReference, leg?.ticketNumber]).toEqual(['PK4RTN', '053-2411223346']);
  });

  it.each([
    ['Bisher:', 'Neu:'],
    ['Before:', 'Now:'],
    ['Avant :', 'Maintenant :'],
    ['Antes:', 'Ahora:'],
    ['Tidigare:', 'Nu:'],
  ])('takes the flight under %s for one that the flight under %s replaces', async (before, now) => {
    const row = (times: string) => `EI 702  Cork ORK – Amsterdam AMS  12.06.2027  ${times}\n`;
    expect(await left(`${before}\n${row('08:10 – 11:05')}\n${now}\n${row('09:20 – 12:15')}`)).toEqual([
      ['EI702', '2027-06-12T09:20'],
    ]);
  });

  it('reads the columns of now beside those of before', async () => {
    const table =
      'FLIGHT;DATE;FROM;TO;WAS DEP;WAS ARR;NOW DEP;NOW ARR\nEI702;12 JUN 27;ORK;AMS;08:10;11:05;09:20;12:15\n';
    const [leg] = await read([table, 'change.csv']);
    expect([leg?.fromAirport, leg?.departureTime, leg?.arrivalTime]).toEqual([
      'ORK',
      '2027-06-12T09:20',
      '2027-06-12T12:15',
    ]);
  });
});

describe('somebody who does not travel', () => {
  const paper = (sentence: string) => `Itinerary
Booking reference QT7LMX

LH 980  12.06.2027  Frankfurt (FRA) 07:00 - Dublin (DUB) 08:30
LH 981  14.06.2027  Dublin (DUB) 10:00 - Frankfurt (FRA) 12:30

Passengers
Ms Ada Wren
Mr Tom Linde
Ms Mareike Oelrichs

${sentence}
`;
  const aboard = async (sentence: string) => {
    const legs = await read([paper(sentence)]);
    const of = (number: string) =>
      legs.flatMap(({ flightNumber, fullName }) => (flightNumber === number ? fullName?.[0] : [])).join('');
    return `${of('LH980')} ${of('LH981')}`;
  };

  it.each([
    ['AT AT', 'Frau Oelrichs ist erkrankt und fährt nicht mit.'],
    ['AT AT', "Ms Oelrichs can't make it; her ticket has gone back."],
    ['AT AT', 'We have taken Mareike off the booking.'],
    ['AT AT', 'Mareike Oelrichs: name deleted 17 Nov, refund in process.'],
    ['AT AT', "Mareike s'est désistée."],
    ['AT AT', 'Hemos sacado a Mareike de la reserva.'],
    ['AT AT', 'Mareike har hoppat av.'],
    ['A A', 'Tom Linde und Mareike Oelrichs reisen nicht mit.'],
    ['ATM AT', 'Mareike fliegt nicht zurück, sie bleibt bei Freunden.'],
    ['ATM ATM', 'Mareike is not joining us for dinner.'],
    ['ATM ATM', 'If Ada is not travelling please tell us.'],
    ['ATM ATM', 'Kim Sato is not travelling this time.'],
    ['ATM ATM', 'Tom is flying, his guitar is not coming.'],
    ['ATM ATM', 'Ada fährt nicht mit dem Bus, sondern läuft.'],
  ])('leaves %s on the two flights: %s', async (left, sentence) => {
    expect(await aboard(sentence)).toBe(left);
  });
});

describe('flights that stand', () => {
  it.each([
    [
      'below a sentence that ends on a line of its own',
      'You fly in on the day and go home on Saturday (the Sunday flight we talked about is\nnot booked), so it is one night.\n\nFri 12 June 2027   EI 702   Cork 06:55 - Amsterdam 10:30   seat 11F',
    ],
    [
      'of which one traveller is off',
      'Datum | Flug | Von | Ab | Nach | An\n12.06.2027 | EI 702 | Cork (ORK) | 08:10 | Amsterdam (AMS) | 11:05\nAbweichend fliegt Frau Kern nach dem\nKonzert direkt heim; EI 703 und EI 702 wurden für sie storniert.',
    ],
  ])('a flight %s', async (_, text) => {
    expect((await left(text)).map(([flight]) => flight)).toEqual(['EI702']);
  });
});
