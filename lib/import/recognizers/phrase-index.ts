import { foldName, WORD, type Word, wordsOf } from './fold.ts';
import { memory } from './remember.ts';

/** How many words the longest name has that begins with a word; undefined when none does. */
export type PhraseStarts = (word: string) => number | undefined;

const MAX_WORDS = 5;
/** What parts a name into words, or makes it one that `wordsOf` parts. */
const NOT_ONE_WORD = /[^a-z0-9]/;

/** By the first words of folded names, so that a text is searched only where a name can begin. */
export function startsOf(names: ReadonlyMap<string, unknown>): PhraseStarts {
  const starts = new Map<string, number>();
  for (const name of names.keys()) {
    if (!NOT_ONE_WORD.test(name)) continue;
    const words = name.match(WORD);
    const first = words?.[0];
    if (!words || first === undefined) continue;
    starts.set(first, Math.min(MAX_WORDS, Math.max(starts.get(first) ?? 0, words.length)));
  }
  return (word) => starts.get(word) ?? (names.has(word) && !NOT_ONE_WORD.test(word) ? 1 : undefined);
}

export interface Phrase {
  written: string;
  folded: string;
  start: number;
  end: number;
  words: readonly Word[];
}

/** Cities, countries, airports and airlines are looked for in the same lines. */
const wordsIn = memory<{ words: readonly Word[]; folded: readonly string[] }>();

function foldedWords(text: string): { words: Word[]; folded: string[] } {
  const words = wordsOf(text);
  return { words, folded: words.map((word) => foldName(word.text)) };
}

/**
 * Runs of words that may be one of the names, longest first at each word. The caller answers whether a run is one; the
 * words of a run that was one are not offered again.
 */
export function scanPhrases(text: string, starts: PhraseStarts, isOne: (phrase: Phrase) => boolean): void {
  const { words, folded } = wordsIn(text, '', () => foldedWords(text));
  for (let i = 0; i < words.length; i++) {
    const first = words[i];
    const longest = first ? starts(folded[i] ?? '') : undefined;
    if (!first || longest === undefined) continue;
    for (let length = Math.min(longest, words.length - i); length > 0; length--) {
      const last = words[i + length - 1];
      if (!last) continue;
      const written = text.slice(first.start, last.end);
      const phrase = {
        written,
        folded: (length === 1 ? folded[i] : undefined) ?? foldName(written),
        start: first.start,
        end: last.end,
        words: words.slice(i, i + length),
      };
      if (!isOne(phrase)) continue;
      i += length - 1;
      break;
    }
  }
}
