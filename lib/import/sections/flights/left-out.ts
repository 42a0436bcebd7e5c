import type { Evidence } from '../../candidate.ts';
import { findQuote } from '../../reading/quote.ts';
import type { LeftOut } from '../section.ts';
import type { PlannedLeg } from './entries.ts';
import { isLeg, isWhole, speaksOfFlying } from './legs/leg-worth.ts';
import { nameKey } from './people/find-names.ts';
import type { OffLeg } from './standing/judge.ts';
import { saysCancelled } from './standing/words.ts';
import type { FlightCandidates, Leg, Passenger } from './types.ts';

/**
 * The flights that papers tell of and that do not stand, each once, as fully as any mention has it. Not those of which
 * other words say that they fly after all.
 */
export function leftOutFlights(
  off: readonly OffLeg[],
  standing: readonly Leg[],
): LeftOut<FlightCandidates>[] {
  const flying = new Set(standing.flatMap((leg) => [leg.flightNumber, keyOf(leg)]));
  const worth = off.filter(({ leg }) => isWorthTelling(leg) && !flying.has(keyOf(leg)));
  const told = new Set(worth.filter(({ leg }) => isWhole(leg.facts)).map(({ leg }) => leg.flightNumber));
  const fullest = new Map<string, OffLeg>();
  for (const one of worth) {
    const { leg } = one;
    // What only names a flight that is told elsewhere tells of no other one.
    if (told.has(leg.flightNumber) && !isWhole(leg.facts)) continue;
    const known = fullest.get(keyOf(leg));
    if (!known || factsOf(leg) > factsOf(known.leg)) fullest.set(keyOf(leg), one);
  }
  return [...fullest.values()].map(({ leg, reason }) => ({ entry: leg.facts, reason, ...whereOf(leg) }));
}

/** Travellers whom another paper has taken off a flight on which they were, each once, where nothing else has them on it. */
export function leftOutTravellers(
  booked: readonly PlannedLeg[],
  legs: readonly PlannedLeg[],
): LeftOut<FlightCandidates>[] {
  const flying = new Set(legs.flatMap((leg) => leg.people.map((one) => keyOfOne(leg, one))));
  const gone = new Map<string, LeftOut<FlightCandidates>>();
  for (const leg of booked) {
    if (!legs.some((other) => keyOf(other) === keyOf(leg))) continue;
    for (const one of leg.people) {
      if (flying.has(keyOfOne(leg, one)) || gone.has(keyOfOne(leg, one))) continue;
      const entry = { ...leg.facts, fullName: [one.name] };
      gone.set(keyOfOne(leg, one), {
        entry,
        reason: 'another paper takes this traveller off it',
        ...whereOf(leg),
      });
    }
  }
  return [...gone.values()];
}

const keyOfOne = (leg: PlannedLeg, { name }: Passenger) => `${keyOf(leg)} ${nameKey(name.value)}`;

const keyOf = ({ flightNumber, day }: Leg) => (day ? `${flightNumber}@${day}` : flightNumber);
const factsOf = ({ facts }: Leg) => Object.keys(facts).length;

/** No number plate and no fuse. */
const isWorthTelling = ({ reading, facts, day }: Leg) =>
  isWhole(facts) || (speaksOfFlying(reading) && (day !== undefined || isLeg(facts, false)));

/** The line that calls it off, else the one that names it. */
function whereOf({ reading, firstLine, lastLine, facts }: Leg): { evidence?: Evidence } {
  const named = facts.flightNumber?.[0]?.evidence[0]?.quote ?? '';
  const lines = reading.lines.map(({ text }, index) => ({ text, index })).slice(firstLine, lastLine + 1);
  const said =
    lines.find(({ text }) => saysCancelled(text)) ?? lines.find(({ text }) => text.includes(named));
  const evidence = said && findQuote(reading, said.text, said.index);
  return evidence ? { evidence } : {};
}
