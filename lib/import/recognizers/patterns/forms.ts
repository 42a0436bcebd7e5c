import { FOREIGN, highOf } from './marks.ts';
import { signsOf } from './signs.ts';

const CODES = Array.from({ length: 256 }, (_, code) => code);
/** The classes of letters and numbers that patterns are written with; marks are all foreign. */
const CLASSES = ['L', 'Lu', 'Ll', 'N', 'M'] as const;

const memberTables = new Map(
  ['u', 'iu'].map((flags) => [flags, new Map(CLASSES.map((name) => [name as string, members(name, flags)]))]),
);

/** The members of a class that are not foreign, as they stand in a set. */
function members(name: string, flags: string): string {
  const pattern = new RegExp(`\\p{${name}}`, flags);
  const ranges: [from: number, to: number][] = [];
  for (const code of CODES.filter((one) => pattern.test(String.fromCharCode(one)))) {
    const last = ranges.at(-1);
    if (last?.[1] === code - 1) last[1] = code;
    else ranges.push([code, code]);
  }
  const sign = (code: number) => `\\u${code.toString(16).padStart(4, '0')}`;
  return ranges.map(([from, to]) => (from === to ? sign(from) : `${sign(from)}-${sign(to)}`)).join('');
}

const TOKENS = /\\p\{(\w+)\}|\\P\{([LN])\}|\\.|[[\]]|[^\\[\]]+/gsu;

/** The pattern with its classes of letters and numbers written out, for texts in which nothing is foreign. */
export function writtenOut(source: string, flags: string): string {
  const tables = memberTables.get(flags.includes('i') ? 'iu' : 'u');
  if (!flags.includes('u')) return source;
  let isInSet = false;
  return source.replace(TOKENS, (token: string, name: string | undefined, not: string | undefined) => {
    if (token === '[' || token === ']') isInSet = token === '[';
    const set = tables?.get(name ?? not ?? '');
    if (set === undefined || (not && isInSet)) return token;
    return isInSet ? set : `[${not ? '^' : ''}${set}]`;
  });
}

/** V8 takes a text of a thousand letters for long: `kTierUpForSubjectLengthValue` in its `src/objects/js-regexp.h`. */
const LONG = ' '.repeat(1000);

/**
 * V8 compiles a pattern twice, for its interpreter and, when used again, to machine code; but at once to machine code
 * where the text is long. So it is first asked for at the end of a long text: a third less time for a first paper.
 * (Flags of V8 such as `--no-regexp-tier-up` must not be set for it in a running process: that crashes.)
 */
function compiled(pattern: RegExp): RegExp {
  pattern.lastIndex = LONG.length;
  pattern.test(LONG);
  return pattern;
}

/** Compiled when first searched with: for all matches, and for one that begins at a place. */
class Form {
  private readonly source: string;
  private readonly flags: string;
  private forAll: RegExp | undefined;
  private forPlace: RegExp | undefined;

  constructor(source: string, flags: string) {
    this.source = source;
    this.flags = flags;
  }

  get all(): RegExp {
    this.forAll ??= compiled(new RegExp(this.source, `${this.flags}g`));
    return this.forAll;
  }

  get sticky(): RegExp {
    this.forPlace ??= compiled(new RegExp(this.source, `${this.flags}y`));
    return this.forPlace;
  }
}

/** What is understood in Unicode mode alone. */
const UNICODE_ONLY = /\\p\{|\\u\{|[\ud800-\udfff]/i;

/**
 * How a pattern is given to the engine. A class such as `\p{L}` has hundreds of ranges, which take a hundred times as
 * long to compile as the rest of most patterns: half of the time of a first paper. So texts without foreign letters are
 * searched with a form that has only the letters these can hold, and not in Unicode mode, which looks up the other
 * cases of every single letter; all others with the pattern as it is written.
 */
export class Forms {
  private readonly near: Form;
  private readonly far: Form;

  constructor({ source, flags }: RegExp) {
    const bare = flags.replace(/[gy]/g, '');
    const written = writtenOut(source, bare);
    this.far = new Form(source, bare);
    const plain = UNICODE_ONLY.test(written) ? bare : bare.replace('u', '');
    this.near = written === source && plain === bare ? this.far : new Form(written, plain);
  }

  for(text: string): Form {
    return this.near === this.far || !isForeign(text) ? this.near : this.far;
  }
}

/** Looking a short text up takes longer than going through it. */
const SHORT = 8;

function isForeign(text: string): boolean {
  if (text.length >= SHORT) return (signsOf(text).high & FOREIGN) !== 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code > 255 && (highOf(code) & FOREIGN) !== 0) return true;
  }
  return false;
}
