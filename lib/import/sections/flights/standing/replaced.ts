import { isWrittenLater } from '../../../reading/order-of-papers.ts';
import { paperKindOf } from '../../../reading/paper-kind.ts';
import type { PlannedLeg } from '../entries.ts';
import { isSamePerson } from '../people/find-names.ts';
import type { Passenger } from '../types.ts';
import { isOneJourney, rivalsAmong } from './rivals.ts';
import { isForSome, takenOver } from './taken-over.ts';
import { isDropped, isToldLater, placeOf as placeOfWords } from './told-later.ts';
import { isToldAsOthers } from './unlike-rows.ts';

/**
 * Without the flights that cannot be flown because others stand: nobody leaves one town twice on a day, lands in one
 * twice, or flies the same way again a few days later. Of two such flights for the same people the one stands that the
 * paper's words, their order and its details speak for, and takes over what goes on of the other. Where only the hours
 * differ, the earlier ones go. What was called off before lends its travellers to the flight in its place that names none.
 */
export function withoutReplaced(
  legs: readonly PlannedLeg[],
  calledOff: readonly PlannedLeg[] = [],
): PlannedLeg[] {
  const off = new Set<PlannedLeg>();
  const retimed = new Map<PlannedLeg, PlannedLeg>();
  const parted = new Map<PlannedLeg, Passenger[]>();
  const instead = new Map<PlannedLeg, PlannedLeg[]>();
  const gone = new Set(calledOff);
  const pairs = rivalsAmong([...legs, ...calledOff]);
  const rivals = new Set(pairs.flat());
  const uncontested = legs.filter((leg) => !rivals.has(leg));
  const [within, across] = [true, false].map((isOne) =>
    pairs.filter(([leg, other]) => (leg.reading === other.reading) === isOne),
  );
  const lost: PlannedLeg[][] = [];
  for (const [leg, other] of [...(within ?? []), ...(across ?? [])]) {
    if (gone.has(leg) || gone.has(other)) {
      const [old, next] = gone.has(leg) ? [leg, other] : [other, leg];
      const isOther = next.people.length === 0 || next.reading !== old.reading;
      if (!gone.has(next) && isOther) addTo(instead, next, [old]);
      continue;
    }
    const loser = lostBefore(leg, other, lost) ?? loserOf(leg, other, uncontested);
    if (!loser) continue;
    const winner = loser === leg ? other : leg;
    lost.push([loser, winner]);
    if (leg.flightNumber === other.flightNumber) {
      retimed.set(loser, winner);
      continue;
    }
    if (isForSome(winner, loser)) addTo(parted, loser, winner.people);
    else off.add(loser);
    addTo(instead, winner, [loser]);
  }
  const gonePlans = [...off];
  for (const leg of gonePlans.length > 0 ? legs : []) {
    const isPartOf = gonePlans.some((one) => isOneJourney(one, leg));
    if (isPartOf && !legs.some((other) => !off.has(other) && isOneJourney(other, leg))) off.add(leg);
  }
  return legs.flatMap((leg) => {
    if (off.has(leg)) return [];
    const anew = retimed.get(leg);
    const flown = anew ? retimedBy(leg, anew) : withoutPeople(leg, parted.get(leg) ?? []);
    return [takenOver(flown, instead.get(leg) ?? [])];
  });
}

function addTo<T>(lists: Map<PlannedLeg, T[]>, leg: PlannedLeg, items: readonly T[]): void {
  lists.set(leg, [...(lists.get(leg) ?? []), ...items]);
}

/** Those who fly elsewhere are on it no more. */
function withoutPeople(leg: PlannedLeg, gone: readonly Passenger[]): PlannedLeg {
  if (gone.length === 0) return leg;
  const isGone = ({ name }: Passenger) => gone.some((one) => isSamePerson(one.name.value, name.value));
  return { ...leg, people: leg.people.filter((one) => !isGone(one)) };
}

/** A paper that tells both flights knows of both: what it says of the two holds for a paper that has only one of them. */
function lostBefore(a: PlannedLeg, b: PlannedLeg, lost: readonly PlannedLeg[][]): PlannedLeg | undefined {
  if (a.reading === b.reading || a.flightNumber === b.flightNumber) return undefined;
  const isLost = (loser: PlannedLeg, winner: PlannedLeg) =>
    lost.some(
      ([gone, stands]) =>
        gone?.reading === stands?.reading && isSameFlight(gone, loser) && isSameFlight(stands, winner),
    );
  if (isLost(a, b)) return a;
  return isLost(b, a) ? b : undefined;
}

const isSameFlight = (a: PlannedLeg | undefined, b: PlannedLeg): boolean =>
  a?.flightNumber === b.flightNumber && (!a.day || !b.day || a.day === b.day);

/** The one of two rivals that does not stand; neither where they may be other people's and nothing tells. */
function loserOf(a: PlannedLeg, b: PlannedLeg, uncontested: readonly PlannedLeg[]): PlannedLeg | undefined {
  const difference = weightOf(a, b, uncontested) - weightOf(b, a, uncontested);
  const areNamed = a.people.length > 0 && b.people.length > 0;
  const areOfNobody = a.people.length === 0 && b.people.length === 0 && (!a.day || !b.day || a.day === b.day);
  // A party may part: one flies home, the others go on.
  const areOfParty = Math.min(a.people.length, b.people.length) > 1 && isSaidToStand(a) && isSaidToStand(b);
  const needed =
    a.reading !== b.reading || areOfParty ? WORDS : areNamed ? ORDER : areOfNobody ? DETAILS : WORDS;
  if (Math.abs(difference) < needed) return undefined;
  return difference < 0 ? a : b;
}

const isSaidToStand = ({ bearing = 0 }: PlannedLeg): boolean => bearing > 0;

/** How much must speak for one of two rivals: what is told later, what has details of its own, what words say. */
const ORDER = 0.5;
const DETAILS = 1;
const WORDS = 2;
const TOLD = 8;
/** More than a ticket has for it: its own details and the word that it is booked. */
const LATER = 5;

/** What speaks for a flight against the other one. */
function weightOf(leg: PlannedLeg, other: PlannedLeg, uncontested: readonly PlannedLeg[]): number {
  const isBeforeIt = leg.reading === other.reading && placeOf(leg) < placeOf(other);
  const hasOwnDetails = leg.reference || leg.people.some(({ ticket }) => ticket) || leg.seats.length > 0;
  return (
    (isToldLater(leg, other) || isDropped(other, leg) ? TOLD : 0) +
    (isOfLaterPlan(leg, other) ? LATER : 0) +
    (isToldAsOthers(leg, other, uncontested) ? WORDS : 0) +
    WORDS * (leg.bearing ?? 0) +
    (hasOwnDetails ? DETAILS : 0) -
    (isBeforeIt ? ORDER : 0)
  );
}

/** A paper that was written later puts somebody it names on it, and has no doubt; a bill is written when all is over. */
const isOfLaterPlan = (leg: PlannedLeg, other: PlannedLeg): boolean =>
  leg.reading !== other.reading &&
  leg.people.length > 0 &&
  other.people.length > 0 &&
  (leg.bearing ?? 0) >= 0 &&
  paperKindOf(leg.reading).kind !== 'invoice' &&
  isWrittenLater(placeOfWords(leg), placeOfWords(other));

/** The line, and where on it the number stands. */
function placeOf({ firstLine, reading, facts }: PlannedLeg): number {
  const number = facts.flightNumber?.[0]?.evidence[0]?.quote ?? '';
  return firstLine + Math.max(0, reading.lines[firstLine]?.text.indexOf(number) ?? 0) / MAX_LINE_LENGTH;
}
const MAX_LINE_LENGTH = 100_000;

/** It takes as long at another hour, where its clocks say so. */
function retimedBy(leg: PlannedLeg, anew: PlannedLeg): PlannedLeg {
  const flown = withoutTimes(leg);
  const { flightTime } = leg.facts;
  const isAsLong = flightTime && minutesOf(leg) !== undefined && minutesOf(leg) === minutesOf(anew);
  return isAsLong ? { ...flown, facts: { ...flown.facts, flightTime } } : flown;
}

/** From one clock to the other, within a day. */
function minutesOf({ facts }: PlannedLeg): number | undefined {
  const [out, down] = [facts.departureTime, facts.arrivalTime].map((times) => {
    const [, hours, minutes] = /(\d{2}):(\d{2})$/u.exec(times?.[0]?.value ?? '') ?? [];
    return hours === undefined ? undefined : Number(hours) * 60 + Number(minutes);
  });
  return out === undefined || down === undefined ? undefined : (down - out + MINUTES_OF_DAY) % MINUTES_OF_DAY;
}
const MINUTES_OF_DAY = 24 * 60;

export function withoutTimes(leg: PlannedLeg): PlannedLeg {
  const { departureTime: _, arrivalTime: __, flightTime: ___, ...facts } = leg.facts;
  return { ...leg, facts };
}
