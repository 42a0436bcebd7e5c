import type { Candidate, Standing } from '../candidate.ts';
import { foldName } from '../recognizers/fold.ts';
import type { AnyEntry } from './group-entries.ts';

/** Whether the language model said this, the second reader beside the rules. */
export function isFromModel(candidate: Candidate): boolean {
  return candidate.method === 'llm';
}

/** Whether nobody but the language model speaks of the entry. */
export function isModelEntry(entry: AnyEntry): boolean {
  const candidates = Object.values(entry).flat();
  return candidates.length > 0 && candidates.every(isFromModel);
}

/** Whether the model says it of words that do not speak for the field by the place they have in the paper. */
export function isHearsay(candidate: Candidate): boolean {
  return isFromModel(candidate) && (candidate.doubts?.includes('weak_context') ?? false);
}

/** Whether both readers say it: the rules and the model, each on its own. */
export function hasTwoReaders(candidates: readonly Candidate[]): boolean {
  return candidates.some(isFromModel) && !candidates.every(isFromModel);
}

/**
 * The candidates of one value that may let it win. Where the rules have seen how a value stands in a negotiation, the
 * model is not heard about it: a model that takes a refused fee for agreed, or the other way round, changes nothing.
 */
export function liveOf(candidates: readonly Candidate[]): Candidate[] {
  const isRuled = candidates.some((candidate) => !isFromModel(candidate));
  if (!isRuled) return candidates.filter(isLive);
  return candidates.some((candidate) => !isFromModel(candidate) && isLive(candidate))
    ? candidates.filter((candidate) => isFromModel(candidate) || isLive(candidate))
    : [];
}

/** Whether somebody whose word counts says that the value stands so: the rules where they speak, else the model. */
export function standsAs(candidates: readonly Candidate[], standing: Standing): boolean {
  const ruled = candidates.filter((candidate) => !isFromModel(candidate));
  return (ruled.length > 0 ? ruled : candidates).some((candidate) => candidate.standing === standing);
}

function isLive(candidate: Candidate): boolean {
  const standing = candidate.standing ?? 'stated';
  return standing === 'stated' || standing === 'agreed';
}

/** Digits that a phone number must share from its end. */
const PHONE_DIGITS = 7;

/**
 * Whether two readers mean the same value though they write it differently: other punctuation, a phone number with and
 * without its country, a name or address and a shorter form of it.
 */
export function meansSame(a: unknown, b: unknown): boolean {
  if (typeof a !== 'string' || typeof b !== 'string') return a === b;
  const [first, second] = [wordsOf(a), wordsOf(b)];
  if (first.length === 0 || second.length === 0) return false;
  if (first.join('') === second.join('')) return true;
  if (isInFigures(a) || isInFigures(b)) return isSamePhone(a, b);
  const [fewer, more] = first.length <= second.length ? [first, second] : [second, first];
  const all = new Set(more);
  return (
    fewer.join('').length >= 4 && fewer.length * 2 >= more.length && fewer.every((word) => all.has(word))
  );
}

/** The words of a text, folded. */
export function wordsOf(text: string): string[] {
  return foldName(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Dates, times, amounts, codes and phone numbers: a part of one is not another form of it. */
export function isInFigures(value: unknown): boolean {
  return typeof value === 'number' || (typeof value === 'string' && !/\p{L}{3}/u.test(value));
}

function isSamePhone(a: string, b: string): boolean {
  if (![a, b].every((text) => /^\+?[\d\s()./-]+$/.test(text))) return false;
  const [shorter = '', longer = ''] = [a, b]
    .map((text) => text.replace(/\(0\)/g, '').replace(/\D/g, '').replace(/^0+/, ''))
    .sort((x, y) => x.length - y.length);
  return shorter.length >= PHONE_DIGITS && longer.endsWith(shorter) && longer.length - shorter.length <= 4;
}
