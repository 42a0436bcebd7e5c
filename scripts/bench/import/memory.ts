import { childrenOf, peakBytes } from '#scripts/support/processes.ts';

const SAMPLE_EVERY_MS = 100;

/** Keeps the highest peak of a process and of any reader process it starts, however short-lived. */
export function watchMemory(
  name: string,
  pid: number,
): { stop(): { name: string; own: number; readers: number } } {
  let own = 0;
  let readers = 0;
  const look = () => {
    own = Math.max(own, peakBytes(pid));
    for (const child of childrenOf(pid)) readers = Math.max(readers, peakBytes(child));
  };
  const timer = setInterval(look, SAMPLE_EVERY_MS);
  return {
    stop() {
      look();
      clearInterval(timer);
      return { name, own, readers };
    },
  };
}
