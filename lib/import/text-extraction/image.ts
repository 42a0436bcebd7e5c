import { lineText } from '../source-text.ts';
import { mayBeBoardingPass } from './boarding-pass/boarding-pass.ts';
import { corruptSource } from './errors.ts';
import { readImageByOcr } from './pdf/ocr.ts';
import { layOutPage } from './pdf/page-layout.ts';
import type { Reader } from './reader.ts';

/** Photographs and scans of papers: one page, read by OCR, and the boarding pass barcodes on it. */
export const imageReader: Reader = {
  format: 'image',
  async read(input) {
    const read = await readImageByOcr(input.bytes).catch((error: unknown) => {
      throw corruptSource(input.fileName, error);
    });
    if (!read) throw corruptSource(input.fileName);
    const { page } = layOutPage(read, { body: 0 });
    const isBoardingPass = mayBeBoardingPass(page.lines.map(lineText).join('\n'));
    const barcodes = isBoardingPass ? await readBarcodes(input.bytes) : undefined;
    return {
      method: 'ocr',
      pages: barcodes ? [page, barcodes.page] : [page],
      structured: barcodes?.structured ?? [],
      pageCount: 1,
    };
  },
};

async function readBarcodes(bytes: Uint8Array) {
  const { boardingPassesIn } = await import('./boarding-pass/barcodes.ts');
  return boardingPassesIn([bytes], 2);
}
