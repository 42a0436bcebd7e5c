import { writeFileSync } from 'node:fs';
import { type Features, namedFeatures } from '#lib/import/confidence/features.ts';
import { scoreOf } from '#lib/import/confidence/score.ts';
import type { FirstSight } from './first-sight.ts';
import { isIn, type MeasuredPaper } from './measure.ts';
import { auroc, brierScore, calibrationError } from './score/calibration.ts';
import { PRIOR_WEIGHTS } from './score/prior-weights.ts';

const TABLE = new URL('../../lib/import/confidence/calibration-table.ts', import.meta.url);
const STEPS = 4000;
const LEARNING_RATE = 0.5;
/** How many values must speak against a starting weight before it moves noticeably. */
const PRIOR_STRENGTH = 6;
/**
 * What the values read at first sight weigh together, against those of the building papers. The readers were mended on the
 * building papers, so on them nearly all is right now; on papers nobody has seen it is not.
 */
const FIRST_SIGHT_WEIGHT = 1.5;

interface Sample {
  features: Features;
  isRight: boolean;
  weight: number;
}

/**
 * Fits the weights of the logistic score by gradient descent, held near the starting values where there is little to
 * learn from, and writes the calibration table. Few real papers count as much as many made-up ones.
 */
export function fitCalibration(
  papers: readonly MeasuredPaper[],
  generated: readonly MeasuredPaper[],
  firstSight: FirstSight,
): void {
  const real = samplesOf(papers);
  const madeUp = weighted(samplesOf(generated), real.length);
  const seen = firstSight.papers.filter(({ name }) => isIn('building', name));
  const first = weighted(
    seen.flatMap(({ values }) => values.map((value) => ({ ...value, weight: 1 }))),
    real.length * FIRST_SIGHT_WEIGHT,
  );
  const samples = [...real, ...madeUp, ...first];
  const weights = fitWeights(samples);
  const fittedOn = [
    `${papers.length} building papers (${real.length} values)`,
    `${generated.length} made-up papers (${madeUp.length} values)`,
    `${seen.length} papers at first sight (${first.length} values)`,
  ].join(', ');
  writeFileSync(TABLE, tableSource(weights, fittedOn));
  process.stdout.write(`${fittedOn}\n`);
  for (const [when, score] of [
    ['before', (sample: Sample) => scoreOf(sample.features)],
    ['after', (sample: Sample) => predict(weights, sample.features)],
  ] as const) {
    process.stdout.write(`${describe(`building papers ${when}`, real, score)}\n`);
    process.stdout.write(`${describe(`first sight ${when}`, first, score)}\n`);
  }
}

/** The samples with weights that add up to the total. */
function weighted(samples: readonly Sample[], total: number): Sample[] {
  return samples.map((sample) => ({ ...sample, weight: total / samples.length }));
}

function samplesOf(papers: readonly MeasuredPaper[]): Sample[] {
  return papers.flatMap((paper) =>
    [...paper.judged, ...paper.allowed].flatMap(({ path, isRight }) => {
      const features = paper.features[path];
      return features ? [{ features, isRight, weight: 1 }] : [];
    }),
  );
}

function fitWeights(samples: readonly Sample[]): Map<string, number> {
  const names = Object.keys(PRIOR_WEIGHTS);
  const priors = Object.values(PRIOR_WEIGHTS);
  const rows = samples.map((sample) => ({
    ...sample,
    named: namedFeatures(sample.features)
      .map(([name, value]) => [names.indexOf(name), value] as const)
      .filter(([index]) => index >= 0),
  }));
  const total = rows.reduce((sum, row) => sum + row.weight, 0);
  const weights = [...priors];
  for (let step = 0; step < STEPS; step++) {
    const gradient = new Float64Array(names.length);
    for (const row of rows) {
      let logOdds = 0;
      for (const [index, value] of row.named) logOdds += (weights[index] ?? 0) * value;
      const error = (1 / (1 + Math.exp(-logOdds)) - Number(row.isRight)) * row.weight;
      for (const [index, value] of row.named) gradient[index] = (gradient[index] ?? 0) + error * value;
    }
    for (const [index, prior] of priors.entries()) {
      const weight = weights[index] ?? prior;
      const pull = PRIOR_STRENGTH * (weight - prior);
      weights[index] = weight - (LEARNING_RATE * ((gradient[index] ?? 0) + pull)) / total;
    }
  }
  return new Map(names.map((name, index) => [name, weights[index] ?? 0]));
}

function probability(weights: ReadonlyMap<string, number>, named: readonly [string, number][]): number {
  const logOdds = named.reduce((sum, [name, value]) => sum + (weights.get(name) ?? 0) * value, 0);
  return 1 / (1 + Math.exp(-logOdds));
}

function predict(weights: ReadonlyMap<string, number>, features: Features): number {
  return probability(weights, namedFeatures(features));
}

function describe(when: string, samples: readonly Sample[], score: (sample: Sample) => number): string {
  const scored = samples.map((sample) => ({ score: score(sample), isRight: sample.isRight }));
  return `${when}: calibration error ${calibrationError(scored).toFixed(3)}, Brier ${brierScore(scored).toFixed(3)}, AUROC ${auroc(scored).toFixed(3)}`;
}

function tableSource(weights: ReadonlyMap<string, number>, fittedOn: string): string {
  const lines = [...weights].map(([name, weight]) => {
    const key = name.includes('.') ? `'${name}'` : name;
    return `    ${key}: ${Math.round(weight * 100) / 100},`;
  });
  return [
    '/**',
    ' * Weights of the logistic score, in log-odds, by feature. Written by `npm run bench:extraction -- --fit`; what they were',
    ' * fitted on stands beside them.',
    ' */',
    'export const CALIBRATION = {',
    `  fittedAt: '${new Date().toISOString().slice(0, 10)}',`,
    `  fittedOn:\n    '${fittedOn}',`,
    '  weights: {',
    ...lines,
    '  },',
    '} as const;',
    '',
  ].join('\n');
}
