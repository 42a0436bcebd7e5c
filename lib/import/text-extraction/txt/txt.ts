import { decodeText } from '../decode-text.ts';
import type { Reader } from '../reader.ts';
import { plainTextPage } from './plain-text.ts';

/** Plain and pasted text. Spaces, tabs, dots and pipes are read as the layout they were meant to be. */
export const txtReader: Reader = {
  format: 'txt',
  async read({ bytes }) {
    const { text, warnings } = withoutExcess(decodeText(bytes));
    const { page, structured } = plainTextPage(text);
    return { method: 'plain', pages: [page], structured, warnings };
  },
};

/** Two thousand pages. */
const MAX_LINES = 100_000;

/** Laying out millions of lines would take more memory than there is: of such a text the beginning is read. */
function withoutExcess(text: string): { text: string; warnings: string[] } {
  let end = 0;
  for (let line = 0; line < MAX_LINES; line++) {
    end = text.indexOf('\n', end) + 1;
    if (end === 0) return { text, warnings: [] };
  }
  if (text.slice(end).trim() === '') return { text, warnings: [] };
  const lines = MAX_LINES.toLocaleString('en');
  const warning = `Only the first ${lines} lines of this text were read. Import the others as a file of their own.`;
  return { text: text.slice(0, end), warnings: [warning] };
}
