import { matchesOf } from '../recognizers/phrases.ts';
import { memory } from '../recognizers/remember.ts';
import {
  BEFORE,
  BEHIND,
  CANCELS,
  DENIES,
  EARLIER_TIME,
  HOLDS,
  IS_FIELD,
  IS_NOT,
  MAY_BE,
  MOVES,
  NEW_LABEL,
  OFF_CELL,
  OFF_ROW,
  OLD_COLUMN,
  OLD_LABEL,
  OTHER_STOP,
  STAMP,
  WAY,
} from './superseded-cues.ts';

/** Words of a text that no longer hold. */
export interface Stretch {
  from: number;
  to: number;
  /** Where the words begin that say so of what stands behind them. */
  cue?: number;
  /** It will not be at all; otherwise only one of day, place and hour may have changed. */
  isOff?: boolean;
  /** What says so. */
  reason: 'label' | 'off' | 'replaced' | 'moved' | 'elsewhere';
}

const REACH = 80;
const ROW = 140;

/** What a sentence or a row says no longer holds, by its words alone: `the Rex instead of [the Mill]`. */
export const supersededIn = (text: string): readonly Stretch[] =>
  remembered(text, '', () => [...wholeRow(text), ...behind(text), ...ways(text), ...clauses(text)]);

const remembered = memory<readonly Stretch[]>();

function* wholeRow(text: string): Generator<Stretch> {
  if (OTHER_STOP.test(text)) yield { from: 0, to: text.length, isOff: true, reason: 'elsewhere' };
  const off = text.length <= ROW ? (stampOn(text) ?? OFF_ROW.exec(text)) : null;
  if (off) yield { from: openBracket(text, off.index), to: text.length, isOff: true, reason: 'off' };
  const label = OLD_LABEL.exec(text);
  const noun = label?.groups?.noun ?? label?.groups?.before;
  if (label && (noun === undefined || IS_FIELD.test(noun)))
    yield { from: 0, to: NEW_LABEL.exec(text)?.index ?? text.length, isOff: true, reason: 'label' };
}

/** In capitals, where the rest of the row has small letters or numbers. */
function stampOn(text: string): RegExpExecArray | null {
  const stamp = STAMP.exec(text);
  return stamp && text.replace(stamp[0], '').search(/\p{Ll}|\d/u) >= 0 ? stamp : null;
}

function* behind(text: string): Generator<Stretch> {
  for (const { index, 0: cue } of [BEHIND, DENIES, EARLIER_TIME].flatMap((cues) => matchesOf(text, cues)))
    yield { cue: index, ...upToNext(text, index + cue.length, index === 0), reason: 'replaced' };
  for (const { index, 0: cue } of matchesOf(text, CANCELS))
    yield { ...upToNext(text, index + cue.length), isOff: true, reason: 'off' };
}

/** Up to where the words go on to what holds now. */
function upToNext(text: string, from: number, isFirst = false): { from: number; to: number } {
  const words = VERSION.exec(text.slice(from, from + REACH))?.[0] ?? text.slice(from, from + REACH);
  // A bracket within the words is theirs: `the Mill (ref 12) and put …`.
  const next = words.replace(/\([^()]*\)/gu, (inner) => '_'.repeat(inner.length));
  const ends = [HOLDS.exec(next)?.index ?? words.length];
  // `Instead of the Mill (ref 12) we have the Barn`
  const end = next.search(isFirst ? /,\s|_\s(?=\p{Ll})/u : /_,\s|_\s(?=\p{Ll})/u);
  if (end >= 0) ends.push(end + 1);
  return { from, to: from + Math.min(...ends) };
}

/** `supersedes v1–v6 …`: only versions of the paper, whatever stands behind them in its title. */
const VERSION = /^\s(?:v|ver|version|rev)\.?\s?\d\S*/iu;

function* ways(text: string): Generator<Stretch> {
  if (!MOVES.test(text)) return;
  for (const { index, 0: cue } of matchesOf(text, WAY)) {
    const from = index + cue.length;
    const onward = ONWARD.exec(text.slice(from, from + REACH));
    if (onward) yield { cue: index, from, to: from + onward.index, reason: 'moved' };
  }
}

const ONWARD = /\s(?:to|into|auf|nach|ins|in|zum|zur|à|au|aux|vers|al?|till|til)\s|\s?(?:→|->|=>)/iu;

function* clauses(text: string): Generator<Stretch> {
  for (const { index, 0: cue } of matchesOf(text, BEFORE)) {
    const from = subjectStart(text, index);
    const subject = text.slice(from, index);
    if (subject.trim() !== '' && !IS_NOT.test(subject) && !MAY_BE.test(subject + cue))
      yield { from, to: index, isOff: true, reason: 'off' };
  }
}

/** Where one thing said ends and the next begins; the parts of a name and its town are not cut. */
const CLAUSE_END =
  /[.!?;:]\s|\s[–—-]\s(?=\p{Ll})|(?<=\d[:.h]\d\d|\d\s?(?:uhr|h|[ap]\.?m?)),\s|,\s(?=\p{Ll})|,?\s(?:and|but|so|und|aber|et|mais|y|pero|och|men)\s/gu;
/** Where the clause begins that says what is off; one that names nothing speaks of the one before it. */
function subjectStart(text: string, cue: number): number {
  const first = openBracket(text, cue);
  const ends = matchesOf(text.slice(first, cue), CLAUSE_END);
  const starts = [first, ...ends.map((end) => first + end.index + end[0].length)];
  return starts.findLast((start) => !namesNothing(text.slice(start, cue))) ?? first;
}

/** `they`, `it has been`: small words alone. */
function namesNothing(words: string): boolean {
  return matchesOf(words, WORD).every(([word]) => /^\p{Ll}{1,4}$/u.test(word) || OF_IT.test(word));
}

const WORD = /[\p{L}\d]+/gu;
const OF_IT =
  /^(?:these|those|which|booking|reservation|buchung|however|sadly|leider|réservation|reserva|hemos)$/iu;

/** Behind the bracket that is open at a place, else the beginning. */
function openBracket(text: string, at: number): number {
  const open = text.lastIndexOf('(', at - 1);
  return open >= 0 && !text.slice(open, at).includes(')') ? open + 1 : 0;
}

export const isOldColumn = (label: string): boolean => OLD_COLUMN.test(label.trim());
export const isOffCell = (cell: string): boolean => OFF_CELL.test(cell);
