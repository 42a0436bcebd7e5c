import type { Reading, Span } from './reading.ts';

/**
 * The line on which the character at `offset` of a paragraph's or block's joined text stands, for quoting what a
 * recogniser found there: `quoteOf(reading, found.text, lineOfOffset(reading, span, found.start))`.
 */
export function lineOfOffset(reading: Reading, span: Span, offset: number): number {
  let at = 0;
  for (let line = span.firstLine; line <= span.lastLine; line++) {
    const length = (reading.lines[line]?.text.trim().length ?? 0) + 1;
    if (offset < at + length) return line;
    at += length;
  }
  return span.lastLine;
}
