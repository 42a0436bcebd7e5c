import type { Reading } from '../../../../reading/reading.ts';
import { quick } from '../../../../recognizers/phrases.ts';
import { findActWords } from '../acts/act-words.ts';
import type { ScheduleItem } from '../schedule-item.ts';
import { timeGroups, timesOf } from '../times/time-groups.ts';

/** Marks of whoever writes into somebody else's plan. */
const MARKED = /^\s*(?:>{1,3}|->|=>|→|\*{1,3}|!{1,3})\s?\P{N}/u;
const MOVES = quick(
  /(?<!\p{L})(?:(?:bring|move|push|put|pull) (?:it |this )?(?:forward|back|up|to)|make (?:it|that|this)|instead|rather|vorziehen|verlegen|verschieben|vorverlegen|lieber|stattdessen|besser|neu|avancer|décaler|repousser|plutôt|adelantar|retrasar|mover|mejor|más bien|tidigarelägg\p{L}*|senarelägg\p{L}*|flytta|hellre|istället)(?!\p{L})/iu,
);

/** `15:30 Soundcheck` and below it `>> please bring forward to 15:00`: the hour that a remark puts in its place. */
export function atRemarkedTimes(reading: Reading, items: readonly ScheduleItem[]): ScheduleItem[] {
  const timed = new Set(items.filter(({ kind }) => kind).map(({ line }) => line));
  const remarks = new Set<number>();
  const held = items.map((item) => {
    const below = reading.lines[item.line + 1];
    if (!item.isListed || !item.start || !below || timed.has(below.index)) return item;
    const text = below.text.trim();
    const [time, ...others] = timeGroups(text, reading);
    const isMoved = MARKED.test(text) && MOVES.test(text);
    const isOfItem = findActWords(text).every(({ kind, isStrong }) => !isStrong || kind === item.kind);
    if (!time || time.isUntil || others.length > 0 || !isMoved || !isOfItem) return item;
    remarks.add(below.index);
    const { end: _, ...rest } = item;
    return { ...rest, ...timesOf(time), quote: text, line: below.index };
  });
  // The remark itself may have been read as an entry.
  return held.filter((item, i) => item !== items[i] || item.kind !== undefined || !remarks.has(item.line));
}
