import { describe, expect, it } from 'vitest';
import { type Ink, turnToLevel } from './slope.ts';

const SIDE = 800;

/** Forty lines of dashes, turned clockwise about the middle of the sheet. */
function sheet(degrees: number): Ink {
  const angle = (degrees * Math.PI) / 180;
  const spots: number[] = [];
  for (let line = 0; line < 40; line++) {
    for (let x = 120; x < 680; x += 2) {
      if (x % 34 < 6) continue;
      const [dx, dy] = [x - SIDE / 2, 130 + line * 14 - SIDE / 2];
      spots.push(
        SIDE / 2 + dx * Math.cos(angle) - dy * Math.sin(angle),
        SIDE / 2 + dx * Math.sin(angle) + dy * Math.cos(angle),
      );
    }
  }
  return Float32Array.from(spots);
}

describe('turnToLevel', () => {
  it.each([0, 0.6, 3, -3, 8, -11])('turns a sheet that leans by %d degrees back', (degrees) => {
    expect(turnToLevel(sheet(degrees), SIDE)).toBeCloseTo(-degrees, 0);
  });

  it('turns a sheet on its side by a quarter, to its feet or on its head', () => {
    expect(turnToLevel(sheet(90), SIDE)).toBeCloseTo(90, 0);
    expect(turnToLevel(sheet(-90), SIDE)).toBeCloseTo(90, 0);
    expect(Math.abs(turnToLevel(sheet(86), SIDE))).toBeCloseTo(94, 0);
  });

  it('leaves an empty sheet as it is', () => {
    expect(Math.abs(turnToLevel(new Float32Array(), SIDE))).toBe(0);
  });
});
