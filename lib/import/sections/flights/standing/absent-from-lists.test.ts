import { describe, expect, it } from 'vitest';
import { readText } from '#tests/support/read-text.ts';
import { resolveSection } from '../../../resolution/index.ts';
import { flights } from '../../flights.ts';

type Paper = readonly [fileName: string, text: string];

async function onBoard(...papers: readonly Paper[]) {
  const readings = await Promise.all(
    papers.map(async ([fileName, text], at) =>
      (await readText(text, fileName)).map((one) => ({
        ...one,
        source: { ...one.source, sourceId: `s${at}` },
      })),
    ),
  );
  const { value } = resolveSection(flights, flights.extract({ readings: readings.flat(), done: {} }));
  return (value ?? [])
    .map((leg) => `${leg.flightNumber?.slice(2)}${leg.fullName?.[0] ?? ''}`)
    .sort()
    .join(' ');
}

const TICKET: Paper = [
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
];
const mail = (body: string): Paper => [
  'mail.eml',
  `From: Mia Sand <mia@sandreisen.example>\nTo: Ada Wren <ada@wren.example>\nDate: Tue, 1 Jun 2027 10:12:44 +0100\nSubject: The weekend\nContent-Type: text/plain; charset=utf-8\n\nHi Ada,\n\n${body}\n\nMia\n`,
];
const [ALL, NOT_TOM, NOT_HOME, NOT_OUT] = [
  '702A 702K 702T 703A 703K 703T',
  '702A 702K 703A 703K',
  '702A 702K 702T 703A 703K',
  '702A 702K 703A 703K 703T',
];

describe('a traveller who is missing where the others stand', () => {
  it.each([
    [
      'Name,Out,Home\nAda Wren,EI 702,EI 703\nKim Sato,EI 702,EI 703\nTomasz Linde,brings the gear,EI 703',
      NOT_OUT,
    ],
    ['Name;Hin;Zurück\nAda Wren;EI 702;EI 703\nKim Sato;EI 702;EI 703\nTomasz Linde;EI 702;–', NOT_HOME],
    ['Name,Out,Home\nAda Wren,EI 702,EI 703\nKim Sato,EI 702,EI 703\nTomasz Linde,tbc,same', ALL],
    ['Item,Was,Is\nMr Linde; both flights,confirmed,refunded to your card', NOT_TOM],
  ])('does not fly by the grid of all: %s', async (grid, flown) => {
    expect(await onBoard(TICKET, ['grid.csv', grid])).toBe(flown);
  });

  it.each([
    ['On the plane on the 12th: Ada and Kim.\nOn the plane on the 14th: Ada, Kim and Tomasz.', NOT_OUT],
    ['Im Flieger am 14.: Ada, Kim.\n\nTomasz bleibt bei seiner Tante.', NOT_HOME],
    ['Not on the plane on the 12th: Ada and Kim.\n\nTomasz asks why.', ALL],
    ['Rooms on the 12th: Ada, Kim.\n\nTomasz has friends in town.', ALL],
  ])('does not fly by the list of all: %s', async (body, flown) => {
    expect(await onBoard(TICKET, mail(body))).toBe(flown);
  });
});

describe('a traveller who goes by land', () => {
  it.each([
    ['Tomasz gets the night train home, see you there.', NOT_HOME],
    ['Tomasz setzt sich in den Nachtzug, hin wie zurück.', NOT_TOM],
    ['Tomasz kör skåpbilen ner och kör hem den igen.', NOT_TOM],
    ['Tomasz prend le train au retour.', NOT_HOME],
    ['Tomasz takes the train from the airport on Saturday.', ALL],
    ['Does Tomasz take the train home?', ALL],
    ['Tomasz does not take the train home.', ALL],
  ])('is on the flight no more, and only where one of several does: %s', async (body, flown) => {
    expect(await onBoard(TICKET, mail(body))).toBe(flown);
  });
});

describe('a plan drawn up anew', () => {
  const plan = (head: string, rows: string): Paper => [`plan-${rows.length}.txt`, `${head}\n\n${rows}`];
  const [OUT, LATE, HOME] = [
    'EI 702  12 June 2027  Cork (ORK) - Amsterdam (AMS)  08:10 - 11:05  Ada Wren, Kim Sato',
    'EI 704  12 June 2027  Cork (ORK) - Amsterdam (AMS)  14:10 - 17:05  Ada Wren, Kim Sato',
    'EI 703  14 June 2027  Amsterdam (AMS) - Cork (ORK)  12:10 - 13:00  Ada Wren, Kim Sato',
  ];

  it.each(['TRAVEL PLAN of', 'REISEPLAN,', 'PLAN DE VIAJE -'])(
    'leaves out what it has no more: %s',
    async (title) => {
      const older = plan(`${title} 1 March 2027`, `${OUT}\n${HOME}`);
      const newer = plan(`${title} 3 May 2027`, `${LATE}\n${HOME}\n`);
      expect(await onBoard(older, newer)).toBe('703A 703K 704A 704K');
    },
  );
});

describe('of two flights nobody can both be on', () => {
  const HEAD = 'Date,Flight,From,To,Dep,Arr,Passenger,State';
  it.each([
    [
      `${HEAD}\n12/06/2027,EI 702,ORK,AMS,08:10,11:05,Ada Wren,all fine\n12/06/2027,EI 704,ORK,AMS,14:10,17:05,Ada Wren,pushing daisies\n14/06/2027,EI 703,AMS,ORK,12:10,13:00,Ada Wren,all fine`,
      'list.csv',
    ],
    [
      '+ EI 702  12/06/2027  ORK-AMS  08:10-11:05  Ada Wren\n- EI 704  12/06/2027  ORK-AMS  14:10-17:05  Ada Wren\n+ EI 703  14/06/2027  AMS-ORK  12:10-13:00  Ada Wren',
      'list.txt',
    ],
  ])('the one stands that is told as the others are: %s', async (text, name) => {
    expect(await onBoard([name, text])).toBe('702A 703A');
  });

  it('the one stands that a later paper gives the traveller', async () => {
    const later: Paper = [
      'change.txt',
      'Issued 12 May 2027\nTravellers: Ada Wren, Tomasz Linde, Kim Sato\n\nEI 704  12 June 2027  Cork (ORK) - Amsterdam (AMS)  14:10 - 17:05',
    ];
    const first: Paper = [TICKET[0], TICKET[1].replace('RECEIPT', 'RECEIPT\nIssued 5 January 2027')];
    expect(await onBoard(first, later)).toBe('703A 703K 703T 704A 704K 704T');
  });
});
