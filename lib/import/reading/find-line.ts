import type { Reading } from './reading.ts';

const FORMS = {
  /** White space folded. */
  folded: (text: string) => text.replace(/\s+/gu, ' '),
  lower: (text: string) => text.toLowerCase(),
} as const;

type Form = keyof typeof FORMS;

interface Joined {
  text: string;
  starts: number[];
}
const known: Record<Form, WeakMap<Reading, Joined>> = { folded: new WeakMap(), lower: new WeakMap() };

/** The first line whose text, brought into the form, holds the words: looked for in the whole paper at once. */
export function firstLineWith(reading: Reading, words: string, form: Form): number | undefined {
  const { text, starts } = joinedOf(reading, form);
  const at = words.includes('\n') ? -1 : text.indexOf(words);
  if (at < 0) return undefined;
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= at) low = middle;
    else high = middle - 1;
  }
  return reading.lines[low]?.index;
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
