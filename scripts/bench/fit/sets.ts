import { type Features, namedFeatures } from '#lib/import/confidence/features.ts';
import type { Batch } from '../first-sight.ts';
import { countOf } from '../labelled-set.ts';
import type { MeasuredImport } from '../measure.ts';

export interface Sample {
  paper: string;
  features: Features;
  isRight: boolean;
  weight: number;
}

/** Values that were read under the same conditions: what they teach about levels holds for them alone. */
export interface SampleSet {
  name: string;
  samples: readonly Sample[];
}

/**
 * The sets to fit on, the one whose level counts last. On papers that the readers were built on, and on papers made up,
 * nearly all is right; on papers that nobody has seen it is not. So all sets together say which signs speak for a value and
 * how loudly, and the single papers last read for the first time say how often a value is right at all: in what a value of
 * a show differs from theirs, its signs tell.
 */
export function setsOf(
  building: readonly MeasuredImport[],
  madeUp: readonly MeasuredImport[],
  firstSight: readonly Batch[],
): SampleSet[] {
  const inOrder = [...firstSight.filter(isOfShows), ...firstSight.filter((batch) => !isOfShows(batch))];
  const batches = inOrder.map((batch): SampleSet => {
    const samples = batch.papers.flatMap(({ name, values }) =>
      values.map((value) => ({ ...value, paper: name, weight: 1 })),
    );
    return { name: `${batch.papers.length} imports at first sight`, samples };
  });
  const total = batches.reduce((sum, { samples }) => sum + samples.length, 0);
  return [
    weighted({ name: `${countOf(building)} to build on`, samples: samplesOf(building) }, total),
    weighted({ name: `${madeUp.length} made-up papers`, samples: samplesOf(madeUp) }, total),
    ...batches,
  ];
}

/** Papers that were read together say the same as each other, or are alone with what they say. */
const isOfShows = ({ papers }: Batch): boolean =>
  papers.every(({ values }) => values.some(({ features }) => features.isAlone || features.sources > 1));

/** The set with weights that add up to the total: many made-up papers count as much as few real ones. */
function weighted(set: SampleSet, total: number): SampleSet {
  const weight = total / Math.max(1, set.samples.length);
  return { ...set, samples: set.samples.map((sample) => ({ ...sample, weight })) };
}

function samplesOf(imports: readonly MeasuredImport[]): Sample[] {
  return imports.flatMap(({ name, judged, features: ofPath }) =>
    judged.flatMap(({ path, isRight }) => {
      const features = ofPath[path];
      return features ? [{ paper: name, features, isRight, weight: 1 }] : [];
    }),
  );
}

/** How many values at first sight a field must have for a weight of its own. */
const MIN_OF_FIELD = 12;

/** The fields that get a weight of their own: those of which enough was seen. */
export function fieldsOf(sets: readonly SampleSet[]): string[] {
  const counts = new Map<string, number>();
  for (const { features } of sets.slice(2).flatMap(({ samples }) => samples)) {
    const name = namedFeatures(features).find(([one]) => one.startsWith('field.'))?.[0] ?? '';
    counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return [...counts]
    .filter(([, count]) => count >= MIN_OF_FIELD)
    .map(([name]) => name)
    .sort();
}
