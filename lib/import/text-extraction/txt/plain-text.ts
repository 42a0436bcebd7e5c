import type { Line, Page, StructuredBlock } from '../../source-text.ts';
import { cleanText } from '../clean-text.ts';
import { linesFromRows, textCell } from '../layout/lines-from-rows.ts';
import { quoteLevels } from '../mail/quote-levels.ts';
import { typedHeaders } from '../mail/typed-headers.ts';
import { headingLevel } from './headings.ts';
import { type TypedRow, typedRows } from './typed-rows.ts';
import { unflatten } from './unflatten.ts';

/** A plain text as one page: shared by text files, pasted text and the text part of mails. */
export function plainTextPage(text: string, firstTable = 0): { page: Page; structured: StructuredBlock[] } {
  const raw = text
    .replace(/\r\n?|[\u2028\u2029\f]/g, '\n')
    .split('\n')
    .map(withoutStruck);
  const quoted = quoteLevels(raw.flatMap((line) => unflatten(expandTabs(line))));
  const lines: Line[] = [];
  let table = firstTable;
  for (const run of runsOfOneLevel(quoted)) {
    const rows = typedRows(run.map((line) => line.text));
    const laid = linesFromRows(rows, {
      firstTable: table,
      makeCell: textCell,
      decorate: (row, line) => decorate(row as TypedRow, line, run[0]?.level ?? 0),
    });
    table = laid.nextTable;
    for (const line of laid.lines) lines.push(line);
  }
  const page: Page = { number: 1, lines };
  return { page, structured: typedHeaders(lines) };
}

function decorate(row: TypedRow, line: Line, level: number): Line {
  const heading = line.table === undefined && line.cells.length === 1 ? headingLevel(row) : undefined;
  return { ...line, ...(level > 0 ? { quoteLevel: level } : {}), ...(heading ? { heading } : {}) };
}

function runsOfOneLevel<T extends { level: number }>(lines: readonly T[]): T[][] {
  const runs: T[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run && run[0]?.level === line.level) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

/** `~~19:00~~ 20:00`: what a writer struck through leaves a gap. */
const withoutStruck = (line: string) =>
  line.includes('~~') ? line.replace(/~~[^~]{1,300}~~/gu, (struck) => ' '.repeat(struck.length)) : line;

const TAB_STOP = 8;

/** Tabs to spaces, at least two of them: a tab always sets apart. */
function expandTabs(line: string): string {
  const text = line.includes('\t') ? line : cleanText(line);
  if (!text.includes('\t')) return text;
  let expanded = '';
  for (const part of text.split('\t')) {
    if (expanded !== '') {
      const width = TAB_STOP - (expanded.length % TAB_STOP);
      expanded += ' '.repeat(width < 2 ? width + TAB_STOP : width);
    }
    expanded += cleanText(part);
    if (expanded === '') expanded = ' ';
  }
  return expanded;
}
