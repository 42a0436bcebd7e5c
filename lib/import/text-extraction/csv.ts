import { parse } from 'csv-parse/sync';
import type { Line } from '../source-text.ts';
import { decodeText } from './decode-text.ts';
import { corruptSource } from './errors.ts';
import { isHeaderRow } from './layout/header-row.ts';
import type { Reader } from './reader.ts';

const DELIMITERS = [',', ';', '\t', '|'];
const MAX_COLUMNS = 200;
const MAX_CELL_CHARACTERS = 20_000;
const SAMPLE_LINES = 40;
/** The header stands within this many rows of the top of its block; what stands above it is about the whole sheet. */
const HEADER_WITHIN_ROWS = 8;

/** Delimited tables. Empty rows part blocks, each with its own header; rows above a header keep their cells. */
export const csvReader: Reader = {
  format: 'csv',
  async read({ bytes, fileName }) {
    const text = decodeText(bytes);
    const warnings: string[] = [];
    const rows = parseRows(text, fileName).map((row) => cutRow(row, warnings));
    const lines = blocksOf(rows).flatMap((block, index) => linesOf(block, index));
    return { method: 'plain', pages: [{ number: 1, lines }], warnings: [...new Set(warnings)] };
  },
};

function parseRows(text: string, fileName: string): string[][] {
  try {
    return parse(text, {
      delimiter: detectDelimiter(text),
      bom: true,
      relax_column_count: true,
      relax_quotes: true,
      skip_empty_lines: false,
      trim: true,
      max_record_size: 4_000_000,
    });
  } catch (error) {
    throw corruptSource(fileName, error);
  }
}

/** The delimiter that gives the most lines one and the same number of columns. */
function detectDelimiter(text: string): string {
  const sample = text
    .slice(0, 60_000)
    .split(/\r?\n/, SAMPLE_LINES)
    .filter((line) => line.trim() !== '');
  let best = { delimiter: ',', score: 0 };
  for (const delimiter of DELIMITERS) {
    const counts = sample.map((line) => line.replace(/"[^"]*"/g, '').split(delimiter).length);
    const tally = new Map<number, number>();
    for (const count of counts) if (count > 1) tally.set(count, (tally.get(count) ?? 0) + 1);
    const score = Math.max(0, ...[...tally].map(([columns, lines]) => lines + Math.min(columns, 20) / 100));
    if (score > best.score) best = { delimiter, score };
  }
  return best.delimiter;
}

function cutRow(row: readonly string[], warnings: string[]): string[] {
  if (row.length > MAX_COLUMNS) warnings.push(`Rows longer than ${MAX_COLUMNS} columns were cut.`);
  return row.slice(0, MAX_COLUMNS).map((cell) => {
    if (cell.length > MAX_CELL_CHARACTERS) warnings.push('Very long cells were cut.');
    return cell.slice(0, MAX_CELL_CHARACTERS).trim();
  });
}

function blocksOf(rows: readonly string[][]): string[][][] {
  const blocks: string[][][] = [[]];
  for (const row of rows) {
    if (row.every((cell) => cell === '')) {
      if (blocks.at(-1)?.length) blocks.push([]);
    } else blocks.at(-1)?.push(row);
  }
  return blocks.filter((block) => block.length > 0);
}

function linesOf(rows: readonly string[][], table: number): Line[] {
  const header = headerIndex(rows);
  const isTable = header >= 0 || (rows.length > 1 && rows.every((row) => filled(row) > 1));
  return rows.map((row, index) => {
    const isRow = isTable && (header < 0 || index >= header);
    const last = row.findLastIndex((cell) => cell !== '');
    const cells = row
      .slice(0, last + 1)
      .map((text) => ({ text, ...(index === header ? { isHeader: true } : {}) }))
      .filter((cell) => isRow || cell.text !== '');
    const startsBlock = index === 0 || index === header;
    return { cells, ...(isRow ? { table } : {}), ...(startsBlock ? { startsBlock } : {}) };
  });
}

function headerIndex(rows: readonly string[][]): number {
  const width = rows.reduce((most, row) => Math.max(most, filled(row)), 0);
  return rows.findIndex(
    (row, index) =>
      index < HEADER_WITHIN_ROWS &&
      filled(row) >= Math.max(2, width * 0.7) &&
      isHeaderRow(trimmed(row), rows.slice(index + 1, index + 8), {
        isRuled: index === 0 && filled(row) === width,
      }),
  );
}

function trimmed(row: readonly string[]): string[] {
  return row.slice(0, row.findLastIndex((cell) => cell !== '') + 1);
}

function filled(row: readonly string[]): number {
  return row.filter((cell) => cell !== '').length;
}
