import { addDays, weekdayOfDate } from '../../../recognizers/calendar.ts';
import { weekdayOfWord } from '../../../recognizers/date-words.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import { findActWords } from './act-words.ts';
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

/** `dinner on Thursday` in a paper about Friday's show: the Thursday nearest to the day spoken of. */
export function dayOfWeekday(text: string, line: number, base: Day | undefined): Day | undefined {
  const named = base && weekdayIn(text);
  if (!base || !named) return undefined;
  for (let step = 0; step <= REACH_DAYS; step++) {
    for (const value of [addDays(base.value, -step), addDays(base.value, step)])
      if (weekdayOfDate(value) === named.weekday)
        return step === 0 ? undefined : { value, quote: { text: named.text, line }, doubts: ['derived'] };
  }
  return undefined;
}
