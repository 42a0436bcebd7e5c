import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { conceptOf } from '../../../recognizers/labels.ts';
import { type GeneralField, labelWeight } from '../../shared/show/labels.ts';
import { isGeneric } from '../names/generic-words.ts';

/** What stands first under a heading or a caption. */
export interface Headed {
  heading: string;
  text: string;
  line: number;
  /** Index of the column it stands in, where captions stand side by side. */
  column: number;
}

/** The first lines under the headings that mean the field, and under its caption in a row of captions. */
export function headedBy(reading: Reading, field: GeneralField, weight: number): Headed[] {
  const headings = reading.blocks.flatMap(({ heading, firstLine, lastLine }) => {
    const line = reading.lines[firstLine + 1];
    const isValue = line !== undefined && line.index <= lastLine && line.line.cells.length === 1;
    return isValue && labelWeight(field, heading) >= weight
      ? [{ heading, text: line.text, line: line.index, column: 0 }]
      : [];
  });
  const heads = new Set(
    reading.tables.filter(({ columns }) => columns.length > 0).map((one) => one.firstLine),
  );
  const captions = reading.lines.flatMap(({ line, index }) => {
    if (line.cells.length < 2 || heads.has(index)) return [];
    const cells = line.cells.map((cell) => cell.text.trim());
    const column = cells.findIndex((cell) => labelWeight(field, cell) >= weight);
    const below = reading.lines[index + 1]?.line.cells;
    const text = below?.length === cells.length ? below[column]?.text.trim() : undefined;
    return column >= 0 && text && cells.every(isCaption) && !isCaption(text)
      ? [{ heading: cells[column] ?? '', text, line: index + 1, column }]
      : [];
  });
  return [...headings, ...captions, ...clausesOn(reading, field, weight)];
}

const CLAUSE =
  /^(?:§\s?\d{1,2}|(?:art(?:icle|ículo|ikel)?\.?\s)?\d{1,2}[.)]?ª?)[.)]?\s(?:[–-]\s)?(\p{L}[\p{L} ]{2,40})[.:]$/iu;
const MAX_WORDS = 6;

/** `§ 3 Place of performance. Quayside 107, 12 Harbour Street, Cork.`: what begins a numbered clause of a contract. */
function clausesOn(reading: Reading, field: GeneralField, weight: number): Headed[] {
  const statements = statementsOf(reading);
  return statements.flatMap(({ text }, i) => {
    const heading = CLAUSE.exec(text)?.[1];
    const next = heading && labelWeight(field, heading) >= weight ? statements[i + 1] : undefined;
    const [first = ''] = next?.text.split(/,\s|\s\(/u) ?? [];
    if (!heading || !next || first === next.text || first.split(' ').length > MAX_WORDS) return [];
    return [{ heading, text: next.text, line: next.firstLine, column: 0 }];
  });
}

/** A word that names a part of the paper, or what stands beside it, and is nobody's name. */
export function isCaption(cell: string): boolean {
  return !/\d/.test(cell) && (conceptOf(cell)?.specificity === 1 || isGeneric(cell));
}
