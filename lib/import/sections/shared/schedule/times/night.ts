import { addDays } from '../../../../recognizers/calendar.ts';
import type { ScheduleItem } from '../schedule-item.ts';

/** The night of a show ends here: a programme's `01:00` belongs to the next calendar day, its `06:30` does not. */
export const NIGHT_ENDS = '06:00';
const AFTERNOON = '12:00';
const ENDS_THE_NIGHT = new Set(['curfew', 'load-out', 'set']);

/** Moves times after midnight to the calendar day they fall on; the items stand in the order of the paper. */
export function placeNightTimes(items: readonly ScheduleItem[]): ScheduleItem[] {
  const hadAfternoon = new Set<string>();
  return items.map((item) => {
    if (!item.start || !item.date) return item;
    const key = item.date.value;
    if (item.start >= NIGHT_ENDS) {
      if (item.start >= AFTERNOON) hadAfternoon.add(key);
      return item;
    }
    // Under the heading of the next day the small hours after a show stand with their own date.
    const isOwnDay = !hadAfternoon.has(key) && hadAfternoon.has(addDays(key, -1));
    const isNight = hadAfternoon.has(key) || (ENDS_THE_NIGHT.has(item.kind ?? '') && !isOwnDay);
    return isNight ? { ...item, date: { ...item.date, value: addDays(key, 1) } } : item;
  });
}

/** The calendar days that papers may name for an hour of the evening of a day: in the night its own or the next one. */
export function daysOfEvening(day: string, hour: string): string[] {
  return hour < NIGHT_ENDS ? [day, addDays(day, 1)] : [day];
}

/** The calendar day on which an item that began on `date` ends. */
export function endDate(date: string, start: string, end: string): string {
  return end < start ? addDays(date, 1) : date;
}
