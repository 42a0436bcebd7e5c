import type { Leg } from '../types.ts';
import { saysOld } from './words.ts';

/** Two versions of one leg: the one marked old goes. */
export function isOldVersion<L extends Leg & { own: string }>(leg: L, standing: readonly L[]): boolean {
  return (
    saysOld(leg.own) &&
    standing.some(
      (other) =>
        other !== leg &&
        !saysOld(other.own) &&
        other.flightNumber === leg.flightNumber &&
        (!leg.day || !other.day || other.day === leg.day),
    )
  );
}

/** A mention without a clock time takes no day from its surroundings where the same flight is told in full. */
export function withoutGuessedDay<L extends Leg>(leg: L, legs: readonly L[]): L {
  const isTimed = (one: Leg) => /T\d/.test(one.facts.departureTime?.[0]?.value ?? '');
  if (isTimed(leg) || !legs.some((other) => other.flightNumber === leg.flightNumber && isTimed(other)))
    return leg;
  const { departureTime: _, arrivalTime: __, ...facts } = leg.facts;
  const { day: ___, ...rest } = leg;
  return { ...rest, facts } as L; // The leg without its optional day.
}
