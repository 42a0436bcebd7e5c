import { fieldOfHeading, TECHNICAL_FIELDS } from '../../sections/technical/fields.ts';
import { fieldOfLine } from '../../sections/technical/score.ts';
import type { Roles, Rule } from './told.ts';

/** A word alone is a role or a heading. */
const MIN_WORDS = 3;

/** The part of the paper, or the words themselves, are about what the field is about. */
const isAbout =
  (field: string): Rule =>
  (place, told) => {
    const part = fieldOfHeading(place.heading, place.reading.language);
    if (part === 'none' || told.value.trim().split(/\s+/u).length < MIN_WORDS) return false;
    return part === field || (part === 'any' && fieldOfLine(told.value) === field);
  };

export const technicalRoles: Roles = {
  anchors: {},
  reach: 0,
  fields: Object.fromEntries(TECHNICAL_FIELDS.map((field) => [field, isAbout(field)])),
};
