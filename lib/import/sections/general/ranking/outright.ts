import type { Ranked } from './rank.ts';

export type Field = 'artist' | 'venue';

/** A wrong name costs as much as two that are missed. */
export const ENOUGH = 0.4;
/** Of what is called so outright nothing need be as likely. */
export const CALLED = 0.15;
export const IN_HEAD_AND_ORDER = 0.5;
export const AS_LIKELY = 0.75;

/** The sign by which the paper calls this the artist or the house in so many words. */
export function outright({ candidate }: Pick<Ranked, 'candidate'>, field: Field): string | undefined {
  return ['label', 'headed', 'column']
    .map((kind) => `${kind}.${field}`)
    .find((sign) => (candidate.signs.get(sign) ?? 0) >= OUTRIGHT);
}

const OUTRIGHT = 0.9;
