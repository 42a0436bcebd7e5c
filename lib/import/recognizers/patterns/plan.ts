import { type Beginning, beginningsOf, isAnyWord, isAtWord, MAX_BEGINNINGS } from './beginnings.ts';
import { DIGIT } from './letters.ts';
import { commonness, type Marks, signOf, WIDE_BLANK, withMarks } from './marks.ts';
import { type Part, parsePattern } from './tree.ts';

/** What a text must hold for a pattern to match in it; what is undefined cannot be told. */
export interface Plan {
  /** A sign that every match has, if that is one and not several of which it has one. */
  sign: string | undefined;
  /** How many digits every match has. */
  digits: number;
  /** Of each of these the text has a sign. */
  needs: readonly Marks[];
  /** How the pattern can begin, when it begins at words only. */
  starts: readonly Beginning[] | undefined;
  /** Letters of which some stand anywhere in the text, and signs; beside `starts`, for the phrases not told by these. */
  letters: readonly string[] | undefined;
  marks: Marks | undefined;
}

/** More of them rule out little that the first have not. */
const MAX_NEEDS = 2;

/** Finds out from the pattern alone what it needs. */
export function planOf(pattern: RegExp): Plan {
  const tree = parsePattern(pattern.source, pattern.flags);
  const needs = needsOf(tree)
    .sort((a, b) => commonness(a) - commonness(b))
    .slice(0, MAX_NEEDS);
  const known = { sign: signOf(needs), digits: digitsIn(tree), needs };
  // Found only when it is needed, for it takes the longest.
  const whole = () => ({ ...known, starts: undefined, letters: fewOf(lettersIn(tree)), marks: undefined });
  const starts: Beginning[] = [];
  const letters: string[] = [];
  let marks: Marks | undefined;
  for (const phrase of phrasesOf(tree)) {
    const beginnings = beginningsOf([phrase]);
    const isToldByStart = beginnings.every(isAtWord);
    const inside = isToldByStart && !beginnings.some(isAnyWord) ? undefined : lettersIn(phrase);
    if (inside) letters.push(...inside);
    else if (isToldByStart) starts.push(...beginnings);
    else {
      const rarest = rarestOf(needsOf(phrase));
      if (!rarest || commonness(rarest) > MAX_COMMONNESS) return whole();
      marks = withMarks(marks ?? NO_MARKS, rarest);
    }
  }
  if (starts.length === 0 || starts.length > MAX_BEGINNINGS) return whole();
  return { ...known, starts, letters: fewOf(letters.length > 0 ? letters : undefined), marks };
}

/** Signs that most texts have tell nothing; digits just do. */
const MAX_COMMONNESS = 30;
const NO_MARKS: Marks = { low: 0, high: 0 };

const rarestOf = (needs: readonly Marks[]): Marks | undefined =>
  needs.reduce<Marks | undefined>(
    (best, one) => (best && commonness(best) <= commonness(one) ? best : one),
    undefined,
  );

const fewOf = (letters: readonly string[] | undefined): readonly string[] | undefined =>
  letters && letters.length <= MAX_BEGINNINGS ? letters : undefined;

/** The alternatives of a pattern, also those of a group that it begins with. */
function phrasesOf(tree: Part): Part[] {
  if (tree.kind === 'choice') return tree.branches.flatMap(phrasesOf);
  if (tree.kind !== 'row') return [tree];
  const at = tree.parts.findIndex(({ kind }) => kind !== 'between' && kind !== 'beside');
  const group = tree.parts[at];
  if (group?.kind !== 'choice') return [tree];
  const [before, after] = [tree.parts.slice(0, at), tree.parts.slice(at + 1)];
  return group.branches.flatMap((branch) =>
    phrasesOf({
      kind: 'row',
      parts: [...before, ...(branch.kind === 'row' ? branch.parts : [branch]), ...after],
    }),
  );
}

/** Three letters in a row, of which everything that the part matches holds some; the fewest such letters. */
const lettersIn = oncePerPart((part): string[] | undefined => {
  switch (part.kind) {
    case 'choice': {
      const all = part.branches.map(lettersIn);
      return all.every((letters) => letters !== undefined) ? [...new Set(all.flat())] : undefined;
    }
    case 'repeat':
      return part.min > 0 ? lettersIn(part.part) : undefined;
    case 'beside':
      return lettersIn(part.part) ?? lettersFrom([part.part], 0);
    case 'row':
      return part.parts
        .flatMap((one, at) => [lettersFrom(part.parts, at), lettersIn(one)])
        .filter((letters) => letters !== undefined)
        .reduce<string[] | undefined>(
          (best, one) => (best && best.length <= one.length ? best : one),
          undefined,
        );
    default:
      return undefined;
  }
});

/** The letters that the rest of a row begins with, if there are always three. */
function lettersFrom(parts: readonly Part[], at: number): string[] | undefined {
  const first = parts[at];
  if (!first || first.kind === 'between' || first.kind === 'beside') return undefined;
  const opening = openingOf(first);
  if (!opening || opening.short.length === 0) return opening?.threes;
  const threes = new Set(opening.threes);
  const short = withLetters({ kind: 'row', parts: parts.slice(at + 1) }, opening.short, threes);
  return short?.length === 0 ? [...threes] : undefined;
}

const openingOf = oncePerPart((part) => {
  const threes = new Set<string>();
  const short = withLetters(part, [''], threes);
  return short && { short, threes: [...threes] };
});

/** The alternatives of a pattern have what stands before and behind them in common. */
function oncePerPart<T>(find: (part: Part) => T): (part: Part) => T {
  const found = new WeakMap<Part, { value: T }>();
  return (part) => {
    const known = found.get(part) ?? { value: find(part) };
    found.set(part, known);
    return known.value;
  };
}

/**
 * What becomes of beginnings with the part behind them: the threes are put with the others, those still shorter are
 * answered; nothing when they cannot be told.
 */
function withLetters(part: Part, short: readonly string[], threes: Set<string>): string[] | undefined {
  const next: string[] = [];
  switch (part.kind) {
    case 'row': {
      let open: string[] | undefined = [...short];
      for (const one of part.parts) {
        if (!open || open.length === 0) break;
        open = withLetters(one, open, threes);
      }
      return open;
    }
    case 'choice':
      for (const branch of part.branches) {
        const after = withLetters(branch, short, threes);
        if (!after) return undefined;
        next.push(...after);
      }
      return next.length > MAX_BEGINNINGS ? undefined : [...new Set(next)];
    case 'repeat': {
      const after = withLetters(part.part, short, threes);
      // What is repeated may be followed by itself or by the next part, so nothing more is known.
      if (!after || (part.max > 1 && after.length > 0)) return undefined;
      return part.min === 0 ? [...short, ...after] : after;
    }
    case 'sign':
      if (!part.letters || short.length * part.letters.length > MAX_BEGINNINGS) return undefined;
      for (const begun of short) {
        for (const letter of part.letters) {
          const text = begun + letter;
          if (text.length > 3) return undefined;
          if (text.length === 3) threes.add(text);
          else next.push(text);
        }
      }
      return next;
    default:
      return [...short];
  }
}

/** How many digits everything that the part matches has at least. */
function digitsIn(part: Part): number {
  switch (part.kind) {
    case 'sign':
      return part.kinds === DIGIT ? 1 : 0;
    case 'row':
      return part.parts.reduce((sum, one) => sum + digitsIn(one), 0);
    case 'choice':
      return Math.min(...part.branches.map(digitsIn));
    case 'repeat':
      return part.min > 0 ? part.min * digitsIn(part.part) : 0;
    default:
      return 0;
  }
}

/** Sets of signs, of each of which everything that the part matches holds one. */
function needsOf(part: Part): Marks[] {
  switch (part.kind) {
    case 'sign':
      return part.marks ? [part.marks] : [];
    case 'row':
      return part.parts.flatMap(needsOf);
    case 'beside':
      return needsOf(part.part);
    case 'repeat': {
      const isWideBlank = part.min > 1 && part.part.kind === 'sign' && part.part.isBlank;
      if (isWideBlank) return [{ low: 0, high: WIDE_BLANK }];
      return part.min > 0 ? needsOf(part.part) : [];
    }
    case 'choice': {
      const rarest = part.branches.map((branch) => rarestOf(needsOf(branch)));
      return rarest.every((one) => one !== undefined) ? [rarest.reduce(withMarks, NO_MARKS)] : [];
    }
    default:
      return [];
  }
}
