import type { Reading } from '../../../reading/reading.ts';
import { type Airport, airportByName, airportsOfCity } from '../../../recognizers/airports.ts';
import { candidateAt } from '../../shared/spots.ts';
import type { FlightCandidates } from '../types.ts';
import { titleCase } from './city-names.ts';

/** The fields of a leg that say where it starts and ends. */
export type Places = Pick<FlightCandidates, 'fromCity' | 'fromAirport' | 'toCity' | 'toAirport'>;

/** No town or airport is written with more words. */
const MAX_WORDS = 12;

/** The longest run of words at this end of the name that is a city with an airport. */
export function townOf(name: string, side: 'first' | 'last'): string | undefined {
  const words = name.split(' ');
  for (let length = Math.min(words.length, MAX_WORDS); length > 0; length--) {
    const part = (side === 'first' ? words.slice(0, length) : words.slice(-length)).join(' ');
    if (airportsOfCity(part).length > 0 || airportByName(part)) return part;
  }
  return undefined;
}

/** One end of a leg by its town, with the airport where the town has one only. */
export function townEnd(
  reading: Reading,
  which: 'from' | 'to',
  city: string,
  spot: { line: number; start: number; end: number },
  known?: Airport,
): Places {
  const named = airportsOfCity(city).length === 0 ? airportByName(city) : undefined;
  const candidate = candidateAt(reading, named?.city ?? titleCase(city), [spot], {
    reason: 'city of a written route',
    specificity: 0.6,
  });
  const airports = airportsOfCity(city);
  const only = known ?? named ?? (airports.length === 1 ? airports[0] : undefined);
  const airport =
    only &&
    candidateAt(reading, only.iata, [spot], {
      reason: known ? 'the airport named behind the city' : 'the one airport of that city',
      specificity: 0.5,
    });
  return which === 'from'
    ? { fromCity: [candidate], ...(airport && { fromAirport: [airport] }) }
    : { toCity: [candidate], ...(airport && { toAirport: [airport] }) };
}
