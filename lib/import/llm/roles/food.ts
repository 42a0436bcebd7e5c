import type { Extracted } from '../../extracted.ts';
import { looksLikeReference } from '../../recognizers/booking-references.ts';
import { cityByName } from '../../recognizers/cities.ts';
import { findDates } from '../../recognizers/dates.ts';
import { findStreet } from '../../recognizers/places.ts';
import { findTimes } from '../../recognizers/times.ts';
import { meansSame } from '../../resolution/readers.ts';
import { findGuestCount } from '../../sections/food/guests/count-guests.ts';
import { isHouse } from '../../sections/food/house/find-house.ts';
import { findActWords } from '../../sections/shared/schedule/index.ts';
import { isCancelled } from '../../sections/shared/schedule/standing/cancelled.ts';
import { peopleIn } from './names-in-text.ts';
import { nearestTo } from './nearest-time.ts';
import { isLabelled, isLabelledElse, type Place } from './place.ts';
import { REFERENCE_WORDS } from './reference-words.ts';
import { isTakenBack } from './taken-back.ts';
import type { Roles, Rule } from './told.ts';

const OWN = ['food', 'activity.meal', 'technical.hospitality'];
const NAMING = ['food.name', 'food.meal', 'activity.meal'];
const saysMeal = (text: string): boolean => findActWords(text).some(({ kind }) => kind === 'meal');

/** The name is that of a meal or of a house for meals, or stands where the paper names one. */
const isMeal: Rule = (place, told, { done }) => {
  const others = [done.general?.artist, done.general?.venue, ...(done.hotels ?? []).map(({ name }) => name)];
  if (isCancelled(place.text) || isTakenBack(place.text, told.value)) return false;
  if (others.some((name) => name && meansSame(name, told.value))) return false;
  if (isLabelledElse(place, OWN)) return false;
  return (
    (saysMeal(told.value) && !/\d/.test(told.value)) ||
    (isHouse(told.value) && findStreet(told.value) === undefined) ||
    isLabelled(place, NAMING)
  );
};

/** The time under the label of a meal, or the one nearest to the word for it. */
const isMealTime: Rule = (place, told) => {
  if (isCancelled(place.text)) return false;
  const times = findTimes(place.text, place.reading);
  if (times.length <= 1 && isLabelled(place, OWN)) return true;
  if (place.labels.length > 0 && !isLabelled(place, OWN)) return false;
  return nearestTo(place, (kind) => kind === 'meal') === told.value;
};

const isOfHouse: Rule = (place, _, { done }) => peopleIn(place.text).length === 0 && !isRival(place, done);

/** The line is about something else, or about a house to sleep in. */
const isRival = (place: Place, done: Readonly<Extracted>): boolean =>
  isLabelledElse(place, [...OWN, 'contact']) ||
  isCancelled(place.text) ||
  (done.hotels ?? []).some(({ name, address, bookingReference }) =>
    [name, address, bookingReference].some((words) => words && place.text.includes(words)),
  );

export const foodRoles: Roles = {
  anchors: { name: isMeal },
  needs: ['serviceTime', 'guestCount', 'address', 'phone', 'bookingReference'],
  reach: 3,
  fields: {
    serviceTime: isMealTime,
    guestCount: (place, told, { anchor }) =>
      findGuestCount(place.text)?.value === told.value &&
      (place.firstLine === anchor?.firstLine || !saysMeal(place.text)),
    bookingReference: (place, told, { done }) =>
      !isRival(place, done) &&
      looksLikeReference(told.value) &&
      REFERENCE_WORDS.test(`${place.labels.join(' ')} ${place.text}`),
    phone: isOfHouse,
    email: isOfHouse,
    address: (place, told, { done }) => !isRival(place, done) && findStreet(told.value) !== undefined,
    city: (place, told, { done }) =>
      !isRival(place, done) && findStreet(place.text) !== undefined && cityByName(told.value) !== undefined,
    country: (place, _, { done }) => !isRival(place, done),
    serviceDate: (place, _, { done }) =>
      !isRival(place, done) && findDates(place.text, place.reading).length === 1,
    notes: () => false,
  },
};
