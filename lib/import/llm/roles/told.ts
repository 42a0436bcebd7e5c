import type { Extracted } from '../../extracted.ts';
import type { Place } from './place.ts';

/** One field of an entry as the model has it, with the places of its quote. */
export interface Told {
  field: string;
  value: string;
  places: readonly Place[];
}

/** Whether a value may be what the field asks for, by the place its quote has in the paper. */
export type Rule = (place: Place, told: Told, context: RoleContext) => boolean;

export interface RoleContext {
  done: Readonly<Extracted>;
  /** All that the model says of the same thing. */
  entry: readonly Told[];
  /** Where the thing itself is named; missing while that is being judged. */
  anchor?: Place;
}

/** How the things of a section are told from what merely stands in the same paper. */
export interface Roles {
  /** Fields that can say that the thing exists, each with what its place must show. One must hold. */
  anchors: Readonly<Record<string, Rule>>;
  /** Fields of which one must be known for the thing to be listed: a name alone is no booking. */
  needs?: readonly string[];
  /** Lines within which the other fields stand, counted from the anchor. */
  reach: number;
  /** What the places of the other fields must show; a field without a rule need only stand near. */
  fields: Readonly<Record<string, Rule>>;
}
