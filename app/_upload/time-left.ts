import { timeLeftWords } from '../_fields/format.ts';

/** Before this the pace says nothing yet. */
const SETTLE_MS = 2000;

/** "about 40 seconds left", from the pace so far; empty as long as that cannot be told. */
export function timeLeft(sentBytes: number, totalBytes: number, elapsedMs: number): string {
  if (elapsedMs < SETTLE_MS || sentBytes <= 0 || sentBytes >= totalBytes) return '';
  return timeLeftWords(((elapsedMs / sentBytes) * (totalBytes - sentBytes)) / 1000);
}
