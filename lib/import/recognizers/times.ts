import type { Doubt } from '../candidate.ts';
import { type Found, type RecognizerContext, withoutOverlaps } from './found.ts';
import { matchesOf, quick } from './phrases.ts';
import { memory } from './remember.ts';

export interface FoundTime {
  /** `HH:MM`, 24 h */
  time: string;
  /** First or last of a span such as `21:00 - 22:20`. */
  range?: 'start' | 'end';
}

const START = '(?<![\\p{L}\\p{N}.,:/+])(?<!(?<!\\d[\\dh])-)(?<![€$£]\\s?)';
const END = '(?![\\p{L}\\p{N}]|[:.]\\d|,\\d)';
/** The letter alone right behind its hour: `8.15 p`, but in `16.00 a 18.00` it leads to the end. */
const MERIDIEM = '(a\\.?m\\.?|p\\.?m\\.?|[ap])(?![\\p{L}\\p{N}]|(?<=\\sa)\\s{1,2}(?:las? )?[\\d\\p{Lu}])';
const re = (source: string): RegExp => new RegExp(source, 'giu');

const TWELVE = re(`(?<![\\p{L}\\p{N}.,:/])(\\d{1,2})(?:[:.h](\\d{2}))?\\s{0,2}${MERIDIEM}`);
const COLON = re(
  `(?<![\\p{L}\\p{N}.,:]|(?<!\\d:\\d{2})/|\\d\\+|[T:]\\d{2}:\\d{2}-)(\\d{1,2}):(\\d{2})(?::\\d{2})?(?!\\d|[:.]\\d)`,
);
const ISO_T = re(`(?<=\\d{4}-\\d{2}-\\d{2}T)(\\d{2}):(\\d{2})`);
const HOUR_H = re(`${START}(\\d{1,2})\\s?h\\s?(\\d{2})?(?:\\s?min)?${END}`);
const UHR = re(
  `${START}(\\d{1,2})(?:[:.](\\d{2}))?(?:\\s{0,2}(?:[-–—]|bis)\\s{0,2}(\\d{1,2})(?:[:.](\\d{2}))?)?\\s{0,2}uhr(?:\\s?(\\d{2})(?![\\p{N}:.]))?`,
);
const KL = re(
  `(?<![\\p{L}\\p{N}])kl(?:ockan|\\.)?\\s{0,2}(\\d{1,2})(?:[:.](\\d{2}))?(?:\\s{0,2}(?:[-–—]|till|och)\\s{0,2}(\\d{1,2})(?:[:.](\\d{2}))?)?${END}`,
);
const HORAS = re(
  `${START}(\\d{1,2})(?:[:.](\\d{2}))?\\s{0,2}(?:horas|hrs\\.?|hs\\.?|heures?|h\\.)(?![\\p{L}])`,
);
/** `10,30 h`: the Spanish comma, only before its hour. */
const COMMA = re(`${START}(\\d{1,2}),([0-5]\\d)\\s{0,2}(?:horas|hrs\\.?|hs\\.?|h|uhr)(?![\\p{L}\\p{N}])`);
const HEURES = re(`${START}(\\d{1,2})\\s?heures?\\s(\\d{2})(?![\\p{L}\\p{N}]|[:.]\\d)`);
const MILITARY = re(`${START}([01]\\d|2[0-3])([0-5]\\d)\\s{0,2}(?:hrs?|hours|h|uhr|lt)(?![\\p{L}\\p{N}])`);
const DOTTED = re(
  `${START}([01]?\\d|2[0-4])\\.([0-5]\\d)(?!h?[\\p{L}\\p{N}%€$£](?<!h)|[.,:]\\d|\\.\\s?\\d|\\s?(?:€|EUR|USD|GBP|SEK|kr|%|m(?![\\p{L}])|kg))`,
);
const WORDS = re(
  `(?<![\\p{L}\\p{N}]|\\d:\\d\\d\\s?)(noon|midday|midnight|minuit|midi|mitternacht|medianoche|mediodía|mediodia|midnatt)(?![\\p{L}\\p{N}])`,
);
const RANGE_GAP = /^\s{0,3}(?:uhr|h)?\s{0,2}(?:[-–—]|to|bis|à|a|till|until|-|–)\s{0,3}$/iu;
const BARE_RANGE_START = /(?<![\p{L}\p{N}.,:/])(\d{1,2})\s{0,2}(?:[-–—]|to|bis)\s{0,2}$/iu;

const WORD_TIMES: Record<string, string> = {
  midnight: '00:00',
  minuit: '00:00',
  mitternacht: '00:00',
  medianoche: '00:00',
  midnatt: '00:00',
};

/**
 * Every clock time in the text. Durations are left to `findDurations` where a word says so; `20.30` counts only where
 * it cannot be an amount or a date, and carries a doubt.
 */
export function findTimes(text: string, context: RecognizerContext = {}): Found<FoundTime>[] {
  if (!/\d|noon|mid|minuit|mitter|medi/iu.test(text)) return [];
  return [...remembered(text, context.language ?? '', () => timesOf(text, context))];
}

const remembered = memory<readonly Found<FoundTime>[]>();

function timesOf(text: string, context: RecognizerContext): Found<FoundTime>[] {
  const found = withoutOverlaps([...strong(text), ...dotted(text, context)]);
  const isClocked = found.some((one) => /^\d{1,2}:\d{2}$/.test(one.text));
  return markRanges(text, found).filter(
    (one) => !isDuration(text, one) && !(isClocked && SHORT_SPAN.test(one.text)),
  );
}

const MERIDIEM_BEHIND = /\d\s{0,2}[ap]/iu;
/** What a text must hold for the patterns behind it to find anything. */
const CLOCKS: readonly (readonly [RegExp, ...RegExp[]])[] = [
  [/\d:\d/, COLON, ISO_T],
  [/\d\s{0,2}h/iu, HOUR_H, HORAS, HEURES],
  [/\d,\d\d\s{0,2}(?:h|uhr)/iu, COMMA],
  [quick(/\d{4}\s{0,2}(?:h|uhr|lt)/iu), MILITARY],
];

function* strong(text: string): Generator<Found<FoundTime>> {
  for (const m of MERIDIEM_BEHIND.test(text) ? matchesOf(text, TWELVE) : []) {
    const isAfternoon = /^p/iu.test(m[3] ?? '');
    const hour = Number(m[1]);
    if (hour < 1 || hour > 12) {
      // `16A` is a fuse or a seat; the word behind `18:40 am Bahnhof` is no half of the day.
      const [written = ''] = /^[\d:.h]+(?=\s{1,2}am$)/iu.exec(m[0]) ?? [m[0]];
      const time = toClock(m[1], m[2]);
      if (time && (m[2] !== undefined || /m/iu.test(m[3] ?? ''))) yield at(m.index, written, time);
      continue;
    }
    const hour24 = (hour % 12) + (isAfternoon ? 12 : 0);
    yield* clock(m, String(hour24), m[2]);
    yield* bareStart(text, m, isAfternoon);
  }
  for (const [needed, ...patterns] of CLOCKS) {
    if (!needed.test(text)) continue;
    for (const pattern of patterns) for (const m of matchesOf(text, pattern)) yield* clock(m, m[1], m[2]);
  }
  for (const m of matchesOf(text, UHR))
    yield* maybeRange(m, m[1], m[2] ?? (m[3] ? undefined : m[5]), m[3], m[4]);
  for (const m of matchesOf(text, KL)) yield* maybeRange(m, m[1], m[2], m[3], m[4]);
  for (const m of matchesOf(text, WORDS)) {
    const word = (m[1] ?? '').toLowerCase();
    yield at(m.index, m[0], WORD_TIMES[word] ?? '12:00');
  }
}

/** `6-9 pm`: the first number takes the half of the day of the second. */
function* bareStart(text: string, match: RegExpExecArray, isAfternoon: boolean): Generator<Found<FoundTime>> {
  const head = text.slice(Math.max(0, match.index - 12), match.index);
  const bare = BARE_RANGE_START.exec(head);
  const hour = Number(bare?.[1]);
  if (!bare || hour < 1 || hour > 12) return;
  const start = match.index - head.length + bare.index;
  const time = toClock(String((hour % 12) + (isAfternoon ? 12 : 0)), undefined);
  if (time) yield { ...at(start, bare[1] ?? '', time), value: { time, range: 'start' } };
}

function* dotted(text: string, context: RecognizerContext): Generator<Found<FoundTime>> {
  const isUsual = context.language === undefined || /^(de|sv|fi|da|nb|no|nl|it)$/.test(context.language);
  for (const m of matchesOf(text, DOTTED)) {
    if (isDottedDate(text, m)) continue;
    const doubts: Doubt[] = isUsual ? [] : ['weak_context'];
    for (const one of clock(m, m[1], m[2])) yield doubts.length > 0 ? { ...one, doubts } : one;
  }
}

/** `24.04.` and `11.07.,` are days: a full stop behind, and the second number is a month. */
function isDottedDate(text: string, match: RegExpExecArray): boolean {
  const month = Number(match[2]);
  if (/(?<!\p{L})(?:um|at)\s$/iu.test(text.slice(Math.max(0, match.index - 4), match.index))) return false;
  return text[match.index + match[0].length] === '.' && month >= 1 && month <= 12;
}

function* clock(
  match: RegExpExecArray,
  hour: string | undefined,
  minute: string | undefined,
): Generator<Found<FoundTime>> {
  const time = toClock(hour, minute);
  if (time) yield at(match.index, match[0], time);
}

function* maybeRange(
  match: RegExpExecArray,
  hour: string | undefined,
  minute: string | undefined,
  hourEnd: string | undefined,
  minuteEnd: string | undefined,
): Generator<Found<FoundTime>> {
  const first = toClock(hour, minute);
  if (!first) return;
  if (hourEnd === undefined) {
    yield at(match.index, match[0], first);
    return;
  }
  const last = toClock(hourEnd, minuteEnd);
  const cut = match[0].search(/\s{0,2}(?:[-–—]|bis|till|och)/u);
  yield { ...at(match.index, match[0].slice(0, cut), first), value: { time: first, range: 'start' } };
  if (!last) return;
  const rest = match[0].slice(cut);
  const digit = rest.search(/\d/);
  yield { ...at(match.index + cut + digit, rest.slice(digit), last), value: { time: last, range: 'end' } };
}

function toClock(hour: string | undefined, minute: string | undefined): string | undefined {
  const h = Number(hour);
  const m = Number(minute ?? '0');
  if (!Number.isInteger(h) || !Number.isInteger(m) || h > 24 || m > 59 || (h === 24 && m > 0))
    return undefined;
  return `${String(h % 24).padStart(2, '0')}:${String(m).padStart(2, '0')}`;
}

function at(start: number, text: string, time: string): Found<FoundTime> {
  return { value: { time }, start, end: start + text.length, text };
}

function markRanges(text: string, found: Found<FoundTime>[]): Found<FoundTime>[] {
  return found.map((one, i) => {
    if (one.value.range) return one;
    const next = found[i + 1];
    const previous = found[i - 1];
    if (next && RANGE_GAP.test(text.slice(one.end, next.start))) {
      return { ...one, value: { time: sameHalf(one, next), range: 'start' } };
    }
    if (previous && RANGE_GAP.test(text.slice(previous.end, one.start))) {
      return { ...one, value: { ...one.value, range: 'end' } };
    }
    return one;
  });
}

/** `7:30-9:30 pm`: the first time has no half of the day of its own and takes that of the second. */
function sameHalf(first: Found<FoundTime>, last: Found<FoundTime>): string {
  const hour = Number(first.value.time.slice(0, 2));
  const isOpen = !/[ap]\.?m/iu.test(first.text) && /p\.?m/iu.test(last.text) && hour < 12;
  const later = `${String(hour + 12).padStart(2, '0')}${first.value.time.slice(2)}`;
  return isOpen && later <= last.value.time ? later : first.value.time;
}

const SAYS_LENGTH =
  /(?:duration|dauer|durée|duración|duree|längd|speltid|spielzeit|set length|for|pendant|during)\s{0,2}[:.]?\s{0,2}$/iu;
const SAYS_FLYING =
  /(?<!\p{L})(?:flight time|flying time|journey time|travel time|flugzeit|flugdauer|reisezeit|temps de vol|durée du vol|tiempo de vuelo|duración del vuelo|flygtid|restid)\s{0,2}[:.]?\s{0,2}$/iu;
/** Beside clock times such as `06:25`, `1h20` says how long. */
const SHORT_SPAN = /^\dh[0-5]\d$/iu;
const H_FORM = /^\d{1,2}\s?h\s?(?:\d{2})?(?:\s?min)?$/iu;
const SAYS_CLOCK = /kl|uhr|[ap]\.?m/iu;
/** No set and no show lasts longer, so `Spielzeit 21:00` is a time of day and `Spielzeit 1:30` is none. */
const LONGEST_SET_HOURS = 4;

/** `1h50` after "duration" is a length of time, and so is `2 h` where the next word says of what. */
function isDuration(text: string, one: Found<FoundTime>): boolean {
  if (SAYS_CLOCK.test(one.text)) return false;
  const before = text.slice(Math.max(0, one.start - 24), one.start);
  if (SAYS_FLYING.test(before)) return true;
  if (SAYS_LENGTH.test(before))
    return H_FORM.test(one.text) || Number(one.value.time.slice(0, 2)) <= LONGEST_SET_HOURS;
  return (
    /^\d\s?h(?:\s?\d{2}\s?min)?$/iu.test(one.text) &&
    /^\s{1,2}(?:before|after|vor|nach|avant|après|antes|después|prior|set|check|from|later|flight|de )/iu.test(
      text.slice(one.end, one.end + 10),
    )
  );
}

const DURATION = re(
  `(?<![\\p{L}\\p{N}:.,])(?:PT(\\d{1,2})H(?:(\\d{1,2})M)?|(\\d{1,2})\\s?(?:hr\\(s\\)|hours?|hrs?|std|stunden?|heures?|horas?|timmar|timer|tim|h)\\.?(?:\\s{0,2}:?(?:and |und |et |y |och |, ?(?=\\d{1,2}\\s?min))?(\\d{1,2})(?:\\s?(?:minutes?|mins?|min\\(s\\)|minuten|minutos|minuter|m))?\\.?)?|(\\d{1,3})\\s?(?:minutes?|mins?|minuten|minutos|minuter|['′]))(?![\\p{L}\\p{N}])`,
);

const LENGTH_UNIT = quick(/\d\s?[hsmt'′]/iu);

/** Lengths of time: `1h50`, `1 hr 50 min`, `90 minutes`, `PT1H50M`; the value is in minutes. */
export function findDurations(text: string): Found<{ minutes: number }>[] {
  if (!LENGTH_UNIT.test(text)) return [];
  const found: Found<{ minutes: number }>[] = [];
  for (const m of matchesOf(text, DURATION)) {
    const minutes = m[5] ? Number(m[5]) : Number(m[1] ?? m[3] ?? 0) * 60 + Number(m[2] ?? m[4] ?? 0);
    if (minutes > 0)
      found.push({ value: { minutes }, start: m.index, end: m.index + m[0].length, text: m[0] });
  }
  return found;
}
