import type { Doubt } from '../../../../candidate.ts';
import { type RecognizerContext, withoutOverlaps } from '../../../../recognizers/found.ts';
import { matchesOf, quick } from '../../../../recognizers/phrases.ts';
import { findTimes } from '../../../../recognizers/times.ts';
import { bareChange, withoutReplaced } from '../standing/replaced-times.ts';
import { bareEnd, bareStarts } from './bare-spans.ts';
import { fourDigitTimes } from './four-digit-times.ts';
import { spokenTimes } from './spoken-times.ts';

/** A clock time or a span of two, as one stretch of text. */
export interface TimeGroup {
  start: string;
  end?: string;
  from: number;
  to: number;
  text: string;
  doubts: Doubt[];
  /** The paper gives the latest moment (`until 22:00`), not the beginning. */
  isUntil: boolean;
  /** Said as on a clock's face (`half six`): which half of the day is meant follows from the act. */
  isTwelve?: boolean;
}

/** The times of an item of a schedule. */
export function timesOf({ start, end, doubts, isTwelve }: TimeGroup) {
  return { start, ...(end && { end }), timeDoubts: doubts, ...(isTwelve && { isTwelve: true as const }) };
}

const UNTIL = quick(
  /(?<![\p{L}])(?:until|till?|by|no later than|latest|bis|spätestens|jusqu['’]?[àa]u?|avant|au plus tard|hasta(?: las?)?|antes de las?|senast|(?<!(?:satta?|sätts|flytta\p{L}{0,3}|ändra\p{L}{0,3}|lagt?d?|bestämd?t?)\s)till|fram till)\s{0,2}(?:um |kl\.? )?$/iu,
);
/** Words between the first and the last time of a span, beyond those that every reader of times knows. */
const UP_TO =
  /^\s?(?:uhr|h)?[,(]?\s?\(?(?:(?:hasta|a) las?|hasta|jusqu(?:e|['’][àa]u?)|bis(?: ca\.?| um| gegen)?|until|till|(?:fram )?till|til|to (?:about|around))\s(?:kl\.?\s?)?$/iu;
/** `19.30–c. 20.15`, `13:00 -> 14:00`. */
const DASH =
  /^\s{0,2}(?:[-–—>→⇒]|->|=>|to|till|bis|à|a)\s{0,2}(?:(?:c|ca|approx|circa|about|etwa|env|vers|hacia|sobre)\.?\s{0,2})?$/iu;
const AND = /^\s?(?:uhr|h)?\s(?:and|und|et|y(?: las?)?|och)\s(?:kl\.?\s?)?$/iu;
const BETWEEN = /(?<![\p{L}])(?:between|zwischen|entre(?: las?)?|mellan)\s(?:kl\.?\s?)?$/iu;

/** A day that only shows how days go, or went: `Sample day (illustrative only): doors 7 PM`. */
const SAMPLE = quick(
  /(?<!\p{L})(?:(?:sample|example|illustrative|ejemplo de|exemple d['’ue]{1,2}|exempel på)\s?(?:show )?(?:day|schedule|running order|timings?|timetable|día|horario|programa|journée|planning|déroulé|dag|tidsschema|körschema)|(?:beispiel|muster)-?(?:tag|ablauf|zeitplan|tagesablauf))(?!\p{L})/iu,
);

/** The times of a text, spans joined; times of day with a zone or in an address of mail headers are not looked for. */
export function timeGroups(text: string, context: RecognizerContext): readonly TimeGroup[] {
  const known = knownGroups.get(context) ?? new Map<string, readonly TimeGroup[]>();
  knownGroups.set(context, known);
  const groups = known.get(text) ?? findGroups(text, context);
  known.set(text, groups);
  return groups;
}

/** Several readers of a schedule ask for the times of the same lines. */
const knownGroups = new WeakMap<RecognizerContext, Map<string, readonly TimeGroup[]>>();

/** `1700 ◆`, `12:45 ▲`, `19.30*`: signs that mark what a new version changes. */
const MARKED = /(?<=\d\s?)(?:[◆◇▲△▼●■□★☆►▶◀†‡§]|\*(?!\*))/gu;

function findGroups(marked: string, context: RecognizerContext): TimeGroup[] {
  const text = marked.replace(MARKED, ' ');
  if (SAMPLE.test(text)) return [];
  const said = [...findTimes(text, context), ...fourDigitTimes(text, context), ...spokenTimes(text)];
  if (said.length === 0) return [...bareChange(text), ...bareHours(text, [])];
  const written = withoutOverlaps(said);
  const times = withoutOverlaps([...bareStarts(text, written), ...written]);
  const groups: TimeGroup[] = [];
  for (const time of times) {
    if (/^midi$/iu.test(time.text) && STATION.test(text.slice(0, time.start))) continue;
    // `£7.50`, and `18 x 7.50` of a bill.
    if (/[£$€]\s?$|\d\s?[x×]\s$/u.test(text.slice(Math.max(0, time.start - 4), time.start))) continue;
    const last = groups.at(-1);
    if (last && last.end === undefined && isEndOf(text, last, time)) {
      last.end = time.value.time;
      last.to = time.end;
      last.text = text.slice(last.from, last.to);
      continue;
    }
    groups.push({
      start: time.value.time,
      from: time.start,
      to: time.end,
      text: time.text,
      doubts: [...(time.doubts ?? [])],
      isUntil: UNTIL.test(text.slice(Math.max(0, time.start - 24), time.start)),
      ...('isTwelve' in time.value && time.value.isTwelve === true && { isTwelve: true }),
    });
  }
  const all = [
    ...groups
      .filter((group) => !isLength(text, group))
      .map((group) => inOneHalf(bareEnd(text, group, groups))),
    ...bareHours(text, groups),
  ].sort((a, b) => a.from - b.from);
  return withoutReplaced(text, all);
}

function isEndOf(
  text: string,
  last: TimeGroup,
  time: { start: number; value: { range?: 'start' | 'end' } },
): boolean {
  if (time.value.range === 'end' && time.start - last.to < 12) return true;
  const gap = text.slice(last.to, time.start);
  return (
    UP_TO.test(gap) ||
    (AND.test(gap) && BETWEEN.test(text.slice(Math.max(0, last.from - 20), last.from))) ||
    (/[\dhr]\s?$/u.test(last.text) && DASH.test(gap))
  );
}

/** `Gare du Midi` */
const STATION = /(?<!\p{L})(?:gare|porte|canal|rue|place|boulevard|avenue|pic|tour) du\s$/iu;

const HOURS = /^\d{1,2}\s?h(?:\s?\d{2})?$/iu;
/** `Montaje: 3 horas` lasts so long; `a las 3 horas` is when it begins. */
const LENGTH_IN_WORDS = /^[1-6]\s?(?:hours|hrs|stunden|heures|horas|timmar)\.?$/iu;
const AT_THE_HOUR = /(?<!\p{L})(?:at|um|à|las?|kl\.?|dès|vers)\s$/iu;
const CLOCK_BEFORE = /(?<![\p{L}])(?:à|a las|vers|dès|at|from|kl\.?|um|ab|de|-|–|—)\s?$/iu;

/** `DJ set, 2 h` */
const LENGTH_OF_SET =
  /(?<!\p{L})(?:set|show|concert|live|konzert|auftritt|concierto|actuaci[óo]n|spelning|konsert),\s$/iu;

/** `balances de 1 h 30` is a length of time; a show's clock does not say one in the night in running text. */
function isLength(text: string, group: TimeGroup): boolean {
  if (LENGTH_IN_WORDS.test(group.text.trim())) return !AT_THE_HOUR.test(text.slice(0, group.from));
  if (!HOURS.test(group.text.trim()) || group.start >= '05:00') return false;
  const before = text.slice(Math.max(0, group.from - 8), group.from);
  const isOfLength = /(?<![\p{L}])(?:de|d['’]|pendant|durant|durante|for|für)\s?$/iu.test(before);
  if (LENGTH_OF_SET.test(text.slice(0, group.from))) return true;
  return /\p{L}\s*$/u.test(before) && (isOfLength || !CLOCK_BEFORE.test(before));
}

/** `4:30 - 5:30 PM`, `5pm till 6.15`: the time without a half of the day takes that of the other. */
function inOneHalf(group: TimeGroup): TimeGroup {
  const { start, end } = group;
  if (!end) return group;
  if (/^\d{1,2}(?:[:.]\d{2})?\s?p/iu.test(group.text)) {
    const later = inAfternoon(end);
    return end < '12:00' && !/\d\s?[ap]\.?m?\.?$/iu.test(group.text) && later > start
      ? { ...group, end: later }
      : group;
  }
  if (!/p\.?m?\.?$/iu.test(group.text) || /[ap]\.?m/iu.test(group.text.slice(0, -6)) || end < '12:00')
    return group;
  const later = inAfternoon(start);
  return start < '12:00' && later <= end ? { ...group, start: later } : group;
}

/** `4:00 PM Soundcheck to 5:15`: an end on the face of the clock is in the half of the day of what it ends. */
export function endInHalfOf(start: TimeGroup, end: TimeGroup): string {
  const isBare = /p\.?m?\.?$/iu.test(start.text.trim()) && !/[ap]\.?m?\.?$/iu.test(end.text.trim());
  const later = end.start < '12:00' ? inAfternoon(end.start) : end.start;
  return isBare && later > start.start ? later : end.start;
}

function inAfternoon(time: string): string {
  return `${Number(time.slice(0, 2)) + 12}${time.slice(2)}`;
}

const AFTER_NOON = quick(/\d\s?p\.?m/iu);

const BARE_HOUR = /(?<=(?<![\p{L}])(?:at|from)\s)(1[0-2]|[1-9])(?=\s?(?:[,;.)]|$|and\s))/iu;

/** `dinner at 6` among times of the afternoon is in the afternoon as well. */
function bareHours(text: string, groups: readonly TimeGroup[]): TimeGroup[] {
  const isInformal =
    groups.some((group) => group.isTwelve !== true) &&
    groups.every((group) => group.isTwelve || (group.start < '12:00' && /^\d{1,2}\.\d{2}$/.test(group.text)));
  if (!isInformal && !AFTER_NOON.test(text)) return [];
  return matchesOf(text, BARE_HOUR)
    .filter((match) => !groups.some((group) => match.index >= group.from && match.index < group.to))
    .map((match) => ({
      start: `${(Number(match[1]) % 12) + 12}:00`,
      from: match.index,
      to: match.index + match[0].length,
      text: match[0],
      doubts: ['weak_context' as const],
      isUntil: false,
    }));
}
