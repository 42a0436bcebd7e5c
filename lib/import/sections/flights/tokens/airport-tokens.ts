import { type Airport, airportByCode } from '../../../recognizers/airports.ts';
import { findAirportCodes, findAirportNames } from '../../../recognizers/find-airports.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import { slashedNames } from '../people/find-names.ts';

/** `IST 19:05` beside a flight is a place, whatever the letters mean elsewhere. */
const TIMED_CODE = /(?<![\p{L}\p{N}])([A-Z]{3})(?= {1,2}\d{1,2}[:.h]\d{2}(?!\d))/gu;
/** `ba905 lhr-fra`. */
const SMALL_PAIR = /(?<=\d\s{1,3})([a-z]{3})\s?[-–>/]\s?([a-z]{3})(?![\p{L}\p{N}])/gu;
/** `LUFTHANSA   EWR   MUC`: two codes in cells of their own. */
const CELL_PAIR = /(?:^|\s{2})([A-Z]{3})\s{2,}([A-Z]{3})(?=\s{2}|\s*$)/gu;
/** `EK 8  10JUN LHR DXB  1420`: of a reservation system's segment. */
const SPACED_PAIR = /(?<![A-Z0-9/])([A-Z]{3}) ([A-Z]{3})(?![A-Z0-9/])/gu;
/** `ex FRA`, `aus FRA`: the word right before says that a place comes. */
const EX_CODE =
  /(?<!\p{L})(?:ex|from|aus|von|de|desde|från|to|nach|vers|hasta|till) ([A-Z]{3})(?![\p{L}\p{N}])/gu;
const NO_CODE =
  /^(?:DEP|ARR|ETA|ETD|STD|STA|VIA|AND|THE|FOR|MON|TUE|WED|THU|FRI|SAT|SUN|JAN|FEB|MAR|APR|MAY|JUN|JUL|AUG|SEP|OCT|NOV|DEC|DAY|OUT|NEW|OLD|NOW|TBC|TBA|PER|DER|DIE|DAS|UND|LES|DES|SUR|LOS|LAS|DEL|UHR|VON|BIS|GET|ALT|NEU|WAS|LAV|SEN|KLO)$/u;

/** `12JUN 4 AMSIST HK2`: two codes stand behind the day or before the status; `LISBON` is a word. */
function isGluedPair(text: string, at: number): boolean {
  return (
    /\d[A-Z]{3}\d{0,2}(?:[\s*]{1,6}[1-7])?[\s*]{1,6}$/u.test(text.slice(Math.max(0, at - 20), at)) ||
    /^[\s*]{1,6}[A-Z]{2}\d/u.test(text.slice(at + 6, at + 16))
  );
}

const GLUED_PAIR = /(?<![A-Z0-9])([A-Z]{3})([A-Z]{3})(?![A-Z])/gu;

interface AirportAt {
  airport: Airport;
  start: number;
  end: number;
  isWeak: boolean;
  isNamed?: boolean;
}

/** The airports a line names, by code or in words; no letters of a traveller's name are one. */
export function airportsOn(text: string, isSegmentOfFlight: boolean, hasNumber: boolean): AirportAt[] {
  const people = slashedNames(text);
  const isOfName = (at: number) => people.some((one) => at >= one.start && at < one.end);
  // `SEOUL/ICN` is a town and its code, though written like a name.
  const codes = findAirportCodes(text).filter((one) => !one.doubts || !isOfName(one.start));
  const found: AirportAt[] = codes.map(({ value, start, end, doubts }) => ({
    airport: value,
    start,
    end,
    isWeak: !!doubts,
  }));
  if (hasNumber) makeSureBesideNumber(text, found);
  for (const pair of [CELL_PAIR, ...(isSegmentOfFlight ? [SPACED_PAIR] : [])])
    for (const match of matchesOf(text, pair)) {
      const [from, to] = airportsIn(match);
      if (!from || !to || from === to || NO_CODE.test(from.iata) || NO_CODE.test(to.iata)) continue;
      makeSure(found, from, text.indexOf(from.iata, match.index));
      makeSure(found, to, match.index + match[0].length - 3);
    }
  for (const match of isSegmentOfFlight ? text.matchAll(GLUED_PAIR) : []) {
    const [from, to] = airportsIn(match);
    if (!from || !to || !isGluedPair(text, match.index)) continue;
    makeSure(found, from, match.index);
    makeSure(found, to, match.index + 3);
  }
  return [...found, ...namedBeside(text, found)];
}

const airportsIn = (match: RegExpExecArray) =>
  [match[1], match[2]].map((code) => airportByCode((code ?? '').toUpperCase()));

function makeSure(found: AirportAt[], airport: Airport, start: number): void {
  const same = found.find((one) => one.start === start);
  if (same) same.isWeak = false;
  else found.push({ airport, start, end: start + 3, isWeak: false });
}

/** What a code is surely one by, on the line of a flight. */
function makeSureBesideNumber(text: string, found: AirportAt[]): void {
  for (const match of matchesOf(text, TIMED_CODE)) {
    const airport = airportByCode(match[1] ?? '');
    if (airport && !NO_CODE.test(airport.iata)) makeSure(found, airport, match.index);
  }
  for (const match of matchesOf(text, EX_CODE)) {
    const same = found.find((one) => one.start === match.index + match[0].length - 3);
    if (same && !NO_CODE.test(same.airport.iata)) same.isWeak = false;
  }
  for (const match of text.matchAll(SMALL_PAIR)) {
    const [from, to] = airportsIn(match);
    if (!from || !to) continue;
    makeSure(found, from, match.index);
    makeSure(found, to, match.index + match[0].length - 3);
  }
}

/** `Paris Charles de Gaulle (CDG)` is said once; `GLASGOW INTL   LONDON LHR` are two. */
function namedBeside(text: string, found: readonly AirportAt[]): AirportAt[] {
  const isSaid = ({ start, end, value }: { start: number; end: number; value: Airport }) =>
    found.some((code) => code.start >= start && code.start < end + 24 && code.airport.city === value.city);
  return findAirportNames(text)
    .filter((one) => !isSaid(one))
    .map(({ value, start, end }) => ({ airport: value, start, end, isWeak: false, isNamed: true }));
}
