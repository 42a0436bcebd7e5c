import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { memory } from '../../../recognizers/remember.ts';
import { OLD } from '../../../recognizers/standing-words.ts';
import {
  GIVES_UP,
  HOLDS_NEXT,
  IS_OFF,
  IS_TAKEN,
  LEAVES_NEXT,
  MOVES,
  NOT_DONE,
  OF_THE_BOOKING,
  OLD_LABEL,
  OTHER_MATTER,
  OUT_LABEL,
  POINTS_BACK,
  SPARE_LABEL,
} from './cues.ts';

/**
 * What a paper says of a house beside naming it: its booking is off, it takes the place of another's, or it is one to
 * fall back on.
 */
export type Fate = 'gone' | 'holds' | 'spare';

/** What the booking is of: what else the words of a sentence may be about depends on it. */
export type Matter = keyof typeof OTHER_MATTER;

interface Cue {
  start: number;
  end: number;
  kind: 'leaves-next' | 'holds-next' | 'is-off' | 'gives-up';
}

interface Named {
  start: number;
  end: number;
}

/** How far a word for leaving or holding reaches to the name behind it. */
const REACH_AHEAD = 40;

/** The fate of each house that a statement names, by the words around it: `the Rex instead of the Bristol`. */
export function fatesIn(text: string, names: readonly Named[], matter: Matter): (Fate | undefined)[] {
  const cues = cuesOf(text);
  const off = new Set(
    cues
      .filter((cue) => isOff(cue) && isDone(text, cue, names, matter))
      .map((cue) => houseMeant(text, cue, names, cues)),
  );
  for (const cue of cues) if (isOff(cue)) addListed(text, cue, names, off);
  const fates: (Fate | undefined)[] = [];
  names.forEach((name, i) => {
    const before = names[i - 1]?.end ?? 0;
    const gap = text.slice(before, name.start);
    const lead = cues.findLast(
      (cue) =>
        !isOff(cue) &&
        cue.start >= before &&
        cue.end <= name.start &&
        name.start - cue.end <= REACH_AHEAD &&
        !/[.!?;]\s/.test(text.slice(cue.end, name.start)) &&
        !OTHER_OBJECT.test(text.slice(cue.end, name.start)) &&
        !(INSTEAD.test(text.slice(cue.start, cue.end)) && GOES_ON.test(text.slice(cue.end, name.start))),
    );
    const isListed = fates[i - 1] === 'gone' && lead === undefined && OR.test(gap);
    const isSpare = SPARE_LABEL.test(gap) && !IS_TAKEN.test(text.slice(name.end, names[i + 1]?.start));
    const isOld = OLD_LABEL.test(gap) || (matter === 'stay' && OUT_LABEL.test(gap));
    if (isOld || isLeft(text, name) || isListed || off.has(name)) fates.push('gone');
    else if (isSpare) fates.push('spare');
    else if (lead) fates.push(lead.kind === 'leaves-next' ? 'gone' : 'holds');
    else fates.push(isTaken(text, name) ? 'holds' : undefined);
  });
  return fates;
}

/** `EI 702 (…) and EI 703 (…) have been cancelled`: more than one is off, and all that stand in one list are. */
function addListed(text: string, cue: Cue, names: readonly Named[], off: Set<Named | undefined>): void {
  const last = names.findLastIndex((name) => off.has(name) && name.end <= cue.start);
  const lead = text.slice(names[last]?.end ?? cue.start, cue.start) + text.slice(cue.start, cue.end);
  if (last < 1 || !IS_PLURAL.test(lead)) return;
  for (let i = last; i > 0; i--) {
    const [name, before] = [names[i], names[i - 1]];
    if (!name || !before || !LISTED.test(text.slice(before.end, name.start).replace(/\([^()]*\)/gu, '')))
      return;
    off.add(before);
  }
}

const IS_PLURAL =
  /(?<!\p{L})(?:have|were|are|both|wurden|sind|werden|haben|fallen|entfallen|beide|ont|sont|seront|han|son|fueron|quedan|están|är båda|båda)(?!\p{L})/iu;
const LISTED =
  /^\s{0,2}(?:,|;)?\s{0,2}(?:(?:and|und|et|y|e|och|&)\s)?(?:(?:the|der|den|le|el|flight|flug|vol|vuelo|flyg)\s)?$/iu;

/** `replaces all previous confirmations`, `scrap the early one, we are on …` */
const OTHER_OBJECT =
  /,\s(?:(?:and|und|et|y|och)\s)?(?:we|you|they|it|wir|ihr|sie|es|nous|vous|on|ils|vi|ni|det)(?!\p{L})|(?<!\p{L})(?:all|any|every) |previous|earlier|bisherige|frühere|sämtliche|précédent|antérieur|anterior|tidigare/iu;

/** `Instead of the train you take EI 702`: behind what is left the sentence goes on to what holds. */
const INSTEAD = /instead|tausch|échange|canje|rather|lieu|place|statt|anstelle|plutôt|lugar|vez|stället/iu;
const GOES_ON =
  /(?<!\p{L})(?:we|you|they|i|wir|ihr|sie|nous|vous|on|ils|vamos|vais|van|volamos|voláis|vuelan|vi|ni|ta|tar|train|zug|tren|tåget|bus|bahn|car|van|coach|boat|ferry|bateau|barco|båten?)(?!\p{L})/iu;

const isOff = ({ kind }: Cue) => kind === 'is-off' || kind === 'gives-up';

/** Between two houses that share what was said before them. */
const OR =
  /^\s?(?:,|and|or|und|oder|et|ou|y|o|och|eller)\s(?:(?:the|im|das|dem|der|in der|le|la|au|el|en el) ?)?$/iu;

/** `moved you from the Bristol to the Rex`, `Change of hotel: Bristol → Rex` */
function isLeft(text: string, name: Named): boolean {
  const after = text.slice(name.end, name.end + 60);
  const before = text.slice(Math.max(0, name.start - 16), name.start);
  const isArrow = /^\s?(?:\([^()]{0,40}\)\s?)?(?:→|->|=>|➔|»)/u.test(after);
  const isWay =
    /(?:^|[\s(])(?:from|vom|von|aus|du|de|del|från)\s(?:the |dem |der |la |l['’]|las |los )?$|(?:^|\s)de l['’]$/iu.test(
      before,
    ) &&
    /^\s?(?:\([^()]{0,40}\)\s?)?(?:to|into|ins|in (?:das|die|den)|zum|zur|nach|à|au|vers|al?|till)\s(?:(?:the|la|l['’]|el|das)\s?)?\p{Lu}/u.test(
      after,
    );
  return (isArrow || isWay) && MOVES.test(text);
}

/** `auf den OS 564 umgebucht` */
const isTaken = (text: string, name: Named): boolean =>
  /(?<!\p{L})(?:auf|in|zu|nach) ?(?:d(?:as|en|ie|em)|s)? $/iu.test(
    text.slice(Math.max(0, name.start - 10), name.start),
  ) && /^ (?:um(?:gebucht|gezogen)|gewechselt|verlegt)(?!\p{L})/u.test(text.slice(name.end, name.end + 14));

function cuesOf(text: string): Cue[] {
  const found = (
    [
      ['leaves-next', LEAVES_NEXT],
      ['holds-next', HOLDS_NEXT],
      ['is-off', IS_OFF],
      ['gives-up', GIVES_UP],
    ] as const
  ).flatMap(([kind, pattern]) =>
    matchesOf(text, pattern).map(
      (match): Cue => ({
        start: match.index,
        end: match.index + match[0].length,
        kind,
      }),
    ),
  );
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  // `instead of` is no `instead`: what lies within a longer one is dropped.
  let reach = -1;
  return found.filter((cue) => {
    // `replaced by` is said of the house before it and of that behind it.
    if (cue.end < reach || (cue.end === reach && !isOff(cue))) return false;
    reach = cue.end;
    return true;
  });
}

/** Where one thing said ends and the next begins. */
const CLAUSE_END =
  /,(?!\d)|:(?=\s)|[;()[\]–—]|\s(?:-{1,3}|[/|·•])\s|\s{2,}|[.!?]\s|\n|\s(?:and|but|so|because|since|und|aber|sondern|weil|da|denn|et|mais|car|donc|y|e|pero|sino|porque|och|men|utan|eftersom|så)\s/giu;

interface Clause {
  start: number;
  end: number;
}

/** The clause that a place stands in; the names of houses are not cut. */
function clauseAt(text: string, at: number, names: readonly Named[]): Clause {
  let start = 0;
  for (const stop of matchesOf(text, CLAUSE_END)) {
    if (names.some((name) => name.start <= stop.index && stop.index < name.end)) continue;
    const end = stop.index + stop[0].length;
    if (stop.index >= at) return { start, end: stop.index };
    if (end <= at) start = end;
  }
  return { start, end: text.length };
}

/** Whether it has happened, and to the booking: no `free if cancelled by noon`, no `the transfer is cancelled`. */
function isDone(text: string, cue: Cue, names: readonly Named[], matter: Matter): boolean {
  const clause = clauseAt(text, cue.start, names);
  const before = text.slice(clause.start, cue.start);
  const after = text.slice(cue.end, clause.end);
  const isNamed = names.some(({ start, end }) => start >= clause.start && end <= clause.end);
  if (isNegated(before) || isAsked(text, cue)) return false;
  // `Ada gave up her window seat`
  if (cue.kind === 'gives-up' && !isNamed && OTHER_MATTER[matter].test(after)) return false;
  return !NOT_DONE.test(`${before} ${after}`) && !OTHER_MATTER[matter].test(before);
}

/** `Are we cancelling the Rex?`: nobody has done it yet; whoever says please wants it done. */
function isAsked(text: string, cue: Cue): boolean {
  const after = text.slice(cue.end);
  const end = after.search(/[.!?](?=\s|$)/u);
  const start = text.slice(0, cue.start).search(/[^.!?;:]*$/u);
  return after[end] === '?' && ASKS.test(text.slice(start, cue.start));
}

const ASKS =
  /^\W*(?:(?:so|also|and|but|und|et|y|och)[, ]+)?(?:is|are|was|were|has|have|had|did|do|does|should|shall|why|when|who|what|how|ist|sind|war|waren|wurde[nt]?|wird|werden|hat|hab\p{L}*|soll\p{L}*|warum|wann|wer|wie|est-ce|a-t-on|avons|faut-il|pourquoi|quand|qui|ha|han|hemos|hay|por qué|cuándo|quién|está|är|har|ska|blir|varför|när|vem)(?!\p{L})/iu;

const NEGATION =
  /(?<!\p{L})(?:not|never|nothing|nobody|none|nicht|nie|nichts|niemand|pas|jamais|rien|no|nunca|nada|inte|ej|aldrig|inget)\s(?:(?:been|be|yet|all|été|encore|sido|está|ha|blivit|än)\s){0,2}$/iu;
/** `has not been`, `nothing`: right before the word for it. */
export const isNegated = (before: string): boolean => NEGATION.test(before);

/** The house that is off: that of the clause, before the word or behind it, else the one spoken of until then. */
function houseMeant(
  text: string,
  cue: Cue,
  names: readonly Named[],
  cues: readonly Cue[],
): Named | undefined {
  const clause = clauseAt(text, cue.start, names);
  const own = names.findLast((name) => name.start >= clause.start && name.end <= cue.start);
  const turnsFrom = (name: Named) =>
    cues.some(
      (other) =>
        !isOff(other) &&
        other.start >= name.end &&
        other.end <= cue.start &&
        // `the Bristol, but they are full`
        !POINTS_BACK.test(text.slice(other.end, cue.start)) &&
        text.slice(other.end, cue.start).trim() !== '',
    );
  if (own) return turnsFrom(own) ? undefined : own;
  const next = names.find((name) => name.start >= cue.end);
  const gap = next && text.slice(cue.end, next.start);
  const isObject =
    cue.kind === 'gives-up' && next && gap !== undefined && next.start - cue.end <= REACH_AHEAD;
  if (
    isObject &&
    (next.start <= clause.end || IS_GAP.test(gap) || (cue.start <= 1 && /^\s?[\])]\s?$/u.test(gap)))
  )
    return next;
  const spokenOf = names.findLast((name) => name.end <= clause.start);
  if (!spokenOf || turnsFrom(spokenOf)) return undefined;
  const isNewSentence = NEW_SENTENCE.test(text.slice(spokenOf.end, clause.start).replace(/\([^()]*\)/gu, ''));
  const words = text.slice(clause.start, cue.start);
  // `moved from the Bristol to the Rex - the old booking is void`
  if (OF_OLD.test(words)) {
    const left = names.filter((name) => name.end <= clause.start).at(-2);
    if (left) return left;
  }
  return isOfTheBooking(words) && (!isNewSentence || POINTS_BACK.test(words)) ? spokenOf : undefined;
}

const OF_OLD = quick(new RegExp(`(?<!\\p{L})(?:${OLD})(?!\\p{L})`, 'iu'));

/** Between a label and the house it is said of. */
const IS_GAP = /^[\s:–—-]{1,4}$/u;

const NEW_SENTENCE = /(?<!\p{L}\.|(?<!\p{L})\p{L}{1,4})[.!?]\s+\p{Lu}/u;

const WORD = /[\p{L}\d][\p{L}\d'’-]*/gu;

/** No other thing is named before the word: small words, words for a booking, or the end of an address. */
function isOfTheBooking(words: string): boolean {
  if (/^\s*\d/.test(words)) return true;
  return matchesOf(words, WORD).every(
    ([word]) => /^[\p{Ll}\d]/u.test(word) || word.split(/['’]/u).every((part) => OF_THE_BOOKING.test(part)),
  );
}

/** Whether a text that names no house says that something is off. */
export const saysOff = (text: string, matter: Matter) => whatIsOff(text, matter).length > 0;

export const saysHolds = (text: string) => HOLDS_NEXT.test(text);

interface WhatIsOff {
  /** The words before the clause. */
  lead: string;
  /** Those of the clause before the word for it, and those behind. */
  before: string;
  after: string;
  /** What is off may stand behind the word. */
  takesObject: boolean;
}

/** What a text that names no house says to be off: the words of the clause before each word for it, and those behind. */
export function whatIsOff(text: string, matter: Matter): readonly WhatIsOff[] {
  return remembered(text, matter, () => findWhatIsOff(text, matter));
}

const remembered = memory<readonly WhatIsOff[]>();

function findWhatIsOff(text: string, matter: Matter): WhatIsOff[] {
  if (!IS_OFF.test(text) && !GIVES_UP.test(text)) return [];
  return cuesOf(text)
    .filter((cue) => isOff(cue) && isDone(text, cue, [], matter))
    .map((cue) => {
      const { start, end } = clauseAt(text, cue.start, []);
      return {
        lead: text.slice(0, start),
        before: text.slice(start, cue.start),
        after: text.slice(cue.end, end),
        takesObject: cue.kind === 'gives-up',
      };
    });
}

/**
 * Whether a text that names no house says so of the one before it: `scrap that`, `the booking has fallen through`. What is
 * named before the words is meant rather: `12 € a room, for the cancelled one too`.
 */
export const saysBack = (text: string, matter: Matter) =>
  whatIsOff(text, matter).some(
    ({ lead, before }) =>
      POINTS_BACK.test(before) && isOfTheBooking(before) && !OTHER_MATTER[matter].test(lead),
  );
