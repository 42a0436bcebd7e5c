import { foldName } from '../import/recognizers/fold.ts';

/** Nobody types more; it keeps the query small, also of an address that was made by hand. */
const MAX_WORDS = 6;
const MAX_LENGTH = 200;

/**
 * The words of a search as patterns for `likeAllOf` on a column `search_text`: each word anywhere in it, in any case,
 * with or without accents. The signs of LIKE stand for themselves, and each pattern is quoted as an element of the array
 * literal that supabase-js writes. One filter, because not every server of this API takes two on one column.
 */
export function searchPatterns(search = ''): string[] {
  const words = foldName(search.slice(0, MAX_LENGTH)).split(' ').filter(Boolean);
  return words.slice(0, MAX_WORDS).map((word) => quoted(`%${word.replace(/[\\%_]/g, '\\$&')}%`));
}

function quoted(element: string): string {
  return `"${element.replace(/["\\]/g, '\\$&')}"`;
}
