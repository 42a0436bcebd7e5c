import type { Reading } from '../../reading/reading.ts';
import { rowsOff as rowsOffOrCredited } from '../shared/standing/rows.ts';
import { opensWithOffState } from '../shared/standing/states.ts';

/** Days and hours from one to the other: `12.06. - 14.06.`, `ab 15.00 – 18.00`; no sum is given back. */
const SPAN =
  /\d\.?(?:\d{2}|\d{4})?\s?[-–−]\s?(?:[0-2]?\d|3[01])\.[0-5]\d(?![\d,]|\s?(?:[€£$]|EUR|GBP|USD|CHF|SEK|kr))/iu;

/** The rows of lists whose bookings are off. */
export function rowsOff(reading: Reading): ReadonlySet<number> {
  const rows = [...rowsOffOrCredited(reading, opensWithOffState)].filter((index) => {
    const { text = '', line } = reading.lines[index] ?? {};
    return !SPAN.test(text) || line?.cells.slice(1).some((cell) => opensWithOffState(cell.text));
  });
  return new Set(rows);
}
