import { ANY_KIND, DIGIT, kindOf, LOWER, OTHER, UPPER } from './letters.ts';
import {
  BEYOND_ASCII,
  CAPITAL,
  DIGIT_MARKS,
  highOf,
  lowOf,
  type Marks,
  SMALL_LETTER,
  withMarks,
} from './marks.ts';

/** One sign of a text. */
export interface SignPart {
  kind: 'sign';
  /** All it may be, lower case; undefined for a class. */
  letters: string[] | undefined;
  /** What it may be. */
  kinds: number;
  /** The bits of it, of which a text that holds it has one; undefined when nearly every text has it. */
  marks: Marks | undefined;
  isBlank: boolean;
}

export type Part =
  | SignPart
  | { kind: 'row'; parts: Part[] }
  | { kind: 'choice'; branches: Part[] }
  | { kind: 'repeat'; part: Part; min: number; max: number }
  /** What must stand before or behind, and is not part of the match. */
  | { kind: 'beside'; part: Part }
  /** Nothing of a text: an anchor or what must not stand there, and what that says of the sign before. */
  | { kind: 'between'; noLetterBefore: boolean; noDigitBefore: boolean; isEdge: boolean };

const NOWHERE: Part & { kind: 'between' } = {
  kind: 'between',
  noLetterBefore: false,
  noDigitBefore: false,
  isEdge: false,
};

/** The parts that a regular expression is put together from; of what must not stand beside only letters and digits are told. */
export function parsePattern(source: string, flags: string): Part {
  return choiceOf(source, flags.includes('i'));
}

function choiceOf(source: string, anyCase: boolean): Part {
  const branches = branchesOf(source).map((branch) => rowOf(branch, anyCase));
  const [first] = branches;
  return branches.length === 1 && first ? first : { kind: 'choice', branches };
}

const QUANTIFIER = /(?:([?*+])|\{(\d+)(,)?(\d*)\})\??/y;

function rowOf(source: string, anyCase: boolean): Part {
  const parts: Part[] = [];
  for (let at = 0; at < source.length; ) {
    const atom = atomAt(source, at);
    at += atom.length;
    QUANTIFIER.lastIndex = at;
    const quantifier = QUANTIFIER.exec(source);
    at += quantifier?.[0].length ?? 0;
    const part = partOf(atom, anyCase);
    parts.push(quantifier ? { kind: 'repeat', part, ...timesOf(quantifier) } : part);
  }
  const [first] = parts;
  return parts.length === 1 && first ? first : { kind: 'row', parts };
}

function timesOf([, sign, from, isRange, to]: RegExpExecArray): { min: number; max: number } {
  if (sign) return { min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Number.POSITIVE_INFINITY };
  const min = Number(from);
  return { min, max: isRange ? (to ? Number(to) : Number.POSITIVE_INFINITY) : min };
}

const NO_LETTER = /\\p\{L\}|\\w/;
const NO_DIGIT = /\\p\{N\}|\\d|\\w/;

function partOf(atom: string, anyCase: boolean): Part {
  if (atom.startsWith('(')) return groupOf(atom, anyCase);
  if (atom === '^' || atom === '$' || atom === '\\B') return NOWHERE;
  return atom === '\\b' ? { ...NOWHERE, isEdge: true } : signOf(atom, anyCase);
}

function groupOf(group: string, anyCase: boolean): Part {
  const behind = /^\(\?<!(\[[^\]]*\]|\\p\{L\}|\\w)\)$/.exec(group)?.[1];
  if (behind !== undefined && !behind.startsWith('[^'))
    return {
      kind: 'between',
      noLetterBefore: NO_LETTER.test(behind),
      noDigitBefore: NO_DIGIT.test(behind),
      isEdge: false,
    };
  const beside = /^\(\?<?=(.*)\)$/su.exec(group)?.[1];
  if (beside !== undefined) return { kind: 'beside', part: choiceOf(beside, anyCase) };
  if (/^\(\?<?!/.test(group)) return NOWHERE;
  const inner = /^\((?:\?:|\?<\w+>)?(.*)\)$/su.exec(group)?.[1];
  return choiceOf(inner ?? '', anyCase);
}

/** A sign of which nothing is known; also what an earlier group held, which may be empty. */
const ANY: SignPart = { kind: 'sign', letters: undefined, kinds: ANY_KIND, marks: undefined, isBlank: false };
const BLANK: SignPart = { ...ANY, isBlank: true };
const CLASSES: Record<string, SignPart> = {
  '\\s': BLANK,
  '\\d': { ...ANY, kinds: DIGIT, marks: DIGIT_MARKS },
  '\\p{L}': { ...ANY, kinds: LOWER | UPPER },
  '\\p{Ll}': { ...ANY, kinds: LOWER },
  '\\p{Lu}': { ...ANY, kinds: UPPER, marks: { low: 0, high: CAPITAL } },
  '\\p{N}': { ...ANY, kinds: DIGIT | OTHER, marks: { ...DIGIT_MARKS, high: BEYOND_ASCII } },
  '\\w': { ...ANY, kinds: LOWER | UPPER | DIGIT | OTHER },
};

/** The same few hundred signs and sets stand in all patterns. */
const knownSigns = new Map<string, Part>();

function signOf(atom: string, anyCase: boolean): Part {
  const key = anyCase ? `i${atom}` : atom;
  const part = knownSigns.get(key) ?? readSign(atom, anyCase);
  knownSigns.set(key, part);
  return part;
}

function readSign(atom: string, anyCase: boolean): Part {
  if (/^\\[1-9k]/.test(atom)) return { kind: 'repeat', part: ANY, min: 0, max: 1 };
  if (atom.startsWith('[')) return setOf(atom, anyCase);
  const known = CLASSES[atom];
  if (known)
    return anyCase && known.kinds & (LOWER | UPPER) ? { ...ANY, kinds: known.kinds | LOWER | UPPER } : known;
  const sign = plainSign(atom);
  return sign === undefined ? ANY : oneOf([sign], anyCase);
}

const ITEMS = /\\p\{[^}]*\}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\.|./gisu;

function setOf(set: string, anyCase: boolean): SignPart {
  if (set.startsWith('[^')) return ANY;
  const items = set.slice(1, -1).match(ITEMS) ?? [];
  const parts: SignPart[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i] ?? '';
    const to = items[i + 1] === '-' ? items[i + 2] : undefined;
    const part = to === undefined ? signOf(item, anyCase) : rangeOf(plainSign(item), plainSign(to), anyCase);
    if (part.kind !== 'sign') return ANY;
    parts.push(part);
    if (to !== undefined) i += 2;
  }
  return parts.length === 0 ? ANY : parts.reduce(either);
}

function rangeOf(from: string | undefined, to: string | undefined, anyCase: boolean): SignPart {
  const [first, last] = [from?.codePointAt(0), to?.codePointAt(0)];
  if (first === undefined || last === undefined || last - first > 64 || last > 0xffff) return ANY;
  const signs = Array.from({ length: last - first + 1 }, (_, i) => String.fromCharCode(first + i));
  return { ...oneOf(signs, anyCase), letters: undefined };
}

function either(a: SignPart, b: SignPart): SignPart {
  return {
    kind: 'sign',
    letters: a.letters && b.letters && [...new Set([...a.letters, ...b.letters])],
    kinds: a.kinds | b.kinds,
    marks: a.marks && b.marks && withMarks(a.marks, b.marks),
    isBlank: a.isBlank && b.isBlank,
  };
}

function oneOf(signs: readonly string[], anyCase: boolean): SignPart {
  let kinds = 0;
  let low = 0;
  let high = 0;
  for (const sign of signs) {
    for (const form of anyCase ? [sign, sign.toLowerCase(), sign.toUpperCase()] : [sign]) {
      const code = form.charCodeAt(0);
      kinds |= form.length > 1 ? ANY_KIND : kindOf(code);
      low |= code < 64 ? lowOf(code) : 0;
      high |= code < 64 ? 0 : highOf(code);
      if (anyCase && sign.toLowerCase() !== sign.toUpperCase()) high |= BEYOND_ASCII | SMALL_LETTER;
    }
  }
  const letters = [...new Set(signs.map((sign) => sign.toLowerCase()))];
  const isCommon = (low & 1) !== 0 || (high & SMALL_LETTER) !== 0 || signs.some((sign) => sign < ' ');
  return {
    kind: 'sign',
    letters,
    kinds,
    marks: isCommon ? undefined : { low, high },
    isBlank: signs.every((sign) => /\s/.test(sign)),
  };
}

/** The sign that an atom is written for, when it is one. */
function plainSign(atom: string): string | undefined {
  if (!atom.startsWith('\\')) return atom === '.' ? undefined : atom;
  const code = /^\\(?:u|x)([\da-f]{2,4})$/iu.exec(atom)?.[1];
  if (code) return String.fromCharCode(Number.parseInt(code, 16));
  if (atom === '\\n') return '\n';
  if (atom === '\\t') return '\t';
  return /^\\[^\p{L}\d]$/u.test(atom) ? atom.slice(1) : undefined;
}

/** One letter, escape, set or group. */
function atomAt(source: string, at: number): string {
  const first = source[at];
  if (first === '(') return source.slice(at, closing(source, at));
  if (first !== '\\' && first !== '[') return String.fromCodePoint(source.codePointAt(at) ?? 0);
  ATOM.lastIndex = at;
  return ATOM.exec(source)?.[0] ?? first;
}

const ATOM = /\\[pP]\{[^}]*\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\k<\w+>|\\.|\[(?:\\.|[^\]\\])*\]/suy;

/** Where the group that opens there ends. */
function closing(source: string, from: number): number {
  let depth = 0;
  for (let at = from; at < source.length; at++) {
    const one = source[at];
    if (one === '\\') at++;
    else if (one === '[') at += atomAt(source, at).length - 1;
    else if (one === '(') depth++;
    else if (one === ')' && --depth === 0) return at + 1;
  }
  return source.length;
}

/** The alternatives of a pattern, those within groups left whole. */
function branchesOf(source: string): string[] {
  const branches: string[] = [];
  let from = 0;
  for (let at = 0; at < source.length; ) {
    if (source[at] === '|') {
      branches.push(source.slice(from, at));
      from = at + 1;
      at++;
    } else at += atomAt(source, at).length;
  }
  return [...branches, source.slice(from)];
}
