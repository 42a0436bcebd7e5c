import type { Reading } from '../../../reading/reading.ts';
import { statementsAt } from '../../../reading/statements.ts';
import { daysBetween } from '../../../recognizers/calendar.ts';
import type { FoundDate } from '../../../recognizers/dates.ts';
import type { Found } from '../../../recognizers/found.ts';
import { phrasePattern } from '../../../recognizers/phrases.ts';
import { timeGroups } from '../../shared/schedule/times/time-groups.ts';
import { rowsOff } from '../../shared/standing/rows.ts';
import { opensCalledOff } from '../../shared/standing/states.ts';
import { bookedNights } from './booked-nights.ts';
import { plusDays } from './relative-days.ts';

/** A day that a paper names, and how much speaks for its being the show's. */
export interface DayMention {
  found: Found<FoundDate>;
  weight: number;
  isLabel: boolean;
  reason: string;
  quote: string;
  line: number;
  /** Words beside it speak of a show. */
  isTied?: boolean;
  /** It stands in a title of the paper that is no subject, without an hour. */
  isOverPaper?: boolean;
  isDead?: boolean;
  /** It is said to stand in another's place. */
  isNew?: boolean;
}

const NIGHT_BONUS = 0.2;

/** Of several days that may be the show's, the one of which a night is booked. */
export function weighByNights(reading: Reading, mentions: DayMention[]): void {
  const open = mentions.filter(({ weight, found }) => weight >= 0.25 && !found.value.range);
  if (new Set(open.map(({ found }) => found.value.date)).size < 2) return;
  const nights = bookedNights(reading);
  for (const mention of open)
    if (nights.has(mention.found.value.date)) mention.weight = Math.min(0.9, mention.weight + NIGHT_BONUS);
}

/** `Fri 11 Sept | released`, `Sat 19 Sept | confirmed`: of the days that a list gives the only one that was not called off. */
export function weighByRows(reading: Reading, mentions: readonly DayMention[]): void {
  const off = rowsOff(reading, opensCalledOff);
  for (const table of off.size > 0 ? reading.tables : []) {
    const days = mentions.filter(
      ({ line }) =>
        table.columns.length > 0 &&
        table.rows.some((row) => row.line === line && /\d/.test(row.cells[0] ?? '')),
    );
    const kept = days.filter(({ line }) => !off.has(line));
    const isOnly = new Set(kept.map(({ line }) => line)).size === 1 && kept.length < days.length;
    if (!isOnly) continue;
    for (const one of kept.slice(0, 1)) one.weight = Math.max(one.weight, KEPT);
    for (const one of days) one.isDead ||= off.has(one.line);
  }
}

const KEPT = 0.8;

/** In a thread the day that a newer mail settles holds against those of the mails before it. */
export function agreedLast(reading: Reading, mentions: DayMention[]): void {
  const levelOf = ({ line }: DayMention): number => {
    const message = reading.lines[line]?.message;
    return message === undefined ? 0 : (reading.messages[message]?.level ?? 0);
  };
  const settled = mentions
    .filter((one) => !one.isDead && one.weight >= 0.4 && (one.weight >= 0.55 || isAgreed(reading, one)))
    .sort((a, b) => levelOf(a) - levelOf(b))[0];
  if (!settled) return;
  const level = levelOf(settled);
  const holds = new Set(mentions.filter((one) => levelOf(one) <= level).map((one) => one.found.value.date));
  for (const one of mentions)
    if (levelOf(one) > level && !holds.has(one.found.value.date)) one.weight = Math.min(one.weight, 0.3);
}

const OLD_DAY = 0.6;

/** `The concert will now be on 6 March`: a day that the title still names is the one it was to be on. */
export function newDayFirst(mentions: readonly DayMention[]): void {
  const holds = new Set(
    mentions.filter((one) => one.isNew && !one.isDead).map((one) => one.found.value.date),
  );
  if (holds.size !== 1) return;
  for (const one of mentions) {
    if (holds.has(one.found.value.date)) continue;
    one.weight = Math.min(one.weight, OLD_DAY);
    one.isLabel = false;
  }
}

/** So long before a show one writes of it, in days. */
const AHEAD = 370;
/** So far behind its day the hour may stand. */
const HOUR_BEHIND = 12;

/**
 * `The Evening Post - 5 December 2027` over what `happens on Saturday 8 December at 5 pm`: a bare day over a paper that
 * has a later one with its hour is when it was written.
 */
export function weighIssueDays(reading: Reading, mentions: readonly DayMention[]): void {
  const withHour = mentions.filter((one) => !one.isDead && one.weight >= 0.5 && hasHourBehind(reading, one));
  for (const mention of mentions) {
    if (!mention.isOverPaper || mention.isTied) continue;
    const ahead = withHour.map(({ found }) => daysBetween(mention.found.value.date, found.value.date));
    if (ahead.some((days) => days > 0 && days <= AHEAD)) mention.weight = Math.min(mention.weight, 0.4);
  }
}

function hasHourBehind(reading: Reading, { line, found }: DayMention): boolean {
  const text = statementsAt(reading, line).find((one) => one.text.includes(found.text))?.text ?? '';
  const end = text.indexOf(found.text) + found.text.length;
  return timeGroups(text, reading).some(({ from }) => from >= end && from <= end + HOUR_BEHIND);
}

const AGREED = phrasePattern(
  'it is',
  'confirm\\p{L}*',
  'agreed',
  'done',
  'deal',
  '(?:let.s|we.ll) (?:do|go with|take|say)',
  'works',
  'locked(?: in)?',
  'passt',
  '(?:nehmen|machen) wir',
  '(?:ich|wir) nehmen?',
  'einverstanden',
  'abgemacht',
  'i.ll take',
  'je prends',
  'me quedo con',
  'jag tar',
  'bestätig\\p{L}*',
  'd.accord',
  '(?:ça|cela) (?:marche|nous va)',
  'on (?:part|reste|cale|confirme|prend)',
  'perfecto',
  'quedamos',
  'cerrad[oa]',
  'de acuerdo',
  'då (?:kör|tar|säger) vi',
  'det blir',
  'bekräft\\p{L}*',
);

function isAgreed(reading: Reading, { line, found }: DayMention): boolean {
  const own = statementsAt(reading, line);
  const isNamed = own.some(({ text }) => text.includes(found.text));
  return isNamed && [...own, ...statementsAt(reading, line - 1)].some(({ text }) => AGREED.test(text));
}

/** The days of a festival, where one of them is said to be the act's. */
export function isSpanOf(span: DayMention, all: readonly DayMention[]): boolean {
  if (span.found.value.range !== 'start') return false;
  const from = span.found.value.date;
  const to = all.find(
    ({ line, found }) => line === span.line && found.value.range === 'end' && found.value.date > from,
  )?.found.value.date;
  const last = to ?? plusDays(from, LONGEST_SPAN);
  return all.some(
    ({ found, isTied, isLabel, isDead }) =>
      !found.value.range &&
      !isDead &&
      (isTied || isLabel) &&
      from <= found.value.date &&
      found.value.date <= last,
  );
}

const LONGEST_SPAN = 5;
