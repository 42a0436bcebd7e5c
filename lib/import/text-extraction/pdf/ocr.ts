import { lineText } from '../../source-text.ts';
import { tellLanguage } from '../language.ts';
import { LIMITS } from '../limits.ts';
import type { ReaderInput } from '../reader.ts';
import { parseByOcr } from './liteparse-engine.ts';
import { OCR_LANGUAGES, type OcrLanguage, ocrDataFolder } from './ocr-data.ts';
import { layOutPage } from './page-layout.ts';
import type { PdfPage } from './pdf-page.ts';

const OCR_CODE: Record<string, OcrLanguage> = { en: 'eng', de: 'deu', fr: 'fra', es: 'spa', sv: 'swe' };
const POINTS_PER_INCH = 72;
const DEFAULT_DPI = 150;
/** Largest picture given to OCR: a sheet of A4 at 200 dpi has 3.9 million. Posters are read smaller. */
const MAX_PIXELS = 5_000_000;

/**
 * Reads pages by OCR, one at a time so that the deadline can be kept. The first page is read in all languages; once
 * its language is known the others are read in that and English, which takes half the time.
 */
export async function readPagesByOcr(
  bytes: Uint8Array,
  pages: readonly { number: number; width: number; height: number }[],
  input: ReaderInput,
): Promise<{ pages: PdfPage[]; unread: number[] }> {
  const read: PdfPage[] = [];
  const unread: number[] = [];
  let languages: readonly OcrLanguage[] = OCR_LANGUAGES;
  for (const page of pages) {
    if (read.length >= LIMITS.maxOcrPages || performance.now() > input.softDeadline) {
      unread.push(page.number);
      continue;
    }
    const result = await parseByOcr(bytes, {
      pages: [page.number],
      language: languages.join('+'),
      dataPath: ocrDataFolder(languages),
      dpi: dpiFor(page),
    });
    const [own] = result.pages;
    if (own) read.push(own);
    else unread.push(page.number);
    if (own && languages.length > 2) languages = languagesOf(own) ?? languages;
    input.onProgress?.({ pagesDone: read.length, pageCount: pages.length });
  }
  return { pages: read, unread };
}

function dpiFor(page: { width: number; height: number }): number {
  const squareInches = (page.width / POINTS_PER_INCH) * (page.height / POINTS_PER_INCH);
  const most = Math.sqrt(MAX_PIXELS / Math.max(squareInches, 0.01));
  return Math.round(Math.max(20, Math.min(DEFAULT_DPI, most)));
}

/** English beside the page's own language: contracts of any country carry English terms and names. */
function languagesOf(page: PdfPage): OcrLanguage[] | undefined {
  const { page: laidOut } = layOutPage(page, { body: 0 }, 0);
  const told = tellLanguage(laidOut.lines.map(lineText).join('\n'));
  const code = told ? OCR_CODE[told] : undefined;
  if (!code) return undefined;
  return code === 'eng' ? ['eng'] : [code, 'eng'];
}

/** A picture is a page of its own; the engine places it at one point per pixel or as its density says. */
export async function readImageByOcr(bytes: Uint8Array): Promise<PdfPage | undefined> {
  const result = await parseByOcr(bytes, {
    pages: [],
    language: OCR_LANGUAGES.join('+'),
    dataPath: ocrDataFolder(OCR_LANGUAGES),
    dpi: DEFAULT_DPI,
  });
  return result.pages[0];
}
