import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { phrasePattern, phrasesOf } from '../../../recognizers/phrases.ts';
import { isSameHotel } from '../names/name-keys.ts';
import type { StayCandidates } from '../types.ts';
import { mayShareNights } from './changed-plans.ts';

/** A house that a contract has in mind, before anybody has booked. */
const PLANNED = phrasePattern(
  ...phrasesOf`planned, proposed, intended, envisaged, provisional*, pencilled(?: in)?, or (?:similar|equivalent),
    vorgesehen*, geplant*, voraussichtlich*, angedacht, oder (?:gleichwertig*|vergleichbar*|ähnlich*),
    prévue?s?, envisagée?s?, proposée?s?, ou (?:similaire|équivalent), previst[oa]s?, propuest[oa]s?, o (?:similar|equivalente),
    planera[dt]*, föreslag[en]+t?, preliminär*, eller (?:likvärdigt?|motsvarande)`,
);

/**
 * Whether a paper has the house in mind only, without a number of a booking, while another paper has the booking of another
 * house for the same nights.
 */
export function isOnlyPlanned(
  reading: Reading,
  stay: StayCandidates,
  others: readonly StayCandidates[],
): boolean {
  const house = stay.name?.[0]?.value;
  if (house === undefined || stay.bookingReference || !(stay.checkInDate ?? stay.checkOutDate)) return false;
  const isBooked = others.some(
    (other) =>
      other.bookingReference &&
      other.checkInDate &&
      !isSameHotel(other.name?.[0]?.value ?? house, house) &&
      mayShareNights(stay, other),
  );
  return isBooked && statementsOf(reading).some(({ text }) => text.includes(house) && PLANNED.test(text));
}
