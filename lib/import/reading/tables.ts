import { conceptOf, type LabelGroup } from '../recognizers/labels.ts';
import { foldWhitespace } from '../source-text.ts';
import type { ReadLine, ReadTable } from './reading.ts';

type Lines = readonly Pick<ReadLine, 'index' | 'text' | 'line'>[];

const GROUPS: readonly LabelGroup[] = [
  'flight',
  'hotel',
  'contact',
  'activity',
  'food',
  'deal',
  'show',
  'technical',
];

/** The tables of a paper: consecutive lines of one table, their header row told apart from the data. */
export function findTables(lines: Lines): ReadTable[] {
  const tables: ReadTable[] = [];
  let from = 0;
  while (from < lines.length) {
    const id = lines[from]?.line.table;
    let to = from;
    while (id !== undefined && lines[to + 1]?.line.table === id) to++;
    if (id !== undefined) tables.push(...splitAtHeaders(lines, from, to));
    from = to + 1;
  }
  return tables;
}

/** A second header row inside a table begins another one. */
function splitAtHeaders(lines: Lines, from: number, to: number): ReadTable[] {
  const starts = [from];
  for (let line = from + 1; line <= to; line++)
    if (isMarkedHeader(lines[line]) && !isMarkedHeader(lines[line - 1])) starts.push(line);
  return starts.map((start, i) => readTable(lines, start, (starts[i + 1] ?? to + 1) - 1));
}

function readTable(lines: Lines, firstLine: number, lastLine: number): ReadTable {
  const hasHeader =
    isHeader(lines[firstLine], lastLine > firstLine) &&
    !isKeyValue(lines.slice(firstLine, lastLine + 1)) &&
    !isForm(lines.slice(firstLine, lastLine + 1));
  const header = hasHeader ? inOneLanguage(cellsOf(lines[firstLine])) : [];
  const rows = [];
  for (let line = header.length > 0 ? firstLine + 1 : firstLine; line <= lastLine; line++) {
    rows.push({ line, cells: cellsOf(lines[line]) });
  }
  return { firstLine, lastLine, columns: columnsOf(header), rows };
}

/** Cells struck through no longer hold and read as empty. */
function cellsOf(line: Lines[number] | undefined): string[] {
  return (line?.line.cells ?? []).map((cell) => (cell.isStruck ? '' : foldWhitespace(cell.text)));
}

/** `Hora / Time | Recogida / Pick-up | Pax`: of heads in two languages the part that is known as a label, else the first. */
function inOneLanguage(header: readonly string[]): string[] {
  const partsOf = (cell: string) => cell.split(/\s[/|]\s/u).filter((part) => /\p{L}{2}/u.test(part));
  const filled = header.filter((cell) => cell !== '');
  const isBilingual = filled.filter((cell) => partsOf(cell).length > 1).length * 2 > filled.length;
  if (!isBilingual || filled.length < 3) return [...header];
  return header.map((cell) => {
    const parts = partsOf(cell).map((part) => part.trim());
    return parts.find((part) => conceptOf(part)?.specificity === 1) ?? parts[0] ?? cell;
  });
}

function isMarkedHeader(line: Lines[number] | undefined): boolean {
  const filled = (line?.line.cells ?? []).filter((cell) => cell.text.trim() !== '');
  return filled.length > 1 && filled.every((cell) => cell.isHeader);
}

function isHeader(line: Lines[number] | undefined, hasRows: boolean): boolean {
  if (!hasRows) return false;
  if (isMarkedHeader(line)) return true;
  const filled = inOneLanguage(cellsOf(line)).filter((cell) => cell !== '');
  if (filled.length < 3 || filled.some((cell) => /[@€£$]|\d{2}/.test(cell) || cell.endsWith(':')))
    return false;
  const known = filled.filter((cell) => conceptOf(cell)?.specificity === 1).length;
  return known >= 2 && known >= filled.length * 0.6;
}

/** Two columns of which the first holds labels: no header, whatever the first row is marked as or says (`Field | Value`). */
function isKeyValue(lines: Lines): boolean {
  const rows = lines.map((line) => cellsOf(line)).filter((cells) => cells.some((cell) => cell !== ''));
  if (rows.length < 3 || rows.some((cells) => cells.length > 2)) return false;
  const [first = [], ...others] = rows;
  if (first.every((cell) => conceptOf(cell)?.specificity === 1)) return false;
  const labels = others.filter(([label = '']) => label.endsWith(':') || conceptOf(label)?.specificity === 1);
  return labels.length >= 2 && labels.length >= others.length * 0.4;
}

/** `Artist | The Band | Date | 5 June`, row after row: labels and values take turns, and no row is a header. */
function isForm(lines: Lines): boolean {
  const rows = lines.map(cellsOf).filter((cells) => cells.filter((cell) => cell !== '').length > 1);
  const wide = rows.filter((cells) => cells.length === 4 && cells.every((cell) => cell !== ''));
  if (wide.length < 2 || wide.length < rows.length * 0.5) return false;
  const known = (cells: readonly (string | undefined)[]): number =>
    cells.filter((cell) => cell && conceptOf(cell)?.specificity === 1).length;
  const labels = known(wide.flatMap((cells) => [cells[0], cells[2]]));
  const values = known(wide.flatMap((cells) => [cells[1], cells[3]]));
  return labels >= wide.length * 1.2 && values <= wide.length * 0.3;
}

/** A column is named by the company it keeps: `Arrival` beside `Flight` is a landing, beside `Room` a check-in. */
function columnsOf(header: readonly string[]): ReadTable['columns'] {
  const scored = GROUPS.map((group) => ({
    group,
    known: header.filter((cell) => conceptOf(cell, [group])?.specificity === 1).length,
  }));
  const order = scored.sort((a, b) => b.known - a.known).map(({ group }) => group);
  return header.map((label) => {
    const concept = conceptOf(label, order);
    return { label, ...(concept && concept.specificity >= 0.4 && { concept: concept.concept }) };
  });
}
