import table from './data/airports.json' with { type: 'json' };
import { EXONYMS } from './exonyms.ts';
import { foldName } from './fold.ts';
import { type Found, withoutOverlaps } from './found.ts';
import { type PhraseStarts, scanPhrases, startsOf } from './phrase-index.ts';
import { matchesOf } from './phrases.ts';
import { memory } from './remember.ts';

export interface Airport {
  iata: string;
  name: string;
  city: string;
  /** ISO 3166-1 alpha-2 */
  countryCode: string;
  /** IANA zone of its clocks. */
  timeZone: string;
}

/** Cities whose airport the data package files under the municipality it stands in. */
const CITY_OF: Record<string, string> = {
  IST: 'Istanbul',
  SAW: 'Istanbul',
  STN: 'London',
  LTN: 'London',
  SEN: 'London',
  LGW: 'London',
  CDG: 'Paris',
  BVA: 'Paris',
  ORY: 'Paris',
  EWR: 'Newark',
  MXP: 'Milan',
  LIN: 'Milan',
  BGY: 'Bergamo',
  NRT: 'Tokyo',
  HND: 'Tokyo',
  ICN: 'Seoul',
  BSL: 'Basel',
  ARN: 'Stockholm',
  BMA: 'Stockholm',
  NYO: 'Stockholm',
  KEF: 'Reykjavik',
  FCO: 'Rome',
  CIA: 'Rome',
  AGP: 'Málaga',
  BRU: 'Brussels',
  CRL: 'Charleroi',
  ZRH: 'Zurich',
  GVA: 'Geneva',
  DUS: 'Düsseldorf',
  CGN: 'Cologne',
  NUE: 'Nuremberg',
  PRG: 'Prague',
  WAW: 'Warsaw',
  WMI: 'Warsaw',
  VIE: 'Vienna',
  OSL: 'Oslo',
  TRF: 'Sandefjord',
  CPH: 'Copenhagen',
  LIS: 'Lisbon',
  ATH: 'Athens',
  HEL: 'Helsinki',
  TLL: 'Tallinn',
  RIX: 'Riga',
  VNO: 'Vilnius',
  BUD: 'Budapest',
  OTP: 'Bucharest',
  BEG: 'Belgrade',
  SOF: 'Sofia',
  DXB: 'Dubai',
  AUH: 'Abu Dhabi',
  DOH: 'Doha',
  IAD: 'Washington',
  DCA: 'Washington',
  ORD: 'Chicago',
  MDW: 'Chicago',
  JFK: 'New York',
  LGA: 'New York',
  DFW: 'Dallas',
  YYZ: 'Toronto',
  YUL: 'Montreal',
  GRU: 'São Paulo',
  GIG: 'Rio de Janeiro',
  EZE: 'Buenos Aires',
  MEX: 'Mexico City',
  FRA: 'Frankfurt',
  HHN: 'Frankfurt-Hahn',
  FMM: 'Memmingen',
  LEJ: 'Leipzig',
  FMO: 'Münster',
  FKB: 'Karlsruhe',
  BIO: 'Bilbao',
  SVQ: 'Seville',
  MAD: 'Madrid',
  BCN: 'Barcelona',
  GLA: 'Glasgow',
  PIK: 'Glasgow',
  LPA: 'Gran Canaria',
  ACE: 'Lanzarote',
  FUE: 'Fuerteventura',
  VRN: 'Verona',
  NAP: 'Naples',
  TRN: 'Turin',
  PVD: 'Providence',
  CVG: 'Cincinnati',
  NGO: 'Nagoya',
  ACA: 'Acapulco',
  CUN: 'Cancún',
  GDL: 'Guadalajara',
  MID: 'Mérida',
  MTY: 'Monterrey',
  TIJ: 'Tijuana',
  BJX: 'León',
  GOA: 'Genoa',
  AEP: 'Buenos Aires',
  HKG: 'Hong Kong',
  KUL: 'Kuala Lumpur',
  TPE: 'Taipei',
  MVD: 'Montevideo',
  ASU: 'Asunción',
  PTY: 'Panama City',
  KBP: 'Kyiv',
  MLA: 'Malta',
  ISB: 'Islamabad',
  SAL: 'San Salvador',
  CEB: 'Cebu',
  JER: 'Jersey',
  GCI: 'Guernsey',
  IOM: 'Isle of Man',
  TFS: 'Tenerife',
  TFN: 'Tenerife',
  MAH: 'Menorca',
  GOI: 'Goa',
  GOX: 'Goa',
  EMA: 'East Midlands',
  NOC: 'Knock',
  FSC: 'Figari',
  GNB: 'Grenoble',
  BRN: 'Bern',
  KLU: 'Klagenfurt',
  KRS: 'Kristiansand',
  HAU: 'Haugesund',
  SZZ: 'Szczecin',
  ZAD: 'Zadar',
  CHQ: 'Chania',
  RHO: 'Rhodes',
  CFU: 'Corfu',
  KGS: 'Kos',
  JMK: 'Mykonos',
  JTR: 'Santorini',
  OVD: 'Oviedo',
  LCG: 'A Coruña',
  EAS: 'San Sebastián',
  XRY: 'Jerez',
  RMU: 'Murcia',
  SPC: 'La Palma',
  FLR: 'Florence',
  INI: 'Niš',
  DWC: 'Dubai',
};

/** What tickets call their own fields, in brackets too: `Booking Reference (PNR)`. */
const TICKET_WORDS = new Set(
  'PNR ADT CHD INF DOC MRS MSR NVA NVB SEQ TKT FBA TTL NUC ROE EMD CLS BRD FLT AGT AGY'.split(' '),
);

/** Three-letter words of our papers that are airports somewhere. A code among these needs a bracket or a neighbour. */
const ALSO_WORDS = new Set(
  'AND THE FOR ALL ANY ARE BAR BED BIG BUS CAN CAR DAY DAD DIN DER DIE DAS DES END ETA ETD EUR FAX FIX FOH FOR GET GIG HAS HER HIM HIS HOT INC IST KEY LED LIT LOS MAY MON NET NEW NON NOT NOV NOW ONE OUT OUR PAX PER PDF PRE SAT SAX SEE SET SIX SON SUN SUR TBA TBC TEL TEN TOP TOT TUE TWO USA USD USE VAT VIA VIP WAY WED WHO YES YOU ZUM ZUR APP AMP BPM CUE DIV DUO DVD FEB MAR JUN JUL AUG SEP OCT DEC JAN APR FRI THU GBP SEK CHF TBD LTD LLC PLC ARR DEP REF FEE TAX RUN BOX MIC MIX PAR RIG SUB TAP TIP TRI GMT STA STD QTY BIN RES'.split(
    ' ',
  ),
);

/** Where a city has several large airports, the one meant when none is named. */
const MAIN = new Set('LHR CDG JFK MXP FCO ARN IST ORD DFW IAD HND ICN GRU EZE YYZ BER'.split(' '));
const LARGE_CITIES = new Set(
  'London Paris Milan Rome Stockholm Istanbul Chicago Dallas Washington Tokyo Seoul Toronto'.split(' '),
);

function isFirst(iata: string, size: string): boolean {
  return MAIN.has(iata) || (size === 'L' && !LARGE_CITIES.has(CITY_OF[iata] ?? ''));
}

interface Tables {
  byCode: Map<string, Airport>;
  byName: Map<string, Airport>;
  byCity: Map<string, Airport[]>;
  starts: PhraseStarts;
}
let tables: Tables | undefined;

function load(): Tables {
  if (tables) return tables;
  const byCode = new Map<string, Airport>();
  const byName = new Map<string, Airport>();
  const byCity = new Map<string, Airport[]>();
  for (const row of table.rows.split('\n')) {
    const [iata = '', name = '', municipality = '', countryCode = '', size = '', zone = ''] = row.split('|');
    const city = CITY_OF[iata] ?? (municipality.split(/[,/(]/)[0] ?? municipality).trim();
    const airport = { iata, name, city, countryCode, timeZone: table.zones[Number(zone)] ?? 'UTC' };
    byCode.set(iata, airport);
    for (const known of [name, shortName(name)]) if (known.length > 4) byName.set(foldName(known), airport);
    const key = foldName(city);
    const siblings = byCity.get(key) ?? [];
    byCity.set(key, isFirst(iata, size) ? [airport, ...siblings] : [...siblings, airport]);
  }
  for (const [iata, name, successor] of CLOSED) {
    const open = byCode.get(successor);
    if (!open) continue;
    byCode.set(iata, { ...open, iata, name });
    byName.set(foldName(name), { ...open, iata, name });
  }
  for (const [name, code] of Object.entries(USUAL_NAMES)) {
    const airport = byCode.get(code);
    if (airport) byName.set(foldName(name), airport);
  }
  // `Oslo-Gardermoen`, `London-Gatwick`: town and airport as one word.
  for (const [name, airport] of [...byName])
    if (/^[^ -]{3,} [^ -]{3,}$/u.test(name)) byName.set(name.replace(' ', '-'), airport);
  for (const [city, code] of Object.entries(ALSO_CALLED)) {
    const airport = byCode.get(code);
    const key = foldName(city);
    if (airport && !byCity.has(key)) byCity.set(key, [airport]);
  }
  for (const [exonyms, known] of EXONYMS) {
    const names = [known, ...exonyms.split('|')].map(foldName);
    const served = names.map((name) => byCity.get(name)).find((one) => one !== undefined);
    for (const name of served ? names : []) if (served && !byCity.has(name)) byCity.set(name, served);
  }
  tables = { byCode, byName, byCity, starts: startsOf(byName.keys()) };
  return tables;
}

/** Airports under codes that older papers or a second country print, and the one whose data hold; a town's name alone never means them. */
const CLOSED: readonly (readonly [string, string, string])[] = [
  ['TXL', 'Berlin Tegel', 'BER'],
  ['SXF', 'Berlin Schönefeld', 'BER'],
  ['THF', 'Berlin Tempelhof', 'BER'],
  ['GSE', 'Göteborg City', 'GOT'],
  ['RYG', 'Moss Rygge', 'OSL'],
  ['MLH', 'Mulhouse', 'BSL'],
  ['EAP', 'EuroAirport', 'BSL'],
];

/** Places people fly to under another name than the data package has. */
const ALSO_CALLED: Record<string, string> = {
  'las palmas': 'LPA',
  'las palmas de gran canaria': 'LPA',
  palma: 'PMI',
  mallorca: 'PMI',
  majorca: 'PMI',
  majorque: 'PMI',
  teneriffa: 'TFS',
  asturias: 'OVD',
  coruña: 'LCG',
  'la coruña': 'LCG',
  donostia: 'EAS',
  creta: 'HER',
  crete: 'HER',
  kreta: 'HER',
  algarve: 'FAO',
  beauvais: 'BVA',
  torp: 'TRF',
  skavsta: 'NYO',
  bonn: 'CGN',
  'baden-baden': 'FKB',
  mulhouse: 'BSL',
  bali: 'DPS',
  'new york city': 'JFK',
  'washington dc': 'IAD',
  malta: 'MLA',
};

const USUAL_NAMES: Record<string, string> = {
  heathrow: 'LHR',
  ezeiza: 'EZE',
  aeroparque: 'AEP',
  guarulhos: 'GRU',
  congonhas: 'CGH',
  narita: 'NRT',
  haneda: 'HND',
  changi: 'SIN',
  pearson: 'YYZ',
  'tokyo haneda': 'HND',
  'tokyo narita': 'NRT',
  'san pablo': 'SVQ',
  'saint-exupery': 'LYS',
  'lyon saint-exupery': 'LYS',
  findel: 'LUX',
  gatwick: 'LGW',
  stansted: 'STN',
  luton: 'LTN',
  'london city': 'LCY',
  schiphol: 'AMS',
  'amsterdam schiphol': 'AMS',
  gardermoen: 'OSL',
  'oslo gardermoen': 'OSL',
  kastrup: 'CPH',
  'kopenhagen kastrup': 'CPH',
  landvetter: 'GOT',
  'göteborg landvetter': 'GOT',
  'goteborg landvetter': 'GOT',
  arlanda: 'ARN',
  'stockholm arlanda': 'ARN',
  bromma: 'BMA',
  sturup: 'MMX',
  flesland: 'BGO',
  værnes: 'TRD',
  fuhlsbüttel: 'HAM',
  echterdingen: 'STR',
  langenhagen: 'HAJ',
  lohausen: 'DUS',
  blagnac: 'TLS',
  mérignac: 'BOD',
  marignane: 'MRS',
  cointrin: 'GVA',
  zaventem: 'BRU',
  okęcie: 'WAW',
  ferihegy: 'BUD',
  otopeni: 'OTP',
  manises: 'VLC',
  lavacolla: 'SCQ',
  peinador: 'VGO',
  capodichino: 'NAP',
  'orio al serio': 'BGY',
  fontanarossa: 'CTA',
  'punta raisi': 'PMO',
  seatac: 'SEA',
  dulles: 'IAD',
  vantaa: 'HEL',
  tegel: 'TXL',
  'berlin-tegel': 'TXL',
  schönefeld: 'SXF',
  schonefeld: 'SXF',
  'berlin-schönefeld': 'SXF',
  'berlin-schonefeld': 'SXF',
  tempelhof: 'THF',
  'charles de gaulle': 'CDG',
  'paris cdg': 'CDG',
  roissy: 'CDG',
  orly: 'ORY',
  'paris orly': 'ORY',
  barajas: 'MAD',
  'el prat': 'BCN',
  malpensa: 'MXP',
  linate: 'LIN',
  fiumicino: 'FCO',
  ciampino: 'CIA',
  'berlin brandenburg': 'BER',
  'flughafen münchen': 'MUC',
  'flughafen munchen': 'MUC',
  'flughafen frankfurt': 'FRA',
  'frankfurt am main': 'FRA',
  'flughafen wien': 'VIE',
  'wien-schwechat': 'VIE',
  'flughafen zürich': 'ZRH',
  'flughafen zurich': 'ZRH',
  kloten: 'ZRH',
  'flughafen hamburg': 'HAM',
  'köln/bonn': 'CGN',
  'koln/bonn': 'CGN',
  'köln bonn': 'CGN',
  "o'hare": 'ORD',
  jfk: 'JFK',
  laguardia: 'LGA',
  newark: 'EWR',
};

function shortName(name: string): string {
  return name
    .replace(/\s*\b(?:international|intl|airport|aeropuerto|aéroport|flughafen)\b\s*/giu, ' ')
    .trim();
}

export function airportByCode(code: string): Airport | undefined {
  return /^[A-Z]{3}$/.test(code) ? load().byCode.get(code) : undefined;
}

/** By the airport's name as people write it: `Heathrow`, `Oslo Gardermoen`, `Nashville International`. */
export function airportByName(name: string): Airport | undefined {
  const folded = foldName(name);
  const { byName } = load();
  return (
    byName.get(folded) ?? byName.get(foldName(shortName(name))) ?? byName.get(folded.replace(/[-–]/gu, ' '))
  );
}

/** Airports filed under a city, the largest first. One alone is a safe answer, several are not. */
export function airportsOfCity(city: string): readonly Airport[] {
  return load().byCity.get(foldName(city)) ?? [];
}

const BRACKETED = /\(\s?([A-Z]{3})(?:\s?[-/,]\s?[^)]{1,20})?\s?\)/gu;
const ROUTE =
  /(?<![\p{L}\p{N}])([A-Z]{3})(\s{0,3}(?:[-–—>→/✈]|->|to|nach|vers|till|»){1,2}\s{0,3})(?=[A-Z]{3}(?![\p{L}\p{N}]))/gu;
const BARE = /(?<![\p{L}\p{N}@.#-])([A-Z]{3})(?![\p{L}\p{N}@-])/gu;

/**
 * IATA codes: in brackets (`Oslo (OSL)`), in a route (`AMS-OSL`), or bare capitals that are no common word. A bare code
 * with nothing about it carries `weak_context`.
 */
export function findAirportCodes(text: string): Found<Airport>[] {
  return [...remembered(text, 'codes', () => codesOf(text))];
}

const remembered = memory<readonly Found<Airport>[]>();

function codesOf(text: string): Found<Airport>[] {
  const found: Found<Airport>[] = [];
  for (const m of matchesOf(text, BRACKETED)) {
    const at = m.index + m[0].indexOf(m[1] ?? '');
    if (!TICKET_WORDS.has(m[1] ?? '') || isBesideItsCity(text, m[1] ?? '', m.index))
      add(found, m[1], at, false);
  }
  for (const m of matchesOf(text, ROUTE)) {
    const second = m.index + m[0].length;
    if (!airportByCode(m[1] ?? '') || !airportByCode(text.slice(second, second + 3))) continue;
    add(found, m[1], m.index, false);
    add(found, text.slice(second, second + 3), second, false);
  }
  for (const m of matchesOf(text, BARE)) {
    const isBesideCity = isBesideItsCity(text, m[1] ?? '', m.index);
    if (isBesideCity || !(ALSO_WORDS.has(m[1] ?? '') || TICKET_WORDS.has(m[1] ?? '')))
      add(found, m[1], m.index, !isBesideCity);
  }
  return withoutOverlaps(found);
}

/** `ISTANBUL IST`: the code right behind the city it serves is no word. */
function isBesideItsCity(text: string, code: string, at: number): boolean {
  const city = airportByCode(code)?.city;
  if (!city) return false;
  const name = foldName(city);
  // `GIG - Rio de Janeiro`.
  if (
    name.length > 3 &&
    foldName(text.slice(at + 3, at + city.length + 10))
      .replace(/^[\s/–(-]+/u, '')
      .startsWith(name)
  )
    return true;
  const before = foldName(text.slice(Math.max(0, at - city.length - 4), at)).replace(/[\s/–-]+$/u, '');
  return name.length > 3 && before.endsWith(name);
}

function add(found: Found<Airport>[], code: string | undefined, start: number, isWeak: boolean): void {
  const airport = code && airportByCode(code);
  if (!airport || found.some((one) => one.start === start)) return;
  found.push({
    value: airport,
    start,
    end: start + 3,
    text: airport.iata,
    ...(isWeak && { doubts: ['weak_context'] }),
  });
}

let usual: Set<string> | undefined;

/** Folded, as texts are compared. */
function usualNames(): Set<string> {
  usual ??= new Set(Object.keys(USUAL_NAMES).map(foldName));
  return usual;
}

/** One word names an airport where people call it so, or where the word for an airport stands behind it; else it may be a person. */
function isUsualName(text: string, written: string, end: number): boolean {
  if (airportsOfCity(written).length > 0) return false;
  const folded = foldName(written);
  const town = folded.split('-')[0] ?? '';
  return (
    usualNames().has(folded) ||
    (town !== folded && airportsOfCity(town).length > 0) ||
    /^\s(?:international |intl\.? )?(?:airport|flughafen|aeropuerto|aéroport)/iu.test(
      text.slice(end, end + 24),
    )
  );
}

/** Airports named in words, of up to four words; the code is then derived, and says so. */
export function findAirportNames(text: string): Found<Airport>[] {
  const found: Found<Airport>[] = [];
  scanPhrases(text, load().starts, ({ written, start, end, words }) => {
    if (!/^\p{Lu}/u.test(written) || written.length < 5 || written.includes('\n')) return false;
    const airport = airportByName(written);
    if (!airport || (words.length === 1 && !isUsualName(text, written, end))) return false;
    found.push({ value: airport, start, end, text: written, doubts: ['derived'] });
    return true;
  });
  return found;
}
