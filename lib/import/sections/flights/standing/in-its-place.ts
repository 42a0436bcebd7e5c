import type { PlannedLeg } from '../entries.ts';
import { isWhole } from '../legs/leg-worth.ts';
import { onDay } from '../legs/on-day.ts';
import type { Leg } from '../types.ts';

/**
 * `LX 1270 is cancelled and you are all on LX 1274 now, departure 17:30`: with the way, the day and the travellers of the
 * flight in whose place it is told, as another paper tells them: `told` are all flights, with those that the travellers are on no more.
 */
export function withWayOfGone(
  legs: readonly PlannedLeg[],
  off: readonly Leg[],
  told: readonly PlannedLeg[] = legs,
): PlannedLeg[] {
  return legs.map((leg) => {
    const { facts } = leg;
    if (facts.fromCity || facts.toCity) return leg;
    const gone = off.find((one) => one.reading === leg.reading && isToldBeside(one, leg));
    const rows = told.filter((one) => one.flightNumber === gone?.flightNumber && isWhole(one.facts));
    const [whole] = rows;
    if (!whole) return leg;
    const { fromCity, fromAirport, toCity, toAirport } = whole.facts;
    const way = {
      ...(fromCity && { fromCity }),
      ...(fromAirport && { fromAirport }),
      ...(toCity && { toCity }),
      ...(toAirport && { toAirport }),
    };
    const { day = whole.day } = leg;
    const travellers = rows.flatMap(({ people }) => people).map((one) => ({ ...one, seats: [] }));
    const people = leg.people.length > 0 ? leg.people : travellers;
    const placed = { ...leg, people, facts: { ...facts, ...way } };
    return day && !leg.day ? onDay({ ...placed, day }, day) : placed;
  });
}

/** On its line, or on the one above. */
const isToldBeside = (gone: Leg, leg: Leg): boolean =>
  gone.firstLine <= leg.firstLine && leg.firstLine - gone.lastLine <= 1;
