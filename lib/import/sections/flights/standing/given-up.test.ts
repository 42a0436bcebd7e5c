import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { flights } from '../../flights.ts';

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
 3 SATO/KIM MS  ETKT 053 2417760913

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
    'mail.eml',
    `From: Mia Sand <mia@sandreisen.example>\nTo: Ada Wren <ada@wren.example>\nDate: Tue, 1 Jun 2027 10:12:44 +0100\nSubject: The weekend\nContent-Type: text/plain; charset=utf-8\n\nHi Ada,\n\n${body}\n\nMia\n`,
  ] as const;

/** `702A`: Ada is on EI 702. */
const onBoard = async (...papers: readonly (readonly [string, string])[]) =>
  (await read(TICKET, ...papers))
    .map(({ flightNumber, fullName }) => `${flightNumber?.slice(2)}${fullName?.[0]}`)
    .sort()
    .join(' ');

const [ALL, NOT_TOM, NOT_HOME, NOT_OUT] = [
  '702A 702K 702T 703A 703K 703T',
  '702A 702K 703A 703K',
  '702A 702K 702T 703A 703K',
  '702A 702K 703A 703K 703T',
];

describe('a traveller whom another paper takes off', () => {
  it.each([
    ["Tom's ticket is voided on both sectors, the others are untouched.", NOT_TOM],
    ['Tom is off the outbound, he drives up from Dublin. His flight home stays as it is.', NOT_OUT],
    ["Tom stays on for a few days. He doesn't need his flight home, I've handed it back.", NOT_HOME],
    ["2) Tom. As he asked, he's off Monday's 703 because he is staying with his aunt.", NOT_HOME],
    ['Tomasz takes the train. I have taken him out of QX7LMD altogether.', NOT_TOM],
    ['Tom and Kim come by van. Both their tickets are cancelled.', '702A 703A'],
    ['Tomasz kommt mit dem Auto. Sein Ticket ist storniert.', NOT_TOM],
    ['Toms Aer-Lingus-Ticket haben wir zurückgegeben, er fährt mit dem Van.', NOT_TOM],
    ['Beim Hinflug ist Tomasz nicht dabei.', NOT_OUT],
    ['Tomasz reste à Amsterdam. Sa place sur le retour est annulée.', NOT_HOME],
    ['Tomasz no vuela con nosotros, va en furgoneta. Su billete está devuelto.', NOT_TOM],
    ['Tomasz ya no necesita el vuelo de ida.', NOT_OUT],
    ['Tomasz stannar kvar. Han åker inte hem med oss, jag har släppt hans stol på EI 703.', NOT_HOME],
  ])('%s', async (body, expected) => {
    expect(await onBoard(mail(body))).toBe(expected);
  });

  it.each([
    "Tom can't make it to the dinner, he is not flying in before nine.",
    'Tom does not fly with his own bass.',
    "Tom's train ticket to Dublin is cancelled.",
    "I have cancelled Tom's dinner seat.",
    "The support's drummer had his ticket cancelled.",
    "Noor isn't flying with us, she drives. Tom brings her snare.",
    'Tom asked whether his ticket can be refunded?',
  ])('is no one here: %s', async (body) => {
    expect(await onBoard(mail(body))).toBe(ALL);
  });

  it('is whoever says so in a chat', async () => {
    const chat = [
      'Ada Wren: morning all',
      "Tomasz Linde: I have the van, so I won't need the plane, either way",
      'Ada Wren: fine',
      'Kim Sato: can I have his bag then',
    ];
    const text = chat.map((line, at) => `[01/06/2027, 10:1${at}:00] ${line}`).join('\n');
    expect(await onBoard(['WhatsApp chat.txt', text])).toBe(NOT_TOM);
  });

  it('is known by the name that lists have', async () => {
    const list = ['list.csv', 'Name,Role\nAda Wren,voice\nNino Linde,drums\nKim Sato,cello\n'] as const;
    expect(await onBoard(list, mail("Nino isn't flying from Cork, he is in Breda that week."))).toBe(NOT_OUT);
  });

  it('stays on what a later paper has them on', async () => {
    const [, text] = TICKET;
    const later = `From: desk@aer.example\nTo: ada@wren.example\nDate: Fri, 4 Jun 2027 09:00:00 +0100\nSubject: Ticket\nContent-Type: text/plain\n\n${text}`;
    const legs = await read(['later.eml', later], mail("Tom's ticket is cancelled."));
    expect(legs).toHaveLength(6);
  });
});

it('leaves whoever stands under the words that take them off to nobody, and greets the other', async () => {
  const legs = await read([
    'page.txt',
    `Dear Kim Sato,
Your trip has changed.
Booking code: QX7LMD   Ticket: 053 2417760913
EI 702  Sat 12 June 2027  08:10 Cork (ORK)  11:05 Amsterdam (AMS)
EI 703  Mon 14 June 2027  12:10 Amsterdam (AMS)  13:00 Cork (ORK)
The traveller below was removed from this booking and his ticket has been refunded:
Mr Tomasz Linde 053 2417760912
`,
  ]);
  expect(legs.map((leg) => [leg.fullName, leg.ticketNumber])).toEqual([
    ['Kim Sato', '0532417760913'],
    ['Kim Sato', '0532417760913'],
  ]);
});

it('leaves out a flight that a calendar has called off, wherever else it stands', async () => {
  const event = (number: string, day: string, status: string) =>
    `BEGIN:VEVENT\nUID:${number}\nSUMMARY:Flight ${number} ORK-AMS\nDTSTART:${day}T081000\nDTEND:${day}T110500\nSTATUS:${status}\nEND:VEVENT\n`;
  const legs = await read(
    ['plan.txt', 'SATO/KIM MS\nEI 702  SAT 12JUN27  CORK ORK 0810  AMSTERDAM AMS 1105  OK\n'],
    [
      'kim.ics',
      `BEGIN:VCALENDAR\n${event('EI702', '20270612', 'CANCELLED')}${event('EI704', '20270613', 'CONFIRMED')}END:VCALENDAR\n`,
    ],
  );
  expect(legs.map(({ flightNumber }) => flightNumber)).toEqual(['EI704']);
});

it('hears that an airline has pulled a flight', async () => {
  const legs = await read(
    TICKET,
    mail(
      'AER LINGUS HAS PULLED EI703 ON THE 14TH. You three are on the later one, same tickets:\nEI 705  Mon 14 Jun  AMS 16:15 - ORK 17:05',
    ),
  );
  expect(new Set(legs.map(({ flightNumber }) => flightNumber))).toEqual(new Set(['EI702', 'EI705']));
});
