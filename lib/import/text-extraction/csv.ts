import { parse } from 'csv-parse/sync';
import { decodeText } from './decode-text.ts';
import { corruptSource } from './errors.ts';
import { linesOfSheet } from './layout/sheet-lines.ts';
import type { Reader } from './reader.ts';

const DELIMITERS = [',', ';', '\t', '|'];
const SAMPLE_LINES = 40;

/** Delimited tables. */
export const csvReader: Reader = {
  format: 'csv',
  async read({ bytes, fileName }) {
    const text = decodeText(bytes);
    const rows = parseRows(text, fileName).map((row) => row.map((cell) => ({ text: cell })));
    const { lines, warnings } = linesOfSheet(rows);
    return { method: 'plain', pages: [{ number: 1, lines }], warnings };
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
