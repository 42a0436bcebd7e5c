import { lineText, type Page } from '../../source-text.ts';
import { mayBeBoardingPass } from '../boarding-pass/boarding-pass.ts';
import { corruptSource, passwordRequired } from '../errors.ts';
import { LIMITS } from '../limits.ts';
import type { Reader, ReaderInput, ReadText } from '../reader.ts';
import { typeSizes } from './headings.ts';
import { flagInvisible } from './invisible.ts';
import { type EngineResult, parseTextLayer, renderPages } from './liteparse-engine.ts';
import { readPagesByOcr } from './ocr.ts';
import { type LayoutState, layOutPage } from './page-layout.ts';
import type { PdfPage } from './pdf-page.ts';
import { type StreamFacts, scanStreams } from './scan-streams.ts';

/** Fewer letters and digits than this, and a page is looked at by OCR as well. */
const MIN_PAGE_CHARACTERS = 25;

/** PDF: the text layer where a page has one, OCR where it has none. */
export const pdfReader: Reader = {
  format: 'pdf',
  async read(input) {
    const facts = scanStreams(input.fileName, input.bytes);
    const parsed = await parseFirst(input);
    return parsed ? readPages(parsed, facts, input) : readByFallback(input);
  },
};

async function readPages(parsed: EngineResult, facts: StreamFacts, input: ReaderInput): Promise<ReadText> {
  const bare = parsed.pages.filter(needsOcr);
  const ocr = bare.length > 0 ? await readPagesByOcr(input.bytes, bare, input) : { pages: [], unread: [] };
  const byOcr = new Map(ocr.pages.map((page) => [page.number, page]));
  const worded = facts.mayHideText ? await flagInvisible(input.bytes, parsed.pages) : parsed.pages;
  const pages = worded.map((page) => byOcr.get(page.number) ?? page);
  const scanned = ocr.pages.filter((page) => page.words.length > 0);
  const laidOut = layOut(pages);
  const barcodes = await readBarcodesOf(input.bytes, laidOut);
  return {
    method: scanned.length * 2 > pages.length ? 'ocr' : 'text-layer',
    pages: barcodes ? [...laidOut, barcodes.page] : laidOut,
    structured: barcodes?.structured ?? [],
    pageCount: parsed.totalPages,
    warnings: problems(parsed, ocr.unread),
  };
}

/** Boarding passes are short; a long document is not searched page by page. */
const MAX_BARCODE_PAGES = 6;
/** Fine enough for the bars of a PDF417 code. */
const BARCODE_DPI = 200;

async function readBarcodesOf(bytes: Uint8Array, pages: readonly Page[]) {
  const boarding = pages.filter((page) => mayBeBoardingPass(page.lines.map(lineText).join('\n')));
  const isSmall = boarding.every((page) => Math.max(page.width ?? 0, page.height ?? 0) < 1_300);
  if (boarding.length === 0 || boarding.length > MAX_BARCODE_PAGES || !isSmall) return undefined;
  const { boardingPassesIn } = await import('../boarding-pass/barcodes.ts');
  const pictures = await renderPages(
    bytes,
    boarding.map((page) => page.number),
    BARCODE_DPI,
  );
  return boardingPassesIn([...pictures.values()], pages.length + 1);
}

/** Undefined when the engine has no binary for this machine or refuses the file. */
async function parseFirst(input: ReaderInput): Promise<EngineResult | undefined> {
  try {
    const parsed = await parseTextLayer(input.bytes, LIMITS.maxPages);
    return parsed.pages.length > 0 ? parsed : undefined;
  } catch (error) {
    if (isPasswordError(error)) throw passwordRequired(input.fileName);
    return undefined;
  }
}

async function readByFallback(input: ReaderInput): Promise<ReadText> {
  const { parseWithPdfParse } = await import('./pdf-parse-engine.ts');
  try {
    const { pages, totalPages } = await parseWithPdfParse(input.bytes);
    return { method: 'text-layer', pages, pageCount: totalPages, warnings: [] };
  } catch (error) {
    if (isPasswordError(error)) throw passwordRequired(input.fileName);
    throw corruptSource(input.fileName, error);
  }
}

/** Neither engine gives the cause a code of its own; both say "password" and nothing else does. */
function isPasswordError(error: unknown): boolean {
  return error instanceof Error && /password|encrypt/i.test(`${error.name} ${error.message}`);
}

/** No text layer to speak of, or one whose characters have lost their meaning. */
function needsOcr(page: PdfPage): boolean {
  const text = page.words.map((word) => word.text).join('');
  const readable = text.match(/[\p{L}\p{N}]/gu)?.length ?? 0;
  if (readable < MIN_PAGE_CHARACTERS) return true;
  const lost = text.match(/[\ufffd\ue000-\uf8ff]/g)?.length ?? 0;
  return lost > text.length * 0.3;
}

function layOut(pages: readonly PdfPage[]): Page[] {
  const sizes = typeSizes(pages);
  let state: LayoutState = { nextTable: 0 };
  return pages.map((page) => {
    const laid = layOutPage(page, sizes, state);
    state = laid.state;
    return laid.page;
  });
}

function problems(parsed: EngineResult, unread: readonly number[]): string[] {
  const warnings: string[] = [];
  if (parsed.totalPages > parsed.pages.length + parsed.failedPages.length) {
    warnings.push(
      `The document has ${parsed.totalPages} pages; only the first ${parsed.pages.length} were read. Import the others as a file of their own.`,
    );
  }
  if (parsed.failedPages.length > 0)
    warnings.push(
      `${pageList(parsed.failedPages)} could not be read. Print the document to a new PDF and import that.`,
    );
  if (unread.length > 0)
    warnings.push(
      `${pageList(unread)} could not be read: scans take long, and only so many fit into one import. Import what is missing as a file of its own.`,
    );
  return warnings;
}

function pageList(pages: readonly number[]): string {
  if (pages.length === 1) return `Page ${pages[0]}`;
  return `Pages ${pages.slice(0, 12).join(', ')}${pages.length > 12 ? ` and ${pages.length - 12} more` : ''}`;
}
