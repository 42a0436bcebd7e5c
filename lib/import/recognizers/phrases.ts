import { branchesOf, leadsOf } from './phrase-leads.ts';
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
  return new PhrasePattern(`${BEFORE}(?:${bodies.join('|')})${AFTER}`, 'iu');
}

/**
 * Finds what the plain pattern finds, but tries it only at the words that begin as one of its phrases does, which most
 * texts have none of: papers are searched for some thousand phrases.
 */
class PhrasePattern extends RegExp {
  /** Copies made from the pattern are plain ones. */
  static override get [Symbol.species](): RegExpConstructor {
    return RegExp;
  }

  override exec(text: string): RegExpExecArray | null {
    for (const match of atWords(this, text)) return match;
    return null;
  }
}

/** Matches of a pattern that begins at words only. */
function* atWords(pattern: RegExp, text: string): Generator<RegExpExecArray> {
  const plan = planOf(pattern);
  if (plan === 'everywhere' || (plan.inner && hasInside(text, plan.inner))) {
    yield* text.matchAll(globally(pattern));
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
    from = at + Math.max(1, match[0].length);
    yield match;
  }
}

const plans = new WeakMap<RegExp, Plan | 'everywhere'>();
/** No letter, or neither letter nor digit, stands before the match. */
const BEHIND_NO_LETTER = /^\(\?<!\[?\\p\{L\}/;
const BEHIND_NO_SIGN = /^\(\?<!\[\\p\{L\}\\p\{N\}/;

/** Made when first needed: many papers need few of the patterns. */
function planOf(pattern: RegExp): Plan | 'everywhere' {
  const known = plans.get(pattern);
  if (known) return known;
  const branches = branchesOf(pattern.source);
  const isAtWord = branches.every((branch) => BEHIND_NO_LETTER.test(branch));
  const leads = isAtWord ? leadsOf(pattern.source) : undefined;
  // Words are looked at where they begin: neither within a number nor at a blank.
  const isOpen = branches.every((branch) => BEHIND_NO_SIGN.test(branch)) ? /^\s/ : /^[\s\d]/;
  const plan =
    leads && !leads.starts.some((lead) => isOpen.test(lead))
      ? {
          starts: leadTable(leads.starts),
          ...(leads.inner.length > 0 && { inner: leadTable(leads.inner) }),
          sticky: new RegExp(pattern.source, `${pattern.flags.replace('g', '')}y`),
        }
      : 'everywhere';
  plans.set(pattern, plan);
  return plan;
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

/** All matches of the pattern, as `matchAll` has them; quickly for one that may begin at words only. */
export function matchesOf(text: string, pattern: RegExp): RegExpExecArray[] {
  return [...atWords(pattern, text)];
}

/** The last match of the pattern in the text. */
export function lastMatch(text: string, pattern: RegExp): RegExpExecArray | undefined {
  return matchesOf(text, pattern).at(-1);
}
