import { readFileSync } from 'node:fs';

const PAGE_BYTES = 4096;

/**
 * Memory that a process holds now, from `/proc`; 0 where there is none (macOS, Windows), where the heap limit and the
 * deadline are what remains.
 */
export function residentBytes(pid: number | undefined): number {
  if (pid === undefined || process.platform !== 'linux') return 0;
  try {
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'latin1').split(' ')[1]);
    return Number.isFinite(pages) ? pages * PAGE_BYTES : 0;
  } catch {
    // The process has just ended.
    return 0;
  }
}
