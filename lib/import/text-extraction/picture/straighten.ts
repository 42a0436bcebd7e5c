import { decode } from './decoder.ts';

/** Largest picture given to OCR: a sheet of A4 at 150 dpi has 2.2 million. */
const MAX_PIXELS = 4_500_000;
/** The light of the paper is measured on a picture so many times smaller. */
const LIGHT_SCALE = 16;
/** What paper is brought to, of 255: a little below white keeps thin strokes. */
const PAPER_WHITE = 232;

export interface Straightened {
  /** PNG, grey. */
  bytes: Uint8Array;
  /** Pixels, before the turn and after it. */
  before: { width: number; height: number };
  after: { width: number; height: number };
}

export interface Wish {
  /** Clockwise. */
  degrees: number;
  /** Takes shadows and lamps out of the picture. */
  evenLight: boolean;
}

/** What the picture says of itself, so that OCR draws it pixel for pixel. */
export const DENSITY_DPI = 150;

/**
 * The picture as OCR reads it best: turned, small enough, and lit evenly.
 *
 * @throws when the picture cannot be decoded.
 */
export async function straighten(picture: Uint8Array, { degrees, evenLight }: Wish): Promise<Straightened> {
  const { autoOrient } = await (await decode(picture)).metadata();
  const shrink = Math.min(1, Math.sqrt(MAX_PIXELS / Math.max(1, autoOrient.width * autoOrient.height)));
  const { data, info } = await (await decode(picture))
    .autoOrient()
    .flatten({ background: '#fff' })
    .resize(Math.round(autoOrient.width * shrink), Math.round(autoOrient.height * shrink))
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const before = { width: info.width, height: info.height };
  const raw = { ...before, channels: 1 as const };
  const lit = evenLight ? await withEvenLight(data, before) : data;
  const { data: bytes, info: turned } = await (await decode(lit, { raw }))
    .rotate(degrees, { background: '#fff' })
    .withDensity(DENSITY_DPI)
    .png({ compressionLevel: 1 })
    .toBuffer({ resolveWithObject: true });
  return { bytes, before, after: { width: turned.width, height: turned.height } };
}

/** Every spot against the paper around it: what is half as bright there is half as bright here, in sun and in shade. */
async function withEvenLight(
  grey: Uint8Array,
  { width, height }: Straightened['before'],
): Promise<Uint8Array> {
  const raw = { width, height, channels: 1 as const };
  const small = {
    width: Math.max(1, Math.round(width / LIGHT_SCALE)),
    height: Math.max(1, Math.round(height / LIGHT_SCALE)),
  };
  const light = await (await decode(grey, { raw }))
    .resize(small.width, small.height, { fit: 'fill' })
    .blur(2)
    .greyscale()
    .raw()
    .toBuffer();
  const paper = await (await decode(light, { raw: { ...small, channels: 1 } }))
    .resize(width, height, { fit: 'fill', kernel: 'linear' })
    .greyscale()
    .raw()
    .toBuffer();
  const even = new Uint8Array(grey.length);
  for (let at = 0; at < even.length; at++)
    even[at] = Math.min(255, ((grey[at] ?? 0) * PAPER_WHITE) / Math.max(12, paper[at] ?? 0));
  return even;
}
