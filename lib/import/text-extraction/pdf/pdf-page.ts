import type { Box } from '../../source-text.ts';
import type { Turn } from '../../turned-page.ts';
import type { Word } from '../layout/row.ts';

/** A word of a page in points from its top left corner, with what its type says. */
export interface PdfWord extends Word {
  y0: number;
  y1: number;
  /** Type size: the height of a line, roughly. */
  em: number;
  isBold: boolean;
  isHidden?: boolean;
  isStruck?: boolean;
  /** Filled into a form: drawn by the field's own appearance, which a rendering of the page leaves out. */
  isFilledIn?: boolean;
  /** OCR only. */
  confidence?: number;
  /** OCR only: the line the word stands on, which its box passes where letters have tails. */
  foot?: number;
}

/** A drawn line, or the edge of a box: `at` is its y when it lies, its x when it stands. */
export interface Rule {
  at: number;
  from: number;
  to: number;
}

/** A page as an engine gives it, before any layout is worked out. */
export interface PdfPage {
  number: number;
  width: number;
  height: number;
  words: PdfWord[];
  /** Words that do not run from left to right: stamps, watermarks, margin notes. One entry per run. */
  turned: PdfWord[][];
  lying: Rule[];
  standing: Rule[];
  /** It lay crooked and was turned before it was read: all places are those of the turned page. */
  turn?: Turn;
}

export function boxOf(word: PdfWord): Box {
  return [word.x0, word.y0, word.x1 - word.x0, word.y1 - word.y0];
}

export function middleOf(word: PdfWord): number {
  return (word.y0 + word.y1) / 2;
}
