import { foldName } from '../../../recognizers/fold.ts';
import { isRole } from '../roles/roles.ts';

/** Capitalised words right before an address, and what may stand between them. */
const NAME_BEFORE =
  /(?<![\p{L}.])(\p{Lu}[\p{L}'’-]{1,20}(?:\s\p{Lu}[\p{L}'’-]{1,20}){1,3})[\s,:;<(|–-]{1,4}$/u;
/** What firms and desks call themselves and their addresses. */
const OF_FIRMS =
  /^(?:info|office|mail|hello|hallo|hola|hej|contact|kontakt|contacto|booking|bookings|agency|agentur|agence|management|mgmt|promo|production|produktion|events?|live|music|musik|musique|hotel|hall|club|festival|studio|team|tickets?|press|presse|prensa)$/u;
/** Fewer letters agree by chance. */
const MIN_LETTERS = 3;
const MIN_INSIDE = 5;

/**
 * `Piers Marshall prmarshall@…`, `Anna Hall, anna.hall@…`: words that could be a firm or a place are somebody's name
 * where the address beside them is made of it.
 */
export function isNamedByAddress(name: string, address: string): boolean {
  if (isRole(name)) return false;
  const local = foldName(address.split('@')[0] ?? '');
  const parts = local.split(/[._\d-]+/u);
  const words = foldName(name).split(/[\s-]+/u);
  if (OF_FIRMS.test(local)) return false;
  const first = words[0] ?? '';
  const last = words.at(-1) ?? '';
  const isInitialAndSurname = local === `${first.charAt(0)}${last}`;
  const isFirstName = first.length >= MIN_LETTERS && parts[0] === first;
  const isSurname = last.length >= MIN_LETTERS && parts.includes(last) && !OF_FIRMS.test(last);
  const isInside = last.length >= MIN_INSIDE && local.endsWith(last) && !OF_FIRMS.test(last);
  return isInitialAndSurname || isFirstName || isSurname || isInside;
}

/** The name that ends right before an address and that the address is made of. */
export function nameBeforeAddress(
  head: string,
  address: string,
): { name: string; start: number } | undefined {
  const match = NAME_BEFORE.exec(head.slice(-90));
  const words = match?.[1]?.split(/\s/u) ?? [];
  for (let from = 0; match && words.length - from >= 2; from++) {
    const name = words.slice(from).join(' ');
    if (words[from] && isNamedByAddress(name, address)) {
      const start = head.lastIndexOf(name);
      return start < 0 ? undefined : { name, start };
    }
  }
  return undefined;
}
