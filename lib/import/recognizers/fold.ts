import { foldWhitespace } from '../source-text.ts';
import { matchesOf } from './phrases.ts';

const FOLDED_LETTERS: Record<string, string> = {
  ß: 'ss',
  ø: 'o',
  æ: 'ae',
  œ: 'oe',
  ł: 'l',
  đ: 'd',
  ı: 'i',
  '’': "'",
  '`': "'",
  '´': "'",
};
const PLAIN = /^[\x21-\x7e]+(?: [\x21-\x7e]+)*$/;

/** Words come again and again in a paper; folding them is the inner loop of every look-up. */
const folded = new Map<string, string>();
const MAX_REMEMBERED = 20_000;
const MAX_REMEMBERED_LENGTH = 32;

/** Lower case without accents and with single spaces: the form in which names are looked up. */
export function foldName(text: string): string {
  if (text.length > MAX_REMEMBERED_LENGTH) return foldOnce(text);
  const known = folded.get(text);
  if (known !== undefined) return known;
  if (folded.size >= MAX_REMEMBERED) folded.clear();
  const result = foldOnce(text);
  folded.set(text, result);
  return result;
}

/** As `foldName`, for names that are asked for once, such as those of a table. */
export function foldOnce(text: string): string {
  if (PLAIN.test(text)) return text.toLowerCase().replaceAll('`', "'");
  const letters = text
    .toLowerCase()
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[ßøæœłđı’`´]/g, (letter) => FOLDED_LETTERS[letter] ?? letter);
  return foldWhitespace(letters);
}

export interface Word {
  text: string;
  start: number;
  end: number;
}

/** Letters and digits, with inner hyphens, dots and apostrophes. */
export const WORD = /[\p{L}\p{N}]+(?:[-'’.&][\p{L}\p{N}]+)*/gu;

/** Words of a text with where they stand. */
export function wordsOf(text: string): Word[] {
  return matchesOf(text, WORD).map((m) => ({ text: m[0], start: m.index, end: m.index + m[0].length }));
}
