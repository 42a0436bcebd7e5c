import { cityByName, countryOfCity, findCities } from './cities.ts';
import { countryByName, countryByPlate, countryName, findCountries } from './countries.ts';
import type { Found, RecognizerContext } from './found.ts';
import { likelyOf, matchesOf, quick } from './phrases.ts';
import { memory } from './remember.ts';

export interface Address {
  /** Street and number. */
  street?: string;
  postcode?: string;
  city?: string;
  /** US state, Canadian province. */
  region?: string;
  countryCode?: string;
  countryName?: string;
  /** The country was not written but follows from postcode, state or city. */
  isCountryDerived?: boolean;
}

export interface PostalPlace {
  postcode: string;
  city: string;
  region?: string;
  countryCode?: string;
}

const CITY =
  "(\\p{Lu}[\\p{L}.'’/-]{1,28}(?:\\s(?:\\p{Lu}[\\p{L}.'’/-]{1,24}|a\\.|am|an|der|de|la|le|les|des|du|del|sur|im|in|ob|upon|under|i)){0,4}(?:\\s\\((?:\\p{L}|\\s){2,20}\\))?)";
const START = '(?<![\\p{L}\\p{N}])';
const PROVINCES =
  'Québec|Quebec|Ontario|British Columbia|Alberta|Manitoba|Saskatchewan|Nova Scotia|New Brunswick|Newfoundland(?: and Labrador)?|Prince Edward Island';
const US_STATES =
  'A[LKZR]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY]';

const STATE_NAMES =
  'Alabama|Alaska|Arizona|Arkansas|California|Colorado|Connecticut|Delaware|Florida|Georgia|Hawaii|Idaho|Illinois|Indiana|Iowa|Kansas|Kentucky|Louisiana|Maine|Maryland|Massachusetts|Michigan|Minnesota|Mississippi|Missouri|Montana|Nebraska|Nevada|New Hampshire|New Jersey|New Mexico|New York|North Carolina|North Dakota|Ohio|Oklahoma|Oregon|Pennsylvania|Rhode Island|South Carolina|South Dakota|Tennessee|Texas|Utah|Vermont|Virginia|Washington|West Virginia|Wisconsin|Wyoming';
const STREET_WORD =
  '(?:street|st\\.?|road|rd\\.?|avenue|ave\\.?|lane|ln\\.?|drive|dr\\.?|boulevard|blvd\\.?|square|sq\\.?|place|pl\\.?|parade|terrace|court|ct\\.?|row|wharf|quay|way|highway|hwy\\.?|pike|parkway|pkwy\\.?|crescent|gardens|hill|walk|yard|mews|alley|embankment|bridge|broadway|close|green|park|gate|grove|rise|broad)';
const ENDS_AS_STREET = new RegExp(`(?:^|\\s)${STREET_WORD}$`, 'iu');
/** `Canal Street`, `Little Marlow Road`: a street and no town. */
const isStreet = (words: string) => words.includes(' ') && ENDS_AS_STREET.test(words) && !cityByName(words);

interface Shape {
  pattern: RegExp;
  read(match: RegExpExecArray): PostalPlace | undefined;
}

const SHAPES: readonly Shape[] = [
  {
    pattern: new RegExp(
      `${START}${CITY},\\s{1,2}(${STATE_NAMES}),?\\s{1,2}(\\d{5}(?:-\\d{4})?)(?!\\d)`,
      'gu',
    ),
    read: (m) => ({ city: m[1] ?? '', region: m[2] ?? '', postcode: m[3] ?? '', countryCode: 'US' }),
  },
  {
    pattern: new RegExp(
      `${START}${CITY},?\\s{1,2}(${US_STATES})\\.?,?\\s{1,2}(\\d{5}(?:-\\d{4})?)(?!\\d)`,
      'gu',
    ),
    read: (m) => ({ city: m[1] ?? '', region: m[2] ?? '', postcode: m[3] ?? '', countryCode: 'US' }),
  },
  {
    pattern: new RegExp(
      `${START}${CITY},?\\s{1,2}([A-Z]{2})\\s{1,2}([A-Z]\\d[A-Z] ?\\d[A-Z]\\d)(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    read: (m) => ({ city: m[1] ?? '', region: m[2] ?? '', postcode: m[3] ?? '', countryCode: 'CA' }),
  },
  {
    pattern: new RegExp(
      `${START}${CITY},?\\s{1,2}\\(?(${PROVINCES})\\)?,?\\s{1,2}([A-Z]\\d[A-Z] ?\\d[A-Z]\\d)(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    read: (m) => ({ city: m[1] ?? '', region: m[2] ?? '', postcode: m[3] ?? '', countryCode: 'CA' }),
  },
  {
    pattern: new RegExp(
      `${START}${CITY},?\\s{1,2}(VIC|NSW|QLD|WA|SA|TAS|ACT|NT)\\s{1,2}(\\d{4})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    read: (m) => ({ city: m[1] ?? '', region: m[2] ?? '', postcode: m[3] ?? '', countryCode: 'AU' }),
  },
  {
    pattern: new RegExp(
      `${START}${CITY},?\\s{1,2}([A-Z]{1,2}\\d[A-Z\\d]? ?\\d[A-Z]{2})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    read: (m) => ({ city: m[1] ?? '', postcode: m[2] ?? '', countryCode: 'GB' }),
  },
  {
    pattern: new RegExp(
      `${START}${CITY}(?:\\s\\d{1,2})?,?\\s{1,2}([ACDEFHKNPRTVWXY]\\d[\\dW] ?[0-9A-Z]{4})(?![\\p{L}\\p{N}])`,
      'gu',
    ),
    read: (m) => ({ city: m[1] ?? '', postcode: m[2] ?? '', countryCode: 'IE' }),
  },
  {
    pattern: new RegExp(`${START}(?:([A-Z]{1,3})[- ])?(\\d{4} [A-Z]{2})\\s{1,2}${CITY}`, 'gu'),
    read: (m) => ({ postcode: m[2] ?? '', city: m[3] ?? '', countryCode: 'NL' }),
  },
  {
    pattern: new RegExp(`${START}()(\\d{2}-\\d{3})\\s{1,2}${CITY}`, 'gu'),
    read: (m) => ({ postcode: m[2] ?? '', city: m[3] ?? '', countryCode: 'PL' }),
  },
  {
    pattern: new RegExp(`${START}()(\\d{3})\\s{1,2}${CITY}`, 'gu'),
    read: (m) =>
      countryOfCity(m[3] ?? '')?.code === 'IS'
        ? { postcode: m[2] ?? '', city: m[3] ?? '', countryCode: 'IS' }
        : undefined,
  },
  {
    pattern: new RegExp(`${START}()(\\d{4}-\\d{3})\\s{1,2}${CITY}`, 'gu'),
    read: (m) => ({ postcode: m[2] ?? '', city: m[3] ?? '', countryCode: 'PT' }),
  },
  {
    pattern: new RegExp(`${START}(?:([A-Z]{1,3})[- ])?(\\d{3} \\d{2})\\s{1,2}${CITY}`, 'gu'),
    read: (m) => ({ postcode: m[2] ?? '', city: m[3] ?? '', ...plate(m[1]) }),
  },
  {
    pattern: new RegExp(`${START}(?:([A-Z]{1,3})[- ])?(\\d{4,5})\\s{1,2}${CITY}`, 'gu'),
    read: (m) =>
      isYear(m) || isStreet(m[3] ?? '')
        ? undefined
        : { postcode: m[2] ?? '', city: m[3] ?? '', ...plate(m[1]) },
  },
];

function plate(letters: string | undefined): { countryCode?: string } {
  const country = letters && countryByPlate(letters);
  return country ? { countryCode: country.code } : {};
}

/** Behind a street and its number four digits are a postcode. */
const STREET_ENDS = /(?:\d\s?\p{L}?|s\/n),\s*$/iu;

/** `2026 Festival`: four digits of a year before a capital are a postcode only before a known city or behind a street. */
function isYear(match: RegExpExecArray): boolean {
  const [, , digits = '', city = ''] = match;
  if (!/^(?:19|20)\d{2}$/.test(digits) || cityByName(city) !== undefined) return false;
  return !STREET_ENDS.test(match.input.slice(Math.max(0, match.index - 12), match.index));
}

const likelyShapes = likelyOf(SHAPES, ({ pattern }) => pattern);

/** Postcode and city where they stand together: `04155 Leipzig`, `Bristol BS1 6QS`, `Nashville, TN 37203`. */
export function findPostalPlaces(text: string, context: RecognizerContext = {}): Found<PostalPlace>[] {
  if (!/\d/.test(text)) return [];
  return [...remembered(text, context.country ?? '', () => postalPlacesIn(text, context))];
}

const remembered = memory<readonly Found<PostalPlace>[]>();

function postalPlacesIn(text: string, context: RecognizerContext): Found<PostalPlace>[] {
  const found: Found<PostalPlace>[] = [];
  for (const { pattern, read } of likelyShapes(text)) {
    for (const m of matchesOf(text, pattern)) {
      const place = read(m as RegExpExecArray);
      if (!place || found.some((one) => one.start < m.index + m[0].length && m.index < one.end)) continue;
      const city = trimCity(place.city, context);
      const cut = m[0].indexOf(place.city);
      const isCityFirst = m[0].indexOf(place.postcode) > cut;
      const start = isCityFirst ? m.index + m[0].indexOf(city, cut) : m.index;
      const end = isCityFirst ? m.index + m[0].length : m.index + cut + city.length;
      found.push({ value: { ...place, city }, start, end, text: text.slice(start, end) });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** The pattern may have taken words around the city with it: the part that is a known city stands, if there is one. */
function trimCity(written: string, context: RecognizerContext): string {
  const clean = written.replace(/[\s.,/-]+$/u, '');
  if (cityByName(clean, context)) return clean;
  const words = clean.split(' ');
  for (let length = words.length - 1; length > 0; length--) {
    const head = words.slice(0, length).join(' ');
    const tail = words.slice(-length).join(' ');
    if (cityByName(tail, context)) return tail;
    if (cityByName(head, context)) return head;
  }
  return clean;
}

const NUMBER = '\\d{1,5}(?:\\s?[-–/]\\s?\\d{1,5})?\\s?[A-Za-z]?';
const FRENCH_WAY =
  '(?:rue|avenue|av\\.|boulevard|bd\\.?|place|quai|chemin|allée|impasse|cours|passage|route|square|esplanade|faubourg)';
const STREET_SHAPES: readonly RegExp[] = [
  // 12 Castle Terrace · 220 Wharf Street · 1 rue de la Paix
  new RegExp(
    `${START}${NUMBER}(?:\\s?(?:bis|ter))?,?\\s(?:${FRENCH_WAY}\\s[^,;|\\n]{2,50}|(?:[NSEW]\\.?\\s)?(?:\\p{Lu}[\\p{L}.'’-]{1,24}\\s){1,4}${STREET_WORD}(?![\\p{L}])(?:\\s(?:[NS][EW]|[NSEW])\\.?(?![\\p{L}]))?)`,
    'iu',
  ),
  // Gohliser Str. 41 · Hauptstraße 5 · Am Markt 3 · Storgatan 12
  new RegExp(
    `${START}(?:(?:\\p{Lu}|\\d\\.\\s)[\\p{L}.'’-]{0,30}\\s){0,4}[\\p{L}.'’-]{0,30}(?:straße|strasse|str\\.|str|gasse|weg|platz|allee|ufer|damm|ring|markt|hof|chaussee|gatan|gata|vägen|väg|torg|torget|gränd|plan|gade|vej|gate|straat|laan|plein|gracht|kade|katu|tie)\\s${NUMBER}(?![\\p{L}\\p{N}])`,
    'iu',
  ),
  new RegExp(
    `${START}(?:Am|An der|An den|Auf dem|Auf der|Im|In der|Zum|Zur|Unter den|Alte|Alter|Neuer|Platz der|Straße des|Straße der)\\s[\\p{L}.'’ -]{2,40}\\s${NUMBER}(?![\\p{L}\\p{N}])`,
    'u',
  ),
  // Calle Mayor, 12 · C/ Olmo 3 · Avenida de la Paz 44 · Via Roma 5
  new RegExp(
    `${START}(?:calle|c/|avenida|avda\\.?|av\\.|paseo|pº|plaza|pza\\.?|plaça|carrer|ronda|camino|carretera|ctra\\.?|via|viale|piazza|corso|rua|largo|praça)\\s?[^,;|\\n]{2,50}?,?\\s?(?:(?:n[º°.]\\s?)?${NUMBER}|s/n)(?![\\p{L}\\p{N}])`,
    'iu',
  ),
  // Rue de l'Industrie 2
  new RegExp(`${START}${FRENCH_WAY}\\s[^,;|\\n\\d]{2,50}?\\s${NUMBER}(?![\\p{L}\\p{N}])`, 'iu'),
].map(quick);

/** The street line of an address: the words of the paper, without city and postcode. */
export function findStreet(text: string): Found<string> | undefined {
  for (const shape of STREET_SHAPES) {
    const m = shape.exec(text);
    if (!m || m[0].length < 5) continue;
    const written = m[0].trim();
    return { value: written, start: m.index, end: m.index + m[0].length, text: m[0] };
  }
  return undefined;
}

/**
 * An address taken apart. Works on one line or several; what is not there is left out. The country, when not written,
 * follows from the state, the letter before the postcode, or a city whose country is beyond doubt.
 */
export function parseAddress(text: string, context: RecognizerContext = {}): Address {
  const flat = text.replace(/[ \t]{0,20}\n\s{0,40}/g, ', ');
  const place = findPostalPlaces(flat, context)[0];
  // `Jersey City, NJ` names no country.
  const named = findCountries(flat).findLast(
    (one) => !place || one.start >= place.end || one.end <= place.start,
  );
  const isStreetOnly = place !== undefined && isStreet(place.value.city);
  const street = isStreetOnly ? place.value.city : streetOf(flat, place, context);
  const city = isStreetOnly ? undefined : (place?.value.city ?? cityWithoutPostcode(flat, street, context));
  const address: Address = {};
  if (street) address.street = street;
  if (place) address.postcode = place.value.postcode;
  if (city) address.city = city;
  if (place?.value.region) address.region = place.value.region;
  const code =
    named?.value.code ??
    place?.value.countryCode ??
    (city ? countryOfCity(city)?.code : undefined) ??
    lastCountryCode(flat);
  const name = code && (countryByName(code)?.name ?? countryName(code));
  if (code && name) {
    address.countryCode = code;
    address.countryName = name;
    if (!named) address.isCountryDerived = true;
  }
  return address;
}

function lastCountryCode(text: string): string | undefined {
  const m = /,\s*([A-Z]{2,3})\.?\s*$/u.exec(text);
  return m?.[1] ? countryByName(m[1])?.code : undefined;
}

/** By its shape; else the part before the city that carries a number. */
function streetOf(
  text: string,
  place: Found<PostalPlace> | undefined,
  context: RecognizerContext,
): string | undefined {
  const shaped = findStreet(place ? text.slice(0, place.start) : text);
  if (shaped) return shaped.value;
  if (!place) return undefined;
  const parts = text
    .slice(0, place.start)
    .split(/[,;|·•]|\s{2,}/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const last = parts.at(-1);
  if (last && isStreet(last) && last.length < 40) return last;
  return last && /\d/.test(last) && /\p{L}{3}/u.test(last) && last.length < 60 && !cityByName(last, context)
    ? last
    : undefined;
}

function cityWithoutPostcode(
  text: string,
  street: string | undefined,
  context: RecognizerContext,
): string | undefined {
  const rest = street ? text.slice(text.indexOf(street) + street.length) : text;
  const parts = rest
    .split(/[,;|·•()]|\s{2,}|\s[-–]\s/u)
    .map((part) => part.trim())
    .filter((part) => part !== '');
  const whole = parts.reverse().find((part) => cityByName(part, context) && !countryByName(part));
  if (whole) return whole;
  const found = findCities(rest, context).filter((one) => !one.doubts);
  return found.at(-1)?.text;
}
