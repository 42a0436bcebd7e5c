import type { Reading } from '../../../reading/reading.ts';
import type { Spot } from '../../shared/spots.ts';

/** How reservation systems head a booking, each with its own locator and the sign of the office. */
const HEADS: readonly RegExp[] = [
  /^RP\/[A-Z0-9]{6,9}\/[\s\S]{0,60}?\s([A-Z0-9]{6})\s*$/u,
  /^\s{0,3}([A-Z0-9]{6})\/[A-Z0-9]{2}\s[A-Z0-9]{4,6}\s/u,
  /^\s{0,3}1P-\s?([A-Z0-9]{6})(?![A-Z0-9])/u,
];
/** ` 1.1LINDE/TOM MR` below a locator alone on its line. */
const FIRST_NAME = /^\s{0,3}1\.\s?\d?[A-Z]{2,}\/[A-Z]{2}/u;
const ALONE = /^\s{0,3}([A-Z]{6})\s*$/u;
const MAX_HEAD_LINES = 8;

/** The locator in the head of a booking as its system displays it; such a paper has no words for it. */
export function locatorOfHead(reading: Reading): (Spot & { code: string }) | undefined {
  for (const { text, index } of reading.lines.slice(0, MAX_HEAD_LINES)) {
    const isAboveName = FIRST_NAME.test(reading.lines[index + 1]?.text ?? '');
    const code =
      HEADS.map((head) => head.exec(text)?.[1]).find((one) => one !== undefined) ??
      (isAboveName ? ALONE.exec(text)?.[1] : undefined);
    if (code === undefined) continue;
    const start = text.lastIndexOf(code);
    return { line: index, start, end: start + code.length, code };
  }
  return undefined;
}
