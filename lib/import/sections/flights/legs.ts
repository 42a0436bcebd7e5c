import type { Reading } from '../../reading/reading.ts';
import { airportByCode } from '../../recognizers/airports.ts';
import { addDays, candidateAt } from '../shared/spots.ts';
import { LEAVES_NEXT } from '../shared/standing/cues.ts';
import { toldFates } from '../shared/standing/mentions.ts';
import type { Fate } from '../shared/standing/sentence.ts';
import { findAnchors } from './anchors.ts';
import { readDetails, readFlightTime } from './leg-details.ts';
import { coreLines, legTokens, wholeRows } from './leg-lines.ts';
import { passengersOfLeg } from './leg-passengers.ts';
import { readPlaces } from './leg-places.ts';
import { groupOver, travelsOf } from './leg-surroundings.ts';
import { readTimes } from './leg-times.ts';
import { isOldVersion, withoutGuessedDay } from './leg-versions.ts';
import { completeness, isLeg, isWhole, speaksOfFlying } from './leg-worth.ts';
import { seatLists } from './seat-lists.ts';
import { bareSeats } from './seats.ts';
import {
  optionLetter,
  saysBooked,
  saysCancelled,
  saysNotGot,
  saysNotTravelling,
  saysOld,
  saysOption,
  withoutReplacedFlight,
} from './status.ts';
import { chosenOf, offByStatus } from './status-lines.ts';
import { supersededLines } from './superseded.ts';
import { tokenize } from './tokens.ts';
import { lengthsTold } from './told-lengths.ts';
import type { DateToken, FlightCandidates, FlightToken, Leg, SeatClaim, Token, TokenLine } from './types.ts';
import { SCHEMES, type Window, windowsOf } from './windows.ts';

export interface ReadLegs {
  legs: (Leg & { seats: SeatClaim[] })[];
  lines: TokenLine[];
  /** Flights the paper says are off: `KL1199` or `KL1199@2026-06-04`. */
  cancelled: Set<string>;
  /** Lines of flights that do not stand, and of nothing that does: their codes hold for no other. */
  offLines: Set<number>;
}

type BuiltLeg = Leg & {
  window: Window;
  date?: DateToken;
  isDayFromContext: boolean;
  seats: SeatClaim[];
  isOff: boolean;
  /** Its own words say so, and not only the heading over an older version of it. */
  isCancelled: boolean;
  isOld: boolean;
  /** The word flight stands before the number, or over its column. */
  isCalled: boolean;
};

/** Every leg that stands, read under the layout that gives the most complete legs. */
export function readLegs(reading: Reading): ReadLegs {
  const lines = tokenize(reading);
  const found = findAnchors(reading, lines);
  const { fates } = toldFates(reading, found, 'flight', () => false);
  const replaced = found.filter((one) => fates.get(one) === 'gone' && isOnlyReplaced(lines, one));
  const anchors = found.filter((one) => !replaced.includes(one));
  const marked = {
    superseded: supersededLines(reading, lines),
    off: offByStatus(reading, lines, anchors),
    chosen: chosenOf(lines),
    listed: new Set(seatLists(reading).map(({ line }) => line)),
    fates,
  };
  let best: { legs: BuiltLeg[]; score: number } = { legs: [], score: -1 };
  for (const scheme of anchors.length > 0 ? SCHEMES : []) {
    const windows = windowsOf(scheme, reading, lines, anchors);
    const legs = readAll(reading, windows, marked);
    const score = legs.reduce((sum, leg) => sum + completeness(leg.facts), 0) - SHARED * sharedTimes(windows);
    if (score > best.score + 0.01) best = { legs, score };
  }
  const built = best.legs.map((leg) => withPeople(leg, marked));
  const keyOf = (leg: BuiltLeg) => (leg.day ? `${leg.flightNumber}@${leg.day}` : leg.flightNumber);
  const forAll = built.filter((leg) => leg.isOff && leg.passengers.length === 0);
  // The same flight at another time goes on.
  const going = new Set(built.filter((leg) => !leg.isOff).map(keyOf));
  const cancelled = new Set(forAll.map(keyOf).filter((key) => !going.has(key)));
  const calledOff = forAll.filter((leg) => leg.isCancelled);
  const called = new Set(calledOff.map(keyOf));
  const numbersOff = new Set(
    [...calledOff, ...replaced.map(({ value }) => value)].map((one) => one.flightNumber),
  );
  const kept = built
    .filter((leg) => !leg.isOff && !called.has(keyOf(leg)) && !called.has(leg.flightNumber))
    .filter((leg) => !numbersOff.has(leg.flightNumber) || (isWhole(leg.facts) && !leg.isDayFromContext))
    .filter((leg, i, legs) => !isOldVersion(leg, i, legs) && isLeg(leg.facts, leg.isCalled))
    .filter((leg) => isWhole(leg.facts) || speaksOfFlying(reading))
    .map((leg, _, legs) => withoutGuessedDay(leg, legs));
  return { legs: kept, lines, cancelled, offLines: offLinesOf(built, kept, marked.superseded) };
}

/** `WS 253 … (replaces AC 609)`: the number of the flight that is gone, with nothing more of it. */
function isOnlyReplaced(lines: readonly TokenLine[], { line, start, end }: FlightToken): boolean {
  const text = lines[line]?.text ?? '';
  const isBare = /^\s{0,2}(?:[).;,!]|$)/u.test(text.slice(end));
  return isBare && LEAVES_NEXT.test(text.slice(Math.max(0, start - REACH), start));
}

const REACH = 40;

function offLinesOf(
  built: readonly BuiltLeg[],
  kept: readonly BuiltLeg[],
  superseded: ReadonlySet<number>,
): Set<number> {
  const lines = new Set(superseded);
  for (const { isOff, firstLine, lastLine } of built)
    for (let line = firstLine; isOff && line <= lastLine; line++) lines.add(line);
  for (const { firstLine, lastLine } of kept)
    for (let line = firstLine; line <= lastLine; line++) lines.delete(line);
  return lines;
}

/** Off for each time of day that two legs would have in their lines: it is only one's. */
const SHARED = 0.25;

function sharedTimes(windows: readonly Window[]): number {
  const seen = new Set<Token>();
  let shared = 0;
  for (const token of windows.flatMap((window) => window.tokens)) {
    if (token.kind !== 'time') continue;
    if (seen.has(token)) shared++;
    seen.add(token);
  }
  return shared;
}

/** Lines of the paper that are no leg's own: older versions, and lists of seats. */
interface Marked {
  superseded: ReadonlySet<number>;
  /** Lines of flights whose status says that they are off. */
  off: ReadonlySet<number>;
  listed: ReadonlySet<number>;
  /** The letter of the option that was booked. */
  chosen: string | undefined;
  /** What the sentences that name a flight say of it. */
  fates: ReadonlyMap<FlightToken, Fate>;
}

function readAll(reading: Reading, windows: Window[], marked: Marked): BuiltLeg[] {
  const legs: BuiltLeg[] = [];
  let carried: Window['context'];
  for (const window of windows) {
    const previous = legs.at(-1);
    const above = window.spoken ?? window.context;
    carried = above ?? carried;
    const leg = readLeg(reading, { ...window, ...(carried && { context: carried }) }, marked);
    const next = !above && previous && leg.isDayFromContext ? dayOfConnection(previous, leg) : undefined;
    legs.push(next ? readLeg(reading, { ...window, context: next }, marked) : leg);
  }
  return legs;
}

/**
 * `…, then LH 1076 FRA-LYS at 07:30`: the change of planes, or the next flight of the sentence, is on the day the one
 * before lands, or the day after.
 */
function dayOfConnection(previous: BuiltLeg, leg: BuiltLeg): DateToken | undefined {
  const arrives = previous.facts.arrivalTime?.[0]?.value;
  const leaves = leg.facts.departureTime?.[0]?.value.slice(-5);
  if (!previous.date || !arrives || !leaves || !/T\d/.test(arrives)) return undefined;
  const place = previous.facts.toAirport?.[0]?.value;
  const from = leg.facts.fromAirport?.[0]?.value;
  const isSamePlace = place !== undefined && place === from;
  if (!isSamePlace && !(from === undefined && isSameSentence(previous, leg))) return undefined;
  const value = addDays(arrives.slice(0, 10), leaves < arrives.slice(11) ? 1 : 0);
  return { ...previous.date, value, doubts: ['derived'] };
}

/** Told in one run of prose, with no day between them. */
function isSameSentence({ reading, lastLine }: BuiltLeg, leg: BuiltLeg): boolean {
  return (
    leg.day === undefined &&
    leg.firstLine - lastLine <= 1 &&
    reading.lines[leg.firstLine]?.line.table === undefined &&
    reading.lines[leg.firstLine]?.line.startsBlock !== true
  );
}

function readLeg(reading: Reading, window: Window, { superseded, off, chosen, fates }: Marked): BuiltLeg {
  const { anchor, lines } = window;
  const tokens = legTokens(window);
  const flightTime = readFlightTime(reading, lines, tokens);
  const places = readPlaces(reading, lines, tokens, anchor);
  const times = readTimes(reading, tokens, window.context, {
    durationMinutes: flightTime?.minutes,
    zones: {
      from: airportByCode(places.fromAirport?.[0]?.value ?? '')?.timeZone,
      to: airportByCode(places.toAirport?.[0]?.value ?? '')?.timeZone,
    },
    anchorLine: anchor.line,
    isLanding: places.toCity === undefined && places.fromCity !== undefined && isTimedBefore(tokens, anchor),
  });
  const core = coreLines(lines, tokens, anchor.line);
  const ownText = withoutReplacedFlight(core.map((line) => line.text).join(' '));
  const isNamed = anchor.role === 'flight';
  const facts: FlightCandidates = {
    flightNumber: [
      candidateAt(
        reading,
        anchor.value.flightNumber,
        [{ ...anchor, end: anchor.start + anchor.text.replace(/(?<=\d)[A-Z]$/, '').length }],
        {
          method: isNamed ? 'table' : 'pattern',
          reason: isNamed ? 'column for the flight' : `flight number of ${anchor.value.airline.name}`,
          ...(anchor.isWeak && !isNamed && { doubts: ['weak_context'] }),
          specificity: 0.8,
        },
      ),
    ],
    ...places,
    ...(times.departureTime && { departureTime: [times.departureTime] }),
    ...(times.arrivalTime && { arrivalTime: [times.arrivalTime] }),
    ...readDetails(reading, lines, tokens, anchor),
  };
  const told = facts.flightTime ? undefined : lengthsTold(reading).get(anchor.value.flightNumber);
  if (told) facts.flightTime = [told];
  const before = lines.find((line) => line.index === anchor.line)?.text.slice(0, anchor.start) ?? '';
  const fullBefore = (reading.lines[anchor.line]?.text ?? '').slice(0, anchor.start);
  const letter = optionLetter(fullBefore);
  const isChosen = chosen !== undefined && letter === chosen;
  const fate = fates.get(anchor);
  return {
    reading,
    facts,
    flightNumber: anchor.value.flightNumber,
    carrier: anchor.value.airline.code,
    ...(times.day && { day: times.day }),
    ...(times.date && { date: times.date }),
    isDayFromContext: times.isDayFromContext,
    firstLine: lines[0]?.index ?? anchor.line,
    lastLine: lastOwnLine(reading, core.at(-1)?.index ?? anchor.line, lines.at(-1)?.index ?? anchor.line),
    window,
    passengers: [],
    seats: [],
    hasSamePeople:
      /\b(?:same (?:\w+ )?(?:four|three|two|five|six|people|pax|passengers?|travell?ers?|names?|group|party)|as above|gleiche (?:reisende|personen|passagiere)|wie oben|mêmes? (?:passagers?|voyageurs?|personnes)|mismos (?:pasajeros|viajeros)|samma (?:resenärer|personer|passagerare))/iu.test(
        ownText,
      ),
    ...travelsOf(before, reading, window),
    ...groupOver(reading, lines[0]?.index ?? anchor.line),
    isOff:
      (superseded.has(anchor.line) && !window.isAcross && !isChosen) ||
      off.has(anchor.line) ||
      (chosen !== undefined && letter !== undefined && !isChosen) ||
      fate === 'gone' ||
      window.isCalledOff === true ||
      (fate !== 'holds' && (saysCancelled(ownText) || (saysNotGot(ownText) && !saysBooked(ownText)))) ||
      (fate === 'spare' && !isChosen) ||
      (saysOption(fullBefore, ownText) && !isChosen),
    isCancelled:
      off.has(anchor.line) || (saysCancelled(ownText) && fate !== 'holds' && !superseded.has(anchor.line)),
    isOld: saysOld(ownText),
    isCalled:
      isNamed ||
      /(?:flight|flug|vol|vuelo|flyg|flt)[\s.:#]{0,3}(?:n\p{L}{0,6}[.:°º]?\s{0,2})?$/iu.test(fullBefore),
  };
}

/** Who flies and where they sit: read once it is known under which layout the legs are read. */
function withPeople(leg: BuiltLeg, { listed }: Marked): BuiltLeg {
  const { reading, window } = leg;
  const passengers = passengersOfLeg(reading, wholeRows(reading, window));
  const own = window.lines.find(({ index }) => index === window.anchor.line)?.text ?? '';
  return {
    ...leg,
    isOff: leg.isOff || (passengers.length > 0 && saysNotTravelling(own)),
    passengers,
    seats: bareSeats(reading, window.lines, window.anchor.value.flightNumber, listed),
  };
}

/** `10:55  EI 3258 from Edinburgh`: whoever fetches people writes when they land. */
function isTimedBefore(tokens: readonly Token[], anchor: FlightToken): boolean {
  const [time, ...others] = tokens.filter((token) => token.kind === 'time');
  return (
    time !== undefined &&
    others.length === 0 &&
    !time.role &&
    time.line === anchor.line &&
    time.end <= anchor.start
  );
}

/** The lines after a leg's times are its own as far as its paragraph goes. */
function lastOwnLine(reading: Reading, core: number, last: number): number {
  for (let i = core + 1; i <= last; i++) if (reading.lines[i]?.line.startsBlock) return i - 1;
  return last;
}
