/** Brings an element to the middle of the pane that scrolls it and leaves the page around the pane where it is. */
export function scrollWithin(pane: HTMLElement | null, target: HTMLElement | null): void {
  if (!pane || !target) return;
  const offset = target.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  const middle = (pane.clientHeight - Math.min(target.offsetHeight, pane.clientHeight)) / 2;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  pane.scrollTo({ top: pane.scrollTop + offset - middle, behavior: isCalm ? 'auto' : 'smooth' });
}
