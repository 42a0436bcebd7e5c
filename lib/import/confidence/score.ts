import { CALIBRATION } from './calibration-table.ts';
import { type Features, namedFeatures } from './features.ts';
import { THRESHOLDS } from './thresholds.ts';

export type { Features } from './features.ts';

/** The probability that the value is right. */
export function scoreOf(features: Features): number {
  const weights: Record<string, number> = CALIBRATION.weights;
  let logOdds = 0;
  for (const [name, value] of namedFeatures(features)) logOdds += (weights[name] ?? 0) * value;
  const score = 1 / (1 + Math.exp(-logOdds));
  if (isModelAlone(features)) return bounded(Math.min(score, MODEL_ALONE));
  return bounded(features.isContested ? Math.min(score, CONTESTED) : score);
}

/** Which model is asked, and how good it is, is not known here: a person looks at what it alone has seen. */
const MODEL_ALONE = THRESHOLDS.check - 0.15;

/** The table is fitted on papers read one by one, where no paper contradicts another: a person decides between two. */
const CONTESTED = THRESHOLDS.check - 0.1;

function isModelAlone(features: Features): boolean {
  return features.method === 'llm' && !features.hasTwoReaders;
}

/** Nothing that was read is certain, and nothing that won is impossible. */
function bounded(score: number): number {
  return Math.min(0.99, Math.max(0.01, Math.round(score * 1000) / 1000));
}
