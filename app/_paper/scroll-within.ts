/** Brings an element to the middle of the pane that scrolls it and leaves the page around the pane where it is. */
export function scrollWithin(pane: HTMLElement | null, target: HTMLElement | null): void {
  if (!pane || !target) return;
  const offset = target.getBoundingClientRect().top - pane.getBoundingClientRect().top;
  const middle = (pane.clientHeight - Math.min(target.offsetHeight, pane.clientHeight)) / 2;
  const isCalm = window.matchMedia('(prefers-reduced-motion: reduce)').matches;
  pane.scrollTo({
    top: pane.scrollTop + offset - middle,
    ...sideways(pane, target),
    behavior: isCalm ? 'auto' : 'smooth',
  });
}

/** Marked words in a far column of a table are brought into view as well. */
function sideways(pane: HTMLElement, target: HTMLElement): { left?: number } {
  const words = target.querySelector('mark');
  if (!words) return {};
  const end = words.getBoundingClientRect().right - pane.getBoundingClientRect().left + pane.scrollLeft;
  return { left: Math.max(0, end + 16 - pane.clientWidth) };
}
