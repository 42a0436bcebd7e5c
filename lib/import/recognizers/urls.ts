import type { Found } from './found.ts';
import { matchesOf } from './phrases.ts';

const URL_LIKE = /(?<![\p{L}\p{N}@.])(?:https?:\/\/|www\.)[^\s<>"')\]]{3,500}/giu;

/** Web addresses that say they are one (`https://`, `www.`), without closing punctuation. */
export function findUrls(text: string): Found<string>[] {
  const found: Found<string>[] = [];
  for (const m of matchesOf(text, URL_LIKE)) {
    const trimmed = m[0].replace(/[.,;:!?]{1,3}$/, '');
    found.push({ value: trimmed, start: m.index, end: m.index + trimmed.length, text: trimmed });
  }
  return found;
}
