import type { Evidence } from '#lib/import/candidate.ts';
import { foldWhitespace, lineText } from '#lib/import/source-text.ts';
import type { PaperLine, PaperPage } from '../_client/papers.ts';

/** Lines of a page, counted from 0, that hold a quote; `cell` when it lies in one cell of one line. */
export interface LineRange {
  first: number;
  last: number;
  cell?: number;
}

/** Where a quote stands on its page: from its noted line on, else wherever its words are found first. */
export function locate(page: PaperPage, evidence: Evidence): LineRange | undefined {
  const quote = foldWhitespace(evidence.quote);
  const noted = evidence.line === undefined ? undefined : evidence.line - 1;
  const starts = noted === undefined ? page.lines.keys() : [noted];
  for (const first of starts) {
    const last = endOf(page.lines, first, quote);
    if (last === undefined) continue;
    const cell = first === last ? cellOf(page.lines[first], quote, evidence.cell) : undefined;
    return { first, last, ...(cell !== undefined && { cell }) };
  }
  return noted !== undefined && page.lines[noted] ? { first: noted, last: noted } : undefined;
}

/** The line on which a quote that begins on this one ends. */
function endOf(lines: readonly PaperLine[], first: number, quote: string): number | undefined {
  const start = lines[first];
  // Most lines are ruled out by the first word at once.
  if (!start || !textOf(start).includes(quote.split(' ', 1)[0] ?? '')) return undefined;
  let text = '';
  for (let last = first; last < lines.length; last++) {
    const line = lines[last];
    if (!line) break;
    text = text === '' ? textOf(line) : `${text} ${textOf(line)}`;
    const at = text.indexOf(quote);
    if (at >= 0) return at < textOf(start).length ? last : undefined;
    // What is already longer than the line and the quote together can no longer hold it from this line on.
    if (text.length > textOf(start).length + quote.length) return undefined;
  }
  return undefined;
}

function textOf(line: PaperLine): string {
  return foldWhitespace(lineText(line));
}

function cellOf(line: PaperLine | undefined, quote: string, noted: number | undefined): number | undefined {
  if (!line || line.cells.length === 1) return undefined;
  if (noted !== undefined) return noted - 1;
  const index = line.cells.findIndex(({ text }) => foldWhitespace(text).includes(quote));
  return index < 0 ? undefined : index;
}
