import { extractedSchemas } from '../extracted.ts';
import type { Reading } from '../reading/reading.ts';
import { airlineByCode } from '../recognizers/airlines.ts';
import { findFlightNumbers } from '../recognizers/flight-numbers.ts';
import { calendarLegs, cancelledEvents, isEventOff } from './flights/calendar.ts';
import { directionsOf } from './flights/direction.ts';
import { buildEntries, mayBeSameSector, type PlannedLeg } from './flights/entries.ts';
import { leftOutFlights, leftOutTravellers } from './flights/left-out.ts';
import { isWhole } from './flights/legs/leg-worth.ts';
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
import { withWayOfGone } from './flights/standing/in-its-place.ts';
import { because, type OffLeg } from './flights/standing/judge.ts';
import { withoutReplaced } from './flights/standing/replaced.ts';
import { withoutGivenUp } from './flights/standing/seats-given-up.ts';
import {
  listedAsOff,
  stayingAtHome,
  withoutOff,
  withoutStaying,
  withoutTakenOff,
} from './flights/standing/staying.ts';
import { structuredCancelled, structuredLegs } from './flights/structured.ts';
import type {
  FlightCandidates,
  FlightToken,
  KnownFlights,
  Leg,
  Passenger,
  SeatClaim,
} from './flights/types.ts';
import { defineSection } from './section.ts';
import { withoutRowsOfOthers } from './shared/rows-of-others.ts';

/**
 * Flights: one entry per passenger and leg. Cancelled legs and the old times of a changed one are left out, the
 * marketing carrier's number stands, and the people of a list fly every leg that names nobody of its own.
 */
export const flights = defineSection({
  key: 'flights',
  schema: extractedSchemas.flights,
  extract({ readings: papers, done }) {
    const readings = papers.map((paper) => withoutRowsOfOthers(paper, done.general?.artist));
    const planned = withKnownFlights(
      readings,
      readings.map((reading) => planLegs(reading)),
    );
    const named = namedInFull(planned.flatMap((one) => one.legs));
    const booked = withoutTakenOff(withSwapped(named, readings), readings);
    const gone = planned.flatMap((one) => one.off.map(({ leg }) => leg));
    const everybody = [...named, ...booked].flatMap(({ people }) => people);
    const legs = withWayOfGone(withoutGivenUp(booked, everybody, readings), gone, booked);
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
      ...booked
        .filter((leg) => leg.people.length > 0 && !legs.some((other) => isOne(leg, other)))
        .map((leg) => ({ leg, reason: 'nobody of its row travels' as const })),
      ...because(legs, called, 'another paper calls this flight off'),
      ...because(called, standing, 'a later word puts another flight in its place'),
    ];
    return {
      entries: buildEntries(standing, directionsOf(standing, done.general)),
      leftOut: [...leftOutFlights(off, standing), ...leftOutTravellers(booked, legs)],
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

/** With what a paper tells of flights that it names shortly, `still 1188, but out at 11:35`, as another one tells them in full. */
function withKnownFlights(readings: readonly Reading[], planned: Planned[]): Planned[] {
  if (readings.length < 2) return planned;
  const whole = planned.flatMap(({ legs }) => legs).filter(({ facts }) => isWhole(facts));
  const told = Map.groupBy(whole, ({ flightNumber, carrier }) => flightNumber.slice(carrier.length));
  return planned.map((plan, at) => {
    const reading = readings[at];
    if (!reading) return plan;
    const own = new Set([...plan.legs, ...plan.off.map(({ leg }) => leg)].map((leg) => leg.flightNumber));
    const byDigits = new Map<string, FlightToken['value']>();
    for (const [digits, [leg, ...others]] of told) {
      const airline = leg && airlineByCode(leg.carrier);
      const isOne = others.every(({ flightNumber }) => flightNumber === leg?.flightNumber);
      const isNews = !own.has(leg?.flightNumber ?? '') || reading.messages.length > 0;
      if (leg && airline && isOne && isNews && leg.reading !== reading && isIn(reading, digits))
        byDigits.set(digits, { flightNumber: leg.flightNumber, airline });
    }
    const days = whole.flatMap(({ reading: other, day }) => (other !== reading && day ? [day] : []));
    const isOfMail = reading.messages.length > 0 && own.size > 0 && days.length > 0;
    return byDigits.size > 0 || isOfMail ? planLegs(reading, { byDigits, days }) : plan;
  });
}

const isIn = ({ lines }: Reading, digits: string) => lines.some(({ text }) => text.includes(digits));

function planLegs(given: Reading, known?: KnownFlights): Planned {
  const machine = [
    ...structuredLegs(given).map((leg) => ({ ...leg, seats: [] as SeatClaim[] })),
    ...calendarLegs(given),
  ];
  const reading = isCalendar(given) ? withoutStamps(given) : given;
  const { legs: told, lines, off, cancelled, offLines } = readLegs(reading, known);
  // A calendar states its flights event by event; of its lines only the flights it does not state are read.
  const stated = new Set(
    isCalendar(given) ? [...machine.map((leg) => leg.flightNumber), ...calledOffEvents(given)] : [],
  );
  const unstated = told.filter((leg) => !stated.has(leg.flightNumber));
  for (const key of [...structuredCancelled(reading), ...cancelledEvents(given)]) cancelled.add(key);
  const legLines = new Set(unstated.flatMap((leg) => range(leg.firstLine, leg.lastLine)));
  const found = unstated.length > 0 ? findPassengers(reading, lines, legLines) : [];
  const isOff = listedAsOff(reading, [...found, ...unstated.flatMap((leg) => leg.passengers)]);
  const flies = (one: Passenger) => !isOff(one);
  const named = found.filter(flies);
  const isNobodyNamed =
    named.length === 0 && !unstated.some((leg) => !leg.isSaidOf && leg.passengers.some(flies));
  const party = isNobodyNamed ? toldTravellers(reading, lines, unstated) : [];
  // Of a party told beside the flights the sentence of one may name some alone.
  const isOfParty = (one: Passenger) => party.some(({ name }) => isSamePerson(name.value, one.name.value));
  const said = unstated.flatMap(({ passengers }) => passengers.filter(flies));
  const greeted = said.every(isOfParty) ? party : [];
  const flying = [...named, ...greeted];
  // Where nobody would be left, the words that take somebody off are of something else.
  const listed = flying.length > 0 ? flying : found;
  const written =
    flying.length > 0
      ? unstated.map((leg) => ({
          ...leg,
          passengers: greeted.length > 0 ? [] : leg.passengers.filter(flies),
        }))
      : unstated;
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
    const people = inOrderOfSeats(leg, flown[at] ?? []);
    const reference = referenceOf(leg);
    const isWayBack = (at > 0 && at * 2 >= written.length) || written.slice(0, at).some(isReverseOf(leg));
    const isNotOn = (one: Passenger) =>
      isAtHome(one, isWayBack) || (one.only !== undefined && (one.only === 'back') !== isWayBack);
    const names = people.map(({ name }) => name.value);
    const ticketed = withoutOff(withoutStaying(leg, people), isNotOn).map((person) => {
      const ticket =
        person.tickets?.find(({ carrier }) => carrier === leg.carrier)?.ticket ??
        ticketWithin(leg, person.name.value, names);
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
    flying.length > 0 ? found.filter((one) => !flies(one)) : [],
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

/** `SEATS 21A 21B 21C`: one for each of them, before another paper takes somebody off. */
function inOrderOfSeats(leg: Leg & { seats: SeatClaim[] }, people: Passenger[]): Passenger[] {
  if (leg.seats.length !== people.length || people.some(({ seats }) => seats.length > 0)) return people;
  return people.map((person, i) => ({
    ...person,
    seats: leg.seats.slice(i, i + 1).map((claim) => ({ ...claim, flightNumber: leg.flightNumber })),
  }));
}

const isReverseOf = (leg: Leg) => (before: Leg) =>
  codeOf(before, 'from') !== undefined &&
  codeOf(before, 'from') === codeOf(leg, 'to') &&
  codeOf(before, 'to') === codeOf(leg, 'from');

const codeOf = ({ facts }: Leg, end: 'from' | 'to') => facts[`${end}Airport`]?.[0]?.value;

const isOne = (a: Leg, b: Leg) =>
  a.reading === b.reading && a.firstLine === b.firstLine && a.flightNumber === b.flightNumber;

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
