import type { Extracted } from '../../extracted.ts';
import { conceptsOf } from '../../recognizers/labels.ts';
import { findStreet } from '../../recognizers/places.ts';
import { meansSame } from '../../resolution/readers.ts';
import { HAS_LEFT } from '../../sections/contacts/gone-words.ts';
import { isOrganisation, isSamePerson } from '../../sections/contacts/names/name-or-firm.ts';
import { numbersInUse } from '../../sections/contacts/numbers/numbers-in-use.ts';
import { isRole } from '../../sections/contacts/roles/roles.ts';
import { namesArtist } from '../../sections/shared/show/names-artist.ts';
import { isPerson, peopleIn } from './names-in-text.ts';
import { isLabelled, type Place, textOf } from './place.ts';
import { isTakenBack } from './taken-back.ts';
import type { Roles, Rule, Told } from './told.ts';

const isNamed: Rule = (place, told, { done }) =>
  (isPerson(told.value) || isOrganisation(told.value)) &&
  !isLabelled(place, ['flight', 'hotel.guests']) &&
  !namesArtist(told.value, done.general?.artist) &&
  !hasGone(place.text, told.value) &&
  !findStreet(place.text)?.text.includes(told.value);

function hasGone(text: string, name: string): boolean {
  const end = text.indexOf(name) + name.length;
  return isTakenBack(text, name) || (end >= name.length && HAS_LEFT.test(text.slice(end)));
}

/** It is in use, and no other person stands nearer: a number is that of the last name before it, on its line or above. */
const isItsNumber: Rule = (place, told, { entry, anchor, done }) => {
  const number = numbersInUse(place.text, place.reading).find(({ value }) => meansSame(value, told.value));
  if (!number || isOfHouse(told, done) || /(?<!\p{L})(?:tele)?fax(?!\p{L})/iu.test(place.labels.join(' ')))
    return false;
  const name = entry.find((other) => other.field === 'name');
  return !name || !anchor || ownerOf(place, anchor, name, number.start);
};

/** A job is that of the one person on its line, else of the last one above it. */
const isItsRole: Rule = (place, told, { entry, anchor }) => {
  const isActivity = conceptsOf(told.value).some(
    ({ concept, specificity }) => specificity === 1 && concept.startsWith('activity'),
  );
  if (!isRole(told.value) || isActivity) return false;
  const name = entry.find((other) => other.field === 'name');
  return !name || !anchor || ownerOf(place, anchor, name, place.text.indexOf(told.value));
};

/** The numbers of hotels and restaurants are nobody's own. */
function isOfHouse({ field, value }: Told, { hotels = [], food = [] }: Readonly<Extracted>): boolean {
  if (field !== 'phone' && field !== 'email') return false;
  return [...hotels, ...food].some((house) => meansSame(house[field], value));
}

function ownerOf(place: Place, anchor: Place, name: Told, at: number): boolean {
  const here = peopleIn(place.text);
  if (here.length > 0) {
    const before = here.filter((person) => place.text.indexOf(person) < at);
    const owners = before.length > 0 ? before.slice(-1) : here.slice(0, 1);
    return owners.some((other) => isSamePerson(other, name.value));
  }
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
    role: isItsRole,
  },
};
