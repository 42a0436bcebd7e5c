import type { Candidate, Doubt } from '../../candidate.ts';
import type { Reading } from '../../reading/reading.ts';
import { findDates } from '../../recognizers/dates.ts';
import { addDays, candidateAt } from '../shared/spots.ts';
import type { StayDates } from './types.ts';

const FIRST_DAY =
  /(?<![\d.,/])(\d{1,2})\.?\s{0,2}(?:auf(?: den)?|to(?: the)?|au|al|till|[-–/])\s{0,2}(?:den\s)?$/iu;

/** `vom 12. auf den 13. Juni 2026`: the day before the date, in the same month. */
export function firstDays<T extends { start: number; end: number; value: string }>(
  text: string,
  dates: readonly T[],
) {
  return dates.flatMap((date, i) => {
    const before = text.slice(dates[i - 1]?.end ?? 0, date.start);
    const match = FIRST_DAY.exec(before);
    const day = Number(match?.[1]);
    if (!match || day < 1 || day >= Number(date.value.slice(8))) return [];
    const start = date.start - before.length + match.index;
    const value = `${date.value.slice(0, 8)}${String(day).padStart(2, '0')}`;
    return [{ date, first: { start, end: start + (match[1] ?? '').length, value } }];
  });
}

const BARE_HOUR =
  /(?<!\p{L})(?:(check-?\s?in|einchecken|incheckning|anreise|arrivée|entrada)|(check-?\s?out|auschecken|utcheckning|abreise|départ|salida))\s{0,2}:?\s{0,2}(?:(?:is )?(?:possible )?(?:from|until|by|at|ab|bis|um|à partir de|jusqu'à|avant|desde las|hasta las|från|senast|till|before|after)\s)?(?:kl\.?\s)?(\d{1,2})(?=\s?(?:[,;.)]|\/|-|$|and|und|et|y|och|Uhr|h(?!\p{L}|\d)))(?![.:]\d)/giu;

/** `check-in from 15, check-out 11`: hours without minutes, right behind their word. */
export function readBareHours(reading: Reading, line: number, text: string, stay: StayDates): void {
  for (const match of text.matchAll(BARE_HOUR)) {
    const hour = Number(match[3]);
    const list = match[1] ? stay.checkInTime : stay.checkOutTime;
    const isOpen = match[1] ? hour >= 11 && hour <= 22 : hour >= 6 && hour <= 16;
    if (!isOpen || list.length > 0) continue;
    const end = match.index + match[0].length;
    const spot = { line, start: end - (match[3] ?? '').length, end };
    list.push(
      candidateAt(reading, `${String(hour).padStart(2, '0')}:00`, [spot], {
        method: 'label',
        reason: 'hour right behind the word for it',
        doubts: ['weak_context'],
        specificity: 0.4,
      }),
    );
  }
}

const NIGHTS =
  /(?<![\d.,])(\d{1,2})\s{0,2}(?:x\s)?(?:nights?|nächte?|übernachtung(?:en)?|nuits?|nuitées?|noches?|nätter|natt)(?!\p{L})/iu;

/** `2 nights, 15 + 16 Oct`: the nights are named, the departure is the morning after the last. */
export function readNights(
  reading: Reading,
  line: number,
  text: string,
  dates: { value: string; start: number; end: number; doubts?: Doubt[] }[],
  stay: StayDates,
): void {
  const nights = Number(
    NIGHTS.exec(text)?.[1] ??
      (/(?<!\p{L})(?:night|nacht|nuit|noche)s? (?:of|vom|du|del)/iu.test(text) ? 1 : 0),
  );
  const first = dates[0];
  const last = dates.at(-1);
  if (!nights || !first || !last || stay.checkOutDate.length > 0) return;
  const span = Math.round((Date.parse(last.value) - Date.parse(first.value)) / 86_400_000);
  if (span !== 0 && span !== nights - 1) return;
  const spot = { line, start: first.start, end: last.end };
  const doubts = [...(first.doubts ?? []), 'derived' as const];
  if (stay.checkInDate.length === 0)
    stay.checkInDate.push(
      candidateAt(reading, first.value, [spot], {
        reason: 'first of the nights named',
        doubts: first.doubts ?? [],
        specificity: 0.6,
      }),
    );
  stay.checkOutDate.push(
    candidateAt(reading, addDays(first.value, nights), [spot], {
      reason: 'morning after the last night',
      doubts,
      specificity: 0.5,
    }),
  );
}

const ARRIVES =
  /(?<!\p{L})(?:arriv\p{L}*|check(?:ing)?[- ]?in|overnight|staying|anreise|ankunft|einchecken|übernachtung|arrivée|nuitée?|llegada|alojamiento|ankomst|incheckning|övernattning)(?!\p{L})/iu;

const MAX_LINES_TO_DAY = 14;

/** `17:45 Arrive Hotel Ferryman - check in` under the heading of a day: the stay begins on that day. */
export function dayOfArrival(reading: Reading, stay: { home: { line: number } }): Candidate<string>[] {
  const { line } = stay.home;
  if (!ARRIVES.test(reading.lines[line]?.text ?? '')) return [];
  for (let i = line - 1; i >= Math.max(0, line - MAX_LINES_TO_DAY); i--) {
    const text = reading.lines[i]?.text ?? '';
    const date = text.length <= 90 && !/\d{1,2}:\d{2}/.test(text) ? findDates(text, reading)[0] : undefined;
    if (!date) continue;
    const spot = { line: i, start: date.start, end: date.end };
    return [
      candidateAt(reading, date.value.date, [spot], {
        reason: 'day heading over the line of the arrival',
        doubts: [...(date.doubts ?? []), 'derived'],
        specificity: 0.4,
      }),
    ];
  }
  return [];
}
