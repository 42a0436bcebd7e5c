import type { Reading } from '../../../../reading/index.ts';
import { quick } from '../../../../recognizers/phrases.ts';
import { type ActWord, findActWords } from '../acts/act-words.ts';
import { cleanTitle } from '../acts/titles.ts';
import type { ScheduleItem } from '../schedule-item.ts';
import type { TimeGroup } from './time-groups.ts';

const NUMBERS: Record<string, number> = {
  half: 0.5,
  halbe: 0.5,
  demi: 0.5,
  media: 0.5,
  halv: 0.5,
  one: 1,
  an: 1,
  a: 1,
  ein: 1,
  eine: 1,
  un: 1,
  une: 1,
  una: 1,
  en: 1,
  ett: 1,
  two: 2,
  zwei: 2,
  deux: 2,
  dos: 2,
  två: 2,
  three: 3,
  drei: 3,
  trois: 3,
  tres: 3,
  tre: 3,
};
const RELATIVE = quick(
  /(?<![\p{L}\d])(\d{1,3}(?:[.,]5)?|\p{L}{1,6})\s(?:an\s)?(hours?|h|std\.?|stunden?|heures?|horas?|timm(?:e|ar)|minutes?|mins?|minuten|minutos|minuter)\s?(?:vorher|davor|zuvor|before(?!\s\p{L})|before (?:the )?(?:show|doors|performance|set)|prior|earlier|avant(?: le (?:concert|spectacle))?|plus tôt|antes|innan|före|tidigare)/iu,
);

/** `Stagetime 20:30 Uhr, Einlass eine Stunde vorher`: a length of time before the one named in the same sentence. */
export function readRelativeTimes(
  reading: Reading,
  text: string,
  words: readonly ActWord[],
  times: readonly TimeGroup[],
  items: readonly ScheduleItem[],
  lineOf: (offset: number) => number,
): ScheduleItem[] {
  const match = RELATIVE.exec(text);
  const amount = match && amountOf(match[1] ?? '', match[2] ?? '');
  if (!match || !amount) return [];
  const until = match.index + match[0].length;
  const base = baseOf(text, { from: match.index, to: until }, times, items);
  const word = words
    .filter((one) => one.end <= match.index && one.start >= base.from && match.index - one.end < 30)
    .at(-1);
  if (!base.time || !word) return [];
  const anchor = items.find((item) => item.start === base.time) ?? items[0];
  const line = lineOf(word.start);
  return [
    {
      reading,
      line,
      quote: text.slice(word.start, until),
      kind: word.kind,
      title: { text: cleanTitle(word.text), line },
      ...(anchor?.date && { date: anchor.date }),
      start: minutesBefore(base.time, amount),
      timeDoubts: ['derived'],
      method: 'pattern',
      reason: `counted back from ${base.time}`,
      level: anchor?.level ?? 0,
      isListed: false,
    },
  ];
}

/** The act that is named behind `before` is the measure; else the time that was said last. */
function baseOf(
  text: string,
  length: { from: number; to: number },
  times: readonly TimeGroup[],
  items: readonly ScheduleItem[],
): { time: string | undefined; from: number } {
  const named = findActWords(text).find(
    (word) => word.start > length.from && word.start - length.to < ARTICLE,
  );
  if (named) return { time: items.find((item) => item.kind === named.kind)?.start, from: 0 };
  const last = times.filter((time) => time.to <= length.from).at(-1);
  return { time: last?.start, from: last?.to ?? 0 };
}

/** So much may stand between `before` and the act. */
const ARTICLE = 6;

function amountOf(number: string, unit: string): number | undefined {
  const value = /^\d/.test(number) ? Number(number.replace(',', '.')) : NUMBERS[number.toLowerCase()];
  if (!value) return undefined;
  return Math.round(value * (/^m/iu.test(unit) ? 1 : 60));
}

function minutesBefore(time: string, minutes: number): string {
  const [hour = 0, minute = 0] = time.split(':').map(Number);
  const total = (hour * 60 + minute - minutes + 24 * 60) % (24 * 60);
  return `${String(Math.floor(total / 60)).padStart(2, '0')}:${String(total % 60).padStart(2, '0')}`;
}
