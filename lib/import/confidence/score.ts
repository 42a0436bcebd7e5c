import { CALIBRATION } from './calibration-table.ts';
import { type Features, namedFeatures } from './features.ts';
import { THRESHOLDS } from './thresholds.ts';

export type { Features } from './features.ts';

/** The probability that the value is right. */
export function scoreOf(features: Features): number {
  const weights: Record<string, number> = CALIBRATION.weights;
  if (features.trust !== undefined) return bounded(Math.min(features.trust, MODELS_WORD));
  let logOdds = 0;
  for (const [name, value] of namedFeatures(features)) logOdds += (weights[name] ?? 0) * value;
  const score = against(1 / (1 + Math.exp(-logOdds)), features.dissent ?? 0.5);
  return bounded(features.isContested ? Math.min(score, CONTESTED) : score);
}

/**
 * The probability that the one of two readers is right, once they say different things of which one holds, from the
 * probabilities that each is right taken by itself (Bayes' rule).
 */
export function against(one: number, other: number): number {
  return (one * (1 - other)) / (one * (1 - other) + other * (1 - one));
}

/** A person looks at whatever is taken on the language model's word. */
const MODELS_WORD = THRESHOLDS.check - 0.01;

/** The table is fitted on papers read one by one, where no paper contradicts another: a person decides between two. */
const CONTESTED = THRESHOLDS.check - 0.1;

/** Nothing that was read is certain, and nothing that won is impossible. */
function bounded(score: number): number {
  return Math.min(0.99, Math.max(0.01, Math.round(score * 1000) / 1000));
}
