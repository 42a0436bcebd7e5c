/** One observation: the features it has, by their place among the weights, and what came of it. */
export interface Row {
  features: readonly (readonly [index: number, value: number])[];
  isRight: boolean;
  weight: number;
}

/** What a weight is held to where the rows say little, and how firmly. */
export interface Prior {
  mean: number;
  strength: number;
}

const MAX_STEPS = 60;
const ENOUGH = 1e-9;

/** Logistic regression with a normal prior for each weight, by Newton's method: exact, and the same on every machine. */
export function fitLogistic(rows: readonly Row[], priors: readonly Prior[]): number[] {
  let weights = priors.map(({ mean }) => mean);
  for (let step = 0; step < MAX_STEPS; step++) {
    const { gradient, hessian } = derivatives(rows, priors, weights);
    const change = solve(hessian, gradient);
    weights = weights.map((weight, i) => weight - (change[i] ?? 0));
    if (change.every((one) => Math.abs(one) < ENOUGH)) break;
  }
  return weights;
}

export function probabilityOf(features: Row['features'], weights: readonly number[]): number {
  const logOdds = features.reduce((sum, [index, value]) => sum + (weights[index] ?? 0) * value, 0);
  return 1 / (1 + Math.exp(-logOdds));
}

function derivatives(rows: readonly Row[], priors: readonly Prior[], weights: readonly number[]) {
  const gradient = priors.map(({ mean, strength }, i) => strength * ((weights[i] ?? 0) - mean));
  const hessian = priors.map((prior, i) => priors.map((_, j) => (i === j ? prior.strength : 0)));
  for (const row of rows) {
    const said = probabilityOf(row.features, weights);
    const error = row.weight * (said - Number(row.isRight));
    const curve = row.weight * Math.max(said * (1 - said), 1e-6);
    for (const [i, value] of row.features) {
      gradient[i] = (gradient[i] ?? 0) + error * value;
      const line = hessian[i] ?? [];
      for (const [j, other] of row.features) line[j] = (line[j] ?? 0) + curve * value * other;
    }
  }
  return { gradient, hessian };
}

/** Solves A x = b for a symmetric positive definite A, by elimination. */
function solve(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const size = right.length;
  const a = matrix.map((row, i) => [...row, right[i] ?? 0]);
  for (let pivot = 0; pivot < size; pivot++) {
    const head = a[pivot] ?? [];
    for (let below = pivot + 1; below < size; below++) {
      const row = a[below] ?? [];
      const factor = (row[pivot] ?? 0) / (head[pivot] ?? 1);
      if (factor === 0) continue;
      for (let column = pivot; column <= size; column++) {
        row[column] = (row[column] ?? 0) - factor * (head[column] ?? 0);
      }
    }
  }
  const solution = new Array<number>(size).fill(0);
  for (let i = size - 1; i >= 0; i--) {
    const row = a[i] ?? [];
    let sum = row[size] ?? 0;
    for (let j = i + 1; j < size; j++) sum -= (row[j] ?? 0) * (solution[j] ?? 0);
    solution[i] = sum / (row[i] ?? 1);
  }
  return solution;
}
