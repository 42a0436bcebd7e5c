import type { Reading } from '../../../reading/reading.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';

const known = new WeakMap<Reading, ReadonlySet<string>>();

/** The words that a paper writes small somewhere, as `foldName` leaves them: a name is not made of them alone. */
export function smallWordsOf(reading: Reading): ReadonlySet<string> {
  const words = known.get(reading) ?? findSmallWords(reading);
  known.set(reading, words);
  return words;
}

const SMALL = /(?<![\p{L}\p{N}@./_-])\p{Ll}{3,}(?![\p{L}\p{N}@/_]|[.-]\p{L})/u;

function findSmallWords(reading: Reading): Set<string> {
  const words = new Set<string>();
  for (const { text } of reading.lines)
    for (const [word] of matchesOf(text, SMALL)) words.add(foldName(word));
  return words;
}
