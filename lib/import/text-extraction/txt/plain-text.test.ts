import { expect, test } from 'vitest';
import { plainTextPage } from './plain-text.ts';

const cells = (text: string) =>
  plainTextPage(text).page.lines.map((line) => line.cells.map((cell) => cell.text));

test('a dot leader stays with its label and its value stands apart', () => {
  expect(cells('Fee ........ £3,250.00\nDeposit .... 50 % by 17/10/2025')).toEqual([
    ['Fee ........', '£3,250.00'],
    ['Deposit ....', '50 % by 17/10/2025'],
  ]);
});

test('a value that goes on in the next line stays in its column', () => {
  expect(cells('Promoter     Tom Ashdown\n             tom@venue.example\nVenue        The Shed')).toEqual([
    ['Promoter', 'Tom Ashdown'],
    ['', 'tom@venue.example'],
    ['Venue', 'The Shed'],
  ]);
});

test('typed columns are told by the white that runs through them, whatever their words are', () => {
  const { page } = plainTextPage(
    [
      'FLIGHT   FROM        DATE    DEP   ARR',
      '--------------------------------------',
      'KE 908   LONDON LHR  07MAY26 19:35 15:55',
      'KE 907   SEOUL ICN   11MAY26 13:05 17:35',
    ].join('\n'),
  );
  expect(page.lines.map((line) => line.cells.map((cell) => cell.text))).toEqual([
    ['FLIGHT', 'FROM', 'DATE', 'DEP', 'ARR'],
    ['KE 908', 'LONDON LHR', '07MAY26', '19:35', '15:55'],
    ['KE 907', 'SEOUL ICN', '11MAY26', '13:05', '17:35'],
  ]);
  expect(page.lines[0]?.cells.every((cell) => cell.isHeader)).toBe(true);
  expect(new Set(page.lines.map((line) => line.table))).toEqual(new Set([0]));
});

test('notes under the rows of a table leave its columns whole', () => {
  const rows = cells(
    [
      'FROM / TO        FLIGHT  DATE   DEP',
      '',
      'ISTANBUL (IST)   TK 1723 12MAR  0815',
      'HAMBURG (HAM)    AIRCRAFT: AIRBUS A321',
      '',
      'HAMBURG (HAM)    TK 1664 15MAR  1910',
      'ISTANBUL (IST)   AIRCRAFT: BOEING 737',
    ].join('\n'),
  );
  expect(rows[1]).toEqual(['ISTANBUL (IST)', 'TK 1723', '12MAR', '0815']);
  expect(rows[2]).toEqual(['HAMBURG (HAM)', 'AIRCRAFT: AIRBUS A321']);
  expect(rows[3]).toEqual(['HAMBURG (HAM)', 'TK 1664', '15MAR', '1910']);
});

test('pipes part cells and are dropped', () => {
  expect(cells('Leeds LS10 1NN | tel 0113 496 0142 | deals@northlight.example')).toEqual([
    ['Leeds LS10 1NN', 'tel 0113 496 0142', 'deals@northlight.example'],
  ]);
});

test('rows that do not line up are no table', () => {
  const { page } = plainTextPage(
    'Get-in 15:00   Soundcheck 16:00   Doors 19:00\nHeadline 21:00 - 22:20   Curfew 22:45',
  );
  expect(page.lines.every((line) => line.table === undefined)).toBe(true);
  expect(page.lines[0]?.cells.map((cell) => cell.text)).toEqual([
    'Get-in 15:00',
    'Soundcheck 16:00',
    'Doors 19:00',
  ]);
});

test('prose is one cell, and two spaces after a full stop part nothing', () => {
  expect(cells('The fee is due on the night.  The balance follows.')).toEqual([
    ['The fee is due on the night. The balance follows.'],
  ]);
});

test('tabs part cells', () => {
  expect(cells('Doors\t19:00\nCurfew\t23:00')).toEqual([
    ['Doors', '19:00'],
    ['Curfew', '23:00'],
  ]);
});

test.each([
  ['TECHNICAL RIDER\n\nBring a piano.', 1],
  ['Schedule\n========\nDoors at seven', 1],
  ['Hospitality\n-----------\nWater', 2],
  ['3. Accommodation\n\nFive rooms', 2],
  ['## Contacts\n\nAnn', 2],
])('%j has a heading', (text, level) => {
  expect(plainTextPage(text).page.lines[0]?.heading).toBe(level);
});

test.each(['PNR: X4K2LM', 'KE 5901 OPERATED BY AF 1381', 'We arrive at noon.', 'FEE: EUR 500'])(
  '%j is no heading',
  (text) => {
    expect(plainTextPage(`${text}\n\nmore`).page.lines[0]?.heading).toBeUndefined();
  },
);

test('letters set apart for looks are one word', () => {
  expect(cells('B O O K I N G   C O N F I R M A T I O N')[0]).toEqual(['BOOKING CONFIRMATION']);
});

test('a wide text of many lines is laid out in a moment', () => {
  const line = 'Label word  value one  12:00  another value here  EUR 100';
  const start = performance.now();
  plainTextPage(Array.from({ length: 5_000 }, () => line).join('\n'));
  expect(performance.now() - start).toBeLessThan(4_000);
});

test('a mail that was written out as one line is parted where its wide gaps are', () => {
  const parts = Array.from({ length: 12 }, (_, i) => `Label ${i} with a value of its own`);
  const { page } = plainTextPage(parts.join(' '.repeat(9)));
  expect(page.lines.map((line) => line.cells[0]?.text)).toEqual(parts);
  const prose = `${'A sentence that goes on and on without end. '.repeat(20)}${' '.repeat(9)}The end.`;
  expect(plainTextPage(prose).page.lines).toHaveLength(1);
});
