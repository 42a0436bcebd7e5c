import { lineText } from '../../source-text.ts';
import { tellLanguage } from '../language.ts';
import { LIMITS } from '../limits.ts';
import { LEVEL, type Look, lookAtAny } from '../picture/look.ts';
import type { ReaderInput } from '../reader.ts';
import { type OcrSettings, parseByOcr, renderPages } from './liteparse-engine.ts';
import { readAsItLies } from './ocr-as-it-lies.ts';
import { OCR_LANGUAGES, type OcrLanguage, ocrDataFolder } from './ocr-data.ts';
import { layOutPage } from './page-layout.ts';
import type { PdfPage } from './pdf-page.ts';

interface BarePage {
  number: number;
  width: number;
  height: number;
}

const OCR_CODE: Record<string, OcrLanguage> = { en: 'eng', de: 'deu', fr: 'fra', es: 'spa', sv: 'swe' };
const POINTS_PER_INCH = 72;
const DEFAULT_DPI = 150;
/** Photographs lose sharpness and need a little more. */
const PICTURE_DPI = 180;
/** Fine enough to see lines of writing. */
const LOOK_DPI = 84;
/** Largest picture given to OCR: a sheet of A4 at 150 dpi has 2.2 million. Posters are read smaller. */
const MAX_PIXELS = 4_500_000;
/** Pages read at a time, one per core of a small machine; more would hold more memory and see the deadline later. */
const BATCH = 2;

/**
 * Reads pages by OCR, a few at a time so that the deadline can be kept. The first page is read in all languages; once
 * its language is known the others are read in that and English, which takes half the time. On the other core the
 * second page is meanwhile read in English, which is the language of most.
 */
export async function readPagesByOcr(
  bytes: Uint8Array,
  pages: readonly BarePage[],
  input: ReaderInput,
): Promise<{ pages: PdfPage[]; unread: number[] }> {
  const read: PdfPage[] = [];
  let languages: readonly OcrLanguage[] = OCR_LANGUAGES;
  let rest = pages.slice(0, LIMITS.maxOcrPages);
  const pageCount = rest.length;
  input.onProgress?.({ pagesDone: 0, pageCount });
  while (rest.length > 0 && performance.now() < input.softDeadline) {
    const batch = sameSize(rest.slice(0, languages === OCR_LANGUAGES ? 1 : BATCH));
    rest = rest.slice(batch.length);
    const settings: OcrSettings = {
      pages: batch.map((page) => page.number),
      language: languages.join('+'),
      dataPath: ocrDataFolder(languages),
      dpi: dpiFor(batch),
    };
    const ahead = rest.length === pageCount - 1 ? rest.slice(0, 1) : [];
    const [found, inEnglish] = await Promise.all([
      readBatch(bytes, batch, settings, input),
      ahead.length > 0 ? readBatch(bytes, ahead, inEnglishOnly(ahead), input) : undefined,
    ]);
    read.push(...found);
    const first = read.at(0);
    if (languages === OCR_LANGUAGES && first) languages = languagesOf(first) ?? languages;
    if (inEnglish && languages.join() === 'eng') {
      rest = rest.slice(ahead.length);
      read.push(...inEnglish);
    }
    input.onProgress?.({ pagesDone: read.length, pageCount });
  }
  const done = new Set(read.map((page) => page.number));
  return { pages: read, unread: pages.filter((page) => !done.has(page.number)).map((page) => page.number) };
}

/** Looks at how each page lies, reads those that lie well together and the others one by one. */
async function readBatch(
  bytes: Uint8Array,
  batch: readonly BarePage[],
  settings: OcrSettings,
  input: ReaderInput,
): Promise<PdfPage[]> {
  const numbers = batch.map(({ number }) => number);
  const pictures = await renderPages(bytes, numbers, Math.min(LOOK_DPI, settings.dpi));
  const looks = new Map<number, Look>();
  for (const [number, picture] of pictures) looks.set(number, await lookAtAny(picture));
  const level = numbers.filter((number) => !looks.get(number)?.degrees);
  const together = level.length > 0 ? (await parseByOcr(bytes, { ...settings, pages: level })).pages : [];
  const read: PdfPage[] = [];
  for (const bare of batch) {
    const page = await readAsItLies({
      picture: async () => (await renderPages(bytes, [bare.number], settings.dpi)).get(bare.number),
      asDrawn: async () => together.find(({ number }) => number === bare.number),
      settings,
      drawn: bare,
      look: looks.get(bare.number) ?? LEVEL,
      deadline: input.softDeadline,
    });
    if (page) read.push(page);
  }
  return read;
}

function inEnglishOnly(pages: readonly BarePage[]): OcrSettings {
  const numbers = pages.map((page) => page.number);
  return { pages: numbers, language: 'eng', dataPath: ocrDataFolder(['eng']), dpi: dpiFor(pages) };
}

/** A picture is a page of its own: `drawable` is what the engine draws, `picture` the file as it was handed in. */
export async function readPictureByOcr(
  drawable: Uint8Array,
  picture: Uint8Array,
  input: ReaderInput,
): Promise<PdfPage | undefined> {
  input.onProgress?.({ pagesDone: 0, pageCount: 1 });
  const settings: OcrSettings = {
    pages: [],
    language: OCR_LANGUAGES.join('+'),
    dataPath: ocrDataFolder(OCR_LANGUAGES),
    dpi: PICTURE_DPI,
  };
  return readAsItLies({
    picture: async () => picture,
    asDrawn: async () => (await parseByOcr(drawable, settings)).pages[0],
    settings,
    look: await lookAtAny(picture),
    deadline: input.softDeadline,
  });
}

/** One resolution is set for a whole batch, so a poster is never read together with a letter. */
function sameSize(batch: readonly BarePage[]): BarePage[] {
  const dpi = dpiFor(batch.slice(0, 1));
  const other = batch.findIndex((page) => dpiFor([page]) !== dpi);
  return other < 0 ? [...batch] : batch.slice(0, other);
}

function dpiFor(batch: readonly BarePage[]): number {
  const areas = batch.map((page) => (page.width / POINTS_PER_INCH) * (page.height / POINTS_PER_INCH));
  const most = Math.sqrt(MAX_PIXELS / Math.max(0.01, ...areas));
  return Math.round(Math.max(10, Math.min(DEFAULT_DPI, most)));
}

/** English beside the page's own language: contracts of any country carry English terms and names. */
function languagesOf(page: PdfPage): OcrLanguage[] | undefined {
  const { page: laidOut } = layOutPage(page, { body: 0 });
  const told = tellLanguage(laidOut.lines.map(lineText).join('\n'));
  const code = told ? OCR_CODE[told] : undefined;
  if (!code) return undefined;
  return code === 'eng' ? ['eng'] : [code, 'eng'];
}
