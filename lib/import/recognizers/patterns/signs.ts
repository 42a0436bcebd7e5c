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
  /** Where words begin: every letter behind none, and every other sign but blanks: rather too many than too few. */
  count: number;
  at: number[];
  /** The number of the first letter, and its kind. */
  first: number[];
  /** The numbers of the first three letters and of the first two. */
  lead: number[];
  /** The numbers of the three letters from every place on, made when first asked for. */
  threes: Uint16Array | undefined;
}

const scratch = { at: [] as number[], first: [] as number[], lead: [] as number[] };

function findSigns(text: string): Signs {
  const { at, first, lead } = scratch;
  let [count, low, high] = [0, 0, 0];
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
      at[count] = i;
      first[count] = numberOfOne(a) | (kindOf(code) << NUMBER_BITS);
      lead[count] = numberOfThree(a, b, c) | (numberOfTwo(a, b) << NUMBER_BITS);
      count++;
    }
    [wasLetter, wasDigit, wasBlank] = [isLetter, isDigit, isBlank];
  }
  const copies = { at: at.slice(0, count), first: first.slice(0, count), lead: lead.slice(0, count) };
  return { text, low, high, count, ...copies, threes: undefined };
}

/** Enough for the lines and sentences of some hundred pages. */
const MAX_CHARACTERS = 2_000_000;
let known = new Map<string, Signs>();
let characters = 0;
let latest = findSigns('');

export function signsOf(text: string): Signs {
  if (latest.text === text) return latest;
  latest = known.get(text) ?? remembered(findSigns(text));
  return latest;
}

function remembered(signs: Signs): Signs {
  characters += signs.text.length;
  if (characters > MAX_CHARACTERS) {
    known = new Map();
    characters = signs.text.length;
  }
  known.set(signs.text, signs);
  return signs;
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

/** The first word from there on that it may begin at; the number of words when there is none. */
export function nextStart(signs: Signs, { kinds, looseKinds, letters }: Starts, from: number): number {
  for (let i = from; i < signs.count; i++) {
    const first = signs.first[i] ?? 0;
    const kind = first >> NUMBER_BITS;
    if ((kind & kinds) === 0) continue;
    if ((kind & looseKinds) !== 0) return i;
    const lead = signs.lead[i] ?? 0;
    if (((letters[lead & NUMBER_MASK] ?? 0) & THREE) !== 0) return i;
    if (((letters[lead >> NUMBER_BITS] ?? 0) & TWO) !== 0) return i;
    if (((letters[first & NUMBER_MASK] ?? 0) & ONE) !== 0) return i;
  }
  return signs.count;
}
