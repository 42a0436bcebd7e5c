import type { Leg } from './types.ts';

interface Version extends Leg {
  isOff: boolean;
  /** Marked as the earlier one. */
  isOld: boolean;
}

/** Two versions of one leg: the one marked old goes. */
export function isOldVersion(leg: Version, index: number, legs: readonly Version[]): boolean {
  if (!leg.isOld) return false;
  return legs.some(
    (other, i) =>
      i !== index &&
      !other.isOff &&
      !other.isOld &&
      other.flightNumber === leg.flightNumber &&
      (!leg.day || !other.day || other.day === leg.day),
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
