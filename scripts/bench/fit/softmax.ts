/** One paper: what is seen of each name and of its naming none, and which of them are right. */
export interface Choice {
  options: readonly { signs: ReadonlyMap<string, number>; isRight: boolean }[];
  weight: number;
}

/** How firmly every weight is held to nothing. */
const STRENGTH = 1.5;
/** Papers that must show a sign before it gets a weight. */
const MIN_PAPERS = 6;
const STEPS = 120;
const STEP = 0.3;
const [DECAY, DECAY_OF_SQUARES] = [0.9, 0.999];

/**
 * The weights by which the right options of all papers are likeliest, each held to nothing where the papers say little:
 * a softmax over the options of a paper, climbed with Adam for a set number of steps, so that every run gives the same.
 */
export function fitSoftmax(choices: readonly Choice[]): Map<string, number> {
  const names = signsOf(choices);
  const index = new Map(names.map((name, i) => [name, i]));
  const papers = choices.map(({ options, weight }) => ({
    weight,
    options: options.map(({ signs, isRight }) => ({ isRight, ...packed(signs, index) })),
  }));
  const weights = new Float64Array(names.length);
  const mean = new Float64Array(names.length);
  const square = new Float64Array(names.length);
  for (let step = 1; step <= STEPS; step++) {
    const gradient = weights.map((weight) => STRENGTH * weight);
    for (const paper of papers) addGradient(gradient, paper, weights);
    const rate = STEP * (1 - (step - 1) / STEPS);
    for (const [i, slope] of gradient.entries()) {
      mean[i] = DECAY * (mean[i] ?? 0) + (1 - DECAY) * slope;
      square[i] = DECAY_OF_SQUARES * (square[i] ?? 0) + (1 - DECAY_OF_SQUARES) * slope * slope;
      const size = Math.sqrt((square[i] ?? 0) / (1 - DECAY_OF_SQUARES ** step)) + 1e-8;
      weights[i] = (weights[i] ?? 0) - (rate * ((mean[i] ?? 0) / (1 - DECAY ** step))) / size;
    }
  }
  return new Map(names.map((name, i) => [name, weights[i] ?? 0]));
}

interface Packed {
  isRight: boolean;
  at: Int32Array;
  values: Float64Array;
}

function packed(signs: ReadonlyMap<string, number>, index: ReadonlyMap<string, number>) {
  const known = [...signs].flatMap(([name, value]) => {
    const at = index.get(name);
    return at === undefined || value === 0 ? [] : [[at, value] as const];
  });
  return {
    at: Int32Array.from(known, ([at]) => at),
    values: Float64Array.from(known, ([, value]) => value),
  };
}

function addGradient(
  gradient: Float64Array,
  { options, weight }: { options: readonly Packed[]; weight: number },
  weights: Float64Array,
): void {
  const sums = options.map(({ at, values }) =>
    at.reduce((sum, i, k) => sum + (weights[i] ?? 0) * (values[k] ?? 0), 0),
  );
  const most = Math.max(...sums);
  const shares = sums.map((sum) => Math.exp(sum - most));
  const all = shares.reduce((sum, share) => sum + share, 0);
  const right = Math.max(
    1e-300,
    shares.reduce((sum, share, i) => sum + (options[i]?.isRight ? share : 0), 0),
  );
  for (const [i, { isRight, at, values }] of options.entries()) {
    const share = shares[i] ?? 0;
    const slope = weight * (share / all - (isRight ? share / right : 0));
    for (const [k, sign] of at.entries()) gradient[sign] = (gradient[sign] ?? 0) + slope * (values[k] ?? 0);
  }
}

function signsOf(choices: readonly Choice[]): string[] {
  const papers = new Map<string, number>();
  for (const { options } of choices) {
    const seen = new Set(options.flatMap(({ signs }) => [...signs.keys()]));
    for (const name of seen) papers.set(name, (papers.get(name) ?? 0) + 1);
  }
  return [...papers]
    .filter(([, count]) => count >= MIN_PAPERS)
    .map(([name]) => name)
    .sort();
}
