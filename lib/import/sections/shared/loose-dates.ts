import type { Doubt } from '../../candidate.ts';
import type { Reading } from '../../reading/reading.ts';
import { type FoundDate, findDates } from '../../recognizers/dates.ts';
import type { Found } from '../../recognizers/found.ts';
import { matchesOf } from '../../recognizers/phrases.ts';

const SHORT = /(?<![\p{L}\p{N}/.,:-])(\d{1,2})\/(\d{1,2})(?![\p{N}/:%]|[.,]\d|\s?(?:of|"|in\b|hp|oz))/gu;

/**
 * The dates of a text, and `9/21` or `5/3` beside a word that wants a date: too little to be one anywhere else. The
 * order of day and month is the document's, the year the paper's.
 */
export function findLooseDates(text: string, reading: Reading): Found<FoundDate>[] {
  const found = findDates(text, reading);
  const year = reading.defaultYear;
  for (const match of year === undefined ? [] : matchesOf(text, SHORT)) {
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
  return [...found, ...weekdayDays(text, reading, found)].sort((a, b) => a.start - b.start);
}

const WEEKDAYS: readonly RegExp[] = [
  /^(?:sun|so|sonn|dim|dom|sön)/iu,
  /^(?:mon|mo|lun|lu|mån)/iu,
  /^(?:tue|di(?!m)|mar|tis)/iu,
  /^(?:wed|mi|mer|ons)/iu,
  /^(?:thu|do(?!m)|jeu|jue|tor)/iu,
  /^(?:fri|fr|ven|vie)/iu,
  /^(?:sat|sa|sáb|sab|lör)/iu,
];
const WEEKDAY =
  '(?:sun(?:day)?|mon(?:day)?|tue(?:s(?:day)?)?|wed(?:nesday)?|thu(?:rs?(?:day)?)?|fri(?:day)?|sat(?:urday)?|sonntag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|so|mo|di|mi|do|fr|sa|dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi|dim|lun|mer|jeu|ven|sam|domingo|lunes|martes|miércoles|jueves|viernes|sábado|dom|mié|jue|vie|sáb|söndag(?:en)?|måndag(?:en)?|tisdag(?:en)?|onsdag(?:en)?|torsdag(?:en)?|fredag(?:en)?|lördag(?:en)?|sön|mån|tis|ons|tors?|fre|lör)';
const WEEKDAY_AND_DAY = new RegExp(
  `(?<!\\p{L})(${WEEKDAY})\\.?,?\\s{1,2}(?:the |den |le |el |día )?(\\d{1,2})(?:st|nd|rd|th|\\.|:e|:a)?(?![\\p{L}\\p{N}:/]|[.,]\\d|\\s?(?:uhr|h|am|pm|:|%|€|kr)(?!\\p{L}))`,
  'giu',
);

/** `viernes 4`, `Sat 15`: the day of that number and weekday that lies nearest to the days the paper writes in full. */
function weekdayDays(text: string, reading: Reading, found: readonly Found<FoundDate>[]): Found<FoundDate>[] {
  return matchesOf(text, WEEKDAY_AND_DAY).flatMap((match) => {
    const start = match.index;
    const end = start + match[0].length;
    const weekday = WEEKDAYS.findIndex((pattern) => pattern.test(match[1] ?? ''));
    if (found.some((one) => one.start < end && start < one.end)) return [];
    const date = nearestDay(reading, Number(match[2]), weekday);
    if (!date) return [];
    return [
      {
        value: { date, hasWeekdayMismatch: false, isYearInferred: true, isAmbiguous: false },
        start,
        end,
        text: match[0],
        doubts: ['inferred_year', 'derived'] as Doubt[],
      },
    ];
  });
}

const writtenDays = new WeakMap<Reading, string[]>();

/** Days the paper writes in full; those of mail headers are last. */
function daysOf(reading: Reading): string[] {
  const known = writtenDays.get(reading);
  if (known) return known;
  const days = [
    ...new Set(reading.lines.flatMap((line) => findDates(line.text, reading).map((one) => one.value.date))),
  ];
  writtenDays.set(reading, days);
  return days;
}

const DAY = 86_400_000;
const REACH_DAYS = 21;

function nearestDay(reading: Reading, day: number, weekday: number): string | undefined {
  let best: { date: string; gap: number } | undefined;
  for (const written of daysOf(reading)) {
    const month = new Date(`${written.slice(0, 7)}-01T00:00:00Z`);
    for (const step of [-1, 0, 1]) {
      const at = new Date(Date.UTC(month.getUTCFullYear(), month.getUTCMonth() + step, day));
      const gap = Math.abs(at.getTime() - Date.parse(written));
      if (at.getUTCDate() !== day || at.getUTCDay() !== weekday || gap > REACH_DAYS * DAY) continue;
      if (!best || gap < best.gap) best = { date: at.toISOString().slice(0, 10), gap };
    }
  }
  return best?.date;
}
