import type { Reading } from '../../../reading/reading.ts';
import { addDays, weekdayOfDate } from '../../../recognizers/calendar.ts';
import { WEEKDAY_PATTERN, weekdayOfWord } from '../../../recognizers/date-words.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import type { Token, TokenLine } from '../types.ts';

/** A weekday, and the number of the day behind it: `Friday`, `sat 22nd`, `Sa. den 22.`, `vendredi 12`. */
const NAMED_DAY = new RegExp(
  `(?<![\\p{L}\\p{N}])(${WEEKDAY_PATTERN})(?:en)?(?:[.,]{0,2}\\s{1,2}(?:the |den |le |el |día )?(\\d{1,2})(?:st|nd|rd|th|\\.|:e|:a|er)?(?![\\p{L}\\p{N}/%]|[:.,]\\d|\\s?(?:uhr|h|am|pm|€|kr)(?!\\p{L})))?(?!\\p{L})`,
  'giu',
);
/** Alone, a shorter form is a word of some language: `mon vol`, `so`. */
const IS_WHOLE = /^(?:\p{L}{5,}|(?:Tue|Wed|Thu|Fri|Sat|Sun))$/u;
/** Right before a flight it is none: `fre SK 80`, `Do LH 2082`. */
const IS_SHORT =
  /^(?:[Ff]re|[Ss]ön|[Ll]ör|[Tt]is|[Oo]ns|[Tt]ors?|[Mm]ån|[Jj]eu|[Vv]en|[Ll]un|[Mm]ié|[Jj]ue|[Vv]ie|[Ss]áb|[Dd]om|[Ss]am|Mo|Di|Mi|Do|Fr|Sa)$/u;
const REACH_DAYS = 6;
const REACH_OF_NUMBERED = 25;
const MAX_HEADING = 60;

/**
 * `you fly on Friday with LH 2075`, `out sat 22nd`: the day of that name, and number, nearest to the days the paper
 * writes in full, or other papers tell flights of, else the first one after the mail was sent.
 */
export function withWeekdays(
  reading: Reading,
  lines: TokenLine[],
  daysElsewhere: readonly string[] = [],
): TokenLine[] {
  const written = () => {
    days ??= daysWritten(lines);
    return days.length > 0 ? days : daysElsewhere;
  };
  let days: string[] | undefined;
  for (const [i, line] of lines.entries()) {
    if (!isOfFlight(reading, lines, i)) continue;
    withTomorrow(reading, lines, i);
    let hasMore = false;
    for (const match of matchesOf(line.text, NAMED_DAY)) {
      const [text, word = '', number] = match;
      const start = match.index;
      const end = start + text.length;
      // `Friday, 15 January`: the day itself is written.
      const isDated = line.tokens.some(
        (token) => token.kind === 'date' && token.start < end + 6 && token.end > start - 3,
      );
      const isBeforeFlight = line.tokens.some(
        (token) => token.kind === 'flight' && token.start >= end && token.start <= end + 2,
      );
      const isDay = IS_WHOLE.test(word) || (isBeforeFlight && IS_SHORT.test(word));
      if (isDated || (number === undefined && !isDay)) continue;
      const weekday = weekdayOfWord(word) ?? 0;
      const date = dayNamed(
        reading,
        line.index,
        { weekday, ...(number && { number: Number(number) }) },
        written(),
      );
      if (!date) continue;
      if (number) days = [...written(), date];
      hasMore = true;
      line.tokens = line.tokens.filter((token) => token.end <= start || token.start >= end);
      line.tokens.push({
        kind: 'date',
        value: date,
        line: line.index,
        start,
        end,
        text,
        doubts: number ? ['derived'] : ['derived', 'inferred_year'],
      });
    }
    if (hasMore) line.tokens.sort((a, b) => a.start - b.start);
  }
  return lines;
}

/** Those with their year; where none has one, those whose year is that of the paper. */
function daysWritten(lines: readonly TokenLine[]): string[] {
  const dates = lines.flatMap(({ tokens }) => tokens.filter((token) => token.kind === 'date'));
  const sure = dates.filter(({ doubts }) => !doubts);
  return (sure.length > 0 ? sure : dates).map(({ value }) => value);
}

const TOMORROW =
  /^\W{0,4}(tomorrow|morgen|demain|mañana|imorgon|i morgon|next day|folgetag|lendemain)(?!\p{L})/iu;

/** In a mail or a message of a chat, anywhere on the line of a flight; `am Morgen`, `por la mañana` are a time of day. */
const FROM_TODAY =
  /(?<!\p{L})(?:(tomorrow|(?<!(?:am|heute|guten|jeden|every|this) )morgen|demain|(?<!(?:la|esta|cada) )mañana|imorgon|i morgon)|today|tonight|this (?:morning|afternoon|evening)|heute|aujourd['’]hui|ce (?:soir|matin)|cet après-midi|hoy|esta (?:noche|tarde|mañana)|idag|i dag|ikväll|i kväll)(?!\p{L})/iu;

/**
 * `TOMORROW: fly PRG-AMS …` on a day sheet: the day after the one it is of; `I land at 11:05 tomorrow`: the day after the mail
 * was sent.
 */
function withTomorrow(reading: Reading, lines: readonly TokenLine[], at: number): void {
  const line = lines[at];
  if (!line || line.tokens.some(({ kind }) => kind === 'date')) return;
  const sent = daySent(reading, line.index);
  const heading = TOMORROW.exec(line.text);
  const isOnFlight = sent !== undefined && line.tokens.some(({ kind }) => kind === 'flight');
  const match = heading ?? (isOnFlight ? FROM_TODAY.exec(line.text) : null);
  if (!match) return;
  const above = lines.slice(0, at).flatMap(({ tokens }) => tokens.filter(({ kind }) => kind === 'date'));
  const today = sent ?? above.at(-1)?.value;
  if (typeof today !== 'string') return;
  const text = match[0].replace(/^\W+/u, '');
  const end = match.index + match[0].length;
  const token: Token = {
    kind: 'date',
    value: addDays(today, match[1] ? 1 : 0),
    line: line.index,
    start: end - text.length,
    end,
    text,
    doubts: ['derived'],
  };
  line.tokens = [...line.tokens, token].sort((a, b) => a.start - b.start);
}

/** Names a flight, or is the short heading of one; what is marked up as a heading stands over more than the next lines. */
function isOfFlight(reading: Reading, lines: readonly TokenLine[], at: number): boolean {
  const hasFlight = (line: TokenLine | undefined) =>
    line?.tokens.some((token) => token.kind === 'flight') === true;
  const own = lines[at];
  if (!own || hasFlight(own)) return own !== undefined;
  if (own.text.length > MAX_HEADING || own.tokens.some(({ isWeak }) => !isWeak)) return false;
  const isHeading = (line: TokenLine) => reading.lines[line.index]?.line.heading !== undefined;
  const below = lines.slice(at + 1, at + 1 + (isHeading(own) ? LINES_OF_HEADING : 2));
  const next = below.findIndex(isHeading);
  return below.slice(0, next < 0 ? undefined : Math.max(next, 2)).some(hasFlight);
}

const LINES_OF_HEADING = 7;

interface NamedDay {
  weekday: number;
  /** Of the month. */
  number?: number;
}

function dayNamed(
  reading: Reading,
  line: number,
  { weekday, number }: NamedDay,
  written: readonly string[],
): string | undefined {
  const isNamed = (day: string) =>
    weekdayOfDate(day) === weekday && (number === undefined || Number(day.slice(8)) === number);
  const reach = number === undefined ? REACH_DAYS : REACH_OF_NUMBERED;
  for (let away = 0; away <= reach; away++) {
    for (const day of written)
      for (const near of [addDays(day, -away), addDays(day, away)]) if (isNamed(near)) return near;
  }
  const sent = daySent(reading, line);
  if (!sent) return undefined;
  const ahead = number === undefined ? 7 : MAX_DAYS_AHEAD;
  return Array.from({ length: ahead }, (_, i) => addDays(sent, i + 1)).find(isNamed);
}

const MAX_DAYS_AHEAD = 92;

/** When the mail or message that holds the line was sent. */
export function daySent(reading: Reading, line: number): string | undefined {
  const message = reading.messages[reading.lines[line]?.message ?? -1];
  return message?.headers.date ? findDates(message.headers.date, reading)[0]?.value.date : undefined;
}
