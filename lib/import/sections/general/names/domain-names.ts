import type { Reading } from '../../../reading/reading.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';

const DOMAIN = quick(/(?:@|www\.|https?:\/\/)([\p{L}\d-]{4,40})\.\p{L}/giu);
/** Shorter names are in too many words. */
const LONG_ENOUGH = 5;

const known = new WeakMap<Reading, Set<string>>();

function domainsOf(reading: Reading): Set<string> {
  const before = known.get(reading);
  if (before) return before;
  const found = new Set<string>();
  for (const { text } of reading.lines)
    for (const [, domain = ''] of matchesOf(text, DOMAIN)) found.add(squashed(domain));
  known.set(reading, found);
  return found;
}

/** `The Lemon Tree` of `@lemontree.example`: those who have a domain of their own are an act, a house, a festival. */
export function ownsDomain(name: string, reading: Reading): boolean {
  const squash = squashed(foldName(name).replace(/^(?:the|der|die|das|le|la|les|el|los|las)\s/u, ''));
  if (squash.length < LONG_ENOUGH) return false;
  const whole = squashed(name);
  const domains = domainsOf(reading);
  return domains.has(squash) || domains.has(whole);
}

function squashed(text: string): string {
  return foldName(text).replace(/[^\p{L}\d]/gu, '');
}
