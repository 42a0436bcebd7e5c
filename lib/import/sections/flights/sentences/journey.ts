import { matchesOf } from '../../../recognizers/phrases.ts';
import { townOf } from '../places/town-ends.ts';
import type { AirportToken, TimeToken } from '../types.ts';
import { isOfOtherMatter, isOnlySmallWords, JOURNEY_WORDS, type Side, sideBeside } from './journey-words.ts';
import type { OwnSentence } from './own-sentence.ts';

/** A town or an airport in a sentence, and which end of the journey the words say it is. */
export interface Place {
  /** As written, unless it is an airport's code or name. */
  town?: string;
  airport?: AirportToken;
  start: number;
  end: number;
  side?: Side;
}

export interface Clock {
  token: TimeToken;
  start: number;
  end: number;
  side?: Side;
}

/** Where and when a sentence says that its flight leaves and lands. */
export interface Journey {
  places: Place[];
  clocks: Clock[];
  /** Some word says that somebody or something leaves or arrives. */
  hasVerb: boolean;
}

interface Verb {
  start: number;
  end: number;
  side: Side;
}

/** The ends of the journey that a sentence tells in words: by prepositions, by verbs, and by which hour stands beside which town. */
export function journeyIn(sentence: OwnSentence, isOfArrivals = false): Journey {
  const verbs = verbsIn(sentence);
  const clocks = sentence.tokens.flatMap(({ token, start, end }): Clock[] =>
    token.kind === 'time' && token.role !== 'other' && !isOfOtherMatter(sentence.text.slice(0, start))
      ? [{ token, start, end }]
      : [],
  );
  const places = withOtherEnd(sentence, clocks, sidedPlaces(sentence, verbs, placesIn(sentence)));
  const shared = places.length === 1 && places[0]?.side === 'from' ? verbOfAll(sentence, verbs) : verbs;
  for (const [i, clock] of clocks.entries()) {
    const side = sideOfClock(sentence, clock, {
      verbs: shared,
      places,
      before: clocks[i - 1],
      next: clocks[i + 1],
    });
    if (side && !clocks.some((other) => other.side === side)) clock.side = side;
  }
  // Under `Arrivals` the one hour is that of the landing, `09:35 from London` too.
  const only = clocks.length === 1 ? clocks[0] : undefined;
  if (only && isOfArrivals && verbs.every(({ side }) => side === 'to')) only.side = 'to';
  const [first, second] = clocks;
  if (clocks.length === 2 && first && second && isSpan(sentence.text.slice(first.end, second.start))) {
    first.side ??= 'from';
    second.side ??= 'to';
  }
  return { places, clocks, hasVerb: verbs.length > 0 || GOES_BACK.test(sentence.text) };
}

const isNoClock = ({ token }: OwnSentence['tokens'][number]) => token.kind !== 'time';

/** `06:50-10:00`, `06:50/10:00`, `06:50 to 10:00` */
const isSpan = (gap: string) => /^\s?(?:[-–—/→]|to|bis|nach|à|a|till)\s?$/iu.test(gap);

/** `Ada comes from Cork on EI 702 and Tom from Oslo on SK 9`: one verb for both. */
function verbOfAll(sentence: OwnSentence, own: readonly Verb[]): readonly Verb[] {
  const before = sentence.earlier.map(verbsIn).find((verbs) => verbs.length > 0) ?? [];
  const [first] = before;
  const isOne = first && before.every(({ side }) => side === first.side);
  if (own.length > 0 || !isOne || GOES_BACK.test(sentence.text)) return own;
  return [{ side: first.side, start: 0, end: 0 }];
}

const GOES_BACK =
  /(?<!\p{L})(?:back|home|return\p{L}*|zurück|rück\p{L}*|heim\p{L}*|retour|rentre\p{L}*|repart\p{L}*|vuelta|vuelve\p{L}*|regres\p{L}*|hem\p{L}*|tillbaka|retur\p{L}*)(?!\p{L})/iu;

const verbsIn = ({ text }: OwnSentence): Verb[] =>
  matchesOf(text, JOURNEY_WORDS).map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
    side: match[1] ? 'from' : 'to',
  }));

const NAME = /\p{Lu}[\p{L}.'’]+(?:[- ]\p{Lu}[\p{L}.'’]+){0,3}/gu;

function placesIn({ text, tokens }: OwnSentence): Place[] {
  const towns = matchesOf(text, NAME).flatMap((match): Place[] => {
    const whole = match[0].replace(/\.+$/u, '');
    // `Dublin-Bilbao` is two towns, `Clermont-Ferrand` one.
    const parts = townOf(whole, 'first') === whole ? [whole] : whole.split('-');
    let from = match.index;
    return parts.flatMap((part) => {
      const start = from;
      from += part.length + 1;
      return townIn(part, start);
    });
  });
  // `Vienna VIE`, `London (LHR)`: one place.
  const isBefore = (town: Place, start: number) =>
    town.end <= start && /^[\s(,/-]{1,2}$/u.test(text.slice(town.end, start));
  const airports = tokens.flatMap(({ token, start, end }): Place[] =>
    token.kind === 'airport' && !token.isWeak
      ? [{ airport: token, start: towns.find((town) => isBefore(town, start))?.start ?? start, end }]
      : [],
  );
  const free = towns.filter(
    (town) => ![...tokens, ...airports].some((other) => other.start < town.end && town.start < other.end),
  );
  return [...airports, ...free].sort((a, b) => a.start - b.start);
}

/** `Abflug Wien`: in German a town may stand behind another word in capitals. */
function townIn(words: string, at: number): Place[] {
  for (const { index } of [{ index: 0 }, ...words.matchAll(/(?<= )\p{Lu}/gu)]) {
    const town = townOf(words.slice(index), 'first');
    if (town) return [{ town, start: at + index, end: at + index + town.length }];
  }
  return [];
}

function sidedPlaces({ text, tokens }: OwnSentence, verbs: readonly Verb[], places: Place[]): Place[] {
  const sided = places.map((place, i): Place => {
    const said = sideBeside(text.slice(0, place.start), text.slice(place.end));
    const verb = verbs.findLast(({ end }) => end <= place.start);
    const isOfVerb = verb && !places.slice(0, i).some(({ start }) => start >= verb.end);
    const side = said === 'in' ? (isOfVerb && verb.side === 'from' ? undefined : ('to' as const)) : said;
    const byVerb =
      isOfVerb && isOnlySmallWords(withoutTokens(text, tokens.filter(isNoClock), verb.end, place.start))
        ? verb.side
        : undefined;
    const own = side ?? byVerb;
    return own ? { ...place, side: own } : place;
  });
  return sided.map((place, i) => {
    const [before, next] = [sided[i - 1], sided[i + 1]];
    // `Cork 08:10 - Amsterdam 11:05`
    const isFirst = next && isSpan(withoutTokens(text, tokens, place.end, next.start).trim());
    const isSecond = before && isSpan(withoutTokens(text, tokens, before.end, place.start).trim());
    if (place.side) return place;
    if (isFirst && next.side !== 'from') return { ...place, side: 'from' };
    if (isSecond && before.side !== 'to') return { ...place, side: 'to' };
    return place;
  });
}

/** `EI 750, Dublin 06:50, lands Bilbao 10:00`: where one of two places is told, the one with an hour is the other. */
function withOtherEnd({ text, tokens }: OwnSentence, clocks: readonly Clock[], places: Place[]): Place[] {
  const open = places.filter(({ side }) => !side);
  const [told] = places.filter(({ side }) => side);
  if (places.length !== 2 || open.length !== 1 || !told) return places;
  return places.map((place) => {
    const clock = clocks.find(({ start }) => start >= place.end);
    const isTimed = clock && isOnlySmallWords(withoutTokens(text, tokens, place.end, clock.start));
    return place.side || !isTimed ? place : { ...place, side: told.side === 'from' ? 'to' : 'from' };
  });
}

interface Around {
  verbs: readonly Verb[];
  places: readonly Place[];
  before: Clock | undefined;
  next: Clock | undefined;
}

/** The end of the journey that an hour is of: by the verb or the town beside it, else by the verb of its clause. */
function sideOfClock(
  { text, tokens }: OwnSentence,
  clock: Clock,
  { verbs, places, before, next }: Around,
): Side | undefined {
  const gap = (start: number, end: number) => withoutTokens(text, tokens, start, end);
  const verb = verbs.findLast(({ end }) => end <= clock.start);
  if (verb && isOnlySmallWords(gap(verb.end, clock.start)) && !/\n/.test(text)) return verb.side;
  const left = places.findLast(({ end }) => end <= clock.start);
  const right = places.find(({ start }) => start >= clock.end);
  const isLeft =
    left &&
    (before === undefined || before.end <= left.start) &&
    (next === undefined || (right !== undefined && right.start < next.start)
      ? true
      : !isSpan(text.slice(clock.end, next.start))) &&
    isOnlySmallWords(gap(left.end, clock.start));
  // `arrives from Dublin at 17:00`
  const isGoverned =
    verb &&
    left &&
    verb.end <= left.start &&
    !places.some((one) => one.start >= verb.end && one.end <= left.start);
  if (isLeft && isGoverned && left.side !== verb.side && !before && !next) return verb.side;
  if (isLeft && left.side && (left.side === 'from' || isReached(text, left, verbs, before))) return left.side;
  const lead = right && !isLeft && text.slice(clock.end, right.start);
  if (right?.side && lead && BEFORE_TOWN.test(lead)) return right.side;
  if (verb && !/[,;()]|\s(?:and|und|et|y|och)\s/iu.test(text.slice(verb.end, clock.start))) return verb.side;
  return undefined;
}

/** `06:50 from Dublin`, `um 09:30 Uhr in Hamburg` */
const BEFORE_TOWN =
  /^\s?(?:uhr|h|hrs)?\s?(?:from|out of|ab|aus|von|de|desde|från|in|into|to|en|à|a|i|till|nach)\s$/iu;

/** A town that is called the end of the way alone, `from Dublin to Bilbao at 06:50`, does not tell whose the hour is. */
function isReached(text: string, { start }: Place, verbs: readonly Verb[], before: Clock | undefined) {
  const lead = text.slice(Math.max(0, start - 24), start);
  return (
    before !== undefined ||
    /(?<!\p{L})(?:into|in|en|i)\s$/iu.test(lead) ||
    verbs.some(({ side, end }) => side === 'to' && end <= start && start - end <= 24)
  );
}

/** The words between two places of a text, without days, hours and flight numbers. */
function withoutTokens(text: string, tokens: OwnSentence['tokens'], from: number, to: number): string {
  let words = text.slice(from, to);
  for (const { token, start, end } of tokens) {
    if (token.kind === 'airport' || start < from || end > to) continue;
    words = words.slice(0, start - from) + ' '.repeat(end - start) + words.slice(end - from);
  }
  return words;
}
