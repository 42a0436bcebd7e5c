import { USUAL_NAMES } from './airport-names.ts';
import { type Airport, airportByCode, airportByName, airportStarts, airportsOfCity } from './airports.ts';
import { foldName } from './fold.ts';
import { type Found, withoutOverlaps } from './found.ts';
import { scanPhrases } from './phrase-index.ts';
import { matchesOf } from './phrases.ts';
import { memory } from './remember.ts';

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
  scanPhrases(text, airportStarts(), ({ written, start, end, words }) => {
    if (!/^\p{Lu}/u.test(written) || written.length < 5 || written.includes('\n')) return false;
    const airport = airportByName(written);
    if (!airport || (words.length === 1 && !isUsualName(text, written, end))) return false;
    found.push({ value: airport, start, end, text: written, doubts: ['derived'] });
    return true;
  });
  return found;
}
