import { quick } from '../recognizers/phrases.ts';
import type { ReadLine } from './reading.ts';

type Draft = Pick<ReadLine, 'text' | 'line' | 'quoteLevel'>;

/** `DATE   :  …`, `load-in ..... 3pm`: a row of a form, and no words of a mail. */
const FORM_ROW = quick(/^\s*[\p{L}\d][^:?]{1,34}?\s*(?::\s|\.{3,}|\s{2,})/u);
/** So many rows of a form that bear no mark are around those that do. */
const MIN_ROWS = 4;

/**
 * `Changes marked with > in the margin`: in a form without the head of any mail such a mark quotes nobody. Most stand
 * before a row of the form, with other rows right above or below.
 */
export function withoutMarginMarks<L extends Draft>(lines: readonly L[]): readonly L[] {
  return areMargins(lines) ? lines.map((line, at) => unmarked(line, lines[at - 1])) : lines;
}

function areMargins(lines: readonly Draft[]): boolean {
  const rows = lines.filter((line) => line.quoteLevel === 0 && isFormRow(line));
  if (rows.length < MIN_ROWS || lines.some((line) => line.quoteLevel > 1)) return false;
  const starts = [...lines.keys()].filter((at) => isMarked(lines[at]) && !isMarked(lines[at - 1]));
  const inForm = starts.filter((from) => {
    const length = lines.slice(from).findIndex((line) => !isMarked(line));
    const around = [lines[from - 1], length < 0 ? undefined : lines[from + length]];
    return isFormRow(lines[from]) && around.some(isFormRow);
  });
  return inForm.length * 2 > starts.length;
}

function isMarked(line: Draft | undefined): boolean {
  return line !== undefined && line.quoteLevel > 0;
}

function isFormRow(row: Draft | undefined): boolean {
  if (!row || row.text.trimEnd().endsWith('?')) return false;
  return row.line.cells.length > 1 || FORM_ROW.test(row.text);
}

/** Where a mark begins or ends no new part of the paper does. */
function unmarked<L extends Draft>(line: L, above: L | undefined): L {
  if (isMarked(line) === isMarked(above)) return { ...line, quoteLevel: 0 };
  const { startsBlock: _, ...rest } = line.line;
  const goesOn = isFormRow(line) && isFormRow(above);
  return { ...line, quoteLevel: 0, line: goesOn ? rest : line.line };
}
