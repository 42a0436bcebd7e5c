import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { weekdayOfDate } from '../../../recognizers/calendar.ts';
import { weekdayOfWord } from '../../../recognizers/date-words.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { saysKept } from './says-kept.ts';

const OTHERS = quick(
  /(?<!\p{L})(?:others?|rest|remaining|andere[nr]?|anderen|übrigen|restlichen|autres?|reste|demás|otr[oa]s?|resto|andra|övriga|resten)(?!\p{L})/iu,
);

/**
 * The weekdays whose nights a mail leaves out, where it says of the other nights that they stay: `Thursday's we can do
 * without. Friday and Saturday we keep.` However it says so, what is set against those that stay does not.
 */
export function nightsLeft(reading: Reading, message: number): ReadonlySet<number> {
  const ofPaper = known.get(reading) ?? new Map<number, ReadonlySet<number>>();
  known.set(reading, ofPaper);
  const days = ofPaper.get(message) ?? findNightsLeft(reading, message);
  ofPaper.set(message, days);
  return days;
}

const known = new WeakMap<Reading, Map<number, ReadonlySet<number>>>();

function findNightsLeft(reading: Reading, message: number): ReadonlySet<number> {
  const told = statementsOf(reading).filter((one) => one.message === message);
  const kept = told.filter(
    ({ text }) => saysKept(text) && (OTHERS.test(text) || weekdaysIn(text).length > 0),
  );
  if (kept.length === 0) return new Set();
  const stay = new Set(kept.flatMap(({ text }) => weekdaysIn(text)));
  const named = told.filter((one) => !kept.includes(one)).flatMap(({ text }) => weekdaysIn(text));
  return new Set(named.filter((day) => !stay.has(day)));
}

export const isNightOf = (days: ReadonlySet<number>, day: string | undefined) =>
  day !== undefined && days.has(weekdayOfDate(day));

const LONG_WORD = /(?<!\p{L})\p{L}{5,12}/gu;

/** `Thursday's`, `Tisdagens`, `jeudi`; never a short form, which may be another word. */
const weekdaysIn = (text: string) =>
  matchesOf(text, LONG_WORD).flatMap(
    ([word]) => weekdayOfWord(word.replace(/(?:s|en|ens)$/u, '')) ?? weekdayOfWord(word) ?? [],
  );
