import type { PlannedLeg } from '../entries.ts';
import { onDay } from '../legs/on-day.ts';
import { isSamePerson } from '../people/find-names.ts';
import { PeopleIndex } from '../people/people-index.ts';
import type { Passenger } from '../types.ts';

/**
 * What goes on with the flight that is flown instead of another one, of which there may be a row for each traveller: those
 * travellers, where its own words do not name them all; with the same airline their tickets, the booking and the class.
 */
export function takenOver(leg: PlannedLeg, rows: readonly PlannedLeg[]): PlannedLeg {
  // The ticket tells more of it than the paper that moves it.
  const named = rows.filter((one) => one.people.length > 0);
  const first = named.find((one) => one.reading !== leg.reading) ?? named[0] ?? rows[0];
  if (!first) return leg;
  const index = new PeopleIndex<Passenger>();
  for (const one of [first, ...rows].flatMap(({ people }) => people)) index.add(one.name.value, one);
  const all = rows.flatMap(({ people }) => people.flatMap(({ name }) => index.of(name.value)[0] ?? []));
  const old = { ...first, people: [...new Set(all)] };
  const isSameBooking =
    leg.carrier === old.carrier && (leg.reference?.value ?? old.reference?.value) === old.reference?.value;
  const people = peopleOf(leg, old).map((one) => {
    const before = old.people.find(({ name }) => isSamePerson(name.value, one.name.value));
    const ticket = one.ticket ?? (isSameBooking ? before?.ticket : undefined);
    const reference = one.reference ?? (isSameBooking ? before?.reference : undefined);
    return { ...one, ...(ticket && { ticket }), ...(reference && { reference }) };
  });
  const reference = leg.reference ?? (isSameBooking ? old.reference : undefined);
  const booked = isSameBooking ? old.facts : {};
  const { day = old.day } = leg;
  const dated = day && !leg.day ? onDay({ ...leg, day }, day) : leg;
  return {
    ...dated,
    people,
    ...(reference && { reference }),
    facts: {
      ...(booked.bookingReference && { bookingReference: booked.bookingReference }),
      ...(booked.travelClass && { travelClass: booked.travelClass }),
      ...dated.facts,
    },
  };
}

/** All of the old flight, on the seats of the new one; its own where others of them fly as before. */
function peopleOf(leg: PlannedLeg, old: PlannedLeg): Passenger[] {
  if (leg.people.length > 0 && (leg.reading === old.reading || isForSome(leg, old))) return leg.people;
  const isOf = (person: Passenger) => (one: Passenger) => isSamePerson(one.name.value, person.name.value);
  const moved = old.people.map((person) => {
    const own = leg.people.find(isOf(person));
    return own ? { ...own, name: person.name } : withoutDetails(person);
  });
  const others = leg.people.filter((one) => !old.people.some(isOf(one)));
  return [...moved, ...others];
}

/** The seat, the ticket and the code are those of the old flight. */
const withoutDetails = ({ ticket: _, reference: __, ...person }: Passenger): Passenger => ({
  ...person,
  seats: [],
});

/** The new flight is for some of the travellers; another paper that speaks of the old flight may name only those with seats. */
export const isForSome = (leg: PlannedLeg, old: PlannedLeg): boolean =>
  leg.people.length > 0 &&
  leg.people.length < old.people.length &&
  (leg.reading === old.reading || !speaksOf(leg, old));

function speaksOf({ reading }: PlannedLeg, { flightNumber, carrier }: PlannedLeg): boolean {
  const number = flightNumber.slice(carrier.length);
  const named = new RegExp(`(?<![A-Z\\d])${carrier} ?-?0{0,2}${number}(?!\\d)`, 'u');
  return reading.lines.some(({ line }) => line.cells.some(({ text }) => named.test(text)));
}
