import type { Reading } from '../../../reading/reading.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import { asPersonName, isSamePerson, slashedNames } from './find-names.ts';

const FULL =
  /(?<![\p{L}\d])\p{Lu}[\p{L}'’-]{1,20}(?: (?:van der|van|von|de la|de|del|di|da|du))?(?: \p{Lu}[\p{L}'’-]{1,20}){1,2}/gu;
const ONE_WORD = /^\p{Lu}[\p{L}'’-]{1,20}$/u;
const known = new WeakMap<Reading, ReadonlyMap<string, readonly string[]>>();

/** The full name of somebody whom the paper calls by one word, where it names one such person alone. */
export function personCalled(reading: Reading, word: string): string | undefined {
  if (!ONE_WORD.test(word)) return undefined;
  const index = known.get(reading) ?? namesByWord(reading);
  known.set(reading, index);
  const [name, ...others] = index.get(foldName(word)) ?? [];
  return others.length === 0 ? name : undefined;
}

const YOU = /^(?:you|yourself|du|dich|sie|vous|toi|tú|usted|ti|dig)\.?$/iu;

/** `Ada Wren, Tom Linde and you`: whom the mail of that line is written to. */
export function personAddressed(
  { lines, messages }: Reading,
  line: number,
  word: string,
): string | undefined {
  if (!YOU.test(word)) return undefined;
  const [only, ...others] = messages[lines[line]?.message ?? -1]?.headers.to ?? [];
  return others.length === 0 ? asPersonName(only?.name ?? '')?.name : undefined;
}

/** `Hi Ada`: whom the mail calls so, where its head names nobody. */
export function personGreeted(reading: Reading, line: number, word: string): string | undefined {
  if (!YOU.test(word) || personAddressed(reading, line, word)) return undefined;
  const { message } = reading.lines[line] ?? {};
  const greeting = reading.lines
    .slice(0, line)
    .findLast((one) => one.message === message && GREETING.test(one.text));
  const called = GREETING.exec(greeting?.text ?? '')?.[1];
  return called && (personCalled(reading, called) ?? called);
}

const GREETING =
  /^\s{0,4}(?:hi|hello|hey|dear|hallo|liebe[rs]?|bonjour|salut|chère?|hola|querid[oa]|hej|ciao|olá|moin|servus)\s(\p{Lu}\p{Ll}{1,14})\s?(?:[,!.:–-]|$)/iu;

/** `KIM HAS HIS OWN RECORD`: a sentence in capitals, in which a word in capitals is no name. */
const isShouted = (text: string): boolean =>
  !/\p{Ll}/u.test(text) && matchesOf(text, /(?<!\p{L})\p{Lu}{2,}(?!\p{L})/gu).length > MAX_NAME_WORDS;
const MAX_NAME_WORDS = 4;

/** Whoever the paper names in full, under the first and the last word of the name. */
function namesByWord(reading: Reading): Map<string, string[]> {
  const index = new Map<string, string[]>();
  for (const { text } of reading.lines) {
    const names = [
      ...(isShouted(text) ? [] : matchesOf(text, FULL)).map(([written]) =>
        fullName(written.replace(TITLED, '')),
      ),
      ...slashedNames(text).map(({ name }) => name),
    ];
    for (const name of names) {
      const words = foldName(name ?? '').split(' ');
      for (const word of name ? [words[0] ?? '', words.at(-1) ?? ''] : []) {
        const others = index.get(word) ?? [];
        index.set(word, others);
        // Of a word that two people have nobody is told.
        if (others.length < 2 && !others.some((other) => isSamePerson(other, name ?? '')))
          others.push(name ?? '');
      }
    }
  }
  return index;
}

/** `Grüezi Herr Wren` tells one word of a name, `Sehr geehrter Herr Tom Linde` all of it. */
const TITLED =
  /^(?:\p{L}+ )?(?:Herrn?|Frau|Mr|Mrs|Ms|Miss|Monsieur|Madame|Mademoiselle|Mme|Señora?|Sra?|Don|Doña|Fru) (?=\p{Lu})/u;

/** `Dear Ada Wren`: a word of another kind may stand before the name. */
const fullName = (written: string): string | undefined =>
  asPersonName(written)?.name ?? asPersonName(written.slice(written.indexOf(' ') + 1))?.name;
