import type { Doubt } from '../candidate.ts';
import { fullYear, isoDate, weekdayOfDate } from './calendar.ts';
import {
  COMPACT,
  DAY_AND_DAY,
  DAY_FIRST,
  DAY_RANGE,
  DAY_RANGE_NUMERIC,
  ISO,
  ISO_COMPACT,
  MONTH_FIRST,
  MONTH_RANGE,
  NO_YEAR_AFTER_WEEKDAY,
  NO_YEAR_DOTTED,
  NO_YEAR_SHORT,
  NO_YEAR_SLASHED,
  NUMERIC,
  NUMERIC_RANGE,
  ROMAN_MONTH,
  ROMANS,
  WEEKDAY_AFTER,
  WEEKDAY_BEFORE,
} from './date-patterns.ts';
import { joinRanges } from './date-ranges.ts';
import { MONTH_PATTERN, monthOfWord, weekdayOfWord } from './date-words.ts';
import { wordedDays } from './day-words.ts';
import { type Found, type RecognizerContext, withoutOverlaps } from './found.ts';
import { matchesOf, quick } from './phrases.ts';
import { memory } from './remember.ts';

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

interface Parts {
  year?: number;
  month: number;
  day: number;
  isAmbiguous?: boolean;
  /** The other reading of `03/04/2025`, for the weekday to decide. */
  swapped?: { month: number; day: number };
  isWeak?: boolean;
}

type Draft = { start: number; end: number; parts: Parts; range?: 'start' | 'end' };

/**
 * Every date written in the text, in reading order. Dates without a year are given only when the year is
 * known from the paper (`defaultYear`) or from another date of the same text; days that do not exist are left out.
 */
export function findDates(text: string, context: RecognizerContext = {}): Found<FoundDate>[] {
  if (!/\d/.test(text)) return [];
  const { dateOrder, defaultYear, language, hasShortDays } = context;
  const about = `${dateOrder?.order} ${dateOrder?.isSure} ${defaultYear} ${language} ${hasShortDays ?? ''}`;
  return [...remembered(text, about, () => datesOf(text, context))];
}

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

/** The one date of a cell or value; undefined when there is none. */
export function parseDate(text: string, context: RecognizerContext = {}): FoundDate | undefined {
  return findDates(text, context)[0]?.value;
}

/** What no date in numbers can do without. */
const HAS_NUMBERS_OF_DATE = /\d[-/.]|\d{8}T/iu;
const MONTH = quick(new RegExp(MONTH_PATTERN, 'iu'));

function* drafts(text: string, context: RecognizerContext): Generator<Draft> {
  if (HAS_NUMBERS_OF_DATE.test(text)) yield* numericDrafts(text, context);
  if (!MONTH.test(text)) return;
  for (const { start, end, ...parts } of wordedDays(text)) yield { start, end, parts };
  for (const m of matchesOf(text, DAY_FIRST)) {
    const month = monthOfWord(m[2] ?? '');
    if (!month || isModalMay(m[2], m[3])) continue;
    const clock = isClock(m[3]) || OF_NEXT_COLUMN.test(m[0]) ? (m[3] ?? '').length : 0;
    if (clock > 0)
      yield {
        start: m.index,
        end: m.index + m[0].slice(0, -clock).trimEnd().length,
        parts: { day: Number(m[1]), month },
      };
    else yield span(m, { day: Number(m[1]), month, ...yearOf(m[3]) });
  }
  for (const [pattern, range] of [
    [DAY_RANGE, 'start'],
    [DAY_AND_DAY, undefined],
  ] as const) {
    for (const m of matchesOf(text, pattern)) {
      const month = monthOfWord(m[2] ?? '');
      if (month)
        yield {
          ...dayOnly(m),
          parts: { day: Number(m[1]), month, ...yearOf(m[3]) },
          ...(range && { range }),
        };
    }
  }
  for (const m of matchesOf(text, COMPACT)) {
    yield span(m, { day: Number(m[1]), month: monthOfWord(m[2] ?? '') ?? 0, ...yearOf(m[3]) });
  }
  for (const m of matchesOf(text, MONTH_FIRST)) {
    const month = monthOfWord(m[1] ?? '');
    if (!month || isModalMay(m[1], m[3]) || /\brio de $/iu.test(text.slice(0, m.index))) continue;
    yield span(m, { day: Number(m[2]), month, ...yearOf(m[3]) });
  }
  for (const m of matchesOf(text, MONTH_RANGE)) {
    const month = monthOfWord(m[1] ?? '');
    if (!month) continue;
    const secondAt = m.index + m[0].search(/\d{1,2}(?:st|nd|rd|th)?(?:(?:,\s*|\s+)\d{4})?$/iu);
    yield {
      start: m.index,
      end: m.index + `${m[0].match(/^\P{N}*\d{1,2}/u)?.[0]}`.length,
      parts: { day: Number(m[2]), month, ...yearOf(m[4]) },
      range: 'start',
    };
    yield {
      start: secondAt,
      end: m.index + m[0].length,
      parts: { day: Number(m[3]), month, ...yearOf(m[4]) },
      range: 'end',
    };
  }
}

function* numericDrafts(text: string, context: RecognizerContext): Generator<Draft> {
  for (const m of matchesOf(text, ISO)) {
    yield span(m, { year: Number(m[1]), month: Number(m[3]), day: Number(m[4]) });
  }
  for (const m of matchesOf(text, ISO_COMPACT)) {
    yield span(m, { year: Number(m[1]), month: Number(m[2]), day: Number(m[3]) });
  }
  for (const m of matchesOf(text, ROMAN_MONTH)) {
    yield span(m, {
      day: Number(m[1]),
      month: ROMANS.indexOf((m[2] ?? '').toUpperCase()) + 1,
      ...yearOf(m[3]),
    });
  }
  for (const m of matchesOf(text, NUMERIC)) {
    if (isDrumKit(text, m)) continue;
    const parts = ordered(Number(m[1]), Number(m[3]), m[2]?.trimEnd() ?? '.', context);
    yield span(m, { ...parts, ...yearOf(m[4]) });
  }
  for (const m of matchesOf(text, NUMERIC_RANGE)) {
    const parts = ordered(Number(m[1]), Number(m[3]), m[2] ?? '.', context);
    yield { ...trimmed(m, text), parts: { ...parts, ...yearOf(m[4]) }, range: 'start' };
  }
  for (const m of matchesOf(text, DAY_RANGE_NUMERIC)) {
    yield {
      ...dayOnly(m),
      parts: { day: Number(m[1]), month: Number(m[3]), ...yearOf(m[4]) },
      range: 'start',
    };
  }
  for (const m of matchesOf(text, NO_YEAR_DOTTED)) {
    const isClauseNumber = m.index === 0 && (m[1] ?? '').length === 1 && (m[2] ?? '').length === 1;
    if (!isClauseNumber) yield span(m, { day: Number(m[1]), month: Number(m[2]) });
  }
  for (const m of matchesOf(text, NO_YEAR_AFTER_WEEKDAY)) {
    const start = m.index + m[0].search(/\d/);
    yield {
      start,
      end: m.index + m[0].length,
      parts: ordered(Number(m[1]), Number(m[3]), m[2] ?? '.', context),
    };
  }
  for (const m of matchesOf(text, NO_YEAR_SLASHED)) {
    yield span(m, { ...ordered(Number(m[1]), Number(m[2]), '/', context), isWeak: true });
  }
  const isDayFirst = /^(?:sv|es|fr|da|no|nb|it)$/.test(context.language ?? '');
  if (!isDayFirst && !context.hasShortDays) return;
  for (const m of matchesOf(text, NO_YEAR_SHORT)) {
    const [day, month] = [Number(m[1]), Number(m[2])];
    if (isFraction(day, month)) continue;
    const parts = isDayFirst ? { day, month } : ordered(day, month, '/', context);
    yield span(m, { ...parts, isWeak: true });
  }
}

const DRUMS =
  /(?<![\p{L}])(?:drum\p{L}*|kit|kick|toms?|snare|shells|schlagzeug|batterie|bater[íi]a|trumset|trummor|gretsch|ludwig|tama|sonor|pearl|yamaha|dw)(?![\p{L}])[^.\n]{0,30}$/iu;

/** `Drum kit 22/12/16` tells sizes in inches. */
function isDrumKit(text: string, match: RegExpExecArray): boolean {
  return (
    match[2] === '/' &&
    (match[4] ?? '').length === 2 &&
    DRUMS.test(text.slice(Math.max(0, match.index - 50), match.index))
  );
}

/** `1/2`, `3/4`: halves and quarters are written like days. */
function isFraction(a: number, b: number): boolean {
  return a < b && [2, 3, 4, 8].includes(b);
}

/** Which of two numbers is the day: a dot is day first everywhere; else what the numbers or the document say. */
function ordered(a: number, b: number, separator: string, context: RecognizerContext): Parts {
  const dmy = { day: a, month: b };
  const mdy = { day: b, month: a };
  if (a > 12) return dmy;
  if (b > 12) return mdy;
  if (separator === '.') return dmy;
  const order = context.dateOrder;
  const [chosen, swapped] = order?.order === 'mdy' ? [mdy, dmy] : [dmy, mdy];
  return { ...chosen, swapped, isAmbiguous: a !== b && !order?.isSure };
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

function yearOf(digits: string | undefined): { year?: number } {
  return digits ? { year: fullYear(digits.replace(/['’]/, '')) } : {};
}

/** `21 OCT  2040` of a ticket: no paper is about a year so far off, and the digits are a time of day. */
const isClock = (year: string | undefined) => /^20(?:3[6-9]|[45]\d)$/u.test(year ?? '');

/** `05 Dez  05 Dez`: two digits behind a wide gap begin the next column. */
const OF_NEXT_COLUMN = /\s{2,}['’]?\d{2}$/u;

/** `may 2` in a sentence is a verb and a number; `May 2` and `2 may 2025` are dates. */
function isModalMay(word: string | undefined, year: string | undefined): boolean {
  return word === 'may' && !year;
}

function span(match: RegExpExecArray, parts: Parts): Draft {
  return { start: match.index, end: match.index + match[0].length, parts };
}

function dayOnly(match: RegExpExecArray): { start: number; end: number } {
  return {
    start: match.index,
    end: match.index + (/^\d{1,2}\.?/.exec(match[0])?.[0].length ?? match[0].length),
  };
}

function trimmed(match: RegExpExecArray, text: string): { start: number; end: number } {
  const first = /^\d{1,2}(?:[/.]\d{1,2})?\.?/.exec(text.slice(match.index, match.index + 8));
  return { start: match.index, end: match.index + (first?.[0].length ?? match[0].length) };
}
