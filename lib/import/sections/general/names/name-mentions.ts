import type { Reading } from '../../../reading/reading.ts';
import type { Statement } from '../../../reading/statements.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { foldWhitespace } from '../../../source-text.ts';
import { OPENERS } from '../artist/artist-cues.ts';
import { cleanName, GO_ON, NAME_PATTERN } from './name-form.ts';
import { isSentenceWord } from './no-name.ts';

/** A name where a statement has it, with the words around it. */
export interface Mention {
  name: string;
  /** The words that name it, to be quoted. */
  quote: string;
  /** The words before it and behind it, small and without punctuation, as far as they belong to it. */
  before: readonly string[];
  after: readonly string[];
  /** What a bracket right behind it says. */
  remark: readonly string[];
  isQuoted: boolean;
  /** A comma, a dash or the like stands between it and what follows. */
  isParted: boolean;
  statement: Statement;
  /** The statement's text with its cells apart, and where the name stands in it. */
  text: string;
  start: number;
  end: number;
}

const NAME = quick(new RegExp(`(?<![\\p{L}\\p{N}@./_-]|\\d:)${NAME_PATTERN}`, 'gu'));
const REACH = 60;

/** `The Paper Lanterns on Saturday 17 April`: capitals go on behind the name. */
const DAY_BEHIND =
  /\s(?:(?:on|for|am|le|el|den|vom|du|at|in|im|i|på|from|de)\s(?:the\s)?)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?|(?:mon|tues?|wed|thu(?:rs)?|fri|sat|sun)(?=\s\d|$)|(?:on|for|am|le|el|den|vom|du)\s\d{1,2}|\d{1,2}(?:st|nd|rd|th)|20\d{2})(?!\p{L}).*$/iu;

/** `MARSH LANTERNS Your set`: a name in capitals ends with them. */
const SMALL_BEHIND = /(?<=^(?:\p{Lu}[\p{Lu}\d'’&-]+\s)*\p{Lu}[\p{Lu}\d'’&-]{2,})\s\p{Lu}\p{Ll}.*$/u;

/** `Nordkliff. Call me`, `Nordkliff 26/2` */
const SENTENCE_BEHIND = /(?<=\p{L}{3})\.\s.*$|\s\d{1,2}[./]\d.*$/u;

/** `The Paper Lanterns’s show`, `Nordkliff Soundcheck`: what goes on in capitals behind the name. */
const DOING_BEHIND =
  /(?:(?<=\p{L})['’]s?|\s(?:show|live|set|concert|konzert|konsert|concierto|gig|soundcheck|line ?check|tour))$/iu;

const known = new WeakMap<Statement, readonly Mention[]>();

/** Every name in the statement, once for each time that it stands there; `Ada Holm / Nordkliff at the Kiln` is three. */
export function mentionsIn(statement: Statement, reading: Reading): readonly Mention[] {
  const mentions = known.get(statement) ?? findMentions(statement, reading);
  known.set(statement, mentions);
  return mentions;
}

function findMentions(statement: Statement, reading: Reading): Mention[] {
  const text = cellsApart(statement, reading);
  if (isShouted(text)) return [];
  return matchesOf(text, NAME).flatMap((match) => {
    let at = match.index;
    // Behind a preposition of place the next one is part of the name: `im Dom im Berg`.
    const isPlaced = PLACED.test(text.slice(Math.max(0, at - 12), at));
    const isWhole = isPlaced || NOUN_AUX.test(match[0]);
    return match[0].split(isWhole ? /(\s\/\s)/u : PARTED).flatMap((part, i) => {
      const start = at;
      at += part.length;
      const mention = i % 2 === 1 ? undefined : mentionAt(statement, text, start, part, match.index);
      return mention ? [mention] : [];
    });
  });
}

const PLACED = /(?<!\p{L})(?:at|@|im|in der|in the|vom|beim|zum|au|en el|en la|på)\s(?:the\s)?["“„«]?$/iu;
/** `La Halle aux Plumes`, `La Fabrique aux Plumes`: of a word for any house alone nothing is called. */
const NOUN_AUX =
  /^(?:L[ae]\s|L['’])\p{Lu}\p{Ll}+\saux\s\p{Lu}|^(?:L[ae]s?\s|L['’])?(?:Halle|Grange|Maison|Salle|Ferme|Moulin|Cour|Tour|Cave|Scène|Théâtre|Chapelle|Manufacture|Place)\s(?:aux?|à la|à l['’])\s\p{Lu}/u;

const PARTED =
  /(\s\/\s|\s(?:at|in|on|with|for|im|in der|au|aux|chez|en la|en el|på|i)(?=\s(?:[Tt]he\s)?\p{Lu}))/u;

/** No name goes from one cell of a line to the next. */
export function cellsApart({ text, firstLine, lastLine }: Statement, reading: Reading): string {
  const cells = firstLine === lastLine ? (reading.lines[firstLine]?.line.cells ?? []) : [];
  return cells.length > 1 ? cells.map((cell) => foldWhitespace(cell.text)).join(' ¦ ') : text;
}

/** In a sentence that is all capitals they tell nothing. */
function isShouted(text: string): boolean {
  return text.length > 80 && !/\p{Ll}{3}/u.test(text);
}

function mentionAt(
  statement: Statement,
  text: string,
  index: number,
  span: string,
  spanStart: number,
): Mention | undefined {
  let start = index + (/^\s+/u.exec(span)?.[0].length ?? 0);
  let raw = span
    .trimStart()
    .replace(SENTENCE_BEHIND, '')
    .replace(GO_ON, '')
    .replace(SMALL_BEHIND, '')
    .replace(DAY_BEHIND, '');
  // `«Mareas Tour»`: what is quoted with the word for it is the name of the tour.
  if (!isQuotedWhole(text, index, span)) raw = raw.replace(DOING_BEHIND, '').replace(DOING_BEHIND, '');
  // `Vom Dom im Berg`, `Gruppen Nordkliff`: what only begins the sentence, or says what the name is, is none of it.
  const isFirst = /(?:^|[.!?:;|¦–—-]\s|\d\s)[^\p{L}\p{N}]*$/u.test(text.slice(0, start));
  for (let word = opener(raw, isFirst); word; word = opener(raw, isFirst)) {
    start += word.length;
    raw = raw.slice(word.length);
  }
  const link = OF_IT.exec(raw)?.[0] ?? '';
  start += link.length;
  raw = raw.slice(link.length);
  // `… am Samstag im Strandgut!`: the sentence calls out, not the name.
  if (text.slice(start + raw.length).trim() === '') raw = raw.replace(/(?<=\p{Ll}{3})!$/u, '');
  if (COUNTED.test(text.slice(start + raw.length))) raw = raw.replace(/\s\d{1,2}$/u, '');
  const article = SMALL_ARTICLE.exec(raw)?.[0] ?? '';
  start += article.length;
  raw = raw.slice(article.length);
  // `« Les Heures bleues »`: what is quoted is one name, small words too.
  if (/["“„«]\s?$/u.test(text.slice(0, start)))
    raw += REST_OF_QUOTE.exec(text.slice(start + raw.length))?.[0] ?? '';
  const name = cleanName(raw);
  if (!name || !/^["'’\d]?\p{Lu}|\s\p{Lu}/u.test(raw) || NOT_A_NAME.test(raw)) return undefined;
  const end = start + raw.length;
  const behind = text.slice(end, end + REACH);
  const remark = REMARK.exec(behind)?.[0] ?? '';
  return {
    name,
    quote: raw,
    before: wordsBefore(text, text.slice(spanStart, start).endsWith('/ ') ? spanStart : start),
    after: wordsOf(behind.slice(remark.length).split(CLAUSE_BEHIND)[0] ?? ''),
    remark: wordsOf(remark),
    isQuoted: /["“„«]\s?$/u.test(text.slice(0, start)) && /^\s?["”“»]/u.test(text.slice(end)),
    isParted: /^["”“»)]?\s?[,:;/–—-]/u.test(behind),
    statement,
    text,
    start,
    end,
  };
}

function isQuotedWhole(text: string, index: number, span: string): boolean {
  return /["“„«]\s?$/u.test(text.slice(0, index)) && /^\s?["”“»]/u.test(text.slice(index + span.length));
}

/** `Concert of The Nordkliff` without what opens it. */
const OF_IT = /^(?:of|by|von|mit|de|du|del|av|med|con)\s(?=(?:[Tt]he\s)?\p{Lu})/u;

/** `Nordkliff 8 on stage`, `Nordkliff 21:15`: the number is of what follows. */
const COUNTED = /^(?:\s\p{Ll}|\s?[:.h×]\d?)/u;

const REST_OF_QUOTE = /^(?:\s[\p{L}\p{N}][\p{L}\p{N}'’.&!-]*){1,6}(?=\s?["”“»])/u;

const SMALL_ARTICLE = /^(?:the|der|die|das|la|le|les|los|las|el)\s/u;

/** `an Artist`, `26th Sept`, `9 Oct`, `Uhr Soundcheck` */
const NOT_A_NAME =
  /^(?:an?|une?|eine?|ett?)\s|^\d{1,2}(?:st|nd|rd|th)(?!\p{L})|^\d{1,2}\.?\s?(?:jan|feb|f[ée]v|m[aä]r|ap[r]|av[r]|ma[iy]|ju[nil]|ao[uû]|au[g]|sep|o[ck]t|nov|de[cz]|d[ée]c|ene|ago|dic)|^uhr(?!\p{L})/iu;

/** The first word of the span with its article and blank, when it is none of the name. */
function opener(raw: string, isFirst: boolean): string | undefined {
  const [whole, article, word = ''] = FIRST_WORD.exec(raw) ?? [];
  if (!whole) return undefined;
  const inner = WORD_WITHIN.exec(raw);
  if (inner && OPENERS.has(foldName(inner[1] ?? ''))) return inner[0];
  const folded = foldName(word);
  // `La Banda del Malecón`: of whom it is belongs to the name.
  if (GROUP.test(word) && /^(?:del?|du|des)\s/iu.test(raw.slice(whole.length))) return undefined;
  const begins = isFirst && article === undefined && isSentenceWord(folded);
  return begins || OPENERS.has(folded) ? whole : undefined;
}

const GROUP = /^(?:banda|orquesta|coro|compañía|agrupación|fanfare|orchestre|chœur|compagnie)$/iu;
/** `Rechnung der Gruppe Nordkliff` */
const WORD_WITHIN =
  /^.{2,40}?\s(?:der|die|des|dem|the|le|la|du|el|del)\s([\p{L}]{3,14})\s(?=\p{Lu}|(?:the|le|la|les|los|las|el)\s\p{Lu})/u;
const FIRST_WORD =
  /^((?:the|der|die|das|dem|den|des|le|la|les|el|los|las)\s)?([\p{L}'’-]+)\s(?=["'’\d]?\p{Lu}|(?:the|der|die|das|le|la|les|los|las|el)\s\p{Lu})/iu;

const CLAUSE_BEFORE = /[.;!?|•·]\s|[)\]]|\s{3,}/u;
const CLAUSE_BEHIND = /[.;!?|¦•·](?:\s|$)|\s{3,}/u;
const REMARK = /^\s?["”“»]?\s?\([^()]{1,60}\)/u;

function wordsBefore(text: string, end: number): string[] {
  const words = wordsOf(
    text
      .slice(Math.max(0, end - REACH), end)
      .split(CLAUSE_BEFORE)
      .at(-1) ?? '',
  );
  while (ARTICLES.has(words.at(-1) ?? '')) words.pop();
  return words;
}

const ARTICLES = new Set('the der die das den dem des le la les l el los las en ett a an'.split(' '));

function wordsOf(text: string): string[] {
  return text
    .toLowerCase()
    .replace(/(?<![\p{L}])([dl])['’]/gu, '$1 ')
    .replace(/’/gu, "'")
    .split(/\s+/u)
    .map((word) => word.replace(/^[^\p{L}\p{N}@&+']+|[^\p{L}\p{N}@&+']+$/gu, ''))
    .filter((word) => word !== '');
}
