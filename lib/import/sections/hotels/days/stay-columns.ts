import type { Reading, ReadLine, ReadTable } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { findTimes } from '../../../recognizers/times.ts';
import { cellRanges } from '../../shared/spots.ts';
import { type Sense, senseBefore } from './stay-words.ts';

type Stretch = { start: number; end: number; sense: Sense };
type Columns = ReadonlyMap<number, Stretch[]>;
const knownColumns = new WeakMap<Reading, Columns>();

/** For each row of a table with headings: which stretch is the arrival's, which the departure's. */
export function senseOfColumns(reading: Reading): Columns {
  const columns = knownColumns.get(reading) ?? findColumns(reading);
  knownColumns.set(reading, columns);
  return columns;
}

function findColumns(reading: Reading): Columns {
  const senses = new Map<number, Stretch[]>();
  for (const table of reading.tables) {
    const told = sensesOf(table);
    const ofAny = table.columns.map(({ label }, at) => told[at] ?? senseOfLabel(label));
    const ofTrip = table.columns.map(({ label }, at) => ofAny[at] ?? senseOfTrip(label));
    const both = table.columns.findIndex(({ label }) => IN_AND_OUT.test(label.trim()));
    if (both < 0 && !ofTrip.some((sense) => sense === 'in' || sense === 'out')) continue;
    for (const row of table.rows) {
      const line = reading.lines[row.line];
      const isLodging = row.cells.some((cell) => LODGING_TYPE.test(cell.trim()));
      const ofColumn = isLodging ? ofTrip : ofAny;
      if (!line || (!ofColumn.includes('in') && !ofColumn.includes('out') && both < 0)) continue;
      const ranges = cellRanges(line).flatMap(({ index, start, end }) =>
        index === both
          ? inAndOut(reading, line.text, start, end)
          : [{ start, end, sense: ofColumn[index] ?? ('skip' as const) }],
      );
      senses.set(row.line, ranges);
    }
  }
  for (const line of reading.lines) addColumnsUnder(reading, line, senses);
  return senses;
}

/** `In / Out` over `13 Mar 14:00 / 15 Mar 12:00`: one column for both. */
const IN_AND_OUT =
  /^(?:check-?\s?in|in|arrival|anreise|an|arrivée|entrada|llegada|ankomst)\s?[/|–-]\s?(?:check-?\s?out|out|departure|abreise|ab|départ|salida|avresa|avfärd)$/iu;

function inAndOut(reading: Reading, text: string, start: number, end: number): Stretch[] {
  const cell = text.slice(start, end);
  const [, second] = findDates(cell, reading);
  const [, later] = second ? [] : findTimes(cell, reading);
  const middle = start + (second ?? later ?? { start: cell.length }).start;
  return [
    { start, end: middle - 1, sense: 'in' },
    { start: middle, end, sense: 'out' },
  ];
}

/** What a row of a trip with flights and rides says it is, and the columns that all of them share. */
export const LODGING_TYPE =
  /^(?:htl|hotels?|hôtel|hotell|lodging|accommodation|unterkunft|hébergement|alojamiento|boende)$/iu;
function senseOfTrip(label: string): Sense | undefined {
  if (/^(?:start|begins?|beginn|début|inicio|börjar)(?:\s|$)/iu.test(label)) return 'in';
  return /^(?:end|ends|ende|fin|slut|slutar)(?:\s|$)/iu.test(label) ? 'out' : undefined;
}

/** The columns of a table for the days of coming and leaving: called so, or `From` and `To` over days. */
export function sensesOf({ columns, rows }: ReadTable): (Sense | undefined)[] {
  const isOver = (at: number, word: RegExp) =>
    word.test(columns[at]?.label.trim() ?? '') && rows.some(({ cells }) => IS_DAY.test(cells[at] ?? ''));
  // `Arr` and `Dep` over the days of a list of rooms are nobody's flights.
  const isOfRooms = columns.some(({ concept }) => concept === 'hotel.rooms');
  return columns.map(({ concept }, at) => {
    if (concept === 'hotel.checkIn' || isOver(at, FROM) || (isOfRooms && isOver(at, ARR))) return 'in';
    return concept === 'hotel.checkOut' || isOver(at, TO) || (isOfRooms && isOver(at, DEP))
      ? 'out'
      : undefined;
  });
}

const FROM = /^(?:in|ein|an|from|von|du|de|desde|del|från)$/iu;
const TO = /^(?:out|aus|ab|to|till|until|bis|au|hasta|al|ut|t\.?o\.?m\.?)$/iu;
const ARR = /^arr\.?(?:\sdate)?$/iu;
const DEP = /^dep\.?(?:\sdate)?$/iu;
const IS_DAY = /^\D{0,6}\d{1,4}[./-]\s?(?:\d|\p{L}{3})|^\D{0,6}\d{1,2}\.?\s\p{L}{3}/u;

function senseOfLabel(label: string): Sense | undefined {
  const sense = label.length <= 24 ? senseBefore(label, undefined) : undefined;
  return sense === 'skip' ? undefined : sense;
}

const MAX_UNDER = 3;

/** `Check-in | Check-out` over the days and these over the hours, where no table with headings was seen. */
function addColumnsUnder(reading: Reading, head: ReadLine, senses: Map<number, Stretch[]>): void {
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
