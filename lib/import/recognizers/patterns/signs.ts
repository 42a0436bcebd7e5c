import { memory } from '../remember.ts';
import {
  kindOf,
  type LetterTable,
  lower,
  NUMBER_BITS,
  NUMBER_MASK,
  numberOfOne,
  numberOfThree,
  numberOfTwo,
  ONE,
  THREE,
  TWO,
} from './letters.ts';
import { highOf, type Marks, WIDE_BLANK } from './marks.ts';

/** What a text holds: found in one pass, and asked by every pattern that is looked for in it. */
export interface Signs extends Marks {
  text: string;
  digits: number;
  /**
   * Where words begin: every letter behind none, and every other sign but blanks: rather too many than too few. Three
   * numbers for each: the place; the number of the first letter and its kind; those of the first three letters and two.
   */
  words: number[];
  /** The numbers of the three letters from every place on, made when first asked for. */
  threes: Uint16Array | undefined;
}

const PER_WORD = 3;
const scratch: number[] = [];

function findSigns(text: string): Signs {
  let [end, low, high, digits] = [0, 0, 0, 0];
  let [wasLetter, wasDigit, wasBlank] = [false, false, false];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    const isDigit = code >= 48 && code <= 57;
    // Beyond ASCII there are more blanks than it pays to tell.
    const isBlank = code <= 32 || code === 160 || code > 0x1000;
    if (code >= 64) high |= highOf(code);
    else if (code >= 32) low |= 1 << (code - 32);
    if (isBlank && wasBlank) high |= WIDE_BLANK;
    if (!wasLetter && !(wasDigit && isDigit) && code !== 32) {
      const [a, b, c] = [lower(code), lower(text.charCodeAt(i + 1)), lower(text.charCodeAt(i + 2))];
      scratch[end] = i;
      scratch[end + 1] = numberOfOne(a) | (kindOf(code) << NUMBER_BITS);
      scratch[end + 2] = numberOfThree(a, b, c) | (numberOfTwo(a, b) << NUMBER_BITS);
      end += PER_WORD;
    }
    if (isDigit) digits++;
    [wasLetter, wasDigit, wasBlank] = [isLetter, isDigit, isBlank];
  }
  return { text, low, high, digits, words: scratch.slice(0, end), threes: undefined };
}

const remembered = memory<Signs>();
let latest = findSigns('');

export function signsOf(text: string): Signs {
  if (latest.text !== text) latest = remembered(text, '', () => findSigns(text));
  return latest;
}

/** Whether the text has one of the signs. */
export const holdsSome = (signs: Signs, { low, high }: Marks): boolean =>
  (signs.low & low) !== 0 || (signs.high & high) !== 0;

/** Whether the text has a sign of each need. */
export function holdsMarks(signs: Signs, needs: readonly Marks[]): boolean {
  for (const need of needs) if (!holdsSome(signs, need)) return false;
  return true;
}

/** Whether three letters in a row of the table stand anywhere in the text, within words too. */
export function holdsLetters(signs: Signs, table: LetterTable): boolean {
  signs.threes ??= threesOf(signs.text);
  const { threes } = signs;
  for (let at = 0; at < threes.length; at++) if (((table[threes[at] ?? 0] ?? 0) & THREE) !== 0) return true;
  return false;
}

function threesOf(text: string): Uint16Array {
  const threes = new Uint16Array(Math.max(0, text.length - 2));
  let a = lower(text.charCodeAt(0));
  let b = lower(text.charCodeAt(1));
  for (let at = 0; at < threes.length; at++) {
    const c = lower(text.charCodeAt(at + 2));
    threes[at] = numberOfThree(a, b, c);
    a = b;
    b = c;
  }
  return threes;
}

/** How something can begin at a word. */
export interface Starts {
  /** The kinds of sign that it may begin with. */
  kinds: number;
  /** Those of them for which the letters do not matter. */
  looseKinds: number;
  /** The letters for the others. */
  letters: LetterTable;
}

/** The first word from that one on that it may begin at; -1 when there is none. */
export function nextStart(signs: Signs, { kinds, looseKinds, letters }: Starts, from: number): number {
  const { words } = signs;
  for (let i = from * PER_WORD; i < words.length; i += PER_WORD) {
    const first = words[i + 1] ?? 0;
    const kind = first >> NUMBER_BITS;
    if ((kind & kinds) === 0) continue;
    const lead = words[i + 2] ?? 0;
    if (
      (kind & looseKinds) !== 0 ||
      ((letters[lead & NUMBER_MASK] ?? 0) & THREE) !== 0 ||
      ((letters[lead >> NUMBER_BITS] ?? 0) & TWO) !== 0 ||
      ((letters[first & NUMBER_MASK] ?? 0) & ONE) !== 0
    )
      return i / PER_WORD;
  }
  return -1;
}

export const placeOfWord = (signs: Signs, word: number): number => signs.words[word * PER_WORD] ?? 0;
