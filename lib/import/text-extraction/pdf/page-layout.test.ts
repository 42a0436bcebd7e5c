import { describe, expect, it } from 'vitest';
import { layOutPage } from './page-layout.ts';
import type { PdfWord, Rule } from './pdf-page.ts';

const EM = 10;

/** Words of one line, half a type size wide a letter, the line's middle at `y`. */
function line(x: number, y: number, text: string, isBold = false): PdfWord[] {
  let at = x;
  return text.split(' ').map((word) => {
    const x0 = at;
    at += word.length * EM * 0.5 + EM * 0.28;
    return { text: word, x0, x1: x0 + word.length * EM * 0.5, y0: y - 5, y1: y + 5, em: EM, isBold };
  });
}

function cellsOf(words: PdfWord[], lying: Rule[] = []): string[][] {
  const page = { number: 1, width: 600, height: 800, words, turned: [], lying, standing: [] };
  return layOutPage(page, { body: EM }).page.lines.map((one) => one.cells.map((cell) => cell.text));
}

describe('the layout of a page', () => {
  it('reads blocks that stand side by side one after the other, though some of their lines share a base', () => {
    const words = [
      ...line(40, 100, 'SCHEDULE', true),
      ...['09:00', '11:00', '15:30', '19:30', '21:00'].flatMap((time, i) => [
        ...line(40, 118 + i * 19, time),
        ...line(100, 118 + i * 19, ['Bus arrives', 'Load in', 'Soundcheck', 'Doors', 'Show'][i] ?? ''),
      ]),
      ...line(340, 100, 'VENUE', true),
      ...['Rotunda Hall', '4 Station Square', 'Tel 020 7946 0123'].flatMap((text, i) =>
        line(340, 114 + i * 14, text),
      ),
      ...line(340, 163, 'PROMOTER', true),
      ...line(340, 177, 'Claudine Weber'),
    ];
    const cells = cellsOf(words);
    expect(cells.slice(0, 6)).toEqual([
      ['SCHEDULE'],
      ['09:00', 'Bus arrives'],
      ['11:00', 'Load in'],
      ['15:30', 'Soundcheck'],
      ['19:30', 'Doors'],
      ['21:00', 'Show'],
    ]);
    expect(cells.slice(6).flat()).toEqual([
      'VENUE',
      'Rotunda Hall',
      '4 Station Square',
      'Tel 020 7946 0123',
      'PROMOTER',
      'Claudine Weber',
    ]);
  });

  it('puts what is struck within a cell of a drawn table apart from what holds', () => {
    const tops = [92, 112, 132, 152];
    const grid = {
      lying: tops.map((at) => ({ at, from: 40, to: 300 })),
      standing: [40, 140, 300].map((at) => ({ at, from: 92, to: 152 })),
    };
    const struckTime = { at: 122, from: 45, to: 70 };
    const words = [
      ...[...line(45, 102, '15:00'), ...line(145, 102, 'Load in')],
      ...[...line(45, 122, '16:00'), ...line(75, 122, '16:30'), ...line(145, 122, 'Soundcheck')],
      ...[...line(45, 142, '19:30'), ...line(145, 142, 'Doors')],
    ];
    const page = { number: 1, width: 600, height: 800, words, turned: [], ...grid };
    const { lines } = layOutPage({ ...page, lying: [...grid.lying, struckTime] }, { body: EM }).page;
    const cells = lines.map((one) =>
      one.cells.map(({ text, isStruck }) => (isStruck && text ? `~${text}` : text)),
    );
    expect(cells).toEqual([
      ['15:00', 'Load in'],
      ['16:30', 'Soundcheck'],
      ['~16:00', ''],
      ['19:30', 'Doors'],
    ]);
    expect(new Set(lines.map((one) => one.table)).size).toBe(1);
  });

  it('keeps labels beside their values, however long the values are', () => {
    const words = ['Venue', 'Doors', 'Stage', 'Curfew'].flatMap((label, i) => [
      ...line(40, 100 + i * 30, label),
      ...line(200, 100 + i * 30, 'first line of the value'),
      ...line(200, 112 + i * 30, 'second line of the value'),
    ]);
    expect(cellsOf(words)[0]).toEqual(['Venue', 'first line of the value\nsecond line of the value']);
  });

  it('keeps together the lines of a cell that is centred beside a taller one', () => {
    const rows = [
      { time: '13:00', lines: ['Lunch in the catering', 'room on the ground floor'] },
      { time: '15:30', lines: ['Soundcheck'] },
      { time: '18:00', lines: ['Interview with the radio', 'of the town in the', 'dressing room'] },
      { time: '19:30', lines: ['Doors'] },
    ];
    let top = 100;
    const words = rows.flatMap(({ time, lines }) => {
      const middle = top + ((lines.length - 1) * 12) / 2;
      const own = [...line(40, middle, time), ...lines.flatMap((text, i) => line(120, top + i * 12, text))];
      top += lines.length * 12 + 10;
      return own;
    });
    expect(cellsOf(words)).toEqual(rows.map(({ time, lines }) => [time, lines.join('\n')]));
  });

  it('parts two small lines that stand beside one tall word', () => {
    const tall: PdfWord = { text: 'PARALLAX', x0: 40, x1: 160, y0: 90, y1: 116, em: 24, isBold: true };
    const words = [
      tall,
      ...line(300, 97, 'Singel 900 Amsterdam'),
      ...line(300, 110, 'bookings +31 20 555 0164'),
    ];
    expect(cellsOf(words)).toEqual([['Singel 900 Amsterdam'], ['PARALLAX', 'bookings +31 20 555 0164']]);
  });

  it('takes the tiles of arrival and departure as two cells', () => {
    const tile = (centre: number, lines: string[]) =>
      lines.flatMap((text, i) => {
        const words = line(0, 100 + i * 15, text);
        const width = Math.max(...words.map((word) => word.x1));
        const isDay = /^\d{1,2}$/.test(text);
        return words.map((word) => ({
          ...word,
          x0: word.x0 + centre - width / 2,
          x1: word.x1 + centre - width / 2,
          ...(isDay && { em: EM * 1.5 }),
        }));
      });
    const arrival = ['CHECK-IN', '10', 'APRIL', 'Friday', 'from 15:00'];
    const departure = ['CHECK-OUT', '12', 'APRIL', 'Sunday', 'until 11:00'];
    const words = [...line(40, 60, 'Harbour Hotel'), ...tile(120, arrival), ...tile(200, departure)];
    expect(cellsOf(words)).toEqual([['Harbour Hotel'], [arrival.join('\n'), departure.join('\n')]]);
  });

  it('reads cards beside each other one after the other, though all their lines share their bases', () => {
    const cards = [
      ['VENUE', 'The Tannery', '44 Kiln Lane', 'Norwich NR1 2AB', 'Tel 01603 555 010'],
      ['HOTEL', 'Maids Head', 'Tombland 20', 'Norwich NR3 1LB', '01603 555 090'],
      ['PROMOTER', 'Faye Larkin', 'Floor 2', '07700 900101', 'faye@tannery.example'],
    ];
    const words = cards.flatMap((card, column) =>
      card.flatMap((text, i) => line(40 + column * 180, 100 + i * 14, text, i === 0)),
    );
    expect(cellsOf(words)).toEqual(cards.flat().map((text) => [text]));
  });

  it('reads boxes in two columns on one grid of lines one after the other, each side under its own headings', () => {
    const left = [
      'HOTEL',
      'The Lantern House',
      '12 Quay Lane, Cobh',
      'Ref LH-2210',
      'SUPPER',
      '19:45 at Salters',
    ];
    const right = ['SHOW DAY', '14:00 Load-in', '16:30 Soundcheck', '19:00 Doors', '20:30 Set', 'PEOPLE'];
    const more = ['Orla Finn, promoter', 'Dov Stern, sound'];
    const isHeading = (text: string) => text === text.toUpperCase();
    const words = [
      ...left.flatMap((text, i) => line(40, 100 + i * 14, text, isHeading(text))),
      ...[...right, ...more].flatMap((text, i) => line(320, 100 + i * 14, text, isHeading(text))),
    ];
    expect(cellsOf(words).map((cells) => cells.join(' '))).toEqual([...left, ...right, ...more]);
  });

  it('keeps the rows of a contact table together', () => {
    const rows = [
      ['NAME', 'PHONE', 'MAIL'],
      ['Faye Larkin', '07700 900101', 'faye@tannery.example'],
      ['Gil Moss', '07700 900102', 'gil@tannery.example'],
      ['Rosa Adeyemi', '07700 900103', 'rosa@tannery.example'],
      ['Ned Pike', '07700 900104', 'ned@tannery.example'],
    ];
    const words = rows.flatMap((row, i) =>
      row.flatMap((text, column) => line(40 + column * 180, 100 + i * 14, text, i === 0)),
    );
    expect(cellsOf(words)).toEqual(rows);
  });

  it('takes the rules below its rows for what parts a table whose cells hold several close lines', () => {
    const places = [
      ['ZZ', 'MARSTADT T1', 'LINDHAVEN', 'OK'],
      ['101', '(MRS)', '(LND)', ''],
      ['', 'Wed 10 FEB', 'Wed 10 FEB', ''],
    ];
    const row = (y: number) =>
      places.flatMap((texts, i) =>
        texts.flatMap((text, column) =>
          text ? line([40, 90, 154, 218][column] ?? 0, y + i * 12, text) : [],
        ),
      );
    const words = [
      ...line(40, 90, 'ITINERARY', true),
      ...['No', 'From', 'To', 'Status'].flatMap((text, i) =>
        line([40, 90, 154, 218][i] ?? 0, 110, text, true),
      ),
      ...[130, 175, 220].flatMap(row),
      ...line(40, 280, 'All times are local ones.'),
    ];
    const lying = [118, 163, 208, 253].map((at) => ({ at, from: 38, to: 260 }));
    const cells = cellsOf(words, lying);
    expect(cells[1]).toEqual(['No', 'From', 'To', 'Status']);
    expect(cells.slice(2, 5)).toEqual(
      Array.from({ length: 3 }, () => [
        'ZZ\n101',
        'MARSTADT T1\n(MRS)\nWed 10 FEB',
        'LINDHAVEN\n(LND)\nWed 10 FEB',
        'OK',
      ]),
    );
    expect(cells.at(-1)).toEqual(['All times are local ones.']);
  });

  it('makes lines whole that only the narrow cell of a drawn table has broken', () => {
    const grid = {
      lying: [92, 132, 172].map((at) => ({ at, from: 40, to: 200 })),
      standing: [40, 110, 200].map((at) => ({ at, from: 92, to: 172 })),
    };
    const words = [
      ...[
        ...line(45, 102, 'On stage'),
        ...line(115, 102, 'Copper Finches'),
        ...line(115, 116, 'and Friends'),
      ],
      ...[...line(45, 142, 'Stay'), ...line(115, 142, 'Mill Inn'), ...line(115, 156, '3 Quay Street')],
    ];
    const page = { number: 1, width: 600, height: 800, words, turned: [], ...grid };
    const lines = layOutPage(page, { body: EM }).page.lines;
    expect(lines.map((one) => one.cells.map((cell) => cell.text))).toEqual([
      ['On stage', 'Copper Finches and Friends'],
      ['Stay', 'Mill Inn\n3 Quay Street'],
    ]);
  });

  it('reads two cards of one form one after the other, and not what stands above them', () => {
    const above = [
      ['REED / ANN MS', 'ticket 057 2447'],
      ['LIND / BO MR', 'ticket 057 2448'],
    ];
    const cards = [
      ['OUT Thu 11 March', 'OUT (second) Thu 11 March'],
      ['Flight XY 731', 'Flight XY 460'],
      ['Departs 18:55', 'Departs 23:20'],
      ['Nantes (NTE)', 'Paris (CDG)'],
      ['Arrives 20:05', 'Arrives 07:10'],
      ['Seats 7A, 7C', 'Seats 38A, 38B'],
    ];
    const words = [...above, ...cards].flatMap((row, i) =>
      row.flatMap((text, column) => line(40 + column * 220, 100 + i * 14, text)),
    );
    const texts = cellsOf(words).map((cells) => cells.join(' | '));
    expect(texts.slice(0, 2)).toEqual(above.map((row) => row.join(' | ')));
    expect(texts.slice(2)).toEqual([...cards.map(([left]) => left), ...cards.map(([, right]) => right)]);
  });
});
