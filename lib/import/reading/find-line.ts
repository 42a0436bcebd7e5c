import { foldName } from '../recognizers/fold.ts';
import type { Reading } from './reading.ts';

const FORMS = {
  /** White space folded. */
  folded: (text: string) => text.replace(/\s+/gu, ' '),
  lower: (text: string) => text.toLowerCase(),
  name: foldName,
} as const;

type Form = keyof typeof FORMS;

interface Joined {
  text: string;
  starts: number[];
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
  if (words.includes('\n')) return;
  const { text, starts } = joinedOf(reading, form);
  for (let at = text.indexOf(words); at >= 0; ) {
    const index = lineAt(starts, at);
    const end = (starts[index + 1] ?? text.length + 1) - 1;
    yield { line: reading.lines[index]?.index ?? index, after: text.slice(at + words.length, end) };
    at = index + 1 < starts.length ? text.indexOf(words, end + 1) : -1;
  }
}

function lineAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}

function joinedOf(reading: Reading, form: Form): Joined {
  const before = known[form].get(reading);
  if (before) return before;
  const starts: number[] = [];
  const texts: string[] = [];
  let length = 0;
  for (const line of reading.lines) {
    const text = FORMS[form](line.text);
    starts.push(length);
    texts.push(text);
    length += text.length + 1;
  }
  const joined = { text: texts.join('\n'), starts };
  known[form].set(reading, joined);
  return joined;
}
