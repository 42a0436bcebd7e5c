import type { Reading } from '../../../reading/reading.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { findPostalPlaces, findStreet } from '../../../recognizers/places.ts';
import { cleanName } from '../names/name-form.ts';

export interface DatedPlace {
  name: string;
  /** The words behind the name, up to the end of the sentence. */
  address: string;
}

const REACH = 160;
const PLACE_BEHIND = quick(/^\)?\s?[,;–—-]\s?(?<name>[\p{Lu}\d"“„«][^,;:]{1,50}),\s(?<rest>[^;]{6,})/u);

/** `Sunday 4 July 2027, Orchard Stage, Home Farm, Ledbury HR8 2XX`: the house and its address right behind a day. */
export function placeBehind(text: string, end: number, reading: Reading): DatedPlace | undefined {
  const sentence = text.slice(end, end + REACH).split(/[.!?]\s(?=\p{Lu})/u)[0] ?? '';
  const { name: written = '', rest = '' } = PLACE_BEHIND.exec(sentence)?.groups ?? {};
  const name = cleanName(written);
  if (!name || /\d{1,2}[:.h]\d{2}/u.test(name) || findStreet(name)) return undefined;
  const isAddress = findStreet(rest) !== undefined || findPostalPlaces(rest, reading).length > 0;
  return isAddress ? { name, address: rest } : undefined;
}
