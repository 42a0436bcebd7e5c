import { fullYear } from './calendar.ts';
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
  SHORT_RANGE,
} from './date-patterns.ts';
import { MONTH_PATTERN, monthOfWord } from './date-words.ts';
import { wordedDays } from './day-words.ts';
import type { RecognizerContext } from './found.ts';
import { matchesOf, quick } from './phrases.ts';

/** What the words of a date say, before weekday and year of the paper are heard. */
export interface Parts {
  year?: number;
  month: number;
  day: number;
  isAmbiguous?: boolean;
  /** The other reading of `03/04/2025`, for the weekday to decide. */
  swapped?: { month: number; day: number };
  isWeak?: boolean;
}

/** Where a date may stand in a text. */
export type Draft = { start: number; end: number; parts: Parts; range?: 'start' | 'end' };

/** What no date in numbers can do without. */
const HAS_NUMBERS_OF_DATE = /\d[-/.]|\d{8}T/iu;
const MONTH = quick(new RegExp(MONTH_PATTERN, 'iu'));

/** All that may be dates, in no order; they may overlap. */
export function* drafts(text: string, context: RecognizerContext): Generator<Draft> {
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
      parts: { day: Number(m[1]), month: Number(m[3] ?? m[5]), ...yearOf(m[4]) },
      range: 'start',
    };
  }
  yield* draftsWithoutYear(text, context);
  yield* shortDrafts(text, context);
}

function* draftsWithoutYear(text: string, context: RecognizerContext): Generator<Draft> {
  for (const m of matchesOf(text, NO_YEAR_DOTTED)) {
    const isClauseNumber = m.index === 0 && (m[1] ?? '').length === 1 && (m[2] ?? '').length === 1;
    const isHour = SAYS_HOUR.test(text.slice(Math.max(0, m.index - MAX_SAYS_HOUR), m.index));
    if (!isClauseNumber && !isHour) yield span(m, { day: Number(m[1]), month: Number(m[2]) });
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
}

/** Day and month as short as a fraction, where the language or the paper writes days so. */
function* shortDrafts(text: string, context: RecognizerContext): Generator<Draft> {
  const isDayFirst = /^(?:sv|es|fr|da|no|nb|it)$/.test(context.language ?? '');
  if (!isDayFirst && !context.hasShortDays) return;
  for (const m of matchesOf(text, SHORT_RANGE)) {
    const [day, month = m[4], lastDay, lastMonth] = m.slice(1);
    const parts = (first: string | undefined, second: string | undefined): Parts => ({
      ...ordered(Number(first), Number(second), isDayFirst ? '.' : '/', context),
      isWeak: true,
    });
    const end = m.index + m[0].length;
    yield { ...trimmed(m, text), parts: parts(day, month), range: 'start' };
    yield {
      start: end,
      end: end + `${lastDay}/${lastMonth}`.length,
      parts: parts(lastDay, lastMonth),
      range: 'end',
    };
  }
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

/** `kl 11.05.`, `um 11.05.`: an hour at the end of its sentence. */
const SAYS_HOUR = /(?<!\p{L})(?:kl\.?|klockan|um)\s$/iu;
const MAX_SAYS_HOUR = 9;
