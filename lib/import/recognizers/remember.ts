import type { Signs } from './patterns/marks.ts';

/** Enough for the lines of three hundred pages and what is cut from them; forgetting in the midst of a paper costs time. */
const MAX_CHARACTERS = 4_000_000;

/** All that was found in one text. */
export interface KnownText {
  text: string;
  /** What every pattern asks that is looked for in it. */
  signs: Signs | undefined;
  /** Which patterns may match in it, as each group of them keeps it. */
  masks: number[];
  /** One behind the other: the question, what it is about, its answer. */
  answers: unknown[];
  /** The texts asked for behind it the last times: the next line, and often a piece of this one. */
  next: KnownText | undefined;
  other: KnownText | undefined;
}

const unknown = (text: string): KnownText => ({
  text,
  signs: undefined,
  masks: [],
  answers: [],
  next: undefined,
  other: undefined,
});

let byText = new Map<string, KnownText>();
let characters = 0;
let latest = unknown('');

/**
 * Sections ask much of one text in a row, and go through the lines of a paper in the same order one after the other: so
 * the text is mostly the latest one or that which came behind it before, and need not be looked up among thousands.
 */
export function knownOf(text: string): KnownText {
  if (latest.text === text) return latest;
  const known = latest.next?.text === text ? latest.next : behindLatest(text);
  latest = known;
  return known;
}

function behindLatest(text: string): KnownText {
  const before = latest;
  const known = before.other?.text === text ? before.other : (byText.get(text) ?? remember(text));
  before.other = before.next;
  before.next = known;
  return known;
}

function remember(text: string): KnownText {
  characters += text.length;
  if (characters > MAX_CHARACTERS) {
    forgetTexts();
    characters = text.length;
  }
  const known = unknown(text);
  byText.set(text, known);
  return known;
}

/** What is known of other papers only slows looking up the texts of the next. */
export function forgetTexts(): void {
  byText = new Map();
  latest = unknown('');
  characters = 0;
}

/**
 * Remembers what was found in a text: every section asks the same of the same lines. `about` names what else the
 * answer depends on, such as the language of the paper. What is remembered is shared, so it must not be changed.
 */
export function memory<T>(): (text: string, about: string, find: () => T) => T {
  const question = {};
  return (text, about, find) => {
    const { answers } = knownOf(text);
    for (let at = 0; at < answers.length; at += 3)
      if (answers[at] === question && answers[at + 1] === about) return answers[at + 2] as T;
    const value = find();
    answers.push(question, about, value);
    return value;
  };
}

/** Puts into words, once for each context, what answers depend on besides their text: it is compared each time. */
export function aboutOf<C extends object>(inWords: (context: C) => string): (context: C) => string {
  const known = new WeakMap<C, string>();
  return (context) => {
    const before = known.get(context);
    if (before !== undefined) return before;
    const about = inWords(context);
    known.set(context, about);
    return about;
  };
}
