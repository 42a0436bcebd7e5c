import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { quick } from '../../../recognizers/phrases.ts';

/** Lines of a day sheet that tell what comes after it. */
export interface NextDay {
  first: number;
  last: number;
  /** The heading says `tomorrow`, and not only what is next. */
  isTomorrow: boolean;
}

const NEXT = quick(
  /^\P{L}*(?:next(?: (?:up|day|show|stop|date|gig))?|following(?: day)?|coming up|the day after|n[äa]chste[rs]? (?:tag|show|station|termin|konzert)|am n[äa]chsten tag|folgetag|le lendemain|lendemain|prochaine? (?:date|concert|[ée]tape|jour)|d[íi]a siguiente|pr[óo]xim[oa] (?:d[íi]a|show|fecha|concierto|parada)|n[äa]sta (?:dag|spelning|stopp|konsert))\P{L}*$/iu,
);
const TOMORROW = quick(/^\P{L}*(?:tomorrow|morgen|demain|mañana|i ?morgon)(?![\p{L}])[^.!?]{0,40}$/iu);
const MAX_LINES = 14;

/** The blocks under `TOMORROW` and `NEXT`: their days are none of this paper's schedule. */
export function nextDays(reading: Reading): NextDay[] {
  return reading.lines.flatMap((line): NextDay[] => {
    if (line.line.cells.length !== 1 || /\d[:.h]\d/u.test(line.text)) return [];
    const isTomorrow = TOMORROW.test(line.text);
    if (!isTomorrow && !NEXT.test(line.text)) return [];
    return [{ first: line.index, last: lastOf(reading.lines, line.index), isTomorrow }];
  });
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
