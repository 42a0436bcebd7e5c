import { looksLikeReference } from '../../recognizers/booking-references.ts';
import { type FoundDate, findDates } from '../../recognizers/dates.ts';
import { foldName } from '../../recognizers/fold.ts';
import type { Found } from '../../recognizers/found.ts';
import { findPersonNames } from '../../recognizers/people.ts';
import { findCities, findStreet } from '../../recognizers/places.ts';
import { type FoundTime, findTimes } from '../../recognizers/times.ts';
import { meansSame } from '../../resolution/readers.ts';
import { numbersInUse } from '../../sections/contacts/numbers/numbers-in-use.ts';
import { isRole } from '../../sections/contacts/roles/roles.ts';
import { senseBefore, WISH } from '../../sections/hotels/days/stay-words.ts';
import { namesByPattern } from '../../sections/hotels/names/name-patterns.ts';
import { findSkipped, isGoneHouse } from '../../sections/hotels/standing/skipped-lines.ts';
import { peopleIn } from './names-in-text.ts';
import { once } from './once.ts';
import { isLabelled, isLabelledElse, type Place } from './place.ts';
import { REFERENCE_WORDS } from './reference-words.ts';
import { isTakenBack } from './taken-back.ts';
import type { Roles, Rule, Told } from './told.ts';

/** The line says of some booking that it holds no longer. */
const GONE =
  /no longer|overbook|double.?book|cancel|nicht mehr|überbucht|storn|n['’]est plus|surbook|surréserv|annul|ya no|sobreventa|anulad|inte längre|överbok|avbok/iu;

const skippedIn = once(findSkipped);

/** The name is that of a house by its words, or stands where the paper names its hotel; nothing takes the booking back. */
const isHotel: Rule = (place, told, { done }) => {
  if (skippedIn(place.reading).has(place.firstLine) || WISH.test(place.text)) return false;
  if (isGoneHouse(place.reading, told.value) || findStreet(told.value)) return false;
  if (isTakenBack(place.text, told.value) || GONE.test(place.text)) return false;
  const key = told.value.toLowerCase();
  if ([done.general?.artist, done.general?.venue].some((name) => name?.toLowerCase() === key)) return false;
  if (
    findPersonNames(told.value).some((name) => name.text === told.value) &&
    !isLabelled(place, ['hotel.name'])
  )
    return false;
  const isByWords = namesByPattern(told.value).length > 0;
  return (
    isLabelled(place, ['hotel.name']) ||
    (isByWords && !isLabelledElse(place, ['hotel', 'event.venueAddress']))
  );
};

/** The day or hour is called that of arrival or leaving, or is the first or last of a bare span of days. */
const isNight =
  (sense: 'in' | 'out'): Rule =>
  (place, told) => {
    const found = [
      ...findDates(place.text, place.reading).map(dayOf),
      ...findTimes(place.text, place.reading).map(hourOf),
    ];
    const at = found.findIndex(({ value }) => value === told.value);
    const own = found[at];
    if (!own) return isLabelled(place, [LABEL[sense]]);
    const said = senseBefore(place.text.slice(0, own.start), undefined);
    if (said) return said === sense;
    if (found.length === 1 && isLabelled(place, [LABEL[sense]])) return true;
    if (isLabelledElse(place, ['hotel'])) return false;
    const days = found.filter(({ value }) => value.length === 10);
    return days.length === 2 && days[sense === 'in' ? 0 : 1] === own;
  };

const LABEL = { in: 'hotel.checkIn', out: 'hotel.checkOut' };
const dayOf = ({ value, start }: Found<FoundDate>) => ({ value: value.date, start });
const hourOf = ({ value, start }: Found<FoundTime>) => ({ value: value.time, start });

/** Numbers of the house stand on lines that name no person and no job. */
const isOfHouse: Rule = (place, told, { entry }) =>
  isInUse(place, told) &&
  peopleIn(place.text).every((name) => entry.some(({ value }) => value.includes(name))) &&
  !place.labels.some(isRole) &&
  !isLabelledElse(place, HOUSE_LABELS);

/** No fax, and no address at an agency: a house that has a domain is called by it. */
function isHouseDomain(value: string, entry: readonly Told[]): boolean {
  const name = foldName(entry.find(({ field }) => field === 'name')?.value ?? '').split(/[^a-z0-9]+/);
  const domain = value.slice(value.indexOf('@')).toLowerCase();
  return name.some((word) => word.length > 3 && domain.includes(word));
}

function isInUse(place: Place, told: Told): boolean {
  return numbersInUse(place.text, place.reading).some(({ value }) => meansSame(value, told.value));
}

const HOUSE_LABELS = ['hotel', 'contact.phone', 'contact.email', 'contact.hotel', 'contact.any'];

const isBooking: Rule = (place, told) =>
  looksLikeReference(told.value) &&
  (isLabelled(place, ['hotel.reference', 'flight.pnr', 'food.reference']) ||
    (place.labels.length === 0 && REFERENCE_WORDS.test(place.text)));

const isPlaceOf: Rule = (place) =>
  !isLabelledElse(place, ['hotel', 'contact', 'event.venueAddress']) && !isVenueLine(place);

function isVenueLine(place: Place): boolean {
  return isLabelled(place, ['event.venue']);
}

export const hotelRoles: Roles = {
  anchors: { name: isHotel },
  needs: ['checkInDate', 'checkOutDate', 'bookingReference', 'address', 'phone'],
  reach: 14,
  fields: {
    checkInDate: isNight('in'),
    checkOutDate: isNight('out'),
    checkInTime: isNight('in'),
    checkOutTime: isNight('out'),
    bookingReference: isBooking,
    phone: isOfHouse,
    email: (place, told, context) =>
      isOfHouse(place, told, context) && isHouseDomain(told.value, context.entry),
    address: (place, told, context) =>
      isPlaceOf(place, told, context) && findStreet(told.value) !== undefined,
    city: (place, told, context) =>
      isPlaceOf(place, told, context) && findCities(told.value, place.reading).length > 0,
    country: isPlaceOf,
    notes: () => false,
  },
};
