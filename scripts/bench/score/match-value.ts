import { isSameCity } from '#lib/import/recognizers/cities.ts';
import { countryByName } from '#lib/import/recognizers/countries.ts';
import { foldName } from '#lib/import/recognizers/fold.ts';
import type { Kind } from './kinds.ts';

const FILLERS = new Set(
  'the a an and of at to from in for die der das und le la les el los las du de et y och'.split(' '),
);
const TITLES = new Set('mr mrs ms miss mx dr herr frau fru mme m sr sra prof'.split(' '));

/** Words of a text without case, accents and punctuation. */
export function wordsOf(text: unknown): string[] {
  return foldName(String(text))
    .replace(/['’]/g, '')
    .replace(/&/g, ' and ')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

const squash = (text: unknown): string => wordsOf(text).join('');
const codeOf = (text: unknown): string => foldName(String(text)).replace(/[^a-z0-9]/g, '');
const isSubset = (a: readonly string[], b: readonly string[]): boolean => a.every((word) => b.includes(word));

function contentWords(text: unknown): string[] {
  const words = wordsOf(text);
  const content = words.filter((word) => !FILLERS.has(word));
  return content.length > 0 ? content : words;
}

/** Shared words, as a share of the smaller and of the larger of two sets. */
function overlap(
  a: readonly string[],
  b: readonly string[],
): { smaller: number; larger: number; f1: number } {
  const left = new Set(a);
  const right = new Set(b);
  const shared = [...left].filter((word) => right.has(word)).length;
  return {
    smaller: shared / Math.max(1, Math.min(left.size, right.size)),
    larger: shared / Math.max(1, Math.max(left.size, right.size)),
    f1: (2 * shared) / Math.max(1, left.size + right.size),
  };
}

/** Is the value that was read the same as the one on the label? */
export function isSame(kind: Kind, label: unknown, got: unknown): boolean {
  if (squash(label) === squash(got) && squash(label) !== '') return true;
  const compare = COMPARE[kind];
  return compare ? compare(label, got) : false;
}

type Compare = (label: unknown, got: unknown) => boolean;

const COMPARE: Partial<Record<Kind, Compare>> = {
  name: sameName,
  place: (a, b) => sameName(a, b) || isSameCity(String(a), String(b)) || sameCountry(a, b),
  person: samePerson,
  address: sameAddress,
  activity: (a, b) => {
    const shared = overlap(activityWords(a), activityWords(b));
    return shared.smaller >= 0.66 && shared.larger >= 0.2;
  },
  role: (a, b) => sameText(a, b) || isSubset(contentWords(b), contentWords(a)),
  text: sameText,
  notes: sameText,
  date: (a, b) => String(b).slice(0, 10) === String(a),
  time: (a, b) => clockOf(b) === String(a),
  dateTime: (a, b) => dayOf(a) === dayOf(b) && clockOf(a) === clockOf(b) && clockOf(a) !== undefined,
  looseDateTime: (a, b) =>
    clockOf(a) === clockOf(b) &&
    clockOf(a) !== undefined &&
    (!dayOf(a) || !dayOf(b) || dayOf(a) === dayOf(b)),
  duration: (a, b) => minutesOf(a) === minutesOf(b),
  number: (a, b) =>
    Number(String(a).replace(/,(?=\d{3})/g, '')) === Number(String(b).replace(/,(?=\d{3})/g, '')),
  code: (a, b) => codeOf(a).replace(/^0+/, '') === codeOf(b).replace(/^0+/, '') && codeOf(a) !== '',
  flightNumber: (a, b) => flightNumberOf(a) === flightNumberOf(b),
  phone: samePhone,
  email: (a, b) => String(a).trim().toLowerCase() === String(b).trim().toLowerCase(),
  boolean: (a, b) => Boolean(a) === Boolean(b),
  file: (a, b) => squash(String(a).replace(/\.\w{2,4}$/, '')) === squash(String(b).replace(/\.\w{2,4}$/, '')),
};

/** Half of the longer name's words must be there: `Klanghaus` is `Klanghaus Leipzig`. */
function sameName(a: unknown, b: unknown): boolean {
  const [shorter, longer] = [contentWords(a), contentWords(b)].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ];
  return shorter.length > 0 && isSubset(shorter, longer) && shorter.length / longer.length >= 0.5;
}

function sameCountry(a: unknown, b: unknown): boolean {
  const code = countryByName(String(a))?.code;
  return code !== undefined && code === countryByName(String(b))?.code;
}

function samePerson(a: unknown, b: unknown): boolean {
  const strip = (text: unknown) =>
    wordsOf(String(text).replace(/\(.*?\)/g, ' ')).filter((word) => !TITLES.has(word));
  const [label, got] = [strip(a), strip(b)];
  if (label.length === 0 || got.length === 0) return false;
  if ([...label].sort().join(' ') === [...got].sort().join(' ')) return true;
  const [shorter, longer] = label.length <= got.length ? [label, got] : [got, label];
  return isSubset(shorter, longer) && (shorter.length >= 2 || (label.length === 1 && got.length <= 3));
}

const STREET_WORDS: Record<string, string> = {
  street: 'st',
  strasse: 'st',
  str: 'st',
  avenue: 'ave',
  road: 'rd',
  boulevard: 'blvd',
  lane: 'ln',
  square: 'sq',
  place: 'pl',
  drive: 'dr',
  court: 'ct',
  highway: 'hwy',
};

function sameAddress(a: unknown, b: unknown): boolean {
  const parts = (text: unknown) =>
    contentWords(String(text).replace(/str\.?(?=\s|,|$)/giu, 'strasse')).flatMap((word) =>
      /.strasse$/.test(word) ? [word.slice(0, -7), 'st'] : [STREET_WORDS[word] ?? word],
    );
  const [label, got] = [parts(a), parts(b)];
  const numbers = [label, got].map((words) => words.filter((word) => /\d/.test(word)));
  const [left = [], right = []] = numbers;
  if (left.length > 0 && right.length > 0 && !left.some((number) => right.includes(number))) return false;
  const shared = overlap(label, got);
  return shared.smaller >= 0.6 && (left.length === 0 || right.length > 0 || shared.larger >= 0.5);
}

function activityWords(text: unknown): string[] {
  const glued = wordsOf(text)
    .join(' ')
    .replace(/\b(sound|line) check\b/g, '$1check')
    .replace(/\b(load|get|check|set|pick) (in|out|up)\b/g, '$1$2')
    .replace(/\bmeet (?:and )?greet\b/g, 'meetgreet')
    .replace(/\btransfer[st]\b/g, 'transfer');
  return contentWords(glued);
}

function sameText(a: unknown, b: unknown): boolean {
  const [label, got] = [squash(a), squash(b)];
  if (label === '' || got === '') return false;
  return got.includes(label) || overlap(contentWords(a), contentWords(b)).f1 >= 0.5;
}

function samePhone(a: unknown, b: unknown): boolean {
  const strip = (text: unknown) =>
    String(text)
      .replace(/\(0\)/g, '')
      .replace(/(?:ext|x)\.?\s*\d+$/i, '')
      .replace(/\D/g, '')
      .replace(/^0+/, '');
  const [shorter = '', longer = ''] = [strip(a), strip(b)].sort((x, y) => x.length - y.length);
  return shorter.length >= 7 && longer.endsWith(shorter) && longer.length - shorter.length <= 4;
}

const dayOf = (value: unknown): string | undefined => /^\d{4}-\d{2}-\d{2}/.exec(String(value))?.[0];
const clockOf = (value: unknown): string | undefined => /(?:T|^)(\d{2}:\d{2})/.exec(String(value))?.[1];

function flightNumberOf(value: unknown): string {
  return codeOf(value).replace(/^([a-z0-9]{2})0*(\d{1,4})[a-z]?$/, '$1$2');
}

function minutesOf(value: unknown): number | undefined {
  const text = String(value).toLowerCase().trim();
  const m = /^(?:pt)?(\d{1,2})\s*(?:h|:|std|hrs?|hours?)[\w.]*\s*(\d{1,2})?/.exec(text) ?? undefined;
  if (m) return Number(m[1]) * 60 + Number(m[2] ?? 0);
  const minutes = /^(?:pt)?(\d{1,3})\s*m/.exec(text);
  return minutes ? Number(minutes[1]) : undefined;
}

/** Whether the words of the phrase stand together in the text. */
export function hasPhrase(text: unknown, phrase: string): boolean {
  const wanted = wordsOf(phrase);
  const words = wordsOf(text);
  const joined = wanted.join('');
  if (joined.length <= 3)
    return ` ${words.join(' ')} `.includes(` ${wanted.join(' ')} `) || words.includes(joined);
  return words.join('').includes(joined);
}
