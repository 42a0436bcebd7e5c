import type { Reading } from '../../../reading/reading.ts';
import { airportByName } from '../../../recognizers/airports.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { cellRanges } from '../../shared/spots.ts';
import { columnCells, splitParts } from '../columns/column-cells.ts';
import type { FlightToken, Role, TokenLine } from '../types.ts';
import { type Places, townEnd, townOf } from './town-ends.ts';

/**
 * Cities without codes, each under the heading of its end (`DEPART  ARRIVE` over `MINNEAPOLIS  DENVER`), or one over the
 * other in the column `FROM / TO`.
 */
export function citiesOfColumns(reading: Reading, lines: readonly TokenLine[]): Places {
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
        ...townEnd(reading, side, found.city, { line: line.index, start: found.start, end: found.end }),
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
    .replace(
      /\s?[([][^()[\]]{1,60}[)\]]|,?\s(?:terminal|aérogare)\s?:?\s\w{1,2}|(?:-|, |\/)\p{L}[\p{L} ]{1,20}$/giu,
      '',
    )
    .trim();
  const isKnown = airportByName(written) !== undefined;
  const city = (isKnown ? written : written.replace(AIRPORT_BEHIND, '')).replace(/\s+/gu, ' ');
  const isCity = townOf(city, 'first') === city || (isNamed && PLACE.test(city));
  if (city === '' || /\d/.test(city) || !isCity) return [];
  const start = from + text.indexOf(written);
  return [{ city, start, end: start + written.length }];
}

/** `LISBON AIRPORT` is named by its town. */
const AIRPORT_BEHIND = /(?<=\p{L}{3}) (?:airport|intl\.?|international(?: airport)?|apt)$/iu;

/** `Heathrow (London)      Barcelona (Barcelona)`: a line of two places and nothing else. */
export function citiesOfPair(reading: Reading, lines: readonly TokenLine[]): Places {
  for (const line of lines) {
    const parts = [...line.text.matchAll(/\S(?:(?! {2}|\t|\n).)*/gu)];
    if (parts.length !== 2) continue;
    const [from, to] = parts.flatMap((part) => cityOfPart(part[0], part.index, false));
    if (!from || !to || foldName(from.city) === foldName(to.city)) continue;
    return {
      ...townEnd(reading, 'from', from.city, { line: line.index, start: from.start, end: from.end }),
      ...townEnd(reading, 'to', to.city, { line: line.index, start: to.start, end: to.end }),
    };
  }
  return {};
}

/** Two towns, each in a cell of its own in the row of the number, whatever the headings over them say. */
export function citiesOfCells(reading: Reading, lines: readonly TokenLine[], anchor: FlightToken): Places {
  const row = lines.find((line) => line.index === anchor.line);
  const read = reading.lines[anchor.line];
  if (!row || !read || read.line.cells.length < 4) return {};
  const towns = cellRanges(read).flatMap(({ start, end }) =>
    cityOfPart(row.text.slice(start, end), start, false),
  );
  const [from, to] = towns;
  if (!from || !to || towns.length > 2 || foldName(from.city) === foldName(to.city)) return {};
  return {
    ...townEnd(reading, 'from', from.city, { line: row.index, start: from.start, end: from.end }),
    ...townEnd(reading, 'to', to.city, { line: row.index, start: to.start, end: to.end }),
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
