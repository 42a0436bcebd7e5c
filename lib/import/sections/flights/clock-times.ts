import type { Reading } from '../../reading/reading.ts';
import { findAirportCodes } from '../../recognizers/airports.ts';
import { findFlightNumbers } from '../../recognizers/flight-numbers.ts';
import { findTimes } from '../../recognizers/times.ts';
import type { Token } from './types.ts';

const PLAIN_PAIR =
  /(?<![\p{L}\p{N}.:/-])(\d{3,4})([APN]?)(\s{1,6}[#+]?|\s?[-/]\s?)(\d{3,4})([APN]?)(?![\p{L}\p{N}:/.]|-\d|\s{1,6}\d{3,4}[APN]?(?!\p{N}))/gu;

export function times(reading: Reading, text: string, isSegment: boolean) {
  const found: { time: string; start: number; end: number; dayShift?: number; doubts?: Token['doubts'] }[] =
    findTimes(text, reading).map((one) => ({
      time: one.value.time,
      start: one.start,
      end: one.end,
      ...(one.doubts && { doubts: one.doubts }),
    }));
  for (const match of text.matchAll(NAMED_PLAIN)) {
    const time = isFlightLine(text) ? plainTime(match[2] ?? '', '') : undefined;
    const end = match.index + match[0].length;
    if (time) found.push({ time, start: end - 4, end });
  }
  for (const match of LEG_END.test(text) ? text.matchAll(LONE_PLAIN) : []) {
    const time = plainTime(match[1] ?? '', match[2] ?? '');
    if (!time || found.some((one) => one.start < match.index + match[0].length && match.index < one.end))
      continue;
    found.push({ time, start: match.index, end: match.index + match[0].length });
  }
  if (!isSegment && !hasPlainTimes(text)) return found;
  for (const match of text.matchAll(PLAIN_PAIR)) {
    const [, first = '', firstHalf = '', gap = '', second = '', secondHalf = ''] = match;
    const departure = plainTime(first, firstHalf);
    const arrival = plainTime(second, secondHalf);
    if (!departure || !arrival) continue;
    const secondAt = match.index + first.length + firstHalf.length + gap.length;
    found.push({ time: departure, start: match.index, end: match.index + first.length + firstHalf.length });
    found.push({
      time: arrival,
      start: secondAt,
      end: secondAt + second.length + secondHalf.length,
      ...(/[#+]/.test(gap) && { dayShift: 1 }),
    });
  }
  return found;
}

/** `15MAR   1910 0020` is no day of the year 1910. */
export function withoutPlainTimes(text: string): string {
  return text.replace(
    PLAIN_PAIR,
    (pair, first: string, half: string, _gap: string, second: string, secondHalf: string) =>
      plainTime(first, half) && plainTime(second, secondHalf) ? ' '.repeat(pair.length) : pair,
  );
}

/** `dep 0705 arr 1000` on a line that names a flight and its airports. */
const NAMED_PLAIN =
  /(?<!\p{L})(dep|arr|etd|eta|std|sta|ab|an|dép|sal|lleg|avg|ank)\.?:?\s{1,2}([0-2]\d[0-5]\d)(?!\d|[.:]\d)/giu;

/** A line that tells one end of a leg: `LV  TORONTO PEARSON  YYZ  TERM 1     2130`. */
const LEG_END =
  /^\s{0,20}(?:LV|LEAVE|DEP\p{L}*|DP|DPT|AR|ARR\p{L}*|AB|AN|ABFLUG|ANKUNFT|DÉP\p{L}*|SALIDA|LLEGADA|AVG\p{L}*|ANK\p{L}*)[.:]?\s(?=[\s\S]{0,60}\p{Lu}{3})/u;
const LONE_PLAIN =
  /(?<=\s)(?<!(?:TERM\p{L}*|GATE|FLIGHT|TEL\.?|PHONE|REF|NO\.?|NR\.?)\s{1,4})([0-2]?\d[0-5]\d)([APN]?)(?=\s*$|\s{2,}|\s[+(#]|\s\d{1,2}\s?[A-Z]{3}(?![A-Z]))/gu;

const isFlightLine = (text: string) =>
  findFlightNumbers(text).length > 0 && findAirportCodes(text).length >= 2;

const hasPlainTimes = (text: string) =>
  findFlightNumbers(text).length > 0 && findAirportCodes(text).filter((one) => !one.doubts).length >= 2;

/** `0815`, `815A`, `1030P`, `1200N`. */
function plainTime(digits: string, half: string): string | undefined {
  if (half === '' && digits.length !== 4) return undefined;
  const minute = Number(digits.slice(-2));
  let hour = Number(digits.slice(0, -2));
  if (half === 'P' && hour < 12) hour += 12;
  if (half === 'A' && hour === 12) hour = 0;
  if (hour > 23 || minute > 59) return undefined;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

const SHIFT =
  /^\s{0,3}(?:hrs?|uhr|h)?\s{0,2}(?:[([]?\s?[+#]\s?(\d)(?!\d)(?:\s?(?:days?|d|tage?|jours?|j|d[ií]as?|dag(?:ar)?)(?!\p{L}))?\s?[)\]]?|\(?(?:the )?(?:next day|following day|(?:am )?nächste[nr]? tag|folgetag|le lendemain|lendemain|(?:al )?día siguiente|(?:nästa|följande) dag)\)?)/iu;

export function dayShift(text: string, end: number): { dayShift?: number; shiftEnd?: number } {
  const match = SHIFT.exec(text.slice(end, end + 32));
  return match ? { dayShift: Number(match[1] ?? 1), shiftEnd: end + match[0].length } : {};
}
