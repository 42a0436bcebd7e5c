import type { Reading } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { candidateAt, cellRanges } from '../../shared/spots.ts';
import type { Stay, StayDates } from '../types.ts';

const MAX_NIGHTS = 30;
const DAY_MS = 86_400_000;

type Days = Pick<StayDates, 'checkInDate' | 'checkOutDate'>;

/** `9 | Abundio Serna | SGL | 21/11/2026 | 22/11/2026`: of two days side by side in a row one comes on the first. */
export function daysInCells(reading: Reading, { lines }: Stay): Days {
  for (const index of lines) {
    const line = reading.lines[index];
    const days = line ? cellRanges(line).map((cell) => dayOfCell(reading, line.text, cell)) : [];
    const at = days.findIndex((day, i) => day && days[i + 1]);
    const [first, last] = [days[at], days[at + 1]];
    const nights = first && last ? (Date.parse(last.value) - Date.parse(first.value)) / DAY_MS : 0;
    if (!first || !last || nights <= 0 || nights > MAX_NIGHTS) continue;
    const [checkIn, checkOut] = [first, last].map(({ value, start, end, doubts }) =>
      candidateAt(reading, value, [{ line: index, start, end }], {
        method: 'table',
        reason: 'two days side by side in a row under the hotel',
        doubts,
        specificity: 0.6,
      }),
    );
    return { checkInDate: checkIn ? [checkIn] : [], checkOutDate: checkOut ? [checkOut] : [] };
  }
  return { checkInDate: [], checkOutDate: [] };
}

/** The day that is all a cell says. */
function dayOfCell(reading: Reading, text: string, cell: { start: number; end: number }) {
  const words = text.slice(cell.start, cell.end);
  const [date] = findDates(words, reading);
  const rest = date ? words.slice(0, date.start) + words.slice(date.end) : words;
  if (!date || /[\p{L}\d]/u.test(rest)) return undefined;
  return {
    value: date.value.date,
    start: cell.start + date.start,
    end: cell.start + date.end,
    doubts: date.doubts ?? [],
  };
}
