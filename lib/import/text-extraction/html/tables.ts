import type { Cell, Line } from '../../source-text.ts';
import { isHeaderRow } from '../layout/header-row.ts';
import { LineWriter, type TextStyle } from './line-writer.ts';
import { attribute, descendants, type HtmlNode, plainText } from './node.ts';
import { spanColumns } from './spans.ts';
import { styleOf } from './styles.ts';
import type { Walk } from './walk-context.ts';

/** One `<td>` as read: the lines in it, folded to a cell. */
export interface ReadCell {
  cell: Cell;
  /** Words of the cell that are struck while others are not: what it said before. */
  struck?: string;
  hidden: Line[];
  isBold: boolean;
  hasBackground: boolean;
}

interface TableRow {
  node: HtmlNode;
  cells: HtmlNode[];
  isHead: boolean;
}

/**
 * A table is data where its rows hold several short cells, and mere layout where a cell holds tables, headings or
 * whole paragraphs of its own: such cells are read one after the other, as a person reads columns.
 */
export function writeTable(
  table: HtmlNode,
  writer: LineWriter,
  style: TextStyle,
  walk: Walk,
  depth: number,
): void {
  writer.breakLine({ startsBlock: true });
  const rows = withoutFalseHeads(rowsOf(table));
  const isData = rows.map((row) => filledCells(row).length > 1 && !row.cells.some(isLayoutCell));
  const columnsOf = spanColumns(rows.map((row) => row.cells));
  const number = walk.nextTable;
  const isTable = isData.filter(Boolean).length > 1;
  if (isTable) walk.nextTable++;
  const read: { cells: ReadCell[]; row: TableRow; style: TextStyle }[] = [];
  const flush = () => {
    writeRows(read.splice(0), isTable ? number : undefined, writer);
  };
  for (const [index, row] of rows.entries()) {
    const own = styleOf(row.node, walk.sheet);
    const rowStyle = {
      ...style,
      isHidden: style.isHidden || own.isHidden,
      isStruck: style.isStruck || own.isStruck,
    };
    if (isData[index] || isContinued(columnsOf[index], row)) {
      const cells = (columnsOf[index] ?? []).map((node) => readCell(node, rowStyle, walk, depth));
      read.push({ cells, row, style: rowStyle });
      continue;
    }
    flush();
    for (const cell of row.cells) {
      writer.breakLine();
      walk.walkChildren(cell, writer, rowStyle, walk, depth + 3);
    }
    writer.breakLine();
  }
  flush();
  for (const caption of (table.children ?? []).filter((child) => child.name === 'caption')) {
    walk.walkChildren(caption, writer, style, walk, depth + 1);
  }
  writer.breakLine({ startsBlock: true });
}

/** A row of one cell of its own that a row span above fills up is still a row of the table. */
function isContinued(columns: (HtmlNode | undefined)[] | undefined, row: TableRow): boolean {
  if (row.cells.some(isLayoutCell) || filledCells(row).length === 0) return false;
  return (columns ?? []).filter((node) => node !== undefined && plainText(node) !== '').length > 1;
}

function rowsOf(table: HtmlNode): TableRow[] {
  const rows: TableRow[] = [];
  for (const child of table.children ?? []) {
    const group = child.name === 'tr' ? [child] : isGroup(child) ? (child.children ?? []) : [];
    for (const node of group) {
      if (node.name !== 'tr') continue;
      const cells = (node.children ?? []).filter((cell) => cell.name === 'td' || cell.name === 'th');
      rows.push({ node, cells, isHead: child.name === 'thead' });
    }
  }
  return rows;
}

/** A table of nothing but header rows has none. */
function withoutFalseHeads(rows: TableRow[]): TableRow[] {
  const isAllHead = rows.length > 1 && rows.every((row) => row.cells.every((cell) => cell.name === 'th'));
  if (!isAllHead) return rows;
  const asData = (cell: HtmlNode): HtmlNode => ({ ...cell, name: 'td' });
  return rows.map((row) => ({ ...row, isHead: false, cells: row.cells.map(asData) }));
}

function isGroup(node: HtmlNode): boolean {
  return node.name === 'tbody' || node.name === 'thead' || node.name === 'tfoot';
}

function filledCells(row: TableRow): HtmlNode[] {
  return row.cells.filter((cell) => plainText(cell) !== '');
}

/** Holds a table of several columns, a heading with text below it, or several paragraphs of prose. */
function isLayoutCell(cell: HtmlNode): boolean {
  let headings = 0;
  let paragraphs = 0;
  for (const node of descendants(cell)) {
    if (
      node.name === 'tr' &&
      (node.children ?? []).filter((child) => isCell(child) && plainText(child) !== '').length > 1
    ) {
      return true;
    }
    if (/^h[1-6]$/.test(node.name ?? '')) headings++;
    if (node.name === 'p' || node.name === 'ul' || node.name === 'ol' || node.name === 'hr') paragraphs++;
  }
  if (headings > 0) return headings > 1 || plainText(cell).length > 150;
  return paragraphs > 3 && plainText(cell).length > 400;
}

function isCell(node: HtmlNode): boolean {
  return node.name === 'td' || node.name === 'th';
}

function readCell(node: HtmlNode | undefined, style: TextStyle, walk: Walk, depth: number): ReadCell {
  if (!node) return { cell: { text: '' }, hidden: [], isBold: false, hasBackground: false };
  const own = styleOf(node, walk.sheet);
  const inner = new LineWriter();
  const cellStyle = {
    ...style,
    isHidden: style.isHidden || own.isHidden,
    isStruck: style.isStruck || own.isStruck,
  };
  walk.walkChildren(node, inner, cellStyle, walk, depth + 3);
  inner.breakLine();
  const visible = style.isHidden ? inner.lines : inner.lines.filter((line) => !line.isHidden);
  const all = visible.flatMap((line) => line.cells);
  const isAllStruck = all.length > 0 && all.every((cell) => cell.isStruck);
  const kept = isAllStruck
    ? visible
    : visible.map((line) => ({ ...line, cells: line.cells.filter((c) => !c.isStruck) }));
  const struck = isAllStruck ? '' : textOf([{ cells: all.filter((cell) => cell.isStruck) }]);
  return {
    cell: {
      text: textOf(kept),
      ...(node.name === 'th' ? { isHeader: true } : {}),
      ...(isAllStruck ? { isStruck: true } : {}),
    },
    ...(struck ? { struck } : {}),
    hidden: style.isHidden ? [] : inner.lines.filter((line) => line.isHidden),
    isBold: all.length > 0 && (inner.isAllBold || own.isBold),
    hasBackground: /background/i.test(attribute(node, 'style')) || attribute(node, 'bgcolor') !== '',
  };
}

function textOf(lines: readonly Pick<Line, 'cells'>[]): string {
  return lines
    .map((line) => line.cells.map((cell) => cell.text).join(' '))
    .filter((text) => text !== '')
    .join('\n');
}

interface WrittenRow {
  cells: ReadCell[];
  row: TableRow;
  style: TextStyle;
}

function writeRows(rows: readonly WrittenRow[], table: number | undefined, writer: LineWriter): void {
  const width = Math.max(0, ...rows.map((row) => row.cells.length));
  // Columns that no row fills only made space.
  const columns = Array.from({ length: width }, (_, index) => index).filter((index) =>
    rows.some((row) => (row.cells[index]?.cell.text ?? '') !== '' || row.cells[index]?.struck),
  );
  const hasHeader = rows.length > 1 && table !== undefined && isMarkedHeader(rows, columns);
  for (const [index, row] of rows.entries()) {
    const cells = columns.map((column) => row.cells[column]);
    const isHeader = (index === 0 && hasHeader) || row.row.isHead;
    pushRow(cells, { table, isHeader, style: row.style }, writer);
  }
}

function isMarkedHeader(rows: readonly WrittenRow[], columns: readonly number[]): boolean {
  const [first, second] = rows;
  if (!first || !second || first.cells.some((cell) => cell.cell.isHeader)) return false;
  const texts = (row: WrittenRow) => columns.map((column) => row.cells[column]?.cell.text ?? '');
  const filled = (row: WrittenRow) => row.cells.filter((cell) => cell.cell.text !== '');
  const hasBackground = (row: WrittenRow) =>
    attribute(row.row.node, 'bgcolor') !== '' ||
    /background/i.test(attribute(row.row.node, 'style')) ||
    filled(row).every((cell) => cell.hasBackground);
  const isWide = columns.length > 2 || rows.length > 2;
  return isHeaderRow(texts(first), rows.slice(1, 8).map(texts), {
    isBold:
      isWide && filled(first).every((cell) => cell.isBold) && !filled(second).every((cell) => cell.isBold),
    isRuled: isWide && hasBackground(first) && !hasBackground(second),
  });
}

interface RowLook {
  table: number | undefined;
  isHeader: boolean;
  style: TextStyle;
}

function pushRow(cells: readonly (ReadCell | undefined)[], look: RowLook, writer: LineWriter): void {
  const base: Omit<Line, 'cells'> = {
    ...(look.table === undefined ? {} : { table: look.table }),
    ...(look.style.quoteLevel > 0 ? { quoteLevel: look.style.quoteLevel } : {}),
    ...(look.style.isHidden ? { isHidden: true } : {}),
  };
  const plain = cells.map((read) => ({
    ...(read?.cell ?? { text: '' }),
    ...(look.isHeader ? { isHeader: true } : {}),
  }));
  if (plain.some((cell) => cell.text !== '')) {
    const kept = look.table === undefined ? plain.filter((cell) => cell.text !== '') : plain;
    writer.push({ cells: kept, ...base });
  }
  // What was struck inside a cell gets a row of its own, in its own column.
  if (cells.some((read) => read?.struck)) {
    writer.push({
      cells: cells.map((read) => (read?.struck ? { text: read.struck, isStruck: true } : { text: '' })),
      ...base,
    });
  }
  for (const read of cells) for (const line of read?.hidden ?? []) writer.push(line);
}
