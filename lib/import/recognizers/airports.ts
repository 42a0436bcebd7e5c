import { ALSO_CALLED, CITY_OF, CLOSED, LARGE_CITIES, MAIN, USUAL_NAMES } from './airport-names.ts';
import table from './data/airports.json' with { type: 'json' };
import { EXONYMS } from './exonyms.ts';
import { foldName, foldOnce } from './fold.ts';
import { type PhraseStarts, startsOf } from './phrase-index.ts';

export interface Airport {
  iata: string;
  name: string;
  city: string;
  /** ISO 3166-1 alpha-2 */
  countryCode: string;
  /** IANA zone of its clocks. */
  timeZone: string;
}

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
    for (const known of [name, shortName(name)]) if (known.length > 4) byName.set(foldOnce(known), airport);
    const key = foldOnce(city);
    const siblings = byCity.get(key) ?? [];
    byCity.set(key, isFirst(iata, size) ? [airport, ...siblings] : [...siblings, airport]);
  }
  for (const [iata, name, successor] of CLOSED) {
    const open = byCode.get(successor);
    if (!open) continue;
    byCode.set(iata, { ...open, iata, name });
    byName.set(foldOnce(name), { ...open, iata, name });
  }
  for (const [name, code] of Object.entries(USUAL_NAMES)) {
    const airport = byCode.get(code);
    if (airport) byName.set(foldOnce(name), airport);
  }
  // `Oslo-Gardermoen`, `London-Gatwick`: town and airport as one word.
  for (const [name, airport] of [...byName])
    if (/^[^ -]{3,} [^ -]{3,}$/u.test(name)) byName.set(name.replace(' ', '-'), airport);
  for (const [city, code] of Object.entries(ALSO_CALLED)) {
    const airport = byCode.get(code);
    const key = foldOnce(city);
    if (airport && !byCity.has(key)) byCity.set(key, [airport]);
  }
  for (const [exonyms, known] of EXONYMS) {
    const names = [known, ...exonyms.split('|')].map(foldOnce);
    const served = names.map((name) => byCity.get(name)).find((one) => one !== undefined);
    for (const name of served ? names : []) if (served && !byCity.has(name)) byCity.set(name, served);
  }
  tables = { byCode, byName, byCity, starts: startsOf(byName) };
  return tables;
}

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

/** For a person who types: the code, then towns and then names of airports that begin so, shorter names first. */
export function searchAirports(typed: string, limit: number): Airport[] {
  const wanted = foldName(typed);
  if (wanted.length < 2) return [];
  const { byCode, byCity, byName } = load();
  const begins = <T>(named: Iterable<[string, T]>) =>
    [...named].filter(([name]) => name.startsWith(wanted)).sort(([a], [b]) => a.length - b.length);
  const exact = byCode.get(wanted.toUpperCase());
  const inTowns = begins(byCity).flatMap(([, airports]) => airports);
  const byOwnName = begins(byName).map(([, airport]) => airport);
  const found = [...(exact ? [exact] : []), ...inTowns, ...byOwnName];
  return [...new Map(found.map((airport) => [airport.iata, airport])).values()].slice(0, limit);
}

/** The beginnings of all airports' names, for looking for them in texts. */
export function airportStarts(): PhraseStarts {
  return load().starts;
}
