import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { LEAVES_NEXT } from '../../shared/standing/cues.ts';
import { toldFates } from '../../shared/standing/mentions.ts';
import type { Fate } from '../../shared/standing/sentence.ts';
import { isLeg, isWhole, speaksOfFlying } from '../legs/leg-worth.ts';
import type { Window } from '../legs/windows.ts';
import type { FlightToken, Leg, TokenLine } from '../types.ts';
import { creditedFlights } from './credits.ts';
import { type Heading, headedLines } from './headings.ts';
import { givesUpSeat } from './seats-given-up.ts';
import { chosenOf, offByStatus } from './status-lines.ts';
import { isOldVersion } from './versions.ts';
import {
  endsReinstated,
  optionLetter,
  saysAllOff,
  saysBooked,
  saysByLand,
  saysCancelled,
  saysDoubt,
  saysNotGot,
  saysNotTravelling,
  saysOption,
  saysReinstated,
  withoutReplacedFlight,
} from './words.ts';

/** A leg as its lines tell it, before it is known whether it stands. */
export interface ToldLeg extends Leg {
  window: Window;
  /** The words of its own lines. */
  own: string;
  /** What stands before the number on its line. */
  before: string;
  isDayFromContext: boolean;
  /** The word flight stands before the number, or over its column. */
  isCalled: boolean;
  /** The sentence of the flight says who is on it. */
  hasToldPeople?: boolean;
}

/** Why a leg does not stand, as it is told to a person. */
export type Reason =
  | 'its row is marked as off'
  | 'its own words call it off'
  | 'a sentence calls it off'
  | 'it stands under a heading for what was called off'
  | 'it stands under a heading for what held before'
  | 'a newer mail calls all flights off'
  | 'another option was taken'
  | 'it was only thought of'
  | 'it was asked for and not got'
  | 'nobody of its row travels'
  | 'it is only named, in words that leave it in doubt'
  | 'it goes by land instead'
  | 'its price is given back'
  | 'another sentence calls this flight off'
  | 'another paper calls this flight off'
  | 'it is marked as the earlier of two versions'
  | 'a later word puts another flight in its place';

/** Whatever else the paper says of such a flight on that day is of one that is off. */
const OF_THE_FLIGHT: readonly (Reason | undefined)[] = [
  'its row is marked as off',
  'its own words call it off',
  'it stands under a heading for what was called off',
];

/** The flights a paper names, without those named only because another one flies in their place. */
export interface Named {
  anchors: FlightToken[];
  replaced: FlightToken[];
  fates: ReadonlyMap<FlightToken, Fate>;
  /** The newest mail of the thread that calls all flights off which were told before it. */
  calledOffIn: number | undefined;
  /** Sentences that call a flight off and give no number, folded. */
  unnumbered: readonly string[];
}

export function namedFlights(
  reading: Reading,
  lines: readonly TokenLine[],
  found: readonly FlightToken[],
): Named {
  const { fates, offStatements } = toldFates(reading, found, 'flight', () => false);
  for (const { text, firstLine, lastLine } of statementsOf(reading)) {
    if (!givesUpSeat(text)) continue;
    for (const one of found)
      if (one.line >= firstLine && one.line <= lastLine && fates.get(one) === 'gone') fates.delete(one);
  }
  const calledOff = offStatements.filter(({ text }) => saysAllOff(text));
  const isReplaced = (one: FlightToken) => fates.get(one) === 'gone' && isOnlyReplaced(lines, one);
  return {
    anchors: found.filter((one) => !isReplaced(one)),
    replaced: found.filter(isReplaced),
    fates,
    unnumbered: offStatements.flatMap(({ text }) => (NAMES_FLIGHT.test(text) ? [foldName(text)] : [])),
    calledOffIn: calledOff.flatMap(({ message }) => message ?? []).sort((a, b) => a - b)[0],
  };
}

const NAMES_FLIGHT = quick(
  /(?<!\p{L})(?:flights?|legs?|\p{L}*fl[uü]ge?|strecke|vols?|trajet|vuelos?|tramo|trayecto|flyg(?:et|ningen)?|sträckan)(?!\p{L})/iu,
);

/** `The Cork-Amsterdam flight is off`: the only flight of the paper from the one town to the other. */
function calledOffByRoute(legs: readonly ToldLeg[], sentences: readonly string[]): Set<string> {
  const off = new Set<string>();
  for (const sentence of sentences) {
    const meant = legs.filter(({ facts }) => {
      const from = sentence.indexOf(foldName(facts.fromCity?.[0]?.value ?? '-'));
      return from >= 0 && sentence.indexOf(foldName(facts.toCity?.[0]?.value ?? '-'), from + 1) >= 0;
    });
    const keys = new Set(meant.map(keyOf));
    if (keys.size === 1) for (const key of keys) off.add(key);
  }
  return off;
}

/** `WS 253 … (replaces AC 609)`: the number of the flight that is gone, with nothing more of it. */
function isOnlyReplaced(lines: readonly TokenLine[], { line, start, end }: FlightToken): boolean {
  const text = lines[line]?.text ?? '';
  const isBare = /^\s{0,2}(?:[)\].;,!]|$)/u.test(text.slice(end));
  return isBare && LEAVES_NEXT.test(text.slice(Math.max(0, start - REACH), start));
}

const REACH = 40;

/** A leg that a paper tells of and that does not stand. */
export interface OffLeg<L = Leg> {
  leg: L;
  reason: Reason;
}

interface Judged<L> {
  standing: L[];
  off: OffLeg<L>[];
  /** Flights the paper says are off: `KL1199` or `KL1199@2026-06-04`. */
  cancelled: Set<string>;
  /** Lines of flights that do not stand, and of nothing that does: their codes hold for no other. */
  offLines: Set<number>;
}

/** Which legs of a paper stand. Decided here alone, over all of them as they were read. */
export function judgeLegs<L extends ToldLeg>(
  reading: Reading,
  lines: readonly TokenLine[],
  named: Named,
  legs: readonly L[],
): Judged<L> {
  const headings = headedLines(reading, lines);
  const paper: Paper = {
    ...named,
    headings,
    marked: offByStatus(reading, lines, named.anchors),
    credited: creditedFlights(reading, lines),
    chosen: chosenOf(lines),
    byRoute: calledOffByRoute(legs, named.unnumbered),
  };
  const reasons = new Map<L, Reason>();
  for (const leg of legs) {
    const reason = reasonAgainst(leg, paper);
    if (reason) reasons.set(leg, reason);
  }
  // Beside a name it may be the traveller who is off, and not the flight.
  const forAll = legs.filter((leg) => reasons.has(leg) && leg.passengers.length === 0);
  const isRowOfOne = (leg: L) =>
    reasons.get(leg) === 'its row is marked as off' &&
    legs.some((other) => !reasons.has(other) && keyOf(other) === keyOf(leg));
  const calledOff = forAll.filter(
    (leg) => OF_THE_FLIGHT.includes(reasons.get(leg)) && !isRowOfOne(leg) && !isOfSomebody(leg, legs),
  );
  // A day that only stands near the words is not of the flight, where the paper tells it on one day alone.
  const daysOf = Map.groupBy(
    legs.filter(({ day, isDayFromContext }) => day && !isDayFromContext),
    numberOf,
  );
  const isOfOneDay = (leg: L) => new Set(daysOf.get(leg.flightNumber)?.map(({ day }) => day)).size === 1;
  const called = new Set(
    calledOff.map((leg) => (leg.isDayFromContext && isOfOneDay(leg) ? leg.flightNumber : keyOf(leg))),
  );
  const numbersOff = new Set([...calledOff, ...named.replaced.map(({ value }) => value)].map(numberOf));
  const isNewHeaded = ({ window }: L) => headings.get(window.anchor.line) === 'new';
  const messageOf = ({ window }: L) => reading.lines[window.anchor.line]?.message ?? 0;
  // A newer mail, or one that takes the bad news back, has the last word where it tells the flight in full.
  const isToldAnew = (leg: L) =>
    isWhole(leg.facts) &&
    calledOff.every(
      (gone) =>
        numberOf(gone) !== numberOf(leg) ||
        messageOf(leg) < messageOf(gone) ||
        isReinstated(reading, gone, leg),
    );
  const isOfCalledOff = (leg: L) =>
    !isToldAnew(leg) &&
    (called.has(keyOf(leg)) ||
      called.has(leg.flightNumber) ||
      (numbersOff.has(leg.flightNumber) && !(isWhole(leg.facts) && !leg.isDayFromContext)));
  const unblamed = legs.filter((leg) => !reasons.has(leg));
  const held = unblamed.filter((leg) => isNewHeaded(leg) || !isOfCalledOff(leg));
  const current = held.filter((leg, _, others) => !isOldVersion(leg, others));
  const legsHeld = current
    .filter((leg) => isLeg(leg.facts, leg.isCalled))
    .filter(
      ({ facts, window, hasToldPeople }) =>
        isWhole(facts) ||
        speaksOfFlying(reading) ||
        window.anchor.value.isKnown === true ||
        (hasToldPeople === true && !window.anchor.isWeak),
    )
    .map((leg) => ({ ...leg, bearing: bearingOf(leg, paper) }));
  const hasWhole = legsHeld.some(({ facts }) => isWhole(facts));
  const standing = legsHeld.filter(({ facts, bearing }) => isWhole(facts) || bearing >= 0 || !hasWhole);
  // The same flight at another time goes on.
  const going = new Set(unblamed.map(keyOf));
  const cancelled = new Set(forAll.map(keyOf).filter((key) => !going.has(key)));
  const offLines = offLinesOf(headings, [...reasons.keys()], standing);
  const off = [
    ...[...reasons].map(([leg, reason]) => ({ leg, reason })),
    ...because(unblamed, held, 'another sentence calls this flight off'),
    ...because(held, current, 'it is marked as the earlier of two versions'),
    ...because(legsHeld, standing, 'it is only named, in words that leave it in doubt'),
  ];
  return { standing, off, cancelled, offLines };
}

function bearingOf(leg: ToldLeg, { headings, fates }: Paper): number {
  const { window, own, before } = leg;
  const heading = headings.get(window.anchor.line);
  const words = withoutReplacedFlight(`${before} ${own}`);
  return (
    (heading === 'new' || fates.get(window.anchor) === 'holds' ? 1 : 0) +
    (saysBooked(words) ? 1 : 0) -
    (saysDoubt(words) ? 1 : 0)
  );
}

/** `Frau Sander had EI 702 too; there she is waitlisted`, `Ivar's way home (EI 702)`: words about one traveller alone. */
function isOfSomebody({ own, facts }: ToldLeg, legs: readonly ToldLeg[]): boolean {
  if (isWhole(facts)) return false;
  const names = legs.flatMap(({ passengers }) => passengers.flatMap(({ name }) => name.value.split(' ')));
  return (
    HONORIFIC.test(own) ||
    OF_ONE.test(own) ||
    names.some((name) => name.length >= MIN_NAME && own.includes(name))
  );
}
/** `LH 857 wurde für sie storniert`: the flight goes with the others. */
const OF_ONE =
  /(?<!\p{L})(?:for (?:her|him|(?:Mr|Mrs|Ms)\.? \p{Lu}\p{L}+)|für (?:sie|ihn|Frau \p{Lu}\p{L}+|Herrn \p{Lu}\p{L}+)|pour (?:elle|lui|(?:M\.|Mme|Mlle) \p{Lu}\p{L}+)|para (?:ella|él|(?:Sra?\.|don|doña) \p{Lu}\p{L}+)|för (?:henne|honom))(?!\p{L})/u;
const MIN_NAME = 3;
const HONORIFIC = /(?<!\p{L})(?:Mr|Mrs|Ms|Miss|Herr|Frau|Mme|Mlle|M\.|Sr|Sra|Don|Doña|Fru)\.? \p{Lu}\p{Ll}/u;

/** Between the words that call it off and the flight told in full it is said to be on again, and not another one. */
const isReinstated = (reading: Reading, { window: { anchor: gone } }: ToldLeg, { window }: ToldLeg) =>
  statementsOf(reading).some(
    ({ text, firstLine }) =>
      firstLine >= gone.line &&
      firstLine < window.anchor.line &&
      saysReinstated(text) &&
      findFlightNumbers(text).every(({ value }) => value.flightNumber === gone.value.flightNumber),
  );

/** The legs that one look at them has taken out, with what it had against them. */
export function because<L extends Leg>(
  before: readonly L[],
  after: readonly L[],
  reason: Reason,
): OffLeg<L>[] {
  return before.filter((leg) => !after.includes(leg)).map((leg) => ({ leg, reason }));
}

interface Paper extends Named {
  /** What the headings over a line say of it. */
  headings: ReadonlyMap<number, Heading>;
  /** Lines of flights whose status says that they are off. */
  marked: ReadonlySet<number>;
  /** Lines and numbers of flights that a bill gives the money back for. */
  credited: ReadonlySet<number | string>;
  /** The letter of the option that was booked. */
  chosen: string | undefined;
  /** Flights that a sentence calls off by their way alone. */
  byRoute: ReadonlySet<string>;
}

function reasonAgainst(leg: ToldLeg, paper: Paper): Reason | undefined {
  const { reading, window, own, before, passengers } = leg;
  const { anchor } = window;
  const message = reading.lines[anchor.line]?.message;
  const fate = paper.fates.get(anchor);
  const letter = optionLetter(before);
  const isChosen = paper.chosen !== undefined && letter === paper.chosen;
  const heading = paper.headings.get(anchor.line);
  const words = withoutReplacedFlight(own);
  const isGivenBack = paper.credited.has(anchor.line) || paper.credited.has(anchor.value.flightNumber);
  const row = window.lines.find(({ index }) => index === anchor.line)?.text ?? '';
  if (paper.marked.has(anchor.line)) return 'its row is marked as off';
  if (!window.isAcross && !isChosen && heading === 'called off')
    return 'it stands under a heading for what was called off';
  if (!window.isAcross && !isChosen && heading === 'old')
    return 'it stands under a heading for what held before';
  if (fate !== 'holds' && saysCancelled(words) && !endsReinstated(words) && !givesUpSeat(words))
    return 'its own words call it off';
  if (paper.chosen !== undefined && letter !== undefined && !isChosen) return 'another option was taken';
  if (fate === 'gone' || paper.byRoute.has(keyOf(leg))) return 'a sentence calls it off';
  if (message !== undefined && paper.calledOffIn !== undefined && message > paper.calledOffIn)
    return 'a newer mail calls all flights off';
  if (isGivenBack) return 'its price is given back';
  if (saysByLand(words)) return 'it goes by land instead';
  if (window.isCalledOff) return 'it stands under a heading for what held before';
  if (fate !== 'holds' && saysNotGot(words) && !saysBooked(words)) return 'it was asked for and not got';
  if (!isChosen && (fate === 'spare' || saysOption(before, words))) return 'it was only thought of';
  return passengers.length > 0 && saysNotTravelling(row) ? 'nobody of its row travels' : undefined;
}

const numberOf = ({ flightNumber }: { flightNumber: string }) => flightNumber;
const keyOf = ({ flightNumber, day }: Leg) => (day ? `${flightNumber}@${day}` : flightNumber);

function offLinesOf(
  headings: ReadonlyMap<number, Heading>,
  off: readonly Leg[],
  standing: readonly Leg[],
): Set<number> {
  const lines = new Set([...headings.keys()].filter((line) => headings.get(line) !== 'new'));
  for (const { firstLine, lastLine } of off)
    for (let line = firstLine; line <= lastLine; line++) lines.add(line);
  for (const { firstLine, lastLine } of standing)
    for (let line = firstLine; line <= lastLine; line++) lines.delete(line);
  return lines;
}
