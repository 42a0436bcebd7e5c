/** Letters in a row are known by a number below this, so that a table of them is small. */
const NUMBERS = 4096;

/** Beyond it no sign has a small form that patterns are written with, but for a few. */
const TABLE = 0x250;
const lowerTable = Uint16Array.from({ length: TABLE }, (_, code) => {
  if (code === 0x17f) return 's'.charCodeAt(0);
  return String.fromCharCode(code).toLowerCase().charCodeAt(0);
});

/** The small form of a letter, told alike from every form that a search without regard to case takes for it. */
export function lower(code: number): number {
  if (code < TABLE) return lowerTable[code] ?? code;
  // The signs for kelvin and angstrom are letters to such a search; ẞ is ß.
  if (code === 0x212a) return 'k'.charCodeAt(0);
  if (code === 0x212b) return 'å'.charCodeAt(0);
  if (code === 0x1e9e) return 'ß'.charCodeAt(0);
  return Number.isNaN(code) ? 0 : code;
}

/** What a sign is, a bit each; one beyond the table may be anything. */
export const LOWER = 1;
export const UPPER = 2;
export const DIGIT = 4;
export const OTHER = 8;
export const ANY_KIND = 15;

const kindTable = Uint8Array.from({ length: TABLE }, (_, code) => {
  const sign = String.fromCharCode(code);
  if (/\d/.test(sign)) return DIGIT;
  if (/\p{Lu}/u.test(sign)) return UPPER;
  return /\p{L}/u.test(sign) ? LOWER : OTHER;
});

export const kindOf = (code: number): number => (code < TABLE ? (kindTable[code] ?? ANY_KIND) : ANY_KIND);

/** The numbers of one, two and three letters; few others share them. */
export const numberOfOne = (a: number): number => a & (NUMBERS - 1);
export const numberOfTwo = (a: number, b: number): number => (a * 31 + b) & (NUMBERS - 1);
export const numberOfThree = (a: number, b: number, c: number): number =>
  (a * 961 + b * 31 + c) & (NUMBERS - 1);
/** Two numbers fit into one. */
export const NUMBER_BITS = 12;
export const NUMBER_MASK = NUMBERS - 1;

export const ONE = 1;
export const TWO = 2;
export const THREE = 4;

/** Which letters are looked for: at the number of each one, two or three a bit for how many they are. */
export type LetterTable = Uint8Array;

export function letterTable(letters: readonly string[]): LetterTable {
  const table = new Uint8Array(NUMBERS);
  for (const one of letters) {
    const [a, b, c] = [0, 1, 2].map((i) => lower(one.charCodeAt(i))) as [number, number, number];
    const [at, bit] =
      one.length === 1
        ? [numberOfOne(a), ONE]
        : one.length === 2
          ? [numberOfTwo(a, b), TWO]
          : [numberOfThree(a, b, c), THREE];
    table[at] = (table[at] ?? 0) | bit;
  }
  return table;
}
