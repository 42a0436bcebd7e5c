import type { Reading } from '../../../reading/reading.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { addDays } from '../../shared/spots.ts';
import type { HotelName } from '../names/find-names.ts';
import { isSameHotel } from '../names/name-keys.ts';
import { daysOf, type StayCandidates } from '../types.ts';
import { isNightOf, nightsLeft } from './nights-left.ts';

export interface FoundStay {
  home: HotelName;
  entry: StayCandidates;
  /** The paper says that one stays here now. */
  holds: boolean;
}

/** Words for another house beside the first. */
const ALSO =
  /(?<!\p{L})(?:also|additional(?:ly)?|second hotel|as well|too|crew|ebenfalls|auch|zusätzlich|zweites hotel|aussi|également|en plus|también|además|också|även|dessutom)(?!\p{L})/iu;
export const SAME_DAYS = quick(
  /(?<!\p{L})(?:(?:(?:the )?same|identical) (?:dates|nights?|days|stay)|(?:(?:die|den)?(?:gleiche|selbe)[nrs]?|identische[nr]?) (?:daten|nächten?|nacht|tagen?|zeitraum|termine?n?)|(?:zur|im) (?:gleichen|selben) (?:zeit|zeitraum)|mêmes? (?:dates|nuits?|nuitées|jours)|mism[oa]s? (?:fechas|noches?|días)|samma (?:datum|nätter|natt|dagar)|stess[ei] (?:notti|date|giorni)|zelfde (?:nachten|data))(?!\p{L})/iu,
);

/**
 * The stays that still hold, of those for the same nights. In a thread the house of a newer mail takes the place of that
 * of an older one; within one paper the house one stays at now does, and one that is booked in full takes the place of
 * one that is only named: whatever the paper says of it, nothing was booked there.
 * A new house without days of its own has those of the old one.
 */
export function withoutOldPlans(
  reading: Reading,
  stays: readonly FoundStay[],
): { standing: StayCandidates[]; gone: StayCandidates[] } {
  const messageOf = ({ home }: FoundStay) => reading.lines[home.line]?.message ?? 0;
  const gone = new Set(stays.filter((stay) => isNightLeft(reading, stay)));
  const taken = new Map<FoundStay, StayCandidates>();
  for (const newer of stays) {
    const text = wordsOf(reading, messageOf(newer));
    for (const older of stays) {
      if (older === newer || isSameHotel(newer.home.name, older.home.name)) continue;
      if (!mayShareNights(newer.entry, older.entry)) continue;
      const age = messageOf(older) - messageOf(newer);
      const isOlderMail = age > 0 && !ALSO.test(text) && !text.includes(older.home.name);
      const isOldPlan = age === 0 && newer.holds && !older.holds;
      const isOnlyNamed = !isInFull(older) && isInFull(newer);
      if (!isOlderMail && !isOldPlan && !isOnlyNamed) continue;
      gone.add(older);
      const takesPlace = isOlderMail || isOldPlan || SAME_DAYS.test(text);
      if (!newer.entry.checkInDate && !newer.entry.checkOutDate && takesPlace) taken.set(newer, older.entry);
    }
  }
  return {
    standing: stays
      .filter((stay) => !gone.has(stay))
      .map((stay) => ({ ...stay.entry, ...daysOf(taken.get(stay)) })),
    gone: [...gone].map(({ entry }) => entry),
  };
}

/** Whether a newer mail leaves out the night of the stay. */
function isNightLeft(reading: Reading, { home, entry }: FoundStay): boolean {
  const age = reading.lines[home.line]?.message ?? 0;
  const newer = reading.messages.slice(0, age).map((_, message) => nightsLeft(reading, message));
  return newer.some((days) => isNightOf(days, entry.checkInDate?.[0]?.value));
}

/** What shows that a house was booked: its number, or where it is. */
const isInFull = ({ entry: { bookingReference, address, phone, email } }: FoundStay) =>
  [bookingReference, address, phone, email].some((field) => field !== undefined);

export function mayShareNights(a: StayCandidates, b: StayCandidates): boolean {
  const [first, second] = [nightsOf(a), nightsOf(b)];
  return !first || !second || (first.in < second.out && second.in < first.out);
}

/** The day of coming and that of leaving; where only one is told, it stands for one night. */
function nightsOf({ checkInDate, checkOutDate }: StayCandidates): { in: string; out: string } | undefined {
  const arrival = checkInDate?.[0]?.value;
  const departure = checkOutDate?.[0]?.value;
  if (arrival)
    return { in: arrival, out: departure && departure > arrival ? departure : addDays(arrival, 1) };
  return departure ? { in: addDays(departure, -1), out: departure } : undefined;
}

const wordsOf = (reading: Reading, message: number) =>
  reading.lines
    .filter((line) => (line.message ?? 0) === message)
    .map((line) => line.text)
    .join(' ');
