import { matchesOf } from '../../../recognizers/phrases.ts';

const CLAUSE_CUT = /[;:–—()]|,(?!\d)|\s(?:but|and|aber|und|mais|et|pero|y|men|och)\s/giu;

/** The part of a sentence between commas and conjunctions that holds the amount. */
export function clauseOf(text: string, start: number, end: number): string {
  const aside = asideOf(text, start, end);
  if (aside !== undefined) return aside;
  return between(text, start, end, CLAUSE_CUT);
}

/** The parts of a sentence between commas, brackets and conjunctions, in order; together they are the sentence. */
export function clausesIn(text: string): string[] {
  const cuts = [0, ...matchesOf(text, CLAUSE_CUT).map((m) => m.index), text.length];
  return cuts.slice(1).map((end, i) => text.slice(cuts[i], end));
}

const COMMA = /[;:–—()]|,(?!\d)/gu;

/** The part of a sentence between commas that holds the amount, whatever conjunctions are in it. */
export function partOf(text: string, start: number, end: number): string {
  return between(text, start, end, COMMA);
}

function between(text: string, start: number, end: number, cut: RegExp): string {
  const cuts = matchesOf(text, cut).map((m) => m.index);
  const from = cuts.filter((at) => at <= start).at(-1) ?? 0;
  const to = cuts.find((at) => at >= end) ?? text.length;
  return text.slice(from, to);
}

/** The brackets around an amount are a clause of their own: `(the 650 of my first mail, forget that)`. */
function asideOf(text: string, start: number, end: number): string | undefined {
  const open = text.lastIndexOf('(', start);
  const close = text.indexOf(')', end);
  if (open < 0 || close < 0 || text.slice(open, start).includes(')')) return undefined;
  return text.slice(open, close + 1);
}
