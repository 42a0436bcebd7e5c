import { corruptSource } from './errors.ts';
import { readImageByOcr } from './pdf/ocr.ts';
import { layOutPage } from './pdf/page-layout.ts';
import type { Reader } from './reader.ts';

/** Photographs and scans of papers: one page, read by OCR. */
export const imageReader: Reader = {
  format: 'image',
  async read(input) {
    const read = await readImageByOcr(input.bytes).catch((error: unknown) => {
      throw corruptSource(input.fileName, error);
    });
    if (!read) throw corruptSource(input.fileName);
    const { page } = layOutPage(read, { body: 0 });
    return { method: 'ocr', pages: [page], pageCount: 1 };
  },
};
