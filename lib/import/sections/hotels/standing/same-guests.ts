import { isWrittenLater } from '../../../reading/order-of-papers.ts';
import type { Reading } from '../../../reading/reading.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import { GUESTS_OF_LIST } from '../days/rooming-list.ts';
import { isSameHotel } from '../names/name-keys.ts';
import type { StayCandidates } from '../types.ts';
import { mayShareNights } from './changed-plans.ts';

interface Booked {
  reading: Reading;
  stay: StayCandidates;
}

/** Whether a later list gives the guests of a stay, or as many as it has rooms, another house for the same nights. */
export function sleepElsewhere(own: Booked, other: Booked): boolean {
  const list = guestsOf(other.stay);
  if (own.reading === other.reading || list === undefined) return false;
  const [house, newHouse] = [own, other].map(({ stay }) => stay.name?.[0]?.value ?? '');
  return (
    !isSameHotel(house ?? '', newHouse ?? '') &&
    own.stay.checkInDate !== undefined &&
    mayShareNights(own.stay, other.stay) &&
    isWrittenLater(other, own) &&
    areSame(own.stay, list)
  );
}

const MIN_SHARED = 3;

function areSame(stay: StayCandidates, list: string): boolean {
  const guests = guestsOf(stay);
  if (guests === undefined)
    return list.split('\n').length >= MIN_SHARED && roomsOf(stay) === list.split('\n').length;
  const there = new Set(wordsOf(list));
  // A name stands once in a list, the kind of a room in every row.
  const names = wordsOf(guests).filter((word, _, all) => all.indexOf(word) === all.lastIndexOf(word));
  const shared = names.filter((word) => there.has(word));
  return shared.length >= MIN_SHARED && shared.length * 2 >= names.length;
}

const guestsOf = ({ notes }: StayCandidates) => notes?.find(({ reason }) => reason === GUESTS_OF_LIST)?.value;

/** Whether a list gives the stay its guests. */
export const tellsGuests = (stay: StayCandidates): boolean => guestsOf(stay) !== undefined;

const wordsOf = (text: string) => matchesOf(text, /\p{Lu}\p{L}{2,}/gu).map(([word]) => foldName(word));

const ROOMS =
  /(?<![\p{L}\d.,])(\d{1,2})\s?(?:[x×]\s)?(?:\p{L}+\s){0,2}?(?:rooms?|singles?|doubles?|twins?|kings?|queens?|\p{L}*zimmer|[ed]z|chambres?|individuelles?|habitaci\p{L}+|individuales|dobles|\p{L}*rum|quartos?)(?!\p{L})/giu;

/** `4 singles, 2 twins`: how many rooms are booked. */
function roomsOf({ notes = [] }: StayCandidates): number {
  const counts = notes
    .slice(0, 1)
    .flatMap(({ value }) => matchesOf(value, ROOMS).map(([, count]) => Number(count)));
  return counts.reduce((sum, count) => sum + count, 0);
}
