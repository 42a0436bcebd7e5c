import type { Kind } from './kinds.ts';
import type { Spec } from './labels.ts';
import { hasPhrase, isSame } from './match-value.ts';

/** Share of the phrases that free text must hold to count as right. */
const MIN_PHRASES = 0.6;
/** Text longer than this is the whole paper and answers nothing. */
const MAX_TEXT = 4000;

/** Does the value satisfy what the label says about the field? */
export function satisfies(kind: Kind, spec: Spec, got: unknown): boolean {
  if (typeof spec !== 'object') return isSame(kind, spec, got);
  if ('any' in spec) return spec.any.some((one) => isSame(kind, one, got));
  if ('set' in spec) return [...spec.set, ...(spec.optional ?? [])].some((one) => isSame(kind, one, got));
  if (String(got).length > MAX_TEXT || spec.excludes?.some((phrase) => hasPhrase(got, phrase))) return false;
  return shareOfPhrases(spec.contains, got) >= MIN_PHRASES;
}

function shareOfPhrases(phrases: readonly (string | string[])[], got: unknown): number {
  const held = phrases.filter((phrase) => [phrase].flat().some((one) => hasPhrase(got, one)));
  return phrases.length === 0 ? 1 : held.length / phrases.length;
}
