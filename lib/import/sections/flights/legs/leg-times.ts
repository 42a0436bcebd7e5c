import type { Candidate, Doubt } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import { minutesBetween } from '../../../recognizers/wall-time.ts';
import type { Spot } from '../../shared/spots.ts';
import { addDays, candidateAt } from '../../shared/spots.ts';
import type { DateToken, TimeToken, Token } from '../types.ts';

export interface LegTimes {
  day?: string;
  departureTime?: Candidate<string>;
  arrivalTime?: Candidate<string>;
  /** The date the day was taken from, and whether it stands outside the leg's own lines. */
  date?: DateToken;
  isDayFromContext: boolean;
}

/** The IANA zones of the clocks at both ends, where the airports are known. */
export interface LegZones {
  from?: string | undefined;
  to?: string | undefined;
}

/** What else is known of the leg whose times are read. */
export interface AboutLeg {
  durationMinutes?: number | undefined;
  zones?: LegZones;
  /** The line of the flight's number: a day on it is the leg's own. */
  anchorLine?: number;
  /** Its one time is that of the landing. */
  isLanding?: boolean;
}

interface Placed {
  token: Token;
  order: number;
}

/**
 * Departure and arrival of one leg from the tokens of its lines. Words and columns that name a time decide; else the
 * first time is the departure and the next the arrival. `context` is a date that stands over the leg.
 */
export function readTimes(
  reading: Reading,
  tokens: readonly Token[],
  context: DateToken | undefined,
  { durationMinutes, zones = {}, anchorLine, isLanding = false }: AboutLeg,
): LegTimes {
  const placed = tokens.map((token, order) => ({ token, order }));
  const chosen = chooseTimes(reading, placed, anchorLine);
  const [departure, arrival] = isLanding ? [undefined, chosen[0] ?? chosen[1]] : chosen;
  const dates = placed.filter(isDate).filter(({ token }) => token.role !== 'other');
  const isSpan = areJoined(reading, departure?.token, arrival?.token);
  const [departureDate, arrivalDate] = chooseDates(dates, departure, arrival, {
    context,
    anchorLine,
    isSpan,
  });
  const day = dayOf(departureDate, departure?.token, context);
  const arrivalDay =
    arrivalDate?.value ?? shifted(day, departure?.token, arrival?.token, durationMinutes, zones);
  return {
    ...(day && { day }),
    ...(departureDate && { date: departureDate }),
    isDayFromContext:
      departureDate === undefined ||
      departureDate === context ||
      (departureDate.line !== anchorLine && isAfterTimes(departureDate, arrival?.token)),
    ...(departure || (departureDate && !arrival)
      ? { departureTime: dateTime(reading, 'departure', day, departure?.token, departureDate) }
      : {}),
    ...(arrival && {
      arrivalTime: dateTime(reading, 'arrival', arrivalDay, arrival.token, arrivalDate ?? departureDate, {
        isShiftGuessed: !arrivalDate && arrival.token.dayShift === undefined && arrivalDay !== day,
      }),
    }),
  };
}

/** `07:30 +1 day` under the day on which the journey began. */
function dayOf(
  date: DateToken | undefined,
  departure: TimeToken | undefined,
  context: DateToken | undefined,
): string | undefined {
  const isShifted = date !== undefined && date === context && !date.doubts?.includes('derived');
  return isShifted && departure?.dayShift ? addDays(date.value, departure.dayShift) : date?.value;
}

/** Found behind both times, maybe of the next sentence. */
const isAfterTimes = (date: DateToken, arrival: TimeToken | undefined) =>
  arrival !== undefined &&
  (date.line > arrival.line || (date.line === arrival.line && date.start > arrival.end + MAX_GAP_TO_DATE));

type PlacedTime = { token: TimeToken; order: number };
type PlacedDate = { token: DateToken; order: number };
const isTime = (placed: Placed): placed is PlacedTime => placed.token.kind === 'time';
const isDate = (placed: Placed): placed is PlacedDate => placed.token.kind === 'date';

const NOT_CLOCK = new Set<string>(['other', 'duration', 'seat', 'ticket', 'reference', 'passenger']);

function chooseTimes(
  reading: Reading,
  placed: readonly Placed[],
  anchorLine: number | undefined,
): [PlacedTime | undefined, PlacedTime | undefined] {
  const clocks = placed.filter(isTime).filter(({ token }) => !NOT_CLOCK.has(token.role ?? ''));
  const plain = clocks.filter(({ token }) => !token.mayBeLength);
  const times = spanAmong(reading, plain.length >= 2 ? plain : clocks, anchorLine);
  const arrivalNamed = times.find(({ token }) => token.role === 'arrival' || token.role === 'to');
  const departureNamed = times.find(({ token }) => token.role === 'departure' || token.role === 'from');
  const departure =
    departureNamed ??
    times.find(
      (one) =>
        one !== arrivalNamed &&
        (!arrivalNamed || (one.order < arrivalNamed.order && one.token.value !== arrivalNamed.token.value)),
    );
  const arrival = arrivalNamed ?? times.find((one) => departure && one.order > departure.order);
  return [departure, arrival];
}

/** `AVE 15:18 + I2 3832 MAD-LPA 18:55-20:50`: of more hours than two, the only two that a dash joins on the line of the number, unless words name one. */
function spanAmong(reading: Reading, times: PlacedTime[], anchorLine: number | undefined): PlacedTime[] {
  if (times.length <= 2 || times.some(({ token }) => token.role !== undefined)) return times;
  const spans = times.slice(1).flatMap((until, i) => {
    const from = times[i];
    if (!from || from.token.line !== anchorLine) return [];
    return areJoined(reading, from.token, until.token) ? [[from, until]] : [];
  });
  return spans.length === 1 && spans[0] ? spans[0] : times;
}

/** `18:55-20:50` */
function areJoined(reading: Reading, from: TimeToken | undefined, until: TimeToken | undefined): boolean {
  if (!from || !until || from.line !== until.line) return false;
  return DASH.test(reading.lines[until.line]?.text.slice(from.end, until.start) ?? '');
}
const DASH = /^\s{0,2}[-–—]\s{0,2}$/u;

/** A date so close behind the times belongs to them; farther on in a line it opens the next sentence. */
const MAX_GAP_TO_DATE = 8;

interface AroundDates {
  context: DateToken | undefined;
  anchorLine: number | undefined;
  /** Both hours are told as one, so that a day behind them is of both. */
  isSpan: boolean;
}

function chooseDates(
  dates: PlacedDate[],
  departure: PlacedTime | undefined,
  arrival: PlacedTime | undefined,
  { context, anchorLine, isSpan }: AroundDates,
): [DateToken | undefined, DateToken | undefined] {
  const named = (role: 'departure' | 'arrival') => dates.find(({ token }) => token.role === role)?.token;
  const clock = departure ?? arrival;
  const before = clock ? dates.filter((one) => one.order < clock.order) : dates;
  const between = dates.filter(
    (one) => departure && arrival && one.order > departure.order && one.order < arrival.order,
  );
  const isSameLine = (date: PlacedDate, time: PlacedTime | undefined) =>
    time?.token.line === date.token.line && date.order > time.order;
  const twoAhead = before.length >= 2 && arrival && between.length === 0 ? before.slice(-2) : undefined;
  if (twoAhead?.[0] && twoAhead[1] && isDayAfterOrSame(twoAhead[0].token.value, twoAhead[1].token.value)) {
    return [named('departure') ?? twoAhead[0].token, named('arrival') ?? twoAhead[1].token];
  }
  const follows = dates.find(
    (one) =>
      isSameLine(one, departure) &&
      (!arrival || one.order < arrival.order || one.token.start - arrival.token.end <= MAX_GAP_TO_DATE) &&
      !(arrival && one.order > arrival.order && arrival.token.line !== departure?.token.line),
  );
  // `06:20   07:15` over `11Dec2026   11Dec2026`.
  const below =
    departure && arrival?.token.line === departure.token.line
      ? dates.filter(({ token }) => token.line === departure.token.line + 1)
      : [];
  const under = before.length === 0 && below.length >= 2 ? below : [];
  // `LHR 6:30 AM (Fri, June 11)` under the day of the departure.
  const behind = dates.find(
    (one) =>
      isSameLine(one, arrival) &&
      !isSpan &&
      departure !== undefined &&
      context !== undefined &&
      one.token.start - (arrival?.token.end ?? 0) <= MAX_GAP_TO_DATE &&
      one.token.value > context.value &&
      isDayAfterOrSame(context.value, one.token.value),
  );
  const isAlone = dates.every(({ token }) => token === behind?.token || token.line !== behind?.token.line);
  if (behind && isAlone && before.length === 0 && context?.line !== anchorLine)
    return [context, behind.token];
  const departureDate =
    named('departure') ??
    before.at(-1)?.token ??
    under[0]?.token ??
    (between.length > 1 ? between[0]?.token : undefined) ??
    (context?.line === anchorLine
      ? undefined
      : dates.find(({ token }) => token.line === anchorLine)?.token) ??
    context ??
    follows?.token ??
    dates[0]?.token;
  const arrivalDate =
    named('arrival') ??
    under[1]?.token ??
    between
      .map(({ token }) => token)
      .findLast((token) => token !== departureDate && !isStale(token, departureDate));
  return [departureDate, arrivalDate];
}

const isStale = (date: DateToken, departure: DateToken | undefined) =>
  departure !== undefined && !isDayAfterOrSame(departure.value, date.value, 2);

function isDayAfterOrSame(first: string, second: string, days = 2): boolean {
  const gap = (Date.parse(second) - Date.parse(first)) / 86_400_000;
  return gap >= 0 && gap <= days;
}

/** The day of arrival where only the clock and, at best, the length of the flight say which. */
function shifted(
  day: string | undefined,
  departure: TimeToken | undefined,
  arrival: TimeToken | undefined,
  durationMinutes: number | undefined,
  zones: LegZones,
): string | undefined {
  if (!day || !arrival) return day;
  // Both `+1` are counted from the day over the journey.
  if (arrival.dayShift !== undefined) return addDays(day, arrival.dayShift - (departure?.dayShift ?? 0));
  if (!departure) return day;
  const byClocks = dayByClocks(day, departure, arrival, zones);
  if (byClocks && durationMinutes === undefined) return byClocks;
  const gap = minutesOf(arrival.value) - minutesOf(departure.value);
  if (durationMinutes === undefined) return addDays(day, gap < 0 ? 1 : 0);
  const zoneShift = (days: number) => Math.abs(gap + days * 1440 - durationMinutes);
  return addDays(day, zoneShift(1) < zoneShift(0) ? 1 : 0);
}

/** Shortest and longest time in the air of a scheduled flight, in minutes. */
const MIN_FLIGHT = 20;
const MAX_FLIGHT = 20 * 60;

/** The first day on which the flight lands after it left, by the clocks of both places: over the date line the same. */
function dayByClocks(
  day: string,
  departure: TimeToken,
  arrival: TimeToken,
  { from, to }: LegZones,
): string | undefined {
  if (!from || !to) return undefined;
  const leaves = { wall: `${day}T${departure.value}`, timeZone: from };
  return [-1, 0, 1, 2]
    .map((shift) => addDays(day, shift))
    .find((date) => {
      const minutes = minutesBetween(leaves, { wall: `${date}T${arrival.value}`, timeZone: to });
      return minutes >= MIN_FLIGHT && minutes <= MAX_FLIGHT;
    });
}

function minutesOf(time: string): number {
  return Number(time.slice(0, 2)) * 60 + Number(time.slice(3, 5));
}

function dateTime(
  reading: Reading,
  which: 'departure' | 'arrival',
  day: string | undefined,
  time: TimeToken | undefined,
  date: DateToken | undefined,
  { isShiftGuessed = false } = {},
): Candidate<string> {
  const value = day && time ? `${day}T${time.value}` : (day ?? time?.value ?? '');
  const spots: Spot[] = [];
  if (date) spots.push(date);
  if (time) spots.push({ line: time.line, start: time.start, end: time.shiftEnd ?? time.end });
  const doubts: Doubt[] = [...(date?.doubts ?? []), ...(time?.doubts ?? [])];
  if (isShiftGuessed) doubts.push('derived');
  const isNamed = time?.role === which;
  return candidateAt(reading, value, spots, {
    method: isNamed ? 'label' : 'pattern',
    reason: isNamed
      ? `the time the paper calls ${which}`
      : `the ${which === 'departure' ? 'first' : 'second'} time of the leg`,
    doubts,
    specificity: isNamed ? 0.8 : 0.6,
  });
}
