import type { Doubt } from '../candidate.ts';
import { isoDate, weekdayOfDate } from './calendar.ts';
import { type Draft, drafts, type Parts } from './date-drafts.ts';
import { WEEKDAY_AFTER, WEEKDAY_BEFORE } from './date-patterns.ts';
import { joinRanges } from './date-ranges.ts';
import { weekdayOfWord } from './date-words.ts';
import { type Found, type RecognizerContext, withoutOverlaps } from './found.ts';
import { aboutOf, memory } from './remember.ts';

export interface FoundDate {
  /** `YYYY-MM-DD` */
  date: string;
  /** The weekday written beside it, 1 (Monday) to 7. */
  weekday?: number;
  /** The written weekday is not that of the date. */
  hasWeekdayMismatch: boolean;
  isYearInferred: boolean;
  /** Day and month could be swapped and nothing in the document decides. */
  isAmbiguous: boolean;
  /** First or last day of a span such as `12.-14. Juni 2026`. */
  range?: 'start' | 'end';
}

/**
 * Every date written in the text, in reading order. Dates without a year are given only when the year is
 * known from the paper (`defaultYear`) or from another date of the same text; days that do not exist are left out.
 */
export function findDates(text: string, context: RecognizerContext = {}): Found<FoundDate>[] {
  if (!/\d/.test(text)) return [];
  return [...remembered(text, aboutDates(context), () => datesOf(text, context))];
}

const aboutDates = aboutOf(
  ({ dateOrder, defaultYear, language, hasShortDays }: RecognizerContext) =>
    `${dateOrder?.order} ${dateOrder?.isSure} ${defaultYear} ${language} ${hasShortDays ?? ''}`,
);

const remembered = memory<readonly Found<FoundDate>[]>();

function datesOf(text: string, context: RecognizerContext): Found<FoundDate>[] {
  const found: Found<FoundDate>[] = [];
  const all = [...drafts(text, context)];
  const defaultYear = context.defaultYear ?? all.find((draft) => draft.parts.year)?.parts.year;
  for (const draft of all) {
    const one = finish(text, draft, defaultYear);
    if (one) found.push(one);
  }
  return joinRanges(text, withoutOverlaps(found));
}

function finish(text: string, draft: Draft, defaultYear: number | undefined): Found<FoundDate> | undefined {
  const { start, end } = draft;
  const before = WEEKDAY_BEFORE.exec(text.slice(Math.max(0, start - 20), start));
  const after = before ? undefined : WEEKDAY_AFTER.exec(text.slice(end, end + 16));
  const weekday = weekdayOfWord((before ?? after)?.[1] ?? '');
  const solved = solve(draft.parts, weekday, defaultYear);
  if (!solved) return undefined;
  const doubts: Doubt[] = [];
  if (solved.isAmbiguous) doubts.push('ambiguous_date');
  if (solved.isYearInferred) doubts.push('inferred_year');
  if (draft.parts.isWeak) doubts.push('weak_context');
  const from = before ? start - before[0].length : start;
  return {
    value: { ...solved, ...(weekday && { weekday }), ...(draft.range && { range: draft.range }) },
    start: from,
    end,
    text: text.slice(from, end),
    ...(doubts.length > 0 && { doubts }),
  };
}

/** The weekday beside a date may settle an open year or an open day/month order; nothing else is guessed. */
function solve(parts: Parts, weekday: number | undefined, defaultYear: number | undefined) {
  const isYearInferred = parts.year === undefined;
  const years =
    parts.year !== undefined
      ? [parts.year]
      : defaultYear
        ? [defaultYear, defaultYear + 1, defaultYear - 1]
        : [];
  const first = years[0];
  if (first === undefined) return undefined;
  const readings = parts.swapped && parts.isAmbiguous ? [parts, parts.swapped] : [parts];
  if (weekday) {
    for (const year of years) {
      const fitting = readings.filter((r) => matches(year, r, weekday));
      const date = fitting[0] && isoDate(year, fitting[0].month, fitting[0].day);
      if (date) return { date, hasWeekdayMismatch: false, isYearInferred, isAmbiguous: fitting.length > 1 };
    }
  }
  const date = isoDate(first, parts.month, parts.day);
  if (!date) return undefined;
  return {
    date,
    hasWeekdayMismatch: weekday !== undefined,
    isYearInferred,
    isAmbiguous: parts.isAmbiguous ?? false,
  };
}

function matches(year: number, parts: { month: number; day: number }, weekday: number): boolean {
  const date = isoDate(year, parts.month, parts.day);
  return date !== undefined && weekdayOfDate(date) === weekday;
}
