import type { SectionKey } from '#lib/import/extracted.ts';
import { SECTIONS } from '../_fields/catalogue.ts';

/** Brings a field into view and gives its row (for the keys) or its input (to type at once) the focus. */
export function focusField(path: string, target: 'row' | 'input' = 'row'): boolean {
  const row = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
  if (!row) return false;
  const input = target === 'input' ? row.querySelector<HTMLElement>('input, textarea') : null;
  unfold(row);
  scrollTo(row);
  (input ?? row).focus({ preventScroll: true });
  return true;
}

/** Shows what has just changed there unless it is in sight; the focus stays where it is. An item that went shows by what is around it. */
export function bringIntoView(place: string): void {
  const [section = '', index] = place.split('.');
  const field = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(place)}"]`);
  const element = field ?? rowOfItem(section, Number(index));
  if (!element) return;
  if (field) unfold(field);
  const { top, bottom } = element.getBoundingClientRect();
  const { scrollMarginTop, scrollMarginBottom } = getComputedStyle(element);
  const isInSight =
    top >= Number.parseFloat(scrollMarginTop) &&
    bottom <= window.innerHeight - Number.parseFloat(scrollMarginBottom);
  if (!isInSight) scrollTo(element);
}

/** Items and the fields in them that need no eyes are folded. */
function unfold(element: HTMLElement): void {
  let folded = element.closest('details');
  while (folded) {
    folded.open = true;
    folded = folded.parentElement?.closest('details') ?? null;
  }
}

/** Gliding helps to see where one goes; over many screens it only takes long. */
function scrollTo(element: HTMLElement): void {
  const isNear = Math.abs(element.getBoundingClientRect().top) < 2 * window.innerHeight;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  element.scrollIntoView({ block: 'center', behavior: isNear && !isCalm ? 'smooth' : 'auto' });
}

/** The button that was pressed may be gone with what it did: its field takes the focus, so that the next key goes on from there. */
export function keepFocus(path: string): void {
  document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`)?.focus({ preventScroll: true });
}

/** A field that moves to another place of its item when it is to check again loses the focus on the way. */
export function keepFocusOnceMoved(path: string): void {
  requestAnimationFrame(() => {
    if (focusedPath() === undefined) focusField(path);
  });
}

export function focusHeading(section: SectionKey): void {
  document.getElementById(`title-${section}`)?.focus({ preventScroll: true });
}

/** An item that was just removed: to the one that now has its place, else to the last, else to the section. */
export function focusNeighbour(section: SectionKey, index: number): void {
  requestAnimationFrame(() => rowOfItem(section, index)?.focus());
}

/** The row that heads an item, else the last one's, else the heading of the section. */
function rowOfItem(section: string, index: number): HTMLElement | null {
  const rows = document.querySelectorAll<HTMLElement>(`[data-entry^="${section}."] summary`);
  return rows[Math.min(index, rows.length - 1)] ?? document.getElementById(`title-${section}`);
}

/** An item that was just added: to its first field, as soon as it is on the page. */
export function focusNewEntry(section: SectionKey, index: number): void {
  const [first] = SECTIONS[section].fields;
  requestAnimationFrame(() => focusField(`${section}.${index}.${first?.key}`, 'input'));
}

/** The path of the field that has the focus, its row or anything in it. */
export function focusedPath(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-path]')?.dataset.path;
}

/** The same for the item of a list, which has the focus also where it is folded to a row. */
export function focusedEntry(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-entry]')?.dataset.entry;
}

/** The narrowest place that has the focus: field, item or the heading of a section. */
export function focusedPlace(): string | undefined {
  const heading = document.activeElement?.closest<HTMLElement>('[data-heads]');
  return focusedPath() ?? focusedEntry() ?? heading?.dataset.heads;
}

/** Unfolds an item; its first field gets the focus. */
export function focusEntry(entry: string, target: 'row' | 'input'): void {
  const [first] = document.querySelectorAll<HTMLElement>(`[data-entry="${entry}"] [data-path]`);
  if (first?.dataset.path) focusField(first.dataset.path, target);
}
