import { fieldOfHeading, fieldOfLine, TECHNICAL_FIELDS } from '../../sections/technical/fields.ts';
import type { Roles, Rule } from './told.ts';

/** The part of the paper, or the words themselves, are about what the field is about. */
const isAbout =
  (field: string): Rule =>
  (place, told) => {
    const part = fieldOfHeading(place.heading, place.reading.language);
    if (part === 'none') return false;
    return part === field || (part === 'any' && fieldOfLine(told.value) === field);
  };

export const technicalRoles: Roles = {
  anchors: {},
  reach: 0,
  fields: Object.fromEntries(TECHNICAL_FIELDS.map((field) => [field, isAbout(field)])),
};
