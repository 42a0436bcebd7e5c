import { localTimeWords } from '../_fields/local-time.ts';
import type { FieldPlace } from '../_fields/paths.ts';
import type { ReadValue } from '../_fields/read-value.ts';
import { readLike, withRepeats } from '../_fields/repeats.ts';
import { type Assessed, assess, weightIn } from '../_fields/standing.ts';
import type { Weight } from '../_fields/weight.ts';
import type { ReviewForm } from './review-context.tsx';

/** All that the row of a field shows: plain data, so that one can tell whether it has to be drawn again. */
export interface RowField extends Assessed {
  weight: Weight;
  /** Itself and those that say the same by the same words, which are settled with it. */
  repeats: readonly string[];
  /** Those that say what this one said before a person changed it. */
  readLike: readonly string[];
  /** What the machine had read. */
  read?: ReadValue;
  /** ", local time in Oslo" */
  localTime: string;
}

export function rowField(place: FieldPlace, form: ReviewForm): RowField {
  const assessed = assess(place, form);
  const read = form.readAt(place.path);
  return {
    ...assessed,
    weight: weightIn(place, form),
    repeats: withRepeats(form.repeats, assessed),
    readLike: read && read.value !== assessed.value ? readLike(form.repeats, place, read) : [],
    localTime: localTimeWords(form.extracted, place, assessed.value),
    ...(read && { read }),
  };
}

/** For `memo`: of hundreds of rows a change concerns one or a few. Functions among the properties have to stay the same ones. */
export function isSameData(one: object, other: object): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
