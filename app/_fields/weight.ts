import type { FieldConfidence } from '#lib/import/candidate.ts';
import type { Field } from './catalogue.ts';

/** A show goes wrong by a `key` field that is wrong; a `detail` can wait. */
export type Weight = 'key' | 'detail';

/** More often wrong than right. */
const DOUBTFUL_BELOW = 0.5;

/**
 * How much hangs on a look at a field, by what it is and by what was read: papers that contradict each other, and what is
 * more likely wrong than right, are looked at first whatever they are about.
 */
export function weightOf(field: Field, reading: FieldConfidence | undefined): Weight {
  if (field.isExpected || field.isKey) return 'key';
  if (!reading) return 'detail';
  const hasRivals = reading.alternatives?.some(({ status }) => status === 'stated' || status === 'agreed');
  return hasRivals || reading.score < DOUBTFUL_BELOW ? 'key' : 'detail';
}
