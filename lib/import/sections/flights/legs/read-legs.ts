import type { Reading } from '../../../reading/reading.ts';
import { statementsAt } from '../../../reading/statements.ts';
import { airportByCode } from '../../../recognizers/airports.ts';
import { addDays, candidateAt } from '../../shared/spots.ts';
import { isOfSameTraveller, rowsSayingSame } from '../columns/same-rows.ts';
import { isSamePerson } from '../people/find-names.ts';
import { readPlaces } from '../places/leg-places.ts';
import type { Places } from '../places/town-ends.ts';
import { bareSeats } from '../seats/find-seats.ts';
import { seatLists } from '../seats/seat-lists.ts';
import { type ToldFlight, toldFlight } from '../sentences/told-flight.ts';
import { judgeLegs, namedFlights, type OffLeg, type ToldLeg } from '../standing/judge.ts';
import { withoutGuessedDay } from '../standing/versions.ts';
import { tokenize } from '../tokens/tokenize.ts';
import type {
  DateToken,
  FlightCandidates,
  FlightToken,
  KnownFlights,
  Leg,
  SeatClaim,
  Token,
  TokenLine,
} from '../types.ts';
import { findAnchors } from './anchors.ts';
import { readDetails, readFlightTime } from './leg-details.ts';
import { coreLines, legTokens, wholeRows } from './leg-lines.ts';
import { passengersOfLeg } from './leg-passengers.ts';
import { groupOver, travelsOf } from './leg-surroundings.ts';
import { readTimes } from './leg-times.ts';
import { completeness } from './leg-worth.ts';
import { lengthsTold } from './told-lengths.ts';
import { SCHEMES, type Window, windowsOf } from './windows.ts';

export interface ReadLegs {
  legs: (Leg & { seats: SeatClaim[] })[];
  lines: TokenLine[];
  /** Legs that the paper tells of and that do not stand. */
  off: OffLeg[];
  cancelled: Set<string>;
  offLines: Set<number>;
}

type BuiltLeg = ToldLeg & { date?: DateToken; seats: SeatClaim[]; told?: ToldFlight };

/** Every leg that stands, read under the layout that gives the most complete legs. */
export function readLegs(reading: Reading, known?: KnownFlights): ReadLegs {
  const lines = tokenize(reading, known);
  const named = namedFlights(reading, lines, findAnchors(reading, lines));
  const told = new Map(named.anchors.map((anchor) => [anchor, toldFlight(reading, lines, anchor)]));
  let best: { legs: BuiltLeg[]; score: number } = { legs: [], score: -1 };
  for (const scheme of named.anchors.length > 0 ? SCHEMES : []) {
    const windows = windowsOf(scheme, reading, lines, named.anchors);
    const legs = readAll(reading, windows, told);
    const score = legs.reduce((sum, leg) => sum + completeness(leg.facts), 0) - SHARED * sharedTimes(windows);
    if (score > best.score + 0.01) best = { legs, score };
  }
  const listed = new Set(seatLists(reading).map(({ line }) => line));
  const built = best.legs.map((leg) => withPeople(leg, lines, listed));
  const { standing, ...judged } = judgeLegs(reading, lines, named, built);
  const legs = standing.map((leg) => withToldPeople(withoutGuessedDay(leg, standing)));
  return { legs, lines, ...judged };
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

type ToldBy = ReadonlyMap<FlightToken, ToldFlight | undefined>;

function readAll(reading: Reading, windows: Window[], told: ToldBy): BuiltLeg[] {
  const legs: BuiltLeg[] = [];
  let carried: Window['context'];
  for (const window of windows) {
    const previous = legs.at(-1);
    const words = told.get(window.anchor);
    const above = window.spoken ?? words?.day ?? window.context;
    carried = above ?? carried;
    const sameDay = SAME_DAY.test(window.row?.text ?? '') ? previous?.date : undefined;
    const context = sameDay ? { ...sameDay, doubts: ['derived' as const] } : carried;
    const leg = readLeg(reading, { ...window, ...(context && { context }) }, words);
    const next =
      !above && previous && leg.isDayFromContext
        ? (dayOfConnection(previous, leg) ?? dayOfList(previous, leg))
        : undefined;
    legs.push(next ? readLeg(reading, { ...window, context: next }, words) : leg);
  }
  return legs;
}

/** `We are on TP 785 now, same day`: as the flight told before. */
const SAME_DAY =
  /(?<!\p{L})(?:(?:the )?same day|am (?:gleichen|selben) tag|gleicher tag|(?:le )?même jour|(?:el )?mismo día|samma dag)(?!\p{L})/iu;

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

/** `Arrivals on Friday. Ada, EI 702, 11:05 from Cork. Tom, SK 9, 12:10 from Oslo.`: the day of the one before. */
function dayOfList(previous: BuiltLeg, leg: BuiltLeg): DateToken | undefined {
  const isTold = previous.told !== undefined && leg.told !== undefined && previous.date !== undefined;
  return isTold && isSameSentence(previous, leg) && previous.date
    ? { ...previous.date, doubts: ['derived'] }
    : undefined;
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

function readLeg(reading: Reading, window: Window, told: ToldFlight | undefined): BuiltLeg {
  const { anchor, lines } = window;
  const tokens = withToldRoles(legTokens(window), told);
  const flightTime = readFlightTime(reading, lines, tokens);
  const places = withToldPlaces(readPlaces(reading, lines, tokens, anchor), told);
  const times = readTimes(reading, tokens, window.context, {
    durationMinutes: flightTime?.minutes,
    zones: {
      from: airportByCode(places.fromAirport?.[0]?.value ?? '')?.timeZone,
      to: airportByCode(places.toAirport?.[0]?.value ?? '')?.timeZone,
    },
    anchorLine: anchor.line,
    isLanding: places.toCity === undefined && places.fromCity !== undefined && isTimedBefore(tokens, anchor),
  });
  const core = coreLines(reading, lines, tokens, anchor.line);
  const own = core
    .map((line) => (line.index === anchor.line ? ownSentence(reading, anchor, line.text) : line.text))
    .join(' ');
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
  const length = facts.flightTime ? undefined : lengthsTold(reading).get(anchor.value.flightNumber);
  if (length) facts.flightTime = [length];
  const before = lines.find((line) => line.index === anchor.line)?.text.slice(0, anchor.start) ?? '';
  const fullBefore = (reading.lines[anchor.line]?.text ?? '').slice(0, anchor.start);
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
    ...(told && { told, hasToldPeople: told.passengers.length > 0 }),
    hasSamePeople:
      told?.isOfSame === true ||
      isOfSameTraveller(reading, anchor.line) ||
      /\b(?:same (?:\w+ )?(?:four|three|two|five|six|people|pax|passengers?|travell?ers?|names?|group|party|booking|reservation|pnr|ref(?:erence)?)|as above|gleiche (?:reisende|personen|passagiere|buchung)|selbe buchung|wie oben|mêmes? (?:passagers?|voyageurs?|personnes|réservation|résa|dossier)|mismos (?:pasajeros|viajeros)|misma reserva|samma (?:resenärer|personer|passagerare|bokning))/iu.test(
        own,
      ),
    ...travelsOf(before, reading, window),
    ...groupOver(reading, lines[0]?.index ?? anchor.line),
    own,
    before: fullBefore,
    isCalled:
      isNamed ||
      (told?.isJourney === true && !anchor.isWeak) ||
      // `LX 1270 is cancelled and you are on LX 1274 now, departure 17:30`
      window.row?.tokens.some((token) => token.kind === 'flight' && token.value.isKnown === true) === true ||
      /(?:flight|flug|vol|vuelo|flyg|flt)[\s.:#]{0,3}(?:n\p{L}{0,6}[.:°º]?\s{0,2})?$/iu.test(fullBefore),
  };
}

/**
 * Whom the sentence of the flight names, where no list or row does, and what it says of those who are named: known once it
 * is judged whether the flight stands.
 */
function withToldPeople(leg: BuiltLeg): BuiltLeg {
  const told = leg.told?.passengers ?? [];
  if (told.length === 0) return leg;
  if (leg.passengers.length === 0) return { ...leg, passengers: told, isSaidOf: true };
  const passengers = leg.passengers.map((one) => {
    const said = told.find(({ name }) => isSamePerson(name.value, one.name.value));
    const reference = one.reference ?? said?.reference;
    const seats = one.seats.length > 0 ? one.seats : (said?.seats ?? []);
    return { ...one, seats, ...(reference && { reference }) };
  });
  return { ...leg, passengers };
}

/** The hours and airports as the words of the sentence call them, where no word or column beside them does. */
function withToldRoles(tokens: Token[], told: ToldFlight | undefined): Token[] {
  if (!told) return tokens;
  const own = tokens.filter((token) => !told.others.includes(token));
  const added = [...new Set([...told.roles.keys(), ...told.tokens])].filter((token) => !own.includes(token));
  const all = [...added, ...own].sort((a, b) => a.line - b.line || a.start - b.start);
  return all.map((token) => {
    const role = told.roles.get(token);
    return role ? { ...token, role } : token;
  });
}

/** What the sentence calls an end of the journey fills the end that nothing else tells. */
function withToldPlaces(places: Places, told: ToldFlight | undefined): Places {
  if (!told) return places;
  const { fromCity, toCity } = told.places;
  const isTurned =
    (fromCity && fromCity[0]?.value === places.toCity?.[0]?.value && !toCity) ||
    (toCity && toCity[0]?.value === places.fromCity?.[0]?.value && !fromCity);
  return isTurned ? told.places : { ...told.places, ...places };
}

/** The line without the end of a sentence that begins above it: `… no longer operates. We have moved you to EI 705`. */
function ownSentence(reading: Reading, { line, start }: FlightToken, text: string): string {
  const end = /[.!?]\s+(?=\p{Lu})/u.exec(text.slice(0, start));
  const goesOn = end !== null && statementsAt(reading, line).some(({ firstLine }) => firstLine < line);
  return goesOn ? text.slice(end.index + end[0].length) : text;
}

/** Who flies and where they sit: read once it is known under which layout the legs are read. */
function withPeople(leg: BuiltLeg, all: readonly TokenLine[], listed: ReadonlySet<number>): BuiltLeg {
  const { reading, window } = leg;
  const rows = [...wholeRows(reading, window), ...rowsSayingSame(reading, all, window.anchor.line)];
  return {
    ...leg,
    passengers: passengersOfLeg(reading, rows),
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
