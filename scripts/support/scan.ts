import { LiteParse } from '@llamaindex/liteparse';
import { PDFDocument } from 'pdf-lib';
import { contractPdf } from './sample-papers.ts';

const DPI = 150;

/** The same contract as a scanner would give it: a picture of each page and no text layer. */
export async function scannedPdf(pageCount: number): Promise<Buffer> {
  const parser = new LiteParse({ ocrEnabled: false, extractScreenshots: true, dpi: DPI, quiet: true });
  const { screenshots } = await parser.parse(await contractPdf(pageCount));
  const pdf = await PDFDocument.create();
  for (const { imageBuffer, width, height } of screenshots) {
    const page = pdf.addPage([(width * 72) / DPI, (height * 72) / DPI]);
    page.drawImage(await pdf.embedPng(imageBuffer), {
      x: 0,
      y: 0,
      width: page.getWidth(),
      height: page.getHeight(),
    });
  }
  return Buffer.from(await pdf.save());
}
