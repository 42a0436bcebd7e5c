import type { Cell, Line } from '../../source-text.ts';
import { isTypedHeading } from '../layout/typed-heading.ts';

/** The look of a stretch of text. */
export interface TextStyle {
  isStruck: boolean;
  isHidden: boolean;
  isBold: boolean;
  heading?: number;
  quoteLevel: number;
}

interface Fragment {
  text: string;
  style: TextStyle;
  /** A cell begins here. */
  isApart: boolean;
}

/** Collects inline text into lines as a browser would break them. Hidden text goes to lines of its own. */
export class LineWriter {
  readonly lines: Line[] = [];
  /** False once any visible text was not bold. */
  isAllBold = true;
  private fragments: Fragment[] = [];
  private hidden: Fragment[] = [];
  private startsBlock = false;
  private isApart = false;

  /** `text` with its white space as written in the markup; it is folded here. */
  add(text: string, style: TextStyle): void {
    const folded = text.replace(/[ \t\r\n\f]+/g, ' ');
    if (folded === '') return;
    const target = style.isHidden ? this.hidden : this.fragments;
    const last = target.at(-1);
    const isApart = !style.isHidden && this.isApart && target.length > 0;
    const content = !last || last.text.endsWith(' ') || isApart ? folded.replace(/^ /, '') : folded;
    if (content === '') return;
    if (content !== ' ' && !style.isHidden) this.isAllBold &&= style.isBold;
    if (last && !isApart && isSameStyle(last.style, style)) last.text += content;
    else target.push({ text: content, style, isApart });
    if (content.trim() !== '' && !style.isHidden) this.isApart = false;
  }

  /** The next text stands apart from this line's text so far. */
  startCell(): void {
    this.isApart = true;
  }

  get isLineEmpty(): boolean {
    return this.fragments.every((fragment) => fragment.text.trim() === '');
  }

  get lastCharacter(): string {
    return this.fragments.at(-1)?.text.at(-1) ?? ' ';
  }

  /** Ends the line. Ending an empty line for the second time means an empty line, so a new block. */
  breakLine(options: { startsBlock?: boolean; isLineBreak?: boolean } = {}): void {
    if (this.isLineEmpty && options.isLineBreak && this.fragments.length === 0) this.startsBlock = true;
    if (!this.isLineEmpty) {
      const line: Line = { cells: cellsOf(this.fragments), ...lineStyle(this.fragments) };
      this.push(this.startsBlock || this.lines.length === 0 ? withHeading(line, this.fragments) : line);
    }
    this.fragments = [];
    this.isApart = false;
    this.flushHidden();
    if (options.startsBlock) this.startsBlock = true;
  }

  /** A line made elsewhere: a table row, a preformatted line. */
  push(line: Line): void {
    this.lines.push(this.startsBlock ? { ...line, startsBlock: true } : line);
    this.startsBlock = false;
  }

  private flushHidden(): void {
    const hidden = this.hidden.filter((fragment) => fragment.text.trim() !== '');
    this.hidden = [];
    if (hidden.length === 0) return;
    this.lines.push({ cells: cellsOf(hidden), ...lineStyle(hidden), isHidden: true });
  }
}

function isSameStyle(a: TextStyle, b: TextStyle): boolean {
  return (
    a.isStruck === b.isStruck &&
    a.isBold === b.isBold &&
    a.heading === b.heading &&
    a.quoteLevel === b.quoteLevel
  );
}

/** Struck words get a cell of their own, so that what still holds can be told from what does not. */
function cellsOf(fragments: readonly Fragment[]): Cell[] {
  const cells: Cell[] = [];
  let wasStruck: boolean | undefined;
  for (const { text, style, isApart } of fragments) {
    const last = cells.at(-1);
    const isBlank = text.trim() === '';
    if (last && !isApart && (isBlank || wasStruck === style.isStruck)) last.text += text;
    else {
      cells.push({ text, ...(style.isStruck ? { isStruck: true } : {}) });
      wasStruck = style.isStruck;
    }
  }
  return cells.map((cell) => ({ ...cell, text: cell.text.trim() })).filter((cell) => cell.text !== '');
}

/** A short bold or capital line at the start of a block is a heading, whatever its tag. */
function withHeading(line: Line, fragments: readonly Fragment[]): Line {
  const [cell] = line.cells;
  if (line.heading !== undefined || line.cells.length !== 1 || !cell || cell.isStruck) return line;
  const isBold = fragments.every((fragment) => fragment.style.isBold || fragment.text.trim() === '');
  if (isBold && cell.text.length <= 80 && /\p{L}{3}/u.test(cell.text) && !/[.,;!?]$|:\s*\S/.test(cell.text)) {
    return { ...line, heading: 4 };
  }
  return isTypedHeading(cell.text) ? { ...line, heading: 5 } : line;
}

function lineStyle(fragments: readonly Fragment[]): Pick<Line, 'heading' | 'quoteLevel'> {
  const style = fragments.find((fragment) => fragment.text.trim() !== '')?.style;
  return {
    ...(style?.heading ? { heading: style.heading } : {}),
    ...(style && style.quoteLevel > 0 ? { quoteLevel: style.quoteLevel } : {}),
  };
}
