import type { Doubt, Method } from '../candidate.ts';
import type { SectionKey } from '../extracted.ts';
import type { PaperFit } from './paper-fit.ts';
import type { Shape } from './shape.ts';

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
  /** Of the papers of a whole show only one says this value. */
  isAlone: boolean;
  /** The rules and the language model read the same, each on its own. */
  hasTwoReaders: boolean;
  /** Filled fields of the same entry, this one included: a stray finding stands alone. */
  company: number;
  /** Strength of the best rival divided by the winner's, 0..1. */
  rivalry: number;
  /** Another source of the import, which does not say this value, says a different one about as strongly. */
  isContested: boolean;
  /** Somebody accepted this value in the paper. */
  isAgreed: boolean;
  /** How the value looks beside others of its field. */
  shape: Shape;
  /** How the thing itself was named, for the other fields of a list's entry: they stand and fall with it. */
  anchor?: Anchor | undefined;
  /** Another entry of the list has the same value. */
  isRepeated: boolean;
  /** Wherever it stands, words beside it say that something was called off or replaced. */
  isUnsettled: boolean;
  /** How well the section goes with the kind of paper; missing where the kind was not asked. */
  paper?: PaperFit | undefined;
  /** Of a value taken on the language model's word: the probability that it is right, beside what the rules have. */
  trust?: number | undefined;
  /** The language model reads something else, or nothing of the thing; the probability that it is right, taken by itself. */
  dissent?: number | undefined;
  /** The language model tells of such things and not of this one. */
  isUnmentioned?: boolean;
}

export interface Anchor {
  method: Method | 'missing';
  shape: Shape;
}

/** More fields than this say no more. */
const MAX_COMPANY = 10;

const names = new Map<string, Map<string, string>>();

/** `group.one`, put together once: thousands of fields have the same few names. */
function nameOf(group: string, one: string): string {
  const known = names.get(group)?.get(one);
  if (known !== undefined) return known;
  const name = `${group}.${one}`;
  names.set(group, (names.get(group) ?? new Map<string, string>()).set(one, name));
  return name;
}

/** The features as named numbers: one weight of the calibration table belongs to each name, or none. */
export function namedFeatures(features: Features): [name: string, value: number][] {
  return [
    ['intercept', 1],
    [nameOf('method', features.method), 1],
    [nameOf('section', features.section), 1],
    [nameOf(nameOf('field', features.section), features.field), 1],
    ...[...new Set(features.doubts)].map((doubt): [string, number] => [nameOf('doubt', doubt), 1]),
    ['specificity', features.specificity - 0.5],
    ['agreement', Math.log2(Math.max(1, features.sources))],
    ['alone', features.isAlone ? 1 : 0],
    [nameOf('alone', features.section), features.isAlone ? 1 : 0],
    ['secondReader', features.hasTwoReaders ? 1 : 0],
    ['company', (Math.min(features.company, MAX_COMPANY) - MAX_COMPANY / 2) / MAX_COMPANY],
    ['rivalry', features.rivalry],
    ['agreedStanding', features.isAgreed ? 1 : 0],
    [nameOf('shape', features.shape), 1],
    [nameOf('anchor', features.anchor?.method ?? 'none'), 1],
    ['anchor.odd', features.anchor?.shape === 'odd' ? 1 : 0],
    ['repeated', features.isRepeated ? 1 : 0],
    ['unsettled', features.isUnsettled ? 1 : 0],
    ...(features.paper ? [[nameOf('paper', features.paper), 1] as [string, number]] : []),
  ];
}
