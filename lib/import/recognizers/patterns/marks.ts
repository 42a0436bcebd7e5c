import { kindOf, LOWER, UPPER } from './letters.ts';

/** Some signs, a bit each: in `low` those below `@`, in `high` the others, letters and rare signs several to a bit. */
export interface Marks {
  low: number;
  high: number;
}

/** Numbers of a text, within a list that holds those of many: one for each is one more thing to make and to collect. */
export interface Numbers {
  list: Int32Array;
  from: number;
  to: number;
}

/** What a text holds: found in one pass, and asked by every pattern that is looked for in it. */
export interface Signs extends Marks {
  text: string;
  digits: number;
  /**
   * Where words begin: every letter behind none, and every other sign but blanks: rather too many than too few. For each
   * the place, what kind of sign stands there, and the numbers of the first letter, the first two and the first three.
   */
  words: Numbers;
  /** The numbers of the three letters from every place on, made when first asked for. */
  threes: Numbers | undefined;
  /** Those of the text. */
  masks: number[];
}

export const SMALL_LETTER = 1;
export const CAPITAL = 2;
export const BEYOND_ASCII = 4;
/** Two blanks in a row. */
export const WIDE_BLANK = 8;

/** A sign beyond Latin-1 that may be a letter, a number or a mark upon one. */
export const FOREIGN = 1 << 30;

const OWN_BITS = ['@', '[', '\\', ']', '^', '_', '`', '{', '|', '}', '~', '\u007f'].concat([
  '–—‐‑‒―',
  '“”„‟«»‹›‘’‚‛',
  '€£¥¢',
  '…',
  '·•‧∙●▪',
  '→➔➜►▶⇒',
]);
const FIRST_OWN = 4;
const ownBit = new Map(
  OWN_BITS.flatMap((signs, i) =>
    [...signs].map((sign) => [sign.charCodeAt(0), 1 << (FIRST_OWN + i)] as const),
  ),
);
/** Dashes and quotation marks, currencies, arrows and drawings. */
const SYMBOLS = [
  [0x2010, 0x2070],
  [0x20a0, 0x20d0],
  [0x2190, 0x2460],
  [0x2500, 0x2776],
] as const;
const isSymbol = (code: number) => SYMBOLS.some(([from, to]) => code >= from && code < to);

const asciiTable = Int32Array.from({ length: 128 }, (_, code) => highBits(code));

function highBits(code: number): number {
  const own = ownBit.get(code);
  if (own !== undefined) return own;
  const kind = kindOf(code);
  const foreign = code < 256 || isSymbol(code) ? 0 : FOREIGN;
  return (
    foreign |
    (code < 128 ? 0 : BEYOND_ASCII) |
    (kind & UPPER ? CAPITAL : 0) |
    (kind & LOWER ? SMALL_LETTER : 0)
  );
}

/** The bits of a sign from `@` on. */
export const highOf = (code: number): number => (code < 128 ? (asciiTable[code] ?? 0) : highBits(code));

/** The bit of a sign below `@`; control signs have none. */
export const lowOf = (code: number): number => (code < 32 ? 0 : 1 << (code - 32));

export const DIGIT_MARKS: Marks = { low: 0x3ff << 16, high: 0 };

export const withMarks = (a: Marks, b: Marks): Marks => ({ low: a.low | b.low, high: a.high | b.high });

/** The sign below `@` that a need is all about, if it is one. */
export function signOf([first]: readonly Marks[]): string | undefined {
  const low = first?.high === 0 ? first.low : 0;
  const isOne = low !== 0 && (low & (low - 1)) === 0;
  return isOne ? String.fromCharCode(32 + Math.clz32(1) - Math.clz32(low)) : undefined;
}

const PUNCTUATION = new Set([',', '-', '.'].map((sign) => sign.charCodeAt(0) - 32));
const DIGIT_BITS = new Set(Array.from({ length: 10 }, (_, digit) => 16 + digit));

/** How common the signs are, roughly: the fewer texts have one, the better they tell what cannot match. */
export function commonness({ low, high }: Marks): number {
  let sum = 0;
  for (let bit = 0; bit < 32; bit++) {
    if ((low >>> bit) & 1) sum += PUNCTUATION.has(bit) ? 6 : DIGIT_BITS.has(bit) ? 3 : 1;
    if ((high >>> bit) & 1) sum += 1 << bit === CAPITAL ? 30 : 1;
  }
  return sum;
}
