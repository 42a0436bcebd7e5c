import type { Reading, ReadLine } from '../../reading/reading.ts';
import { proseLength } from './card-lines.ts';
import { hasAttribute } from './names-of-line.ts';
import { type Piece, piecesOf } from './pieces.ts';

/** `Hattie Sprake Tour manager` in bold, and nothing but numbers on the line below. */
export function headsCard(reading: Reading, line: ReadLine, pieces: readonly Piece[]): boolean {
  if (pieces[0]?.kind !== 'person') return false;
  const [next, second] = reading.lines.slice(line.index + 1);
  // A firm, or the end of a title that the line broke off.
  const isMore =
    next !== undefined &&
    (piecesOf(reading, next)[0]?.kind === 'organisation' || isRestOfBracket(line.text, next.text));
  const numbers = isMore ? second : next;
  if (!numbers || numbers.line.heading !== undefined || next?.line.heading !== undefined) return false;
  const below = piecesOf(reading, numbers);
  return hasAttribute(below) && proseLength(below) < 30 && below.every((piece) => piece.kind !== 'person');
}

function isRestOfBracket(text: string, next: string): boolean {
  return /\([^)]*$/u.test(text) && /^[^()]{1,30}\)$/u.test(next.trim());
}
