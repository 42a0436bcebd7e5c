import type { Reading } from '../../../reading/reading.ts';
import { isTakenBack, supersededAt } from '../../../reading/superseded.ts';
import { dayContext } from './days/day-context.ts';
import { nextDayOf, nextDays } from './days/next-day.ts';
import { readScheduleEvents } from './read-events.ts';
import { isLanding, readScheduleLines } from './read-lines.ts';
import { readScheduleProse } from './read-prose.ts';
import { readRides } from './read-rides.ts';
import { readScheduleTables } from './read-tables.ts';
import { readTrains } from './read-trains.ts';
import type { ScheduleItem } from './schedule-item.ts';
import { withoutCalledOff } from './standing/called-off.ts';
import { withoutOlderPlans } from './standing/older-plans.ts';
import { atRemarkedTimes } from './standing/remarks-below.ts';
import { inTheEvening } from './times/half-of-day.ts';
import { placeNightTimes } from './times/night.ts';
import { timeGroups } from './times/time-groups.ts';
import { completeWays } from './ways/complete-ways.ts';

export { type ActKind, findActWords, kindOfTitle } from './acts/act-words.ts';
export { splitTitle } from './acts/titles.ts';
export { dayContext } from './days/day-context.ts';
export type { ScheduleItem, Words } from './schedule-item.ts';
export { movedEntry } from './standing/moved-entry.ts';
export { saysChange } from './standing/replaced-times.ts';
export { endDate, placeNightTimes } from './times/night.ts';
export { timeGroups } from './times/time-groups.ts';

export interface ShowFacts {
  date?: string | undefined;
  venue?: string | undefined;
}

/**
 * Everything of a paper that happens at a time, however it is laid out: calendar events, tables, lines that pair a time
 * with a title, sentences. What an item means for a section is that section's business.
 */
export function readSchedule(reading: Reading, show: ShowFacts): ScheduleItem[] {
  const key = `${show.date ?? ''}|${show.venue ?? ''}`;
  const known = read.get(reading) ?? new Map<string, ScheduleItem[]>();
  const items = known.get(key) ?? everythingTimed(reading, show);
  known.set(key, items);
  read.set(reading, known);
  return items;
}

/** Several sections look at the same schedule: it is read once. */
const read = new WeakMap<Reading, Map<string, ScheduleItem[]>>();

function everythingTimed(reading: Reading, show: ShowFacts): ScheduleItem[] {
  const events = readScheduleEvents(reading);
  if (events.length > 0) return events;
  const days = dayContext(reading, show.date);
  const rows = readScheduleTables(reading, days);
  const taken = new Set(rows.map((item) => item.line));
  const rides = readRides(reading, days);
  for (const line of rides.lines) taken.add(line);
  const trains = readTrains(reading, days).filter((item) => !taken.has(item.line));
  for (const item of trains) taken.add(item.line);
  const lines = readScheduleLines(reading, days, show.venue, taken);
  for (const item of lines) taken.add(item.line);
  const prose = readScheduleProse(reading, days, show.venue, taken);
  const said = [...rows, ...rides.items, ...trains, ...lines, ...prose]
    .filter((item) => stillHolds(reading, item) && !isLanding(item.title.text))
    .sort((a, b) => a.line - b.line);
  const inOrder = withoutOlderPlans(atRemarkedTimes(reading, withoutCalledOff(reading, said)));
  const coming = nextDays(reading);
  const placed = placeNightTimes(inTheEvening(reading, completeWays(reading, inOrder)));
  if (coming.length === 0) return placed;
  return placed.map((item) => (nextDayOf(coming, item.line) ? { ...item, isOfNextDay: true } : item));
}

const WAS =
  /^\s(?:was|were|war|waren|était|étaient|era|eran|var)\s(?:(?:at|um|à|a las?|kl\.?)\s)?(\d[^,;]{0,12})/iu;

/** Not called off where it stands, and its hour not taken back by a newer message. */
function stillHolds(reading: Reading, { line, quote, start, title, isListed }: ScheduleItem): boolean {
  if (supersededAt(reading, line, quote)?.isOff) return false;
  // `Soundcheck was 16:30 on the older ones.`
  const was = isListed ? null : WAS.exec(quote.slice(quote.indexOf(title.text) + title.text.length));
  if (was && timeGroups(was[1] ?? '', reading)[0]?.start === start) return false;
  const says = (text: string) => timeGroups(text, reading).some((group) => group.start === start);
  return start === undefined || !isTakenBack(reading, line, says);
}
