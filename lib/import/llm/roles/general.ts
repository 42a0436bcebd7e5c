import { paperKindOf } from '../../reading/paper-kind.ts';
import { cityByName } from '../../recognizers/cities.ts';
import { findDates } from '../../recognizers/dates.ts';
import { foldName } from '../../recognizers/fold.ts';
import { conceptOf } from '../../recognizers/labels.ts';
import { findPersonNames } from '../../recognizers/people.ts';
import { findStreet } from '../../recognizers/places.ts';
import { findTimes } from '../../recognizers/times.ts';
import { artistsInProse } from '../../sections/general/artist/artist-in-prose.ts';
import { CALLED_OFF, OTHER_DAY, SHOW_DAY } from '../../sections/general/day/date-words.ts';
import { KIND_WORDS } from '../../sections/general/titles/kind-words.ts';
import { titlesOf } from '../../sections/general/titles/titles.ts';
import { hasVenueWord } from '../../sections/general/venue/venue-words.ts';
import { findActWords } from '../../sections/shared/schedule/index.ts';
import { type GeneralField, labelWeight } from '../../sections/shared/show/labels.ts';
import { nearestTo } from './nearest-time.ts';
import { once } from './once.ts';
import type { Place } from './place.ts';
import { isTakenBack, isTakenBackAt, isUnsettled } from './taken-back.ts';
import type { Roles, Rule, Told } from './told.ts';

/** What is not about a show has none of its facts, whatever words it holds. */
const BOOKINGS = new Set(['flight', 'hotel', 'restaurant', 'boarding_pass', 'visa', 'transport', 'invoice']);
const SURE_LABEL = 0.7;

/** A paper about a show, or a booking's line that tells of one. */
const isOfShow = (place: Place): boolean =>
  !BOOKINGS.has(paperKindOf(place.reading).kind) || SHOW_DAY.test(place.text);
const isLabelledAs = (place: Place, field: GeneralField): boolean =>
  place.labels.some((label) => labelWeight(field, label) >= SURE_LABEL);
const titlesIn = once(titlesOf);
const isTitle = (place: Place): boolean =>
  titlesIn(place.reading).some(({ line }) => line >= place.firstLine && line <= place.lastLine);

/** The words of a heading or of a label are nobody's name. */
const isNoName = (text: string): boolean =>
  KIND_WORDS.test(text) || findActWords(text).length > 0 || conceptOf(text)?.specificity === 1;

/** A title begins with who plays: `Re: Lune Noire – La Manufacture, Nantes`. */
const LEAD = /^(?:\P{L}*(?:re|aw|sv|tr|rv|fwd?|wg|subject|betreff|objet|asunto|ämne)\s?:\s*)*\P{L}*/iu;

const isArtist: Rule = (place, told) => {
  if (!isOfShow(place) || isTakenBack(place.text, told.value)) return false;
  if (isLabelledAs(place, 'artist')) return true;
  const wanted = foldName(told.value);
  if (artistsInProse(place.text).some(({ name }) => foldName(name) === wanted)) return true;
  const isFirst = foldName(place.text.replace(LEAD, '')).startsWith(wanted);
  return (
    place.labels.length === 0 &&
    isTitle(place) &&
    isFirst &&
    !hasVenueWord(told.value) &&
    !isNoName(told.value)
  );
};

const isVenue: Rule = (place, told, { entry }) =>
  isOfShow(place) &&
  !isUnsettled(place) &&
  !isOfOtherDay(place, entry) &&
  !isTakenBack(place.text, told.value) &&
  !isNoName(told.value) &&
  (isLabelledAs(place, 'venue') ||
    (place.labels.length === 0 && hasVenueWord(told.value) && findPersonNames(told.value).length === 0));

const isShowDay: Rule = (place, _, { entry }) => {
  if (!isOfShow(place) || CALLED_OFF.test(place.text) || isUnsettled(place)) return false;
  if (isLabelledAs(place, 'date')) return !OTHER_DAY.test(place.text);
  const isNamed =
    SHOW_DAY.test(place.text) || (isTitle(place) && !KIND_WORDS.test(place.text) && namesShow(place, entry));
  return place.labels.length === 0 && isNamed && !OTHER_DAY.test(place.text);
};

/** `1 h 30 avant le jeu`: no hour, but a while. */
const LENGTH = /^\s*(?:before|prior|ahead|vor(?:her)?|avant|antes|före|innan|min\p{L}*)(?!\p{L})/iu;

/** The line tells of another day than the model's own. */
function isOfOtherDay(place: Place, entry: readonly Told[]): boolean {
  const day = entry.find(({ field }) => field === 'date')?.value;
  const days = findDates(place.text, place.reading).map(({ value }) => value.date);
  return day !== undefined && days.length > 0 && !days.includes(day);
}

/** The line also says who plays or where. */
function namesShow(place: Place, entry: readonly Told[]): boolean {
  const names = entry.filter(({ field }) => ['artist', 'venue', 'city', 'eventName'].includes(field));
  return names.some(({ value }) => foldName(place.text).includes(foldName(value)));
}

/** The only time under its label, or the one nearest to the word for the set. */
const isSetTime: Rule = (place, told, { entry }) => {
  if (!isOfShow(place) || isUnsettled(place) || isOfOtherDay(place, entry)) return false;
  if (findActWords(place.text).some(({ kind }) => kind === 'support')) return false;
  const times = findTimes(place.text, place.reading);
  const own = times.filter(({ value }) => value.time === told.value);
  if (own.some(({ start, end }) => isTakenBackAt(place.text, start) || LENGTH.test(place.text.slice(end))))
    return false;
  if (times.length <= 1 && isLabelledAs(place, 'setTime')) return true;
  return nearestTo(place, (kind) => kind === 'set') === told.value;
};

function isCity(place: Place, name: string): boolean {
  const isInName = findPersonNames(place.text).some(({ value }) => value.includes(name));
  return cityByName(name, place.reading) !== undefined && !isInName && !isNoName(name);
}

/** Labelled as it, in a title, or on the line of the house of the show. */
const isShowPlace =
  (field: 'city' | 'country'): Rule =>
  (place, told, context) => {
    if (!isOfShow(place)) return false;
    if (isLabelledAs(place, field)) return true;
    if (field === 'city' && !isCity(place, told.value)) return false;
    const isOnVenueLine = context.entry.some(
      (other) =>
        other.field === 'venue' &&
        other.places.some((venue) => venue.firstLine === place.firstLine && isVenue(venue, other, context)),
    );
    const isInTitle = isTitle(place) && findDates(place.text, place.reading).length > 0;
    return (isInTitle && !findStreet(place.text)) || isLabelledAs(place, 'venue') || isOnVenueLine;
  };

export const generalRoles: Roles = {
  anchors: {},
  reach: 0,
  fields: {
    artist: isArtist,
    eventName: (place) => isOfShow(place) && isLabelledAs(place, 'eventName'),
    venue: isVenue,
    date: isShowDay,
    setTime: isSetTime,
    city: isShowPlace('city'),
    country: isShowPlace('country'),
  },
};
