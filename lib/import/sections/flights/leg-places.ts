import type { Candidate } from '../../candidate.ts';
import type { Reading } from '../../reading/reading.ts';
import { airportByName, airportsOfCity } from '../../recognizers/airports.ts';
import { foldName } from '../../recognizers/fold.ts';
import { candidateAt, cellRanges } from '../shared/spots.ts';
import { columnFinder } from './roles.ts';
import type { AirportToken, FlightCandidates, Token, TokenLine } from './types.ts';

type Places = Pick<FlightCandidates, 'fromCity' | 'fromAirport' | 'toCity' | 'toAirport'>;

/** Origin and destination of one leg: airports first, else a route written in cities. */
export function readPlaces(reading: Reading, lines: readonly TokenLine[], tokens: readonly Token[]): Places {
  const [from, to] = chooseAirports(tokens);
  if (from && to) return { ...end(reading, 'from', from), ...end(reading, 'to', to) };
  const route = routeOfCities(reading, lines);
  if (route.fromCity && route.toCity) return route;
  const columns = citiesOfColumns(reading, lines);
  if (!from && !to && columns.fromCity && columns.toCity) return columns;
  return { ...end(reading, 'from', from), ...end(reading, 'to', to) };
}

function chooseAirports(tokens: readonly Token[]): [AirportToken | undefined, AirportToken | undefined] {
  const usable = tokens
    .filter((token): token is AirportToken => token.kind === 'airport')
    .filter((token) => !UNRELATED.has(token.role ?? 'from'));
  const strong = usable.filter((token) => !token.isWeak);
  const airports = new Set(strong.map((token) => token.value.iata)).size >= 2 ? strong : usable;
  const fromNamed = airports.find((token) => token.role === 'from' || token.role === 'departure');
  const toNamed = airports.find(
    (token) =>
      (token.role === 'to' || token.role === 'arrival') && token.value.iata !== fromNamed?.value.iata,
  );
  const from =
    fromNamed ??
    airports.find(
      (token) =>
        token !== toNamed &&
        token.value.iata !== toNamed?.value.iata &&
        (!toNamed || airports.indexOf(token) < airports.indexOf(toNamed)),
    );
  const to =
    toNamed ??
    airports.find(
      (token) =>
        from && token.value.iata !== from.value.iata && airports.indexOf(token) > airports.indexOf(from),
    );
  return [from, to];
}

const UNRELATED = new Set([
  'class',
  'seat',
  'reference',
  'ticket',
  'passenger',
  'status',
  'aircraft',
  'duration',
  'other',
]);

function end(reading: Reading, which: 'from' | 'to', token: AirportToken | undefined): Places {
  if (!token) return {};
  const isNamed = token.role === which || token.role === (which === 'from' ? 'departure' : 'arrival');
  const airport = candidateAt(reading, token.value.iata, [token], {
    method: isNamed ? 'label' : 'pattern',
    reason: token.doubts
      ? `the code of the airport named "${token.text}"`
      : `airport code of the leg's ${which === 'from' ? 'origin' : 'destination'}`,
    ...(token.doubts && { doubts: token.doubts }),
    specificity: token.isWeak ? 0.5 : 0.8,
  });
  const city = cityOf(reading, token);
  return which === 'from'
    ? { fromAirport: [airport], fromCity: [city] }
    : { toAirport: [airport], toCity: [city] };
}

const NOT_CITY =
  /\b(?:airport|international|intl\.?|flughafen|aeropuerto|aéroport|flygplats|terminal|from|to|von|nach|vuelo|vol|flug|flight|dep(?:arture|art)?|arr(?:ival|ive)?|ab|an|via|salida|llegada|départ|arrivée|abflug|ankunft|avgång|ankomst|uhr|am|pm|de|à|a)\b/giu;

/** `Lisboa (LIS)` keeps the paper's own name of the city; a bare code gives the city the airport serves. */
function cityOf(reading: Reading, token: AirportToken): Candidate<string> {
  const text = reading.lines[token.line]?.text ?? '';
  const before = text.slice(0, token.start).replace(/[\s([]+$/u, '');
  const cell = before.split(/ {2}|[|:;→>]|\d|\s[-–—]\s/u).at(-1) ?? '';
  const isListed = foldName(cell).includes(foldName(token.value.city));
  const segment = token.doubts ? token.text : isListed ? cell : (cell.split(',').at(-1) ?? '');
  const isBeside =
    token.doubts !== undefined || /^(?: ?[([]\s?| )$/u.test(text.slice(before.length, token.start));
  const city = foldName(token.value.city);
  const at = isBeside ? foldName(segment).indexOf(city) : -1;
  if (at >= 0) {
    const written = segment.trim().slice(at, at + token.value.city.length);
    const start = token.doubts ? token.start : text.lastIndexOf(segment.trim(), token.start);
    if (foldName(written) === city && start >= 0) {
      return candidateAt(
        reading,
        titleCase(written),
        [{ line: token.line, start: start + at, end: start + at + written.length }],
        { reason: 'city named beside the airport code', specificity: 0.8 },
      );
    }
  }
  const other = isBeside && !token.doubts ? segment.replace(NOT_CITY, ' ').trim() : '';
  const isName =
    /^\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)?$/u.test(other) &&
    !/^\p{Lu}{3}$/u.test(other) &&
    !foldName(token.value.name).startsWith(foldName(other));
  const start = isName ? text.lastIndexOf(other, token.start) : -1;
  if (isName && start >= 0) {
    return candidateAt(reading, titleCase(other), [{ line: token.line, start, end: start + other.length }], {
      reason: 'name beside the airport code',
      specificity: 0.6,
    });
  }
  return candidateAt(reading, token.value.city, [token], {
    reason: 'city the airport serves',
    doubts: ['derived'],
    specificity: 0.4,
  });
}

const NAME =
  "\\p{Lu}[\\p{L}.'’-]{2,}(?: (?:am|an der|de|del|la|upon|on) \\p{Lu}[\\p{L}'’-]+| \\p{Lu}[\\p{L}'’-]{2,}){0,2}";
const ASIDE = '(?: ?\\([^()]{1,30}\\))?';
const ROUTE = new RegExp(
  `(${NAME})(${ASIDE}\\s{0,2}(?:[-–—→>/]|to|nach|vers|till|naar|a|à|->)\\s{0,2})(${NAME})`,
  'gu',
);

/** `Warsaw - Hamburg`: both words are cities that have an airport. */
function routeOfCities(reading: Reading, lines: readonly TokenLine[]): Places {
  for (const line of lines) {
    for (const match of line.text.matchAll(ROUTE)) {
      const [, from = '', gap = '', to = ''] = match;
      const first = known(from, 'last');
      const second = known(to, 'first');
      if (!first || !second || foldName(first) === foldName(second)) continue;
      const fromAt = match.index + from.length - first.length;
      const toAt = match.index + from.length + gap.length;
      return {
        ...cityEnd(reading, 'from', first, { line: line.index, start: fromAt, end: fromAt + first.length }),
        ...cityEnd(reading, 'to', second, { line: line.index, start: toAt, end: toAt + second.length }),
      };
    }
  }
  return {};
}

/** Cities without codes, each under the heading of its end: `DEPART  ARRIVE` over `MINNEAPOLIS  DENVER`. */
function citiesOfColumns(reading: Reading, lines: readonly TokenLine[]): Places {
  const columnAt = columnFinder(reading);
  let places: Places = {};
  for (const line of lines) {
    const read = reading.lines[line.index];
    for (const { start, end } of read ? cellRanges(read) : []) {
      const role = columnAt(line.index, start)?.role;
      const side =
        role === 'departure' || role === 'from'
          ? 'from'
          : role === 'arrival' || role === 'to'
            ? 'to'
            : undefined;
      const cell = line.text.slice(start, end).trim();
      if (!side || places[`${side}City`] || /\d/.test(cell) || known(cell, 'first') !== cell) continue;
      const at = start + line.text.slice(start, end).indexOf(cell);
      places = {
        ...places,
        ...cityEnd(reading, side, cell, { line: line.index, start: at, end: at + cell.length }),
      };
    }
  }
  return places;
}

/** The longest run of words at this end of the name that is a city with an airport. */
function known(name: string, side: 'first' | 'last'): string | undefined {
  const words = name.split(' ');
  for (let length = words.length; length > 0; length--) {
    const part = (side === 'first' ? words.slice(0, length) : words.slice(-length)).join(' ');
    if (airportsOfCity(part).length > 0 || airportByName(part)) return part;
  }
  return undefined;
}

function cityEnd(
  reading: Reading,
  which: 'from' | 'to',
  city: string,
  spot: { line: number; start: number; end: number },
): Places {
  const named = airportsOfCity(city).length === 0 ? airportByName(city) : undefined;
  const candidate = candidateAt(reading, named?.city ?? titleCase(city), [spot], {
    reason: 'city of a written route',
    specificity: 0.6,
  });
  const airports = airportsOfCity(city);
  const only = named ?? (airports.length === 1 ? airports[0] : undefined);
  const airport =
    only &&
    candidateAt(reading, only.iata, [spot], {
      reason: 'the one airport of that city',
      doubts: ['derived'],
      specificity: 0.3,
    });
  return which === 'from'
    ? { fromCity: [candidate], ...(airport && { fromAirport: [airport] }) }
    : { toCity: [candidate], ...(airport && { toAirport: [airport] }) };
}

/** Capitals of a ticket as people write names: `LONDON` → `London`, `SAINT-DENIS` → `Saint-Denis`. */
export function titleCase(text: string): string {
  const trimmed = text.trim();
  if (trimmed !== trimmed.toUpperCase() || trimmed === trimmed.toLowerCase()) return trimmed;
  return trimmed.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
}
