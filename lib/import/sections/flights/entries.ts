import type { Candidate } from '../../candidate.ts';
import type { Reading } from '../../reading/reading.ts';
import type { Direction } from './direction.ts';
import { onDay } from './legs/on-day.ts';
import { PeopleIndex } from './people/people-index.ts';
import { numberInList } from './seats/seat-lists.ts';
import { withoutTimes } from './standing/replaced.ts';
import { isToldLater, tellsOfChange } from './standing/told-later.ts';
import type { FlightCandidates, Leg, Passenger, SeatClaim } from './types.ts';

export type PlannedLeg = Leg & { seats: SeatClaim[]; reference?: Candidate<string>; people: Passenger[] };

/**
 * One set of candidates per passenger and leg. Statements of the same flight on the same day are gathered first, so
 * that a ticket's barcode, its text and a day sheet support each other, and a leg without names never stands beside the
 * same leg with names.
 */
export function buildEntries(
  legs: readonly PlannedLeg[],
  directions: ReadonlyMap<Leg, Candidate<Direction>>,
): FlightCandidates[] {
  const flownBy = flightsByPerson(legs);
  return gather(legs).flatMap((group) => {
    const shared = mergeFacts(group, directions);
    const people = uniquePeople(group);
    const seats = group.flatMap((leg) => leg.seats);
    if (people.length === 0) return [withSeat(shared, seats.length === 1 ? seats[0]?.seat : undefined)];
    return people.map(({ mentions }, i) => {
      const own = mentions.map(({ passenger }) => passenger);
      const legsOfPerson = new Set(mentions.map(({ leg }) => leg));
      const told = mergeFacts(
        group.filter((leg) => legsOfPerson.has(leg) || leg.people.length === 0),
        directions,
      );
      const facts = { ...ofTheFlight(shared), ...told };
      const claimed = mentions.flatMap(({ passenger, leg }) => seatsFor(passenger, leg, flownBy));
      const bare =
        seats.length === people.length
          ? [seats[i]?.seat]
          : people.length === 1 && seats.length === 1
            ? [seats[0]?.seat]
            : [];
      const seatCandidates = (claimed.length > 0 ? claimed : bare).filter((seat) => seat !== undefined);
      const ticket = own.flatMap((one) => one.ticket ?? []);
      const references = own.flatMap((one) => one.reference ?? []);
      return {
        ...facts,
        fullName: own.map((one) => one.name),
        ...(ticket.length > 0 && { ticketNumber: ticket }),
        ...(references.length > 0 && { bookingReference: references }),
        ...(seatCandidates.length > 0 && { seat: seatCandidates }),
      };
    });
  });
}

/** What holds for everybody on a flight, wherever the paper tells it. */
function ofTheFlight(facts: FlightCandidates): FlightCandidates {
  const { bookingReference: _, travelClass: __, seat: ___, ...rest } = facts;
  return rest;
}

const withSeat = (facts: FlightCandidates, seat: Candidate<string> | undefined): FlightCandidates =>
  seat ? { ...facts, seat: [seat] } : facts;

/** Legs of one flight number and day; a mention without a day joins the only day that number has. */
function gather(legs: readonly PlannedLeg[]): PlannedLeg[][] {
  const groups = new Map<string, PlannedLeg[][]>();
  const daysOf = new Map<string, Set<string>>();
  for (const { flightNumber, day } of legs)
    if (day) daysOf.set(flightNumber, (daysOf.get(flightNumber) ?? new Set()).add(day));
  for (const leg of legs) {
    const days = [...(daysOf.get(leg.flightNumber) ?? [])];
    const day = leg.day ?? (days.length === 1 ? days[0] : '');
    const key = `${leg.flightNumber}@${day}`;
    const known = groups.get(key) ?? [];
    groups.set(key, known);
    const group = known.find((one) => one.every((other) => mayBeSameSector(other.facts, leg.facts)));
    if (group) group.push(leg);
    else known.push([leg]);
  }
  return [...groups.values()].flat().map(onOneDay);
}

/** `still EI 702, but out at 11:35`: on the day that the others tell. */
function onOneDay(group: PlannedLeg[]): PlannedLeg[] {
  const day = group.find((leg) => leg.day)?.day;
  return day === undefined ? group : group.map((leg) => (leg.day ? leg : onDay(leg, day)));
}

/** One number may go on from where it landed: `QF1 SYD-SIN`, `QF1 SIN-LHR`. */
export function mayBeSameSector(a: FlightCandidates, b: FlightCandidates): boolean {
  const [from, to] = [a.fromAirport?.[0]?.value, a.toAirport?.[0]?.value];
  const [start, end] = [b.fromAirport?.[0]?.value, b.toAirport?.[0]?.value];
  return !(from && to && start && end) || !(to === start || from === end) || from === start;
}

function mergeFacts(
  legs: readonly PlannedLeg[],
  directions: ReadonlyMap<Leg, Candidate<Direction>>,
): FlightCandidates {
  const merged: Record<string, Candidate[]> = {};
  const passing = toldInPassing(legs);
  for (const leg of legs) {
    for (const [field, candidates] of Object.entries(passing.has(leg) ? withoutTimes(leg).facts : leg.facts))
      merged[field] = [...(merged[field] ?? []), ...candidates];
    if (leg.reference) merged.bookingReference = [...(merged.bookingReference ?? []), leg.reference];
    const direction = directions.get(leg);
    if (direction) merged.direction = [...(merged.direction ?? []), direction];
  }
  return merged as FlightCandidates; // Each list was taken from the same field of a leg's facts.
}

/**
 * Where one paper tells both ends and both hours of a flight, the hours that stand beside its number in another one are
 * the driver's: `11:05 Landung Aurel | LX1050, Abholung 11:30`. Not where that one tells of a change.
 */
function toldInPassing(legs: readonly PlannedLeg[]): ReadonlySet<PlannedLeg> {
  const whole = legs.filter(isToldWhole);
  const isPassing = (leg: PlannedLeg) =>
    whole.every((one) => one.reading !== leg.reading && !(tellsOfChange(leg) && isToldLater(leg, one)));
  return new Set(whole.length > 0 ? legs.filter((leg) => tellsHour(leg) && isPassing(leg)) : []);
}

const tellsHour = ({ facts }: PlannedLeg) =>
  facts.departureTime !== undefined || facts.arrivalTime !== undefined;

const isToldWhole = ({ facts }: PlannedLeg): boolean =>
  [facts.departureTime, facts.arrivalTime].every((times) => /T\d/u.test(times?.[0]?.value ?? '')) &&
  [facts.fromCity ?? facts.fromAirport, facts.toCity ?? facts.toAirport].every(Boolean);

interface Person {
  mentions: { passenger: Passenger; leg: PlannedLeg }[];
}

function uniquePeople(group: readonly PlannedLeg[]): Person[] {
  const people: Person[] = [];
  const index = new PeopleIndex<number>();
  for (const leg of group) {
    for (const passenger of leg.people) {
      const known = index.of(passenger.name.value);
      const at = known.reduce((first, one) => Math.min(first, one), people.length);
      index.add(passenger.name.value, at);
      const person = people[at];
      if (person) person.mentions.push({ passenger, leg });
      else people.push({ mentions: [{ passenger, leg }] });
    }
  }
  return people;
}

const sameFlight = (a: Leg, b: Leg) => a.flightNumber === b.flightNumber && (a.day ?? '') === (b.day ?? '');

/** One leg of each flight, in the order of the days. */
function firstOfEach(legs: readonly PlannedLeg[]): PlannedLeg[] {
  const unique = new Map<string, PlannedLeg>();
  for (const leg of legs) {
    const key = `${leg.flightNumber}@${leg.day ?? ''}`;
    if (!unique.has(key)) unique.set(key, leg);
  }
  return [...unique.values()].sort((a, b) => departureOf(a).localeCompare(departureOf(b)));
}

const departureOf = (leg: Leg) => leg.facts.departureTime?.[0]?.value ?? '';

type FlownBy = (reading: Reading, name: string) => readonly PlannedLeg[];

/** The flights that each person is on by one paper, in the order of the days. */
function flightsByPerson(legs: readonly PlannedLeg[]): FlownBy {
  const byReading = new Map<Reading, PeopleIndex<PlannedLeg>>();
  for (const leg of legs) {
    const people = byReading.get(leg.reading) ?? new PeopleIndex<PlannedLeg>();
    byReading.set(leg.reading, people);
    for (const { name } of leg.people) people.add(name.value, leg);
  }
  const flown = new Map<readonly PlannedLeg[], PlannedLeg[]>();
  return (reading, name) => {
    // The index answers the same list to the same question, so that it is put in order once.
    const found = byReading.get(reading)?.of(name) ?? [];
    const known = flown.get(found) ?? firstOfEach(found);
    flown.set(found, known);
    return known;
  };
}

/** The seats of this traveller that are meant for this leg. */
function seatsFor(passenger: Passenger, leg: PlannedLeg, flownBy: FlownBy): Candidate<string>[] {
  if (passenger.seats.length === 0) return [];
  const flown = flownBy(leg.reading, passenger.name.value);
  const at = flown.findIndex((other) => sameFlight(other, leg));
  const unscoped = passenger.seats.filter(
    (claim) => !claim.flightNumber && !claim.hint && claim.line === undefined,
  );
  return passenger.seats.flatMap((claim) => {
    if (claim.flightNumber) return claim.flightNumber === leg.flightNumber ? [claim.seat] : [];
    if (claim.hint?.kind === 'route')
      return claim.hint.from === leg.facts.fromAirport?.[0]?.value &&
        claim.hint.to === leg.facts.toAirport?.[0]?.value
        ? [claim.seat]
        : [];
    if (claim.hint?.kind === 'airport')
      return touches(leg, claim.hint.code) &&
        !flown.slice(0, at).some((other) => claim.hint?.kind === 'airport' && touches(other, claim.hint.code))
        ? [claim.seat]
        : [];
    if (claim.hint?.kind === 'segment') {
      const number = numberInList(leg) ?? at + 1;
      return claim.hint.number === number ? [claim.seat] : [];
    }
    if (claim.hint) {
      const isReturn = flown.length > 1 && at >= Math.ceil(flown.length / 2);
      return (claim.hint.kind === 'return') === isReturn ? [claim.seat] : [];
    }
    if (claim.line !== undefined)
      return claim.line >= leg.firstLine && claim.line <= leg.lastLine ? [claim.seat] : [];
    if (unscoped.length > 1 && unscoped.length === flown.length)
      return unscoped[at] === claim ? [claim.seat] : [];
    return flown.length <= 1 || leg.passengers.includes(passenger) || at === 0 ? [claim.seat] : [];
  });
}

const touches = (leg: Leg, code: string) =>
  leg.facts.toAirport?.[0]?.value === code || leg.facts.fromAirport?.[0]?.value === code;
