import { lastMatch, matchesOf } from '../../../recognizers/phrases.ts';
import type { MoneyRole } from './money-cues.ts';
import {
  ARTIST_PARTY,
  CONTINGENCY,
  EACH,
  FEW_OR_MANY,
  GETTING,
  HEAD_COUNT,
  IF,
  IF_FIRST,
  IF_OR_WHEN,
  INCREMENT_AFTER,
  INCREMENT_BEFORE,
  ON_EVENT,
  OTHER_PARTY,
  OTHER_PURPOSE,
  OTHER_SHARE,
  PART_BEFORE,
  PART_OF_FEE,
  PAYING,
  PERCENT_OF_IT,
  PURPOSE_FIRST,
  TAKEN_OFF,
  TO_OTHER,
  USUAL,
  VERB_FIRST,
  YOU,
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
  if (TAKEN_OFF.test(after)) return 'penalty';
  if (PART_OF_FEE.test(before) || PART_BEFORE.test(before)) return 'deposit';
  const part = PERCENT_OF_IT.exec(before);
  if (part && !isOfOtherShare(before.slice(0, part.index))) return 'deposit';
  if (USUAL.test(before.slice(-MAX_USUAL))) return 'past';
  return INCREMENT_BEFORE.test(before) || INCREMENT_AFTER.test(after) ? 'cost' : undefined;
}

const MAX_USUAL = 50;

/** `The commission of the agency, of 15 % (£300)`: whose part it is stands before the percentage. */
function isOfOtherShare(before: string): boolean {
  return OTHER_SHARE.test(/[^,;.]*(?:,\s\p{L}[^,;.]{0,11})?$/u.exec(before.slice(-60))?.[0] ?? '');
}

/**
 * Whether the amount stands under any condition at all. In a contract such a sum is not the fee; where a fee is
 * haggled over, `if you can do £900` is how one is put forward.
 */
export function isConditionalSum(text: string, start: number, end: number): boolean {
  const before = sentenceBefore(text, start);
  if (IF_FIRST.test(before) || VERB_FIRST.test(before) || IF_BEHIND.test(text.slice(end))) return true;
  const after = clauseAfter(text, end);
  const marker = IF.exec(after);
  return (
    marker !== null &&
    marker.index <= MAX_GAP &&
    !/^if (?:any|applicable|required|needed)/iu.test(after.slice(marker.index)) &&
    !REGARDLESS.test(after.slice(0, marker.index))
  );
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
  return opens(IF_OR_WHEN) || opens(ON_EVENT, MAX_EVENT_GAP);
}

/** German sets a comma before its conditions: `1.200 €, wenn …`. */
const IF_BEHIND = /^(?:\snetto|\sbrutto)?,\s(?:wenn|falls|sofern)(?!\p{L}|\snicht(?:s)? ander)/iu;

/**
 * Whose money a sentence with a verb of paying or getting speaks of, where it is not the artist's: `the promoter pays
 * £360 to the agency`, `das Management bekommt 480 €`, `for the hall we pay £900`, `the artist shall pay the promoter …`.
 */
export function otherPartyOf(text: string, start: number, end: number): MoneyRole | undefined {
  const before = sentenceBefore(text, start);
  if (isPurposeFirst(before) || isOfOther(before, text.slice(end))) return 'cost';
  const verb = lastMatch(before, PAYING) ?? lastMatch(before, GETTING);
  if (!verb) return undefined;
  if (EACH.test(before)) return 'cost';
  const object = before.slice(verb.index + verb[0].length);
  const between = partyIn(object);
  if (between || YOU.test(object)) return between === 'other' ? 'cost' : undefined;
  if (isToOther(clauseAfter(text, end))) return 'commission';
  const subject = partyIn(before.slice(0, verb.index).slice(-MAX_SUBJECT));
  // `On vous paie …`: who is paid may stand before the verb.
  if (YOU_BEFORE.test(before.slice(0, verb.index))) return undefined;
  if (PAYING.test(verb[0])) return subject === 'artist' ? 'penalty' : undefined;
  return subject === 'other' ? 'cost' : undefined;
}

const MAX_SUBJECT = 70;
const YOU_BEFORE = /(?<!\p{L})(?:vous|te|t['’]|os|le|les|euch|ihnen|you|ni|ihr)\s?$/iu;

/** `the agent’s £360`, `die 360 € der Agentur` */
function isOfOther(before: string, after: string): boolean {
  if (OWNER_BEFORE.test(before)) return OTHER_PARTY.test(before.slice(-MAX_OWNER));
  const lead = OF_AFTER.exec(after)?.[0];
  return lead !== undefined && OTHER_PARTY.exec(after.slice(lead.length))?.index === 0;
}

const MAX_OWNER = 24;
const OWNER_BEFORE = /\p{L}['’]s?\s$/u;
const OF_AFTER = /^\s(?:der|des|of the|of our|de l['’]|de la|du|del)\s?/iu;

/** Whether the words go on with somebody else whom the money goes to: `… to the house`. */
export function isToOther(after: string): boolean {
  const lead = TO_OTHER.exec(after)?.[0];
  if (lead === undefined || ARTIST_PARTY.test(after)) return false;
  return OTHER_PARTY.exec(after.slice(lead.length))?.index === 0;
}

/** `Guarantee to the house`, `Crew fee`: a label that says whose money it is; `paid by the venue` says only who pays. */
export function namesOtherParty(label: string): boolean {
  const party = OTHER_PARTY.exec(label);
  return party !== null && !ARTIST_PARTY.test(label) && !PAID_BY.test(label.slice(0, party.index));
}

/** Whether the words speak of the artist, or to them. */
export function namesArtist(words: string): boolean {
  return ARTIST_PARTY.test(words) || YOU.test(words);
}

const PAID_BY = /(?<!\p{L})(?:by|from|through|via|von|durch|par|por|av|från)\s(?:\p{L}{1,8}\s)?$/iu;

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
