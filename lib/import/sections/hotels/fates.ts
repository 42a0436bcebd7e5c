import type { Reading } from '../../reading/reading.ts';
import { statementsAt, statementsOf } from '../../reading/statements.ts';
import { cityByName } from '../../recognizers/cities.ts';
import { matchesOf } from '../../recognizers/phrases.ts';
import { HOLDS_NEXT, IS_OFF, LEAVES_NEXT, MOVES, OLD_LABEL } from './fates-words.ts';
import { hotelKey, isSameHotel } from './name-keys.ts';
import type { HotelName } from './names.ts';

/** What a paper says of a house beside naming it: its booking is off, or it takes the place of another's. */
export type Fate = 'gone' | 'holds';

interface Cue {
  start: number;
  end: number;
  kind: 'leaves-next' | 'holds-next' | 'is-off';
}

interface Named {
  start: number;
  end: number;
}

/** How far a word for leaving or holding reaches to the name behind it, and one for being off to the name before it. */
const REACH_AHEAD = 40;
const REACH_BACK = 64;

/** The fate of each house that a statement names, by the words around it: `the Rex instead of the Bristol`. */
function fatesIn(text: string, names: readonly Named[]): (Fate | undefined)[] {
  const cues = cuesOf(text);
  const fates: (Fate | undefined)[] = [];
  names.forEach((name, i) => {
    const before = names[i - 1]?.end ?? 0;
    const gap = text.slice(before, name.start);
    const lead = cues.findLast(
      (cue) =>
        cue.kind !== 'is-off' &&
        cue.start >= before &&
        cue.end <= name.start &&
        name.start - cue.end <= REACH_AHEAD &&
        !/[.!?;]\s/.test(text.slice(cue.end, name.start)),
    );
    const next = names[i + 1]?.start ?? text.length;
    const isOff = cues.some(
      (cue) =>
        cue.kind === 'is-off' &&
        cue.start >= name.end &&
        cue.end <= next &&
        cue.start - name.end <= REACH_BACK &&
        !/[.!?]\s/.test(text.slice(name.end, cue.start)) &&
        !cues.some((other) => other.kind !== 'is-off' && other.start >= name.end && other.end < cue.start),
    );
    const isListed = fates[i - 1] === 'gone' && lead === undefined && OR.test(gap);
    if (OLD_LABEL.test(gap) || isLeft(text, name) || isListed || isOff) fates.push('gone');
    else fates.push(lead && (lead.kind === 'leaves-next' ? 'gone' : 'holds'));
  });
  return fates;
}

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

function cuesOf(text: string): Cue[] {
  const found = (
    [
      ['leaves-next', LEAVES_NEXT],
      ['holds-next', HOLDS_NEXT],
      ['is-off', IS_OFF],
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
    if (cue.end <= reach) return false;
    reach = cue.end;
    return true;
  });
}

/** Whether a text says that something is off, replaced or no longer so. */
export const saysOff = (text: string) => IS_OFF.test(text);
export const saysHolds = (text: string) => HOLDS_NEXT.test(text);

export interface Fates {
  /** Mentions of houses that are off. */
  gone: ReadonlySet<HotelName>;
  /** Mentions that tell where one stays in another's place. */
  holds: ReadonlySet<HotelName>;
}

/** What the paper says of each house it names; a house that is off once is off wherever an older mail names it. */
export function fatesOf(reading: Reading, names: readonly HotelName[]): Fates {
  const told = new Map<HotelName, Fate>();
  for (const [text, mentions] of mentionsByStatement(reading, names)) {
    const fates = fatesIn(
      text,
      mentions.map(({ at }) => at),
    );
    mentions.forEach(({ one }, i) => {
      const fate = fates[i];
      if (fate) told.set(one, fate);
    });
  }
  const ageOf = (one: HotelName) => reading.lines[one.line]?.message ?? 0;
  const off = names.filter((one) => told.get(one) === 'gone');
  const isGone = (one: HotelName) =>
    told.get(one) !== 'holds' &&
    (told.get(one) === 'gone' ||
      off.some((other) => isSameHotel(other.name, one.name) && ageOf(other) <= ageOf(one)) ||
      isLeftOut(reading, one.name, ageOf(one)));
  return {
    gone: new Set(names.filter(isGone)),
    holds: new Set(names.filter((one) => told.get(one) === 'holds')),
  };
}

interface Mention {
  one: HotelName;
  at: Named;
}

function mentionsByStatement(reading: Reading, names: readonly HotelName[]): [string, Mention[]][] {
  const byStatement = new Map<string, Mention[]>();
  for (const one of names) {
    const statement = statementsAt(reading, one.line).find(({ text }) => text.includes(one.name));
    const line = reading.lines[one.line]?.text ?? '';
    // Where a sentence was found on several lines its words are those of the statement.
    const text = line.length >= (statement?.text.length ?? 0) || !statement ? line : statement.text;
    const start = text === line ? one.start : text.indexOf(one.name);
    const mentions = byStatement.get(text) ?? [];
    mentions.push({ one, at: { start, end: start + one.name.length } });
    byStatement.set(text, mentions);
  }
  for (const mentions of byStatement.values()) mentions.sort((a, b) => a.at.start - b.at.start);
  return [...byStatement];
}

/** What stands behind a word for leaving, where no other word shows it to be a house: `statt im Kaiserhof`. */
const NAME_NEXT =
  /^[\s:–-]{0,3}(?:(?:the|our|your|at|in|im|dem|den|der|das|die|des|vom|le|la|les|el|los|las|du|de|del|au|aux|à|en|på|i|[Hh]otel|[Hh]ôtel|[Hh]otell|[Hh]otellet)\s|l['’]|d['’]){0,5}(\p{Lu}[\p{L}\d'’&-]*(?:\s(?:(?:de|du|des|del|la|le|of|the|am|zum|zur|&)\s)?\p{Lu}[\p{L}\d'’&-]*){0,4})/u;

const leftByReading = new WeakMap<Reading, { words: readonly string[]; age: number }[]>();

function namesLeft(reading: Reading) {
  const known = leftByReading.get(reading);
  if (known) return known;
  const left = statementsOf(reading).flatMap(({ text, firstLine }) =>
    matchesOf(text, LEAVES_NEXT).flatMap((match) => {
      const name = NAME_NEXT.exec(text.slice(match.index + match[0].length))?.[1];
      if (!name || name.length < 4 || cityByName(name)) return [];
      return [{ words: hotelKey(name).split(' '), age: reading.lines[firstLine]?.message ?? 0 }];
    }),
  );
  leftByReading.set(reading, left);
  return left;
}

/** Whether a word for leaving stands before this name, in a mail no older than one of that age. */
export function isLeftOut(reading: Reading, name: string, age = Number.POSITIVE_INFINITY): boolean {
  return namesLeft(reading).some((left) => left.age <= age && isOfWords(name, left.words));
}

function isOfWords(name: string, words: readonly string[]): boolean {
  const own = hotelKey(name)
    .split(' ')
    .filter((word) => word.length > 3);
  return own.length > 0 && own.every((word) => words.includes(word));
}
