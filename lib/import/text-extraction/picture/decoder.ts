import type { Sharp, SharpInput, SharpOptions } from 'sharp';

/** The picture decoder, loaded on use. It keeps no pictures: every file is seen once, and a reader's memory is counted. */
export async function decode(picture: SharpInput, options?: SharpOptions): Promise<Sharp> {
  const { default: sharp } = await import('sharp');
  sharp.cache(false);
  return sharp(picture, options);
}
