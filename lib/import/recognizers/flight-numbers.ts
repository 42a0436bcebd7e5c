import { type Airline, airlineByCode, findAirlines } from './airlines.ts';
import { type Found, withoutOverlaps } from './found.ts';
import { matchesOf } from './phrases.ts';
import { memory } from './remember.ts';

export interface FoundFlightNumber {
  /** Carrier and digits, no space, no leading zeros: `TK67`. */
  flightNumber: string;
  airline: Airline;
}

const FLIGHT =
  /(?<![\p{L}\p{N}@/.#-])([A-Z]{2}|[A-Z]\d|\d[A-Z])([ \u00a0-]?)((?=\d{1,4}(?!\d))0{0,3}[1-9]\d{0,3})([A-Z]?)(?![\p{L}\p{N}@]|[-/.,:]\d|\s?%|\s?(?:mm|cm|kg|dB|Hz|kHz|V|A|W|kW|mA|kVA|kN|lm|px|ml|fps|bpm|m²|qm|Ω)(?![\p{L}]|\s{1,4}\d{1,2}[A-Z]{3}(?![A-Z])))/gu;
const SAYS_FLIGHT = /(?:flight|flug|vol|vuelo|flyg|fly|flt|carrier|airline|operated by)[^.;]{0,24}$/iu;

/** `CB25 9HT`, `BE71 0961 2345`: the second half of a British postcode, the groups of an account's number. */
const NUMBER_GOES_ON = /^\s{1,2}(?:\d[A-Z]{2}(?![A-Za-z0-9])|\d{4} \d{4}(?!\d))/u;

/** Carrier codes that are also abbreviations, units, models or postcodes in show papers. */
const ALSO_ABBREVIATIONS = new Set(
  'FI DI MD SM KM BS TM FX PA TV ID NO PM AM AC DC LD SD DB CD HD UK US EU DE CH AT SE ES GB OK XL SC KW MM CM GR QM EZ DZ EZ TR AR MS MR DR PO BR AG CO IN OF ON AS SO TO BY WE IT IS OR SL VL CL ST NL DM LA CP'.split(
    ' ',
  ),
);

/** Aircraft, by the name of the maker or the code of a timetable, and no flights of a carrier. */
const AIRCRAFT =
  /^(?:A3(?:[0-8]0|18|19|21)|A2[12]0|B7[0-8]7|E1(?:70|75|90|95)|DH[1-48]|AT[4-7]|CR[1-9]|ER[34]|SF3|SU9|EM2|BE1)$/u;

/** Carrier codes that are words: behind another word, as in `PICK UP 0930`, they are. */
const WORDS = new Set('UP IN TO OF ON AT NO BY IS OR SO IT WE AM PM'.split(' '));

/** `+ 8 KS28`, `4 x VL33`: how many of a model there are. */
const COUNT = /(?<![\p{L}\d.:/-])\d{1,2}\s?[x×]?\s$/iu;

/**
 * Flight numbers whose carrier exists. A code that is also an abbreviation (`SM 58` is a microphone, `MD 431` too), or
 * with a space and few digits, counts only near a word of flying, and carries `weak_context` otherwise.
 */
export function findFlightNumbers(text: string): Found<FoundFlightNumber>[] {
  if (!/\d/.test(text)) return [];
  return [...remembered(text, '', () => numbersOf(text))];
}

const remembered = memory<readonly Found<FoundFlightNumber>[]>();

function numbersOf(text: string): Found<FoundFlightNumber>[] {
  const found: Found<FoundFlightNumber>[] = [];
  for (const m of matchesOf(text, FLIGHT)) {
    const [written, code = '', gap = '', digits = '', suffix = ''] = m;
    const airline = airlineByCode(code);
    if (
      AIRCRAFT.test(written) ||
      !airline ||
      (gap === '' && NUMBER_GOES_ON.test(text.slice(m.index + written.length)))
    )
      continue;
    const before = text.slice(Math.max(0, m.index - 32), m.index);
    const isNamed = SAYS_FLIGHT.test(before) || isBehindName(before, code);
    if (!isNamed && WORDS.has(code) && /\p{L} $/u.test(before)) continue;
    const hasDigitCode = /\d/.test(code);
    if (hasDigitCode && gap === '' && digits.length < 3 && !isNamed) continue;
    if (hasDigitCode && digits.length < 2 && !isNamed) continue;
    const isCounted = gap === '' && digits.length < 3 && COUNT.test(before);
    const isWeak =
      !isNamed &&
      (ALSO_ABBREVIATIONS.has(code) || digits.length < 2 || (hasDigitCode && gap === '') || isCounted);
    found.push({
      value: { flightNumber: `${code}${digits.replace(/^0+/, '')}${suffix}`, airline },
      start: m.index,
      end: m.index + written.length,
      text: written,
      ...(isWeak && { doubts: ['weak_context'] }),
    });
  }
  return withoutOverlaps(found);
}

/** `Aeroméxico AM 2041`: the name of the carrier right before its code. */
const isBehindName = (before: string, code: string): boolean =>
  ALSO_ABBREVIATIONS.has(code) &&
  findAirlines(before).some(({ value, end }) => value.code === code && before.slice(end).trim() === '');
