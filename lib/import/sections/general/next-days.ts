import type { Reading } from '../../reading/reading.ts';
import { quick } from '../../recognizers/phrases.ts';
import { NEXT, NEXT_SHOW, TOMORROW } from '../shared/next-day-words.ts';

/** A line about another day of the tour: `Tomorrow: Leeds, …`, `Morgen: Prag – Klub Vltava`. */
const OF_NEXT_DAY = quick(
  new RegExp(`^[\\s>*•–-]*(?:(?:${TOMORROW}|${NEXT})\\s?(?:[:–-]\\s|:?\\s?$))`, 'iu'),
);

/** The same where a sentence of running notes begins: `… paid Sunday. Next show: Wed Mar 10, Barrowfield Hall`. */
const WITHIN = quick(new RegExp(`[.!?;]\\s+(?:${NEXT_SHOW})\\s?[:–-]\\s`, 'iu'));

/** Whether a sentence begins so. */
export function speaksOfNextDay(text: string): boolean {
  return OF_NEXT_DAY.test(text);
}

/** Whether a line, or the heading it stands under, is about another day of the tour. */
export function isOfNextDay(reading: Reading, line: number): boolean {
  const [before, one] = [reading.lines[line - 1], reading.lines[line]];
  if (!one) return false;
  const goesOn = before !== undefined && before.block === one.block && !/[.!?]\s*$/u.test(before.text);
  return (
    OF_NEXT_DAY.test(one.text) ||
    OF_NEXT_DAY.test(reading.blocks[one.block]?.heading ?? '') ||
    WITHIN.test(one.text) ||
    (goesOn && !one.line.startsBlock && WITHIN.test(before.text))
  );
}
