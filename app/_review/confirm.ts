import type { SectionKey } from '#lib/import/extracted.ts';
import type { ReviewChange } from '#lib/shows/review.ts';
import { entryPath, type FieldPlace, fieldPlaces, isFilled, nameOfPath } from '../_fields/paths.ts';
import { withRepeats } from '../_fields/repeats.ts';
import { type Assessed, assess } from '../_fields/standing.ts';
import { focusedPath, focusField, focusHeading } from './focus-field.ts';
import type { ReviewForm, ReviewTools } from './review-context.tsx';
import type { RowField } from './row-field.ts';

/** One field that is right, with all that repeat it; an empty one that the papers rightly leave empty. */
export function confirmField(act: ReviewTools['act'], { place, value, repeats }: RowField): void {
  const name = nameOfPath(place.path);
  const what = isFilled(value) ? `Confirm ${name}` : `Leave ${name} empty`;
  act(repeats.map(confirming), repeats.length > 1 ? `${what}, ${repeats.length} times` : what);
}

/** The doubtful values among these places that a person who has looked over them can confirm at once. */
function doubtfulAmong(form: ReviewForm, places: readonly FieldPlace[]): Assessed[] {
  return places
    .filter(({ path }) => form.open.has(path))
    .map((place) => assess(place, form))
    .filter(({ value }) => isFilled(value));
}

/** What is to check in one item, or in a section that is no list. */
export function doubtfulInEntry(form: ReviewForm, section: SectionKey, index?: number): Assessed[] {
  return doubtfulAmong(form, fieldPlaces(section, index));
}

/** What is to check in all items of a section. */
export function doubtfulInSection(form: ReviewForm, section: SectionKey): Assessed[] {
  const paths = [...form.open.keys()].filter((path) => path.startsWith(`${section}.`));
  const indexes = new Set(paths.map((path) => Number(path.split('.')[1])));
  return [...indexes].flatMap((index) => doubtfulInEntry(form, section, index));
}

export function confirmEntry(form: ReviewForm, section: SectionKey, index?: number): void {
  const doubtful = doubtfulInEntry(form, section, index);
  const entry = entryPath(section, index);
  const last = doubtful.findLast(({ place }) => form.open.get(place.path) === 'key') ?? doubtful.at(-1);
  if (!last) return;
  confirmAll(form, doubtful, nameOfPath(entry));
  // Where a button was pressed it is gone; from here "next to check" goes on.
  if (!focusedPath()?.startsWith(`${entry}.`)) focusField(last.place.path);
}

export function confirmSection(form: ReviewForm, section: SectionKey): void {
  const doubtful = doubtfulInSection(form, section);
  if (doubtful.length === 0) return;
  confirmAll(form, doubtful, nameOfPath(section));
  focusHeading(section);
}

function confirmAll(form: ReviewForm, doubtful: readonly Assessed[], name: string): void {
  const paths = doubtful.flatMap((assessed) => withRepeats(form.repeats, assessed));
  form.act(paths.map(confirming), `Confirm what was to check in ${name}`);
}

function confirming(path: string): ReviewChange {
  return { action: 'confirm', path };
}
