import type { SectionKey } from '#lib/import/extracted.ts';
import type { Kind } from './kinds.ts';
import type { Label, LabelEntry } from './labels.ts';
import { satisfies } from './match-spec.ts';
import { hasPhrase, wordsOf } from './match-value.ts';
import type { ReadEntry } from './read-entries.ts';

/** Entries that only repeat, in another section, something the label has: they count neither way. */
export function isNeutral(label: Label, section: SectionKey, entry: ReadEntry): boolean {
  const name = entry.name?.[0]?.value;
  if (name === undefined) return false;
  if (section === 'contacts') {
    const houses = [...entriesOf(label, 'hotels'), ...entriesOf(label, 'food')];
    if (houses.some((house) => holds(house, 'name', 'name', name))) return true;
    return (
      !entry.phone &&
      !entry.email &&
      entriesOf(label, 'flights').some((flight) => holds(flight, 'fullName', 'person', name))
    );
  }
  if (section !== 'activities') return false;
  const words = wordsOf(name).join('');
  const isFlight = entriesOf(label, 'flights').some(
    (flight) => flight.flightNumber !== undefined && words.includes(wordsOf(flight.flightNumber).join('')),
  );
  return isFlight || (/check.?(?:in|out)/i.test(String(name)) && entriesOf(label, 'hotels').length > 0);
}

/** A place that only repeats the venue, the city or a hotel of the label, or the words it was taken from. */
export function repeatsLabelled(label: Label, section: SectionKey, field: string, value: unknown): boolean {
  const [general = {}] = entriesOf(label, 'general');
  if (section === 'food' && (field === 'city' || field === 'country'))
    return holds(general, field, 'place', value);
  if (section === 'food' && field === 'address') return holds(general, 'venue', 'name', value);
  if (section !== 'activities' || !['location', 'destinationName', 'destinationLocation'].includes(field))
    return false;
  if (holds(general, 'venue', 'name', value) || holds(general, 'city', 'place', value)) return true;
  const houses = [...entriesOf(label, 'hotels'), ...entriesOf(label, 'food')];
  if (
    houses.some((house) => holds(house, 'name', 'name', value) || holds(house, 'address', 'address', value))
  )
    return true;
  return Object.entries(label.evidence).some(
    ([path, quote]) => path.startsWith('activities.') && hasPhrase(quote, String(value)),
  );
}

function entriesOf(label: Label, section: SectionKey): LabelEntry[] {
  return [label.sections[section] ?? []].flat();
}

function holds(entry: LabelEntry, field: string, kind: Kind, value: unknown): boolean {
  const spec = entry[field] ?? entry[`?${field}`];
  return spec !== undefined && satisfies(kind, spec, value);
}
