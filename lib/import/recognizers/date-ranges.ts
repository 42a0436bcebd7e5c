import type { FoundDate } from './dates.ts';
import type { Found } from './found.ts';

const RANGE_GAP = /^\s{0,2}(?:[-–—]|to|bis(?: zum)?|au|al|till|until|à|a)\s{0,2}(?:den |the |le |el )?$/iu;

/** `30 May - 2 June 2026`: marks both ends, and the first takes the year of the last. */
export function joinRanges(text: string, found: Found<FoundDate>[]): Found<FoundDate>[] {
  const joined = [...found];
  for (let i = 0; i + 1 < joined.length; i++) {
    const a = joined[i];
    const b = joined[i + 1];
    if (!a || !b || !(a.value.range === 'start' || RANGE_GAP.test(text.slice(a.end, b.start)))) continue;
    joined[i + 1] = { ...b, value: { ...b.value, range: 'end' } };
    joined[i] = { ...a, value: { ...a.value, range: 'start' } };
    if (!a.value.isYearInferred || b.value.isYearInferred) continue;
    const year = Number(b.value.date.slice(0, 4));
    const sameYear = `${year}${a.value.date.slice(4)}`;
    const date = sameYear <= b.value.date ? sameYear : `${year - 1}${a.value.date.slice(4)}`;
    const { doubts: _, ...rest } = a;
    joined[i] = { ...rest, value: { ...a.value, date, isYearInferred: false, range: 'start' } };
  }
  return joined;
}
