import { foldName } from '../import/recognizers/fold.ts';

/** Nobody types more; it keeps the query small. */
const MAX_WORDS = 6;

/**
 * The words of a search as LIKE patterns for a column `search_text`, which has to match all of them: each word anywhere
 * in it, in any case, with or without accents. The signs of LIKE stand for themselves.
 */
export function searchPatterns(search = ''): string[] {
  const words = foldName(search).split(' ').filter(Boolean);
  return words.slice(0, MAX_WORDS).map((word) => `%${word.replace(/[\\%_]/g, '\\$&')}%`);
}
