/** Words are told apart by their first one, two and three letters, each as a number below this. */
const KINDS = 4096;
const ONE = 1;
const TWO = 2;
const THREE = 4;

/** Which beginnings of words are looked for: a bit for each length, at the number of the letters. */
export type Leads = Uint8Array;

export function leadTable(beginnings: readonly string[]): Leads {
  const table = new Uint8Array(KINDS);
  for (const beginning of beginnings) {
    const [a, b, c] = [0, 1, 2].map((i) => lower(beginning.charCodeAt(i))) as [number, number, number];
    const [at, bit] =
      beginning.length === 1
        ? [one(a), ONE]
        : beginning.length === 2
          ? [two(a, b), TWO]
          : [three(a, b, c), THREE];
    table[at] = (table[at] ?? 0) | bit;
  }
  return table;
}

/** Where words begin in a text, with the numbers of their first letters. */
export interface WordStarts {
  text: string;
  count: number;
  at: number[];
  one: number[];
  two: number[];
  three: number[];
}

/** Whether the word may begin one of the phrases; a few that cannot are let through. */
export function isLead(leads: Leads, starts: WordStarts, i: number): boolean {
  return (
    ((leads[starts.three[i] ?? 0] ?? 0) & THREE) !== 0 ||
    ((leads[starts.two[i] ?? 0] ?? 0) & TWO) !== 0 ||
    ((leads[starts.one[i] ?? 0] ?? 0) & ONE) !== 0
  );
}

/** Whether a word of the text may begin one of the phrases. */
export function hasStart(starts: WordStarts, leads: Leads): boolean {
  for (let i = 0; i < starts.count; i++) if (isLead(leads, starts, i)) return true;
  return false;
}

/** Whether the letters stand anywhere in the text, within words too. */
export function hasInside(text: string, leads: Leads): boolean {
  let a = lower(text.charCodeAt(0));
  let b = lower(text.charCodeAt(1));
  for (let at = 0; at < text.length; at++) {
    const c = lower(text.charCodeAt(at + 2));
    if (
      ((leads[three(a, b, c)] ?? 0) & THREE) !== 0 ||
      ((leads[two(a, b)] ?? 0) & TWO) !== 0 ||
      ((leads[one(a)] ?? 0) & ONE) !== 0
    )
      return true;
    a = b;
    b = c;
  }
  return false;
}

/** One text is searched for many patterns in a row, often in turns with one or two others. */
const REMEMBERED = 4;
const recent: WordStarts[] = [];

export function wordStarts(text: string): WordStarts {
  for (const known of recent) if (known.text === text) return known;
  const starts = findStarts(text);
  if (recent.length >= REMEMBERED) recent.pop();
  recent.unshift(starts);
  return starts;
}

/** Every letter behind none, and every other sign: rather too many places than too few. */
function findStarts(text: string): WordStarts {
  const starts: WordStarts = { text, count: 0, at: [], one: [], two: [], three: [] };
  let isLetter = false;
  let isDigit = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const wasLetter = isLetter;
    const wasDigit = isDigit;
    isLetter = (code >= 97 && code <= 122) || (code >= 65 && code <= 90);
    isDigit = code >= 48 && code <= 57;
    if (wasLetter || (wasDigit && isDigit) || code === 32) continue;
    const [a, b, c] = [lower(code), lower(text.charCodeAt(at + 1)), lower(text.charCodeAt(at + 2))];
    starts.at.push(at);
    starts.one.push(one(a));
    starts.two.push(two(a, b));
    starts.three.push(three(a, b, c));
    starts.count++;
  }
  return starts;
}

const one = (a: number) => a & (KINDS - 1);
const two = (a: number, b: number) => (a * 31 + b) & (KINDS - 1);
const three = (a: number, b: number, c: number) => (a * 961 + b * 31 + c) & (KINDS - 1);

/** Beyond it no letter has a small form that our phrases are written with, but for two signs. */
const TABLE = 0x250;
const lowerOf = Uint16Array.from({ length: TABLE }, (_, code) => {
  if (code === 0x17f) return 's'.charCodeAt(0);
  return String.fromCharCode(code).toLowerCase().charCodeAt(0);
});

function lower(code: number): number {
  if (code < TABLE) return lowerOf[code] ?? code;
  // The signs for kelvin and angstrom are letters to a search without regard to case; ẞ is ß.
  if (code === 0x212a) return 'k'.charCodeAt(0);
  if (code === 0x212b) return 'å'.charCodeAt(0);
  if (code === 0x1e9e) return 'ß'.charCodeAt(0);
  return Number.isNaN(code) ? 0 : code;
}
