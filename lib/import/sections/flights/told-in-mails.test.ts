import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../resolution/index.ts';
import { flights } from '../flights.ts';

async function read(...papers: readonly (readonly [fileName: string, text: string])[]) {
  const readings = await Promise.all(
    papers.map(async ([fileName, text], at) =>
      (await readText(text, fileName)).map((one) => ({
        ...one,
        source: { ...one.source, sourceId: `s${at}` },
      })),
    ),
  );
  return resolveSection(flights, flights.extract({ readings: readings.flat(), done: {} })).value ?? [];
}

const TICKET = [
  'ticket.txt',
  `ITINERARY AND E-TICKET RECEIPT
AIRLINE LOCATOR EI/QX7LMD

 1 WREN/ADA MS    ETKT 053 2417760911
 2 LINDE/TOMASZ MR  ETKT 053 2417760912

SAT 12JUN27  AER LINGUS  EI 702   SAVER   CONFIRMED
   DEP  CORK ORK          0810
   ARR  AMSTERDAM AMS     1105
MON 14JUN27  AER LINGUS  EI 703   SAVER   CONFIRMED
   DEP  AMSTERDAM AMS     1210
   ARR  CORK ORK          1300
`,
] as const;

const mail = (body: string) =>
  [
    'change.eml',
    `From: Mia Sand <mia@sandreisen.example>\nTo: Ada Wren <ada@wren.example>\nDate: Tue, 1 Jun 2027 10:12:44 +0100\nSubject: The weekend\nContent-Type: text/plain; charset=utf-8\n\nHi Ada,\n\n${body}\n\nMia\n`,
  ] as const;

const WENT = [
  ['EI702', 'Ada Wren', '2027-06-12T09:40', '2027-06-12T12:35'],
  ['EI702', 'Tomasz Linde', '2027-06-12T09:40', '2027-06-12T12:35'],
  ['EI703', 'Ada Wren', '2027-06-14T12:10', '2027-06-14T13:00'],
  ['EI703', 'Tomasz Linde', '2027-06-14T12:10', '2027-06-14T13:00'],
];

const told = async (body: string) =>
  (await read(TICKET, mail(body)))
    .map((leg) => [leg.flightNumber, leg.fullName, leg.departureTime, leg.arrivalTime])
    .sort((a, b) => String(a).localeCompare(String(b)));

describe('a flight that a mail moves without telling its way', () => {
  it.each([
    'small one: EI 702 was 08:10, now leaves 09:40 and lands 12:35. Everything else stays.',
    'they pushed the way out. It is still\n702 and the same seats, but it now leaves 9:40 and lands 12:35.',
    'Aer Lingus hat den Hinflug verschoben: 702 fliegt jetzt erst um 09:40 und landet 12:35.',
    'Le vol EI702 est décalé : départ 9h40, arrivée 12h35 (au lieu de 8h10 et 11h05).',
    'Han retrasado el EI702: ahora sale a las 9:40 y llega a las 12:35.',
    'EI702 är senarelagt, går nu 09.40 och landar 12.35.',
    'still EI702, but now out of Cork 09.40, into Amsterdam 12.35.',
  ])('%s', async (body) => {
    expect(await told(body)).toEqual(WENT);
  });

  it('is not moved by a mail that was sent before the ticket', async () => {
    const [name, text] = TICKET;
    const later = `From: desk@aer.example\nTo: ada@wren.example\nDate: Fri, 4 Jun 2027 09:00:00 +0100\nSubject: Ticket\nContent-Type: text/plain\n\n${text}`;
    const legs = await read(
      [name.replace('txt', 'eml'), later],
      mail('EI 702 now leaves 09:40 and lands 12:35.'),
    );
    expect(legs[0]?.departureTime).toBe('2027-06-12T08:10');
  });
});

describe('a flight told in prose that goes on over the line', () => {
  it.each([
    'Hoi Mia, it is Copa CM 153, Saturday 12 June 2027, Panama City (PTY) 12:06,\nMedellín (MDE) 13:24. Seat 12F. First I was on the CM 155 in\nthe evening but I changed that one.',
    'Hoi Mia, ich komme mit CM 153, Samstag 12. Juni 2027, Panama City (PTY) 12:06,\nMedellín (MDE) 13:24. Platz 12F. Zuerst hatte ich die CM 155 am\nAbend, die habe ich getauscht.',
  ])('ends with its sentence, before the flight that is named behind it: %s', async (text) => {
    const legs = await read(['note.txt', text]);
    expect(legs.map((leg) => [leg.flightNumber, leg.toAirport, leg.arrivalTime, leg.fullName])).toEqual([
      ['CM153', 'MDE', '2027-06-12T13:24', undefined],
    ]);
  });
});

describe('a flight of whoever writes the mail', () => {
  const own = (body: string) =>
    [
      'way.eml',
      `From: Ivo Brand <ivo@brand.example>\nTo: Mia Sand <mia@sandreisen.example>\nDate: Tue, 1 Jun 2027 10:12:44 +0100\nSubject: My way\nContent-Type: text/plain; charset=utf-8\n\nHi Mia,\n\n${body}\n\nIvo\n`,
    ] as const;

  it.each([
    ['I land in Cork at 11:05 tomorrow with EI 702 from Amsterdam.', '2027-06-02T11:05'],
    ['it is EI 702, Saturday 12 June, AMS 10:10, ORK 11:05. My seat is 12F.', '2027-06-12T11:05'],
    ['ich lande heute um 11:05 in Cork mit EI 702 aus Amsterdam.', '2027-06-01T11:05'],
    ['je prends le vol EI 702 le samedi 12 juin, Amsterdam 10h10, Cork 11h05.', '2027-06-12T11:05'],
    ['llego mañana a las 11:05 con el EI 702 de Amsterdam.', '2027-06-02T11:05'],
    ['Jag landar 11.05 den 12 juni med EI 702 från Amsterdam.', '2027-06-12T11:05'],
  ])('has them on it, on the day counted from theirs: %s', async (body, arrival) => {
    const legs = await read(own(body));
    expect(legs.map((leg) => [leg.flightNumber, leg.fullName, leg.arrivalTime])).toEqual([
      ['EI702', 'Ivo Brand', arrival],
    ]);
  });

  it('is not told by an agent who books it for others', async () => {
    const legs = await read(own('I have booked you on EI 702, Saturday 12 June, AMS 10:10, ORK 11:05.'));
    expect(legs.map((leg) => leg.fullName)).toEqual([undefined]);
  });
});

describe('a code of a booking that looks like a flight', () => {
  it('is none where it is the beginning of an account number that the line breaks', async () => {
    const clause = `2. Paiement. Par virement avant le 12 juin 2027 à 12:00 au compte BE71
0961 2345 6769.
3. Voyage de Brussels Airport (BRU) à Namur en avion ou en van.`;
    expect(await read(['contrat.txt', clause])).toEqual([]);
  });

  it('is none in the column for such codes', async () => {
    const table = `Fecha;Hora;Ítem;Detalle;Código;Estado
12/06/2027;10:30;Traslado aeropuerto MDE - hotel;van;;Confirmado
12/06/2027;19:30;Cena;Restaurante Lindo, calle 10;GA-0415;Confirmado`;
    expect(await read(['plan.csv', table])).toEqual([]);
  });
});

describe('a traveller who is not on one of the flights', () => {
  const people = async (body: string) => (await told(body)).map(([number, name]) => `${number} ${name}`);

  it('is off the one whose number or town the words name', async () => {
    const off = ['EI702 Ada Wren', 'EI703 Ada Wren', 'EI703 Tomasz Linde'];
    expect(await people('Tom is not flying to Amsterdam, he comes by train.')).toEqual(off);
    expect(
      await people('Tomasz has a show. I cancelled his seat on EI 702, he is on the 703 home with you.'),
    ).toEqual(off);
    expect(await people('Seinen Platz auf EI 702 habe ich storniert, Tomasz kommt mit dem Zug.')).toEqual(
      off,
    );
    expect(await people("J'ai annulé le billet de Tomasz sur l'EI 702, il vient en voiture.")).toEqual(off);
  });

  it('flies with what the paper goes on with', async () => {
    const legs = await told(
      'Tomasz fliegt am Montag nicht mit zurück. Seinen Platz auf EI 703 habe ich storniert, er nimmt stattdessen KL 935, Amsterdam 14:20, Dublin 14:55.',
    );
    expect(legs.slice(2)).toEqual([
      ['EI703', 'Ada Wren', '2027-06-14T12:10', '2027-06-14T13:00'],
      ['KL935', 'Tomasz Linde', '2027-06-14T14:20', '2027-06-14T14:55'],
    ]);
  });

  it('leaves the flight to the others', async () => {
    expect(await people("I've cancelled the seats at dinner. EI 702 is as booked.")).toHaveLength(4);
  });
});

it('takes a weekday for that of the flights of another paper', async () => {
  const legs = await told(
    'EI 703 on Monday is cancelled. They put you both on EI 705, same day, Amsterdam 16:15, Cork 17:05.',
  );
  expect(legs.slice(2)).toEqual([
    ['EI705', 'Ada Wren', '2027-06-14T16:15', '2027-06-14T17:05'],
    ['EI705', 'Tomasz Linde', '2027-06-14T16:15', '2027-06-14T17:05'],
  ]);
});

describe('a flight that a mail puts in the place of another one', () => {
  const BACK = [
    ['EI705', 'Ada Wren', '2027-06-14T16:15', '2027-06-14T17:05'],
    ['EI705', 'Tomasz Linde', '2027-06-14T16:15', '2027-06-14T17:05'],
  ];

  it.each([
    '- Saturday: doors are at half past seven now, and dinner is at 18:15.\n- Monday: your flight EI 703 is cancelled and you are both on EI 705 now,\ndeparture 16:15, arrival 17:05, seats at the check-in.',
    'Aer Lingus hat den Rückflug gestrichen, ihr seid umgebucht auf EI 705 um 16:15 ab Amsterdam,\n17:05 in Cork, gleiche Buchungsnummer.',
    'Flight EI 703 from Amsterdam\nto Cork on Monday, June 14 no longer operates. We have moved you both to EI 705, June 14, depart Amsterdam (AMS) 16:15, arrive Cork (ORK) 17:05.',
  ])('%s', async (body) => {
    expect((await told(body)).slice(2)).toEqual(BACK);
  });

  it('keeps the tickets of travellers whom it names the other way round', async () => {
    const legs = await read(
      TICKET,
      mail(
        'EI 703 no longer operates. New flight:\n\nEI 705  Monday, June 14, 2027\nDepart  Amsterdam (AMS)  16:15\nArrive  Cork (ORK)  17:05\nSeats  Wren Ada 5A / Linde Tomasz 5B',
      ),
    );
    expect(legs.slice(2).map((leg) => [leg.fullName, leg.seat, leg.ticketNumber])).toEqual([
      ['Ada Wren', '5A', '0532417760911'],
      ['Tomasz Linde', '5B', '0532417760912'],
    ]);
  });
});

it('takes no former seat for that of the new flight', async () => {
  const [leg] = await read(
    mail(
      'EI 705, 14 June 2027, Amsterdam (AMS) 16:15 - Cork (ORK) 17:05.\nPassenger: Ms Ada Wren\nSeat: you have none on EI 705 yet, your old seat 14A was on the cancelled flight.',
    ),
  );
  expect([leg?.flightNumber, leg?.seat]).toEqual(['EI705', undefined]);
});

it('keeps a flight beside which another booking is called the cancelled one', async () => {
  const [leg] = await read(
    mail(
      'El vuelo no cambia: EI 702, 12 de junio de 2027, Cork (ORK) 08:10 - Amsterdam (AMS) 11:05.\n\nLa tarifa es de 12 € por habitación, también por la anulada.',
    ),
  );
  expect(leg?.flightNumber).toBe('EI702');
});

describe('a print of an agency', () => {
  const PRINT = `PASSENGERS                       TICKET AER LINGUS    TICKET KLM
 1  WREN/ADA MS                  053 2417760911       074 2417760921
 2  LINDE/TOMASZ MR              053 2417760912       074 2417760922   (OUTBOUND ONLY)
 3  SATO/KIM MS                  053 2417760913       074 2417760923

RECORD AER LINGUS  QX7LMD         RECORD KLM  K4WZ7E

SAT 12JUN27   EI 702   CORK       (ORK)   DEP 0810
                       AMSTERDAM  (AMS)   ARR 1105
              SEATS 14A 14B 14C

MON 14JUN27   KL 935   AMSTERDAM  (AMS)   DEP 1210
                       CORK       (ORK)   ARR 1300
`;
  const rows = async (text: string) =>
    (await read(['print.txt', text])).map((leg) =>
      [leg.flightNumber, leg.fullName, leg.arrivalTime, leg.ticketNumber, leg.bookingReference].join(' '),
    );

  it('gives each airline its code and its tickets, and who is booked one way only that way', async () => {
    expect(await rows(PRINT)).toEqual([
      'EI702 Ada Wren 2027-06-12T11:05 0532417760911 QX7LMD',
      'EI702 Tomasz Linde 2027-06-12T11:05 0532417760912 QX7LMD',
      'EI702 Kim Sato 2027-06-12T11:05 0532417760913 QX7LMD',
      'KL935 Ada Wren 2027-06-14T13:00 0742417760921 K4WZ7E',
      'KL935 Kim Sato 2027-06-14T13:00 0742417760923 K4WZ7E',
    ]);
  });

  it('lets all but those fly whom it excepts, and them with what stands under their name', async () => {
    const text = `${PRINT.replace('   (OUTBOUND ONLY)', '')}              ALL EXCEPT LINDE. SEATS ON CHECK-IN.

MR LINDE RETURN - LOCATOR  Y2ZP8H  ETKT 125 2209555078
MON 14JUN27   BA 575   AMSTERDAM  (AMS)   DEP 1410
                       DUBLIN     (DUB)   ARR 1445
`;
    expect((await rows(text)).slice(3)).toEqual([
      'KL935 Ada Wren 2027-06-14T13:00 0742417760921 K4WZ7E',
      'KL935 Kim Sato 2027-06-14T13:00 0742417760923 K4WZ7E',
      'BA575 Tomasz Linde 2027-06-14T14:45 1252209555078 Y2ZP8H',
    ]);
  });
});

it('gives the seats of one cell to the flights of the cell before it', async () => {
  const legs = await read([
    'receipt.html',
    '<table><tr><th>Sat, 12JUN 2027</th><th>DEPART</th><th>ARRIVE</th></tr><tr><td>EI 702</td><td>CORK<br>8:10AM</td><td>AMSTERDAM<br>11:05AM</td></tr><tr><td>KL 1109</td><td>AMSTERDAM<br>12:40PM</td><td>STOCKHOLM<br>2:45PM</td></tr></table><h3>Passengers</h3><table><tr><th>NAME</th><th>FLIGHT</th><th>SEAT</th></tr><tr><td>ADA WREN</td><td>EI702<br>KL1109</td><td>14C<br>9A</td></tr></table>',
  ]);
  expect(legs.map((leg) => [leg.flightNumber, leg.seat])).toEqual([
    ['EI702', '14C'],
    ['KL1109', '9A'],
  ]);
});

it('counts the days of a plan from when it was made, under the headings of its days', async () => {
  const legs = await read([
    'plan.txt',
    'Reiseplan, erstellt am 26. Oktober 2027\n\nDO 18 - ANREISE\n14:30  EI702 ab Cork (ORK), an Amsterdam (AMS) 17:20\n\nMO 22 - HEIMREISE\n06:40  EI703 ab Amsterdam (AMS), an Cork (ORK) 07:30\n',
  ]);
  expect(legs.map((leg) => leg.departureTime)).toEqual(['2027-11-18T14:30', '2027-11-22T06:40']);
});

it('a row for each traveller over the flights of that traveller, as the agency types them', async () => {
  const legs = await read(
    mail(`ADA:
  WREN/ADA MS      KLM 7DX4MV    tkt 074-2119930286
  KL936  Sat 12 Jun 27  ORK 08:10 - AMS 11:05   737-800   Economy Flex   12F

TOMASZ: on his own now:
  LINDE/TOMASZ MR  Aer Lingus 2K7PXA    tkt 053-2116639017 (the old ...912 has been exchanged)
  EI702  Sat 12 Jun 27  ORK 06:45 - AMS 09:30   A320      Economy        4F`),
  );
  expect(
    legs.map((one) => [
      one.flightNumber,
      one.aircraft,
      one.fullName,
      one.bookingReference,
      one.ticketNumber,
      one.seat,
    ]),
  ).toEqual([
    ['EI702', 'A320', 'Tomasz Linde', '2K7PXA', '053-2116639017', '4F'],
    ['KL936', '737-800', 'Ada Wren', '7DX4MV', '074-2119930286', '12F'],
  ]);
});
