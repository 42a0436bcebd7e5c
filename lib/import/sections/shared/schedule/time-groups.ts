import type { Doubt } from '../../../candidate.ts';
import type { RecognizerContext } from '../../../recognizers/found.ts';
import { findTimes } from '../../../recognizers/times.ts';
import { fourDigitTimes } from './four-digit-times.ts';

/** A clock time or a span of two, as one stretch of text. */
export interface TimeGroup {
  start: string;
  end?: string;
  from: number;
  to: number;
  text: string;
  doubts: Doubt[];
  /** The paper gives the latest moment (`until 22:00`), not the beginning. */
  isUntil: boolean;
}

const UNTIL =
  /(?<![\p{L}])(?:until|till|by|no later than|latest|bis|spätestens|jusqu['’]?[àa]u?|avant|au plus tard|hasta(?: las)?|antes de las|senast|till|fram till)\s{0,2}(?:um |kl\.? )?$/iu;

/** The times of a text, spans joined; times of day with a zone or in an address of mail headers are not looked for. */
export function timeGroups(text: string, context: RecognizerContext): TimeGroup[] {
  const times = [...findTimes(text, context), ...fourDigitTimes(text, context)].sort(
    (a, b) => a.start - b.start,
  );
  const groups: TimeGroup[] = [];
  for (const time of times) {
    if (/[£$€]\s?$/u.test(text.slice(Math.max(0, time.start - 2), time.start))) continue;
    const last = groups.at(-1);
    if (time.value.range === 'end' && last && last.end === undefined && time.start - last.to < 12) {
      last.end = time.value.time;
      last.to = time.end;
      last.text = text.slice(last.from, last.to);
      continue;
    }
    groups.push({
      start: time.value.time,
      from: time.start,
      to: time.end,
      text: time.text,
      doubts: [...(time.doubts ?? [])],
      isUntil: UNTIL.test(text.slice(Math.max(0, time.start - 24), time.start)),
    });
  }
  return [
    ...groups.filter((group) => !isLength(text, group)).map(inOneHalf),
    ...bareHours(text, groups),
  ].sort((a, b) => a.from - b.from);
}

const HOURS = /^\d{1,2}\s?h(?:\s?\d{2})?$/iu;
const CLOCK_BEFORE = /(?<![\p{L}])(?:à|a las|vers|dès|at|from|kl\.?|um|ab|de|-|–|—)\s?$/iu;

/** `balances de 1 h 30` is a length of time; a show's clock does not say one in the night in running text. */
function isLength(text: string, group: TimeGroup): boolean {
  if (!HOURS.test(group.text.trim()) || group.start >= '05:00') return false;
  const before = text.slice(Math.max(0, group.from - 8), group.from);
  const isOfLength = /(?<![\p{L}])(?:de|d['’]|pendant|durant|durante|for|für)\s?$/iu.test(before);
  return /\p{L}\s*$/u.test(before) && (isOfLength || !CLOCK_BEFORE.test(before));
}

/** `4:30 - 5:30 PM`: the first time takes the half of the day of the second. */
function inOneHalf(group: TimeGroup): TimeGroup {
  const { start, end } = group;
  if (!end || !/p\.?m?\.?$/iu.test(group.text) || /[ap]\.?m/iu.test(group.text.slice(0, -6)) || end < '12:00')
    return group;
  const later = `${Number(start.slice(0, 2)) + 12}:${start.slice(3)}`;
  return start < '12:00' && later <= end ? { ...group, start: later } : group;
}

/** `dinner at 6` among times of the afternoon is in the afternoon as well. */
function bareHours(text: string, groups: readonly TimeGroup[]): TimeGroup[] {
  const isInformal =
    groups.length > 0 &&
    groups.every((group) => group.start < '12:00' && /^\d{1,2}\.\d{2}$/.test(group.text));
  if (!isInformal && !/\d\s?p\.?m/iu.test(text)) return [];
  return [...text.matchAll(/(?<=(?<![\p{L}])(?:at|from)\s)(1[0-2]|[1-9])(?=\s?(?:[,;.)]|$|and\s))/giu)]
    .filter((match) => !groups.some((group) => match.index >= group.from && match.index < group.to))
    .map((match) => ({
      start: `${(Number(match[1]) % 12) + 12}:00`,
      from: match.index,
      to: match.index + match[0].length,
      text: match[0],
      doubts: ['weak_context' as const],
      isUntil: false,
    }));
}
