import type { Reading } from '../../reading/reading.ts';
import { type FoundDate, findDates } from '../../recognizers/dates.ts';
import type { Found } from '../../recognizers/found.ts';

const SHORT = /(?<![\p{L}\p{N}/.,:-])(\d{1,2})\/(\d{1,2})(?![\p{N}/.,:%]|\s?(?:of|"|in\b|hp|oz))/gu;

/**
 * The dates of a text, and `9/21` or `5/3` beside a word that wants a date: too little to be one anywhere else. The
 * order of day and month is the document's, the year the paper's.
 */
export function findLooseDates(text: string, reading: Reading): Found<FoundDate>[] {
  const found = findDates(text, reading);
  const year = reading.defaultYear;
  if (year === undefined) return found;
  for (const match of text.matchAll(SHORT)) {
    const [first, second] = [Number(match[1]), Number(match[2])];
    const isMonthFirst = second > 12 || (first <= 12 && reading.dateOrder.order === 'mdy');
    const [month, day] = isMonthFirst ? [first, second] : [second, first];
    const date = `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
    const end = match.index + match[0].length;
    if (
      month > 12 ||
      month < 1 ||
      Number.isNaN(Date.parse(date)) ||
      found.some((one) => one.start < end && match.index < one.end)
    )
      continue;
    found.push({
      value: {
        date,
        hasWeekdayMismatch: false,
        isYearInferred: true,
        isAmbiguous: first <= 12 && second <= 12 && !reading.dateOrder.isSure,
      },
      start: match.index,
      end,
      text: match[0],
      doubts: ['inferred_year', 'weak_context'],
    });
  }
  return found.sort((a, b) => a.start - b.start);
}
