import table from './data/countries.json' with { type: 'json' };
import { foldName } from './fold.ts';
import type { Found } from './found.ts';
import { type PhraseStarts, scanPhrases, startsOf } from './phrase-index.ts';
import { memory } from './remember.ts';

export interface Country {
  /** ISO 3166-1 alpha-2 */
  code: string;
  /** Common English name: `Germany`. */
  name: string;
}

const ALSO_KNOWN: Record<string, string> = {
  uk: 'GB',
  'u.k': 'GB',
  'great britain': 'GB',
  england: 'GB',
  scotland: 'GB',
  wales: 'GB',
  'northern ireland': 'GB',
  schottland: 'GB',
  angleterre: 'GB',
  ecosse: 'GB',
  inglaterra: 'GB',
  escocia: 'GB',
  skottland: 'GB',
  grossbritannien: 'GB',
  'grande-bretagne': 'GB',
  'gran bretana': 'GB',
  storbritannien: 'GB',
  usa: 'US',
  'u.s.a': 'US',
  'u.s': 'US',
  'etats-unis': 'US',
  'estados unidos': 'US',
  'ee.uu': 'US',
  'ee. uu': 'US',
  'vereinigte staaten': 'US',
  america: 'US',
  'united states': 'US',
  holland: 'NL',
  nederland: 'NL',
  'pays-bas': 'NL',
  'paises bajos': 'NL',
  nederlanderna: 'NL',
  belgie: 'BE',
  belgique: 'BE',
  schweiz: 'CH',
  suisse: 'CH',
  svizzera: 'CH',
  suiza: 'CH',
  'czech republic': 'CZ',
  tschechien: 'CZ',
  czechia: 'CZ',
  cesko: 'CZ',
  tjeckien: 'CZ',
  uae: 'AE',
  russia: 'RU',
  turkey: 'TR',
  turkiye: 'TR',
  'south korea': 'KR',
  korea: 'KR',
  sverige: 'SE',
  norge: 'NO',
  danmark: 'DK',
  suomi: 'FI',
  osterreich: 'AT',
  oesterreich: 'AT',
  deutschland: 'DE',
  espana: 'ES',
  eire: 'IE',
  polska: 'PL',
  italia: 'IT',
  magyarorszag: 'HU',
  portugal: 'PT',
  island: 'IS',
  hellas: 'GR',
  hrvatska: 'HR',
  slovenija: 'SI',
  slovensko: 'SK',
  latvija: 'LV',
  lietuva: 'LT',
  eesti: 'EE',
};
/** Names of countries that are names of people, places or things in our papers. */
const AMBIGUOUS = new Set([
  'georgia',
  'jordan',
  'chad',
  'mali',
  'niger',
  'togo',
  'cuba',
  'guinea',
  'jersey',
  'oman',
  'palau',
  'man',
  'island',
  'polen',
]);
/** Letters before a postcode or at the end of an address. */
const PLATE: Record<string, string> = {
  D: 'DE',
  A: 'AT',
  CH: 'CH',
  F: 'FR',
  S: 'SE',
  N: 'NO',
  DK: 'DK',
  NL: 'NL',
  B: 'BE',
  E: 'ES',
  I: 'IT',
  SE: 'SE',
  DE: 'DE',
  AT: 'AT',
  FR: 'FR',
  ES: 'ES',
  NO: 'NO',
  BE: 'BE',
  IT: 'IT',
  FI: 'FI',
  FIN: 'FI',
  LU: 'LU',
  L: 'LU',
  GB: 'GB',
  US: 'US',
};

interface Tables {
  nameOf: Map<string, string>;
  codeOf: Map<string, string>;
  starts: PhraseStarts;
}
let tables: Tables | undefined;

function load(): Tables {
  if (tables) return tables;
  const nameOf = new Map<string, string>();
  const codeOf = new Map<string, string>();
  for (const row of table.rows.split('\n')) {
    const [code = '', ...names] = row.split('|');
    nameOf.set(code, names[0] ?? code);
    for (const name of names)
      if (name.length > 2 && !codeOf.has(foldName(name))) codeOf.set(foldName(name), code);
  }
  for (const [name, code] of Object.entries(ALSO_KNOWN)) codeOf.set(name, code);
  tables = { nameOf, codeOf, starts: startsOf(codeOf) };
  return tables;
}

/** The common English name of a country code. */
export function countryName(code: string): string | undefined {
  return load().nameOf.get(code.toUpperCase());
}

/** A country by any of its names in our languages: `Tyskland` is Germany. Codes count only in capitals. */
export function countryByName(name: string): Country | undefined {
  const { nameOf, codeOf } = load();
  const trimmed = name.trim().replace(/[.,;]+$/u, '');
  const code =
    codeOf.get(foldName(trimmed)) ??
    (/^[A-Z]{2}$/.test(trimmed) && nameOf.has(trimmed) ? trimmed : undefined);
  const common = code && nameOf.get(code);
  return code && common ? { code, name: common } : undefined;
}

/** The country of a licence-plate letter before a postcode: `D-50674`, `SE-211 20`. */
export function countryByPlate(letters: string): Country | undefined {
  const code = PLATE[letters.toUpperCase()];
  return code ? countryByName(countryName(code) ?? '') : undefined;
}

/** Countries named in a text, in any of our languages. Names that also mean other things carry `weak_context`. */
export function findCountries(text: string): Found<Country>[] {
  return [...remembered(text, '', () => countriesOf(text))];
}

const remembered = memory<readonly Found<Country>[]>();

function countriesOf(text: string): Found<Country>[] {
  const { codeOf, starts } = load();
  const found: Found<Country>[] = [];
  scanPhrases(text, starts, ({ written, folded, start, end }) => {
    if (!/^\p{Lu}/u.test(written) || !codeOf.has(folded)) return false;
    const country = countryByName(written);
    if (!country || (written.length < 4 && written !== written.toUpperCase())) return false;
    const isWeak = AMBIGUOUS.has(folded);
    found.push({ value: country, start, end, text: written, ...(isWeak && { doubts: ['weak_context'] }) });
    return true;
  });
  return found;
}
