import type { Box } from '../../source-text.ts';

/** One word at its place. `x` runs in any unit (points, or characters of a fixed-width text) as long as all agree. */
export interface Word {
  text: string;
  x0: number;
  x1: number;
  /** No space was written before this word: it continues the one before. */
  isGlued?: boolean;
  /** Set apart from the word before by a pipe or a dot leader, however narrow the gap. */
  isApart?: boolean;
}

/** One visual row: its words from left to right, and what the words alone do not say. */
export interface Row<W extends Word = Word> {
  words: W[];
  /** Size of the row's type: what "wide" means for its gaps. */
  space: number;
  /** Space above, a rule, or an empty line: a new block begins. */
  startsBlock: boolean;
  /** A drawn or typed rule lies between this row and the one above. A rule alone does not end a table. */
  hasRuleAbove?: boolean;
  isBold?: boolean;
  /** Step from the baseline above, in type sizes, where it is known: about 1.2 within a paragraph. */
  step?: number;
}

/** Words that stand together: what a wide gap on either side sets apart. */
export interface Segment<W extends Word = Word> {
  words: W[];
  x0: number;
  x1: number;
}

/** Places where columns part: everything starting at or right of `x` belongs to the next column. */
export interface Gutter {
  from: number;
  to: number;
}

export function joinWords(words: readonly Word[]): string {
  let text = '';
  for (const [index, word] of words.entries())
    text += index === 0 || word.isGlued ? word.text : ` ${word.text}`;
  return text;
}

export function unionBox(boxes: readonly Box[]): Box | undefined {
  const [first] = boxes;
  if (!first) return undefined;
  let [left, top] = first;
  let right = left + first[2];
  let bottom = top + first[3];
  for (const [x, y, width, height] of boxes) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x + width);
    bottom = Math.max(bottom, y + height);
  }
  return [round(left), round(top), round(right - left), round(bottom - top)];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
