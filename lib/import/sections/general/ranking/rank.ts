import type { Candidate } from './candidate.ts';
import type { Signs } from './signs.ts';

/** How much each sign speaks for a name, in log-odds. */
export type Weights = Readonly<Record<string, number>>;

export interface Ranked {
  candidate: Candidate;
  /** How probable it is that the field's value is this one. */
  probability: number;
  /** The sign that speaks for it loudest. */
  best: string;
}

/**
 * The names of a paper by how probable each is the one that is looked for; they share the whole with its naming none.
 * A softmax over sums of fitted weights: whatever a sign is worth was found out on labelled papers, all signs together.
 */
export function rank(candidates: readonly Candidate[], ofPaper: Signs, weights: Weights): Ranked[] {
  const none = sumOf(ofPaper, weights).sum;
  const scored = candidates.map((candidate) => ({ candidate, ...sumOf(candidate.signs, weights) }));
  const most = scored.reduce((best, { sum }) => Math.max(best, sum), none);
  const total = scored.reduce((all, { sum }) => all + Math.exp(sum - most), Math.exp(none - most));
  return scored
    .map(({ candidate, sum, best }) => ({ candidate, best, probability: Math.exp(sum - most) / total }))
    .sort((a, b) => b.probability - a.probability);
}

function sumOf(signs: Signs, weights: Weights): { sum: number; best: string } {
  let sum = 0;
  let best = '';
  let most = 0;
  for (const [name, value] of signs) {
    const part = (weights[name] ?? 0) * value;
    sum += part;
    if (part > most) [most, best] = [part, name];
  }
  return { sum, best };
}
