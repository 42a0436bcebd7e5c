import type { Reading } from '../../../reading/reading.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { findTimes } from '../../../recognizers/times.ts';
import { findLooseDates } from '../../shared/loose-dates.ts';
import { candidateAt } from '../../shared/spots.ts';
import type { Stay, StayDates } from '../types.ts';
import { withoutHours } from './stay-hours.ts';

/** Rooms for some hours of one day. */
const DAY_ROOM = quick(
  /(?<!\p{L})(?:day[ -]?(?:rooms?|use|let)|same day|tageszimmer|tagesnutzung|chambres? (?:de|en) (?:jour|journée)|day-?use|habitaci(?:ón|ones) de día|uso (?:de día|diurno)|mismo día|dag(?:s)?rum|samma dag)(?!\p{L})/iu,
);

const REACH = 3;

const isDate = (day: string | undefined): day is string =>
  day !== undefined && !Number.isNaN(Date.parse(day));

/**
 * Of rooms for the day both dates are that day, and the hours from when to when they are had: `day room, 12:00-18:00`.
 * The day is the one beside them, else that of the sheet or the show.
 */
export function readDayRoom(
  reading: Reading,
  stay: Stay,
  dates: StayDates,
  showDay: string | undefined,
): void {
  const line = stay.lines.find((index) => DAY_ROOM.test(reading.lines[index]?.text ?? ''));
  if (line === undefined || Math.abs(line - stay.home.line) > 2) return;
  const near = [line, ...stay.lines.filter((index) => index !== line && Math.abs(index - line) <= REACH)];
  readHours(reading, near, dates);
  const told =
    dayBeside(reading, [line]) ?? dates.checkInDate[0] ?? dates.checkOutDate[0] ?? dayBeside(reading, near);
  const spot = { line, start: 0, end: reading.lines[line]?.text.trimEnd().length ?? 0 };
  const day =
    told ??
    (isDate(showDay)
      ? candidateAt(reading, showDay, [spot], {
          reason: 'day of the show, for rooms of one day',
          doubts: ['derived', 'weak_context'],
          specificity: 0.3,
        })
      : undefined);
  if (!day) return;
  dates.checkInDate.splice(0, dates.checkInDate.length, day);
  dates.checkOutDate.splice(0, dates.checkOutDate.length, {
    ...day,
    doubts: [...new Set([...(day.doubts ?? []), 'derived' as const])],
  });
}

function dayBeside(reading: Reading, lines: readonly number[]) {
  for (const line of lines) {
    const date = findLooseDates(withoutHours(reading.lines[line]?.text ?? ''), reading)[0];
    if (date)
      return candidateAt(reading, date.value.date, [{ line, start: date.start, end: date.end }], {
        reason: 'day of the rooms',
        doubts: date.doubts ?? [],
        specificity: 0.6,
      });
  }
  return undefined;
}

/** The first two hours of a line, one behind the other, where no word says what they are. */
function readHours(reading: Reading, lines: readonly number[], dates: StayDates): void {
  for (const line of lines) {
    const [first, second] = findTimes(reading.lines[line]?.text ?? '', reading);
    if (!first || !second || first.value.time >= second.value.time) continue;
    const hour = (found: typeof first) =>
      candidateAt(reading, found.value.time, [{ line, start: found.start, end: found.end }], {
        reason: 'hours of the rooms for the day',
        specificity: 0.6,
      });
    dates.checkInTime.splice(0, dates.checkInTime.length, hour(first));
    dates.checkOutTime.splice(0, dates.checkOutTime.length, hour(second));
    return;
  }
}
