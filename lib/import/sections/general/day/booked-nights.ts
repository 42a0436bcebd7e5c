import type { Reading } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { plusDays } from './relative-days.ts';

/** The first days of single nights that a paper tells: `15–16/4, three twins`, `la nuit du 19 au 20 juin`. A band sleeps where it plays. */
export function bookedNights(reading: Reading): ReadonlySet<string> {
  const nights = new Set<string>();
  for (const { text } of reading.lines) {
    const days = findDates(text, reading);
    for (const [i, { value }] of days.entries()) {
      const next = days[i + 1]?.value;
      const isNight =
        value.range === 'start' && next?.range === 'end' && next.date === plusDays(value.date, 1);
      if (isNight) nights.add(value.date);
    }
  }
  return nights;
}
