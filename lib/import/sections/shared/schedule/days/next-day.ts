import type { Reading, ReadLine } from '../../../../reading/reading.ts';
import { daysBetween } from '../../../../recognizers/calendar.ts';
import { findDates } from '../../../../recognizers/dates.ts';
import { quick } from '../../../../recognizers/phrases.ts';
import { NEXT, NEXT_SHOW, TOMORROW } from '../../next-day-words.ts';

/** Lines of a day sheet that tell what comes after it. */
export interface NextDay {
  first: number;
  last: number;
  /** The heading says `tomorrow`, and not only what is next. */
  isTomorrow: boolean;
}

const HEADING = quick(
  new RegExp(`^\\P{L}*(?:(${TOMORROW})(?!\\p{L})(?!.*\\d[:.h]\\d)[^.!?]{0,40}|(?:${NEXT})\\P{L}*)$`, 'iu'),
);
/** `TOMORROW: Thu 5/13 Houston, load in 10a`: heading and plan in one line. */
const IN_LINE = quick(
  new RegExp(
    `^[^\\p{L}\\d]*(?:(${TOMORROW})|(?:${NEXT_SHOW})|next(?: up)?(?=\\s?:))(?:\\s\\p{L}{4,12})?\\s?[:,–-]?\\s.{0,80}?\\d`,
    'iu',
  ),
);
const MAX_LINES = 14;
const CLOCK_IN = quick(/\d[:.h]\d{2}|\d\s?[ap]m?(?!\p{L})/iu);
const CLOCK = /\d[:.h]\d{2}|\d\s?[ap]m?(?!\p{L})/giu;
/** So many times above it make the paper the plan of another day than tomorrow. */
const MIN_TIMES = 2;

/** The blocks under `TOMORROW` and `NEXT`: their days are none of this paper's schedule. */
export function nextDays(reading: Reading): NextDay[] {
  const known = found.get(reading) ?? findNextDays(reading);
  found.set(reading, known);
  return known;
}

/** Every reader of a schedule asks. */
const found = new WeakMap<Reading, NextDay[]>();

function findNextDays(reading: Reading): NextDay[] {
  const tail = datedTail(reading);
  const headed = reading.lines.flatMap((line): NextDay[] => {
    const heading = HEADING.exec(headingOf(line));
    const opens = heading ?? IN_LINE.exec(line.text);
    if (!opens) return [];
    // A mail of the day before calls the show itself tomorrow's.
    const isPlanned =
      countTimes(reading, 0, line.index) >= MIN_TIMES || (heading && isPlannedBelow(reading, line.index));
    if (!isPlanned) return [];
    const last = heading ? lastOf(reading.lines, line.index) : line.index;
    return [{ first: line.index, last, isTomorrow: opens[1] !== undefined }];
  });
  return tail ? [...headed, tail] : headed;
}

/** `Tomorrow, Saturday 17 | Money, guests`: of headings side by side the first, over the hours of a plan. */
function headingOf({ text, line }: ReadLine): string {
  const [first, ...others] = line.cells;
  if (line.cells.length === 1) return text;
  return others.every((cell) => /^\D{0,40}$/u.test(cell.text)) ? (first?.text.trim() ?? '') : '';
}

/** In the head of a plan stands its day. */
const HEAD_LINES = 4;
/** So many times above it make the paper the plan of the day in its head. */
const TIMES_OF_PLAN = 4;
const MAX_DAYS_ON = 7;
/** What stands before the date in a line that opens with it: `Saturday`. */
const MAX_WEEKDAY = 14;

/** `Saturday 10 October: leave 12:45, load-in there 15:30` below the plan of the 9th, the one line of its kind. */
function datedTail(reading: Reading): NextDay | undefined {
  const head = reading.lines.slice(0, HEAD_LINES).flatMap(({ text }) => findDates(text, reading));
  const today = head[0]?.value.date;
  if (!today) return undefined;
  const [opening, second] = reading.lines.slice(HEAD_LINES).filter((line) => opensWithDay(reading, line));
  if (!opening || second) return undefined;
  const [day] = findDates(opening.text, reading);
  const ahead = day ? daysBetween(today, day.value.date) : 0;
  if (ahead < 1 || ahead > MAX_DAYS_ON) return undefined;
  if (countTimes(reading, 0, opening.index, TIMES_OF_PLAN) < TIMES_OF_PLAN) return undefined;
  const paragraph = reading.paragraphs.find(
    ({ firstLine, lastLine }) => firstLine <= opening.index && lastLine >= opening.index,
  );
  return { first: opening.index, last: paragraph?.lastLine ?? opening.index, isTomorrow: ahead === 1 };
}

function opensWithDay(reading: Reading, { text, line }: ReadLine): boolean {
  if (line.cells.length > 1 || !/^\P{N}{0,14}\d/u.test(text) || !CLOCK_IN.test(text)) return false;
  const [day] = findDates(text, reading);
  return day !== undefined && day.start <= MAX_WEEKDAY && CLOCK_IN.test(text.slice(day.end));
}

/** How many clock times stand on the lines of a stretch of the paper; counted no further than need be. */
function countTimes(reading: Reading, from: number, to: number, enough = MIN_TIMES): number {
  let times = 0;
  for (let at = from; at < to && times < enough; at++)
    times += reading.lines[at]?.text.match(CLOCK)?.length ?? 0;
  return times;
}

/** In a column of its own the next day may stand above the times of this one. */
function isPlannedBelow(reading: Reading, heading: number): boolean {
  const last = lastOf(reading.lines, heading);
  return countTimes(reading, last + 1, reading.lines.length) >= MIN_TIMES;
}

/** The block right below the heading, to the next one. */
function lastOf(lines: readonly ReadLine[], heading: number): number {
  let last = heading + 1;
  while (last + 1 < lines.length && last - heading < MAX_LINES && !lines[last + 1]?.line.startsBlock) last++;
  return Math.min(last, lines.length - 1);
}

/** The one of these blocks that holds the line. */
export function nextDayOf(blocks: readonly NextDay[], line: number): NextDay | undefined {
  return blocks.find((block) => line >= block.first && line <= block.last);
}
