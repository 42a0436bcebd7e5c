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
});
