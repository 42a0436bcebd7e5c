import { extractedSchemas } from '../extracted.ts';
import type { Reading } from '../reading/reading.ts';
import { findFlightNumbers } from '../recognizers/flight-numbers.ts';
import { calendarLegs, isEventOff } from './flights/calendar.ts';
import { directionsOf } from './flights/direction.ts';
import { buildEntries, mayBeSameSector, type PlannedLeg } from './flights/entries.ts';
import { leftOutFlights } from './flights/left-out.ts';
import { readLegs } from './flights/legs/read-legs.ts';
import { isSamePerson, nameKey } from './flights/people/find-names.ts';
import { ticketsByOrder, ticketsWithin } from './flights/people/passenger-tickets.ts';
import { findPassengers } from './flights/people/passengers.ts';
import { PeopleIndex } from './flights/people/people-index.ts';
import { toldTravellers } from './flights/people/told-travellers.ts';
import { findAirlineReferences } from './flights/references/airline-references.ts';
import { referenceFinder } from './flights/references/reference-finder.ts';
import { placeSeatLists, seatLists, seatsOutside } from './flights/seats/seat-lists.ts';
import { detailsForAll } from './flights/shared-details.ts';
import { because, type OffLeg } from './flights/standing/judge.ts';
import { withoutReplaced } from './flights/standing/replaced.ts';
import { stayingAtHome, withoutOff, withoutStaying } from './flights/standing/staying.ts';
import { structuredCancelled, structuredLegs } from './flights/structured.ts';
import type { FlightCandidates, Leg, Passenger, SeatClaim } from './flights/types.ts';
import { defineSection } from './section.ts';

/**
 * Flights: one entry per passenger and leg. Cancelled legs and the old times of a changed one are left out, the
 * marketing carrier's number stands, and the people of a list fly every leg that names nobody of its own.
 */
export const flights = defineSection({
  key: 'flights',
  schema: extractedSchemas.flights,
  extract({ readings, done }) {
    const planned = readings.map(planLegs);
    const legs = planned.flatMap((one) => one.legs);
    const called = planned.flatMap((own) => {
      // What a paper cancels itself it has left out already, and may tell anew.
      const others = planned.filter((one) => one !== own).map(({ cancelled }) => cancelled);
      return own.legs.filter((leg) => !others.some((cancelled) => isCancelled(leg, cancelled)));
    });
    const standing = withoutReplaced(called);
    const off: OffLeg[] = [
      ...planned.flatMap((one) => one.off),
      ...because(legs, called, 'another paper calls this flight off'),
      ...because(called, standing, 'a later word puts another flight in its place'),
    ];
    return {
      entries: buildEntries(standing, directionsOf(standing, done.general)),
      leftOut: leftOutFlights(off, standing),
    };
  },
  identify: identifyFlight,
  isDistinct: (a, b) => {
    if (!mayBeSameSector(a, b)) return true;
    const [first, second] = [a.fullName?.[0]?.value, b.fullName?.[0]?.value];
    return first !== undefined && second !== undefined && !isSamePerson(first, second);
  },
});

interface Planned {
  legs: PlannedLeg[];
  off: OffLeg[];
  cancelled: Set<string>;
}

function planLegs(given: Reading): Planned {
  const machine = [
    ...structuredLegs(given).map((leg) => ({ ...leg, seats: [] as SeatClaim[] })),
    ...calendarLegs(given),
  ];
  const reading = isCalendar(given) ? withoutStamps(given) : given;
  const { legs: told, lines, off, cancelled, offLines } = readLegs(reading);
  // A calendar states its flights event by event; of its lines only the flights it does not state are read.
  const stated = new Set(
    isCalendar(given) ? [...machine.map((leg) => leg.flightNumber), ...calledOffEvents(given)] : [],
  );
  const written = told.filter((leg) => !stated.has(leg.flightNumber));
  for (const key of structuredCancelled(reading)) cancelled.add(key);
  const legLines = new Set(written.flatMap((leg) => range(leg.firstLine, leg.lastLine)));
  const named = written.length > 0 ? findPassengers(reading, lines, legLines) : [];
  const isNobodyNamed = named.length === 0 && written.every((leg) => leg.passengers.length === 0);
  const listed = isNobodyNamed ? toldTravellers(reading, lines, written) : named;
  const references = written.length > 0 ? findAirlineReferences(reading) : [];
  const standing = references.filter(({ line }) => !offLines.has(line));
  // A change of flights keeps the booking, whose code may be told with the old ones alone.
  const referenceOf = referenceFinder(standing.length > 0 ? standing : references);
  const forAll = detailsForAll(reading, lines, legLines);
  const lists = splitLists(listed, written);
  const following = listsBehindLegs(listed, written);
  const known = new PeopleIndex<Passenger>();
  for (const passenger of listed) known.add(passenger.name.value, passenger);
  const ticketWithin = ticketsWithin(reading);
  const isAtHome = stayingAtHome(reading, [...listed, ...written.flatMap((leg) => leg.passengers)]);
  let above: Passenger[] = [];
  const planned = placeSeatLists(seatLists(reading), written, seatsOutside(reading, written)).map(
    (leg, at) => {
      const own = leg.hasSamePeople && leg.passengers.length === 0 ? above : leg.passengers;
      const all =
        own.length > 0 && !isOfList(own, known)
          ? []
          : (following.get(leg.firstLine) ?? peopleFor(leg, lists, written));
      const people =
        all.length > 0
          ? all.map((person) => withOwn(person, own))
          : own.map((person) => withListed(person, known));
      above = people;
      const reference = referenceOf(leg);
      const isWayBack = at > 0 && at * 2 >= written.length;
      const flying = withoutOff(withoutStaying(leg, people), (one) => isAtHome(one, isWayBack));
      const names = people.map(({ name }) => name.value);
      const ticketed = flying.map((person) => {
        const ticket = ticketWithin(leg, person.name.value, names);
        return ticket ? { ...person, ticket } : person;
      });
      return {
        ...leg,
        facts: { ...forAll, ...leg.facts },
        people: ticketed,
        ...(reference && { reference }),
      };
    },
  );
  for (const leg of planned) {
    if (leg.people.length === 0) leg.people = peopleOfSameSentence(leg, planned);
  }
  const legs = [...machine.map((leg) => ({ ...leg, people: leg.passengers })), ...planned];
  const tickets = ticketsByOrder(
    reading,
    legs.flatMap((leg) => leg.people),
  );
  const withTicket = (one: Passenger): Passenger => {
    const ticket = tickets?.of(one.name.value)[0];
    return ticket ? { ...one, ticket } : one;
  };
  return { legs: legs.map((leg) => ({ ...leg, people: leg.people.map(withTicket) })), off, cancelled };
}

/** There and back told on one line, the people named once: behind the last flight or before the first. */
function peopleOfSameSentence(leg: PlannedLeg, legs: readonly PlannedLeg[]): Passenger[] {
  const line = leg.reading.lines[leg.firstLine];
  if (line?.line.table !== undefined) return [];
  const owner = legs.find((other) => other.people.length > 1 && other.firstLine === leg.firstLine);
  const name = owner?.people[0]?.name.evidence[0]?.quote ?? '';
  const isBefore =
    (line?.text.indexOf(name) ?? -1) < (line?.text.indexOf(owner?.flightNumber.slice(2) ?? '') ?? -1);
  return owner && (legs.indexOf(owner) > legs.indexOf(leg) || isBefore) ? owner.people : [];
}

/** The words of a calendar's events alone: its stamps are kept by another clock, its places are no travellers. */
function withoutStamps(reading: Reading): Reading {
  const lines = reading.lines.map((line) => {
    if (/^(?:DTSTART|DTEND|DTSTAMP|LOCATION)\b/u.test(line.text)) return { ...line, text: '' };
    const property = /^(?:SUMMARY|DESCRIPTION)(?:;[^:]{1,80})?:/u.exec(line.text)?.[0] ?? '';
    return { ...line, text: ' '.repeat(property.length) + line.text.slice(property.length) };
  });
  return { ...reading, lines };
}

/** The flights of events that the calendar itself marks as cancelled. */
function calledOffEvents(reading: Reading): string[] {
  return reading.source.structured.flatMap((block) => {
    if (block.kind !== 'calendar-event' || !isEventOff(block.data)) return [];
    const words = `${block.data.summary ?? ''}\n${block.data.description ?? ''}`;
    return findFlightNumbers(words).map(({ value }) => value.flightNumber);
  });
}

const isCalendar = (reading: Reading) =>
  reading.source.format === 'ics' &&
  reading.source.structured.some((block) => block.kind === 'calendar-event');

/** `Ada 3A, Tom 3B`: seats of people whom a list names in full, and who may not be all that fly. */
const isOfList = (people: readonly Passenger[], listed: PeopleIndex<Passenger>): boolean =>
  people.every(({ isCalled, name }) => isCalled === true && listed.of(name.value).length > 0);

/** What the lines of a leg say of a person of the list. */
function withOwn(person: Passenger, own: readonly Passenger[]): Passenger {
  const seats = own
    .filter(({ name }) => isSamePerson(name.value, person.name.value))
    .flatMap((one) => one.seats);
  return seats.length > 0 ? { ...person, seats } : person;
}

/** What a list says of a person whom the leg names too. */
function withListed(person: Passenger, listed: PeopleIndex<Passenger>): Passenger {
  const same = listed.of(person.name.value);
  const ticket = person.ticket ?? same.find((one) => one.ticket)?.ticket;
  const seats = person.seats.length > 0 ? person.seats : same.flatMap((one) => one.seats);
  return { ...person, seats, ...(ticket && { ticket }) };
}

/**
 * The travellers a leg without names of its own has: the only list of the paper; where lists and legs alternate, the
 * list above the leg, or below it when the first list follows the first leg.
 */
function peopleFor(leg: Leg, lists: readonly Passenger[][], legs: readonly Leg[]): Passenger[] {
  const ofGroup = leg.group ? lists.flat().filter((one) => one.group === leg.group) : [];
  if (ofGroup.length > 0) return ofGroup;
  if (lists.length <= 1) return lists[0] ?? [];
  // `Group 2 – code …` over legs and the people who fly them: the list is that of its part of the paper.
  const blockOf = (line: number | undefined) => leg.reading.lines[line ?? -1]?.block;
  const ofPart = lists.filter((list) => blockOf(list[0]?.line) === blockOf(leg.firstLine));
  const isPerPart = new Set(lists.map((list) => blockOf(list[0]?.line))).size === lists.length;
  if (isPerPart && ofPart[0]) return ofPart[0];
  const first = lists[0]?.[0]?.line ?? 0;
  const isListFirst = first < (legs[0]?.firstLine ?? 0) || legs[0]?.firstLine === legs[0]?.lastLine;
  const above = lists.findLast(
    (list) => (list[0]?.line ?? 0) <= leg.lastLine && (list[0]?.line ?? 0) <= leg.firstLine,
  );
  const below = lists.find((list) => (list[0]?.line ?? 0) > leg.firstLine);
  return (isListFirst ? (above ?? below) : (below ?? above)) ?? [];
}

/** Where every leg has its own list behind it, each list with the tickets and seats of that leg. */
function listsBehindLegs(listed: readonly Passenger[], legs: readonly Leg[]): Map<number, Passenger[]> {
  const starts = [...new Set(legs.map((leg) => leg.firstLine))].sort((a, b) => a - b);
  const lists = new Map<number, Passenger[]>();
  if (starts.length < 2 || starts.length < legs.length) return lists;
  for (const passenger of listed) {
    const start = starts.findLast((one) => one <= passenger.line);
    if (start === undefined) continue;
    const seats = passenger.seats.map((claim) => (isPlaced(claim) ? claim : { ...claim, line: start }));
    lists.set(start, [...(lists.get(start) ?? []), { ...passenger, seats }]);
  }
  return lists.size === starts.length ? lists : new Map();
}

/** Says itself which flight it is on. */
const isPlaced = ({ flightNumber, hint, line }: SeatClaim) =>
  flightNumber !== undefined || hint !== undefined || line !== undefined;

/** Runs of names with no leg between; a later list of the same people only adds to the first. */
function splitLists(listed: readonly Passenger[], legs: readonly Leg[]): Passenger[][] {
  const lists: Passenger[][] = [];
  const starts = legs.map((leg) => leg.firstLine).sort((a, b) => a - b);
  const people = new PeopleIndex<Passenger>();
  let last: Passenger | undefined;
  for (const passenger of listed) {
    const [known] = people.of(passenger.name.value);
    const { line } = last ?? passenger;
    const isNewList = last === undefined || starts.some((start) => start > line && start < passenger.line);
    if (known) {
      known.seats = [...known.seats, ...passenger.seats];
      known.ticket ??= passenger.ticket;
      // `Passenger: …` once more over other flights: these are that traveller's.
      if (passenger.isHead && isNewList) lists.push([{ ...known, line: passenger.line }]);
      if (passenger.isHead) last = passenger;
      continue;
    }
    const fresh = { ...passenger };
    people.add(fresh.name.value, fresh);
    if (isNewList) lists.push([fresh]);
    else lists.at(-1)?.push(fresh);
    last = passenger;
  }
  return lists;
}

const isCancelled = ({ flightNumber, day }: Leg, cancelled: ReadonlySet<string>): boolean =>
  cancelled.has(flightNumber) || (day !== undefined && cancelled.has(`${flightNumber}@${day}`));

function identifyFlight(entry: FlightCandidates): string[] {
  const number = entry.flightNumber?.[0]?.value;
  const day = entry.departureTime
    ?.map((one) => one.value)
    .find((value) => /^\d{4}/.test(value))
    ?.slice(0, 10);
  if (!number) return [];
  const flight = `${number}@${day ?? ''}`;
  const ticket = entry.ticketNumber?.[0]?.value.replace(/\W/g, '');
  const name = entry.fullName?.[0]?.value;
  return [`${flight}:${name ? nameKey(name) : '-'}`, ...(ticket ? [`${flight}:${ticket}`] : [])];
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}
