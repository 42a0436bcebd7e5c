import { matchesOf } from '../../../recognizers/phrases.ts';

/** A stay begins or ends within so many days of its show. */
const REACH_DAYS = 7;
const DAY_MS = 86_400_000;

const WORD =
  '(?:arriv(?:al|ing|e|ée)|depart(?:ure|ing)|départ|anreise|abreise|ankunft|check-?\\s?in|check-?\\s?out|entrada|salida|llegada|incheckning|utcheckning|ankomst|avresa)';
/** `arrivée 15.04`, `Abreise: 13.06 bis 11.00` */
const LIKE_HOUR = new RegExp(
  `(?<!\\p{L})${WORD}(?:\\s?:|,)?\\s{1,3}(?:(?:le|la|el|am|den|on)\\s)?(\\d{1,2})\\.(0?[1-9]|1[0-2])(?![\\d.:]\\d|\\d|\\s?(?:h|uhr|[ap]\\.?m)(?!\\p{L}))`,
  'giu',
);

export interface DayLikeHour {
  value: string;
  start: number;
  end: number;
}

/** Days and months that look like hours, which the day of the show tells from them. */
export function daysLikeHours(text: string, showDay: string | undefined): DayLikeHour[] {
  if (!showDay) return [];
  return matchesOf(text, LIKE_HOUR).flatMap((match) => {
    const [words, day = '', month = ''] = match;
    const value = inYearOfShow(`-${month.padStart(2, '0')}-${day.padStart(2, '0')}`, showDay);
    const start = match.index + words.lastIndexOf(`${day}.${month}`);
    return value ? [{ value, start, end: start + day.length + month.length + 1 }] : [];
  });
}

/** `-02-05` in the year in which it is a day near the show. */
export function inYearOfShow(monthAndDay: string, showDay: string): string | undefined {
  const year = Number(showDay.slice(0, 4));
  return [year, year - 1, year + 1]
    .map((one) => `${one}${monthAndDay}`)
    .find((value) => Math.abs(Date.parse(value) - Date.parse(showDay)) <= REACH_DAYS * DAY_MS);
}
