import { type Plan, planOf } from './patterns/plan.ts';
import { holdsLetters, holdsMarks, holdsSome, nextStart, placeOfWord, signsOf } from './patterns/signs.ts';

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
 * The pattern, tried only on texts that hold what it needs, and where it can only begin at a word, only at the words
 * that it can begin with. What it needs is read from the pattern itself. Nine in ten of the two million searches that
 * a hundred pages take find nothing: ruling those out at once takes a third of the reading time off.
 */
export const quick = (pattern: RegExp): RegExp => new QuickPattern(pattern.source, pattern.flags);

/** A pattern that is used no more often than this is not worth a plan: most papers are small. */
const FIRST_USES = 8;

class QuickPattern extends RegExp {
  /** Copies made from the pattern are plain ones. */
  static override get [Symbol.species](): RegExpConstructor {
    return RegExp;
  }

  private readonly isStepwise = this.global || this.sticky;
  private uses = 0;
  private made: Search | undefined;

  /** How it is looked for, once that is worth finding out. */
  get quickly(): Search | undefined {
    if (!this.made && this.uses++ >= FIRST_USES) this.made = searchFor(this);
    return this.made;
  }

  override exec(text: string): RegExpExecArray | null {
    const search = this.isStepwise ? undefined : this.quickly;
    if (!search) return super.exec(text);
    const places = placesIn(text, search);
    if (places === 'words') return wordMatch(text, search);
    return places === 'anywhere' ? search.plain.exec(text) : null;
  }

  override test(text: string): boolean {
    const search = this.isStepwise ? undefined : this.quickly;
    if (!search) return super.exec(text) !== null;
    const places = placesIn(text, search);
    if (places === 'words') return wordMatch(text, search) !== null;
    return places === 'anywhere' && search.plain.test(text);
  }
}

interface Search extends Plan {
  /** What is needed is told without the signs of the text. */
  isPlain: boolean;
  plain: RegExp;
  all: RegExp;
  /** Matches only where it is set to begin. */
  sticky: RegExp;
}

function searchFor(pattern: RegExp): Search {
  const { source } = pattern;
  const flags = pattern.flags.replace(/[gy]/g, '');
  const plan = planOf(pattern);
  return {
    ...plan,
    isPlain: !plan.starts && !plan.letters && (plan.needs.length === 0 || plan.sign !== undefined),
    plain: new RegExp(source, flags),
    all: new RegExp(source, `${flags}g`),
    sticky: new RegExp(source, `${flags}y`),
  };
}

/** A single word is searched before its signs are looked up. */
const SHORT = 8;

function placesIn(text: string, search: Search): 'nowhere' | 'words' | 'anywhere' {
  const { sign, digits, needs, starts, letters, marks } = search;
  if (sign !== undefined && !text.includes(sign)) return 'nowhere';
  if (search.isPlain || text.length < SHORT) return 'anywhere';
  const signs = signsOf(text);
  if (signs.digits < digits || !holdsMarks(signs, needs)) return 'nowhere';
  if (marks && holdsSome(signs, marks)) return 'anywhere';
  if (letters && holdsLetters(signs, letters)) return 'anywhere';
  if (starts) return 'words';
  return letters ? 'nowhere' : 'anywhere';
}

/** The first match at one of the words. */
function wordMatch(text: string, { starts, sticky }: Search): RegExpExecArray | null {
  if (!starts) return null;
  const signs = signsOf(text);
  for (let word = nextStart(signs, starts, 0); word >= 0; word = nextStart(signs, starts, word + 1)) {
    sticky.lastIndex = placeOfWord(signs, word);
    const match = sticky.exec(text);
    if (match) return match;
  }
  return null;
}

function wordMatches(text: string, { starts, sticky }: Search): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  if (!starts) return found;
  const signs = signsOf(text);
  let end = 0;
  for (let word = nextStart(signs, starts, 0); word >= 0; word = nextStart(signs, starts, word + 1)) {
    const at = placeOfWord(signs, word);
    if (at < end) continue;
    sticky.lastIndex = at;
    const match = sticky.exec(text);
    if (!match) continue;
    end = at + Math.max(1, match[0].length);
    found.push(match);
  }
  return found;
}

const quickOf = new WeakMap<RegExp, QuickPattern>();

/** All matches of the pattern, as `matchAll` has them, found as `quick` does. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  const search = (pattern instanceof QuickPattern ? pattern : quickTwin(pattern)).quickly;
  if (!search) return everyMatch(text, globally(pattern));
  const places = placesIn(text, search);
  if (places === 'words') return wordMatches(text, search);
  return places === 'anywhere' ? everyMatch(text, search.all) : [];
}

/** As `matchAll`, which makes itself a copy of the pattern each time: that took a twentieth of the reading time. */
function everyMatch(text: string, pattern: RegExp): RegExpExecArray[] {
  const found: RegExpExecArray[] = [];
  pattern.lastIndex = 0;
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}

function quickTwin(pattern: RegExp): QuickPattern {
  const known = quickOf.get(pattern) ?? new QuickPattern(pattern.source, pattern.flags);
  quickOf.set(pattern, known);
  return known;
}

/** The last match of the pattern in the text. */
export function lastMatch(text: string, pattern: RegExp): RegExpExecArray | undefined {
  return matchesOf(text, pattern).at(-1);
}

const globalOf = new WeakMap<RegExp, RegExp>();

/** The same pattern for finding all matches, made once. */
export function globally(pattern: RegExp): RegExp {
  const known = globalOf.get(pattern) ?? new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
  globalOf.set(pattern, known);
  return known;
}
