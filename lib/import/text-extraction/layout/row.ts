import { type Box, boxAround } from '../../source-text.ts';

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

/** The box around all of them, to a tenth of a point; undefined where there is none. */
export function unionBox(boxes: readonly Box[]): Box | undefined {
  const around = boxes.reduce<Box | undefined>(boxAround, undefined);
  return around && [round(around[0]), round(around[1]), round(around[2]), round(around[3])];
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
