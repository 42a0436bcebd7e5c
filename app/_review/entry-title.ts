import type { SectionKey } from '#lib/import/extracted.ts';
import { SECTIONS } from '../_fields/catalogue.ts';
import { formatDateTime, formatValue } from '../_fields/format.ts';
import { type Entry, isFilled } from '../_fields/paths.ts';

/** What an item of a list is called: by what a person would call it, else by its number. */
export function entryTitle(section: SectionKey, entry: Entry, index: number): string {
  const parts = titleParts(section, entry).filter((part): part is string => Boolean(part));
  const { singular } = SECTIONS[section];
  return parts.length > 0
    ? parts.join(' · ')
    : `${singular.charAt(0).toUpperCase()}${singular.slice(1)} ${index + 1}`;
}

function titleParts(section: SectionKey, entry: Entry): (string | undefined)[] {
  const text = (key: string) => (typeof entry[key] === 'string' ? entry[key] : undefined);
  switch (section) {
    case 'flights': {
      const from = text('fromAirport') ?? text('fromCity');
      const to = text('toAirport') ?? text('toCity');
      const route = from && to ? `${from} → ${to}` : undefined;
      return [text('flightNumber') ?? text('airline'), route, text('fullName')];
    }
    case 'activities': {
      const start = text('startTime');
      return [text('name'), start && formatDateTime(start)];
    }
    case 'documents':
      return [text('fileName')];
    default:
      return [text('name')];
  }
}

/** What one wants to know of an item besides its title, in the order in which it matters. */
const FACTS: Partial<Record<SectionKey, string[]>> = {
  hotels: ['checkInDate', 'checkOutDate', 'city'],
  food: ['serviceDate', 'serviceTime', 'city'],
  flights: ['departureTime', 'seat', 'bookingReference'],
  activities: ['location', 'destinationName'],
  contacts: ['role', 'phone', 'email'],
};

export function entryFacts(section: SectionKey, entry: Entry): string {
  const fields = (FACTS[section] ?? []).map((key) => SECTIONS[section].fields.find((one) => one.key === key));
  return fields
    .flatMap((field) => (field && isFilled(entry[field.key]) ? [formatValue(field, entry[field.key])] : []))
    .join(' · ');
}
