import { decode } from './decoder.ts';
import { type Ink, turnToLevel } from './slope.ts';

/** Long side of the picture that is looked at, in pixels: enough to tell lines of writing apart. */
const LOOK_SIDE = 1_000;
/** A spot is ink when it is that much darker than the paper on both sides of it. */
const INK_SHARE = 0.72;
/** How far from a spot its paper is looked for, in pixels: strokes are thinner than twice the last, the edge of a table wider. */
const BESIDE = [3, 7] as const;
const MAX_SPOTS = 60_000;
/** Less lean than this does no harm, in degrees. */
const MIN_DEGREES = 0.7;
/** The darkest and the lightest tenth of the written paper: below this share of one another it lies half in shadow. */
const EVEN_SHARE = 0.72;

export interface Look {
  /** Clockwise turn that makes the lines of writing level; 0 where they are. */
  degrees: number;
  /** Light falls on one part of the paper and not on the other. */
  isUneven: boolean;
}

export const LEVEL: Look = { degrees: 0, isUneven: false };

/** As `lookAt`; what this decoder refuses the engine may still draw, and is taken to lie well. */
export async function lookAtAny(picture: Uint8Array): Promise<Look> {
  return lookAt(picture).catch(() => LEVEL);
}

/**
 * How a photographed or scanned paper lies and is lit.
 *
 * @param picture any picture the decoder knows; turned as its camera noted.
 * @throws when the picture cannot be decoded.
 */
async function lookAt(picture: Uint8Array): Promise<Look> {
  const { data, info } = await (await decode(picture))
    .autoOrient()
    .flatten({ background: '#fff' })
    .resize(LOOK_SIDE, LOOK_SIDE, { fit: 'inside' })
    .greyscale()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const { ink, paper } = inkOn(data, info.width);
  const turn = turnToLevel(ink, Math.max(info.width, info.height));
  const quarter = Math.round(turn / 90) * 90;
  const degrees = Math.abs(turn - quarter) < MIN_DEGREES ? quarter : Math.round(turn * 10) / 10;
  return { degrees, isUneven: isUneven(paper) };
}

/** Thin dark spots, and how bright the paper beside each of them is. */
function inkOn(grey: Uint8Array, width: number): { ink: Ink; paper: number[] } {
  const spots: number[] = [];
  const paper: number[] = [];
  for (let at = 0; at < grey.length; at++) {
    const beside = Math.max(betweenTwo(grey, at, 1), betweenTwo(grey, at, width));
    if ((grey[at] ?? 0) >= beside * INK_SHARE) continue;
    spots.push(at % width, Math.floor(at / width));
    paper.push(beside);
  }
  const every = Math.ceil(paper.length / MAX_SPOTS);
  return { ink: Float32Array.from(spots.filter((_, i) => (i >> 1) % every === 0)), paper };
}

/** The darker of the two sides of a spot, in steps along a row or a column. */
function betweenTwo(grey: Uint8Array, at: number, step: number): number {
  const [near, far] = BESIDE;
  const before = Math.max(grey[at - near * step] ?? 0, grey[at - far * step] ?? 0);
  const after = Math.max(grey[at + near * step] ?? 0, grey[at + far * step] ?? 0);
  return Math.min(before, after);
}

/** Looks only at the paper that is written on: a dark table around it is no shadow. */
function isUneven(paper: readonly number[]): boolean {
  const light = paper.toSorted((a, b) => a - b);
  const [dark, bright] = [light[Math.floor(light.length * 0.1)], light[Math.floor(light.length * 0.9)]];
  return dark !== undefined && bright !== undefined && dark < bright * EVEN_SHARE;
}
