import table from './data/airlines.json' with { type: 'json' };
import { foldName, foldOnce } from './fold.ts';
import type { Found } from './found.ts';
import { type PhraseStarts, scanPhrases, startsOf } from './phrase-index.ts';
import { memory } from './remember.ts';
import { USUAL_AIRLINES } from './usual-airlines.ts';

export interface Airline {
  /** IATA designator, two characters. */
  code: string;
  name: string;
}

interface Tables {
  byCode: Map<string, string>;
  byName: Map<string, string>;
  starts: PhraseStarts;
}
let tables: Tables | undefined;

function load(): Tables {
  if (tables) return tables;
  const byCode = new Map<string, string>();
  const byName = new Map<string, string>();
  for (const row of table.rows.split('\n')) {
    const [code = '', name = '', alias = ''] = row.split('|');
    if (!byCode.has(code)) byCode.set(code, name);
    for (const known of [name, alias])
      if (known.length > 3 && !byName.has(foldOnce(known))) byName.set(foldOnce(known), code);
  }
  for (const [code, name] of Object.entries(USUAL_AIRLINES)) {
    byCode.set(code, name);
    byName.set(foldName(name), code);
  }
  for (const [name, code] of [
    ['klm royal dutch airlines', 'KL'],
    ['scandinavian airlines', 'SK'],
    ['delta', 'DL'],
    ['american', 'AA'],
    ['united', 'UA'],
    ['swiss', 'LX'],
    ['norwegian air shuttle', 'DY'],
  ] as const) {
    byName.set(name, code);
  }
  tables = { byCode, byName, starts: startsOf(byName) };
  return tables;
}

/** A carrier that flies today under this name, whose code was not only handed on to it. */
export const isWellKnownAirline = (code: string): boolean => code in USUAL_AIRLINES;

export function airlineByCode(code: string): Airline | undefined {
  const name = load().byCode.get(code.toUpperCase());
  return name ? { code: code.toUpperCase(), name } : undefined;
}

/** By its whole name, without case or accents: `KLM`, `Turkish Airlines`. */
export function airlineByName(name: string): Airline | undefined {
  const code = load().byName.get(foldName(name));
  return code ? airlineByCode(code) : undefined;
}

const ALSO_WORDS = new Set(
  'american united delta swiss play azul gol discover condor norwegian spirit frontier ana avianca'.split(
    ' ',
  ),
);

/** Airlines named in a text, longest names first; names that are also common words carry a doubt. */
export function findAirlines(text: string): Found<Airline>[] {
  return [...remembered(text, '', () => search(text))];
}

const remembered = memory<readonly Found<Airline>[]>();

function search(text: string): Found<Airline>[] {
  const { byName, starts } = load();
  const found: Found<Airline>[] = [];
  scanPhrases(text, starts, ({ written, folded, start, end }) => {
    if (!/^(?:[\p{Lu}\d]|\p{Ll}{2,5}\p{Lu}|easy|air)/u.test(written)) return false;
    const code = byName.get(folded);
    const airline = code && airlineByCode(code);
    if (!airline) return false;
    const isWord = ALSO_WORDS.has(folded);
    found.push({ value: airline, start, end, text: written, ...(isWord && { doubts: ['weak_context'] }) });
    return true;
  });
  return found;
}
