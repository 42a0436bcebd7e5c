import type { Reading } from '../../reading/reading.ts';
import { isSameHotel } from './name-keys.ts';
import type { HotelName } from './names.ts';
import type { StayCandidates } from './types.ts';

export interface FoundStay {
  home: HotelName;
  entry: StayCandidates;
}

const CHANGES =
  /(?<!\p{L})(?:now|instead|changed?|moved|switched|new hotel|different hotel|rebooked|full|jetzt|nun|stattdessen|änderung|geändert|umgebucht|gewechselt|neues hotel|anderes hotel|maintenant|désormais|changement|changé|finalement|plutôt|nouvel hôtel|autre hôtel|ahora|cambio|cambiado|finalmente|al final|nuevo hotel|otro hotel|nu|ändring|ändrat|ändrats|bytt|istället|i stället|nytt hotell|annat hotell)(?!\p{L})/iu;
const SAME_DAYS =
  /(?<!\p{L})(?:same (?:dates|nights?|days)|gleiche[nr]? (?:daten|nächte|nacht|tage|zeitraum)|mêmes? (?:dates|nuits?|jours)|mismas? (?:fechas|noches?)|samma (?:datum|nätter|natt|dagar))(?!\p{L})/iu;

/**
 * The stays that still hold: where a newer mail of a thread speaks of a change and names another house for the same
 * nights, the older mail's house is off. “Same dates” lets the new house have the days of the old one.
 */
export function withoutOldPlans(reading: Reading, stays: readonly FoundStay[]): StayCandidates[] {
  if (reading.messages.length < 2) return stays.map(({ entry }) => entry);
  const messageOf = ({ home }: FoundStay) => reading.lines[home.line]?.message ?? 0;
  const gone = new Set<FoundStay>();
  const taken = new Map<FoundStay, StayCandidates>();
  for (const newer of stays) {
    const text = wordsOf(reading, messageOf(newer));
    if (!CHANGES.test(text)) continue;
    for (const older of stays) {
      if (messageOf(older) <= messageOf(newer) || isSameHotel(newer.home.name, older.home.name)) continue;
      if (!areSameNights(newer.entry, older.entry)) continue;
      gone.add(older);
      if (!newer.entry.checkInDate && SAME_DAYS.test(text)) taken.set(newer, older.entry);
    }
  }
  return stays
    .filter((stay) => !gone.has(stay))
    .map((stay) => ({ ...stay.entry, ...daysOf(taken.get(stay)) }));
}

function areSameNights(a: StayCandidates, b: StayCandidates): boolean {
  const [first, second] = [a.checkInDate?.[0]?.value, b.checkInDate?.[0]?.value];
  return first === undefined || second === undefined || first === second;
}

function daysOf(entry: StayCandidates | undefined): Pick<StayCandidates, 'checkInDate' | 'checkOutDate'> {
  const lowered = (list: StayCandidates['checkInDate']) =>
    list?.map((one) => ({ ...one, doubts: [...new Set([...(one.doubts ?? []), 'derived' as const])] }));
  return {
    ...(entry?.checkInDate && { checkInDate: lowered(entry.checkInDate) ?? [] }),
    ...(entry?.checkOutDate && { checkOutDate: lowered(entry.checkOutDate) ?? [] }),
  };
}

const wordsOf = (reading: Reading, message: number) =>
  reading.lines
    .filter((line) => line.message === message)
    .map((line) => line.text)
    .join(' ');
