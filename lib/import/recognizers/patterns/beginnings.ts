import { ANY_KIND, DIGIT, LOWER } from './letters.ts';
import type { Part } from './tree.ts';

/** How many letters of a beginning are told apart. */
const MAX_LETTERS = 3;
/** With more of them nearly every text has one. */
export const MAX_BEGINNINGS = 400;

/** How something that a pattern matches can begin. */
export interface Beginning {
  /** Its first letters, at most three, lower case; none of them for a class such as `\\d`. */
  text: string;
  /** Long enough, or nothing is known of what follows. */
  isClosed: boolean;
  /** What its first sign may be. */
  kinds: number;
  noLetterBefore: boolean;
  noDigitBefore: boolean;
  /** Behind `\\b`. */
  isEdge: boolean;
}

const NOTHING: Beginning = {
  text: '',
  isClosed: false,
  kinds: 0,
  noLetterBefore: false,
  noDigitBefore: false,
  isEdge: false,
};

/** Whether it is found by looking at the words of a text, none of which begins at a blank or within a number. */
export function isAtWord(one: Beginning): boolean {
  if (one.text === '' ? one.kinds === 0 || one.kinds === ANY_KIND : /^\s/.test(one.text)) return false;
  if (one.isEdge) return /^\w/.test(one.text);
  const maybeDigit = one.text === '' ? (one.kinds & DIGIT) !== 0 : /^\d/.test(one.text);
  return one.noLetterBefore && (one.noDigitBefore || !maybeDigit);
}

/** Every word may begin so. */
export const isAnyWord = (one: Beginning): boolean => one.text === '' && (one.kinds & LOWER) !== 0;

const closed = (one: Beginning): Beginning => ({ ...one, isClosed: true });

/** How what the parts match in a row can begin. */
export function beginningsOf(parts: readonly Part[], before: readonly Beginning[] = [NOTHING]): Beginning[] {
  let beginnings = [...before];
  for (const part of parts) {
    const open = beginnings.filter(({ isClosed }) => !isClosed);
    if (open.length === 0) break;
    if (beginnings.length > MAX_BEGINNINGS) return [closed(NOTHING)];
    const after = openedBy(part, open);
    beginnings =
      open.length === beginnings.length ? after : beginnings.filter(({ isClosed }) => isClosed).concat(after);
  }
  return beginnings;
}

function openedBy(part: Part, open: readonly Beginning[]): Beginning[] {
  switch (part.kind) {
    case 'row':
      return beginningsOf(part.parts, open);
    case 'choice':
      return unique(part.branches.flatMap((branch) => openedBy(branch, open)));
    case 'repeat': {
      const after = openedBy(part.part, open);
      // What is repeated may be followed by itself or by the next part, so nothing more is known.
      return [...(part.max > 1 ? after.map(closed) : after), ...(part.min === 0 ? open : [])];
    }
    case 'beside':
      return [...open];
    case 'between':
      return open.map((one) =>
        one.text === ''
          ? {
              ...one,
              noLetterBefore: one.noLetterBefore || part.noLetterBefore,
              noDigitBefore: one.noDigitBefore || part.noDigitBefore,
              isEdge: one.isEdge || part.isEdge,
            }
          : one,
      );
    case 'sign':
      return open.flatMap((one) => {
        const kinds = one.text === '' ? part.kinds : one.kinds;
        if (!part.letters) return { ...one, kinds, isClosed: true };
        return part.letters.map((letter) => {
          const text = one.text + letter;
          return { ...one, text, kinds, isClosed: text.length >= MAX_LETTERS };
        });
      });
  }
}

function unique(beginnings: readonly Beginning[]): Beginning[] {
  const seen = new Map<string, Beginning>();
  for (const one of beginnings) {
    const { text, isClosed, kinds, noLetterBefore, noDigitBefore, isEdge } = one;
    seen.set(`${text}|${isClosed}${kinds}${noLetterBefore}${noDigitBefore}${isEdge}`, one);
  }
  return [...seen.values()];
}
