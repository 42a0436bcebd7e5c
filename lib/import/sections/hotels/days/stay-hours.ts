import type { Reading } from '../../../reading/reading.ts';
import type { Found } from '../../../recognizers/found.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import { findTimes } from '../../../recognizers/times.ts';
import { spokenTimes } from '../../shared/schedule/times/spoken-times.ts';

/** `from 1500`, `CHECK OUT 1200`; a year is none. */
const FOUR_DIGITS =
  /(?<=(?<!\p{L})(?:in|out|from|by|after|before|until)\s{1,3})(?!19|20[23])((?:[01]\d|2[0-3])[0-5]\d)(?![\d/-]|\.\d)/giu;
const NOON = 12;

/** The hours in words about a stay: with minutes, in four digits, or as they are spoken. */
export function hoursIn(text: string, reading: Reading): Found<{ time: string; range?: 'start' | 'end' }>[] {
  // `bis 12 Uhr⏎11 EZ`: what is counted is no minutes.
  const written = findTimes(
    text.replace(BEFORE_COUNT, (hour) => `${hour.slice(0, -1)}|`),
    reading,
  );
  const four = matchesOf(text, FOUR_DIGITS).map(({ 0: digits, index }) => ({
    value: { time: `${digits.slice(0, 2)}:${digits.slice(2)}` },
    start: index,
    end: index + digits.length,
    text: digits,
  }));
  // Nobody is let in at night: `any time from four o'clock`.
  const said = spokenTimes(text).map(({ value, ...one }) => {
    const hour = Number(value.time.slice(0, 2));
    const isLater = value.isTwelve && hour < EARLIEST;
    return { ...one, value: { time: isLater ? `${hour + NOON}${value.time.slice(2)}` : value.time } };
  });
  return [...written, ...[...four, ...said].filter((one) => !written.some((other) => overlaps(one, other)))];
}

const BEFORE_COUNT =
  /(?:uhr|h)\s(?=\d{1,2}\s(?:x\s)?(?:\p{L}*zimmer|[ed]z|rooms?|singles?|doubles?|twins?|chambres?|simples?)(?!\p{L}))/giu;
const EARLIEST = 7;
const overlaps = (a: { start: number; end: number }, b: { start: number; end: number }) =>
  a.start < b.end && b.start < a.end;

/** `12.02. 09:00`, `Friday 12 February 2 pm`: the hour behind a day is no year. */
export const withoutHours = (text: string): string =>
  text.replace(HOUR_BEHIND_DAY, (hour) => ' '.repeat(hour.length));
const HOUR_BEHIND_DAY =
  /(?<=(?:\d\.|\p{L}{3,9}\.?),?\s{1,2})\d{1,2}(?=:\d{2}(?!\d)|\s?(?:[ap]\.?m\.?|uhr|hrs?|h)(?![\p{L}\d]))/giu;
