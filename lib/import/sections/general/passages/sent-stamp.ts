import type { Reading } from '../../../reading/reading.ts';
import { quick } from '../../../recognizers/phrases.ts';

/** `to party-list · Tue, 10 Nov 2026, 22:47`, `Jude Marsh <jude@…> 10 Nov 2026 at 22:47`: a day of a year and an hour end the line. */
const ENDS_IN_STAMP = quick(/\d{4},?\s(?:(?:at|um|à|a las|kl\.?)\s)?\d{1,2}[:.h]\d{2}(?::\d{2})?\s*$/iu);
const ADDRESS = /<[^<>\s]+@[^<>\s]+>/u;
const HEAD = 6;

/** Whether a line at the head of a printed mail says when it was sent: an address stands in it or right above it. */
export function isSentStamp(reading: Reading, line: number): boolean {
  const text = reading.lines[line]?.text ?? '';
  if (line > HEAD || !ENDS_IN_STAMP.test(text)) return false;
  return ADDRESS.test(text) || ADDRESS.test(reading.lines[line - 1]?.text ?? '');
}
