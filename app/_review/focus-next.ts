import { focusedEntry, focusedPath, focusField } from './focus-field.ts';

/** Where the last jump went, so that confirming a field (which takes it from the list) does not start again at the top. */
let lastPath: string | undefined;

/** Goes to the next (1) or previous (-1) of these fields as the page shows them, from the one that has the focus. */
export function focusNext(paths: readonly string[], step: 1 | -1): void {
  if (paths.length === 0) return;
  const from = focusedPath() ?? focusedEntry() ?? lastPath;
  const target = from === undefined ? paths[0] : pick(paths, from, step);
  if (target === undefined) return;
  lastPath = target;
  focusField(target);
}

function pick(paths: readonly string[], from: string, step: 1 | -1): string | undefined {
  const places = document.querySelectorAll<HTMLElement>('[data-path], [data-entry]');
  const order = [...places].map(({ dataset }) => dataset.path ?? dataset.entry);
  const start = order.indexOf(from);
  const wanted = new Set(paths);
  for (let distance = 1; distance <= order.length; distance++) {
    const path = order[(start + step * distance + order.length * 2) % order.length];
    if (path !== undefined && wanted.has(path)) return path;
  }
  return paths[0];
}
