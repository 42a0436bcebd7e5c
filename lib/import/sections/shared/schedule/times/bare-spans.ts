import type { Found } from '../../../../recognizers/found.ts';
import { quick } from '../../../../recognizers/phrases.ts';
import type { TimeGroup } from './time-groups.ts';

const START = quick(
  /(?<![\p{L}\p{N}.,:/€$£+-])(?:(von|from|de|desde|ab|zwischen|between|entre|mellan|från|kl\.?|um|at)\s(?:las?\s)?)?(?<!(?:d[íi]a|el|le|den|dem|the)\s)(2[0-3]|1\d|[1-9])(\s?[-–—]\s?|\s?h?\s(?:bis|to|till|until|à|a(?: las?)?|hasta(?: las?)?|und|and|et|y(?: las?)?|och)\s(?:kl\.?\s)?)$/iu,
);
const REACH = 28;

/** `von 16 bis 17:30 Uhr`, `mellan 16 och 17.30`: the hour alone before the time that ends the span. */
export function bareStarts(
  text: string,
  times: readonly Found<{ time: string }>[],
): Found<{ time: string; range: 'start' }>[] {
  return times.flatMap((time) => {
    const from = Math.max(0, time.start - REACH);
    const match = START.exec(text.slice(from, time.start));
    const [, lead, hour, gap = ''] = match ?? [];
    if (!match || !hour) return [];
    const isDash = /[-–—]/u.test(gap);
    const joins = /\s(?:und|and|et|och|y)(?:\s|$)/iu.test(gap);
    if (joins && !/zwischen|between|entre|mellan/iu.test(lead ?? '')) return [];
    if (!lead && !isDash && Number(hour) < 12) return [];
    if (A_CLOCK.test(gap) && WEEKDAY.test(text.slice(0, from + match.index))) return [];
    const start = from + match.index + match[0].length - gap.length - hour.length;
    const value = { time: `${hour.padStart(2, '0')}:00`, range: 'start' as const };
    if (value.time >= time.value.time && time.value.time >= '06:00') return [];
    return [{ value, start, end: start + hour.length, text: hour }];
  });
}

/** `domingo 13 a las 15:45`, `dimanche 13 à 15h45`: the day of the month and its hour. */
const A_CLOCK = /\s(?:à|a(?: las?)?)\s/iu;
const WEEKDAY =
  /(?:lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo)\.?,?\s(?:le\s|d[íi]a\s)?$/iu;

const END =
  /^\s?(?:uhr|h)?\s?(?:[-–—]|bis|to|till|until|à|hasta las|a las|a)\s?(2[0-4]|1\d|[1-9])(?=\s?(?:uhr|h)?\s?(?:[,;.)|/]|$))(?![.,]\d)/iu;

/** `19.30–22`, `von 16:30 bis 18`: the hour alone that ends a span. */
export function bareEnd(text: string, group: TimeGroup, groups: readonly TimeGroup[]): TimeGroup {
  if (group.end !== undefined) return group;
  const match = END.exec(text.slice(group.to, group.to + 24));
  const hour = Number(match?.[1]);
  if (
    !match?.[1] ||
    groups.some((other) => other.from >= group.to && other.from < group.to + match[0].length)
  )
    return group;
  const end = `${String(hour % 24).padStart(2, '0')}:00`;
  const isNight = hour % 24 <= 6 && group.start >= '18:00';
  const isAfter = end > group.start || (group.start >= '12:00' && hour < 12);
  if (!isAfter && !isNight) return group;
  const isSameHalf = group.start >= '12:00' && hour < 12 && `${hour + 12}:00` > group.start && !isNight;
  const to = group.to + match[0].length;
  return {
    ...group,
    end: isSameHalf ? `${hour + 12}:00` : end,
    to,
    text: text.slice(group.from, to),
  };
}
