import table from './data/airlines.json' with { type: 'json' };
import { foldName } from './fold.ts';
import type { Found } from './found.ts';
import { type PhraseStarts, scanPhrases, startsOf } from './phrase-index.ts';
import { memory } from './remember.ts';

export interface Airline {
  /** IATA designator, two characters. */
  code: string;
  name: string;
}

/** Names as travellers know them, and carriers younger than the data package. */
const USUAL: Record<string, string> = {
  KL: 'KLM',
  SK: 'SAS',
  LX: 'SWISS',
  DY: 'Norwegian',
  D8: 'Norwegian',
  BT: 'airBaltic',
  LO: 'LOT Polish Airlines',
  UX: 'Air Europa',
  TP: 'TAP Air Portugal',
  AY: 'Finnair',
  AF: 'Air France',
  BA: 'British Airways',
  IB: 'Iberia',
  I2: 'Iberia Express',
  VY: 'Vueling',
  W6: 'Wizz Air',
  W9: 'Wizz Air UK',
  LS: 'Jet2',
  EW: 'Eurowings',
  '4Y': 'Discover Airlines',
  EN: 'Air Dolomiti',
  WF: 'Widerøe',
  FI: 'Icelandair',
  OG: 'PLAY',
  BF: 'French bee',
  B6: 'JetBlue',
  AS: 'Alaska Airlines',
  AA: 'American Airlines',
  DL: 'Delta Air Lines',
  UA: 'United Airlines',
  WN: 'Southwest Airlines',
  NK: 'Spirit Airlines',
  F9: 'Frontier Airlines',
  AC: 'Air Canada',
  WS: 'WestJet',
  G3: 'GOL',
  LA: 'LATAM Airlines',
  AD: 'Azul',
  CM: 'Copa Airlines',
  AV: 'Avianca',
  Y4: 'Volaris',
  EK: 'Emirates',
  EY: 'Etihad Airways',
  QR: 'Qatar Airways',
  TK: 'Turkish Airlines',
  PC: 'Pegasus Airlines',
  XQ: 'SunExpress',
  SQ: 'Singapore Airlines',
  CX: 'Cathay Pacific',
  JL: 'Japan Airlines',
  NH: 'ANA',
  KE: 'Korean Air',
  OZ: 'Asiana Airlines',
  QF: 'Qantas',
  NZ: 'Air New Zealand',
  VA: 'Virgin Australia',
  VS: 'Virgin Atlantic',
  DI: 'Norwegian Air UK',
  HV: 'Transavia',
  TO: 'Transavia France',
  SN: 'Brussels Airlines',
  OS: 'Austrian Airlines',
  LH: 'Lufthansa',
  FR: 'Ryanair',
  RK: 'Ryanair UK',
  U2: 'easyJet',
  EC: 'easyJet Europe',
  DS: 'easyJet Switzerland',
  EI: 'Aer Lingus',
  A3: 'Aegean Airlines',
  AZ: 'ITA Airways',
  V7: 'Volotea',
  DE: 'Condor',
  X3: 'TUI fly',
  TB: 'TUI fly Belgium',
  BY: 'TUI Airways',
  DX: 'DAT',
  QS: 'Smartwings',
  OK: 'Czech Airlines',
  RO: 'TAROM',
  JU: 'Air Serbia',
  OU: 'Croatia Airlines',
  MS: 'EgyptAir',
  ET: 'Ethiopian Airlines',
  SA: 'South African Airways',
  AT: 'Royal Air Maroc',
  AI: 'Air India',
  '6E': 'IndiGo',
  GA: 'Garuda Indonesia',
  TG: 'Thai Airways',
  VN: 'Vietnam Airlines',
  MH: 'Malaysia Airlines',
  AK: 'AirAsia',
  JQ: 'Jetstar',
  CA: 'Air China',
  MU: 'China Eastern',
  CZ: 'China Southern',
  BR: 'EVA Air',
  CI: 'China Airlines',
  AM: 'Aeroméxico',
  AR: 'Aerolíneas Argentinas',
  HA: 'Hawaiian Airlines',
  SY: 'Sun Country',
  G4: 'Allegiant Air',
  PD: 'Porter Airlines',
  TS: 'Air Transat',
  LM: 'Loganair',
  T3: 'Eastern Airways',
  RE: 'Emerald Airlines',
};

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
      if (known.length > 3 && !byName.has(foldName(known))) byName.set(foldName(known), code);
  }
  for (const [code, name] of Object.entries(USUAL)) {
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
  tables = { byCode, byName, starts: startsOf(byName.keys()) };
  return tables;
}

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
