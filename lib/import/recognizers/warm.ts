import { findAirlines } from './airlines.ts';
import { findCities } from './cities.ts';
import { findCountries } from './countries.ts';
import { findAirportCodes } from './find-airports.ts';

/** Builds the tables of places and carriers ahead of the first paper: for a process that will live long. */
export function warmRecognizers(): void {
  for (const find of [findCities, findCountries, findAirportCodes, findAirlines]) find('Oslo (OSL)');
}
