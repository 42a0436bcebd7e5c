import { linesWith } from '../../../reading/find-line.ts';
import type { Reading } from '../../../reading/reading.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { cityByName, findPostalPlaces } from '../../../recognizers/places.ts';
import type { Fact, VenueFact } from '../facts.ts';
import { isOfArtistsSide } from './addresses-of-parties.ts';
import { cityBeforeRegion } from './regions.ts';
import { cleanCity, isCompass, isStreet } from './town-words.ts';

/** An address below a name has a line of its own. */
const ADDRESS_LINE = 100;

/** `in the hall, 5220 Morris⏎Street. Doors open at …` */
const STREET_BELOW =
  /^\s*(?:street|st|road|rd|avenue|ave|lane|drive|boulevard|blvd|square|terrace|way|place|court|row)(?!\p{L})/iu;

const ADDRESS_LABEL = /^\s*(?:(?:venue|street) )?(?:address|adresse|anschrift|dirección|adress)\s?:?\s/iu;

/** A line that holds the venue's name and a postal address: a letter's foot, a signature. */
export function* fromVenueLines(reading: Reading, venues: readonly VenueFact[]): Generator<Fact> {
  const names = [
    ...new Set(venues.filter((venue) => venue.specificity >= 0.5).map((venue) => foldName(venue.value))),
  ];
  const long = names.filter((name) => name.length > 4);
  const naming = new Set(
    long.flatMap((name) => [...linesWith(reading, name, 'name')].map(({ line }) => line)),
  );
  for (const line of reading.lines) {
    if (!naming.has(line.index)) continue;
    for (const near of [line.index, line.index + 1, line.index + 2]) {
      const lineText = reading.lines[near]?.text ?? '';
      if (near > line.index && lineText.length > ADDRESS_LINE) break;
      const postal =
        findPostalPlaces(lineText, reading).find(({ value }) => !isCompass(value.city)) ??
        (near === line.index ? cityAfterName(lineText, names, reading) : undefined);
      if (!postal || isStreet(postal.value.city) || isOfArtistsSide(reading, near, postal.text)) continue;
      const behind = lineText.slice(lineText.indexOf(postal.value.city) + postal.value.city.length);
      if (behind.trim() === '' && STREET_BELOW.test(reading.lines[near + 1]?.text ?? '')) continue;
      const isLabelled = ADDRESS_LABEL.test(lineText);
      yield {
        value: cleanCity(postal.value.city),
        method: isLabelled ? 'label' : 'pattern',
        reason: 'the address beside the venue’s name',
        quote: postal.text,
        line: near,
        specificity: isLabelled ? 0.75 : near === line.index ? 0.6 : 0.45,
      };
      break;
    }
  }
}

/** `Kulturhuset Stavne, Trondheim, Norway` */
function cityAfterName(
  text: string,
  names: readonly string[],
  reading: Reading,
): { text: string; value: { city: string } } | undefined {
  const parts = text.split(/,\s|\s[–—|·]\s/u);
  const at = parts.findIndex((part) => names.some((name) => foldName(part).endsWith(name)));
  const next = at < 0 ? undefined : parts[at + 1]?.trim();
  if (next && cityByName(next, reading)) return { text: next, value: { city: next } };
  const coded = at < 0 ? undefined : cityBeforeRegion(parts.slice(at + 1).join(', '));
  return coded ? { text: coded, value: { city: coded } } : undefined;
}
