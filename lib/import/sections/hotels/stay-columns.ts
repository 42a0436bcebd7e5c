import type { Reading, ReadLine } from '../../reading/reading.ts';
import { cellRanges } from '../shared/spots.ts';
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
    const ofColumn = table.columns.map(({ label, concept }): Sense | undefined => {
      if (concept === 'hotel.checkIn') return 'in';
      if (concept === 'hotel.checkOut') return 'out';
      const sense = senseBefore(label, undefined);
      return label.length <= 24 && sense !== 'skip' ? sense : undefined;
    });
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

const MAX_UNDER = 3;

/** `Check-in | Check-out` over the days and these over the hours, where no table with headings was seen. */
function addColumnsUnder(
  reading: Reading,
  head: ReadLine,
  senses: Map<number, { start: number; end: number; sense: Sense }[]>,
): void {
  const { cells } = head.line;
  if (cells.length < 2 || cells.length > 4 || /\d/.test(head.text) || senses.has(head.index)) return;
  const ofCell = cells.map(({ text }) => (text.length <= 24 ? senseBefore(text, undefined) : undefined));
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
