import type { Doubt, Method } from '../candidate.ts';
import type { SectionKey } from '../extracted.ts';
import { CALIBRATION } from './calibration-table.ts';

/** What is known about a value that won its field: the features of the calibrated score. */
export interface Features {
  section: SectionKey;
  field: string;
  method: Method;
  doubts: readonly Doubt[];
  /** 0..1, how specific the reader's rule was. */
  specificity: number;
  /** Independent sources that say the same. */
  sources: number;
  /** Strength of the best rival divided by the winner's, 0..1. */
  rivalry: number;
  /** Somebody accepted this value in the paper. */
  isAgreed: boolean;
}

/** The probability that the value is right. */
export function scoreOf(features: Features): number {
  const table = CALIBRATION;
  let sum = table.intercept + table.method[features.method] + table.section[features.section];
  for (const doubt of new Set(features.doubts)) sum += table.doubt[doubt];
  sum += table.specificity * (features.specificity - 0.5);
  sum += table.agreement * Math.log2(Math.max(1, features.sources));
  sum += table.rivalry * features.rivalry;
  if (features.isAgreed) sum += table.agreedStanding;
  return round(1 / (1 + Math.exp(-sum)));
}

function round(score: number): number {
  return Math.min(0.99, Math.max(0.01, Math.round(score * 1000) / 1000));
}
