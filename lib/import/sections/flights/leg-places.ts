import type { Reading } from '../../reading/reading.ts';
import { airportByName, airportsOfCity } from '../../recognizers/airports.ts';
import { isSameCity } from '../../recognizers/cities.ts';
import { foldName } from '../../recognizers/fold.ts';
import { candidateAt, cellRanges } from '../shared/spots.ts';
import { cityOf, titleCase } from './city-names.ts';
import { columnCells, headingRows, inlineRole, splitParts } from './roles.ts';
import type { AirportToken, FlightCandidates, FlightToken, Role, Token, TokenLine } from './types.ts';

type Places = Pick<FlightCandidates, 'fromCity' | 'fromAirport' | 'toCity' | 'toAirport'>;

/** Origin and destination of one leg: airports first, else a route written in cities. */
export function readPlaces(
  reading: Reading,
  lines: readonly TokenLine[],
  tokens: readonly Token[],
  anchor: FlightToken,
): Places {
  const [from, to] = chooseAirports(tokens);
  if (from && to) return { ...end(reading, 'from', from), ...end(reading, 'to', to) };
  const route = routeOfCities(reading, lines);
  if (route.fromCity && route.toCity) return route;
  const columns = citiesOfColumns(reading, lines);
  if (columns.fromCity && columns.toCity) return withCodes(reading, columns, tokens);
  const cells = citiesOfCells(reading, lines, anchor);
  if (cells.fromCity && !columns.fromCity && !columns.toCity) return withCodes(reading, cells, tokens);
  const ends = { ...citiesOfEnds(reading, lines, anchor), ...columns };
  const isUnsaid = from?.role !== 'from' && from?.role !== 'departure';
  if (ends.fromCity && isUnsaid && !to) return { ...end(reading, 'to', from), ...ends };
  return { ...ends, ...end(reading, 'from', from), ...end(reading, 'to', to) };
}

/** Towns of a route with the airports of the leg's lines that serve them. */
function withCodes(reading: Reading, places: Places, tokens: readonly Token[]): Places {
  const serving = (city: string | undefined) =>
    tokens.find(
      (token): token is AirportToken =>
        token.kind === 'airport' && city !== undefined && isSameCity(token.value.city, city),
    );
  const from = places.fromAirport ? undefined : serving(places.fromCity?.[0]?.value);
  const to = places.toAirport ? undefined : serving(places.toCity?.[0]?.value);
  return {
    ...places,
    ...(from && { fromAirport: end(reading, 'from', from).fromAirport ?? [] }),
    ...(to && { toAirport: end(reading, 'to', to).toAirport ?? [] }),
  };
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

const NAME =
  "\\p{Lu}[\\p{L}.'’-]{2,}(?: (?:am|an der|de|del|la|upon|on) \\p{Lu}[\\p{L}'’-]+| \\p{Lu}[\\p{L}'’-]{2,}){0,2}";
/** What may stand behind a city of a route: `(T2)`, `12:05`. */
const ASIDE = '(?: ?\\([^()]{1,30}\\))?(?:,? (?:a las |um |à |kl\\.? |at )?\\d{1,2}[:.h]\\d{2}(?: Uhr)?)?';
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

/**
 * Cities without codes, each under the heading of its end (`DEPART  ARRIVE` over `MINNEAPOLIS  DENVER`), or one over the
 * other in the column `FROM / TO`.
 */
function citiesOfColumns(reading: Reading, lines: readonly TokenLine[]): Places {
  let places: Places = {};
  for (const line of lines) {
    const cells = columnCells(reading, line.index);
    const isOfFlights = cells.some(({ column }) => column.role === 'flight');
    const hasBothEnds = ENDS_OF_ROW.every((role) =>
      cells.some(
        ({ start, end, column }) => column.role === role && isPlaceLike(line.text.slice(start, end).trim()),
      ),
    );
    for (const { start, end, column } of cells) {
      const side = sideOf(column.role, places);
      // A name may run over two lines of its cell.
      const parts = [{ start, end }, ...splitParts(line.text, start, end)];
      if (!side || places[`${side}City`]) continue;
      const isNamed = isOfFlights && (column.role === 'from' || column.role === 'to' || hasBothEnds);
      const found = parts.flatMap((part) =>
        cityOfPart(line.text.slice(part.start, part.end), part.start, isNamed),
      )[0];
      if (!found) continue;
      places = {
        ...places,
        ...cityEnd(reading, side, found.city, { line: line.index, start: found.start, end: found.end }),
      };
    }
  }
  return places;
}

/** The town or airport that a cell holds besides its terminal and country. */
function cityOfPart(
  text: string,
  from: number,
  isNamed: boolean,
): { city: string; start: number; end: number }[] {
  const written = text
    .replace(/\s?[([][^()[\]]{1,60}[)\]]|,?\sterminal\s\w{1,2}|(?:-|, |\/)\p{L}[\p{L} ]{1,20}$/giu, '')
    .trim();
  const city = written.replace(/\s+/gu, ' ');
  const isCity = known(city, 'first') === city || (isNamed && PLACE.test(city));
  if (city === '' || /\d/.test(city) || !isCity) return [];
  const start = from + text.indexOf(written);
  return [{ city, start, end: start + written.length }];
}

/** Two towns, each in a cell of its own in the row of the number, whatever the headings over them say. */
function citiesOfCells(reading: Reading, lines: readonly TokenLine[], anchor: FlightToken): Places {
  const row = lines.find((line) => line.index === anchor.line);
  const read = reading.lines[anchor.line];
  if (!row || !read || read.line.cells.length < 4) return {};
  const towns = cellRanges(read).flatMap(({ start, end }) =>
    cityOfPart(row.text.slice(start, end), start, false),
  );
  const [from, to] = towns;
  if (!from || !to || towns.length > 2 || foldName(from.city) === foldName(to.city)) return {};
  return {
    ...cityEnd(reading, 'from', from.city, { line: row.index, start: from.start, end: from.end }),
    ...cityEnd(reading, 'to', to.city, { line: row.index, start: to.start, end: to.end }),
  };
}

const ENDS_OF_ROW = ['departure', 'arrival'] as const;
const isPlaceLike = (text: string) =>
  PLACE.test(text.replace(/\s?[([][^()[\]]{1,60}[)\]]/gu, '')) && !NO_PLACE.test(text);
const NO_PLACE =
  /terminal|confirm|status|non-?stop|direct|hall|gate|economy|business|class|seat|local|time/iu;

/** What stands under `From` or `To` is a place, served by an airport we know or not. */
const PLACE = /^\p{Lu}[\p{L}.'’-]{2,}(?: \p{L}[\p{L}.'’-]+){0,2}$/u;

function sideOf(role: Role | undefined, places: Places): 'from' | 'to' | undefined {
  if (role === 'route') return places.fromCity ? 'to' : 'from';
  if (role === 'departure' || role === 'from') return 'from';
  return role === 'arrival' || role === 'to' ? 'to' : undefined;
}

/**
 * Cities without codes in lines that say which end they are: `Departure: 12:55  Stuttgart`, `OSLO  ARRIVAL TIME: 0710`,
 * `OSLO  SK 632  V  12MAY`.
 */
function citiesOfEnds(reading: Reading, lines: readonly TokenLine[], anchor: FlightToken): Places {
  let places: Places = {};
  const heads = headingRows(reading);
  for (const line of lines) {
    if (heads.has(line.index)) continue;
    for (const { side, city } of endsOf(line, anchor)) {
      if (places[`${side}City`]) continue;
      const spot = { line: line.index, start: city.at, end: city.at + city.name.length };
      places = { ...places, ...cityEnd(reading, side, city.name, spot) };
    }
  }
  const last = places.toCity ? undefined : lines.find((line) => isLoneTown(line, anchor));
  const hasOriginFirst = lines.some(
    (line) =>
      line.index === anchor.line &&
      (places.fromCity !== undefined ||
        line.tokens.some((token) => token.kind === 'airport' && token.end <= anchor.start)),
  );
  if (!last || !hasOriginFirst) return places;
  const name = last.text.trim();
  const start = last.text.indexOf(name);
  return {
    ...places,
    ...cityEnd(reading, 'to', name, { line: last.index, start, end: start + name.length }),
  };
}

/** `MUNICH` alone on a line below the number. */
const isLoneTown = (line: TokenLine, anchor: FlightToken) => {
  const name = line.text.trim();
  return line.index > anchor.line && line.tokens.length === 0 && name !== '' && known(name, 'first') === name;
};

const ENDS: Partial<Record<Role, 'from' | 'to'>> = { departure: 'from', arrival: 'to' };

interface End {
  side: 'from' | 'to';
  city: { name: string; at: number };
}

function endsOf(line: TokenLine, anchor: FlightToken): End[] {
  if (line.tokens.some((token) => token.kind === 'airport')) return [];
  const lead = line.text.length - line.text.trimStart().length;
  const head = line.text.trimStart().split(/ {2}|\n/u)[0] ?? '';
  const whole = known(head, 'first') === head ? { name: head, at: lead } : undefined;
  if (whole && line.index === anchor.line && lead + head.length <= anchor.start)
    return [{ side: 'from', city: whole }];
  const rest = whole ? line.text.slice(lead + head.length) : line.text;
  const side = ENDS[inlineRole(rest.slice(0, MAX_LABEL)) ?? 'other'];
  const city = side && (whole ?? cityIn(line.text));
  if (side && city) return [{ side, city }];
  return line.index === anchor.line ? spokenEnds(line.text) : [];
}

const SPOKEN =
  /(?<!\p{L})(?:(from|von|ab|leaving|desde|från)|(to|into|nach|vers|hasta|hacia|till))\s(?=(\p{Lu}[\p{L}.'’]+(?:[- ]\p{Lu}[\p{L}.'’]+){0,2}))/gu;

/** `… with LH 2082 from Munich, 20:10`. */
function spokenEnds(text: string): End[] {
  return [...text.matchAll(SPOKEN)].flatMap((match) => {
    const name = known(match[3] ?? '', 'first');
    const at = match.index + match[0].length;
    return name ? [{ side: match[1] ? ('from' as const) : ('to' as const), city: { name, at } }] : [];
  });
}

const WORDS = /\p{Lu}[\p{L}.'’]+(?:[- ]\p{Lu}[\p{L}.'’]+){0,3}/gu;

function cityIn(text: string): { name: string; at: number } | undefined {
  for (const match of text.matchAll(WORDS)) {
    const name = known(match[0], 'first') ?? known(match[0].split('-')[0] ?? '', 'first');
    if (name && inlineRole(name) === undefined) return { name, at: match.index };
  }
  return undefined;
}

/** A word that says which end it is comes early in its line. */
const MAX_LABEL = 24;

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
