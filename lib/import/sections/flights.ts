import { extractedSchemas } from '../extracted.ts';
import type { Reading } from '../reading/reading.ts';
import { findFlightNumbers } from '../recognizers/flight-numbers.ts';
import { calendarLegs, isEventOff } from './flights/calendar.ts';
import { directionsOf } from './flights/direction.ts';
import { buildEntries, mayBeSameSector, type PlannedLeg } from './flights/entries.ts';
import { leftOutFlights } from './flights/left-out.ts';
import { readLegs } from './flights/legs/read-legs.ts';
import { isSamePerson, nameKey } from './flights/people/find-names.ts';
import { namedInFull } from './flights/people/named-in-full.ts';
import { ticketsByOrder, ticketsWithin } from './flights/people/passenger-tickets.ts';
import { findPassengers } from './flights/people/passengers.ts';
import { peopleOfLegs, peopleOfSameSentence } from './flights/people/people-of-legs.ts';
import { withSwapped } from './flights/people/swapped.ts';
import { toldTravellers } from './flights/people/told-travellers.ts';
import { findAirlineReferences } from './flights/references/airline-references.ts';
import { referenceFinder } from './flights/references/reference-finder.ts';
import { placeSeatLists, seatLists, seatsOutside } from './flights/seats/seat-lists.ts';
import { detailsForAll } from './flights/shared-details.ts';
import { because, type OffLeg } from './flights/standing/judge.ts';
import { withoutReplaced } from './flights/standing/replaced.ts';
import { stayingAtHome, withoutOff, withoutStaying, withoutTakenOff } from './flights/standing/staying.ts';
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
    const named = namedInFull(planned.flatMap((one) => one.legs));
    const legs = withoutTakenOff(withSwapped(named, readings), readings);
    const called = legs.filter(
      // What a paper cancels itself it has left out already, and may tell anew.
      ({ reading, ...leg }) =>
        !planned.some((other, at) => readings[at] !== reading && isCancelled(leg, other.cancelled)),
    );
    const ofRows = planned
      .flatMap((one) => one.off)
      .filter(({ reason }) => reason !== 'nobody of its row travels');
    const standing = withoutReplaced(called, [
      ...legs.filter((leg) => !called.includes(leg)),
      ...ofRows.map(({ leg }) => ({ ...leg, people: leg.passengers, seats: [] })),
    ]);
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
  const ticketWithin = ticketsWithin(reading);
  const isAtHome = stayingAtHome(reading, [...listed, ...written.flatMap((leg) => leg.passengers)]);
  const placed = placeSeatLists(seatLists(reading), written, seatsOutside(reading, written));
  const flown = peopleOfLegs(placed, listed);
  const planned = placed.map((leg, at) => {
    const people = flown[at] ?? [];
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
  });
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

const isCancelled = (
  { flightNumber, day }: Pick<Leg, 'flightNumber' | 'day'>,
  cancelled: ReadonlySet<string>,
): boolean => cancelled.has(flightNumber) || (day !== undefined && cancelled.has(`${flightNumber}@${day}`));

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
