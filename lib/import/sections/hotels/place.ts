import type { Reading } from '../../reading/reading.ts';
import { countryByName, findCountries } from '../../recognizers/countries.ts';
import { type Address, parseAddress } from '../../recognizers/places.ts';
import { candidateAt, cellRanges, type Spot, sliceOf } from '../shared/spots.ts';
import { GENERIC } from './name-patterns.ts';
import { tableAt } from './table-at.ts';
import type { Stay, StayCandidates } from './types.ts';

type Place = Pick<StayCandidates, 'address' | 'city' | 'country'>;

const ADDRESS_LABEL =
  /^\s{0,4}(?:(?:hotel ?|property )?address|adresse|anschrift|dirección|domicilio|adress|location|ort|lage)\s{0,2}(?:[:.]|(?= {2})|$)\s{0,4}/iu;

/** Street, city and country: what a label calls the address, else what follows the name. */
export function readPlace(reading: Reading, stay: Stay): Place {
  let best: Place = {};
  for (const candidate of addressTexts(reading, stay)) {
    const place = placeIn(reading, stay, candidate);
    const isBeside = candidate.line === stay.home.line && candidate.method === 'pattern';
    if (place.city && (place.address || isBeside)) return place;
    if (Object.keys(place).length > Object.keys(best).length) best = place;
  }
  return best;
}

function placeIn(reading: Reading, stay: Stay, { text, line, offset, method, street }: AddressText): Place {
  const parsed = withWholeStreet(text, withoutWord(withState(text, parseAddress(text, reading))));
  // A column for the address holds one, whatever its street is called.
  const address = !parsed.street && street ? { ...parsed, street } : parsed;
  const isCityBeside = address.city !== undefined && /^\s{0,2},\s/u.test(text) && line === stay.home.line;
  if (!address.street && !(address.city && (address.postcode || isCityBeside))) return {};
  const place: Place = {};
  const reason =
    method === 'label' ? 'label for the address beside the value' : 'address after the name of the hotel';
  const spotOf = (part: string | undefined) => (part ? spotNear(reading, part, line, offset) : undefined);
  const named = withDirection(reading, spotOf(address.street));
  if (named)
    place.address = [
      candidateAt(reading, sliceOf(reading, named), [named], { method, reason, specificity: 0.8 }),
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

const US_STATE =
  /(?<!\p{L})(\p{Lu}[\p{L}.'’]+(?: \p{Lu}[\p{L}.'’]+){0,2}), (?:Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming)(?: (\d{5}))?(?!\p{L})/u;

/** `Tulsa, Oklahoma 74103`: the state written out names the country, and the city stands before it. */
function withState(text: string, address: Address): Address {
  const match = US_STATE.exec(text);
  const isMisread = address.city !== undefined && countryByName(address.city) !== undefined;
  if (!match?.[1] || (address.postcode && !isMisread)) return address;
  const isWritten = address.countryName !== undefined && !address.isCountryDerived;
  return {
    ...address,
    city: match[1],
    ...(match[2] && { postcode: match[2] }),
    countryCode: 'US',
    countryName: 'United States',
    ...(!isWritten && { isCountryDerived: true }),
  };
}

/** `RUM` is a caption of the form before it is a town in Austria. */
function withoutWord(address: Address): Address {
  if (!address.city || !GENERIC.test(address.city)) return address;
  const { city: _, countryName: __, countryCode: ___, ...rest } = address;
  return rest;
}

const STREET_WORD =
  /^(?:street|road|lane|avenue|row|terrace|place|square|court|drive|way|close|gate|hill|quay|crescent|boulevard)$/iu;

/** `1 Wellington Street LS1 4HB`, `34 London Road`: the town is a part of the street's name. */
function withWholeStreet(text: string, address: Address): Address {
  const { city, ...rest } = address;
  if (!city) return address;
  if (address.street && STREET_WORD.test(city)) return { ...rest, street: `${address.street} ${city}` };
  const at = text.indexOf(city);
  const after = /^\s(\p{L}+)/u.exec(text.slice(at + city.length));
  if (at < 0 || address.street || !STREET_WORD.test(after?.[1] ?? '')) return address;
  const number = /(?<![\p{L}\d])\d{1,4}[a-z]?\s$/iu.exec(text.slice(0, at))?.[0] ?? '';
  const { countryName: _, countryCode: __, ...unplaced } = rest;
  return { ...(rest.isCountryDerived ? unplaced : rest), street: `${number}${city}${after?.[0] ?? ''}` };
}

interface AddressText {
  text: string;
  line: number;
  offset: number;
  method: 'label' | 'pattern';
  /** Words that stand where only a street can. */
  street?: string;
}

/** `155 Fifth Avenue` with the `South` that belongs to it. */
function withDirection(reading: Reading, spot: Spot | undefined): Spot | undefined {
  const after = spot ? (reading.lines[spot.line]?.text ?? '').slice(spot.end) : '';
  const more = /^\s(?:North|South|East|West|NE|NW|SE|SW|N|S|E|W)\.?(?=\s{0,2}[,;·|]|\s{2}|$)/u.exec(after);
  return spot && more ? { ...spot, end: spot.end + more[0].length } : spot;
}

function* addressTexts(reading: Reading, stay: Stay): Generator<AddressText> {
  const ofRow = addressCell(reading, stay);
  if (ofRow) yield ofRow;
  for (const index of stay.lines) {
    const text = reading.lines[index]?.text ?? '';
    const label = ADDRESS_LABEL.exec(text);
    if (!label || (index < stay.home.line && stay.isWholePaper)) continue;
    const next = stay.lines.includes(index + 1) ? (reading.lines[index + 1]?.text ?? '') : '';
    const value = text.slice(label[0].length);
    yield {
      text: /\d/.test(value) ? value : `${value}\n${next}`,
      line: index,
      offset: label[0].length,
      method: 'label',
    };
    if (next && !/:/.test(next))
      yield { text: `${value}\n${next}`, line: index, offset: label[0].length, method: 'label' };
  }
  const place = stay.placeLine === undefined ? '' : (reading.lines[stay.placeLine]?.text ?? '');
  if (stay.placeLine !== undefined && place !== '') {
    const named = stay.name === undefined ? -1 : place.indexOf(stay.name);
    const offset = named < 0 ? 0 : named + (stay.name ?? '').length;
    yield { text: place.slice(offset), line: stay.placeLine, offset, method: 'label' };
  }
  const { line, end } = stay.home;
  const nextHouse = (stay.houses?.get(line) ?? [])
    .filter((other) => other.start >= end)
    .reduce((first, other) => Math.min(first, other.start), Number.POSITIVE_INFINITY);
  const rest = (reading.lines[line]?.text ?? '').slice(end, nextHouse);
  const isSchedule = /^\s*\d{1,2}[:.h]\d{2}/.test(reading.lines[line]?.text ?? '');
  const following = [1, 2, 3].map((step) =>
    !isSchedule && stay.lines.includes(line + step) ? (reading.lines[line + step]?.text ?? '') : '',
  );
  const cell = rest.split(/ {2}/u)[0] ?? '';
  if (cell.includes('\n')) yield { text: cell.replace(/\n/gu, ' '), line, offset: end, method: 'pattern' };
  const clauses = rest.split(/(?:\.\s(?=\p{Lu})|;|\s(?:check|arriv|anreise|tel|phone))/iu)[0] ?? '';
  yield { text: clauses, line, offset: end, method: 'pattern' };
  yield { text: rest, line, offset: end, method: 'pattern' };
  yield { text: `${clauses}\n${following[0] ?? ''}`, line, offset: end, method: 'pattern' };
  yield { text: following[0] ?? '', line: line + 1, offset: 0, method: 'pattern' };
  yield { text: following.slice(0, 2).join('\n'), line: line + 1, offset: 0, method: 'pattern' };
  yield { text: following.slice(1).join('\n'), line: line + 2, offset: 0, method: 'pattern' };
}

const ADDRESS_COLUMN =
  /(?<!\p{L})(?:address|adresse|anschrift|dirección|domicilio|adress|street|straße|rue)(?!\p{L})/iu;
const CITY_COLUMN = /^(?:city|town|stadt|ort|ville|ciudad|localidad|stad|ort)$/iu;

/** The cell of the hotel's own row under a heading for the address, with that for the city. */
function addressCell(reading: Reading, stay: Stay): AddressText | undefined {
  const { line } = stay.home;
  const table = tableAt(reading, line);
  const home = reading.lines[line];
  if (!table || !home) return undefined;
  const ranges = cellRanges(home);
  const under = (pattern: RegExp) => {
    const column = table.columns.findIndex(({ label }) => pattern.test(label.trim()));
    return ranges.find(({ index }) => column >= 0 && index === column);
  };
  const address = under(ADDRESS_COLUMN);
  const house = ranges.find(({ start, end }) => start <= stay.home.start && stay.home.start < end);
  // A column for an address belongs to the house whose column stands before it.
  if (!address || !house) return undefined;
  if (
    address.index !== house.index + 1 &&
    !/hotel|hôtel|hotell/iu.test(table.columns[address.index]?.label ?? '')
  )
    return undefined;
  const city = under(CITY_COLUMN);
  const words = home.text.slice(address.start, address.end);
  const town = city ? `, ${home.text.slice(city.start, city.end)}` : '';
  const isStreet = /\p{L}{3}/u.test(words) && /\d/.test(words) && !words.includes(',');
  return {
    text: `${words}${town}`,
    line,
    offset: city ? 0 : address.start,
    method: 'label',
    ...(isStreet && { street: words }),
  };
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
