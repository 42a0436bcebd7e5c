import { foldName } from '../recognizers/fold.ts';
import { singleSpaced } from '../source-text.ts';
import type { Reading } from './reading.ts';

const FORMS = {
  /** White space folded. */
  folded: singleSpaced,
  lower: (text: string) => text.toLowerCase(),
  name: foldName,
} as const;

type Form = keyof typeof FORMS;

/** Texts in one, so that those that hold some words are found at once. */
export interface Joined {
  text: string;
  starts: number[];
}

/** Joins texts; with line breaks where they have none, so that nothing is found across two of them. */
export function joined(texts: readonly string[], between = '\n'): Joined {
  const starts: number[] = [];
  let length = 0;
  for (const text of texts) {
    starts.push(length);
    length += text.length + 1;
  }
  return { text: texts.join(between), starts };
}

/** Which of the texts hold the words, and what follows them there the first time. */
export function* textsWith(
  { text, starts }: Joined,
  words: string,
): Generator<{ at: number; after: string }> {
  if (words.includes('\n')) return;
  for (let from = text.indexOf(words); from >= 0; ) {
    const at = textAt(starts, from);
    const end = (starts[at + 1] ?? text.length + 1) - 1;
    yield { at, after: text.slice(from + words.length, end) };
    from = at + 1 < starts.length ? text.indexOf(words, end + 1) : -1;
  }
}

/** Which of the joined texts a place stands in. */
export function textAt(starts: readonly number[], place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle - 1;
  }
  return low;
}

const known: Record<Form, WeakMap<Reading, Joined>> = {
  folded: new WeakMap(),
  lower: new WeakMap(),
  name: new WeakMap(),
};

/** The first line whose text, brought into the form, holds the words. */
export function firstLineWith(reading: Reading, words: string, form: Form): number | undefined {
  for (const { line } of linesWith(reading, words, form)) return line;
  return undefined;
}

/** Every line that holds the words, with what follows them there: looked for in the whole paper at once. */
export function* linesWith(
  reading: Reading,
  words: string,
  form: Form,
): Generator<{ line: number; after: string }> {
  for (const { at, after } of textsWith(joinedOf(reading, form), words))
    yield { line: reading.lines[at]?.index ?? at, after };
}

function joinedOf(reading: Reading, form: Form): Joined {
  const before = known[form].get(reading);
  if (before) return before;
  const now = joined(reading.lines.map(({ text }) => FORMS[form](text)));
  known[form].set(reading, now);
  return now;
}
