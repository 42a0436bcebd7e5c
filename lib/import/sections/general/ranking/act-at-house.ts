import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { BUSINESS } from '../artist/artist-words.ts';
import type { Fact } from '../facts.ts';
import { NAME_PATTERN } from '../names/name-form.ts';
import { keyOf } from './candidate.ts';

const AT_PLACE = new RegExp(
  `^[\\s>*•–-]*(?<name>${NAME_PATTERN})\\s(?:live\\s)?(?:at|in|im|in der|au|à|à la|en|en la|en el|på|i)\\s(?:the\\s|la\\s|le\\s|l['’]|el\\s|der\\s)?(?=(?<place>\\p{Lu}.*))`,
  'u',
);
const SURE_HOUSE = 0.8;
/** So far behind the house the day may stand. */
const MAX_GAP = 60;

/** `Velvet Ordnance at Kornlageret, Aarhus, Thursday 19th March`: who opens a sentence that goes on with house and day plays there. */
export function actAtHouse(reading: Reading, houses: readonly Fact[]): string | undefined {
  const keys = houses.filter(({ specificity }) => specificity >= SURE_HOUSE).map(({ value }) => keyOf(value));
  if (keys.length === 0) return undefined;
  for (const { text } of statementsOf(reading)) {
    const { name = '', place = '' } = AT_PLACE.exec(text)?.groups ?? {};
    if (name === '' || BUSINESS.test(name)) continue;
    const house = keys.find((key) => keyOf(place.slice(0, key.length + 8)).startsWith(key));
    if (!house) continue;
    const [day] = findDates(place, reading);
    if (day && day.start <= house.length + MAX_GAP) return keyOf(name);
  }
  return undefined;
}
