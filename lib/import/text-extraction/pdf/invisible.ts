import { decode } from '../picture/decoder.ts';
import { renderPages } from './liteparse-engine.ts';
import type { PdfPage, PdfWord } from './pdf-page.ts';

/** Pages looked at per document; rendering one takes some 15 ms. */
const MAX_PAGES = 40;
const MAX_SIDE_POINTS = 2_500;
const DPI = 96;
/** Less difference between the darkest and the lightest pixel of a word, of 255, cannot be read. */
const MIN_CONTRAST = 28;

/**
 * Flags the words that a person does not see: white on white, render mode 3, covered by something else. The page is
 * drawn and looked at, which knows every way of hiding; the invisible text layer over a scan stays, for its ink shows.
 */
export async function flagInvisible(bytes: Uint8Array, pages: readonly PdfPage[]): Promise<PdfPage[]> {
  const looked = pages
    .filter((page) => page.words.length > 0 && Math.max(page.width, page.height) <= MAX_SIDE_POINTS)
    .slice(0, MAX_PAGES);
  if (looked.length === 0) return [...pages];
  const rendered = await renderPages(
    bytes,
    looked.map((page) => page.number),
    DPI,
  );
  return Promise.all(
    pages.map(async (page) => {
      const file = rendered.get(page.number);
      if (!file) return page;
      const picture = await greyOf(file);
      const scale = picture.width / page.width;
      const words = page.words.map((word) =>
        isVisible(word, picture, scale) ? word : { ...word, isHidden: true },
      );
      return { ...page, words };
    }),
  );
}

interface Grey {
  width: number;
  height: number;
  /** One byte a pixel, rows from the top. */
  samples: Uint8Array;
}

async function greyOf(file: Uint8Array): Promise<Grey> {
  const { data, info } = await (await decode(file)).greyscale().raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, samples: data };
}

function isVisible(word: PdfWord, picture: Grey, scale: number): boolean {
  if (word.isFilledIn || word.isHidden) return true;
  const [x0, x1] = [Math.floor(word.x0 * scale), Math.ceil(word.x1 * scale)];
  const [y0, y1] = [Math.floor(word.y0 * scale), Math.ceil(word.y1 * scale)];
  let darkest = 255;
  let lightest = 0;
  for (let y = Math.max(0, y0); y < Math.min(picture.height, y1); y++) {
    for (let x = Math.max(0, x0); x < Math.min(picture.width, x1); x++) {
      const value = picture.samples[y * picture.width + x] ?? 0;
      darkest = Math.min(darkest, value);
      lightest = Math.max(lightest, value);
    }
    if (lightest - darkest >= MIN_CONTRAST) return true;
  }
  return false;
}
