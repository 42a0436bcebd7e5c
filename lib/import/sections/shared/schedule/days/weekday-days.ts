import { addDays, weekdayOfDate } from '../../../../recognizers/calendar.ts';
import { weekdayOfWord } from '../../../../recognizers/date-words.ts';
import { matchesOf } from '../../../../recognizers/phrases.ts';
import { findActWords } from '../acts/act-words.ts';
import type { Day } from './day-context.ts';

/** Whole weekday names, and the English ones in short: shorter ones are words of their own in some language. */
const NAME =
  /(?<![\p{L}])(monday|tuesday|wednesday|thursday|friday|saturday|sunday|Mon|Tues?|Wed|Thu(?:rs)?|Fri|Sat|Sun|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|sonntag|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|m[åa]ndag|tisdag|onsdag|torsdag|fredag|l[öo]rdag|s[öo]ndag)(?:en)?(?![\p{L}])/giu;
/** A weekday alone names a day this near to the show. */
const REACH_DAYS = 3;
const SHORT = /^\p{Lu}\p{Ll}{2,4}$/u;

/** The one weekday a text names, by itself and not as a part of a date. */
function weekdayIn(text: string): { weekday: number; text: string } | undefined {
  const found = matchesOf(text, NAME).flatMap((match) => {
    const word = match[1] ?? '';
    const weekday = weekdayOfWord(word);
    if (isPartOfName(text, match.index, word)) return [];
    const isShort = word.length <= 5 && !SHORT.test(word) && !/day$/iu.test(word);
    return weekday === undefined || (isShort && word.length < 5) ? [] : [{ weekday, text: match[0] }];
  });
  const [first] = found;
  return first && found.every((one) => one.weekday === first.weekday) ? first : undefined;
}

/** `BLACKBIRD SUNDAY`, a band: a word in capitals stands before it that is no act of the day. */
function isPartOfName(text: string, at: number, word: string): boolean {
  const before = /(?<!\p{L})(\p{Lu}{3,})\s$/u.exec(text.slice(0, at))?.[1];
  return before !== undefined && word === word.toUpperCase() && findActWords(before).length === 0;
}

/** `Jeudi 18`, `SATURDAY`, `Samedi 20 - retour`: little else than a day of the week on a line. */
const HEADING =
  /^\P{L}*(\p{L}{3,10})\.?(?:,?\s(?:(?:the|den|der|le|el)\s)?(\d{1,2})(?:st|nd|rd|th|er|º|\.)?)?(?:\s?(?:$|[:–—(-](.{0,90})$))/iu;
/** With its number a weekday names one day within so many. */
const REACH_NUMBERED = 12;
const MAX_HEADING = 100;
/** What stands behind the day may be longer where the day has its number: the town, the house, the festival. */
const MAX_BEHIND = 48;

/** The day that a line of nothing but a weekday, perhaps with the number of the day, stands above. */
export function dayOfHeading(text: string, line: number, base: string): Day | undefined {
  const match = text.length < MAX_HEADING ? HEADING.exec(text.trimEnd()) : null;
  const weekday = match ? weekdayOfWord(match[1] ?? '') : undefined;
  if (!match || weekday === undefined || /\d[:.h]\d{2}/u.test(text)) return undefined;
  const reach = match[2] ? REACH_NUMBERED : REACH_DAYS;
  const isPlain = (match[1] ?? '').length < SPELT_OUT || (match[3] ?? '').length > MAX_BEHIND;
  if (!match[2] && isPlain) return undefined;
  const quote = { text: text.slice(text.search(/\p{L}/u)).split(/\s?[:–—(-]/u)[0] ?? '', line };
  for (const value of daysAround(base, reach)) {
    const isDay = !match[2] || Number(value.slice(8)) === Number(match[2]);
    if (weekdayOfDate(value) === weekday && isDay) return { value, quote, doubts: ['derived'] };
  }
  return undefined;
}

/** `Sat` alone may be a word of another sort. */
const SPELT_OUT = 5;

function daysAround(base: string, reach: number): string[] {
  return Array.from({ length: reach * 2 + 1 }, (_, i) => addDays(base, i % 2 === 0 ? i / 2 : -(i + 1) / 2));
}

const SHORT_BEFORE =
  /(?<!\p{L})(mo|di|mi|do|fr|sa|so|mon|tue|wed|thu|fri|sat|sun|lun|mar|mer|jeu|ven|sam|dim|mi[ée]|jue|vie|s[áa]b|dom|m[åa]n|tis|ons|tor|fre|l[öo]r|s[öo]n)[.,]?,?\s(?:(?:um|at|à|a las|kl\.?)\s)?$/iu;

/** `Fr 19:30 Tisch für 5`: the short weekday right before a time. */
export function dayBeforeTime(
  text: string,
  from: number,
  line: number,
  base: Day | undefined,
): Day | undefined {
  const word = SHORT_BEFORE.exec(text.slice(0, from))?.[1];
  const weekday = word === undefined ? undefined : weekdayOfWord(word);
  if (!base || !word || weekday === undefined) return undefined;
  const value = daysAround(base.value, REACH_DAYS).find((day) => weekdayOfDate(day) === weekday);
  return value && value !== base.value
    ? { value, quote: { text: word, line }, doubts: ['derived'] }
    : undefined;
}

/** Whether a text names that day by its weekday. */
export const namesDay = (text: string, day: Day | undefined): boolean =>
  day !== undefined && weekdayIn(text)?.weekday === weekdayOfDate(day.value);

/** `dinner on Thursday` in a paper about Friday's show: the Thursday nearest to the day spoken of. */
export function dayOfWeekday(text: string, line: number, base: Day | undefined): Day | undefined {
  const named = base && weekdayIn(text);
  if (!base || !named) return undefined;
  const value = daysAround(base.value, REACH_DAYS).find((day) => weekdayOfDate(day) === named.weekday);
  return value && value !== base.value
    ? { value, quote: { text: named.text, line }, doubts: ['derived'] }
    : undefined;
}
