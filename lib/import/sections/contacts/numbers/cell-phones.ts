import type { Reading } from '../../../reading/reading.ts';
import type { RecognizerContext } from '../../../recognizers/found.ts';
import { parsePhone } from '../../../recognizers/phones.ts';
import { findNumbersInUse } from './numbers-in-use.ts';

/** The number of cells that hold one and little else, in the country of their row. */
export function firstPhone(
  reading: Reading,
  cells: readonly string[],
  context: RecognizerContext,
): { value: string; text: string } | undefined {
  for (const text of cells) {
    const found = findNumbersInUse(`tel ${text}`, reading, context)[0];
    if (found) return { value: found.value.e164 ?? found.value.raw, text: found.text.trim() };
    const plain = parsePhone(text, context);
    if (plain) return { value: plain.e164 ?? plain.raw, text: plain.raw };
  }
  return undefined;
}

/** The number told among other words. */
export function writtenPhone(reading: Reading, text: string): { value: string; text: string } | undefined {
  const found = findNumbersInUse(text, reading)[0];
  return found && { value: found.value.e164 ?? found.value.raw, text: found.text.trim() };
}
