import type { Reading } from '../../../reading/reading.ts';
import { isSameCity } from '../../../recognizers/cities.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { candidateAt } from '../../shared/spots.ts';
import type { AirportToken, FlightToken, Token, TokenLine } from '../types.ts';
import { citiesOfCells, citiesOfColumns, citiesOfPair } from './cell-towns.ts';
import { cityOf } from './city-names.ts';
import { citiesOfEnds, routeOfCities } from './line-towns.ts';
import type { Places } from './town-ends.ts';

/** Origin and destination of one leg: airports first, else a route written in cities. */
export function readPlaces(
  reading: Reading,
  lines: readonly TokenLine[],
  tokens: readonly Token[],
  anchor: FlightToken,
): Places {
  const [from, to] = chooseAirports(tokens);
  const guessed = { ...end(reading, 'from', weakly(from)), ...end(reading, 'to', weakly(to)) };
  const found = { ...end(reading, 'from', surely(from)), ...end(reading, 'to', surely(to)) };
  if (from && to && !from.isWeak && !to.isWeak) return found;
  const labelled = citiesOfEnds(reading, lines, anchor, 'labelled');
  // A town that is said to be the origin leaves the only airport for the destination.
  const isDestination =
    labelled.fromCity &&
    from &&
    !to &&
    !from.role &&
    !isSameCity(from.value.city, labelled.fromCity[0]?.value ?? '');
  const said = isDestination
    ? { ...end(reading, 'to', from), ...labelled }
    : { ...guessed, ...labelled, ...found };
  if (said.fromCity && said.toCity) return said;
  const route = routeOfCities(reading, lines);
  if (route.fromCity && route.toCity) return route;
  const pair = citiesOfPair(reading, lines);
  if (pair.fromCity && pair.toCity) return withCodes(reading, pair, tokens);
  const columns = citiesOfColumns(reading, lines);
  if (columns.fromCity && columns.toCity) return withCodes(reading, columns, tokens);
  const cells = citiesOfCells(reading, lines, anchor);
  if (cells.fromCity && !columns.fromCity && !columns.toCity) return withCodes(reading, cells, tokens);
  const ends = { ...citiesOfEnds(reading, lines, anchor), ...columns };
  const isUnsaid = from?.role !== 'from' && from?.role !== 'departure';
  if (ends.fromCity && isUnsaid && !to) return { ...end(reading, 'to', from), ...ends };
  return { ...ends, ...end(reading, 'from', from), ...end(reading, 'to', to) };
}

/** Three letters that may be any word give way to a town that the paper calls an end of the leg. */
const weakly = (token: AirportToken | undefined) => (token?.isWeak ? token : undefined);
const surely = (token: AirportToken | undefined) => (token?.isWeak ? undefined : token);

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
    .filter((token) => !UNRELATED.has(token.role ?? 'from'))
    .filter((token, i, all) => !isNamedAgain(token, all[i - 1]));
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

/** `Newcastle (NCL)` over `Newcastle Airport`, which another town has too. */
const isNamedAgain = (token: AirportToken, before: AirportToken | undefined): boolean =>
  before !== undefined &&
  token.doubts !== undefined &&
  !before.doubts &&
  token.line - before.line <= 1 &&
  foldName(token.text).startsWith(foldName(before.value.city));

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
    ...(token.isWeak && { doubts: ['weak_context'] }),
    specificity: token.isWeak ? 0.5 : 0.8,
  });
  const city = cityOf(reading, token);
  return which === 'from'
    ? { fromAirport: [airport], fromCity: [city] }
    : { toAirport: [airport], toCity: [city] };
}
