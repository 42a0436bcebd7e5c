import type { Candidate } from '../../../candidate.ts';
import type { Leg } from '../types.ts';
import type { FoundReference } from './airline-references.ts';

/** Answers which reference holds for a leg: its carrier's, its own lines', else the one above it, else the only one. */
export function referenceFinder(
  references: readonly FoundReference[],
): (leg: Pick<Leg, 'carrier' | 'firstLine' | 'lastLine'>) => Candidate<string> | undefined {
  const isOnly = new Set(references.map(({ candidate }) => candidate.value)).size === 1;
  const pools = new Map<string, ReferencePool>();
  return ({ carrier, firstLine, lastLine }) => {
    const pool = pools.get(carrier) ?? poolOf(references, carrier, isOnly);
    pools.set(carrier, pool);
    const isInside = ({ line }: FoundReference) => line >= firstLine && line <= lastLine;
    const own = pool.ofCarrier.find(isInside) ?? pool.usable.find(isInside);
    const found = own ?? pool.best.findLast(({ line }) => line < firstLine) ?? pool.best[0];
    return found?.candidate;
  };
}

interface ReferencePool {
  ofCarrier: readonly FoundReference[];
  /** Nobody else's. */
  usable: readonly FoundReference[];
  /** Of those that may hold anywhere, the ones that are labelled best. */
  best: readonly FoundReference[];
}

function poolOf(references: readonly FoundReference[], carrier: string, isOnly: boolean): ReferencePool {
  const ofCarrier = references.filter((one) => one.carrier === carrier);
  // The one locator of a ticket holds for the flights of other carriers on it.
  const usable = references.filter(
    (one) => (!one.carrier || isOnly) && (one.beside.length === 0 || one.beside.includes(carrier)),
  );
  const all = ofCarrier.length > 0 ? ofCarrier : usable;
  const highest = all.reduce((rank, { rank: other }) => Math.max(rank, other), 0);
  return { ofCarrier, usable, best: all.filter(({ rank }) => rank === highest) };
}
