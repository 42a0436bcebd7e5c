import type { Ranked } from './rank.ts';

/** `Grupo Los Faros` is the `Los Faros` that stands first already. */
export function isSame({ candidate: a }: Ranked, { candidate: b }: Ranked): boolean {
  return ` ${a.key} `.includes(` ${b.key} `) || ` ${b.key} `.includes(` ${a.key} `);
}

/**
 * `Salle Verdier` and `Salle Verdier de Nantes` share what speaks for the one house that both name: together they are as
 * probable as it is.
 */
export function withOtherForms(first: Ranked, others: readonly Ranked[]): Ranked {
  if (first.probability < THINKABLE || first.candidate.signs.has('sentence')) return first;
  const forms = others.filter((one) => isSame(one, first));
  const all = forms.reduce((sum, { probability }) => sum + probability, first.probability);
  return { ...first, probability: Math.max(first.probability, Math.min(all, TOGETHER)) };
}

/** Of what is less probable, or reads like a sentence, all forms together say little. */
const THINKABLE = 0.2;
/** Two forms of a name may yet be two things. */
const TOGETHER = 0.8;
