import { memory } from '../remember.ts';
import { kindOf, lower, numberOfOne, numberOfThree, numberOfTwo } from './letters.ts';
import { highOf, type Marks, WIDE_BLANK } from './marks.ts';

/** What a text holds: found in one pass, and asked by every pattern that is looked for in it. */
export interface Signs extends Marks {
  text: string;
  digits: number;
  /**
   * Where words begin: every letter behind none, and every other sign but blanks: rather too many than too few. For each
   * the place, what kind of sign stands there, and the numbers of the first letter, the first two and the first three.
   */
  words: number[];
  /** The numbers of the three letters from every place on, made when first asked for. */
  threes: Uint16Array | undefined;
  /** Which patterns may match, as each group of them keeps it. */
  masks: number[];
}

export const PER_WORD = 5;
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
      scratch[end + 1] = kindOf(code);
      scratch[end + 2] = numberOfOne(a);
      scratch[end + 3] = numberOfTwo(a, b);
      scratch[end + 4] = numberOfThree(a, b, c);
      end += PER_WORD;
    }
    if (isDigit) digits++;
    [wasLetter, wasDigit, wasBlank] = [isLetter, isDigit, isBlank];
  }
  return { text, low, high, digits, words: scratch.slice(0, end), threes: undefined, masks: [] };
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

/** The numbers of the three letters from every place on, within words too. */
export function threesOf(signs: Signs): Uint16Array {
  signs.threes ??= findThrees(signs.text);
  return signs.threes;
}

function findThrees(text: string): Uint16Array {
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

export const placeOfWord = (signs: Signs, word: number): number => signs.words[word * PER_WORD] ?? 0;
