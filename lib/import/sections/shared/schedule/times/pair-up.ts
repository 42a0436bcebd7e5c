import type { ActWord } from '../acts/act-words.ts';
import { UNCOUNTED } from './bare-hours.ts';
import type { TimeGroup } from './time-groups.ts';

const HAS_HALF = /\d\s?[ap](?![\p{L}]{2})/iu;
/** So many acts with their hours make a sentence a list of them, though none has its minutes. */
const LIST = 2;

/**
 * `Soundcheck kl 15, insläpp 19, …`: among clock times the hour alone right behind an act is one too; `doors 7,
 * support 8` is read on the face of the clock, and two such acts need no clock time beside them.
 */
export function bareHoursAfter(
  text: string,
  words: readonly ActWord[],
  clocks: readonly TimeGroup[],
): TimeGroup[] {
  const is24 = clocks.some(
    (clock) => clock.start >= '13:00' && clock.isTwelve !== true && !HAS_HALF.test(clock.text),
  );
  let isFixed = false;
  const hours = words.flatMap((word) => {
    const match =
      /^:?\s(?:(?:is|is at|are at|open at|opens at|kl\.?|um|ab|gegen|at|from|à|dès|vers|a las|desde las|från)\s)?(1\d|2[0-3]|[1-9])(?=\s*(?:[,;.)/]|$|(?:till|til|until|bis|jusqu.à|hasta)\s))(?![.,/]\d)/iu.exec(
        text.slice(word.end, word.end + 16),
      );
    const hour = Number(match?.[1]);
    const from = word.end + (match?.[0].length ?? 0) - (match?.[1]?.length ?? 0);
    if (!match?.[1] || clocks.some((clock) => from >= clock.from && from < clock.to)) return [];
    // `load in 3pm, check 5`: beside an hour with its half of the day words that mean many things are acts too.
    const isNamed = word.isStrong || clocks.some((clock) => HAS_HALF.test(clock.text));
    if (hour < 12 && (is24 || !isNamed || !UNCOUNTED.has(word.kind))) return [];
    isFixed ||= hour > 12 && word.isStrong && UNCOUNTED.has(word.kind) && LED.test(match[0]);
    return [
      {
        start: `${match[1].padStart(2, '0')}:00`,
        from,
        to: from + match[1].length,
        text: match[1],
        doubts: ['weak_context' as const],
        isUntil: false,
        ...(hour <= 12 && { isTwelve: true }),
      },
    ];
  });
  return clocks.length > 0 || hours.length >= LIST || isFixed ? hours : [];
}

/** `must be silent at 23`: what leads to an hour of the 24-hour clock makes it one, also by itself. */
const LED = /(?:at|um|ab|à|dès|a las|kl\.?)\s\d/iu;

export interface Pair {
  word: ActWord;
  time: TimeGroup;
}

const MAX_GAP = 80;

/** Each time takes the word before it; in texts that put the time first, the word behind it. */
export function pairUp(text: string, words: readonly ActWord[], times: readonly TimeGroup[]): Pair[] {
  const used = new Set<ActWord>();
  const pairs: Pair[] = [];
  const isTimeFirst =
    times[0] !== undefined &&
    words[0] !== undefined &&
    times[0].from < words[0].start &&
    words[0].start - times[0].to < 16 &&
    words[0].start < (times[1]?.from ?? text.length) &&
    /(?:^|[,;:.(–-])[\s]*(?:\p{L}{1,5}\.?\s)?$/u.test(text.slice(0, times[0].from));
  for (const [i, time] of times.entries()) {
    const previousEnd = times[i - 1]?.to ?? 0;
    const nextStart = times[i + 1]?.from ?? text.length;
    const before = words
      .filter(
        (word) =>
          word.start >= previousEnd &&
          word.end <= time.from &&
          !used.has(word) &&
          time.from - word.end <= MAX_GAP,
      )
      .at(-1);
    const after = words.find(
      (word) =>
        word.start >= time.to &&
        word.end <= nextStart &&
        !used.has(word) &&
        word.start - time.to <= MAX_GAP / 2,
    );
    const word =
      isTimeFirst || isFor(text, time, after)
        ? (after ?? before)
        : (before ??
          (isAdjacent(text, time, after) && !isOfNext(after, time, times[i + 1]) ? after : undefined) ??
          (words.length === 1 && times.length === 1 && (isInCommas(text, time, after) || isOnlyRide(after))
            ? after
            : undefined));
    if (!word || (time.isUntil && word.kind !== 'curfew')) continue;
    if (word === before && isOfSupport(text, words, word)) continue;
    used.add(word);
    pairs.push({ word: before && word === before ? widened(text, words, word, previousEnd) : word, time });
  }
  return pairs;
}

/** `Yann is at the airport at 18:30, arrivals hall, and drives you to the hotel`: the one ride of a sentence with one time. */
function isOnlyRide(word: ActWord | undefined): boolean {
  return word?.kind === 'transfer' && word.name !== undefined;
}

/** `After the show, at 7 pm, you are invited to dinner`: a time between two commas is that of what follows. */
function isInCommas(text: string, time: TimeGroup, word: ActWord | undefined): boolean {
  const lead = /(?:^|,\s)(?:(?:at|um|gegen|ab|à|vers|dès|a las|sobre las|kl\.?|vid)\s)?$/iu.test(
    text.slice(0, time.from),
  );
  const between = text.slice(time.to, word?.start ?? time.to);
  return word?.kind === 'meal' && lead && /^\s?(?:uhr|hrs?|h)?,\s[^.,;:!?]{0,40}$/iu.test(between);
}

/** `the opener at quarter to 8 and you're on at 8.30`: a word as near to the next time is the next one's. */
function isOfNext(word: ActWord | undefined, time: TimeGroup, next: TimeGroup | undefined): boolean {
  return word !== undefined && next !== undefined && next.from - word.end <= word.start - time.to;
}

/** `Support soundcheck 17:00` is another act's. */
function isOfSupport(text: string, words: readonly ActWord[], word: ActWord): boolean {
  return words.some(
    (other) =>
      other.kind === 'support' &&
      other.end <= word.start &&
      /^[\s:–-]{0,3}$/u.test(text.slice(other.end, word.start)),
  );
}

const FOR =
  /^\s?(?:uhr|h)?\s{0,2}(?:für|zum|zur|for|pour(?: permettre)?|para|för|till)\s(?:(?:den|die|das|der|eine[nr]?|ein|the|your|our|an?|le|la|les|un|une|una|el|los|ett|en|ihren?|euren?)\s|l['’])?$/iu;
/** `Um 20 Uhr kann die Band mit dem Aufbau …`, `From 3 pm the artist may load in`: who may do it stands between. */
const MAY =
  /^\s?(?:uhr|h)?,?\s{0,2}(?:(?:the|die|der|das|le|la|les|el|los|las)?\s?\p{L}{0,14}\s)?(?:kann|k[öo]nn(?:en|t)|darf|d[üu]rf(?:en|t)|steht|may|can|shall|will|is able to|peut|peuvent|pourra|pourront|puede|pueden|podr[áa]n?|kan|f[åa]r)\s[^.,;:!?\d]{0,48}$/iu;

/** `ab 14 Uhr für eine Anspielprobe`, `à partir de 9 h pour permettre le montage`. */
function isFor(text: string, time: TimeGroup, word: ActWord | undefined): boolean {
  return (
    word !== undefined &&
    (FOR.test(text.slice(time.to, word.start)) || MAY.test(text.slice(time.to, word.start)))
  );
}

const BESIDE = /^\s{0,3}(?:uhr|hrs?|h)?[\s:.\-–]{0,4}(?:\p{L}{1,12}\s)?$/iu;
/** `à 9h30 un taxi vous prend`: who does it stands before its verb. */
const WHO = /^\s{0,3}(?:uhr|hrs?|h)?,?\s{0,2}(?:[\p{L}.'’-]{1,14}\s){0,4}$/iu;

function isAdjacent(text: string, time: TimeGroup, word: ActWord | undefined): boolean {
  return word !== undefined && (word.name ? WHO : BESIDE).test(text.slice(time.to, word.start));
}

/** `Load-in and soundcheck from 15:00` is one entry under both names. */
function widened(text: string, words: readonly ActWord[], word: ActWord, from: number): ActWord {
  const neighbour = words.find(
    (other) =>
      other.start >= from &&
      other.end <= word.start &&
      /^\s*(?:&|\+|\/|and|und|et|y|och)\s*$/iu.test(text.slice(other.end, word.start)),
  );
  return neighbour ? { ...neighbour, text: text.slice(neighbour.start, word.end), end: word.end } : word;
}
