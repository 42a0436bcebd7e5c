import type { LiteParse, LiteParseConfig, ParsedPage, ParseResult, TextItem } from '@llamaindex/liteparse';
import { addFormFields } from './form-fields.ts';
import type { PdfPage, PdfWord, Rule } from './pdf-page.ts';

export interface EngineResult {
  pages: PdfPage[];
  totalPages: number;
  failedPages: number[];
}

export interface OcrSettings {
  pages: number[];
  language: string;
  dataPath: string;
  dpi: number;
}

const COMMON: Partial<LiteParseConfig> = {
  quiet: true,
  outputFormat: 'text',
  continueOnPageError: true,
  emitWordBoxes: true,
  extractTextMetadata: true,
  preserveVerySmallText: true,
  imageMode: 'off',
  numWorkers: 2,
};

/** Text, places and rules of every page, without OCR. */
export async function parseTextLayer(bytes: Uint8Array, maxPages: number): Promise<EngineResult> {
  const parser = await parserWith({
    ...COMMON,
    maxPages,
    ocrEnabled: false,
    extractFormFields: true,
    extractVectorGraphics: true,
  });
  return toResult(await parser.parse(asBuffer(bytes)));
}

/** The named pages of a PDF, or an image, read by OCR. */
export async function parseByOcr(bytes: Uint8Array, ocr: OcrSettings): Promise<EngineResult> {
  const parser = await parserWith({
    ...COMMON,
    ocrEnabled: true,
    ocrLanguage: ocr.language,
    tessdataPath: ocr.dataPath,
    dpi: ocr.dpi,
    ocrFailureFatal: false,
    ...(ocr.pages.length > 0 ? { targetPages: ocr.pages.join(',') } : {}),
  });
  return toResult(await parser.parse(asBuffer(bytes)));
}

/** Pictures of the named pages, as PNG. */
export async function renderPages(
  bytes: Uint8Array,
  pages: number[],
  dpi: number,
): Promise<Map<number, Uint8Array>> {
  const parser = await parserWith({ ...COMMON, ocrEnabled: false, dpi, renderFormFields: false });
  const shots = await parser.screenshot(asBuffer(bytes), pages);
  return new Map(shots.map((shot) => [shot.pageNum, shot.imageBuffer]));
}

/** Loaded on use: where there is no binary for the machine, loading it is what fails, and the fallback takes over. */
async function parserWith(config: Partial<LiteParseConfig>): Promise<LiteParse> {
  const { LiteParse: Parser } = await import('@llamaindex/liteparse');
  return new Parser(config);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function toResult(parsed: ParseResult): EngineResult {
  return {
    pages: parsed.pages.map(toPage),
    totalPages: parsed.totalPages,
    failedPages: parsed.pageErrors.map((error) => error.pageNum),
  };
}

function toPage(page: ParsedPage): PdfPage {
  const words: PdfWord[] = [];
  const turned: PdfWord[][] = [];
  for (const item of page.textItems) {
    const own = wordsOf(item, page);
    if (isTurned(item)) turned.push(own);
    else words.push(...own);
  }
  const graphics = page.vectorGraphics;
  const lying: Rule[] = [];
  const standing: Rule[] = [];
  for (const { x1, y1, x2, y2 } of graphics?.lines ?? []) {
    if (Math.abs(y1 - y2) < 1)
      lying.push({ at: (y1 + y2) / 2, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else if (Math.abs(x1 - x2) < 1)
      standing.push({ at: (x1 + x2) / 2, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  }
  const flat: PdfPage = {
    number: page.pageNum,
    width: page.width,
    height: page.height,
    words: withoutPipes(words),
    turned,
    lying,
    standing,
  };
  return addFormFields(flat, page.formFields ?? []);
}

/** OCR reads the rules of tables as pipes: they part cells and are no words. */
function withoutPipes(words: readonly PdfWord[]): PdfWord[] {
  const kept: PdfWord[] = [];
  let isApart = false;
  for (const word of words) {
    if (word.confidence !== undefined && /^[|│¦[\]{}]$/u.test(word.text)) {
      isApart = true;
      continue;
    }
    kept.push(isApart ? { ...word, isApart } : word);
    isApart = false;
  }
  return kept;
}

/** Quarter turns and slants; a slope of a few degrees is a crooked scan. */
function isTurned(item: TextItem): boolean {
  const angle = Math.abs(item.rotation ?? 0) % 360;
  return angle > 15 && angle < 345;
}

/** Letters that reach below the line they stand on, and by how much of the type size. */
const TAILS = /[gjpqyçŞş,;()Q]/;
const TAIL_SHARE = 0.2;

function wordsOf(item: TextItem, page: ParsedPage): PdfWord[] {
  const boxes = item.words && item.words.length > 0 ? item.words : splitItem(item);
  const isOcr = item.confidence !== undefined;
  // Boxes of OCR are drawn tightly around the ink: from the capitals to the line, or to the tails below it.
  const hasTails = isOcr && TAILS.test(item.text);
  const em = isOcr ? item.height * (hasTails ? 1.05 : 1.3) : (item.fontHeight ?? item.height);
  const tail = hasTails ? em * TAIL_SHARE : 0;
  const isBold = /bold|black|heavy|demi|semibold/i.test(item.fontName ?? '') || (item.fontWeight ?? 0) >= 600;
  const isTiny = !isOcr && em <= 2.2;
  return boxes
    .filter((box) => box.text.trim() !== '')
    .map((box) => ({
      text: box.text,
      x0: box.x,
      x1: box.x + box.width,
      y0: box.y,
      y1: box.y + Math.max(box.height, 0.5),
      em: Math.max(em, 1),
      isBold,
      ...(isTiny || isOffPage(box, page) ? { isHidden: true } : {}),
      ...(isOcr ? { confidence: item.confidence, foot: box.y + box.height - tail } : {}),
    }));
}

function isOffPage(box: { x: number; y: number; width: number; height: number }, page: ParsedPage): boolean {
  return box.x + box.width < 0 || box.y + box.height < 0 || box.x > page.width || box.y > page.height;
}

/** Items without word boxes (OCR of several words, fallback engines) are cut at their spaces, widths shared out. */
function splitItem(item: TextItem): { text: string; x: number; y: number; width: number; height: number }[] {
  const perCharacter = item.width / Math.max(1, item.text.length);
  return [...item.text.matchAll(/\S+/g)].map((match) => ({
    text: match[0],
    x: item.x + match.index * perCharacter,
    y: item.y,
    width: match[0].length * perCharacter,
    height: item.height,
  }));
}
