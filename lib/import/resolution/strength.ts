import type { Candidate, Doubt, Method } from '../candidate.ts';
import { isFromModel } from './readers.ts';
import { sourceOf } from './sort-entries.ts';

/** How much a method counts when values compete. Not a probability; that is the confidence score's business. */
const METHOD_WEIGHT: Record<Method, number> = {
  user: 10,
  structured: 1,
  agreement: 0.85,
  table: 0.8,
  label: 0.8,
  pattern: 0.55,
  ocr: 0.5,
  // Only among its own words: how far it is believed beside the rules is a matter of trust.
  llm: 0.45,
};

const DOUBT_WEIGHT: Record<Doubt, number> = {
  ambiguous_date: 0.9,
  inferred_year: 0.95,
  derived: 0.7,
  weak_context: 0.6,
  rivals: 0.85,
  ocr: 0.8,
  repaired: 0.9,
};

/** Strength of one candidate: method x specificity x doubts. */
export function strengthOf(candidate: Candidate): number {
  const doubts = (candidate.doubts ?? []).reduce((product, doubt) => product * DOUBT_WEIGHT[doubt], 1);
  return METHOD_WEIGHT[candidate.method] * (0.5 + (candidate.specificity ?? 0.5)) * doubts;
}

/** How much the word of the candidate's paper counts. */
export type Authority = (candidate: Candidate) => number;

/** Strength of several candidates for one value: the best, plus a share of what other sources and the other reader add. */
export function supportOf(candidates: readonly Candidate[], authorityOf: Authority = () => 1): number {
  const weightOf = (one: Candidate): number => strengthOf(one) * authorityOf(one);
  const [only] = candidates;
  if (only && candidates.length === 1) return weightOf(only);
  const bestByWitness = new Map<string, number>();
  for (const candidate of candidates) {
    const witness = `${isFromModel(candidate) ? 'model' : 'rules'} ${sourceOf(candidate)}`;
    bestByWitness.set(witness, Math.max(bestByWitness.get(witness) ?? 0, weightOf(candidate)));
  }
  const [best = 0, ...others] = [...bestByWitness.values()].sort((a, b) => b - a);
  const repeats = Math.min(3, candidates.length - bestByWitness.size);
  return best + 0.35 * others.reduce((sum, one) => sum + one, 0) + 0.03 * repeats;
}
