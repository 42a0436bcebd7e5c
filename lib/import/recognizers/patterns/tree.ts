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

const ANCHORS: Record<string, Part> = {
  '^': NOWHERE,
  $: NOWHERE,
  '\\B': NOWHERE,
  '\\b': { ...NOWHERE, isEdge: true },
};

/** The parts that a regular expression is put together from; of what must not stand beside only letters and digits are told. */
export function parsePattern(source: string, flags: string): Part {
  return new Parser(source, flags.includes('i')).choice();
}

const OPENING = /\((?:\?(?::|<?[=!]|<\w+>))?/y;
const NOT_BEHIND = /\(\?<!(\[[^^\]][^\]]*\]|\\p\{L\}|\\w)\)/y;
const NO_LETTER = /\\p\{L\}|\\w/;
const NO_DIGIT = /\\p\{N\}|\\d|\\w/;
const QUANTIFIER = /(?:([?*+])|\{(\d+)(,)?(\d*)\})\??/y;
const ATOM = /\\[pP]\{[^}]*\}|\\u[\da-fA-F]{4}|\\x[\da-fA-F]{2}|\\k<\w+>|\\.|\[(?:\\.|[^\]\\])*\]/suy;

class Parser {
  private readonly source: string;
  private readonly anyCase: boolean;
  private at = 0;

  constructor(source: string, anyCase: boolean) {
    this.source = source;
    this.anyCase = anyCase;
  }

  choice(): Part {
    const first = this.row();
    if (this.source[this.at] !== '|') return first;
    const branches = [first];
    while (this.source[this.at] === '|') {
      this.at++;
      branches.push(this.row());
    }
    return { kind: 'choice', branches };
  }

  private row(): Part {
    const parts: Part[] = [];
    for (;;) {
      const sign = this.source[this.at];
      if (sign === undefined || sign === '|' || sign === ')') break;
      parts.push(this.repeated(sign === '(' ? this.group() : this.single(sign)));
    }
    const [first] = parts;
    return parts.length === 1 && first ? first : { kind: 'row', parts };
  }

  private repeated(part: Part): Part {
    const sign = this.source[this.at];
    if (sign !== '?' && sign !== '*' && sign !== '+' && sign !== '{') return part;
    const times = this.match(QUANTIFIER);
    return times ? { kind: 'repeat', part, ...timesOf(times) } : part;
  }

  private group(): Part {
    const behind = this.match(NOT_BEHIND)?.[1];
    if (behind !== undefined)
      return { ...NOWHERE, noLetterBefore: NO_LETTER.test(behind), noDigitBefore: NO_DIGIT.test(behind) };
    const opening = this.match(OPENING)?.[0] ?? '';
    const part = this.choice();
    this.at++;
    if (opening.endsWith('!')) return NOWHERE;
    return opening.endsWith('=') ? { kind: 'beside', part } : part;
  }

  private single(sign: string): Part {
    const atom = this.atom(sign);
    return ANCHORS[atom] ?? signOf(atom, this.anyCase);
  }

  /** One letter, escape or set. */
  private atom(sign: string): string {
    const atom = sign === '\\' || sign === '[' ? this.match(ATOM)?.[0] : undefined;
    if (atom !== undefined) return atom;
    const letter = String.fromCodePoint(this.source.codePointAt(this.at) ?? 0);
    this.at += letter.length;
    return letter;
  }

  private match(pattern: RegExp): RegExpExecArray | null {
    pattern.lastIndex = this.at;
    const found = pattern.exec(this.source);
    this.at += found?.[0].length ?? 0;
    return found;
  }
}

function timesOf([, sign, from, isRange, to]: RegExpExecArray): { min: number; max: number } {
  if (sign) return { min: sign === '+' ? 1 : 0, max: sign === '?' ? 1 : Number.POSITIVE_INFINITY };
  const min = Number(from);
  return { min, max: isRange ? (to ? Number(to) : Number.POSITIVE_INFINITY) : min };
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
const knownSigns = { inAnyCase: new Map<string, Part>(), asWritten: new Map<string, Part>() };

function signOf(atom: string, anyCase: boolean): Part {
  const known = anyCase ? knownSigns.inAnyCase : knownSigns.asWritten;
  const part = known.get(atom) ?? readSign(atom, anyCase);
  known.set(atom, part);
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
