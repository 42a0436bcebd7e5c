import { type Extracted, isListSection, SECTION_KEYS, type SectionKey } from '#lib/import/extracted.ts';
import { type Field, SECTIONS } from './catalogue.ts';

export { valueAt } from '#lib/shows/review-path.ts';

/** One object of fields: a whole section, or one item of a list section. */
export type Entry = Record<string, unknown>;

export interface FieldPlace {
  section: SectionKey;
  index?: number;
  field: Field;
  path: string;
}

export function entryPath(section: SectionKey, index?: number): string {
  return index === undefined ? section : `${section}.${index}`;
}

/** The entries of a section: its items, or the one object it is (also when nothing was read into it). */
export function entriesOf(extracted: Extracted, section: SectionKey): Entry[] {
  const value: unknown = extracted[section];
  if (isListSection(section)) return Array.isArray(value) ? value : [];
  return [isEntry(value) ? value : {}];
}

/** The fields that a person looks over; what the machine has set itself is no question. */
export function fieldPlaces(section: SectionKey, index?: number): FieldPlace[] {
  const prefix = entryPath(section, index);
  const fields = SECTIONS[section].fields.filter(({ isFixed }) => !isFixed);
  return fields.map((field) => ({
    section,
    ...(index !== undefined && { index }),
    field,
    path: `${prefix}.${field.key}`,
  }));
}

/** The field that a path leads to; undefined of an item or a section. */
export function placeAt(path: string): FieldPlace | undefined {
  const [first, index] = path.split('.');
  const section = sectionKey(first);
  if (!section) return undefined;
  const places = fieldPlaces(section, isListSection(section) ? Number(index) : undefined);
  return places.find((place) => place.path === path);
}

/** Every field of every entry there is, in the order in which the page shows them. */
export function allPlaces(extracted: Extracted): FieldPlace[] {
  return SECTION_KEYS.flatMap((section) =>
    entriesOf(extracted, section).flatMap((_, index) =>
      fieldPlaces(section, isListSection(section) ? index : undefined),
    ),
  );
}

/** Whether a path leads to a field that a person looks over. */
export function isToLookOver(path: string): boolean {
  const [section, ...rest] = path.split('.');
  const key = sectionKey(section);
  const field = key && SECTIONS[key].fields.find((one) => one.key === rest.at(-1));
  return !field?.isFixed;
}

export function sectionKey(key: string | undefined): SectionKey | undefined {
  return SECTION_KEYS.find((section) => section === key);
}

export function isFilled(value: unknown): boolean {
  return value !== undefined && value !== null && value !== '';
}

function isEntry(value: unknown): value is Entry {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** "Hotels 2 › Check-in": how a message names a field. */
export function nameOfPath(path: string): string {
  const [section, second, third] = path.split('.');
  const info = sectionKey(section);
  if (!info) return path;
  const { title, fields } = SECTIONS[info];
  const label = (key: string | undefined) => fields.find((field) => field.key === key)?.label;
  if (!isListSection(info)) return [title, label(second)].filter(Boolean).join(' › ');
  const item = second === undefined ? title : `${title} ${Number(second) + 1}`;
  return [item, label(third)].filter(Boolean).join(' › ');
}
