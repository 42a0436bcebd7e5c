import type { Doubt, Method } from '../candidate.ts';
import type { SectionKey } from '../extracted.ts';

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
  /** The rules and the language model read the same, each on its own. */
  hasTwoReaders: boolean;
  /** Filled fields of the same entry, this one included: a stray finding stands alone. */
  company: number;
  /** Strength of the best rival divided by the winner's, 0..1. */
  rivalry: number;
  /** Somebody accepted this value in the paper. */
  isAgreed: boolean;
}

/** More fields than this say no more. */
const MAX_COMPANY = 10;

/** The features as named numbers: one weight of the calibration table belongs to each name, or none. */
export function namedFeatures(features: Features): [name: string, value: number][] {
  return [
    ['intercept', 1],
    [`method.${features.method}`, 1],
    [`section.${features.section}`, 1],
    [`field.${features.section}.${features.field}`, 1],
    ...[...new Set(features.doubts)].map((doubt): [string, number] => [`doubt.${doubt}`, 1]),
    ['specificity', features.specificity - 0.5],
    ['agreement', Math.log2(Math.max(1, features.sources))],
    ['secondReader', features.hasTwoReaders ? 1 : 0],
    ['company', (Math.min(features.company, MAX_COMPANY) - MAX_COMPANY / 2) / MAX_COMPANY],
    ['rivalry', features.rivalry],
    ['agreedStanding', features.isAgreed ? 1 : 0],
  ];
}
