import type { MeasuredPaper } from './measure.ts';

/** Placeholder signature; see below. */
export function fitCalibration(_papers: readonly MeasuredPaper[]): void {
  throw new Error('not yet');
}
