import { CALIBRATION } from './calibration-table.ts';
import { type Features, namedFeatures } from './features.ts';

export type { Features } from './features.ts';

/** The probability that the value is right. */
export function scoreOf(features: Features): number {
  const weights: Record<string, number> = CALIBRATION.weights;
  let logOdds = 0;
  for (const [name, value] of namedFeatures(features)) logOdds += (weights[name] ?? 0) * value;
  return bounded(1 / (1 + Math.exp(-logOdds)));
}

/** Nothing that was read is certain, and nothing that won is impossible. */
function bounded(score: number): number {
  return Math.min(0.99, Math.max(0.01, Math.round(score * 1000) / 1000));
}
