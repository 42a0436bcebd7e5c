import { matchesOf } from '../../recognizers/phrases.ts';

/** No typed table is as wide, nor has it as many columns. */
const MIN_LENGTH = 300;
const MIN_GAPS = 8;
/** Gaps that a mail program left where a cell, and where a block of the page ended. */
const CELL_GAP = / {5,}/gu;
const BLOCK_GAP = 18;
/** Longer pieces are prose, whose wide gaps say nothing. */
const MAX_MEAN_PIECE = 160;

/** A page that a mail program wrote out as one line: wide gaps stand where its lines ended. */
export function unflatten(line: string): string[] {
  if (line.length < MIN_LENGTH || !line.includes('     ')) return [line];
  const text = line.trim();
  const gaps = matchesOf(text, CELL_GAP);
  if (gaps.length < MIN_GAPS || text.length / gaps.length > MAX_MEAN_PIECE) return [line];
  const lines: string[] = [];
  let from = 0;
  for (const gap of gaps) {
    lines.push(text.slice(from, gap.index));
    if (gap[0].length >= BLOCK_GAP) lines.push('');
    from = gap.index + gap[0].length;
  }
  return [...lines, text.slice(from)];
}
