import { countryName } from './countries.ts';
import table from './data/cities.json' with { type: 'json' };
import { EXONYMS } from './exonyms.ts';
import { foldName, foldOnce } from './fold.ts';
import type { Found, RecognizerContext } from './found.ts';
import { type PhraseStarts, scanPhrases, startsOf } from './phrase-index.ts';
import { memory } from './remember.ts';

export interface City {
  /** As written in the paper. */
  name: string;
  /** The name the data package files it under. */
  knownAs: string;
  /** ISO 3166-1 alpha-2 of the best match. */
  countryCode: string;
  countryName: string;
  /** US state, or part of the United Kingdom, when the package says. */
  region?: string;
  /** Another city of the same name is large enough to be meant. */
  isAmbiguous: boolean;
  /** In thousands. */
  population: number;
  /** IANA zone of its clocks. */
  timeZone: string;
}

interface Entry {
  name: string;
  country: string;
  region: string;
  population: number;
  timeZone: string;
}

interface Tables {
  /** The rows of a name, one behind the other; read when asked for. */
  byName: Map<string, string>;
  starts: PhraseStarts;
}
let tables: Tables | undefined;

/** What people leave out: `Frankfurt am Main`, `City of Westminster`. */
const ADDITION = /^City of |(?:\s(?:am|an der|im|in der|a\.|ob der|upon|sur|de la)\s.*|\sCity)$/iu;

function load(): Tables {
  if (tables) return tables;
  const byName = new Map<string, string>();
  const add = (key: string, row: string): void => {
    const known = byName.get(key);
    byName.set(key, known === undefined ? row : `${known}\n${row}`);
  };
  for (const row of table.rows.split('\n')) {
    const name = row.slice(0, row.indexOf('|'));
    add(foldOnce(name), row);
    // Most names are one word, and this is done for every town there is.
    const short = name.includes(' ') ? name.replace(ADDITION, '') : name;
    if (short !== name && short.length > 3) add(foldOnce(short), row);
  }
  for (const [exonyms, known, country] of EXONYMS) {
    const rows = byName.get(foldOnce(known))?.split('\n');
    const meant = rows?.find((row) => entryOf(row).country === country);
    if (!meant) continue;
    for (const exonym of exonyms.split('|')) {
      const key = foldOnce(exonym);
      const others = byName.get(key)?.split('\n') ?? [];
      byName.set(key, [meant, ...others.filter((row) => row !== meant)].join('\n'));
    }
  }
  tables = { byName, starts: startsOf(byName) };
  return tables;
}

function entryOf(row: string): Entry {
  const [name = '', country = '', region = '', population = '0', zone = ''] = row.split('|');
  const timeZone = table.zones[Number(zone)] ?? 'UTC';
  return { name, country, region, population: Number(population), timeZone };
}

/** A namesake this large beside the largest city of the name makes the country uncertain. */
const RIVAL_SHARE = 0.1;

/** The city of that name: in the paper's country when there is one, else the largest. */
export function cityByName(name: string, context: RecognizerContext = {}): City | undefined {
  const entries = load().byName.get(foldName(name))?.split('\n').map(entryOf);
  const [largest] = entries ?? [];
  if (!entries || !largest) return undefined;
  const local = context.country ? entries.find((entry) => entry.country === context.country) : undefined;
  const isLocalPlausible = local && (local.population >= largest.population * 0.02 || local.population >= 30);
  const chosen = isLocalPlausible ? local : largest;
  const rivals = entries.filter(
    (entry) => entry.country !== chosen.country && entry.population >= chosen.population * RIVAL_SHARE,
  );
  return {
    name,
    knownAs: chosen.name,
    countryCode: chosen.country,
    countryName: countryName(chosen.country) ?? chosen.country,
    ...(chosen.region && { region: chosen.region }),
    isAmbiguous: rivals.length > 0,
    population: chosen.population,
    timeZone: chosen.timeZone,
  };
}

/** The country of a city, only where no namesake of some size lies in another country. */
export function countryOfCity(name: string): { code: string; name: string } | undefined {
  const city = cityByName(name);
  if (!city || city.isAmbiguous) return undefined;
  return { code: city.countryCode, name: city.countryName };
}

/** Whether two names are one city: `Köln` and `Cologne`. */
export function isSameCity(a: string, b: string): boolean {
  if (foldName(a) === foldName(b)) return true;
  const { byName } = load();
  const [first, second] = [a, b].map((name) => byName.get(foldName(name))?.split('\n')[0]);
  return first !== undefined && first === second;
}

/** Towns whose names are everyday words, first names or stage words in one of our languages. */
const ALSO_WORDS = new Set(
  'as of man most bar bath reading nice mobile split essen halle hall orange buy van ho mus ede bo hof haar kiel soest olten bern spa mons ath nancy florence victoria charlotte sydney austin houston jackson lincoln madison logan tyler chase bell best hull deal rugby sale ware wells street march hove poole cork sligo male same see vale date tours angers lens laval gap le mans vienne die une pau sete albi bon seal sandy stone lancaster warren salem orlando angeles union university city centre center home front stage dance queens king marino san como lecce bra asti alba sora este lago page rose grace holly amber ruby paris hilton bergen angel mar vera leon luna rio sol moron colon concepcion mercedes victoria trinidad salto general central lima santa cruz ronda lora baza ubeda motril denia gandia mora toro star sun moon day eden enter data live green black white silver grand royal north south east west lake park beach hill forest valley garden village'.split(
    ' ',
  ),
);

/** Cities named in a text, longest names first. Names that are also common words carry `weak_context`. */
export function findCities(text: string, context: RecognizerContext = {}): Found<City>[] {
  return [...remembered(text, context.country ?? '', () => citiesOf(text, context))];
}

const remembered = memory<readonly Found<City>[]>();

function citiesOf(text: string, context: RecognizerContext): Found<City>[] {
  const { byName, starts } = load();
  const found: Found<City>[] = [];
  scanPhrases(text, starts, ({ written, folded, start, end, words }) => {
    if (!/^\p{Lu}/u.test(written) || written.length < 3 || !byName.has(folded) || /[\n,;]/.test(written))
      return false;
    const city = cityByName(written, context);
    if (!city) return false;
    const isSmall = words.length === 1 && city.population < 30 && city.countryCode !== context.country;
    const isWeak = ALSO_WORDS.has(folded) || isSmall;
    found.push({ value: city, start, end, text: written, ...(isWeak && { doubts: ['weak_context'] }) });
    return true;
  });
  return found;
}
