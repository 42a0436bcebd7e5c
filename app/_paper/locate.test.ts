import { describe, expect, it } from 'vitest';
import type { PaperPage } from '../_client/papers.ts';
import { locate } from './locate.ts';

function pageOf(...lines: string[][]): PaperPage {
  return { number: 1, lines: lines.map((cells) => ({ cells: cells.map((text) => ({ text })) })) };
}

const page = pageOf(
  ['Agreement'],
  ['Fee', 'EUR 4,200'],
  ['The fee is paid by transfer'],
  ['within ten days.'],
  ['Fee', 'EUR 4,200'],
);
const evidence = (quote: string, line?: number, cell?: number) => ({
  sourceId: 'a',
  page: 1,
  quote,
  ...(line !== undefined && { line }),
  ...(cell !== undefined && { cell }),
});

describe('locate', () => {
  it('finds a quote of one cell in that cell', () => {
    expect(locate(page, evidence('EUR 4,200'))).toEqual({ first: 1, last: 1, cell: 1 });
  });

  it('takes the noted line and cell before the first that reads the same', () => {
    expect(locate(page, evidence('EUR 4,200', 5, 2))).toEqual({ first: 4, last: 4, cell: 1 });
  });

  it('spans cells of a line, and lines, where the quote does', () => {
    expect(locate(page, evidence('Fee EUR 4,200'))).toEqual({ first: 1, last: 1 });
    expect(locate(page, evidence('paid by transfer within ten days'))).toEqual({ first: 2, last: 3 });
  });

  it('falls back to the noted line for words put together from several places', () => {
    expect(locate(page, evidence('Agreement on a fee', 3))).toEqual({ first: 2, last: 2 });
    expect(locate(page, evidence('nowhere at all'))).toBeUndefined();
  });
});
