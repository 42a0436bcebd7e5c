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

/**
 * Letters in a row are known by a number: one, two and three of them by numbers apart. Plain letters have one of their
 * own; a few others share theirs.
 */
export const NUMBERS = 34_816;
const TWO_AT = 32_768;
const ONE_AT = 33_792;
const FEW = 1024;

export const numberOfOne = (a: number): number => ONE_AT + (a & (FEW - 1));
export const numberOfTwo = (a: number, b: number): number => TWO_AT + ((a * 31 + b) & (FEW - 1));
export const numberOfThree = (a: number, b: number, c: number): number =>
  (a * 961 + b * 31 + c) & (TWO_AT - 1);

/** The number of up to three letters. */
export function numberOf(letters: string): number {
  const [a, b, c] = [0, 1, 2].map((i) => lower(letters.charCodeAt(i))) as [number, number, number];
  if (letters.length === 1) return numberOfOne(a);
  return letters.length === 2 ? numberOfTwo(a, b) : numberOfThree(a, b, c);
}
