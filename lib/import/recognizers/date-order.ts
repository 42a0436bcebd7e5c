import type { Reading } from '../reading/reading.ts';
import { fullYear, isoDate, weekdayOfDate } from './calendar.ts';
import { WEEKDAY_PATTERN, weekdayOfWord } from './date-words.ts';
import { matchesOf } from './phrases.ts';

const SLASHED = new RegExp(
  `(?:(?<![\\p{L}\\p{N}])(${WEEKDAY_PATTERN})\\.?,?\\s{1,2})?(?<![\\p{N}/.-])(\\d{1,2})([/-])(\\d{1,2})\\3(\\d{4}|\\d{2})(?![\\p{N}/-])`,
  'giu',
);
/** Countries that write the month first. */
const MONTH_FIRST = new Set(['US', 'PH', 'FM', 'PR', 'GU']);

/**
 * Day first or month first, for the whole document: an unambiguous date decides, else a weekday that fits only one
 * reading, else the country, else the language. English without a country decides nothing.
 */
export function decideDateOrder(
  lines: readonly string[],
  language?: string,
  country?: string,
): Reading['dateOrder'] {
  const votes = { dmy: 0, mdy: 0 };
  let example = '';
  for (const line of lines) {
    if (!/[/-]/.test(line)) continue;
    for (const m of matchesOf(line, SLASHED)) {
      const vote = voteOf(Number(m[2]), Number(m[4]), fullYear(m[5] ?? ''), weekdayOfWord(m[1] ?? ''));
      if (!vote) continue;
      votes[vote]++;
      example ||= m[0];
    }
  }
  if (votes.dmy !== votes.mdy) {
    const order = votes.dmy > votes.mdy ? 'dmy' : 'mdy';
    return {
      order,
      isSure: votes.dmy === 0 || votes.mdy === 0,
      reason: `“${example}” in the same paper can be read only so`,
    };
  }
  if (country) {
    const order = MONTH_FIRST.has(country) ? 'mdy' : 'dmy';
    return { order, isSure: true, reason: 'the order usual in the country of the paper' };
  }
  if (language && language !== 'en')
    return { order: 'dmy', isSure: true, reason: 'the order usual in the language of the paper' };
  return { order: 'dmy', isSure: false, reason: 'nothing in the paper decides the order of day and month' };
}

function voteOf(a: number, b: number, year: number, weekday: number | undefined): 'dmy' | 'mdy' | undefined {
  if (a === b) return undefined;
  const dmy = isoDate(year, b, a);
  const mdy = isoDate(year, a, b);
  if (dmy && !mdy) return 'dmy';
  if (mdy && !dmy) return 'mdy';
  if (!dmy || !mdy || !weekday) return undefined;
  const fits = { dmy: weekdayOfDate(dmy) === weekday, mdy: weekdayOfDate(mdy) === weekday };
  if (fits.dmy === fits.mdy) return undefined;
  return fits.dmy ? 'dmy' : 'mdy';
}
