import type { Reading, Span } from './reading.ts';

/** The paragraph that holds the line; a line that is no prose is one of its own. Found among them by halving. */
export function paragraphOf({ paragraphs }: Reading, line: number): Span | undefined {
  let low = 0;
  let high = paragraphs.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((paragraphs[middle]?.lastLine ?? line) < line) low = middle + 1;
    else high = middle;
  }
  return paragraphs[low];
}

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
