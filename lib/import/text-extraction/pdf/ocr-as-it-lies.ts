import type { Look } from '../picture/look.ts';
import { DENSITY_DPI, straighten, type Wish } from '../picture/straighten.ts';
import { type OcrSettings, parseByOcr } from './liteparse-engine.ts';
import type { PdfPage, PdfWord } from './pdf-page.ts';

/** Mean confidence below which a page may stand on its head. */
const POOR = 0.65;
/** Another reading of the same page must be that much clearer to be taken. */
const CLEARLY = 1.2;

interface Lying {
  /** The page as it looks, fine enough to be read. */
  picture: () => Promise<Uint8Array | undefined>;
  /** What is read of the page as it lies; asked only when its lines are level. */
  asDrawn: () => Promise<PdfPage | undefined>;
  settings: OcrSettings;
  /** The page of a PDF; a picture is as large as it is read. */
  drawn?: { number: number; width: number; height: number };
  look: Look;
  /** Nothing more is tried after this moment. */
  deadline: number;
}

/** Reads a page or picture, straightened when it lies crooked, by even light when a shadow lies on it, and upside down when that reads better. */
export async function readAsItLies(lying: Lying): Promise<PdfPage | undefined> {
  const { degrees, isUneven } = lying.look;
  let best = degrees === 0 ? await lying.asDrawn() : await readTurned(lying, { degrees, evenLight: false });
  const tryAlso = async (wish: Wish) => {
    if (performance.now() > lying.deadline) return;
    const other = await readTurned(lying, wish);
    if (other && legibility(other) > legibility(best) * CLEARLY) best = other;
  };
  if (isUneven) await tryAlso({ degrees, evenLight: true });
  if (isPoor(best)) await tryAlso({ degrees: degrees + 180, evenLight: isUneven });
  if (isPoor(best) && !isUneven) await tryAlso({ degrees, evenLight: true });
  return best;
}

async function readTurned(lying: Lying, wish: Wish): Promise<PdfPage | undefined> {
  const picture = await lying.picture();
  if (!picture) return undefined;
  const { bytes, before, after } = await straighten(picture, wish);
  const [page] = (await parseByOcr(bytes, { ...lying.settings, pages: [], dpi: DENSITY_DPI })).pages;
  if (!page) return undefined;
  const pointsPerPixel = lying.drawn ? lying.drawn.width / before.width : page.width / after.width;
  const scale = (pointsPerPixel * after.width) / page.width;
  return {
    ...page,
    number: lying.drawn?.number ?? page.number,
    width: page.width * scale,
    height: page.height * scale,
    words: page.words.map((word) => scaled(word, scale)),
    turned: page.turned.map((words) => words.map((word) => scaled(word, scale))),
    turn: {
      degrees: wish.degrees,
      width: before.width * pointsPerPixel,
      height: before.height * pointsPerPixel,
    },
  };
}

function scaled(word: PdfWord, by: number): PdfWord {
  const { x0, x1, y0, y1, em, foot } = word;
  return {
    ...word,
    x0: x0 * by,
    x1: x1 * by,
    y0: y0 * by,
    y1: y1 * by,
    em: em * by,
    ...(foot !== undefined && { foot: foot * by }),
  };
}

function isPoor(page: PdfPage | undefined): boolean {
  if (!page || page.words.length === 0) return false;
  const sum = page.words.reduce((total, word) => total + (word.confidence ?? 0), 0);
  return sum / page.words.length < POOR;
}

/** Characters in words that OCR is sure of. */
function legibility(page: PdfPage | undefined): number {
  const sure = (page?.words ?? []).filter(
    (word) => (word.confidence ?? 0) > 0.8 && /[\p{L}\d]{2}/u.test(word.text),
  );
  return sure.reduce((sum, word) => sum + word.text.length, 0);
}
