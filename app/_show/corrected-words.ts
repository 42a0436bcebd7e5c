import { type Corrected, PART_KEYS, type Show } from '#lib/shows/show.ts';
import { SECTIONS } from '../_fields/catalogue.ts';
import { formatValue } from '../_fields/format.ts';
import type { Entry } from '../_fields/paths.ts';
import { entryTitle } from '../_review/entry-title.ts';

/** `Hotel Nord, Check-in: 16:00`, `General, Venue: emptied` */
export function correctedWords(show: Show, { section, id, field, value }: Corrected): string {
  const { title, fields } = SECTIONS[section];
  const parts = PART_KEYS.flatMap((key): readonly { id: string; value: Entry }[] => show.parts[key]);
  const part = parts.find((one) => one.id === id);
  const what = fields.find(({ key }) => key === field);
  const name = part ? entryTitle(section, part.value, 0) : title;
  const words = what && value !== null ? formatValue(what, value) : 'emptied';
  return `${name}, ${what?.label ?? field}: ${words}`;
}
