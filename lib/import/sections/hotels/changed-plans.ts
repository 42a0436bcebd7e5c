import type { Reading } from '../../reading/reading.ts';
import { addDays } from '../shared/spots.ts';
import { isSameHotel } from './name-keys.ts';
import type { HotelName } from './names.ts';
import { daysOf, type StayCandidates } from './types.ts';

export interface FoundStay {
  home: HotelName;
  entry: StayCandidates;
  /** The paper says that one stays here now. */
  holds: boolean;
}

const CHANGES =
  /(?<!\p{L})(?:now|instead|cancel\p{L}*|storn\p{L}*|annul\p{L}*|avbok\p{L}*|dafür|du coup|relog\p{L}*|realoj\p{L}*|así que|changed?|moved|switched|new hotel|different hotel|rebooked|full|jetzt|nun|stattdessen|änderung|geändert|umgebucht|gewechselt|neues hotel|anderes hotel|maintenant|désormais|changement|changé|finalement|plutôt|nouvel hôtel|autre hôtel|ahora|cambi\p{L}+|finalmente|al final|nuevo hotel|otro hotel|nu|ändring|ändrat|ändrats|bytt|istället|i stället|nytt hotell|annat hotell)(?!\p{L})/iu;
/** That the hotel is another one now, in so many words. */
const HOTEL_CHANGES =
  /(?<!\p{L})(?:(?:hotel|accommodation|lodging) (?:has |was |is |had )?(?:been |to be )?(?:chang|mov|switch|swap)\p{L}*|(?:change|switch) of (?:hotel|accommodation)|(?:new|different) hotel|hotel (?:change|update|swap)|hotel\p{L}* (?:wurde |ist |hat sich )?geändert|hotelwechsel|hoteländerung|(?:neues|anderes) hotel|changement d['’](?:hôtel|hébergement)|l['’]hôtel (?:a |est )?(?:changé|modifié)|(?:nouvel|autre) hôtel|cambio de (?:hotel|alojamiento)|(?:nuevo|otro) hotel|hotellbyte|byt(?:t|er) hotell|hotellet (?:är |har )?(?:ändra|byt)\p{L}*|(?:nytt|annat) hotell|(?:now|jetzt|nun|désormais|ahora|nu) (?:staying|at|in|untergebracht|im|logés|hébergés|alojados|inkvarterade))(?!\p{L})/iu;
/** Words for another house beside the first. */
const ALSO =
  /(?<!\p{L})(?:also|additional(?:ly)?|second hotel|as well|too|crew|ebenfalls|auch|zusätzlich|zweites hotel|aussi|également|en plus|también|además|också|även|dessutom)(?!\p{L})/iu;
export const SAME_DAYS =
  /(?<!\p{L})(?:same (?:dates|nights?|days)|gleiche[nr]? (?:daten|nächte|nacht|tage|zeitraum)|mêmes? (?:dates|nuits?|jours)|mismas? (?:fechas|noches?)|samma (?:datum|nätter|natt|dagar))(?!\p{L})/iu;

/**
 * The stays that still hold. In a thread the house of a newer mail takes the place of another house of an older mail for
 * the same nights; within one paper the house one stays at now does, where the paper says that the hotel has changed.
 * “Same dates” lets the new house have the days of the old one.
 */
export function withoutOldPlans(reading: Reading, stays: readonly FoundStay[]): StayCandidates[] {
  if (stays.length < 2) return stays.map(({ entry }) => entry);
  const messageOf = ({ home }: FoundStay) => reading.lines[home.line]?.message ?? 0;
  const gone = new Set<FoundStay>();
  const taken = new Map<FoundStay, StayCandidates>();
  for (const newer of stays) {
    const text = wordsOf(reading, messageOf(newer));
    for (const older of stays) {
      if (older === newer || isSameHotel(newer.home.name, older.home.name)) continue;
      const nights = sharedNights(newer.entry, older.entry);
      const isOlderMail =
        messageOf(older) > messageOf(newer) &&
        (CHANGES.test(text) ? nights !== 'others' : nights === 'same' && !ALSO.test(text));
      const isOldPlan =
        messageOf(older) === messageOf(newer) &&
        newer.holds &&
        !older.holds &&
        nights !== 'others' &&
        stays.length === 2 &&
        HOTEL_CHANGES.test(text);
      if (!(isOlderMail && !text.includes(older.home.name)) && !isOldPlan) continue;
      gone.add(older);
      if (!newer.entry.checkInDate && SAME_DAYS.test(text)) taken.set(newer, older.entry);
    }
  }
  return stays
    .filter((stay) => !gone.has(stay))
    .map((stay) => ({ ...stay.entry, ...daysOf(taken.get(stay)) }));
}

function sharedNights(a: StayCandidates, b: StayCandidates): 'same' | 'unknown' | 'others' {
  const [first, second] = [nightsOf(a), nightsOf(b)];
  if (!first || !second) return 'unknown';
  return first.in < second.out && second.in < first.out ? 'same' : 'others';
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
