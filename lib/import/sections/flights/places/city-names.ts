import type { Candidate } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import { isSameCity } from '../../../recognizers/cities.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { candidateAt } from '../../shared/spots.ts';
import type { AirportToken } from '../types.ts';

const NOT_CITY =
  /\b(?:airport|international|intl\.?|flughafen|aeropuerto|aéroport|flygplats|terminal|from|to|von|nach|vuelo|vol|flug|flight|dep(?:arture|arts?|arting)?|arr(?:ival|ives?|iving)?|leav(?:es?|ing)|lands?|landing|ab|an|via|salida|llegada|départ|arrivée|abflug|ankunft|avgång|ankomst|uhr|am|pm|de|à|a)\b/giu;
const CITY_NAME = /^\p{Lu}[\p{L}.'’-]+(?: (?:am |an der |de |del |of )?\p{Lu}[\p{L}.'’-]+){0,2}$/u;

/**
 * `Lisboa (LIS)` keeps the paper's own name of the city; the airport's own name beside the code (`Barajas (MAD), Madrid`)
 * is none, and a bare code gives the city the airport serves.
 */
export function cityOf(reading: Reading, token: AirportToken): Candidate<string> {
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
    if (foldName(written) === city && start >= 0)
      return named(reading, written, token, start + at, 'city named beside the airport code');
  }
  const other = isBeside && !token.doubts ? segment.replace(NOT_CITY, ' ').trim() : '';
  const own = CITY_NAME.test(other) && !/^\p{Lu}{3}$/u.test(other) ? ownName(other, token) : undefined;
  const start = own ? text.lastIndexOf(own, token.start) : -1;
  if (own && start >= 0) return named(reading, own, token, start, 'name beside the airport code');
  const behind = /^[)\]]?,\s{1,2}(\p{Lu}[\p{L}.'’-]+(?: \p{Lu}[\p{L}.'’-]+)?)(?=\s{0,2}(?:,|$| {2}))/u.exec(
    text.slice(token.end),
  );
  const written = behind?.[1];
  if (written && isSameCity(written, token.value.city))
    return named(
      reading,
      written,
      token,
      token.end + behind[0].length - written.length,
      'city named behind the airport code',
    );
  // A code that is surely one says its city as surely.
  return candidateAt(reading, token.value.city, [token], {
    reason: 'city the airport serves',
    ...(token.isWeak && { doubts: ['derived'] }),
    specificity: token.isWeak ? 0.4 : 0.8,
  });
}

function named(
  reading: Reading,
  written: string,
  token: AirportToken,
  start: number,
  reason: string,
): Candidate<string> {
  return candidateAt(
    reading,
    titleCase(written),
    [{ line: token.line, start, end: start + written.length }],
    {
      reason,
      specificity: isSameCity(written, token.value.city) ? 0.8 : 0.6,
    },
  );
}

/** Of `Göteborg Landvetter` the city; nothing of `Barajas`, which only names the airport. */
function ownName(name: string, { value }: AirportToken): string | undefined {
  const words = name.split(' ');
  for (let length = words.length; length > 0; length--) {
    const part = words.slice(0, length).join(' ');
    if (isSameCity(part, value.city)) return part;
  }
  const ofAirport = foldName(value.name).split(/[^\p{L}]+/u);
  const isAirports = words.every((word) =>
    foldName(word)
      .split(/[^\p{L}]+/u)
      .every((part) => part === '' || ofAirport.includes(part)),
  );
  return isAirports ? undefined : name;
}

/** Capitals of a ticket as people write names: `LONDON` → `London`, `SAINT-DENIS` → `Saint-Denis`. */
export function titleCase(text: string): string {
  const trimmed = text.trim();
  if (trimmed !== trimmed.toUpperCase() || trimmed === trimmed.toLowerCase()) return trimmed;
  return trimmed.toLowerCase().replace(/(?<![\p{L}])\p{L}/gu, (letter) => letter.toUpperCase());
}
