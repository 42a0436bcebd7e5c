import { zipSync } from 'fflate';
import { type Cell as BookCell, colToLetter, readXlsx, type Sheet } from 'hucre/xlsx';
import { format } from 'numfmt';
import type { Cell, Line, Page } from '../../source-text.ts';
import { linesOfSheet, MAX_COLUMNS } from '../layout/sheet-lines.ts';
import type { Reader } from '../reader.ts';
import { safeParts } from './safe-parts.ts';

/** More than any list of a tour has; keeps a cell in a far corner from making a sheet of millions of empty ones. */
const MAX_ROWS = 20_000;
/** One column more than is kept, so that a row that is too long is seen to be. */
const READ_RANGE = `A1:${colToLetter(MAX_COLUMNS)}${MAX_ROWS}`;

/** Excel workbooks: each visible sheet is a page, its cells as they are shown, struck ones known as struck. */
export const xlsxReader: Reader = {
  format: 'xlsx',
  async read({ bytes, fileName }) {
    const parts = safeParts(fileName, bytes, 'xl/workbook.xml');
    const book = await readXlsx(zipSync(Object.fromEntries(parts), { level: 0 }), {
      readStyles: true,
      range: READ_RANGE,
      sheets: ({ hidden, veryHidden }) => !hidden && !veryHidden,
    });
    const warnings = new Set<string>();
    const pages: Page[] = [];
    let nextTable = 0;
    for (const sheet of book.sheets) {
      const read = linesOfSheet(cellsOf(sheet), nextTable);
      nextTable = read.nextTable;
      for (const warning of read.warnings) warnings.add(warning);
      if (sheet.rows.length >= MAX_ROWS)
        warnings.add(
          `Only the first ${MAX_ROWS.toLocaleString('en')} rows of the sheet “${sheet.name}” were read. Import the others as a file of their own.`,
        );
      if (read.lines.length > 0)
        pages.push({ number: pages.length + 1, lines: [...nameOf(sheet), ...read.lines] });
    }
    return { method: 'plain', pages, warnings: [...warnings] };
  },
};

/** The names that Excel gives by itself, in the languages that are read. */
const GIVEN_BY_EXCEL = /^(?:sheet|tabelle|feuille?|feuil|hoja|blad|ark)\s?\d*$/i;

/** The name on the tab often says what the sheet is: “Rooming 14 Nov”. */
function nameOf(sheet: Sheet): Line[] {
  const text = sheet.name.trim();
  return text === '' || GIVEN_BY_EXCEL.test(text) ? [] : [{ cells: [{ text }], heading: 1 }];
}

/** The cells that a person sees, row by row. A cell that spans rows stands in all of them. */
function cellsOf(sheet: Sheet): Cell[][] {
  const hidden = new Set((sheet.columns ?? []).flatMap((column, at) => (column.hidden ? [at] : [])));
  const spans = spansOf(sheet);
  return sheet.rows.flatMap((row, y) => {
    if (sheet.rowDefs?.get(y)?.hidden) return [];
    const cells = row.map((_, x) => {
      const [top, left] = spans.get(`${y},${x}`) ?? [y, x];
      return cellOf(sheet.rows[top]?.[left], sheet.cells?.get(`${top},${left}`));
    });
    return [cells.filter((_, x) => !hidden.has(x))];
  });
}

/** For each cell below the first of a merged column, the cell whose value it shows. */
function spansOf(sheet: Sheet): Map<string, [number, number]> {
  const spans = new Map<string, [number, number]>();
  for (const { startRow, startCol, endRow } of sheet.merges ?? []) {
    const last = Math.min(endRow, sheet.rows.length - 1);
    for (let y = startRow + 1; y <= last; y++) spans.set(`${y},${startCol}`, [startRow, startCol]);
  }
  return spans;
}

function cellOf(raw: unknown, cell: BookCell | undefined): Cell {
  const value = raw ?? cell?.formulaResult ?? null;
  const text = textOf(value, cell?.style?.numFmt ?? 'General');
  return { text, ...(cell?.style?.font?.strikethrough && text !== '' ? { isStruck: true } : {}) };
}

/** The value as the sheet shows it. */
function textOf(value: unknown, pattern: string): string {
  if (value === null || value === undefined) return '';
  if (value instanceof Date) return Number.isNaN(value.getTime()) ? '' : textOfDate(value, pattern);
  if (typeof value === 'number') return format(pattern, value, { throws: false });
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

/**
 * A day is shown with its month in words or else as `YYYY-MM-DD`: what a numeric pattern shows depends on the language of
 * the machine that shows it, and the cell holds the day itself. Excel's days have no zone.
 */
function textOfDate(date: Date, pattern: string): string {
  const letters = pattern.replace(/"[^"]*"|\[[^\]]*\]/g, '');
  const hasDay = /[dy]/i.test(letters) || !/[hs]/i.test(pattern);
  const [day = '', time = ''] = date.toISOString().split('T');
  if (!hasDay) return time.slice(0, 5);
  if (/mmm/i.test(letters)) return format(pattern, date, { throws: false });
  return /h/i.test(letters) ? `${day} ${time.slice(0, 5)}` : day;
}
