/** One judged value with the score it was given. */
export interface Scored {
  score: number;
  isRight: boolean;
}

export interface Bin {
  from: number;
  to: number;
  count: number;
  meanScore: number;
  accuracy: number;
}

const BINS = 10;

/** Ten bins of equal width: among values scored 0.8, how many are right? */
export function reliability(scored: readonly Scored[]): Bin[] {
  const bins = Array.from({ length: BINS }, (_, i) => {
    const inside = scored.filter(({ score }) => Math.min(BINS - 1, Math.floor(score * BINS)) === i);
    return {
      from: i / BINS,
      to: (i + 1) / BINS,
      count: inside.length,
      meanScore: mean(inside.map(({ score }) => score)),
      accuracy: mean(inside.map(({ isRight }) => Number(isRight))),
    };
  });
  return bins.filter(({ count }) => count > 0);
}

/** Expected calibration error: how far the scores are from the share of right values, weighted by bin size. */
export function calibrationError(scored: readonly Scored[]): number {
  const bins = reliability(scored);
  return bins.reduce(
    (sum, bin) => sum + (bin.count / scored.length) * Math.abs(bin.meanScore - bin.accuracy),
    0,
  );
}

export function brierScore(scored: readonly Scored[]): number {
  return mean(scored.map(({ score, isRight }) => (score - Number(isRight)) ** 2));
}

/** The chance that a right value has a higher score than a wrong one; ties count half. */
export function auroc(scored: readonly Scored[]): number {
  const sorted = [...scored].sort((a, b) => a.score - b.score);
  const rights = sorted.filter(({ isRight }) => isRight).length;
  const wrongs = sorted.length - rights;
  if (rights === 0 || wrongs === 0) return Number.NaN;
  let rankSum = 0;
  for (let i = 0; i < sorted.length; ) {
    let j = i;
    while (j < sorted.length && sorted[j]?.score === sorted[i]?.score) j++;
    const rank = (i + j + 1) / 2;
    for (let k = i; k < j; k++) if (sorted[k]?.isRight) rankSum += rank;
    i = j;
  }
  return (rankSum - (rights * (rights + 1)) / 2) / (rights * wrongs);
}

/** Share of wrong values when only the most certain part of all values is taken unseen. */
export function riskCoverage(
  scored: readonly Scored[],
  steps = 10,
): { coverage: number; risk: number; threshold: number }[] {
  const sorted = [...scored].sort((a, b) => b.score - a.score);
  return Array.from({ length: steps }, (_, i) => {
    const taken = sorted.slice(0, Math.ceil((sorted.length * (i + 1)) / steps));
    return {
      coverage: (i + 1) / steps,
      risk: mean(taken.map(({ isRight }) => Number(!isRight))),
      threshold: taken.at(-1)?.score ?? 1,
    };
  });
}

function mean(values: readonly number[]): number {
  return values.length === 0 ? 0 : values.reduce((sum, value) => sum + value, 0) / values.length;
}
