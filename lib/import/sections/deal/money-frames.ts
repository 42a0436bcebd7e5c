import { lastMatch, matchesOf } from '../../recognizers/phrases.ts';
import type { MoneyRole } from './money-cues.ts';
import {
  ARTIST_PARTY,
  CONTINGENCY,
  FEW_OR_MANY,
  GETTING,
  HEAD_COUNT,
  IF,
  INCREMENT_AFTER,
  INCREMENT_BEFORE,
  ON_EVENT,
  OTHER_PARTY,
  OTHER_PURPOSE,
  PAYING,
  PURPOSE_FIRST,
  TO_OTHER,
  VERB_FIRST,
} from './money-frame-words.ts';

/** Before an amount a sentence is looked at this far, behind it as far as its next comma. */
const MAX_BEFORE = 260;
const MAX_AFTER = 90;

const SENTENCE_END = /(?<![.\s])[.!?](?=\s+\p{Lu})|;\s|\n\s*\n|\|/gu;
/** What follows is said of the other case. */
const OTHERWISE =
  /(?<!\p{L})(?:otherwise|else|ansonsten|sonst|andernfalls|sinon|autrement|si no|de lo contrario|annars|i övrigt)(?!\p{L})/giu;
/** What holds in any case is no condition: `auch bei Regen`, `even if it rains`. */
const REGARDLESS =
  /(?<!\p{L})(?:even|regardless|also|auch|selbst|unabhängig|même|quand même|incluso|aunque|aun|även|oavsett|not|nicht|pas|inte)\s$/iu;

/**
 * What the sentence around an amount makes of it, however near the word for the fee stands: paid only if something
 * happens, or on top of another sum. Undefined where the sentence says neither.
 */
export function frameOf(text: string, start: number, end: number): MoneyRole | undefined {
  const before = sentenceBefore(text, start);
  const after = clauseAfter(text, end);
  if (isContingent(before) || isContingentBehind(after)) return 'threshold';
  return INCREMENT_BEFORE.test(before) || INCREMENT_AFTER.test(after) ? 'cost' : undefined;
}

/** `If fewer than 200 tickets are sold the fee falls to £1,800`, `Bei Absage … 1.200 €`, `At 300 paying guests … £300` */
function isContingent(before: string): boolean {
  if (HEAD_COUNT.test(before)) return true;
  if (!isUncertain(before)) return false;
  return VERB_FIRST.test(before) || opensCondition(before, before.length);
}

/** `£1,800 if fewer than 200 tickets are sold`, `500 € bei Ausverkauf` */
function isContingentBehind(after: string): boolean {
  return isUncertain(after) && opensCondition(after, MAX_GAP);
}

/** How far behind an amount its condition may begin. */
const MAX_GAP = 24;
/** Characters between `bei` or `upon` and what happens. */
const MAX_EVENT_GAP = 16;

function isUncertain(text: string, reach = Number.POSITIVE_INFINITY): boolean {
  return [CONTINGENCY, FEW_OR_MANY].some((pattern) => (pattern.exec(text)?.index ?? Number.NaN) <= reach);
}

function opensCondition(text: string, reach: number): boolean {
  const opens = (marker: RegExp, gap?: number): boolean =>
    matchesOf(text, marker).some(
      (m) =>
        m.index <= reach &&
        !REGARDLESS.test(text.slice(0, m.index)) &&
        isUncertain(text.slice(m.index + m[0].length), gap),
    );
  return opens(IF) || opens(ON_EVENT, MAX_EVENT_GAP);
}

/**
 * Whose money a sentence with a verb of paying or getting speaks of, where it is not the artist's: `the promoter pays
 * £360 to the agency`, `das Management bekommt 480 €`, `for the hall we pay £900`, `the artist shall pay the promoter …`.
 */
export function otherPartyOf(text: string, start: number, end: number): MoneyRole | undefined {
  const before = sentenceBefore(text, start);
  if (isPurposeFirst(before)) return 'cost';
  const verb = lastMatch(before, PAYING) ?? lastMatch(before, GETTING);
  if (!verb) return undefined;
  const between = partyIn(before.slice(verb.index + verb[0].length));
  if (between) return between === 'other' ? 'cost' : undefined;
  if (isToOther(clauseAfter(text, end))) return 'commission';
  const subject = partyIn(before.slice(0, verb.index).slice(-MAX_SUBJECT));
  if (PAYING.test(verb[0])) return subject === 'artist' ? 'penalty' : undefined;
  return subject === 'other' ? 'cost' : undefined;
}

const MAX_SUBJECT = 70;

function isToOther(after: string): boolean {
  const lead = TO_OTHER.exec(after)?.[0];
  if (lead === undefined || ARTIST_PARTY.test(after)) return false;
  return OTHER_PARTY.exec(after.slice(lead.length))?.index === 0;
}

/** The party named last in these words. */
function partyIn(words: string): 'artist' | 'other' | undefined {
  const artist = lastMatch(words, ARTIST_PARTY);
  const other = lastMatch(words, OTHER_PARTY);
  if (!artist && !other) return undefined;
  return (other?.index ?? -1) > (artist?.index ?? -1) ? 'other' : 'artist';
}

function isPurposeFirst(before: string): boolean {
  const lead = PURPOSE_FIRST.exec(before)?.[0];
  if (lead === undefined) return false;
  const words = before.slice(lead.length, lead.length + 40);
  const purpose = OTHER_PURPOSE.exec(words);
  return purpose !== null && /^(?:\p{L}{1,8}\s){0,2}$/u.test(words.slice(0, purpose.index));
}

function sentenceBefore(text: string, start: number): string {
  const window = text.slice(Math.max(0, start - MAX_BEFORE), start);
  const end = lastMatch(window, SENTENCE_END);
  const sentence = end ? window.slice(end.index + end[0].length) : window;
  const other = lastMatch(sentence, OTHERWISE);
  return other ? sentence.slice(other.index + other[0].length) : sentence;
}

/** The words behind an amount up to the next comma or number. */
function clauseAfter(text: string, end: number): string {
  const window = text.slice(end, end + MAX_AFTER);
  const cut = /[,;|()]|(?<![.\s])[.!?](?=\s|$)|\n\s*\n/u.exec(window);
  return cut ? window.slice(0, cut.index) : window;
}
