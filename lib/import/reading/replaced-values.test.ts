import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from './index.ts';

const holds = (text: string) => readSource(sourceOf(text)).lines.map((line) => line.text);
const pairs = (text: string) => readSource(sourceOf(text)).pairs.map(({ label, value }) => [label, value]);

describe('values that a paper replaces itself', () => {
  it.each([
    ['Item  Previous  Current', 'Venue  Old Mill  New Barn'],
    ['Angabe  alt  neu', 'Spielort  Mühle  Scheune'],
    ['Rubrique  Ancienne valeur  Nouvelle valeur', 'Lieu  Moulin  Grange'],
    ['Dato  anterior  nuevo', 'Sala  Molino  Granero'],
    ['Uppgift  tidigare  ny', 'Lokal  Kvarnen  Ladan'],
    ['Item  v1  v2', 'Venue  Old Mill  New Barn'],
    ['Angabe  V4  V5 gültig', 'Spielort  Mühle  Scheune'],
    ['Angabe  Alt (V3)  Neu (V4)', 'Spielort  Mühle  Scheune'],
    ['Cláusula  Decía  Queda', 'Lugar  Molino  Granero'],
    ['Cláusula  Donde dice  Debe decir', 'Lugar  Molino  Granero'],
  ])('fall under a heading such as “%s”', (heading, row) => {
    const [label, gone, now] = row.split('  ');
    expect(pairs(`${heading}\n${row}`)).toEqual([[label, now]]);
    expect(holds(`${heading}\n${row}`).join()).not.toContain(gone);
  });

  it('are all that stands beside a column of what holds now', () => {
    const rows = [
      ['', 'Hoja del 1 de junio (ANULADA)', 'VIGENTE'],
      ['Recinto', 'La Explanada', 'El Molino'],
    ];
    const lines = rows.map((row) => ({ cells: row.map((text) => ({ text })), table: 0 }));
    const read = readSource(sourceOf('', { pages: [{ number: 1, lines }] })).lines.map((line) => line.text);
    expect(read.at(-1)).toBe('Recinto  El Molino');
  });

  it('fall also where the column of names has no heading', () => {
    expect(pairs('Original  Amended\nDoors  19:00  19:30\nCurfew  23:00  22:30')).toEqual([
      ['Doors', '19:30'],
      ['Curfew', '22:30'],
    ]);
  });

  it('fall in the rows of a table that lack their last cells', () => {
    const rows = [
      ['What', 'Old time', 'New time', 'Where'],
      ['Doors', '18:30', '19:30'],
      ['Stage', '20:45', '21:15', 'Main'],
    ];
    const lines = rows.map((row) => ({ cells: row.map((text) => ({ text })), table: 0 }));
    const source = sourceOf('', { pages: [{ number: 1, lines }] });
    expect(readSource(source).lines.map((line) => line.text)).not.toContainEqual(
      expect.stringMatching(/18:30|20:45/u),
    );
  });

  it('are the columns of offers that were not accepted, in that table alone', () => {
    const offers = [
      ['', 'v1 – May 3\nDECLINED', 'v2 – May 11\nCOUNTERED', 'v3 – May 14\nACCEPTED'],
      ['Guarantee', '$6,000', '$7,000', '$7,500'],
    ];
    const terms = [
      ['Doors', '7:30 PM', 'Curfew', '11:30 PM'],
      ['Load-in', '2:00 PM', 'Dinner', '6:00 PM'],
    ];
    const lines = [offers, terms].flatMap((rows, table) =>
      rows.map((row, i) => ({ cells: row.map((text) => ({ text })), table, startsBlock: i === 0 })),
    );
    const source = sourceOf('', { pages: [{ number: 1, lines }] });
    const texts = readSource(source).lines.map((line) => line.text);
    expect(texts[1]).toBe('Guarantee  $7,500');
    expect(texts.slice(2)).toEqual(terms.map((row) => row.join('  ')));
  });

  it('are what one side asked for beside what the other one answers', () => {
    const rows = [
      ['SCHEDULE', 'asked by tour', 'venue says'],
      ['Load in', '12:00', '14:00', '(no earlier)'],
      ['Soundcheck', '15:00', 'ok'],
    ];
    const lines = rows.map((row, i) => ({ cells: row.map((text) => ({ text })), startsBlock: i === 0 }));
    const source = sourceOf('', { pages: [{ number: 1, lines }] });
    const texts = readSource(source).lines.map((line) => line.text);
    expect(texts.slice(1)).toEqual(['Load in  14:00  (no earlier)', 'Soundcheck  15:00']);
  });

  it.each([
    ['You asked', 'We say', 'Load-in', '2:00 PM, back alley', 'Load-in  2:00 PM, back alley'],
    ['Wunsch', 'Antwort', 'Soundcheck um 15 Uhr?', '16:30', 'Soundcheck um  16:30'],
    ['Demandé', 'Réponse', 'Hôtel : 4 chambres', 'Ibis, 3 doubles', 'Hôtel  Ibis, 3 doubles'],
    ['Pedido', 'Respuesta', 'Prueba a las 17:00', 'ok', 'Prueba a las 17:00'],
    ['Önskemål', 'Svar', 'Insläpp', '19.30', 'Insläpp  19.30'],
  ])(
    'are the figures of a question, which is the label of its answer: %s',
    (...[asks, says, asked, said, holds]) => {
      const rows = [
        [asks, says],
        [asked, said],
      ];
      const lines = rows.map((row, i) => ({
        cells: row.map((text) => ({ text })),
        table: 0,
        startsBlock: i === 0,
      }));
      const source = sourceOf('', { pages: [{ number: 1, lines }] });
      expect(readSource(source).lines[1]?.text).toBe(holds);
    },
  );

  it('are not the column `Was` beside `bisher`', () => {
    expect(holds('bisher  jetzt  Was\n10:30  12:15  Ankunft')[1]).toBe('12:15  Ankunft');
  });

  it('hold on where the new one is only said to be the same', () => {
    expect(pairs('Item  Old  New\nVenue  Old Mill  unchanged\nDoors  19:00  19:30')).toEqual([
      ['Venue', 'Old Mill'],
      ['Doors', '19:30'],
    ]);
  });

  it.each([
    ['Original load-in: 14:00', 'Revised load-in: 15:00'],
    ['Einlass alt: 19:00', 'Einlass neu: 19:30'],
    ['Ancien horaire : 19:00', 'Nouvel horaire : 19:30'],
    ['Hora anterior: 19:00', 'Hora nueva: 19:30'],
    ['Tidigare tid: 19:00', 'Ny tid: 19:30'],
    ['Old doors: 19:00', 'Doors: 19:30'],
  ])('fall in a line of their own: “%s”', (old, now) => {
    expect(holds(`${old}\n${now}`)).toEqual(['', now]);
    expect(holds(`${now}\n${old}`)).toEqual([now, '']);
  });

  it.each([
    'Original soundtrack: 12 songs\nRevised setlist: 14 songs',
    'Before: support act\nAfter: DJ set',
    'Old Mill: 200 standing\nNew Barn: 300 standing',
    'Before tax  After tax  Total\n900  1071  1071',
  ])('are not told by words for age alone: “%s”', (text) => {
    expect(holds(text)).toEqual(text.split('\n'));
  });
});
