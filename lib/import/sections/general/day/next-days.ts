import type { Reading } from '../../../reading/reading.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { NEXT, NEXT_SHOW, TOMORROW } from '../../shared/next-day-words.ts';

/** A line about another day of the tour: `Tomorrow: Leeds, …`, `Morgen: Prag – Klub Vltava`. */
const OF_NEXT_DAY = quick(
  new RegExp(`^[\\s>*•–-]*(?:(?:${TOMORROW}|${NEXT})\\s?(?:[:–-]\\s|\\s{2}|:?\\s?$))`, 'iu'),
);

/** The same where a sentence of running notes begins: `… paid Sunday. Next show: Wed Mar 10, Barrowfield Hall`. */
const WITHIN = quick(new RegExp(`[.!?;]\\s+(?:${NEXT_SHOW})\\s?[:–-]\\s`, 'iu'));

/** Whether a sentence begins so. */
export function speaksOfNextDay(text: string): boolean {
  return OF_NEXT_DAY.test(text);
}

/** Whether a line, or the heading it stands under, is about another day of the tour. */
export function isOfNextDay(reading: Reading, line: number): boolean {
  const lines = known.get(reading) ?? linesOfNextDay(reading);
  known.set(reading, lines);
  return lines.has(line);
}

/** Every reader of names asks of every line. */
const known = new WeakMap<Reading, ReadonlySet<number>>();

function linesOfNextDay({ lines, blocks }: Reading): Set<number> {
  const headed = blocks.map(({ heading }) => OF_NEXT_DAY.test(heading));
  const found = new Set<number>();
  let isWithinBefore = false;
  lines.forEach((line, i) => {
    const before = lines[i - 1];
    const isWithin = WITHIN.test(line.text);
    const goesOn =
      isWithinBefore &&
      !line.line.startsBlock &&
      before?.block === line.block &&
      !/[.!?]\s*$/u.test(before.text);
    if (isWithin || goesOn || headed[line.block] || OF_NEXT_DAY.test(line.text)) found.add(i);
    isWithinBefore = isWithin;
  });
  return found;
}
