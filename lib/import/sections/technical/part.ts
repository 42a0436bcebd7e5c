import type { TechnicalField } from './fields.ts';

/** A line or sentence of the paper, with the line it begins on. */
export interface Piece {
  text: string;
  line: number;
}

/** Words of the paper that belong to one field, under the heading that says so. */
export interface TechnicalPart {
  field: TechnicalField;
  heading: string;
  pieces: Piece[];
  /** How the field was known: a heading or label, or words of the lines. */
  isHeaded: boolean;
}

/** Puts a piece behind what is known of its field. */
export function add(parts: TechnicalPart[], field: TechnicalField, piece: Piece): void {
  const last = parts.findLast((part) => part.field === field);
  if (last) last.pieces.push(piece);
  else parts.push({ field, heading: '', pieces: [piece], isHeaded: false });
}
