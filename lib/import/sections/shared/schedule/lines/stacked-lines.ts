import type { Reading, ReadLine } from '../../../../reading/reading.ts';
import { kindOfTitle } from '../acts/act-words.ts';
import { cleanTitle, looksLikeTitle } from '../acts/titles.ts';
import { type DayContext, isMailHeader } from '../days/day-context.ts';
import { isCancelled } from '../standing/cancelled.ts';
import { type TimeGroup, timeGroups } from '../times/time-groups.ts';
import { toItem } from './line-item.ts';
import type { LineItem } from './vouched.ts';

/** So many times on lines of their own make a list, where no word of the trade says so. */
const MIN_TIMES = 3;
const ONLY_TIME =
  /^[\s(•*–-]*(?:(?:from|ab|um|at|kl\.?|ca\.?|approx\.?|à|dès|a las|vers|hacia|desde las)\s)?$/iu;
const BEHIND_TIME = /^\s*(?:uhr|hrs?|h)?[\s).:–-]*$/iu;

interface TimeLine {
  line: ReadLine;
  time: TimeGroup;
}

/**
 * Entries whose time stands on a line of its own, above or below what happens: `Soundcheck` and below it `16:30 – 18:00`.
 * Which of the two comes first is the same all through a paper.
 */
export function readStackedLines(
  reading: Reading,
  days: DayContext,
  venue: string | undefined,
  taken: ReadonlySet<number>,
): LineItem[] {
  const times = reading.lines.flatMap((line) => (taken.has(line.index) ? [] : timeLine(reading, line)));
  if (times.length === 0) return [];
  const above = times.filter(({ line }) => isNamed(reading, line.index - 1));
  const below = times.filter(({ line }) => isNamed(reading, line.index + 1));
  if (Math.max(above.length, below.length) === 0) return [];
  const isTimeFirst = below.length > above.length || (below.length === above.length && startsBlocks(times));
  return times.flatMap(({ line, time }): LineItem[] => {
    const title = reading.lines[line.index + (isTimeFirst ? 1 : -1)];
    if (!title || !isTitle(reading, title, isTimeFirst ? line : title)) return [];
    const text = cleanTitle(title.text);
    const kind = kindOfTitle(text);
    if (kind?.kind === 'flight' || kind?.kind === 'hotel') return [];
    if (!kind?.isStrong && times.length < MIN_TIMES) return [];
    const entry = toItem(reading, line, days, venue, time, { title: text, rest: '', isTimeFirst: true });
    const words = { text: entry.item.title.text, line: title.index };
    return [{ ...entry, isStacked: true, item: { ...entry.item, title: words } }];
  });
}

function timeLine(reading: Reading, line: ReadLine): TimeLine[] {
  if (line.text.length > 30 || !/\d/.test(line.text) || line.line.cells.length > 1 || line.isMailDate)
    return [];
  const [time, ...others] = timeGroups(line.text, reading);
  const isAlone =
    time !== undefined &&
    others.length === 0 &&
    ONLY_TIME.test(line.text.slice(0, time.from)) &&
    BEHIND_TIME.test(line.text.slice(time.to));
  return isAlone ? [{ line, time }] : [];
}

/** A line that a word of the trade makes an act. */
function isNamed(reading: Reading, index: number): boolean {
  const line = reading.lines[index];
  return (
    line !== undefined &&
    isTitle(reading, line, line) &&
    kindOfTitle(cleanTitle(line.text))?.isStrong === true
  );
}

function isTitle(reading: Reading, line: ReadLine, upper: ReadLine): boolean {
  const { text } = line;
  const lower = line === upper ? reading.lines[upper.index + 1] : line;
  return (
    text.length < 90 &&
    line.line.cells.length === 1 &&
    /\p{L}{3}/u.test(text) &&
    looksLikeTitle(text) &&
    !isCancelled(text) &&
    !isMailHeader(text) &&
    (lower === undefined || !lower.line.startsBlock) &&
    timeGroups(text, reading).length === 0
  );
}

/** Each time opens a block of its own: what it is the time of follows. */
function startsBlocks(times: readonly TimeLine[]): boolean {
  return times.filter(({ line }) => line.line.startsBlock).length >= times.length / 2;
}
