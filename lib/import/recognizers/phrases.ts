import { Choice } from './patterns/choice.ts';
import { Search } from './patterns/search.ts';

const BEFORE = '(?<![\\p{L}\\p{N}])';
const AFTER = '(?![\\p{L}\\p{N}])';

/**
 * A pattern for any of these phrases as whole words, without regard to case. A phrase may use regular-expression
 * syntax; longer phrases are tried first; a blank stands for any white space, a blank with `?` for white space or none, and `*` at the end of a word for any ending of it.
 */
export function phrasePattern(...phrases: readonly string[]): RegExp {
  const longestFirst = [...phrases].sort((a, b) => b.length - a.length);
  const bodies = longestFirst.map((phrase) =>
    phrase
      .replace(/\[ /g, '[\\s')
      .replace(/(\p{L})\*/gu, '$1[\\p{L}]{0,20}')
      .replace(/ \?/g, '\\s{0,4}')
      .replace(/ /g, '\\s{1,4}'),
  );
  return new QuickPattern(`${BEFORE}(?:${bodies.join('|')})${AFTER}`, 'iu');
}

/**
 * A test for any of these phrases, as `phrasePattern` has them. Where one is the end of any word (`\\p{L}*techniker`) it
 * is looked for by that end: from the beginning every word would have to be gone through for each.
 */
export function phraseTest(...phrases: readonly string[]): { test(text: string): boolean } {
  const ends = phrases.filter((phrase) => IS_END.test(phrase));
  const whole = phrasePattern(...phrases.filter((phrase) => !IS_END.test(phrase)));
  const bodies = ends.map((phrase) => phrase.replace(OPEN, '')).join('|');
  const ending = new QuickPattern(`(?:${bodies})${AFTER}(?<=${BEFORE}\\p{L}*)`, 'iu');
  return { test: (text) => whole.test(text) || (ends.length > 0 && ending.test(text)) };
}

const OPEN = '\\p{L}*';
/** Behind the open beginning only letters, in any choice. */
const IS_END = /^\\p\{L\}\*[\p{L}()?:|[\]]+$/u;

/** The phrases of a list as it is written, parted by commas: phrasesOf`load[ -]?ins?, get[ -]?ins?`. */
export const phrasesOf = (list: TemplateStringsArray): string[] => list.raw.join('').trim().split(/,\s+/u);

/**
 * The pattern, tried only on texts that hold what it needs, and where it can only begin at a word, only at the words
 * that it can begin with. What it needs is read from the pattern itself. Nine in ten of the two million searches that
 * a hundred pages take find nothing: ruling those out at once takes a third of the reading time off.
 */
export const quick = (pattern: RegExp): RegExp => new QuickPattern(pattern.source, pattern.flags);

class QuickPattern extends RegExp {
  /** Copies made from the pattern are plain ones. */
  static override get [Symbol.species](): RegExpConstructor {
    return RegExp;
  }

  private readonly isStepwise = this.global || this.sticky;
  private made: Search | undefined;

  get search(): Search {
    this.made ??= new Search(this);
    return this.made;
  }

  override exec(text: string): RegExpExecArray | null {
    return this.isStepwise ? super.exec(text) : this.search.first(text);
  }

  override test(text: string): boolean {
    return this.isStepwise ? super.exec(text) !== null : this.search.has(text);
  }
}

const searches = new WeakMap<RegExp, Search>();

/** All matches of the pattern, as `matchAll` has them, found as `quick` does. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  return searchOf(pattern).every(text);
}

/** As `replaceAll`, found as `quick` does. */
export function replacing(text: string, pattern: RegExp, by: string): string {
  let replaced = '';
  let end = 0;
  for (const { index, 0: found } of matchesOf(text, pattern)) {
    replaced += text.slice(end, index) + by;
    end = index + found.length;
  }
  return replaced + text.slice(end);
}

/** Of things that are each known by a pattern, those whose pattern may match in a text: told for all of them at once. */
export function likelyOf<T>(
  things: readonly T[],
  patternOf: (thing: T) => RegExp,
): (text: string) => readonly T[] {
  const choice = new Choice(
    things,
    things.map((thing) => searchOf(patternOf(thing))),
  );
  return (text) => choice.in(text);
}

function searchOf(pattern: RegExp): Search {
  if (pattern instanceof QuickPattern) return pattern.search;
  const known = searches.get(pattern);
  if (known) return known;
  const search = new Search(pattern);
  searches.set(pattern, search);
  return search;
}

/** The last match of the pattern in the text. */
export function lastMatch(text: string, pattern: RegExp): RegExpExecArray | undefined {
  return matchesOf(text, pattern).at(-1);
}
