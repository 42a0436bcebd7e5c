import { SECTIONS } from '../_fields/catalogue.ts';
import { type Entry, isFilled } from '../_fields/paths.ts';

export interface FlightPart {
  id: string;
  value: Entry;
}

/** One flight, and a part for everybody who is on it. */
export interface FlightGroup {
  parts: FlightPart[];
  /** What is the same for all of them. */
  shared: Entry;
}

/** A party on one plane is one flight with its people, in the order in which it is first named; a leg without a number stands alone. */
export function flightGroups(parts: readonly FlightPart[]): FlightGroup[] {
  const groups = new Map<string, FlightPart[]>();
  for (const part of parts) {
    const { flightNumber, departureTime } = part.value;
    const key = isFilled(flightNumber) ? JSON.stringify([flightNumber, departureTime]) : part.id;
    groups.set(key, [...(groups.get(key) ?? []), part]);
  }
  return [...groups.values()].map((group) => ({ parts: group, shared: sharedBy(group) }));
}

function sharedBy(parts: readonly FlightPart[]): Entry {
  const [first, ...others] = parts.map(({ value }) => value);
  const same = Object.entries(first ?? {}).filter(
    ([key, value]) => key !== 'fullName' && others.every((other) => other[key] === value),
  );
  return Object.fromEntries(same);
}

/** The fields in which this one differs from the others, but for the name. */
export function ownFacts({ value }: FlightPart, shared: Entry): Entry {
  const own = SECTIONS.flights.fields.filter(({ key }) => key !== 'fullName' && !(key in shared));
  return Object.fromEntries(own.flatMap(({ key }) => (isFilled(value[key]) ? [[key, value[key]]] : [])));
}
