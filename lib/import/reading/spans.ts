import type { Reading, ReadLine, Span } from './reading.ts';

/** The lines a span runs over. */
export function linesOf(reading: Reading, span: Pick<Span, 'firstLine' | 'lastLine'>): ReadLine[] {
  return reading.lines.slice(span.firstLine, span.lastLine + 1);
}

/** The text of a span's lines as they stand, one per row. */
export function textOfLines(reading: Reading, span: Pick<Span, 'firstLine' | 'lastLine'>): string {
  return linesOf(reading, span)
    .map((line) => line.text)
    .join('\n');
}

export function lineAt(reading: Reading, index: number): ReadLine | undefined {
  return reading.lines[index];
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
