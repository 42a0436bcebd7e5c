import { readFileSync } from 'node:fs';
import sharp from 'sharp';
import { afterAll, describe, expect, it } from 'vitest';
import { readSource } from '#lib/import/reading/index.ts';
import { quoteOnPage } from '#lib/import/reading/quote.ts';
import { lineText } from '#lib/import/source-text.ts';
import { closeTextExtraction, extractText } from '#lib/import/text-extraction/index.ts';

afterAll(closeTextExtraction);

/** A scanned day sheet that lies level, and where the words `Limestone Brothers, 85 minutes` stand on it. */
const SCAN = readFileSync('tests/fixtures/extraction/papers/052-scan-day-sheet-limestone.png');
const WORDS = 'Limestone Brothers, 85 minutes';

async function read(bytes: Uint8Array) {
  const [source] = await extractText({ sourceId: 'a', fileName: 'photo.png', bytes });
  if (!source) throw new Error('Nothing was read.');
  const [page] = source.pages;
  const text = source.pages.flatMap(({ lines }) => lines.map(lineText)).join('\n');
  return { source, page, text, box: quoteOnPage(readSource(source), WORDS, 1).box };
}

/** Half of the sheet in the shadow of the one who holds the camera. */
async function inShadow(): Promise<Buffer> {
  const { width = 1, height = 1 } = await sharp(SCAN).metadata();
  const shade = Buffer.from(
    `<svg width="${width}" height="${height}"><defs><linearGradient id="g" x2="1" y2=".4">
      <stop offset=".1" stop-opacity=".62"/><stop offset=".6" stop-opacity="0"/></linearGradient></defs>
      <rect width="100%" height="100%" fill="url(#g)"/></svg>`,
  );
  return sharp(SCAN)
    .composite([{ input: shade }])
    .png()
    .toBuffer();
}

describe('a photographed paper', () => {
  it.each([
    [90, 'on its right side'],
    [180, 'on its head'],
    [270, 'on its left side'],
    [7, 'leaning to the right'],
    [-4, 'leaning to the left'],
  ])(
    'turned by %d degrees, %s, is read, and its words are found where they lie on the picture',
    async (degrees) => {
      const turned = await sharp(SCAN).rotate(degrees, { background: '#999' }).png().toBuffer();
      const { width = 1, height = 1 } = await sharp(turned).metadata();
      const level = await sharp(SCAN).metadata();
      const { page, text, box } = await read(turned);
      expect(text).toContain('Get-in');
      expect(text).toMatch(/20:45\s+Limestone Brothers, 85 minutes/);
      const drawn = page?.turn;
      if (!box || !drawn) throw new Error('The place is not known.');
      // From the middle of the picture, in pixels, turned back to level.
      const scale = width / drawn.width;
      const [dx, dy] = [
        (box[0] + box[2] / 2) * scale - width / 2,
        (box[1] + box[3] / 2) * scale - height / 2,
      ];
      const angle = (-degrees * Math.PI) / 180;
      const x = dx * Math.cos(angle) - dy * Math.sin(angle) + (level.width ?? 0) / 2;
      const y = dx * Math.sin(angle) + dy * Math.cos(angle) + (level.height ?? 0) / 2;
      const own = await read(SCAN);
      const ownScale = (level.width ?? 1) / (own.page?.width ?? 1);
      const [ownX = 0, ownY = 0, ownWidth = 0, ownHeight = 0] = own.box ?? [];
      expect(Math.abs(x - (ownX + ownWidth / 2) * ownScale)).toBeLessThan(20);
      expect(Math.abs(y - (ownY + ownHeight / 2) * ownScale)).toBeLessThan(14);
    },
  );

  it('is read in the shadow as in the light', async () => {
    const { text } = await read(await inShadow());
    expect(text).toContain('LIMESTONE BROTHERS');
    expect(text).toMatch(/13:00\s+Get-in/);
    expect(text).toMatch(/20:45\s+Limestone Brothers, 85 minutes/);
  });
});
