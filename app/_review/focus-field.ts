/** Brings a field into view and gives its row (for the keys) or its input (to type at once) the focus. */
export function focusField(path: string, target: 'row' | 'input' = 'row'): boolean {
  const row = document.querySelector<HTMLElement>(`[data-path="${CSS.escape(path)}"]`);
  if (!row) return false;
  const input = target === 'input' ? row.querySelector<HTMLElement>('input, textarea') : null;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  row.scrollIntoView({ block: 'center', behavior: isCalm ? 'auto' : 'smooth' });
  (input ?? row).focus({ preventScroll: true });
  return true;
}

/** The path of the field that has the focus, its row or anything in it. */
export function focusedPath(): string | undefined {
  return document.activeElement?.closest<HTMLElement>('[data-path]')?.dataset.path;
}
