import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { prepareZXingModule, readBarcodes } from 'zxing-wasm/reader';
import type { Page, StructuredBlock } from '../../source-text.ts';
import { readBoardingPass } from './boarding-pass.ts';

const require = createRequire(import.meta.url);
let isPrepared = false;

/** Its own idea is to fetch the module from a CDN; it gets the file of the installed package instead. */
async function prepare(): Promise<void> {
  if (isPrepared) return;
  const wasmBinary = new Uint8Array(readFileSync(require.resolve('zxing-wasm/reader/zxing_reader.wasm')));
  await prepareZXingModule({ overrides: { wasmBinary: wasmBinary.buffer }, fireImmediately: true });
  isPrepared = true;
}

/** The boarding passes in PNG or JPEG pictures, as a machine-readable page that holds the text of their barcodes. */
export async function boardingPassesIn(
  pictures: readonly Uint8Array[],
  pageNumber: number,
): Promise<{ page: Page; structured: StructuredBlock[] } | undefined> {
  await prepare();
  const structured: StructuredBlock[] = [];
  for (const picture of pictures) {
    const found = await readBarcodes(picture, {
      formats: ['PDF417', 'Aztec', 'QRCode', 'DataMatrix'],
      maxNumberOfSymbols: 8,
    });
    for (const { text } of found) {
      const data = readBoardingPass(text);
      if (data) structured.push({ kind: 'boarding-pass', data, page: pageNumber, quote: text });
    }
  }
  if (structured.length === 0) return undefined;
  const lines = structured.map((block) => ({ cells: [{ text: block.quote }] }));
  return { page: { number: pageNumber, lines, isMachineReadable: true }, structured };
}
