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
  return new RegExp(`${BEFORE}(?:${bodies.join('|')})${AFTER}`, 'iu');
}

const globalOf = new WeakMap<RegExp, RegExp>();

/** The same pattern for finding all matches, made once. */
export function globally(pattern: RegExp): RegExp {
  const known = globalOf.get(pattern) ?? new RegExp(pattern.source, `${pattern.flags.replace('g', '')}g`);
  globalOf.set(pattern, known);
  return known;
}

/** The last match of the pattern in the text. */
export function lastMatch(text: string, pattern: RegExp): RegExpExecArray | undefined {
  return [...text.matchAll(globally(pattern))].at(-1);
}
