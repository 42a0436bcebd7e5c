import type { Reading, ReadLine } from '../../reading/reading.ts';
import { proseLength } from './card-lines.ts';
import { hasAttribute } from './names-of-line.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** A title and a firm at most. */
const MAX_BETWEEN = 2;
const MAX_MORE = 40;

/** `Hattie Sprake Tour manager` in bold, and below it nothing but what she does, for whom, and her numbers. */
export function headsCard(reading: Reading, line: ReadLine, pieces: readonly Piece[]): boolean {
  if (pieces[0]?.kind !== 'person') return false;
  for (const below of reading.lines.slice(line.index + 1, line.index + 2 + MAX_BETWEEN)) {
    const said = piecesOf(reading, below);
    if (below.line.heading !== undefined || said.some((piece) => piece.kind === 'person')) return false;
    if (hasAttribute(said)) return proseLength(said) < 30;
    const isMore = below.text.length < MAX_MORE && !/[\d:]/.test(below.text);
    if (below.line.startsBlock || !(isMore || isRestOfBracket(line.text, below.text))) return false;
  }
  return false;
}

/** The end of a title that the line broke off. */
function isRestOfBracket(text: string, next: string): boolean {
  return /\([^)]*$/u.test(text) && /^[^()]{1,30}\)$/u.test(next.trim());
}
