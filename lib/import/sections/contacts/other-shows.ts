import type { Reading } from '../../reading/reading.ts';
import { findDates } from '../../recognizers/dates.ts';
import { foldName } from '../../recognizers/fold.ts';
import { labelWeight } from '../shared/show/labels.ts';

/** The rows of a tour's list that are of other days and other houses than the show's: whoever answers there is no contact of it. */
export function rowsOfOtherShows(reading: Reading, day: string | undefined): ReadonlySet<number> {
  const others = reading.tables.flatMap(({ columns, rows }) => {
    const house = columns.findIndex(({ label }) => labelWeight('venue', label.trim()) === 1);
    if (!day || house < 0) return [];
    const shows = rows.map(({ line, cells }) => ({
      line,
      house: foldName(cells[house] ?? ''),
      days: cells.flatMap((cell) => (/\d/.test(cell) ? findDates(cell, reading) : [])).slice(0, 1),
    }));
    const own = shows.find(({ days }) => days[0]?.value.date === day)?.house;
    return own ? shows.filter((one) => one.days.length > 0 && one.house !== '' && one.house !== own) : [];
  });
  return new Set(others.map(({ line }) => line));
}
