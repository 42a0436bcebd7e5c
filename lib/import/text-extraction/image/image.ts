import { lineText } from '../../source-text.ts';
import { mayBeBoardingPass } from '../boarding-pass/boarding-pass.ts';
import { corruptSource } from '../errors.ts';
import { readPictureByOcr } from '../pdf/ocr.ts';
import { layOutPage } from '../pdf/page-layout.ts';
import type { PdfPage } from '../pdf/pdf-page.ts';
import type { Reader, ReaderInput } from '../reader.ts';
import { readJpegFacts } from './jpeg.ts';
import { pdfOfJpeg } from './picture-page.ts';

/** Photographs and scans of papers: one page, read by OCR, and the boarding pass barcodes on it. */
export const imageReader: Reader = {
  format: 'image',
  async read(input) {
    const read = await readPicture(input).catch((error: unknown) => {
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

async function readPicture(input: ReaderInput): Promise<PdfPage | undefined> {
  const facts = input.mimeType === 'image/jpeg' ? readJpegFacts(input.bytes) : undefined;
  // Four components are CMYK, whose inversions only the engine's own decoder sorts out.
  const isPlain = facts !== undefined && (facts.components === 1 || facts.components === 3);
  return readPictureByOcr(isPlain ? pdfOfJpeg(input.bytes, facts) : input.bytes, input.bytes, input);
}

async function readBarcodes(bytes: Uint8Array) {
  const { boardingPassesIn } = await import('../boarding-pass/barcodes.ts');
  return boardingPassesIn([bytes], 2);
}
