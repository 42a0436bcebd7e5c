import { airportByCode } from '../import/recognizers/airports.ts';
import { cityByName } from '../import/recognizers/cities.ts';
import { countryByName } from '../import/recognizers/countries.ts';
import type { Clock } from './show-times.ts';

/** The IANA zone of a place; undefined where it is not known for sure, for no zone is better than a wrong one. */
export function zoneOf(clock: Clock | undefined): string | undefined {
  if (!clock) return undefined;
  if ('airport' in clock) return airportByCode(clock.airport)?.timeZone;
  const country = clock.country ? countryByName(clock.country)?.code : undefined;
  const city = cityByName(clock.city, country ? { country } : {});
  const isSure = country ? city?.countryCode === country : city?.isAmbiguous === false;
  return isSure ? city?.timeZone : undefined;
}
