import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import { findDurations } from '../../../recognizers/times.ts';
import { suggestedLines } from '../../shared/advertising.ts';
import { type ColumnAt, columnCells, columnFinder, headingRows } from '../columns/column-cells.ts';
import { inlineRole } from '../columns/role-words.ts';
import { FORM_END } from '../places/line-towns.ts';
import { isNewerLabel, oldAmong } from '../standing/words.ts';
import type { KnownFlights, Role, Token, TokenLine } from '../types.ts';
import { airportsOn } from './airport-tokens.ts';
import { dayShift, lengthsAmongTimes, times, withoutPlainTimes } from './clock-times.ts';
import { flightTokens } from './flight-tokens.ts';
import { withYearsForward } from './issue-year.ts';
import { withOrdinalDays } from './ordinal-days.ts';
import { isSegmentLine, RESERVATION_STATUS } from './segment-lines.ts';
import { AIRCRAFT, CABIN, SEAT_LIKE } from './token-words.ts';
import { blank, visibleText } from './visible.ts';
import { withWeekdays } from './weekday-days.ts';

export function tokenize(reading: Reading, known?: KnownFlights): TokenLine[] {
  const columnAt = columnFinder(reading);
  const heads = headingRows(reading);
  const suggested = suggestedLines(reading);
  const lines = reading.lines.map((line) => {
    const text = suggested.has(line.index)
      ? ' '.repeat(line.text.length)
      : withoutOldCells(reading, line.index, visibleText(line));
    return { index: line.index, text, tokens: tokensOf(reading, line, text, columnAt, heads, known) };
  });
  return withOrdinalDays(reading, withWeekdays(reading, withYearsForward(reading, lines), known?.days));
}

/**
 * The row without what stands under a heading for what held before, where one beside it heads what holds now: `jetzt`. What
 * did not change stands under the older heading alone.
 */
function withoutOldCells(reading: Reading, index: number, text: string): string {
  const cells = columnCells(reading, index);
  if (cells.length < 2) return text;
  const labels = cells.map(({ column }) => column.label);
  const newer = cells.find((_, i) => isNewerLabel(labels[i] ?? ''));
  const words = newer && text.slice(newer.start, newer.end);
  if (words && UNCHANGED.test(words)) return text;
  const isRetold = words !== undefined && findFlightNumbers(words).length > 0;
  const isOld = oldAmong(labels);
  return cells.reduce((kept, cell, i) => {
    const isOther =
      isRetold && cell !== newer && findFlightNumbers(text.slice(cell.start, cell.end)).length > 0;
    return isOld[i] || isOther ? blank(kept, cell.start, cell.end) : kept;
  }, text);
}

const UNCHANGED =
  /^\W{0,4}(?:=|(?:un|in)changed|same|as before|idem|id\.|unverändert|gleich|wie (?:bisher|gehabt|vorher)|bleibt|inchangé|pareil|même|igual|sin cambios?|el mismo|la misma|oförändra[dt]|samma|som förut)/iu;

/** A line and what its tokens are read with. */
interface OnLine {
  reading: Reading;
  line: ReadLine;
  text: string;
  isSegment: boolean;
  columnAt: ColumnAt;
}

function tokensOf(
  reading: Reading,
  line: ReadLine,
  text: string,
  columnAt: ColumnAt,
  heads: ReadonlySet<number>,
  known: KnownFlights | undefined,
): Token[] {
  // When a mail was sent says nothing of a flight.
  if (line.isMailDate || !/[\p{L}\d]/u.test(text)) return [];
  const on: OnLine = { reading, line, text, isSegment: isSegmentLine(text), columnAt };
  const flights = flightTokens(reading, line.index, text, known);
  const durations = durationsOn(on);
  const tokens = [
    ...flights,
    ...airportTokens(on, flights.length > 0, heads.has(line.index)),
    ...dateTokens(on, flights.length > 0),
    ...durations,
    ...timeTokens(on, durations),
    ...matchesOf(text, AIRCRAFT).map((match) => matchedToken(on, 'aircraft', match)),
    ...matchesOf(text, CABIN).map((match) => matchedToken(on, 'class', match)),
  ];
  return withRoles(withoutClashes(tokens), text, line.index, columnAt);
}

const spotOn = ({ line, text }: OnLine, start: number, end: number) => ({
  line: line.index,
  start,
  end,
  text: text.slice(start, end),
});

const matchedToken = (on: OnLine, kind: 'aircraft' | 'class', match: RegExpExecArray): Token => ({
  kind,
  value: match[0].trim(),
  ...spotOn(on, match.index, match.index + match[0].trimEnd().length),
});

function airportTokens(on: OnLine, hasNumber: boolean, isHeading: boolean): Token[] {
  const { text, isSegment } = on;
  const hasFlight = hasNumber || RESERVATION_STATUS.test(text);
  return (
    airportsOn(text, isSegment && hasFlight, hasNumber)
      // `BAG` over a column is a heading.
      .filter((one) => !(one.isWeak && isHeading))
      .map((one) => ({
        kind: 'airport',
        value: one.airport,
        ...spotOn(on, one.start, one.end),
        isWeak: one.isWeak && !SIDE_BEHIND.test(text.slice(one.end, one.end + MAX_SIDE)),
        ...(one.isNamed && { doubts: ['derived'] }),
      }))
  );
}

function dateTokens(on: OnLine, hasNumber: boolean): Token[] {
  const { reading, text, isSegment } = on;
  const dated = (isSegment ? withoutPlainTimes(text, reading) : text).replace(NEXT_DAY_LINE, '|');
  return findDates(dated, hasNumber ? { ...reading, hasShortDays: true } : reading).map(
    ({ value, start, end, doubts }) => ({
      kind: 'date',
      value: value.date,
      ...spotOn(on, start, end),
      ...(doubts && { doubts }),
    }),
  );
}

function durationsOn(on: OnLine): Token[] {
  const { reading, text } = on;
  const found = [
    ...lengthsAmongTimes(reading, text),
    ...findDurations(text).filter((one) => isLength(on, one)),
  ];
  return found.map(({ value, start, end }) => ({
    kind: 'duration',
    value: value.minutes,
    ...spotOn(on, start, end),
  }));
}

const isLength = (on: OnLine, { start, text }: { start: number; text: string }): boolean =>
  !SEAT_LIKE.test(text) && (!/^\d{1,2}\s?h\s?\d{2}\.?$/iu.test(text) || isUnderDuration(on, start));

const isUnderDuration = ({ line, text, columnAt }: OnLine, start: number): boolean =>
  columnAt(line.index, start)?.role === 'duration' ||
  inlineRole(text.slice(Math.max(0, start - 24), start)) === 'duration';

function timeTokens(on: OnLine, durations: readonly Token[]): Token[] {
  const { reading, line, text, isSegment, columnAt } = on;
  const roleAt = (at: number) => columnAt(line.index, at)?.role;
  return times(reading, text, isSegment, roleAt)
    .filter(({ start, end }) => !durations.some((other) => start < other.end && other.start < end))
    .filter(({ start, end }) => !isSeat(text.slice(start, end).trim(), isSegment && roleAt(start) !== 'seat'))
    .map((one) => ({
      kind: 'time',
      value: one.time,
      ...spotOn(on, one.start, one.end),
      ...dayShift(text, one.end),
      ...(one.dayShift && { dayShift: one.dayShift }),
      ...(one.doubts && { doubts: one.doubts }),
      ...(/^\s?(?:h|std)(?!\p{L})/iu.test(text.slice(one.end)) && { mayBeLength: true }),
    }));
}

/** A segment may print `7A` for seven in the morning, but no `21A`. */
const isSeat = (text: string, mayBeHour: boolean): boolean =>
  SEAT_LIKE.test(text) && !(mayBeHour && Number.parseInt(text, 10) <= 12);

/** Of overlapping finds the one of the more telling kind stays: a date is no flight number and no time. */
function withoutClashes(tokens: Token[]): Token[] {
  const rank = { aircraft: 0, flight: 1, date: 2, airport: 3, time: 4, duration: 5, class: 6 };
  const kept: Token[] = [];
  for (const token of [...tokens].sort((a, b) => rank[a.kind] - rank[b.kind])) {
    if (!kept.some((other) => token.start < other.end && other.start < token.end)) kept.push(token);
  }
  return kept.sort((a, b) => a.start - b.start);
}

function withRoles(tokens: Token[], text: string, line: number, columnAt: ColumnAt): Token[] {
  let before = 0;
  let inherited: Role | undefined;
  let hasTime = false;
  let hasPlace = false;
  let isPlaceFirst: boolean | undefined;
  return tokens.map((token, i) => {
    const column = columnAt(line, token.start);
    const between = text.slice(before, token.start);
    if (token.kind === 'flight' || /\.\s+\p{Lu}/u.test(between)) inherited = undefined;
    const written =
      inlineRole(between) ??
      (token.kind === 'airport' ? (spokenSide(between) ?? formSide(text, token)) : undefined);
    // The next cell, or the far side of an arrow, is the other end of the leg.
    const isEnd = written === 'departure' || written === 'arrival';
    if (isPlaceFirst === undefined && (isEnd || token.kind === 'airport')) isPlaceFirst = !isEnd;
    const isOtherEnd = hasPlace || isPlaceFirst ? /\s{2}|\n|[✈→➔➜>|]/u : /[✈→➔➜>|]/u;
    const isNextPlace = isPlaceFirst === true && /^\s?[,;]/u.test(between);
    if (hasTime && token.kind === 'airport' && (isNextPlace || isOtherEnd.test(between)))
      inherited = undefined;
    hasTime = token.kind === 'time' || (hasTime && written === undefined);
    hasPlace = token.kind === 'airport' || (hasPlace && written === undefined);
    before = token.end;
    const behind =
      token.kind === 'airport' ? SIDE_BEHIND.exec(text.slice(token.end, token.end + MAX_SIDE)) : null;
    if (behind) return { ...token, role: behind[1] ? 'departure' : 'arrival' };
    const isPassing = written === 'from' || written === 'to';
    if (token.kind === 'flight' && isEnd && tellsJourney(text, tokens, i)) inherited = undefined;
    else if (!isPassing)
      inherited = written ?? (inherited === 'departure' || inherited === 'arrival' ? inherited : undefined);
    // What a cell says of its own value outranks the heading of its column.
    const lead = between.split(/ {2}|\n/u).at(-1) ?? '';
    const beside = column && (inlineRole(lead) ?? (token.kind === 'airport' ? spokenSide(lead) : undefined));
    const opening =
      token.kind === 'time' && /(?:^|[,;|]\s?)\s*$/u.test(text.slice(0, token.start))
        ? OPENED_BY.exec(text.slice(token.end))
        : null;
    if (opening) inherited = opening[1] ? 'departure' : 'arrival';
    const role =
      (opening ? inherited : undefined) ??
      beside ??
      column?.role ??
      (isPassing ? written : inherited) ??
      roleBehind(text, tokens, i);
    return role ? { ...token, role } : token;
  });
}

/** `the band arrives on VY 1423, Paris (ORY) 11:25 - Bilbao (BIO)`: behind the flight stand both its ends, or its line breaks after the first. */
function tellsJourney(text: string, tokens: readonly Token[], i: number): boolean {
  const next = tokens.findIndex((token, at) => at > i && token.kind === 'flight');
  const behind = tokens.slice(i + 1, next < 0 ? undefined : next);
  const places = behind.filter((token) => token.kind === 'airport' && !token.isWeak);
  const [first, second] = places;
  const isCut = behind.at(-1) === first && /^[)\]]?\s*$/u.test(text.slice(first?.end));
  const before = text.slice(tokens[i - 1]?.end ?? 0, tokens[i]?.start);
  return second !== undefined || (first !== undefined && isCut && IN_PROSE.test(before));
}

const IN_PROSE = /\p{L}+ \p{Ll}+ \p{Ll}+ (?:\p{Ll}+ )?$/u;

/** A line of a cell that opens with a day of its own: `Terminal 3` over `Jun 9, 2026` is no third of June. */
const NEXT_DAY_LINE = /\n(?=\p{Lu}\p{Ll}{2,8}\.? \d{1,2}(?:,|\s|$))/gu;

/** `from JFK`, `nach Wien (VIE)`: the word right before the place. */
function spokenSide(before: string): Role | undefined {
  const match =
    /(?<!\p{L})(?:(from|von|aus|ab|leaving|desde|från)|(to|into|nach|vers|hasta|till))\s(?:\p{Lu}[\p{L} .'’-]{1,24}\s)?\(?$/u.exec(
      before.slice(-40),
    );
  return match ? (match[1] ? 'from' : 'to') : undefined;
}

/** `18:00 Abflug Frankfurt, 18:40 Ankunft London`, in a plan in the cell before it: the hour before the word for it. */
const OPENED_BY =
  /^ {0,2}(?:(?:uhr|h|hrs) )?(?:[-–:] )?(?:(dep(?:art(?:s|ure)?)?|leaves?|take-?off|abflug|départ|décollage|salida|despegue|avgång)|(?:arr(?:iv(?:es?|al))?|lands?|landing|ankunft|landung|arrivée|atterrissage|llegada|aterrizaje|ankomst|landning))(?!\p{L})\s(?!\d)/iu;
/** `MCT - Departure`, `HBE (arrival)`. */
const SIDE_BEHIND =
  /^\s?[-–(:]\s?(?:(dep(?:arture|\.)|abflug|départ|salida|avgång)|arr(?:ival|\.)|ankunft|arrivée|llegada|ankomst)(?!\p{L})/iu;
const MAX_SIDE = 16;

/** `FROM: LONDON CITY`: the place is the first thing behind the label at the head of its line. */
function formSide(text: string, token: Token): Role | undefined {
  const label = token.start <= MAX_FORM_LABEL ? FORM_END.exec(text) : null;
  if (!label || /\d| {2}/u.test(text.slice(label[0].length, token.start))) return undefined;
  return label[1] ? 'from' : 'to';
}

const MAX_FORM_LABEL = 60;

/** `TOKYO HANEDA  ARRIVAL TIME: 1735`: the word behind the first place of a line says which end it is. */
function roleBehind(text: string, tokens: readonly Token[], i: number): Role | undefined {
  const [token, next] = [tokens[i], tokens[i + 1]];
  if (i > 0 || token?.kind !== 'airport' || next?.kind !== 'time') return undefined;
  const role = inlineRole(text.slice(token.end, next.start));
  return role === 'departure' || role === 'arrival' ? role : undefined;
}
