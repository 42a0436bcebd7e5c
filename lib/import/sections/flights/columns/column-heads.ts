import type { Reading } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import type { DateToken, FlightToken } from '../types.ts';
import { acrossCells, columnCells } from './column-cells.ts';

/** The words over the column that the number of a flight stands in. */
export function headOf(reading: Reading, { line, start, end }: FlightToken): string | undefined {
  const isAround = (cell: { start: number; end: number }) => start >= cell.start && end <= cell.end;
  const across = acrossCells(reading, line).find(isAround);
  return across ? across.heads[across.leg] : columnCells(reading, line).find(isAround)?.column.label;
}

/** `Out 28/1 | Back 30/1`: the day that heads the column of a flight is its day. */
export function dayOfColumn(reading: Reading, anchor: FlightToken): DateToken | undefined {
  const head = headOf(reading, anchor);
  const found = head && /\d/u.test(head) ? findDates(head, { ...reading, hasShortDays: true })[0] : undefined;
  if (!head || !found) return undefined;
  const above = reading.lines.slice(0, anchor.line).findLast(({ text }) => text.includes(head));
  if (!above) return undefined;
  const start = above.text.indexOf(head) + found.start;
  return {
    kind: 'date',
    value: found.value.date,
    text: found.text,
    line: above.index,
    start,
    end: start + found.text.length,
    ...(found.doubts && { doubts: found.doubts }),
  };
}
