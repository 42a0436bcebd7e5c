import type { ReadProgress } from '../text-extraction/index.ts';

/** Sources read at a time: one may be waiting for OCR while the next one's text layer is read. */
export const CONCURRENT_SOURCES = 2;

/** Of a scanned page before the first one is done, on one core. */
const SCAN_PAGE_MS = 1_500;

/** Where a run stands, as far as time goes. */
export interface Pace {
  /** The sources at work; those that take long tell their pages. */
  atWork: readonly { sizeBytes: number; elapsedMs: number; pages?: ReadProgress }[];
  /** The sources read by now, in all. */
  read: { sizeBytes: number; elapsedMs: number };
  /** Of the sources that nobody has opened yet. */
  waitingBytes: number;
  /** Until a model has answered all it is asked, 0 without one (the rules take no time worth telling); undefined before its first answer. */
  modelMsLeft: number | undefined;
}

/**
 * How long the rest will take: the pages of the scans at work, what is still unopened at their pace by size, and the
 * answers of the model; null while that cannot be told.
 */
export function secondsLeft(pace: Pace): number | null {
  const reading = readingMsLeft(pace);
  if (reading === undefined || pace.modelMsLeft === undefined) return null;
  return Math.max(1, Math.ceil((reading + pace.modelMsLeft) / 1000));
}

/** What is no scan is read too soon to be told, and a scan tells its pages as soon as it is opened. */
function readingMsLeft({ atWork, read, waitingBytes }: Pace): number | undefined {
  const known = { ...read };
  const left: number[] = [];
  for (const { sizeBytes, elapsedMs, pages } of atWork) {
    if (!pages) continue;
    const pageMs = pages.pagesDone > 0 ? elapsedMs / pages.pagesDone : SCAN_PAGE_MS;
    const ms = pageMs * (pages.pageCount - pages.pagesDone);
    left.push(ms);
    known.sizeBytes += sizeBytes;
    known.elapsedMs += elapsedMs + ms;
  }
  if (left.length === 0) return atWork.length > 0 || waitingBytes > 0 ? undefined : 0;
  const waiting = (known.elapsedMs / known.sizeBytes) * waitingBytes;
  const all = left.reduce((sum, ms) => sum + ms, waiting);
  return Math.max(all / CONCURRENT_SOURCES, ...left);
}
