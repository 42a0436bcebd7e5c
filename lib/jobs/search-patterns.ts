import { foldName } from '../import/recognizers/fold.ts';

/** Nobody types more; it keeps the query small. */
const MAX_WORDS = 6;

/**
 * The words of a search as patterns for `likeAllOf` on a column `search_text`: each word anywhere in it, in any case,
 * with or without accents. The signs of LIKE stand for themselves, and each pattern is quoted as an element of the array
 * literal that supabase-js writes. One filter, because not every server of this API takes two on one column.
 */
export function searchPatterns(search = ''): string[] {
  const words = foldName(search).split(' ').filter(Boolean);
  return words.slice(0, MAX_WORDS).map((word) => quoted(`%${word.replace(/[\\%_]/g, '\\$&')}%`));
}

function quoted(element: string): string {
  return `"${element.replace(/["\\]/g, '\\$&')}"`;
}
