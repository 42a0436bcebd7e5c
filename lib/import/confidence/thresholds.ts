/** The one table of review thresholds. Scores are probabilities, so these are shares of right values. */
export const THRESHOLDS = {
  /** From here on a field is shown as sure. */
  sure: 0.85,
  /** Below this a field is marked "check this". */
  check: 0.8,
} as const;

export type ReviewLevel = 'sure' | 'likely' | 'check';

export function reviewLevel(score: number): ReviewLevel {
  if (score >= THRESHOLDS.sure) return 'sure';
  return score < THRESHOLDS.check ? 'check' : 'likely';
}

export function needsCheck(score: number): boolean {
  return score < THRESHOLDS.check;
}
