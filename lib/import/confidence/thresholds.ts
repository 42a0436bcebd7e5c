/** The one table of review thresholds. Scores are probabilities, so these are shares of right values. */
export const THRESHOLDS = {
  /** From here on a field is shown as sure. */
  sure: 0.95,
  /**
   * Below this a field is marked "check this". Chosen so that of the fields above it about 95 in 100 are right on papers
   * that are read for the first time.
   */
  check: 0.91,
} as const;

export type ReviewLevel = 'sure' | 'likely' | 'check';

export function reviewLevel(score: number): ReviewLevel {
  if (score >= THRESHOLDS.sure) return 'sure';
  return score < THRESHOLDS.check ? 'check' : 'likely';
}

export function needsCheck(score: number): boolean {
  return score < THRESHOLDS.check;
}
