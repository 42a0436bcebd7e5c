import { decodeText } from '../decode-text.ts';
import type { Reader } from '../reader.ts';
import { plainTextPage } from './plain-text.ts';

/** Plain and pasted text. Spaces, tabs, dots and pipes are read as the layout they were meant to be. */
export const txtReader: Reader = {
  format: 'txt',
  async read({ bytes }) {
    const { page, structured } = plainTextPage(decodeText(bytes));
    return { method: 'plain', pages: [page], structured };
  },
};
