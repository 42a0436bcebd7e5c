import { describe, expect, it } from 'vitest';
import { layOutPage } from './page-layout.ts';
import type { PdfWord } from './pdf-page.ts';

const EM = 10;

/** The lines of one cell, each below the other. */
function cell(x: number, y: number, ...lines: string[]): PdfWord[] {
  return lines.flatMap((text, i) => {
    let at = x;
    return text.split(' ').map((word) => {
      const x0 = at;
      at += word.length * EM * 0.5 + EM * 0.28;
      const middle = y + i * 12;
      return {
        text: word,
        x0,
        x1: x0 + word.length * 5,
        y0: middle - 5,
        y1: middle + 5,
        em: EM,
        isBold: false,
      };
    });
  });
}

function cellsOf(words: PdfWord[]): string[][] {
  const page = { number: 1, width: 600, height: 800, words, turned: [], lying: [], standing: [] };
  return layOutPage(page, { body: EM }).page.lines.map((one) => one.cells.map(({ text }) => text));
}

describe('the row of a journey', () => {
  it('reads each end whole, however the lines of its cells lie beside those of the others', () => {
    const words = [
      ...cell(40, 100, 'Flight EZY6983 to Berlin'),
      ...cell(40, 130, 'EZY6983', 'Economy', 'A320'),
      ...cell(160, 136, 'Glasgow', '07:10'),
      ...cell(300, 130, 'Berlin', 'Brandenburg', '10:25'),
      ...cell(40, 190, 'Gates close half an hour before departure, and nobody is let aboard after that.'),
    ];
    expect(cellsOf(words).slice(0, 2)).toEqual([
      ['Flight EZY6983 to Berlin'],
      ['EZY6983\nEconomy\nA320', 'Glasgow\n07:10', 'Berlin\nBrandenburg\n10:25'],
    ]);
  });

  it('leaves a title close above the row outside it, and the names of the columns in the table', () => {
    const row = (y: number, town: string, other: string) => [
      ...cell(40, y, 'TP1327'),
      ...cell(140, y, town, 'Terminal 1'),
      ...cell(260, y, '11:45'),
      ...cell(340, y, other, 'Terminal 2'),
      ...cell(460, y, '14:30'),
    ];
    const names = ['Flight', 'From', 'Departs', 'To', 'Arrives'];
    const words = [
      ...names.flatMap((name, i) => cell([40, 140, 260, 340, 460][i] ?? 0, 80, name)),
      ...row(102, 'Dublin', 'Lisbon'),
      ...cell(40, 136, 'Operated by Portugalia, fare basis YDSC0E, booking status OK, baggage 1PC'),
      ...row(160, 'Lisbon', 'Oslo'),
    ];
    const cells = cellsOf(words);
    expect(cells[0]).toEqual(names);
    expect(cells[1]).toEqual(['TP1327', 'Dublin\nTerminal 1', '11:45', 'Lisbon\nTerminal 2', '14:30']);
    expect(cells.at(-1)).toEqual(['TP1327', 'Lisbon\nTerminal 1', '11:45', 'Oslo\nTerminal 2', '14:30']);
  });

  it('leaves two columns of a day alone, each with hours of its own', () => {
    const words = [
      ...cell(40, 100, '10:00 Arrive', '12:00 Load-in', '18:00 Doors'),
      ...cell(300, 100, '11:00 Lobby', '13:00 Depart', '17:00 Check-in'),
    ];
    expect(cellsOf(words)).toHaveLength(3);
  });
});
