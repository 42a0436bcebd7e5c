/**
 * What a doubtful score means, as a share that everybody can picture: scores are calibrated, so of ten values that were
 * read in this way so many were right.
 */
export function oddsWords(score: number): string {
  const right = Math.min(9, Math.max(1, Math.round(score * 10)));
  return `Such values are right ${right === 1 ? 'once' : `${right} times`} in 10.`;
}
