import type { Reading } from '../../../reading/reading.ts';
import { weekdayOfWord } from '../../../recognizers/date-words.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { type TimeGroup, timeGroups } from '../../shared/schedule/times/time-groups.ts';
import type { TimedItem } from '../../shared/schedule/times/timed-items.ts';
import { isLetter } from '../titles/titles.ts';

/** So many lines from the top of a programme stand its day and its hour. */
const HEAD_LINES = 8;

/**
 * `Sunday 9 March, 4 pm` over a programme, or the hour alone right below the day: when it begins, though no word says so.
 * Where several such lines stand none is the one.
 */
export function hoursOfHead(reading: Reading, label: string): TimedItem[] {
  if (reading.messages.length > 0 || isLetter(reading)) return [];
  let isBelowDay = false;
  const found: TimedItem[] = [];
  for (const { text, index } of reading.lines.slice(0, HEAD_LINES)) {
    const days = findDates(text, reading);
    const [time, ...others] = timeGroups(text, reading).filter(({ isUntil }) => !isUntil);
    const isBare = others.length === 0 && isNothingElse(text, [...days, ...spanOf(time)]);
    if (time && isBare && (days.length === 1 || (days.length === 0 && isBelowDay)))
      found.push({
        time: time.start,
        labels: [label],
        line: index,
        quote: text,
        written: time.text,
        ...(time.isTwelve && { isTwelve: true }),
      });
    isBelowDay = isBare && days.length === 1 && !time;
  }
  return found.length === 1 ? found : [];
}

function spanOf(time: TimeGroup | undefined): { start: number; end: number }[] {
  return time ? [{ start: time.from, end: time.to }] : [];
}

/** Between and around day and hour stand small words and the weekday at the most. */
function isNothingElse(text: string, spans: readonly { start: number; end: number }[]): boolean {
  const rest = [...spans]
    .sort((a, b) => b.start - a.start)
    .reduce((left, { start, end }) => `${left.slice(0, start)} ${left.slice(end)}`, text);
  const words = rest.match(/\p{L}+/gu) ?? [];
  return words.every((word) => word.length < 3 || SMALL.has(word.toLowerCase()) || isWeekday(word));
}

const SMALL: ReadonlySet<string> = new Set([
  'uhr',
  'the',
  'den',
  'las',
  'klo',
  'klockan',
  'hrs',
  'afternoon',
]);

function isWeekday(word: string): boolean {
  return weekdayOfWord(word.replace(/en$/iu, '')) !== undefined || weekdayOfWord(word) !== undefined;
}
