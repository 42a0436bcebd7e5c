import type { Candidate } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import { statementsAt } from '../../../reading/statements.ts';
import { weekdayOfDate } from '../../../recognizers/calendar.ts';
import { WEEKDAY_PATTERN, weekdayOfWord } from '../../../recognizers/date-words.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { findLooseDates } from '../../shared/loose-dates.ts';
import { NOT_A_PROGRAMME } from '../../shared/schedule/days/day-context.ts';
import { timeGroups } from '../../shared/schedule/index.ts';
import { daysOfEvening } from '../../shared/schedule/times/night.ts';
import type { Fact } from '../facts.ts';

const WEEKDAY = quick(new RegExp(`(?<!\\p{L})(?=\\p{L}{5})(${WEEKDAY_PATTERN})(?:en)?(?!\\p{L})`, 'giu'));
/** `the 13th`, `le 13`, `den 13:e` */
const NUMBERED =
  /(?<![\p{L}\d])(?:the (\d{1,2})(?:st|nd|rd|th)|(?:le|el|del|den) (\d{1,2})(?:er|\.|:e)?)(?![\p{L}\d:/]|[.,]\d|\s?(?:h|uhr|€|%)(?!\p{L}))/giu;
/** `on at 3` may be in the afternoon. */
const SAYS_NIGHT = /(?<!\d)0\d|\d[:.h]\s?\d{2}|\d\s?a\.?m/iu;
/** So far before a date stands what makes it the paper's own. */
const REACH = 30;

/**
 * `Mon 13 JUL | Loulé | set 21:45`, `Loulé still fine for the 13th, set 21:45?`, `Sunday we go on to Cardiff (on at 3)`: the
 * day named last before the hour is not that of the show.
 */
export function isOfOtherDay(reading: Reading, { line, quote, value }: Fact, day: string): boolean {
  const texts = [...statementsAt(reading, line).map(({ text }) => text), reading.lines[line]?.text ?? ''];
  const text = texts.find((one) => one.includes(quote));
  if (text === undefined) return false;
  // `21:45 The Band (forget Wednesday’s mail)`: what a bracket adds is no day of the set.
  const [own = ''] = quote.split(/\s\(/u);
  const last = dayNamedLast(text.slice(0, text.indexOf(quote) + own.length), reading);
  const days = SAYS_NIGHT.test(quote) ? daysOfEvening(day, value) : [day];
  return last !== undefined && !days.some(last);
}

/**
 * `Sunday 23 June at 4 pm`, and `Friday 21 June, 8.30 pm` in another town: the hours behind other days than the likeliest,
 * where one stands behind that.
 */
export function hoursOfOtherDays(
  reading: Reading,
  facts: readonly Fact[],
  days: readonly Candidate<string>[],
): ReadonlySet<Fact> {
  const [likeliest] = days.toSorted((a, b) => (b.specificity ?? 0) - (a.specificity ?? 0));
  const others = facts.filter((fact) => likeliest && isOfOtherDay(reading, fact, likeliest.value));
  return new Set(others.length < facts.length ? others : []);
}

/** Tells whether a date is the one named last. */
function dayNamedLast(text: string, reading: Reading): ((date: string) => boolean) | undefined {
  const times = timeGroups(text, reading);
  const dates = findLooseDates(text, reading)
    .filter(({ start, end }) => !times.some((time) => time.from < end && start < time.to))
    .filter(({ start }) => !NOT_A_PROGRAMME.test(text.slice(Math.max(0, start - REACH), start)))
    .map(({ start, end, value }) => ({ start, end, is: (date: string) => date === value.date }));
  const others = [
    ...matchesOf(text, WEEKDAY).map((match) => ({
      start: match.index,
      is: (date: string) => weekdayOfDate(date) === weekdayOfWord(match[1] ?? ''),
    })),
    ...matchesOf(text, NUMBERED).map((match) => ({
      start: match.index,
      is: (date: string) => Number(date.slice(8)) === Number(match[1] ?? match[2]),
    })),
  ].filter(({ start }) => !dates.some((date) => date.start <= start && start < date.end));
  return [...dates, ...others].sort((a, b) => a.start - b.start).at(-1)?.is;
}
