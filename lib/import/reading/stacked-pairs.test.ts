import { describe, expect, it } from 'vitest';
import { sourceOf } from '#tests/support/source-text.ts';
import { readSource } from './index.ts';

const pairsOf = (text: string) =>
  readSource(sourceOf(text)).pairs.map(({ label, value }) => [label, value] as const);

describe('forms whose labels stand above their values', () => {
  it('pairs each caption with the lines below it, with or without empty lines between', () => {
    const form = 'Künstler\nMoos & Meer\n\nSpielort\nAlte Gerberei\nUferweg 3\n\nDatum\n07.08.2026';
    expect(pairsOf(form)).toEqual([
      ['Künstler', 'Moos & Meer'],
      ['Spielort', 'Alte Gerberei\nUferweg 3'],
      ['Datum', '07.08.2026'],
    ]);
    expect(pairsOf('Artist\n\nMoss & Mere\n\nVenue\n\nThe Tannery\n\nDate\n\n7 August 2026').length).toBe(3);
  });

  it('keeps to values that fit: no hour below the word for a day, no sentence below a name', () => {
    expect(pairsOf('Doors\nplease keep them closed.\n\nArtist\nwill be there.\n\nVenue\nis warm.')).toEqual(
      [],
    );
  });

  it('leaves a heading or two alone', () => {
    expect(pairsOf('Artist\nMoss & Mere\n\nsome other line\nand another')).toEqual([]);
  });
});

describe('forms of two label columns', () => {
  it('reads labels and values in turn although the first row is of words alone', () => {
    const rows = [
      ['Artist', 'Moss & Mere', 'Event', 'Low Tide Nights'],
      ['Date', '7 August 2026', 'Venue', 'The Tannery'],
    ];
    const lines = rows.map((cells, i) => ({
      table: 0,
      cells: cells.map((text) => ({ text, ...(i === 0 && { isHeader: true }) })),
    }));
    const { pairs } = readSource(sourceOf('', { pages: [{ number: 1, lines }] }));
    expect(pairs.map(({ label, value }) => [label, value])).toEqual([
      ['Artist', 'Moss & Mere'],
      ['Event', 'Low Tide Nights'],
      ['Date', '7 August 2026'],
      ['Venue', 'The Tannery'],
    ]);
  });
});
