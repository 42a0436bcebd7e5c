import { findStreet } from '../../recognizers/places.ts';
import { findTimes } from '../../recognizers/times.ts';
import { findGuestCount } from '../../sections/food/guests.ts';
import { isHouse } from '../../sections/food/places.ts';
import { findActWords } from '../../sections/shared/schedule/index.ts';
import { isCancelled } from '../../sections/shared/schedule/lines.ts';
import { peopleIn } from './names-in-text.ts';
import { nearestTo } from './nearest-time.ts';
import { isLabelled, isLabelledElse, type Place } from './place.ts';
import { REFERENCE_WORDS } from './reference-words.ts';
import type { Roles, Rule } from './told.ts';

const OWN = ['food', 'activity.meal', 'technical.hospitality'];
const saysMeal = (text: string): boolean => findActWords(text).some(({ kind }) => kind === 'meal');

/** The name is that of a meal or of a house for meals, or stands where the paper names one. */
const isMeal: Rule = (place, told, { done }) => {
  if (isCancelled(place.text) || [done.general?.artist, done.general?.venue].includes(told.value))
    return false;
  if (isLabelledElse(place, OWN)) return false;
  return (
    saysMeal(told.value) ||
    (isHouse(told.value) && findStreet(told.value) === undefined) ||
    isLabelled(place, OWN)
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

const isOfHouse: Rule = (place) => peopleIn(place.text).length === 0 && !isRival(place);
const isRival = (place: Place): boolean => isLabelledElse(place, [...OWN, 'contact']);

export const foodRoles: Roles = {
  anchors: { name: isMeal },
  needs: ['serviceTime', 'guestCount', 'address', 'phone', 'bookingReference'],
  reach: 3,
  fields: {
    serviceTime: isMealTime,
    guestCount: (place, told, { anchor }) =>
      findGuestCount(place.text)?.value === told.value &&
      (place.firstLine === anchor?.firstLine || !saysMeal(place.text)),
    bookingReference: (place) => REFERENCE_WORDS.test(`${place.labels.join(' ')} ${place.text}`),
    phone: isOfHouse,
    email: isOfHouse,
    address: (place, told) => !isRival(place) && findStreet(told.value) !== undefined,
    city: (place) => !isRival(place),
    country: (place) => !isRival(place),
    serviceDate: (place) => !isRival(place),
    notes: () => false,
  },
};
