import type { Reading } from '../../reading/reading.ts';

export interface ChatLine {
  speaker: string;
  text: string;
  line: number;
}

/** `[12.03.26, 14:02] Kai: …`, `12/03/2026, 14:02 - Kai: …`, `14:02 Kai: …` */
const STAMPED =
  /^\[?(?:\d{1,4}[./-]\d{1,2}[./-]\d{2,4},?\s)?\d{1,2}:\d{2}(?::\d{2})?(?:\s?[ap]\.?m\.?)?\]?\s{0,2}[-–]?\s{0,2}(\p{L}[^:]{0,30}):\s(.+)$/iu;
const MIN_LINES = 2;

/** The lines of an exported chat, oldest first; empty unless at least two people speak. */
export function chatLines(reading: Reading): ChatLine[] {
  const lines: ChatLine[] = [];
  for (const line of reading.lines) {
    const m = STAMPED.exec(line.text);
    if (m?.[1] && m[2]) lines.push({ speaker: m[1].trim(), text: m[2], line: line.index });
  }
  const speakers = new Set(lines.map((line) => line.speaker.toLowerCase()));
  return speakers.size >= 2 && lines.length > MIN_LINES ? lines : [];
}
