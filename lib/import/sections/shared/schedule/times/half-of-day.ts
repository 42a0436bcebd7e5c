import type { Reading } from '../../../../reading/reading.ts';
import type { ScheduleItem } from '../schedule-item.ts';
import { writesFourDigits } from './four-digit-times.ts';
import { NIGHT_ENDS } from './night.ts';
import { risingThroughDay } from './rising-times.ts';

const IN_THE_EVENING = new Set([
  'doors',
  'soundcheck',
  'line-check',
  'support',
  'set',
  'curfew',
  'load-in',
  'load-out',
  'meet',
  'signing',
  'meal',
]);
const LAST_EARLY_LOAD_IN = '07:00';

/**
 * `soundcheck 5.30, doors 7.30`: in an English paper without a single time of the 24-hour clock, the acts of an evening
 * named by small hours are in the evening. Written `am` and `05:30` stand as they are.
 */
export function inTheEvening(reading: Reading, items: readonly ScheduleItem[]): ScheduleItem[] {
  return risingThroughDay(reading, ofSmallHours(reading, items.map(ofClockFace)));
}

const EARLY_KINDS = new Set<string>(['load-in', 'call', 'transfer', 'hotel', 'press', 'photo', 'rehearsal']);
const NIGHT_KINDS = new Set<string>(['curfew', 'load-out']);
const NOON = '12:00';

/** `half six`, `halb drei`, `a las nueve`: no half of the day is said, so the act tells. */
function ofClockFace(item: ScheduleItem): ScheduleItem {
  if (!item.isTwelve || !item.start) return item;
  const start = isBeforeNoon(item) ? item.start : later(item.start);
  const end = item.end && item.end < start && later(item.end) > start ? later(item.end) : item.end;
  return { ...item, start, ...(end && { end }), timeDoubts: [...item.timeDoubts, 'derived'] };
}

function isBeforeNoon({ kind = 'call', start = '', title }: ScheduleItem): boolean {
  if (start >= NOON) return !NIGHT_KINDS.has(kind);
  if (NIGHT_KINDS.has(kind)) return start < LAST_EARLY_LOAD_IN;
  if (kind === 'meal')
    return start >= '06:00' && /breakfast|fr[üu]hst|petit|desayuno|frukost/iu.test(title.text);
  return EARLY_KINDS.has(kind) && start >= LAST_EARLY_LOAD_IN;
}

function ofSmallHours(reading: Reading, items: readonly ScheduleItem[]): ScheduleItem[] {
  const isClock24 =
    writesFourDigits(reading) ||
    items.some((item) => /(?<![\d.])(?:1[3-9]|2[0-3])[:.h]\d{2}|(?<![\d.])0\d[:.]\d{2}/u.test(item.quote));
  if (reading.language !== 'en' || isClock24) return [...items];
  return items.map((item) => {
    if (
      !item.start ||
      !(IN_THE_EVENING.has(item.kind ?? '') || isCall(item)) ||
      item.start >= '12:00' ||
      /\d\s?[ap]\.?m/iu.test(item.quote)
    )
      return item;
    if (
      item.start < '01:00' ||
      (item.kind === 'load-in' && item.start > LAST_EARLY_LOAD_IN) ||
      isMorningMeal(item)
    )
      return item;
    const end = item.end && item.end < '12:00' ? later(item.end) : item.end;
    return {
      ...item,
      start: later(item.start),
      ...(end && { end }),
      timeDoubts: [...item.timeDoubts, 'derived'],
    };
  });
}

/** `lobby call 3:15` of a day with its hours on the face of the clock: nobody is called between three and six in the night. */
function isCall({ kind, start = '' }: ScheduleItem): boolean {
  return kind !== undefined && CALLS.has(kind) && start >= '03:00' && start < NIGHT_ENDS;
}

const CALLS: ReadonlySet<string> = new Set(['call', 'transfer', 'press', 'photo', 'rehearsal']);

function isMorningMeal(item: ScheduleItem): boolean {
  return item.kind === 'meal' && !/dinner|supper|evening/iu.test(item.title.text);
}

function later(time: string): string {
  return `${String((Number(time.slice(0, 2)) + 12) % 24).padStart(2, '0')}${time.slice(2)}`;
}
