import { conceptsOf } from '../../recognizers/labels.ts';
import { findStreet } from '../../recognizers/places.ts';
import { namesArtist } from '../../sections/activities/whose.ts';
import { isOrganisation, isSamePerson } from '../../sections/contacts/names.ts';
import { isRole } from '../../sections/contacts/roles.ts';
import { isPerson, peopleIn } from './names-in-text.ts';
import { isLabelled, type Place, textOf } from './place.ts';
import type { Roles, Rule, Told } from './told.ts';

const isNamed: Rule = (place, told, { done }) =>
  (isPerson(told.value) || isOrganisation(told.value)) &&
  !isLabelled(place, ['flight', 'hotel.guests']) &&
  !namesArtist(told.value, done.general?.artist) &&
  !findStreet(place.text)?.text.includes(told.value);

/** No other person stands nearer: a number is that of the name on its line, else of the last one above it. */
const isItsNumber: Rule = (place, told, { entry, anchor }) => {
  if (
    /(?<!\p{L})(?:tele)?fax(?!\p{L})/iu.test(
      `${place.labels.join(' ')} ${told.field === 'phone' ? place.text : ''}`,
    )
  )
    return false;
  const name = entry.find((other) => other.field === 'name');
  return !name || !anchor || ownerOf(place, anchor, name);
};

function ownerOf(place: Place, anchor: Place, name: Told): boolean {
  const here = peopleIn(place.text);
  if (here.length > 0) return here.some((other) => isSamePerson(other, name.value));
  if (place.firstLine < anchor.firstLine) return false;
  const between = peopleIn(textOf(place.reading, anchor.lastLine + 1, place.firstLine));
  return between.every((other) => isSamePerson(other, name.value));
}

export const contactRoles: Roles = {
  anchors: { name: isNamed },
  needs: ['phone', 'email', 'role'],
  reach: 4,
  fields: {
    phone: isItsNumber,
    email: isItsNumber,
    role: (place, told, context) =>
      isRole(told.value) &&
      !conceptsOf(told.value).some(
        ({ concept, specificity }) => specificity === 1 && concept.startsWith('activity'),
      ) &&
      isItsNumber(place, told, context),
  },
};
