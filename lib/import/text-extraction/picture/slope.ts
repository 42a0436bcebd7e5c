/** Dark spots of a picture, in pixels: x and y in turns. */
export type Ink = Float32Array;

/** Farther from level than this a paper is not laid on a scanner or held before a camera, and other slopes mislead. */
const MAX_DEGREES = 14;
const COARSE_STEP = 0.5;
const FINE_STEP = 0.2;
/** How much clearer lines must stand out across than along before a paper is taken to lie on its side. */
const CLEARLY = 1.25;

/**
 * How a picture must be turned, clockwise in degrees, for its lines of writing to run level: a lying paper by a quarter
 * and the rest, but never upside down, which its ink does not tell. Where lines run level, rows of ink and rows of paper
 * take turns most sharply (Postl's projection profile).
 */
export function turnToLevel(ink: Ink, side: number): number {
  const level = sharpestSlope(ink, side);
  const lying = sharpestSlope(quarterTurned(ink, side), side);
  return lying.sharpness > level.sharpness * CLEARLY ? 90 - lying.degrees : -level.degrees;
}

interface Slope {
  degrees: number;
  sharpness: number;
}

function sharpestSlope(ink: Ink, side: number): Slope {
  const best = sharpest(ink, side, -MAX_DEGREES, MAX_DEGREES, COARSE_STEP);
  return sharpest(ink, side, best.degrees - COARSE_STEP, best.degrees + COARSE_STEP, FINE_STEP);
}

function sharpest(ink: Ink, side: number, from: number, to: number, step: number): Slope {
  let best: Slope = { degrees: 0, sharpness: 0 };
  const steps = Math.round((to - from) / step);
  for (let i = 0; i <= steps; i++) {
    const degrees = from + i * step;
    const sharpness = sharpnessAt(ink, side, degrees);
    // Level wins a tie.
    const isBetter =
      sharpness > best.sharpness ||
      (sharpness === best.sharpness && Math.abs(degrees) < Math.abs(best.degrees));
    if (isBetter) best = { degrees, sharpness };
  }
  return best;
}

/** The squared differences between neighbouring rows, were the lines to fall to the right by that many degrees. */
function sharpnessAt(ink: Ink, side: number, degrees: number): number {
  const slope = Math.tan((degrees * Math.PI) / 180);
  const rows = new Int32Array(side * 3);
  for (let i = 0; i + 1 < ink.length; i += 2) {
    const row = Math.round((ink[i + 1] ?? 0) - (ink[i] ?? 0) * slope) + side;
    if (row >= 0 && row < rows.length) rows[row] = (rows[row] ?? 0) + 1;
  }
  let sharpness = 0;
  for (let row = 1; row < rows.length; row++) sharpness += ((rows[row] ?? 0) - (rows[row - 1] ?? 0)) ** 2;
  return sharpness;
}

/** As if the picture were turned a quarter clockwise. */
function quarterTurned(ink: Ink, side: number): Ink {
  const turned = new Float32Array(ink.length);
  for (let i = 0; i + 1 < ink.length; i += 2) {
    turned[i] = side - (ink[i + 1] ?? 0);
    turned[i + 1] = ink[i] ?? 0;
  }
  return turned;
}
