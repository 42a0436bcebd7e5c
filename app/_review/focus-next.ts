import { focusedPlace, focusField } from './focus-field.ts';

/** The field, item or section that one was at last: a press of a button elsewhere has the focus, and the way goes on from here. */
let lastPlace: string | undefined;

export function goOnFrom(place: string): void {
  lastPlace = place;
}

/** Goes to the next (1) or previous (-1) of these fields as the page shows them, from where the person is. */
export function focusNext(paths: readonly string[], step: 1 | -1): void {
  if (paths.length === 0) return;
  const from = focusedPlace() ?? lastPlace;
  const target = from === undefined ? paths[0] : pick(paths, from, step);
  if (target !== undefined) focusField(target);
}

function pick(paths: readonly string[], from: string, step: 1 | -1): string | undefined {
  const places = document.querySelectorAll<HTMLElement>('[data-path], [data-entry], [data-heads]');
  const order = [...places].map(({ dataset }) => dataset.path ?? dataset.entry ?? dataset.heads);
  const start = order.indexOf(from);
  const wanted = new Set(paths);
  for (let distance = 1; distance <= order.length; distance++) {
    const path = order[(start + step * distance + order.length * 2) % order.length];
    if (path !== undefined && wanted.has(path)) return path;
  }
  return paths[0];
}
