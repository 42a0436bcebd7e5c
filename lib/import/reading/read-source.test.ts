import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { lineText, type SourceText } from '../source-text.ts';
import { plainTextPage } from '../text-extraction/txt/plain-text.ts';
import { findQuote, lineOfOffset, quoteOf, readSource, readTogether } from './index.ts';

const read = (text: string, overrides: Partial<SourceText> = {}) => readSource(sourceOf(text, overrides));
const pairsOf = (text: string) =>
  read(text).pairs.map(({ label, value, concept }) => [label, value, concept]);

describe('context of a paper', () => {
  it('takes the country from postcodes, names and dialling codes, and the order of dates from it', () => {
    const uk = read('The Tobacco Shed, 8 Redcliff Parade, Bristol BS1 6QS\nFee £3,250.00 on 03/04/2026', {
      language: 'en',
    });
    expect(uk).toMatchObject({ country: 'GB', dateOrder: { order: 'dmy', isSure: true }, defaultYear: 2026 });
    const us = read('116 5th Ave N, Nashville, TN 37219\nFee US $18,500.00', { language: 'en' });
    expect(us).toMatchObject({ country: 'US', dateOrder: { order: 'mdy' } });
    expect(read('Konzert in Köln, Tel. +49 221 555 0123', { language: 'de' }).country).toBe('DE');
    expect(read('Haven 22, 4811 WL Breda\nTel. 076 555 0131', { language: 'de' }).country).toBe('NL');
    expect(read('via Roma 12, 34121 Trieste (TS)', { language: 'es' }).country).toBe('IT');
    expect(read('TOUR 2027 IN Berlin', { language: 'de' }).country).toBe('DE');
    // Portuguese is read as Spanish, and comes from Portugal all the same.
    const sheet = 'Folha para o concerto em Lisboa\nNão se filma para a rádio e não se fuma, por favor';
    expect(read(sheet, { language: 'pt' })).toMatchObject({ language: 'es', country: 'PT' });
  });

  it('takes the year most dates of the paper are in, or the one year written alone', () => {
    expect(read('Show 14.03.2026\nIssued 02.09.2025\nHotel 13.03.2026').defaultYear).toBe(2026);
    expect(read('TECHNICAL RIDER 2026').defaultYear).toBe(2026);
    expect(read('no year here').defaultYear).toBeUndefined();
  });

  it('gives a paper that names no year that of the other papers, when most agree', () => {
    const years = (...texts: string[]) =>
      readTogether(texts.map((text) => sourceOf(text))).map((reading) => reading.defaultYear);
    expect(years('Show 14.03.2026', 'Hotel 14/3 - 15/3', 'Rider 2025', 'Paid 01.02.2026')).toEqual([
      2026, 2026, 2025, 2026,
    ]);
    expect(years('Show 14.03.2026', 'Hotel 14/3 - 15/3', 'Rider 2025')).toEqual([2026, undefined, 2025]);
  });

  it('falls back to English and says when it cannot tell', () => {
    expect(read('')).toMatchObject({ language: 'en', lines: [], pairs: [], messages: [] });
  });
});

describe('lines', () => {
  it('drops hidden text, machine-readable pages and repeats of what runs along the edge of every page', () => {
    const page = (number: number) => ({
      number,
      lines: [
        { cells: [{ text: 'Harbour Nights Ltd · Contract' }] },
        { cells: [{ text: `Clause ${number} says something` }] },
        { cells: [{ text: 'secret' }], isHidden: true },
        { cells: [{ text: `Page ${number} of 3` }] },
      ],
    });
    const machine = {
      number: 4,
      isMachineReadable: true,
      lines: [{ cells: [{ text: '{"@type":"Hotel"}' }] }],
    };
    const reading = read('', { pages: [page(1), page(2), page(3), machine] });
    expect(reading.lines.map((line) => line.text)).toEqual([
      'Harbour Nights Ltd · Contract',
      ...[1, 2, 3].map((n) => `Clause ${n} says something`),
    ]);
  });

  it('leaves struck cells out of the text of a line and keeps them for quotes', () => {
    const cells = [{ text: '16:05', isStruck: true }, { text: '16:55' }];
    const reading = read('', { pages: [{ number: 1, lines: [{ cells }] }] });
    expect(reading.lines[0]?.text).toBe('16:55');
    expect(quoteOf(reading, '16:05', 0).quote).toBe('16:05');
  });
});

describe('a form of two halves', () => {
  it('reads each half for itself, the lines an address goes on in, and rows that run across both', () => {
    const form = [
      'Artist:        Marsh Lanterns              Agent:    Ola Brandt',
      'Date:          Fri 12 Mar 2027             Phone:    (615) 555-0182',
      'Venue:         The Kiln Room               Email:    ola@brandt.example',
      '               12 Foundry St               Buyer:    Kim Reston',
      'Fee:           $7,500                      Deal:     vs. 85% of net',
      'Merch:         80/20 soft goods, 90/10 recorded, the artist sells',
      'Hospitality:   $350 as the rider says, or $25 for each of nine people',
    ].join('\n');
    const pages = [plainTextPage(form).page];
    expect(read('', { pages }).pairs.map(({ label, value }) => [label, value])).toEqual([
      ['Artist', 'Marsh Lanterns'],
      ['Agent', 'Ola Brandt'],
      ['Date', 'Fri 12 Mar 2027'],
      ['Phone', '(615) 555-0182'],
      ['Venue', 'The Kiln Room\n12 Foundry St'],
      ['Email', 'ola@brandt.example'],
      ['Buyer', 'Kim Reston'],
      ['Fee', '$7,500'],
      ['Deal', 'vs. 85% of net'],
      ['Merch', '80/20 soft goods, 90/10 recorded, the artist sells'],
      ['Hospitality', '$350 as the rider says, or $25 for each of nine people'],
    ]);
  });
});

describe('pairs', () => {
  it('reads colons, leaders and labels beside their values', () => {
    expect(pairsOf('Artist: The Paper Lanterns')).toEqual([
      ['Artist', 'The Paper Lanterns', 'person.artist'],
    ]);
    expect(pairsOf('Gage ............ 5.000 EUR')).toEqual([['Gage', '5.000 EUR', 'deal.fee']]);
    expect(pairsOf('Check-in  14.03.2025')).toEqual([['Check-in', '14.03.2025', 'hotel.checkIn']]);
    expect(pairsOf('Doors 19:00')).toEqual([['Doors', '19:00', 'activity.doors']]);
  });

  it('reads several pairs on one line', () => {
    expect(
      pairsOf('Get-in 15:00   Soundcheck 16:00   Doors 19:00').map(([label, value]) => [label, value]),
    ).toEqual([
      ['Get-in', '15:00'],
      ['Soundcheck', '16:00'],
      ['Doors', '19:00'],
    ]);
    expect(pairsOf('Date  5 June 2026  Venue  Halle 7').map(([label, value]) => [label, value])).toEqual([
      ['Date', '5 June 2026'],
      ['Venue', 'Halle 7'],
    ]);
  });

  it('takes the value from the line below a label that stands alone', () => {
    expect(pairsOf('Venue:\nThe Tobacco Shed')).toEqual([['Venue', 'The Tobacco Shed', 'event.venue']]);
  });

  it('does not take clock times, web addresses or sentences for labels', () => {
    expect(pairsOf('20:30')).toEqual([]);
    expect(pairsOf('https://venue.example/rider')).toEqual([]);
  });

  it('leaves the headers of a mail to its messages', () => {
    const mail =
      'From: Katrin Vogel <k@vogel.example>\nTo: Marek <m@dvorak.example>\nDate: 5 Feb 2026\nSubject: Offer\n\nHallo';
    expect(pairsOf(mail)).toEqual([]);
    expect(read(mail).messages[0]?.headers).toMatchObject({
      from: { name: 'Katrin Vogel' },
      subject: 'Offer',
    });
  });
});

describe('tables', () => {
  it('names columns by the company they keep', () => {
    const row = (table: number, ...cells: string[]) => ({ table, cells: cells.map((text) => ({ text })) });
    const lines = [
      row(0, 'Flight', 'From', 'Departure', 'To', 'Arrival'),
      row(0, 'KL 1199', 'AMS', '16:55', 'OSL', '18:45'),
      row(1, 'Guest', 'Room', 'Arrival', 'Departure'),
      row(1, 'Isla Drummond', 'King', '16/10/2026', '18/10/2026'),
    ];
    const [flights, rooms] = read('', { pages: [{ number: 1, lines }] }).tables;
    expect(flights?.columns.map((column) => column.concept)).toContain('flight.arrive');
    expect(rooms?.columns.map((column) => column.concept)).toContain('hotel.checkIn');
    expect(rooms?.rows).toEqual([{ line: 3, cells: ['Isla Drummond', 'King', '16/10/2026', '18/10/2026'] }]);
  });
});

describe('blocks and paragraphs', () => {
  it('opens a block at each heading, numbered or in capitals, and knows what it is about', () => {
    const reading = read('1. WHO TO CALL\nGwen Achebe\n\n5. BACKLINE - PROMOTER TO SUPPLY\n1 x Ampeg SVT-CL');
    const named = reading.blocks.filter((block) => block.heading !== '');
    expect(named.map(({ heading, concept }) => [heading, concept])).toEqual([
      ['WHO TO CALL', 'part.contacts'],
      ['BACKLINE - PROMOTER TO SUPPLY', 'technical.backline'],
    ]);
    expect(reading.lines[1]?.block).toBe(reading.blocks.indexOf(named[0] as (typeof named)[number]));
  });

  it('joins broken lines and words broken at the end of a line', () => {
    const reading = read(
      'The artist shall receive a fee for the perfor-\nmance of the evening, which will be paid within\nseven days.',
    );
    expect(reading.paragraphs.map((paragraph) => paragraph.text)).toEqual([
      'The artist shall receive a fee for the performance of the evening, which will be paid within seven days.',
    ]);
  });
});

describe('messages', () => {
  const thread = [
    'wunderbar, dann machen wir es so: 5.000 EUR',
    '',
    '> Am 05.02.2026 um 11:15 schrieb Marek Dvorak:',
    '>',
    "> Let's meet in the middle",
    '>> On 4 Feb 2026 at 18:03 Katrin Vogel wrote:',
    '>>',
    '>> 5.500 is too much for us',
  ].join('\n');

  it('turns a printed thread round that runs from old to new', () => {
    const mail = (time: string, words: string) =>
      `From: Ida <ida@hall.example>\nTo: Per <per@band.example>\nDate: 1 March 2027 ${time}\nSubject: Rooms\n\n${words}\n`;
    const { messages } = read(`${mail('09:10', 'First.')}\n${mail('14:22', 'Second.')}`);
    expect(messages.map(({ headers }) => headers.date)).toEqual(['1 March 2027 14:22', '1 March 2027 09:10']);
  });

  it('leaves the title over a thread that web mail printed to nobody', () => {
    const mail = (day: number, words: string) =>
      `Ann Lee <ann@hall.example>  ${day}. Mai 2027 um 10:00\nAn: Tom Ode\n${words}\n`;
    const { messages, lines } = readSource(
      sourceOf(`Tom / 4.6. Halle\n2 Nachrichten\n${mail(3, 'alt')}${mail(5, 'neu')}`),
    );
    expect(messages.map(({ lastLine }) => lines[lastLine]?.text)).toEqual(['neu', 'alt']);
    expect(lines[0]?.message).toBeUndefined();
  });

  it('cuts a thread into messages, newest first, and says who wrote them', () => {
    const { messages, lines } = read(thread);
    expect(messages.map((message) => message.headers.from?.name)).toEqual([
      undefined,
      'Marek Dvorak',
      'Katrin Vogel',
    ]);
    expect(messages.map((message) => message.headers.date)).toEqual([
      undefined,
      '05.02.2026 um 11:15',
      '4 Feb 2026 at 18:03',
    ]);
    expect(messages.map((message) => message.level)).toEqual([0, 1, 2]);
    expect(lines.map((line) => line.message)).toEqual([0, 1, 1, 2, 2]);
  });

  it('puts answers before what they quote, below it or line by line', () => {
    const mail =
      'From: Ann Lee <ann@hall.example>\nTo: Tom Ode <tom@band.example>\nDate: 4 August 2026\n\nHi Tom,\n\n> Is 16:00 right?\n\nYes.\n\n> And the hotel?\n\nIt fell through.';
    const { messages, lines } = read(mail);
    expect(messages.map(({ lastLine }) => lines[lastLine]?.text)).toEqual([
      'Hi Tom,',
      'Yes.',
      'It fell through.',
      'Is 16:00 right?',
      'And the hotel?',
    ]);
  });

  it('knows header blocks of forwarded and answered mails without any marks', () => {
    const mail = [
      'Fine with us.',
      '',
      'From: Tom Ashdown <tom@a.example>',
      'Sent: 3 May 2026',
      'To: Priya <p@b.example>',
      'Subject: Offer',
      '',
      'We offer 3,000.',
    ].join('\n');
    expect(read(mail).messages.map((message) => message.headers.from?.email)).toEqual([
      undefined,
      'tom@a.example',
    ]);
  });
});

describe('quoteOf', () => {
  const reading = read('Hotel Seeblick, Gohliser Str. 41\nAnreise 24.04.,   Abreise\n25.04.');

  it('finds words on the line, near it, and across lines, white space folded', () => {
    expect(quoteOf(reading, 'Gohliser Str. 41', 2)).toMatchObject({
      sourceId: 's1',
      page: 1,
      quote: 'Gohliser Str. 41',
    });
    expect(quoteOf(reading, 'Anreise 24.04., Abreise 25.04.', 1).quote).toBe(
      'Anreise 24.04., Abreise 25.04.',
    );
  });

  it('throws when the words are not in the source', () => {
    expect(() => quoteOf(reading, 'Hotel Nowhere', 0)).toThrow(/does not occur/);
    expect(findQuote(reading, 'Hotel Nowhere', 0)).toBeUndefined();
    expect(findQuote(reading, '  ', 0)).toBeUndefined();
  });

  it('gives a word broken at the end of a line as it stands there', () => {
    const broken = read('The fee for the perfor-\nmance is 500 EUR and it will be paid in cash.');
    expect(quoteOf(broken, 'performance is 500 EUR', 0).quote).toBe('perfor- mance is 500 EUR');
  });

  it('quotes only what the source holds, for every line and paragraph', () => {
    const whole = reading.source.pages
      .flatMap((page) => page.lines.map(lineText))
      .join(' ')
      .replace(/\s+/g, ' ');
    for (const paragraph of reading.paragraphs) {
      const evidence = findQuote(reading, paragraph.text, paragraph.firstLine);
      expect(evidence && whole.includes(evidence.quote)).toBe(true);
    }
  });

  it('unites the boxes of the cells it quotes', () => {
    const lines = [
      {
        cells: [
          { text: 'Fee', box: [10, 10, 20, 5] as [number, number, number, number] },
          { text: '500 EUR', box: [50, 10, 30, 5] as [number, number, number, number] },
        ],
      },
    ];
    const boxed = read('', { pages: [{ number: 1, lines }] });
    expect(quoteOf(boxed, '500 EUR', 0).box).toEqual([50, 10, 30, 5]);
    expect(quoteOf(boxed, 'Fee 500 EUR', 0).box).toEqual([10, 10, 70, 5]);
  });
});

it('lineOfOffset leads from a find in a paragraph back to its line', () => {
  const reading = read(
    'The hall opens its doors for the public and the show begins,\nas agreed with the house, at 20:30 sharp and not later.',
  );
  const [paragraph] = reading.paragraphs;
  expect(paragraph && lineOfOffset(reading, paragraph, paragraph.text.indexOf('20:30'))).toBe(1);
});

it('reads a file without line breaks in parts that can still be quoted', () => {
  const text = `${'The hall opens its doors for the public. '.repeat(200)}Fee: 5.000 EUR.`;
  const reading = readSource(sourceOf('', { pages: [{ number: 1, lines: [{ cells: [{ text }] }] }] }));
  expect(Math.max(...reading.lines.map((line) => line.text.length))).toBeLessThanOrEqual(2000);
  expect(quoteOf(reading, 'Fee: 5.000 EUR.', 0).quote).toBe('Fee: 5.000 EUR.');
});

it('the boxes of a form hold a caption and below it what was filled in', () => {
  const source = sourceOf('');
  const cells = (...texts: string[]) => ({ cells: texts.map((text) => ({ text })), table: 0 });
  source.pages = [
    {
      number: 1,
      lines: [
        cells(
          'ARTIST/GRUPP\nTrio Tjäle',
          'FÖRETRÄDS AV\nMats Rönnlöf,\nSkogsljud AB',
          'TELEFON\n08-555 01 730',
        ),
        cells('GAGE (EXKL. MOMS)\n27 500 kr', 'MOMS\n6 %', 'GET-IN\n15.00'),
        cells('Veranstaltungsort\nGlashalle Hannover', 'Datum\n22. April 2026', 'Gage\n2.500 €'),
      ],
    },
  ];
  expect(readSource(source).pairs.map(({ label, value }) => [label, value])).toEqual([
    ['ARTIST/GRUPP', 'Trio Tjäle'],
    ['FÖRETRÄDS AV', 'Mats Rönnlöf,\nSkogsljud AB'],
    ['TELEFON', '08-555 01 730'],
    ['GAGE (EXKL. MOMS)', '27 500 kr'],
    ['MOMS', '6 %'],
    ['GET-IN', '15.00'],
    ['Veranstaltungsort', 'Glashalle Hannover'],
    ['Datum', '22. April 2026'],
    ['Gage', '2.500 €'],
  ]);
});

it('labels and values of a row take turns, also where one was left empty or is not known', () => {
  const labelled = (text: string) => pairsOf(text).map(([label, value]) => [label, value]);
  expect(labelled('Check-in  Apr 17  Check-out  Apr 18  Conf. #  LAI 552')).toEqual([
    ['Check-in', 'Apr 17'],
    ['Check-out', 'Apr 18'],
    ['Conf. #', 'LAI 552'],
  ]);
  expect(labelled('Load-in time  2:30 PM  Sound check  4:00 PM  Persons total  9')).toContainEqual([
    'Load-in time',
    '2:30 PM',
  ]);
});

it('only what was ticked is an answer', () => {
  const values = (text: string) => pairsOf(text).map(([, value]) => value);
  expect(values('Parking  ☒  yes  ☐  no')).toEqual(['yes']);
  expect(values('Payment: ☐ cash ☒ transfer')).toEqual(['transfer']);
  expect(values('Payment: [x] cash [ ] transfer')).toEqual(['cash']);
});

it('quotes the longer side of words that stand around struck ones', () => {
  const cells = [
    { text: 'Soundcheck' },
    { text: 'at 3:30', isStruck: true },
    { text: 'Make it 3:45 PM please' },
  ];
  const reading = read('', { pages: [{ number: 1, lines: [{ cells }] }] });
  expect(reading.lines[0]?.text).toBe('Soundcheck  Make it 3:45 PM please');
  expect(quoteOf(reading, 'Soundcheck Make it 3:45 PM', 0).quote).toBe('Make it 3:45 PM');
});
