import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { flights } from '../flights.ts';

async function read(...papers: readonly (readonly [fileName: string, text: string])[]) {
  const readings = (
    await Promise.all(
      papers.map(async ([fileName, text], at) =>
        (
          await readText(text, fileName)
        ).map((reading) => ({
          ...reading,
          source: { ...reading.source, sourceId: `s${at}` },
        })),
      ),
    )
  ).flat();
  return resolveSection(flights, flights.extract({ readings, done: {} })).value ?? [];
}

const TICKET = [
  'ticket.txt',
  'ITINERARY AND E-TICKET RECEIPT\nAIRLINE LOCATOR EI/QX7LMD\n\n 1 WREN/ADA MS    ETKT 053 2417760911\n 2 LINDE/TOMASZ MR  ETKT 053 2417760912\n\nSAT 12JUN27  AER LINGUS  EI 702   SAVER   CONFIRMED\n   DEP  CORK ORK          0810\n   ARR  AMSTERDAM AMS     1105\n',
] as const;

const mail = (body: string) =>
  [
    'change.eml',
    `From: Mia Sand <mia@sandreisen.example>\nTo: Ada Wren <ada@wren.example>\nDate: Tue, 1 Jun 2027 10:12:44 +0100\nSubject: Schedule change Cork to Amsterdam\nContent-Type: text/plain; charset=utf-8\n\nDear Ada,\n\n${body}\n\nMia Sand\n`,
  ] as const;

const NOW = '  NOW   EI706   12JUN  ORK 15:20  AMS 18:15';

describe('a flight of one paper that another paper moves', () => {
  it('goes with its travellers, their tickets and the booking', async () => {
    const legs = await read(
      TICKET,
      mail(
        `Aer Lingus dropped the morning flight, the tickets stay.\n\n  WAS   EI702   12JUN  ORK 08:10  AMS 11:05  -- cancelled\n${NOW}`,
      ),
    );
    expect(
      legs.map((leg) => [leg.flightNumber, leg.fullName, leg.ticketNumber, leg.bookingReference]),
    ).toEqual([
      ['EI706', 'Ada Wren', '0532417760911', 'QX7LMD'],
      ['EI706', 'Tomasz Linde', '0532417760912', 'QX7LMD'],
    ]);
  });

  it('goes with its travellers where the mail only says that it is cancelled', async () => {
    const legs = await read(
      TICKET,
      mail(
        'EI 702 on 12 June 2027 is cancelled. You fly on EI 706, 12 June 2027, Cork ORK 15:20 - Amsterdam AMS 18:15.',
      ),
    );
    expect(legs.map((leg) => [leg.flightNumber, leg.fullName, leg.ticketNumber])).toEqual([
      ['EI706', 'Ada Wren', '0532417760911'],
      ['EI706', 'Tomasz Linde', '0532417760912'],
    ]);
  });

  it('goes with those of its rows, in the same paper too', async () => {
    const legs = await read([
      'grid.csv',
      'Traveller,Flight,Date,From,To,Dep,Arr,Status\nAda Wren,EI702,12/06/2027,ORK,AMS,08:10,11:05,cancelled\nTom Linde,EI702,12/06/2027,ORK,AMS,08:10,11:05,cancelled\n,EI706,12/06/2027,ORK,AMS,15:20,18:15,confirmed\n',
    ]);
    expect(legs.map((leg) => [leg.flightNumber, leg.fullName])).toEqual([
      ['EI706', 'Ada Wren'],
      ['EI706', 'Tom Linde'],
    ]);
  });

  it('calls the travellers by their first names', async () => {
    const legs = await read(
      TICKET,
      mail(
        `Aer Lingus has rebooked you.\n\n  WAS   EI702   12JUN  ORK 08:10  AMS 11:05\n${NOW}\n\nSeats: Ada 4A, Tom 4B.`,
      ),
    );
    expect(legs.map((leg) => [leg.flightNumber, leg.fullName, leg.seat])).toEqual([
      ['EI706', 'Ada Wren', '4A'],
      ['EI706', 'Tomasz Linde', '4B'],
    ]);
  });

  it('keeps the tickets to themselves where another airline flies', async () => {
    const legs = await read(
      TICKET,
      mail('The new flight is KL 1086, 12 June 2027, Cork ORK 15:20 - Amsterdam AMS 18:15.'),
    );
    expect(legs.map((leg) => [leg.flightNumber, leg.fullName, leg.ticketNumber])).toEqual([
      ['KL1086', 'Ada Wren', undefined],
      ['KL1086', 'Tomasz Linde', undefined],
    ]);
  });

  it('stays with those whom the mail does not move', async () => {
    const legs = await read(
      TICKET,
      mail(
        'Tomasz Linde flies on the new flight EI 706, 12 June 2027, Cork ORK 15:20 - Amsterdam AMS 18:15.',
      ),
    );
    expect(legs.map((leg) => [leg.flightNumber, leg.fullName])).toEqual([
      ['EI702', 'Ada Wren'],
      ['EI706', 'Tomasz Linde'],
    ]);
  });
});

describe('somebody who flies in the place of another traveller', () => {
  it.each([
    [
      'with the seat of the booking',
      "- Tomasz has the flu and stays at home. Kim Sato plays instead, the airline\nhas changed the name on QX7LMD. Kim's ticket is 053-2418831907.\n- Ada is on the radio at noon.",
      ['Kim Sato', '053-2418831907', 'QX7LMD', '4B'],
    ],
    [
      'in a table below a sentence',
      'I have taken Tomasz Linde off the flight and issued a new ticket for Ms Sato:\n\n   LINDE/TOMASZ MR   053-2417760912   REFUNDED\n   SATO/KIM MS       053-2418831907   OK\n\nAda is not affected.',
      ['Kim Sato', '053-2418831907', 'QX7LMD', '4B'],
    ],
    [
      'on a booking of their own',
      "1) Cello. I've refunded Tomasz's ticket and put Kim on the same flight:\nMs Kim Sato, booking ZR8QK4, ticket 053-2418831907, seat 22F.\n2) Hotel. Nothing has changed.",
      ['Kim Sato', '053-2418831907', 'ZR8QK4', '22F'],
    ],
    [
      'told in capitals between the lines of a mail',
      'Tomasz has broken his wrist. Kim Sato plays instead.\nTOMASZ IS OUT. KIM HAS HER OWN RECORD NOW,\nSAME FLIGHT, TICKET 053-2418831907.',
      ['Kim Sato', '053-2418831907', 'QX7LMD', '4B'],
    ],
  ])('is on it %s', async (_, told, newcomer) => {
    const legs = await read([TICKET[0], `${TICKET[1]}   SEATS 4A 4B\n`], mail(told));
    expect(legs.map((leg) => [leg.fullName, leg.ticketNumber, leg.bookingReference, leg.seat])).toEqual(
      expect.arrayContaining([newcomer, ['Ada Wren', '0532417760911', 'QX7LMD', '4A']]),
    );
    expect(legs).toHaveLength(2);
  });

  it('may be named over the end of a line', async () => {
    const legs = await read(
      TICKET,
      mail(
        "1. Tomasz's out, and Aer Lingus did the name change: Kim\n   Sato plays now, ticket 053 2418831907.\n2. Dinner is at eight.",
      ),
    );
    expect(legs.map((leg) => [leg.fullName, leg.ticketNumber])).toEqual(
      expect.arrayContaining([['Kim Sato', '0532418831907']]),
    );
    expect(legs).toHaveLength(2);
  });

  it('may be nobody', async () => {
    const taken = 'wie besprochen habe ich Herrn Linde aus der Buchung QX7LMD genommen.';
    expect((await read(TICKET, mail(taken))).map((leg) => leg.fullName)).toEqual(['Ada Wren']);
    const other = 'wie besprochen habe ich Herrn Linde aus der Buchung ZR8QK4 genommen.';
    expect((await read(TICKET, mail(other))).map((leg) => leg.fullName)).toEqual([
      'Ada Wren',
      'Tomasz Linde',
    ]);
  });

  it('is another one than who flies with them', async () => {
    const legs = await read(TICKET, mail('Kim Sato sits beside Tomasz, her ticket is 053-2418831907.'));
    expect(legs.map((leg) => leg.fullName)).toEqual(['Ada Wren', 'Tomasz Linde']);
  });
});

describe('which way people fly', () => {
  it('is known of each party, whatever a plan tells of its flights', async () => {
    const ticket = (name: string, there: string, back: string) =>
      [`${name}.txt`, `Passenger: ${name}\nBooking reference QX7LMD\n\n${there}\n\n${back}\n`] as const;
    const legs = await read(
      ticket(
        'Ada Wren',
        'EI 706  12 June 2027  Cork ORK 15:20 - Amsterdam AMS 18:15',
        'EI 707  14 June 2027  Amsterdam AMS 19:00 - Cork ORK 19:55',
      ),
      ticket(
        'Tom Linde',
        'LX 724  12 June 2027  Zurich ZRH 07:00 - Amsterdam AMS 08:40',
        'LX 729  14 June 2027  Amsterdam AMS 14:00 - Zurich ZRH 15:30',
      ),
      [
        'plan.txt',
        'Concert in Leiden, 13 June 2027\n\nSat 12 June 2027\n18:15  Landing AMS EI 706\n19:00  Dinner\n',
      ],
    );
    expect(legs.map((leg) => [leg.flightNumber, leg.direction])).toEqual(
      expect.arrayContaining([
        ['EI706', 'arrival'],
        ['EI707', 'departure'],
        ['LX724', 'arrival'],
        ['LX729', 'departure'],
      ]),
    );
  });
});

describe('the rows of a routing', () => {
  it('are each of a day of its own, and the hours of the evening none of the flight', async () => {
    const legs = await read([
      'routing.csv',
      'Date,Day,Town,Venue,Get-in,Doors,On stage,Travel\n04/06/2027,Fri,Galway,Loft,16:00,19:00,20:30,van\n12/06/2027,Sat,Amsterdam,Hall,15:30,19:00,20:45,fly ORK-AMS EI706\n13/06/2027,Sun,travel day,,,,,fly AMS-ORK EI707\n20/06/2027,Sun,Utrecht,Dome,14:00,19:00,20:30,train',
    ]);
    expect(legs.map((leg) => [leg.flightNumber, leg.departureTime, leg.arrivalTime])).toEqual([
      ['EI706', '2027-06-12', undefined],
      ['EI707', '2027-06-13', undefined],
    ]);
  });
});

describe('the hours of a flight', () => {
  it.each([
    [
      'a plan of the day',
      'Sat 12 June 2027\n\n11:05  Landing Ada  EI702, pick-up Ola 11:30\n14:15  Arrival at the hotel\n16:00  Load-in\n',
    ],
    [
      'a mail about the driver',
      'Ola waits for EI702 at 11:30 in Amsterdam (AMS) on 12 June 2027, doors are at 19:00.\n',
    ],
  ])('are those of the ticket, not of %s', async (_, text) => {
    const legs = await read(TICKET, ['plan.txt', text]);
    expect(legs.map((leg) => [leg.flightNumber, leg.departureTime, leg.arrivalTime])).toEqual([
      ['EI702', '2027-06-12T08:10', '2027-06-12T11:05'],
      ['EI702', '2027-06-12T08:10', '2027-06-12T11:05'],
    ]);
  });

  it('is not called off by the status of another row of a list of rides', async () => {
    const rows = [
      'Trip,Date,P/U,From,To,Pax / name,Vehicle,Status',
      '310,Sat 12/06/2027,11:30,"AMS, arrivals (EI 702)","Hotel Ibis",2 Wren,Van,Confirmed',
      '311,Sat 12/06/2027,13:10,"AMS, arrivals","Hotel Ibis",1 Sato,Sedan,Cancelled by acct 04/06',
    ];
    const html = rows.map(
      (row) =>
        `<tr>${(row.match(/"[^"]*"|[^,]+/gu) ?? []).map((cell) => `<td>${cell.replaceAll('"', '')}</td>`).join('')}</tr>`,
    );
    const legs = await read(TICKET, [
      'rides.html',
      `<html><body><p>Rides</p><table>${html.join('')}</table></body></html>`,
    ]);
    expect(legs.map(({ flightNumber, fullName }) => [flightNumber, fullName])).toEqual([
      ['EI702', 'Ada Wren'],
      ['EI702', 'Tomasz Linde'],
    ]);
  });
});

it('what a credit note gives one traveller back is off for that traveller alone, and the new flight is theirs', async () => {
  const note = `CREDIT NOTE 0447   Date: 31 May 2027

  1  WREN/ADA 053-2417760911  ORK-AMS EI0702 12JUN             -61.40
     New issue:
  1  WREN/ADA  KL936  ORK-AMS  Sat 12JUN27  1620-1915
     KLM, ref K2M8QF, seat 08F                                 118.00
`;
  const legs = await read(TICKET, ['credit.txt', note]);
  expect(legs.map((one) => [one.flightNumber, one.fullName, one.bookingReference, one.seat])).toEqual([
    ['EI702', 'Tomasz Linde', 'QX7LMD', undefined],
    ['KL936', 'Ada Wren', 'K2M8QF', '08F'],
  ]);
});

it('the number of an account is no flight', async () => {
  const legs = await read([
    'bill.txt',
    'Flights and hotel\nIBAN BE71 0961 2345 6769\nBrussels Airport, 12 June 2027, 12:00\n',
  ]);
  expect(legs).toEqual([]);
});
