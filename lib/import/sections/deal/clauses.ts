import { matchesOf } from '../../recognizers/phrases.ts';

const CLAUSE_CUT = /[;:–—]|,(?!\d)|\s(?:but|and|aber|und|mais|et|pero|y|men|och)\s/giu;

/** The part of a sentence between commas and conjunctions that holds the amount. */
export function clauseOf(text: string, start: number, end: number): string {
  const cuts = matchesOf(text, CLAUSE_CUT).map((m) => m.index);
  const from = cuts.filter((at) => at <= start).at(-1) ?? 0;
  const to = cuts.find((at) => at >= end) ?? text.length;
  return text.slice(from, to);
}
