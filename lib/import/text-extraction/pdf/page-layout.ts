import type { Cell, Line, Page } from '../../source-text.ts';
import { isHeaderRow } from '../layout/header-row.ts';
import { linesFromRows } from '../layout/lines-from-rows.ts';
import { joinWords, unionBox } from '../layout/row.ts';
import { readingRegions } from './columns.ts';
import { takeDateTiles } from './date-tiles.ts';
import { headingOf, type TypeSizes } from './headings.ts';
import { type JourneyRows, takeJourneyRows } from './journey-rows.ts';
import { takeLinedTables } from './lined-tables.ts';
import { takePaddedTables } from './padded-tables.ts';
import { boxOf, type PdfPage, type PdfWord } from './pdf-page.ts';
import { measureRows, type PdfRow, rowsOf } from './rows.ts';
import { boxedCell, type RuledTable, takeRuledTables } from './ruled-tables.ts';
import { markStruck } from './struck.ts';

/** In spaces: about three quarters of an em. Two typed spaces are narrower, three are not. */
const WIDE_GAP_SPACES = 2.6;
/** The boxes of OCR words are drawn tightly and unevenly. */
const WIDE_GAP_SPACES_OCR = 3.6;

/** What the layout of one page hands on to the next. */
export interface LayoutState {
  nextTable: number;
  /** The drawn table that the page before ended with: it may go on at the top of this one. */
  open?: { columns: number[]; table: number };
}

/** A page of words to a page of lines: drawn tables first, then columns of prose, then rows and their cells. */
export function layOutPage(
  page: PdfPage,
  sizes: TypeSizes,
  before: LayoutState = { nextTable: 0 },
): { page: Page; state: LayoutState } {
  const words = markStruck(page);
  const visible = words.filter((word) => !word.isHidden);
  const hidden = words.filter((word) => word.isHidden);
  const ruled = takeRuledTables({ ...page, words: visible });
  const { tables, rest } = takeJourneyRows(ruled.rest, ruled.tables);
  let { nextTable } = before;
  let lastTable = nextTable;
  let open: LayoutState['open'];
  const lines: Line[] = [];
  for (const [index, part] of partsInOrder(rest, tables).entries()) {
    if ('table' in part) {
      const goesOn =
        index === 0 && before.open !== undefined && isSameGrid(before.open.columns, part.table.columns);
      const isSameJourney = 'goesOn' in part.table && part.table.goesOn;
      const table = isSameJourney ? lastTable : goesOn ? (before.open?.table ?? nextTable) : nextTable++;
      lastTable = table;
      lines.push(...tableLines(part.table, table, { goesOn: goesOn || isSameJourney, isDrawn: true }));
      open = { columns: part.table.columns, table };
      continue;
    }
    open = undefined;
    const laid = layOutRegion(part.words, page, sizes, nextTable);
    lines.push(...laid.lines);
    nextTable = laid.nextTable;
  }
  for (const run of page.turned) lines.push({ cells: [makeCell(run)], startsBlock: true });
  for (const row of rowsOf(hidden)) lines.push({ cells: [makeCell(row)], isHidden: true });
  return {
    page: {
      number: page.number,
      width: round(page.width),
      height: round(page.height),
      ...(page.turn && { turn: page.turn }),
      lines,
    },
    state: { nextTable, ...(open ? { open } : {}) },
  };
}

function isSameGrid(a: readonly number[], b: readonly number[]): boolean {
  return a.length === b.length && a.every((x, index) => Math.abs(x - (b[index] ?? 0)) < 3);
}

type Part = { words: PdfWord[] } | { table: RuledTable | JourneyRows };

/** Drawn tables part the page into what is above, the table, and what is below. Text beside a table stays around it. */
function partsInOrder(words: readonly PdfWord[], tables: readonly (RuledTable | JourneyRows)[]): Part[] {
  const parts: Part[] = [];
  let rest = [...words];
  for (const table of [...tables].sort((a, b) => a.y0 - b.y0)) {
    const above = rest.filter((word) => (word.y0 + word.y1) / 2 < table.y0);
    rest = rest.filter((word) => (word.y0 + word.y1) / 2 >= table.y0);
    if (above.length > 0) parts.push({ words: above });
    parts.push({ table });
  }
  if (rest.length > 0) parts.push({ words: rest });
  return parts;
}

/** Columns and blocks one after the other, and in each the tables that white alone draws. */
function layOutRegion(words: readonly PdfWord[], page: PdfPage, sizes: TypeSizes, firstTable: number) {
  const lines: Line[] = [];
  let nextTable = firstTable;
  for (const region of readingRegions(words)) {
    const tiled = takeDateTiles(region);
    const lined = takeLinedTables(tiled.rest, page);
    const padded = takePaddedTables(lined.rest);
    const tables = [...lined.tables, ...padded.tables, ...(tiled.row ? [tiled.row] : [])];
    for (const part of partsInOrder(padded.rest, tables)) {
      if ('table' in part) {
        lines.push(...tableLines(part.table, nextTable++, { goesOn: false, isDrawn: false }));
        continue;
      }
      const laid = layOutRows(part.words, page, sizes, nextTable);
      lines.push(...laid.lines);
      nextTable = laid.nextTable;
    }
  }
  return { lines, nextTable };
}

function layOutRows(words: readonly PdfWord[], page: PdfPage, sizes: TypeSizes, firstTable: number) {
  return linesFromRows(measureRows(rowsOf(words), page.lying), {
    firstTable,
    wideGap: words.some((word) => word.confidence !== undefined) ? WIDE_GAP_SPACES_OCR : WIDE_GAP_SPACES,
    makeCell,
    decorate: (row, line) => {
      const heading = headingOf(row as PdfRow, line, sizes);
      return heading ? { ...line, heading, startsBlock: true } : line;
    },
  });
}

function tableLines(
  table: RuledTable,
  number: number,
  { goesOn, isDrawn }: { goesOn: boolean; isDrawn: boolean },
): Line[] {
  const columns = table.columns.slice(0, -1).map((_, index) => index);
  const rows = table.rows.flatMap(partStruckCells);
  /** Where white alone parts the columns, nobody knows how wide a cell may get. */
  const rightOf = (column: number) => (isDrawn ? table.columns[column + 1] : undefined);
  const lines = rows.map(
    (row, index): Line => ({
      cells: columns.map((column) => boxedCell(row.cells[column] ?? [], makeCell, rightOf(column))),
      table: number,
      ...(index === 0 && !goesOn ? { startsBlock: true } : {}),
    }),
  );
  const [first, ...others] = lines;
  const isBold = (index: number) => (rows[index]?.cells.flat() ?? []).every((word) => word.isBold);
  const texts = (line: Line) => line.cells.map((cell) => cell.text);
  const hints = { isBold: isBold(0) && !isBold(1) && (columns.length > 2 || others.length > 1) };
  if (first && !goesOn && isHeaderRow(texts(first), others.slice(0, 8).map(texts), hints)) {
    for (const cell of first.cells) cell.isHeader = true;
  }
  return lines;
}

/** Struck words in a cell with words that hold get a row of their own below, each in its own column. */
function partStruckCells(row: RuledTable['rows'][number]): RuledTable['rows'] {
  const isParted = row.cells.map((cell) => new Set(cell.map((word) => word.isStruck ?? false)).size === 2);
  if (!isParted.includes(true)) return [row];
  const holding = row.cells.map((cell, i) => (isParted[i] ? cell.filter((word) => !word.isStruck) : cell));
  const struck = row.cells.map((cell, i) => (isParted[i] ? cell.filter((word) => word.isStruck) : []));
  return [
    { ...row, cells: holding },
    { ...row, cells: struck },
  ];
}

function makeCell(words: PdfWord[], text = joinWords(words)): Cell {
  const box = unionBox(words.map(boxOf));
  const scored = words.filter((word) => word.confidence !== undefined);
  const sum = scored.reduce((total, word) => total + (word.confidence ?? 0), 0);
  return {
    text,
    ...(box ? { box } : {}),
    ...(words.every((word) => word.isStruck) ? { isStruck: true } : {}),
    ...(scored.length > 0 ? { confidence: Math.round((sum / scored.length) * 1000) / 1000 } : {}),
  };
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
