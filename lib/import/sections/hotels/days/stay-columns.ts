import type { Reading, ReadLine, ReadTable } from '../../../reading/reading.ts';
import { cellRanges } from '../../shared/spots.ts';
import { type Sense, senseBefore } from './stay-words.ts';

type Columns = ReadonlyMap<number, { start: number; end: number; sense: Sense }[]>;
const knownColumns = new WeakMap<Reading, Columns>();

/** For each row of a table with headings: which stretch is the arrival's, which the departure's. */
export function senseOfColumns(reading: Reading): Columns {
  const columns = knownColumns.get(reading) ?? findColumns(reading);
  knownColumns.set(reading, columns);
  return columns;
}

function findColumns(reading: Reading): Columns {
  const senses = new Map<number, { start: number; end: number; sense: Sense }[]>();
  for (const table of reading.tables) {
    const told = sensesOf(table);
    const ofColumn = table.columns.map(({ label }, at) => told[at] ?? senseOfLabel(label));
    if (!ofColumn.includes('in') && !ofColumn.includes('out')) continue;
    for (const row of table.rows) {
      const line = reading.lines[row.line];
      if (!line) continue;
      const ranges = cellRanges(line).map(({ index, start, end }) => ({
        start,
        end,
        sense: ofColumn[index] ?? ('skip' as const),
      }));
      senses.set(row.line, ranges);
    }
  }
  for (const line of reading.lines) addColumnsUnder(reading, line, senses);
  return senses;
}

/** The columns of a table for the days of coming and leaving: called so, or `From` and `To` over days. */
export function sensesOf({ columns, rows }: ReadTable): (Sense | undefined)[] {
  const isOver = (at: number, word: RegExp) =>
    word.test(columns[at]?.label.trim() ?? '') && rows.some(({ cells }) => IS_DAY.test(cells[at] ?? ''));
  return columns.map(({ concept }, at) => {
    if (concept === 'hotel.checkIn' || isOver(at, FROM)) return 'in';
    return concept === 'hotel.checkOut' || isOver(at, TO) ? 'out' : undefined;
  });
}

const FROM = /^(?:in|ein|an|from|von|du|de|desde|del|från)$/iu;
const TO = /^(?:out|aus|ab|to|till|until|bis|au|hasta|al|ut|t\.?o\.?m\.?)$/iu;
const IS_DAY = /^\D{0,6}\d{1,4}[./-]\s?(?:\d|\p{L}{3})|^\D{0,6}\d{1,2}\.?\s\p{L}{3}/u;

function senseOfLabel(label: string): Sense | undefined {
  const sense = label.length <= 24 ? senseBefore(label, undefined) : undefined;
  return sense === 'skip' ? undefined : sense;
}

const MAX_UNDER = 3;

/** `Check-in | Check-out` over the days and these over the hours, where no table with headings was seen. */
function addColumnsUnder(
  reading: Reading,
  head: ReadLine,
  senses: Map<number, { start: number; end: number; sense: Sense }[]>,
): void {
  const { cells } = head.line;
  if (cells.length < 2 || cells.length > 4 || /\d/.test(head.text) || senses.has(head.index)) return;
  const ofCell = cells.map(({ text }) => senseOfLabel(text));
  if (!ofCell.includes('in') || !ofCell.includes('out')) return;
  for (const row of reading.lines.slice(head.index + 1, head.index + 1 + MAX_UNDER)) {
    if (row.line.cells.length !== cells.length || !/\d/.test(row.text) || senses.has(row.index)) return;
    senses.set(
      row.index,
      cellRanges(row).map(({ index, start, end }) => ({
        start,
        end,
        sense: ofCell[index] ?? ('skip' as const),
      })),
    );
  }
}
