import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from '../../reading/index.ts';
import { resolveSection } from '../../resolution/index.ts';
import type { Line, StructuredBlock } from '../../source-text.ts';
import { activities } from '../activities.ts';

const GENERAL = { artist: 'Halden Quartet', date: '2027-03-04', venue: 'Speicher' };

function acts(
  papers: readonly Parameters<typeof sourceOf>[1][],
  flights: { fullName: string }[] = [],
): string[] {
  const readings = papers.map((parts, i) => readSource(sourceOf('', { sourceId: `s${i}`, ...parts })));
  const found = activities.extract({ readings, done: { general: GENERAL, flights } });
  return (resolveSection(activities, found).value ?? []).map(({ name, startTime, endTime }) =>
    [name, startTime, endTime].filter(Boolean).join(' '),
  );
}

const ofText = (text: string) => ({ ...sourceOf(text) });
const ofRows = (rows: readonly string[][], hasHeader = true) => ({
  pages: [
    {
      number: 1,
      lines: rows.map(
        (cells, i): Line => ({
          cells: cells.map((text) => ({ text, isHeader: hasHeader && i === 0 })),
          table: 0,
        }),
      ),
    },
  ],
});

describe('a plan in a language that has few known words', () => {
  it('is read row by row, under the days that stand alone in theirs', () => {
    const rows = [
      ['Plan 4. marca 2027', '', ''],
      ['14:00', 'Przyjazd ekipy', 'brama'],
      ['15:00 - 16:30', 'Interview Radio Port', 'studio'],
      ['17:00 - 18:00', 'Ustawianie sceny', 'cisza od 17:30'],
      ['18:30', 'Rozmowa z dyrektorem', ''],
      ['19:00', 'Wpuszczanie gości', ''],
    ];
    expect(acts([ofRows(rows, false)])).toEqual(
      expect.arrayContaining([
        'Przyjazd ekipy 2027-03-04T14:00',
        'Ustawianie sceny 2027-03-04T17:00 2027-03-04T18:00',
        'Wpuszczanie gości 2027-03-04T19:00',
      ]),
    );
  });
});

describe('rows of a plan', () => {
  it('are rides where one column names both ends', () => {
    const rows = [
      ['Tag', 'Zeit', 'von - nach', 'Fahrer'],
      ['Do 04.03.2027', '12:10', 'Hotel Anker - Speicher', 'Gerd'],
      ['Fr 05.03.2027', '09:45', 'Hotel Anker - Flughafen (Ute unterwegs einladen)', 'Gerd'],
    ];
    expect(acts([ofRows(rows)])).toEqual([
      'Transfer Hotel Anker - Speicher 2027-03-04T12:10',
      'Transfer Hotel Anker - Flughafen 2027-03-05T09:45',
    ]);
  });

  it('are from one hour to the other where both have columns and no heading', () => {
    const rows = [
      ['Thursday 4 March 2027', '', '', ''],
      ['2:30 PM', '', 'Line check', 'stage'],
      ['3:30 PM', '5:00 PM', 'Soundcheck', 'stage'],
      ['6:30 PM', '', 'Doors', 'house'],
    ];
    expect(acts([ofRows(rows, false)])).toContain('Soundcheck 2027-03-04T15:30 2027-03-04T17:00');
  });

  it('are those of the party, whoever of it is named', () => {
    const rows = [
      ['day', 'from', 'to', 'what', 'where', 'who'],
      ['Thu 04.03.2027', '08:15', '', 'Sol picks up Cleo', 'arrivals to hotel', 'Cleo'],
      ['Thu 04.03.2027', '15:30', '', 'get-in', 'Speicher', 'Bas, Iggy'],
      ['Thu 04.03.2027', '16:00', '17:30', 'soundcheck', 'Speicher', 'Halden, Iggy'],
      ['Thu 04.03.2027', '23:15', '', 'get-out', '', 'Bas'],
    ];
    const found = acts([ofRows(rows)], [{ fullName: 'Cleo Marchand' }]);
    expect(found).toEqual(
      expect.arrayContaining([
        'Sol picks up Cleo 2027-03-04T08:15',
        'Get-in 2027-03-04T15:30',
        'Get-out 2027-03-04T23:15',
      ]),
    );
  });

  it('stand under tomorrow though another heading stands beside it', () => {
    const rows = [
      ['DAY SHEET Thursday 4 March 2027', ''],
      ['15:00', 'Load-in'],
      ['16:30', 'Soundcheck'],
      ['Tomorrow, Friday 5', 'Money, guests'],
      ['10:45', 'Taxis from hotel to airport'],
    ];

    expect(acts([ofRows(rows, false)])).toContain('Transfer Taxis from hotel to airport 2027-03-05T10:45');
  });
});

describe('hours that are no act of the show', () => {
  it('are those that were', () => {
    const text =
      'DAY SHEET Thursday 4 March 2027\n15:00 Load-in\n17:00 Soundcheck\n20:00 Doors\nv3 replaces v1 and v2. Soundcheck was 16:30 on the older ones, bin them.';
    expect(acts([ofText(text)])).not.toContain('Soundcheck 2027-03-04T16:30');
  });

  it('are those of a flight before a train', () => {
    const text = 'Wed 3 March 2027\n15:10  SK1675 CPH - BER 16:10  ref 8LQP2A  then ICE to Leipzig';
    expect(acts([ofText(text)])).toEqual([]);
  });

  it('are those of a private appointment', () => {
    const event: StructuredBlock = {
      kind: 'calendar-event',
      page: 1,
      quote: 'Dentist',
      data: { summary: 'Dentist', start: '2027-03-02T16:00', end: '2027-03-02T17:00' },
    };
    expect(acts([{ ...ofText('Dentist'), structured: [event] }])).toEqual([]);
  });

  it('are those of a ride that a mail tells without its day, where a plan has it', () => {
    const plan =
      'Schedule Halden Quartet\nWednesday 3 March 2027\n17:30 Pick-up airport to hotel\n18:00 Check-in\nThursday 4 March 2027\n15:00 Load-in\n16:00 Soundcheck';
    const mail =
      'Halden Quartet, 4 March 2027\nSomebody will pick you up at the airport at 17:30, it will be Olle.';
    const rides = acts([ofText(plan), ofText(mail)]).filter((one) => one.includes('17:30'));
    expect(rides).toEqual([expect.stringContaining('2027-03-03T17:30')]);
  });
});

describe('an act that another paper takes out', () => {
  const PLAN =
    'Advance, 1 February 2027\nThursday 4 March 2027\n15:00 Load-in\n16:00 Soundcheck\n17:45 Meet and greet, mezzanine\n19:00 Doors';

  it.each([
    ['Hello all, the meet and greet is cancelled, everybody gets a signed poster.', false],
    ['Hello all, the meet and greet is not cancelled.', true],
    ['Hello all, free meet and greet for all, unless the show is cancelled.', true],
  ])('is none where it is off: %s', (words, isThere) => {
    const mail = ofText(`Note of 2 March 2027 about Halden Quartet\n${words}`);
    expect(acts([ofText(PLAN), mail]).some((one) => one.startsWith('Meet'))).toBe(isThere);
  });

  it('is none where a row of the plan is struck', () => {
    const rows = ofRows(
      [
        ['DAY SHEET Thursday 4 March 2027', ''],
        ['16:00', 'Soundcheck'],
        ['17:45', 'VIP meet & greet'],
        ['19:00', 'Doors'],
      ],
      false,
    );
    for (const cell of rows.pages[0]?.lines[2]?.cells ?? []) cell.isStruck = true;
    expect(acts([ofText(PLAN), rows]).some((one) => one.startsWith('Meet'))).toBe(false);
  });

  it('is the one at the hour that another ride replaces', () => {
    const plan = ofText(
      'Schedule Halden Quartet\nFriday 5 March 2027\n10:15 Shuttle hotel to airport\nThursday 4 March 2027\n15:00 Load-in\n16:00 Soundcheck',
    );
    const event: StructuredBlock = {
      kind: 'calendar-event',
      page: 1,
      quote: 'Shuttle hotel to airport',
      data: {
        summary: 'Shuttle hotel to airport',
        start: '2027-03-05T12:45',
        description: '7 pax. Replaces 10:15.',
      },
    };
    const rides = acts([
      plan,
      { ...ofText('Shuttle hotel to airport\n7 pax. Replaces 10:15.'), structured: [event] },
    ]).filter((one) => one.includes('-05T'));
    expect(rides).toEqual([expect.stringContaining('T12:45')]);
  });
});
