// The worker must be loaded before the library itself, which looks for it when it is loaded.

import { PDFParse } from 'pdf-parse';
import { getData } from 'pdf-parse/worker';
import type { Page } from '../../source-text.ts';
import { LIMITS } from '../limits.ts';
import { plainTextPage } from '../txt/plain-text.ts';

/** The second engine: text alone, where the first has no binary for this machine or refuses the file. */
export async function parseWithPdfParse(bytes: Uint8Array): Promise<{ pages: Page[]; totalPages: number }> {
  PDFParse.setWorker(getData());
  // It takes the buffer over, and the caller still needs it.
  const parser = new PDFParse({ data: new Uint8Array(bytes), isEvalSupported: false, stopAtErrors: false });
  try {
    const text = await parser.getText({
      first: LIMITS.maxPages,
      cellSeparator: '\t',
      pageJoiner: '',
      lineEnforce: true,
    });
    const pages = text.pages.map((page): Page => ({ ...plainTextPage(page.text).page, number: page.num }));
    return { pages, totalPages: text.total };
  } finally {
    await parser.destroy();
  }
}
