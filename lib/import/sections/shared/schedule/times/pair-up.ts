import { MOVED } from '../../../../recognizers/standing-words.ts';
import type { ActWord } from '../acts/act-words.ts';
import { PERSONAL } from '../acts/own-set-words.ts';
import { saysChange } from '../standing/replaced-times.ts';
import { UNCOUNTED } from './bare-hours.ts';
import type { TimeGroup } from './time-groups.ts';

const HAS_HALF = /\d\s?[ap](?![\p{L}]{2})/iu;
/** So many acts with their hours make a sentence a list of them, though none has its minutes. */
const LIST = 2;
/** Among so many also a word that means other things is the act it may mean. */
const LONG_LIST = 3;

const AT = '(?:kl\\.?|um|ab|gegen|at|from|à|dès|vers|a las|desde las|från)';
/** `is now at`, `erst um`, `décalée à`: what ties an act to the hour that it is at now. */
const NOW_AT = `(?:(?:is|are|ist|sind|est|sont|es|son|är|has been|been|wird|wurde|open|opens|now|jetzt|nun|erst|schon|doch|maintenant|finalement|ahora|finalmente|nu|först|${MOVED})\\s){0,3}(?:(?:up|back|forward|out|on) )?(?:${AT}\\s|to\\s|auf\\s|till\\s|a\\s)?`;
const BARE_HOUR = new RegExp(
  `^:?\\s${NOW_AT}(?<hour>1\\d|2[0-3]|[1-9])(?<minutes>[0-5][05])?(?=\\s*(?:[,;.)/]|$|(?:till|til|until|bis|jusqu.à|hasta|now|not|instead|nicht|statt|pas|no|inte|sharp|tomorrow|tmrw|tonight|morgen|heute|demain|mañana|hoy|imorgon|ikväll)(?!\\p{L})))(?![.,/]\\d)`,
  'iu',
);
const REACH = 40;

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
    (clock) =>
      clock.start >= '13:00' &&
      clock.isTwelve !== true &&
      !HAS_HALF.test(clock.text) &&
      !/^\D*(?:1[0-2]|[1-9])(?!\d)/u.test(clock.text),
  );
  const hasHalf = clocks.some((clock) => HAS_HALF.test(clock.text));
  const found = words.flatMap((word) => {
    const match = BARE_HOUR.exec(text.slice(word.end, word.end + REACH));
    const { hour: written = '', minutes } = match?.groups ?? {};
    const length = written.length + (minutes?.length ?? 0);
    const from = word.end + (match?.[0].length ?? 0) - length;
    const hour = Number(written);
    // `check 430`: three digits are an hour and its minutes on the face of the clock.
    if (!match || (minutes && (is24 || hour > 12))) return [];
    if (clocks.some((clock) => from >= clock.from && from < clock.to)) return [];
    return [{ word, hour, minutes: minutes ?? '00', from, length, lead: match[0] }];
  });
  const isLong =
    found.length + clocks.length >= LONG_LIST ||
    (found.length >= LIST && found.some(({ word }) => word.isStrong && UNCOUNTED.has(word.kind)));
  let isFixed = false;
  const hours = found.flatMap(({ word, hour, minutes, from, length, lead }) => {
    // `load in 3pm, check 5`: beside an hour with its half of the day words that mean many things are acts too.
    const isChange = lead.length > MIN_LEAD && saysChange(lead);
    const isNamed = word.isStrong || hasHalf || isLong || isChange;
    const mayBeHour = UNCOUNTED.has(word.kind) || (word.kind === 'set' && PERSONAL.test(word.text));
    if (hour < 12 && (is24 || !isNamed || !mayBeHour)) return [];
    const isLed = hour > 12 && (word.isStrong ? LED : IS_AT).test(lead);
    isFixed ||= UNCOUNTED.has(word.kind) && (isLed || isChange);
    return [
      {
        start: `${String(hour).padStart(2, '0')}:${minutes}`,
        from,
        to: from + length,
        text: text.slice(from, from + length),
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
/** A weak word takes an hour alone only behind a verb: `la prueba es a las 18`. */
const IS_AT = /^\s(?:is|ist|est|es|är|será?|sera)\s(?:at|um|à|a las|kl\.?)\s\d/iu;
/** ` 7` and ` at 7` say of no change. */
const MIN_LEAD = 5;

export interface Pair {
  word: ActWord;
  time: TimeGroup;
}

const MAX_GAP = 80;
/** `doors 7, Tin Larder on at | 8`: the word has an hour of its own. */
const OWN_HOUR = /^\s?(?:at\s|um\s|à\s|kl\.?\s)?\d{1,2}\s?[,;/]\s/iu;

/** `LI 4:00, SC 5:00`: letters that stand for an act, and no small word before an hour. */
const ABBREVIATED = /(?<!\p{L})\p{Lu}{2,4}\s$/u;

/** Each time takes the word before it; in texts that put the time first, the word behind it. */
export function pairUp(text: string, words: readonly ActWord[], times: readonly TimeGroup[]): Pair[] {
  const used = new Set<ActWord>();
  const pairs: Pair[] = [];
  const isTimeFirst =
    times[0] !== undefined &&
    words[0] !== undefined &&
    times[0].from < words[0].start &&
    isLedBy(text, times[0], words[0]) &&
    words[0].start < (times[1]?.from ?? text.length) &&
    /(?:^|[,;:.(–-])[\s]*(?:(?:a|desde|sobre|hacia) las\s|\p{L}{1,5}\.?\s)?$/u.test(
      text.slice(0, times[0].from),
    ) &&
    !ABBREVIATED.test(text.slice(0, times[0].from));
  for (const [i, time] of times.entries()) {
    const previousEnd = times[i - 1]?.to ?? 0;
    const nextStart = times[i + 1]?.from ?? text.length;
    const before = words
      .filter(
        (word) =>
          word.start >= previousEnd &&
          word.end <= time.from &&
          !used.has(word) &&
          time.from - word.end <= MAX_GAP &&
          !OWN_HOUR.test(text.slice(word.end, time.from)),
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
          (words.length === 1 &&
          times.length === 1 &&
          (isInCommas(text, time, after) || isOnlyRide(after) || isOfOneClause(text, time, after))
            ? after
            : undefined));
    if (!word || (time.isUntil && !DONE_BY.has(word.kind))) continue;
    if (word === before && isOfSupport(text, words, word)) continue;
    used.add(word);
    pairs.push({ word: before && word === before ? widened(text, words, word, previousEnd) : word, time });
  }
  return pairs;
}

/** `At 16:00 you have a photo shoot`: the time opens a clause, and its act comes in it. */
function isLedBy(text: string, time: TimeGroup, word: ActWord): boolean {
  const gap = word.start - time.to;
  return gap < SOON || (gap < MAX_GAP / 2 && isOfOneClause(text, time, word));
}

const SOON = 16;
/** `Load-out has to be finished by 23:00`: what has only its latest moment. */
const DONE_BY: ReadonlySet<string> = new Set(['curfew', 'load-out']);

/** `Radio Lark comes at 16:00 for an interview`: the one time and the one act that a clause has. */
function isOfOneClause(text: string, time: TimeGroup, word: ActWord | undefined): boolean {
  return word?.isStrong === true && !/[,;:!?()]|\.\s/u.test(text.slice(time.to, word.start));
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
