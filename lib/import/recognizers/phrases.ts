import { leadsOf } from './phrase-leads.ts';
import { hasInside, isLead, type Leads, leadTable, wordStarts } from './word-starts.ts';

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
  return new PhrasePattern(bodies.join('|'));
}

/**
 * Finds what the plain pattern finds, but tries it only at the words that begin as one of its phrases does, which most
 * texts have none of: papers are searched for some thousand phrases.
 */
class PhrasePattern extends RegExp {
  readonly #phrases: string;
  #plan: Plan | 'everywhere' | undefined;

  constructor(phrases: string) {
    super(`${BEFORE}(?:${phrases})${AFTER}`, 'iu');
    this.#phrases = phrases;
  }

  /** Copies made from the pattern are plain ones. */
  static override get [Symbol.species](): RegExpConstructor {
    return RegExp;
  }

  override exec(text: string): RegExpExecArray | null {
    for (const match of this.matches(text)) return match;
    return null;
  }

  *matches(text: string): Generator<RegExpExecArray> {
    const plan = this.#planned();
    if (plan === 'everywhere' || (plan.inner && hasInside(text, plan.inner))) {
      yield* text.matchAll(globally(this));
      return;
    }
    const starts = wordStarts(text);
    let from = 0;
    for (let i = 0; i < starts.count; i++) {
      const at = starts.at[i] ?? 0;
      if (at < from || !isLead(plan.starts, starts, i)) continue;
      plan.sticky.lastIndex = at;
      const match = plan.sticky.exec(text);
      if (!match) continue;
      from = at + match[0].length;
      yield match;
    }
  }

  /** Made when first needed: many papers need few of the patterns. */
  #planned(): Plan | 'everywhere' {
    if (this.#plan) return this.#plan;
    const leads = leadsOf(this.#phrases);
    this.#plan = leads
      ? {
          starts: leadTable(leads.starts),
          ...(leads.inner.length > 0 && { inner: leadTable(leads.inner) }),
          sticky: new RegExp(this.source, 'iuy'),
        }
      : 'everywhere';
    return this.#plan;
  }
}

interface Plan {
  starts: Leads;
  inner?: Leads;
  /** Matches only where it is set to begin. */
  sticky: RegExp;
}

const globalOf = new WeakMap<RegExp, RegExp>();

/** The same pattern for finding all matches, made once. */
export function globally(pattern: RegExp): RegExp {
  const known = globalOf.get(pattern) ?? new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
  globalOf.set(pattern, known);
  return known;
}

/** All matches of the pattern, as `matchAll` has them. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  return [...(pattern instanceof PhrasePattern ? pattern.matches(text) : text.matchAll(globally(pattern)))];
}

/** The last match of the pattern in the text. */
export function lastMatch(text: string, pattern: RegExp): RegExpExecArray | undefined {
  return matchesOf(text, pattern).at(-1);
}
