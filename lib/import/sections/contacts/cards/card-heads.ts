import type { Reading, ReadLine } from '../../../reading/reading.ts';
import type { Said } from '../contact.ts';
import { hasAttribute, type NameAt } from '../names/names-of-line.ts';
import { type Piece, piecesOf } from '../pieces.ts';
import { partOfLabel } from '../roles/roles.ts';
import { proseLength } from './card-lines.ts';

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
    const isShort = below.text.length < MAX_MORE && !/[\d:]/.test(below.text);
    if (below.line.startsBlock || !isShort) return false;
  }
  return false;
}

/** A card has a name, a firm and two numbers. */
const MAX_CARD = 4;
const MAX_HEADING_WORDS = 3;

/** `Paperwork` as a heading over nothing but somebody's card says what they are for. */
export function headingOfCard(reading: Reading, line: ReadLine, at: NameAt): Said | undefined {
  const block = reading.blocks[line.block];
  if (!block) return undefined;
  const isCard =
    block.concept === undefined &&
    block.heading.split(/\s/u).length <= MAX_HEADING_WORDS &&
    at.index === 0 &&
    at.isPerson &&
    line.index === block.firstLine + 1 &&
    block.lastLine - block.firstLine <= MAX_CARD &&
    hasAttribute(
      reading.lines.slice(line.index, block.lastLine + 1).flatMap((one) => piecesOf(reading, one)),
    );
  const role = isCard ? partOfLabel(block.heading) : undefined;
  return role ? { value: role, text: role, line: block.firstLine } : undefined;
}
