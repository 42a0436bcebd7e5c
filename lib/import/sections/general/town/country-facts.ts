import type { Doubt } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import { foldName } from '../../../recognizers/fold.ts';
import {
  cityByName,
  countryByName,
  countryOfCity,
  findCountries,
  parseAddress,
} from '../../../recognizers/places.ts';
import { labelWeight } from '../../shared/show/labels.ts';
import type { Fact, VenueFact } from '../facts.ts';
import { countryOfRegion } from './regions.ts';

/** The country: as labelled, or written with the venue or behind the town, else as it follows from the town. */
export function countryFacts(
  reading: Reading,
  venues: readonly VenueFact[],
  cities: readonly Fact[],
  isShowPaper: boolean,
): Fact[] {
  const facts: Fact[] = [];
  for (const pair of isShowPaper ? reading.pairs : []) {
    const country =
      labelWeight('country', pair.label) > 0
        ? countryByName(pair.value.split(/\n|[,(]/u)[0]?.trim() ?? '')
        : undefined;
    if (country)
      facts.push({
        value: country.name,
        method: 'label',
        reason: `label “${pair.label}” beside the value`,
        quote: pair.text,
        line: pair.firstLine,
        specificity: 0.9,
      });
  }
  for (const venue of venues) {
    const address = withoutStreets(venue.address);
    const written = findCountries(address).at(-1);
    // `Georgia 31401` is a state.
    if (written && !US_ZIP_BEHIND.test(address.slice(written.end)))
      facts.push({
        value: written.value.name,
        method: venue.method,
        reason: 'the country in the venue’s address',
        quote: written.text,
        line: venue.line,
        specificity: venue.specificity,
      });
  }
  const best = [...cities].sort((a, b) => b.specificity - a.specificity)[0];
  if (facts.length === 0 && best)
    facts.push(
      ...cities.filter(({ value }) => value === best.value).flatMap((city) => besideTown(reading, city)),
    );
  if (facts.length === 0 && best) facts.push(...derivedCountry(reading, venues, best));
  return facts;
}

/** `5 Jersey Row` is in no island. */
const OF_STREET =
  /^\s(?:st(?:reet)?|roads?|rd|ave(?:nue)?|lane|ln|row|drive|dr|way|place|square|terrace|close|court|crescent|yard|wharf|stra(?:ß|ss)e|platz|allee)(?!\p{L})/iu;

function withoutStreets(address: string): string {
  const country = findCountries(address).find(({ end }) => OF_STREET.test(address.slice(end)));
  return country ? address.slice(0, country.start) + address.slice(country.end + 1) : address;
}

const US_ZIP_BEHIND = /^\s\d{5}(?!\d)/u;

/** `Hamburg, Germany`, `Lyon (France)`, `Malmö / Sweden`: nothing but a sign between the town and its country. */
function besideTown(reading: Reading, city: Fact): Fact[] {
  const text = reading.lines[city.line]?.text ?? '';
  const at = text.toLowerCase().indexOf(city.value.toLowerCase());
  const behind = at < 0 ? '' : text.slice(at + city.value.length);
  const [country] = findCountries(behind.slice(0, MAX_BESIDE));
  if (!country || !/^\s?[,(/–-]\s?$/u.test(behind.slice(0, country.start))) return [];
  if (US_ZIP_BEHIND.test(behind.slice(country.end))) return [];
  return [{ ...city, value: country.value.name, reason: 'written behind the town', quote: country.text }];
}

/** A sign and the name of a country. */
const MAX_BESIDE = 40;

/** Never guessed: the postcode or state of the address, the paper's own country, or a town without a namesake abroad. */
function derivedCountry(reading: Reading, venues: readonly VenueFact[], city: Fact): Fact[] {
  const doubts: Doubt[] = [...new Set<Doubt>([...(city.doubts ?? []), 'derived'])];
  const surest = [...venues].sort((a, b) => b.specificity - a.specificity);
  const address = surest
    .map((venue) => parseAddress(withoutStreets(venue.address).replace(/\n/gu, ', '), reading))
    .find((one) => one?.countryName && (!one.city || foldName(one.city) === foldName(city.value)));
  const region = surest.map((venue) => countryOfRegion(venue.address)).find((one) => one !== undefined);
  const known = cityByName(city.value, reading);
  const name =
    region ??
    address?.countryName ??
    countryOfCity(city.value)?.name ??
    (known && known.countryCode === reading.country ? known.countryName : undefined);
  return name
    ? [{ ...city, value: name, reason: 'follows from the town', specificity: city.specificity * 0.9, doubts }]
    : [];
}
