import type { Reading } from '../../../../reading/reading.ts';
import type { ScheduleItem } from '../schedule-item.ts';
import { writesFourDigits } from './four-digit-times.ts';

/** Lines of one list stand this near to each other. */
const MAX_GAP = 3;
/** So many of them without `am` and `pm` are a list of a clock's face; fewer only beside one that has it. */
const MIN_LIST = 3;

const MARKED = /\d\s?[ap]\.?\s?m(?![\p{L}])|\d\s?[ap](?![\p{L}\d])/iu;
const CLOCK_24 = /(?<![\d.:])(?:1[3-9]|2[0-3])(?:[:.h][0-5]\d|\s?h)|(?<![\d.:])0\d[:.][0-5]\d/u;

/**
 * `12:40 load the bus`, `1:00 depart`, `2:00 arrive`: the times of a list rise, so that in one without a single hour of
 * the 24-hour clock an earlier figure below a later one is in the afternoon or the evening. `6.30` beside `5.30pm` is too.
 */
export function risingThroughDay(reading: Reading, items: readonly ScheduleItem[]): ScheduleItem[] {
  const moved: ScheduleItem[] = [];
  for (const list of listsOf(items)) {
    const isMarked = list.some((item) => MARKED.test(item.quote));
    const isFace = isMarked || (reading.language === 'en' && list.length >= MIN_LIST);
    const is24 = writesFourDigits(reading) || list.some((item) => CLOCK_24.test(item.quote));
    moved.push(...(isFace && (isMarked || !is24) ? rising(list) : list));
  }
  return moved;
}

function listsOf(items: readonly ScheduleItem[]): ScheduleItem[][] {
  const lists: ScheduleItem[][] = [];
  for (const item of items) {
    const last = lists.at(-1)?.at(-1);
    const goesOn =
      last &&
      item.line - last.line <= MAX_GAP &&
      item.date?.value === last.date?.value &&
      item.level === last.level;
    if (goesOn && item.method !== 'structured') lists.at(-1)?.push(item);
    else lists.push([item]);
  }
  return lists;
}

function rising(list: readonly ScheduleItem[]): ScheduleItem[] {
  let latest = '';
  return list.map((item) => {
    const { start, end } = item;
    // Beside `5.30pm` the night's `00:20` is still written on the clock of 24 hours.
    if (!start || MARKED.test(item.quote) || CLOCK_24.test(item.quote)) {
      if (start && start > latest) latest = start;
      return item;
    }
    const isBelow = start < latest && afternoon(start) >= latest;
    const isFirst = latest === '' && start < '06:00' && start >= '01:00';
    const isLate = start < '12:00' && (isBelow || isFirst);
    const from = isLate ? afternoon(start) : start;
    if (from > latest) latest = from;
    if (!isLate) return item;
    const until = end && end < from && afternoon(end) >= from && end < '12:00' ? afternoon(end) : end;
    return {
      ...item,
      start: from,
      ...(until && { end: until }),
      timeDoubts: [...item.timeDoubts, 'derived'],
    };
  });
}

function afternoon(time: string): string {
  return time < '12:00' ? `${Number(time.slice(0, 2)) + 12}${time.slice(2)}` : time;
}
