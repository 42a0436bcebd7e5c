import type { Reading } from '../../../reading/reading.ts';
import { findCountries } from '../../../recognizers/countries.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { type Address, cityByName, findCities } from '../../../recognizers/places.ts';
import { candidateAt, cellRanges, type Spot, sliceOf } from '../../shared/spots.ts';
import { tableAt } from '../../shared/table-at.ts';
import type { Stay, StayCandidates } from '../types.ts';
import { type AddressText, addressTexts, CITY_COLUMN } from './address-texts.ts';
import { addressIn } from './streets.ts';

type Place = Pick<StayCandidates, 'address' | 'city' | 'country'>;

/** Street, city and country: what a label calls the address, else what follows the name. */
export function readPlace(reading: Reading, stay: Stay): Place {
  let best: Place = {};
  for (const candidate of addressTexts(reading, stay)) {
    const place = placeIn(reading, stay, candidate);
    const isBeside = candidate.line === stay.home.line && candidate.method === 'pattern';
    if (place.city && (place.address || isBeside)) return place;
    if (Object.keys(place).length > Object.keys(best).length) best = place;
  }
  if (best.city && best.address) return best;
  return { ...best, ...cityOfRow(reading, stay), ...(best.city ? {} : cityBeside(reading, stay)) };
}

/** ` (Leeds)`, ` in Leeds` right behind the name, or `the hotel in Leeds is …` before it. */
const TOWN_BEHIND = /^["”“»]?\s?(?:\(|(?:in|i|à|en)\s)(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2})/u;
const TOWN_BEFORE =
  /(?<!\p{L})(?:[Hh][oô]tell?|[Uu]nterkunft|[Aa]ccommodation|[Hh]ébergement|[Aa]lojamiento|[Bb]oende)\s(?:in|i|à|en)\s(\p{Lu}[\p{L}'’-]+(?:\s\p{Lu}[\p{L}'’-]+){0,2})(?:\s?:|\s(?:is|heißt|ist|s['’]appelle|est|se llama|es|heter|är))\s[^.;]{0,12}$/u;

function cityBeside(reading: Reading, { home }: Stay): Place {
  const { text = '' } = reading.lines[home.line] ?? {};
  const behind = TOWN_BEHIND.exec(text.slice(home.end));
  const words = behind ?? TOWN_BEFORE.exec(text.slice(0, home.start));
  const town = words?.[1];
  if (!words || !town || !cityByName(town)) return {};
  const start = (behind ? home.end : 0) + words.index + words[0].indexOf(town);
  return {
    city: [
      candidateAt(reading, town, [{ line: home.line, start, end: start + town.length }], {
        method: 'pattern',
        reason: 'town beside the name of the hotel',
        specificity: 0.5,
      }),
    ],
  };
}

/** `, Brighton`, ` in Köln`: where the town stands right behind the name. */
const BESIDE = /^\s{0,2},\s|^\s(?:in|i|à|en)\s(?=\p{Lu})/u;

function placeIn(reading: Reading, stay: Stay, { text, line, offset, method, street }: AddressText): Place {
  const parsed = addressIn(text, reading);
  // A column for the address holds one, whatever its street is called.
  const address = withinSentence(
    text,
    withoutTownOfStreet(
      text,
      withoutWords(withoutNote(!parsed.street && street ? { ...parsed, street } : parsed)),
    ),
  );
  const isCityBeside = address.city !== undefined && BESIDE.test(text) && line === stay.home.line;
  if (!address.street && !(address.city && (address.postcode || isCityBeside))) return {};
  // `March 13, 2027` is no house in a street.
  const { street: named = '' } = address;
  if (findDates(named, reading).some(({ start, end }) => start === 0 && end === named.length)) return {};
  // `HA-6120  Pending`: the end of a number and the next cell are no postcode and town.
  const between = text.slice(text.indexOf(address.postcode ?? '') + (address.postcode ?? '').length);
  if (address.postcode && address.city && !address.street && /^\s{2}/u.test(between)) return {};
  const place: Place = {};
  const reason =
    method === 'label' ? 'label for the address beside the value' : 'address after the name of the hotel';
  const spotOf = (part: string | undefined) => (part ? spotNear(reading, part, line, offset) : undefined);
  const whole = withDirection(reading, spotOf(address.street));
  if (whole)
    place.address = [
      candidateAt(reading, sliceOf(reading, whole), [whole], { method, reason, specificity: 0.8 }),
    ];
  const city = spotOf(address.city);
  if (address.city && city)
    place.city = [
      candidateAt(reading, address.city, [city], {
        method,
        reason,
        specificity: address.postcode ? 0.8 : 0.5,
      }),
    ];
  const land = findCountries(text).at(-1);
  const country = land ? spotOf(land.text) : city;
  if (address.countryName && country) {
    place.country = [
      candidateAt(reading, address.countryName, [country], {
        method,
        reason: land ? reason : 'country of the city or postcode',
        ...(!land && { doubts: ['derived'] }),
        specificity: land ? 0.8 : 0.4,
      }),
    ];
  }
  return place;
}

/** `Portland St, M1 4PH` is in no Portland. */
function withoutTownOfStreet(text: string, address: Address): Address {
  const { street, city } = address;
  if (!street || !city || !street.startsWith(`${city} `) || text.replace(street, '').includes(city))
    return address;
  const { city: _, ...rest } = address;
  return rest;
}

/** `Rex Inn (Dock Road)⏎Dock Road, Leeds`: what stands in brackets behind the name is none of the street. */
function withoutNote(address: Address): Address {
  const street = address.street?.replace(/^\([^()]{1,40}\)\s+(?=\S)/u, '');
  return street ? { ...address, street } : address;
}

/** `the address is 14 Quay Street`, `14 Quay Street) from 18 April`; an hour or the word for the arrival is no street. */
function withoutWords(address: Address): Address {
  const { street, ...rest } = address;
  const bare = street
    ?.replace(
      /^(?:(?:the|die|unsere?) ad(?:d)?resse?|l['’]adresse|la dirección|adressen)\s(?:is|ist|est|es|är)\s/iu,
      '',
    )
    .replace(/^([^()]+)\).*$/u, '$1');
  return bare && !NO_STREET.test(bare) ? { ...rest, street: bare } : street ? rest : address;
}
const NO_STREET =
  /^\d{1,2}(?:[:.]\d{2})?\s?(?:uhr|h|[ap]\.?m\.?)?$|^(?:anreise|abreise|ankunft|abfahrt|arrival|departure|check-?(?:in|out)|arrivée|départ|llegada|salida|ankomst|avresa)(?!\p{L})/iu;

/** `22 Adams Avenue, same nights. Radnor lets us stay`: a town that another sentence names is not the street's. */
function withinSentence(text: string, address: Address): Address {
  const { street, city, postcode } = address;
  if (!street || !city || postcode) return address;
  const behind = text.indexOf(street) + street.length;
  const between = text.slice(behind, Math.max(behind, text.indexOf(city, behind)));
  if (!/\p{Ll}{2}[.!?]\s/u.test(between)) return address;
  const { city: _, countryName, countryCode, ...rest } = address;
  return address.isCountryDerived ? rest : { ...rest, ...(countryName && { countryName, countryCode }) };
}

/** The town that the row of the house stands under: of a tour's table or a rooming list. */
function cityOfRow(reading: Reading, stay: Stay): Place {
  const table = tableAt(reading, stay.home.line);
  const home = reading.lines[stay.home.line];
  const column = table?.columns.findIndex(({ label }) => CITY_COLUMN.test(label.trim())) ?? -1;
  // Without headings a cell that is a town and nothing else is that of the house.
  const cell =
    home &&
    cellRanges(home).find(({ index, start, end }) =>
      column >= 0
        ? index === column
        : home.line.cells.length > 2 && cityByName(home.text.slice(start, end).trim()) !== undefined,
    );
  const town = cell && home ? findCities(home.text.slice(cell.start, cell.end), reading)[0] : undefined;
  if (!cell || !town) return {};
  const spot = { line: stay.home.line, start: cell.start + town.start, end: cell.start + town.end };
  return {
    city: [
      candidateAt(reading, town.text, [spot], {
        method: 'table',
        reason: 'town of the row that names the hotel',
        specificity: 0.6,
      }),
    ],
  };
}

/** `155 Fifth Avenue` with the `South` that belongs to it. */
function withDirection(reading: Reading, spot: Spot | undefined): Spot | undefined {
  const after = spot ? (reading.lines[spot.line]?.text ?? '').slice(spot.end) : '';
  const more = /^\s(?:North|South|East|West|NE|NW|SE|SW|N|S|E|W)\.?(?=\s{0,2}[,;·|]|\s{2}|$)/u.exec(after);
  return spot && more ? { ...spot, end: spot.end + more[0].length } : spot;
}

/** Where the words stand, on this line or one of the next few. */
function spotNear(
  reading: Reading,
  words: string,
  line: number,
  offset: number,
): { line: number; start: number; end: number } | undefined {
  for (let index = line; index <= line + 3; index++) {
    const text = reading.lines[index]?.text ?? '';
    const start = text.indexOf(words, index === line ? offset : 0);
    if (start >= 0) return { line: index, start, end: start + words.length };
  }
  return undefined;
}
