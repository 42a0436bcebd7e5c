import type { Cell, Line } from '../../source-text.ts';
import { findGrids, wordsByColumn } from './grid.ts';
import { isHeaderRow } from './header-row.ts';
import { joinWords, type Row, type Segment, type Word } from './row.ts';
import { segmentsOfRows } from './segments.ts';

export interface LayoutOptions<W extends Word> {
  /** Number of the first table found; tables are numbered through the source. */
  firstTable: number;
  wideGap?: number;
  makeCell(words: W[], text: string): Cell;
  /** What else the row says about its line: heading, hidden, quote level. */
  decorate?(row: Row<W>, line: Line): Line;
}

export interface LaidOut {
  lines: Line[];
  nextTable: number;
}

/** Rows of words to lines of cells: aligned rows become tables, wide gaps in other rows set cells apart. */
export function linesFromRows<W extends Word>(rows: readonly Row<W>[], options: LayoutOptions<W>): LaidOut {
  const segments = segmentsOfRows(rows, options.wideGap);
  const grids = findGrids(rows, segments);
  const lines: Line[] = [];
  let table = options.firstTable;
  let grid = grids.shift();
  for (const [index, row] of rows.entries()) {
    while (grid && index >= grid.to) {
      grid = grids.shift();
      table++;
    }
    const own = segments[index] ?? [];
    const isInGrid = grid !== undefined && index >= grid.from;
    const cells = isInGrid
      ? gridCells(own, grid?.gutters ?? [], options)
      : own.map((segment) => options.makeCell(segment.words, joinWords(segment.words)));
    const line: Line = {
      cells,
      ...(isInGrid ? { table } : {}),
      ...(row.startsBlock && !(isInGrid && index > (grid?.from ?? 0) && isEvenStep(row))
        ? { startsBlock: true }
        : {}),
    };
    lines.push(options.decorate ? options.decorate(row, line) : line);
  }
  flagHeaders(rows, lines);
  return { lines, nextTable: grid ? table + 1 : table };
}

/** The steps of a padded table part no blocks; rules and typed empty lines do. */
function isEvenStep<W extends Word>(row: Row<W>): boolean {
  return row.step !== undefined && row.hasRuleAbove !== true;
}

function gridCells<W extends Word>(
  segments: readonly Segment<W>[],
  gutters: Parameters<typeof wordsByColumn>[1],
  options: LayoutOptions<W>,
): Cell[] {
  const columns = wordsByColumn(segments, gutters);
  const lastFilled = columns.findLastIndex((words) => words.length > 0);
  const last = columns[lastFilled] ?? [];
  const cells = columns.slice(0, lastFilled).map((words): Cell => {
    if (words.length === 0) return { text: '' };
    return options.makeCell(words, partsOf(words, segments).map(joinWords).join('\n'));
  });
  return [...cells, ...partsOf(last, segments).map((words) => options.makeCell(words, joinWords(words)))];
}

/** What a row sets apart beyond the table's last column stays apart: "Load-in 14:00    Soundcheck 16:00". */
function partsOf<W extends Word>(words: readonly W[], segments: readonly Segment<W>[]): W[][] {
  const starts = new Set(segments.map((segment) => segment.words[0]));
  const parts: W[][] = [];
  for (const word of words) {
    if (parts.length === 0 || starts.has(word)) parts.push([]);
    parts.at(-1)?.push(word);
  }
  return parts;
}

function flagHeaders<W extends Word>(rows: readonly Row<W>[], lines: Line[]): void {
  for (let at = 0; at < lines.length; at++) {
    const first = lines[at];
    if (!first || first.table === undefined || lines[at - 1]?.table === first.table) continue;
    const rest: string[][] = [];
    for (let next = at + 1; lines[next]?.table === first.table && next < at + 8; next++) {
      rest.push(lines[next]?.cells.map((cell) => cell.text) ?? []);
    }
    const hints = {
      isBold: rows[at]?.isBold === true && rows[at + 1]?.isBold !== true,
      isRuled: rows[at + 1]?.hasRuleAbove === true,
    };
    const header = first.cells.map((cell) => cell.text);
    if (isHeaderRow(header, rest, hints)) for (const cell of first.cells) cell.isHeader = true;
  }
}

export function textCell(_words: readonly Word[], text: string): Cell {
  return { text };
}
