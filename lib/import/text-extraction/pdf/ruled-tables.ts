import type { Cell } from '../../source-text.ts';
import { joinWords, unionBox } from '../layout/row.ts';
import { boxOf, type PdfPage, type PdfWord, type Rule } from './pdf-page.ts';
import { rowsOf } from './rows.ts';

/** A table drawn with lines: its place, and its rows of cells with the words inside. */
export interface RuledTable {
  x0: number;
  x1: number;
  y0: number;
  y1: number;
  /** Where the standing rules are, the outer ones included: one more than there are columns. */
  columns: number[];
  rows: RuledRow[];
}

export interface RuledRow {
  y0: number;
  y1: number;
  cells: PdfWord[][];
}

const MERGE = 3;
const MAX_RULES = 3_000;
/** A box with more lines than this is a part of the page with a frame around it, not a cell. */
const MAX_CELL_LINES = 14;

/** Finds the grids that a page's rules draw and takes their words out of the running text. */
export function takeRuledTables(page: PdfPage): { tables: RuledTable[]; rest: PdfWord[] } {
  const tables: RuledTable[] = [];
  let rest = page.words;
  if (page.lying.length + page.standing.length > MAX_RULES) return { tables, rest };
  for (const group of connectedRules(page.lying, page.standing)) {
    const xs = mergedPlaces(group.standing);
    const ys = mergedPlaces(group.lying);
    if (xs.length < 3 || ys.length < 2) continue;
    const table = buildTable(rest, xs, ys, group.standing);
    const filledRows = table.rows.filter((row) => row.cells.filter((cell) => cell.length > 0).length > 1);
    if (filledRows.length === 0 || table.rows.some((row) => row.cells.some(isWholePart))) continue;
    if (isHeadAlone(table)) continue;
    tables.push(table);
    const taken = new Set(table.rows.flatMap((row) => row.cells.flat()));
    rest = rest.filter((word) => !taken.has(word));
  }
  return { tables, rest };
}

/** One framed row of single lines is the head of rows without frames: the layout of rows keeps them together. */
function isHeadAlone(table: RuledTable): boolean {
  return (
    table.rows.length === 1 && table.rows.every((row) => row.cells.every((cell) => rowsOf(cell).length < 2))
  );
}

function isWholePart(cell: readonly PdfWord[]): boolean {
  return rowsOf(cell).length > MAX_CELL_LINES;
}

interface RuleGroup {
  lying: Rule[];
  standing: Rule[];
}

/** Rules that touch or cross, directly or through others. */
function connectedRules(lying: readonly Rule[], standing: readonly Rule[]): RuleGroup[] {
  const groups: RuleGroup[] = [];
  for (const rule of standing) {
    const touching = groups.filter((group) => group.lying.some((other) => touches(other, rule)));
    const own: RuleGroup = { lying: lying.filter((other) => touches(other, rule)), standing: [rule] };
    for (const group of touching) {
      own.lying.push(...group.lying);
      own.standing.push(...group.standing);
      groups.splice(groups.indexOf(group), 1);
    }
    groups.push({ lying: [...new Set(own.lying)], standing: own.standing });
  }
  return groups;
}

function touches(lying: Rule, standing: Rule): boolean {
  return (
    standing.at >= lying.from - MERGE &&
    standing.at <= lying.to + MERGE &&
    lying.at >= standing.from - MERGE &&
    lying.at <= standing.to + MERGE
  );
}

function mergedPlaces(rules: readonly Rule[]): number[] {
  const places: number[] = [];
  for (const at of rules.map((rule) => rule.at).sort((a, b) => a - b)) {
    if (places.length === 0 || at - (places.at(-1) ?? 0) > MERGE) places.push(at);
  }
  return places;
}

function buildTable(
  words: readonly PdfWord[],
  xs: readonly number[],
  ys: readonly number[],
  standing: readonly Rule[],
): RuledTable {
  const [x0 = 0, x1 = 0, y0 = 0, y1 = 0] = [xs[0], xs.at(-1), ys[0], ys.at(-1)];
  const rows = ys.slice(0, -1).map((top, index): RuledRow => {
    const bottom = ys[index + 1] ?? top;
    const middle = (top + bottom) / 2;
    // A standing rule that this row lacks means a cell over several columns.
    const drawn = xs.map((x) =>
      standing.some((rule) => Math.abs(rule.at - x) <= MERGE && rule.from <= middle && rule.to >= middle),
    );
    const cells: PdfWord[][] = xs.slice(0, -1).map(() => []);
    for (const word of words) {
      const y = (word.y0 + word.y1) / 2;
      const x = (word.x0 + word.x1) / 2;
      if (y < top || y >= bottom || x < x0 || x >= x1) continue;
      let column = xs.findLastIndex((edge) => x >= edge);
      while (column > 0 && !drawn[column]) column--;
      cells[Math.min(column, cells.length - 1)]?.push(word);
    }
    return { y0: top, y1: bottom, cells };
  });
  const filled = rows.filter((row) => row.cells.some((cell) => cell.length > 0));
  return withoutEmptyColumns({ x0, x1, y0, y1, columns: [...xs], rows: filled });
}

/** Columns that no row fills come from doubled lines and frames. */
function withoutEmptyColumns(table: RuledTable): RuledTable {
  const isFilled = (column: number) => table.rows.some((row) => (row.cells[column]?.length ?? 0) > 0);
  return {
    ...table,
    columns: table.columns.filter((_, index) => index === table.columns.length - 1 || isFilled(index)),
    rows: table.rows.map((row) => ({ ...row, cells: row.cells.filter((_, index) => isFilled(index)) })),
  };
}

/**
 * The words of one box as a cell, its lines kept apart; a line that only the narrow box has broken is made whole. `right`
 * is where the box ends, when it is drawn.
 */
export function boxedCell(
  words: readonly PdfWord[],
  makeCell: (words: PdfWord[], text: string) => Cell,
  right?: number,
): Cell {
  if (words.length === 0) return { text: '' };
  const rows = rowsOf(words).map(glueClose);
  let text = '';
  for (const [index, row] of rows.entries()) {
    const before = rows[index - 1];
    const isWrapped =
      before !== undefined && right !== undefined && isOneRun(before, row) && hasNoRoom(before, row, right);
    // `El-` over `Amrani`, `075-` over `2402217781`: broken at the hyphen of the word itself.
    const wrap = /[\p{L}\d]-$/u.test(text) && !CLOCK.test(row[0]?.text ?? '') ? '' : ' ';
    text += (index === 0 ? '' : isWrapped ? wrap : '\n') + joinWords(row);
  }
  const cell = makeCell([...words], text);
  const box = unionBox(words.map(boxOf));
  return box ? { ...cell, box } : cell;
}

/** Neither white between the two lines, nor the one in bold and the other not. */
function isOneRun(above: readonly PdfWord[], row: readonly PdfWord[]): boolean {
  const gap = Math.min(...row.map(({ y0 }) => y0)) - Math.max(...above.map(({ y1 }) => y1));
  const isBold = (words: readonly PdfWord[]) => words.every((word) => word.isBold);
  return gap < (row[0]?.em ?? 0) * MAX_LINE_GAP_EM && isBold(above) === isBold(row);
}

const MAX_LINE_GAP_EM = 0.8;

/** Whether the first word of a line would not have fitted behind the line above. */
function hasNoRoom(above: readonly PdfWord[], row: readonly PdfWord[], right: number): boolean {
  const [last, first] = [above.at(-1), row[0]];
  if (!last || !first) return false;
  const left = right - last.x1;
  return first.x1 - first.x0 + last.em * SPACE_EM > left;
}

/** `Boeing 777-` over `09:55`: another matter. */
const CLOCK = /^\d{1,2}[:.]\d{2}/u;
/** A space and the least padding at the edge of a box, in type sizes. */
const SPACE_EM = 0.5;

function glueClose(row: readonly PdfWord[]): PdfWord[] {
  return row.map((word, index) => {
    const before = row[index - 1];
    return before && word.x0 - before.x1 < word.em * 0.08 ? { ...word, isGlued: true } : word;
  });
}
