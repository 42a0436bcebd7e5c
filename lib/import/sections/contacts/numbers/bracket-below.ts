import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { findNumbersInUse } from './numbers-in-use.ts';

/** `(driver: Gus,`: somebody is named in a bracket that the line leaves open. */
const OPEN_BRACKET = /\([^()]{0,60}[,:]\s*$/u;

/** `(driver: Gus,⏎+1 612-555-0177)`: the number that closes the bracket in the line below. */
export function numberInBracketBelow(
  reading: Reading,
  line: ReadLine,
): { text: string; value: string } | undefined {
  const next = reading.lines[line.index + 1];
  if (!next || next.line.startsBlock || !OPEN_BRACKET.test(line.text)) return undefined;
  const below = next.text.trimStart();
  const [phone] = findNumbersInUse(below, reading);
  const isWhole = phone !== undefined && phone.start <= 1 && below[phone.end] === ')';
  return isWhole ? { text: phone.text.trim(), value: phone.value.e164 ?? phone.value.raw } : undefined;
}
