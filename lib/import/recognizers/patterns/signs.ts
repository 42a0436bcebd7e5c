import { type KnownText, knownOf } from '../remember.ts';
import { kindOf, lower, numberOfOne, numberOfThree, numberOfTwo } from './letters.ts';
import { highOf, type Marks, type Numbers, type Signs, WIDE_BLANK } from './marks.ts';

export const PER_WORD = 5;

const ROOM = 2 ** 18;
let latest = new Int32Array(ROOM);
let end = 0;

/** A list with room for so many numbers more behind `end`. */
function withRoom(count: number): Int32Array {
  if (end + count > latest.length) {
    latest = new Int32Array(Math.max(ROOM, count));
    end = 0;
  }
  return latest;
}

let codes = new Uint16Array(8192);
let bytes = Buffer.from(codes.buffer);

/**
 * The letters of a text by their numbers, and two of nothing behind them, until the next text is asked for: to ask the
 * text itself for each letter takes eight times as long where texts are of many makes.
 */
function codesOf(text: string): Uint16Array {
  const { length } = text;
  if (length + 2 > codes.length) {
    codes = new Uint16Array(2 * length + 2);
    bytes = Buffer.from(codes.buffer);
  }
  bytes.write(text, 'utf16le');
  codes.fill(0, length, length + 2);
  return codes;
}

function findSigns({ text, masks }: KnownText): Signs {
  const letters = codesOf(text);
  const { length } = text;
  const list = withRoom(length * PER_WORD);
  const from = end;
  let to = from;
  let low = 0;
  let high = 0;
  let digits = 0;
  let wasLetter = false;
  let wasDigit = false;
  let wasBlank = false;
  for (let i = 0; i < length; i++) {
    const code = letters[i] ?? 0;
    const isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    const isDigit = code >= 48 && code <= 57;
    // Beyond ASCII there are more blanks than it pays to tell.
    const isBlank = code <= 32 || code === 160 || code > 0x1000;
    if (code >= 64) high |= highOf(code);
    else if (code >= 32) low |= 1 << (code - 32);
    if (isBlank && wasBlank) high |= WIDE_BLANK;
    if (!wasLetter && !(wasDigit && isDigit) && code !== 32) {
      const a = lower(code);
      const b = lower(letters[i + 1] ?? 0);
      const c = lower(letters[i + 2] ?? 0);
      list[to] = i;
      list[to + 1] = kindOf(code);
      list[to + 2] = numberOfOne(a);
      list[to + 3] = numberOfTwo(a, b);
      list[to + 4] = numberOfThree(a, b, c);
      to += PER_WORD;
    }
    if (isDigit) digits++;
    wasLetter = isLetter;
    wasDigit = isDigit;
    wasBlank = isBlank;
  }
  end = to;
  return { text, low, high, digits, words: { list, from, to }, threes: undefined, masks };
}

/** The signs of a text, found when first asked for. */
export const signsOf = (text: string): Signs => signsOfKnown(knownOf(text));

export function signsOfKnown(known: KnownText): Signs {
  known.signs ??= findSigns(known);
  return known.signs;
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
export function threesOf(signs: Signs): Numbers {
  signs.threes ??= findThrees(signs.text);
  return signs.threes;
}

function findThrees(text: string): Numbers {
  const letters = codesOf(text);
  const { length } = text;
  const list = withRoom(length);
  const from = end;
  let to = from;
  let a = lower(letters[0] ?? 0);
  let b = lower(letters[1] ?? 0);
  for (let at = 2; at < length; at++) {
    const c = lower(letters[at] ?? 0);
    list[to++] = numberOfThree(a, b, c);
    a = b;
    b = c;
  }
  end = to;
  return { list, from, to };
}

export const placeOfWord = ({ words }: Signs, word: number): number =>
  words.list[words.from + word * PER_WORD] ?? 0;
