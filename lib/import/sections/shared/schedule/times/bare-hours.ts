import { quick } from '../../../../recognizers/phrases.ts';
import { type ActKind, kindOfTitle } from '../acts/act-words.ts';
import type { TimeGroup } from './time-groups.ts';

const HOUR_AT_END = quick(
  /^(\P{N}{3,40}?)\s(at\s|@\s?|from\s|by\s|um\s|ab\s|gegen\s|à\s|dès\s|a las\s|kl\.?\s|från\s)?(2[0-3]|1\d|[1-9])(?:\s(?:sharp|please|bitte|pünktlich))?[.!]?$/iu,
);
const DIGITS_AT_END = quick(/^(\P{N}{3,48}?)[\s:–-]{1,4}((?:0[6-9]|1\d|2[0-3])[0-5]\d)$/u);
/** Longer than either can match. */
const MAX_LINE = 120;
/** `Band show 2026`: these four digits are a year before they are a time. */
const YEAR = /^20[2-3]\d$/;
/** Acts of which nobody counts a second or a seventh one. */
export const UNCOUNTED: ReadonlySet<ActKind> = new Set([
  'doors',
  'soundcheck',
  'line-check',
  'load-in',
  'load-out',
  'curfew',
  'meal',
  'call',
  'support',
]);

/** `Doors 7`, `Food at 6`, `Riggning 14`, `Stage access 1400`: an act and the hour alone, with nothing else on the line. */
export function bareHourOfLine(text: string): TimeGroup | undefined {
  if (text.length > MAX_LINE) return undefined;
  const digits = DIGITS_AT_END.exec(text);
  const bare = digits ? undefined : HOUR_AT_END.exec(text);
  const title = digits?.[1] ?? bare?.[1];
  const kind = title === undefined ? undefined : kindOfTitle(title);
  if (!kind?.isStrong || !UNCOUNTED.has(kind.kind)) return undefined;
  const written = digits?.[2] ?? bare?.[3] ?? '';
  if (digits && YEAR.test(written)) return undefined;
  const hour = Number(digits ? written.slice(0, 2) : written);
  const from = text.lastIndexOf(written);
  return {
    start: `${String(hour).padStart(2, '0')}:${digits ? written.slice(2) : '00'}`,
    from,
    to: from + written.length,
    text: written,
    doubts: ['weak_context'],
    isUntil: false,
    ...(!digits && hour <= 12 && { isTwelve: true }),
  };
}

const SPAN_FIRST = /^[\s•*–-]{0,4}(2[0-3]|1\d|[6-9])\s?[-–—]\s?(2[0-4]|1\d|[7-9])(?=\s+\p{L}{3})/u;
const HOUR_FIRST = /^[\s•*–-]{0,4}(2[0-3]|1\d|[1-9])\s+(?=(\p{L}[^\d]{2,36})$)/u;

/** `16–18 Generalrepetition`, `7 doors`: hours before an entry, in a list whose other lines have clock times. */
export function bareHoursFirst(text: string): TimeGroup | undefined {
  const span = SPAN_FIRST.exec(text);
  if (span?.[1] && span[2] && Number(span[2]) > Number(span[1]))
    return { ...hoursAt(span[0], span[1]), end: onTheHour(Number(span[2]) % 24) };
  const single = HOUR_FIRST.exec(text);
  const kind = single?.[2] ? kindOfTitle(single[2]) : undefined;
  if (!single?.[1] || !kind?.isStrong || !UNCOUNTED.has(kind.kind)) return undefined;
  return { ...hoursAt(single[0].trimEnd(), single[1]), ...(Number(single[1]) <= 12 && { isTwelve: true }) };
}

function hoursAt(whole: string, first: string): TimeGroup {
  const from = whole.indexOf(first);
  return {
    start: onTheHour(Number(first)),
    from,
    to: whole.length,
    text: whole.slice(from),
    doubts: ['weak_context'],
    isUntil: false,
  };
}

function onTheHour(hour: number): string {
  return `${String(hour).padStart(2, '0')}:00`;
}
