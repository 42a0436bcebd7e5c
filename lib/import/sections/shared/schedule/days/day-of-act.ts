import type { Reading } from '../../../../reading/index.ts';
import { daysBetween } from '../../../../recognizers/calendar.ts';
import { findDates } from '../../../../recognizers/dates.ts';
import type { TimeGroup } from '../times/time-groups.ts';
import { type Day, dayFrom, NOT_A_PROGRAMME } from './day-context.ts';
import { dayOfWeekday, namesDay } from './weekday-days.ts';

/** An act and its time in a sentence. */
interface TimedAct {
  text: string;
  time: TimeGroup;
  from: number;
  /** Where the next time or act begins. */
  to: number;
  line: number;
  /** All times of the sentence. */
  times: readonly TimeGroup[];
  /** Where the act before it ends. */
  behind: number;
  clause: string;
  /** The sentence of its paragraph that opens with a day. */
  lead: string;
}

/** The nearest words for a day: at the time, in the clause, on the lines above, before the sentence. */
export function dayOfAct(reading: Reading, act: TimedAct, usual: Day | undefined): Day | undefined {
  const { text, time, to, line, times, behind } = act;
  const beside = besideTime(text, time);
  if (namesDay(beside, usual)) return usual;
  return (
    dayOfWeekday(beside, line, usual) ??
    dayBeside(reading, text, { from: behind, to, line, times }) ??
    dayAbove(reading, act, usual) ??
    dayOfWeekday(act.clause, line, usual) ??
    dayOfWeekday(act.lead, line, usual) ??
    usual
  );
}

/** `Freitag 15.40 Uhr vom Bahnhof zum Hotel, Samstag …`, `11:59 PM Saturday`: the words that touch a time. */
function besideTime(text: string, time: TimeGroup): string {
  const before = /(?<!\p{L})\p{L}{3,10},?\s(?:(?:um|at|à|a las|kl\.?)\s)?$/iu.exec(
    text.slice(Math.max(0, time.from - 24), time.from),
  );
  const behind = /^(?:\s?(?:uhr|h))?,?\s(?:on\s)?\p{L}{3,10}(?!\p{L})/iu.exec(
    text.slice(time.to, time.to + 20),
  );
  return `${before?.[0] ?? ''} · ${behind?.[0] ?? ''}`;
}

/** So far from the day spoken of a date in the sentence may lie to be that of its acts. */
const NEAR_DAYS = 4;

/**
 * `Fr 19.02., Jazzhaus, Beginn 20:00, Soundcheck 17:00`: a date of a sentence holds for all that follows it, if each one
 * before it has hours of its own.
 */
function dayAbove(
  reading: Reading,
  { text, from, line, times }: TimedAct,
  usual: Day | undefined,
): Day | undefined {
  const dates = findDates(text, reading);
  const last = dates.at(-1);
  if (!last || last.end > from || NOT_A_PROGRAMME.test(text.slice(0, from))) return undefined;
  const isTimed = (start: number, end: number) => times.some((time) => time.from >= start && time.to <= end);
  if (!dates.every((date, i) => date === last || isTimed(date.end, dates[i + 1]?.start ?? 0)))
    return undefined;
  if (usual && Math.abs(daysBetween(usual.value, last.value.date)) > NEAR_DAYS) return undefined;
  return dayFrom(last, line);
}

/** `as agreed on 12/05: get-in 08:00`, `Utskrift 2025-11-24 08:12`: a date of the paper itself or of what it tells of. */
export function isOfPaper(text: string, at: number): boolean {
  return NOT_A_PROGRAMME.test(text.slice(Math.max(0, at - OF_PAPER_REACH), at));
}

const OF_PAPER_REACH = 28;

interface Stretch {
  from: number;
  to: number;
  line: number;
  times: readonly TimeGroup[];
}

/** The one date of a stretch of a sentence; `21.10` that was read as a time is none. */
function dayBeside(reading: Reading, text: string, { from, to, line, times }: Stretch): Day | undefined {
  const found = findDates(text, reading).filter(
    (date) =>
      date.start >= from &&
      date.end <= to &&
      !isOfPaper(text, date.start) &&
      !times.some((time) => date.start < time.to && time.from < date.end),
  );
  const [only, ...others] = found;
  return only && others.length === 0 ? dayFrom(only, line) : undefined;
}
