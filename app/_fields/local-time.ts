import type { Extracted } from '#lib/import/extracted.ts';
import { type Entry, entriesOf, type FieldPlace } from './paths.ts';

/** ", local time in Oslo": whose clocks show a time; empty for what is no time, and where the place is not known. */
export function localTimeWords(extracted: Extracted, place: FieldPlace, value: unknown): string {
  const { kind } = place.field;
  const hasTime = (kind === 'time' || kind === 'dateTime') && /\d:\d\d/.test(String(value ?? ''));
  const town = hasTime ? townOf(extracted, place) : undefined;
  return town ? `, local time in ${town}` : '';
}

function townOf(extracted: Extracted, { section, index = 0, field }: FieldPlace): string | undefined {
  const entry: Entry = entriesOf(extracted, section)[index] ?? {};
  const town = (...keys: string[]) => keys.map((key) => entry[key]).find((one) => typeof one === 'string');
  const show = extracted.general;
  switch (section) {
    case 'flights':
      if (field.key === 'departureTime') return town('fromCity', 'fromAirport');
      return field.key === 'arrivalTime' ? town('toCity', 'toAirport') : undefined;
    case 'hotels':
    case 'food':
      return town('city') ?? show?.city;
    case 'activities':
      // On another day the people may be anywhere.
      return String(entry.startTime ?? '').startsWith(show?.date ?? '?') ? show?.city : undefined;
    default:
      return show?.city;
  }
}
