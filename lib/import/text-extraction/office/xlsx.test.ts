import { readFileSync } from 'node:fs';
import { writeXlsx } from 'hucre/xlsx';
import { describe, expect, it } from 'vitest';
import { lineText, type Page } from '../../source-text.ts';
import { xlsxReader } from './xlsx.ts';

/** Made with openpyxl: merged cells, formats of dates, times and money, a struck and a hidden row, a hidden column and sheet. */
const rooming = readFileSync(
  new URL('../../../../tests/fixtures/text-extraction/rooming.xlsx', import.meta.url),
);

async function pagesOf(bytes: Uint8Array): Promise<Page[]> {
  const input = { bytes, fileName: 'book.xlsx', mimeType: '', softDeadline: Number.POSITIVE_INFINITY };
  return (await xlsxReader.read(input)).pages;
}

const textOf = (page: Page | undefined) =>
  (page?.lines ?? []).map((line) => lineText(line).replace(/\s+/g, ' '));

describe('a workbook', () => {
  it('has a page for each visible sheet, headed by the name on its tab', async () => {
    const pages = await pagesOf(rooming);
    expect(pages.map((page) => textOf(page)[0])).toEqual(['Rooming 14 Nov', 'Day sheet']);
    expect(JSON.stringify(pages)).not.toContain('secret plan');
  });

  it('shows times and money as the sheet does, and days so that no one can swap day and month', async () => {
    const [list] = await pagesOf(rooming);
    expect(textOf(list)).toContain('Show date Fri 14 Nov 2025');
    expect(textOf(list)).toContain('Isla Drummond King 2025-11-13 2025-11-15 14:00 £129.50 004512');
  });

  it('tells the header of a table, and struck words from those that hold', async () => {
    const [list] = await pagesOf(rooming);
    const rows = (list?.lines ?? []).filter((line) => line.table !== undefined);
    expect(rows[0]?.cells.every((cell) => cell.isHeader)).toBe(true);
    expect(rows.map((row) => row.cells[0]?.isStruck ?? false)).toEqual([false, false, false, true]);
  });

  it('leaves out hidden rows and columns', async () => {
    const all = JSON.stringify(await pagesOf(rooming));
    expect(all).not.toContain('Hidden Guest');
    expect(all).not.toContain('do not print');
  });

  it('gives a cell that spans rows to each of them', async () => {
    const [, sheet] = await pagesOf(rooming);
    expect(textOf(sheet).slice(-2)).toEqual(['Fri 14 Nov 16:30 Soundcheck', 'Fri 14 Nov 19:30 Doors']);
  });

  it('is read to its two hundredth column and twenty thousandth row, wherever else a cell stands', async () => {
    const rows: string[][] = [['Hotel']];
    rows[25_000] = ['far below'];
    const bytes = await writeXlsx({
      sheets: [{ name: 'Sheet1', rows: Array.from(rows, (row) => row ?? []) }],
    });
    expect((await pagesOf(bytes)).flatMap(textOf)).toEqual(['Hotel']);
  });

  it('may hold many long sheets', async () => {
    const rows = Array.from({ length: 19_000 }, (_, i) => [`Guest ${i}`, 'Twin']);
    const sheets = Array.from({ length: 8 }, (_, i) => ({ name: `Night ${i}`, rows }));
    const pages = await pagesOf(await writeXlsx({ sheets }));
    expect(pages.map((page) => page.lines.length)).toEqual(sheets.map(() => 19_001));
    expect(new Set(pages.map((page) => page.lines.at(-1)?.table)).size).toBe(8);
  });
});
