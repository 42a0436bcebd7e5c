import { type Features, namedFeatures } from '#lib/import/confidence/features.ts';
import { PRIOR_WEIGHTS } from '../score/prior-weights.ts';
import { fitLogistic, type Prior, probabilityOf, type Row } from './logistic.ts';
import type { Sample, SampleSet } from './sets.ts';

/**
 * About how many values must speak against a starting weight before it moves noticeably. The levels of the sets are held
 * together: a paper that comes may be as strange as those of the last set or as familiar as those of the others.
 */
const STRENGTH = { intercept: 0.1, sign: 6, field: 12, level: 40 };

/** Fitted weights by the name of their feature. */
export type Weights = ReadonlyMap<string, number>;

/**
 * Fits one weight for each sign over all sets, and for each set but the last a level of its own, which is thrown away: the
 * intercept is the level of the last set.
 */
export function fitWeights(sets: readonly SampleSet[], fields: readonly string[]): Weights {
  const names = [...Object.keys(PRIOR_WEIGHTS), ...fields];
  const indexes = new Map(names.map((name, index) => [name, index]));
  const priors: Prior[] = [
    ...Object.entries(PRIOR_WEIGHTS).map(([name, mean]) => ({
      mean,
      strength: name === 'intercept' ? STRENGTH.intercept : STRENGTH.sign,
    })),
    ...fields.map(() => ({ mean: 0, strength: STRENGTH.field })),
    ...sets.slice(1).map(() => ({ mean: 0, strength: STRENGTH.level })),
  ];
  const rows = sets.flatMap(({ samples }, set) =>
    samples.map((sample) => rowOf(sample, indexes, set < sets.length - 1 ? names.length + set : undefined)),
  );
  const weights = fitLogistic(rows, priors);
  return new Map(names.map((name, index) => [name, weights[index] ?? 0]));
}

function rowOf(sample: Sample, indexes: ReadonlyMap<string, number>, level: number | undefined): Row {
  const own = namedFeatures(sample.features).flatMap(([name, value]): [number, number][] => {
    const index = indexes.get(name);
    return index === undefined ? [] : [[index, value]];
  });
  return {
    features: level === undefined ? own : [...own, [level, 1]],
    isRight: sample.isRight,
    weight: sample.weight,
  };
}

/** What the weights say of a value. */
export function predict(weights: Weights, features: Features): number {
  const named = namedFeatures(features).map(
    ([name, value], i) => [i, value, weights.get(name) ?? 0] as const,
  );
  return probabilityOf(
    named.map(([i, value]) => [i, value]),
    named.map(([, , weight]) => weight),
  );
}
