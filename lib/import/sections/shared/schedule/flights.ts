import { findAirportCodes } from '../../../recognizers/find-airports.ts';
import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { quick } from '../../../recognizers/phrases.ts';

const TWO_CODES = quick(/(?<!\p{L})[A-Z]{3}(?!\p{L}).*(?<!\p{L})[A-Z]{3}(?!\p{L})/u);

/** Whether a text tells of a flight, by its number or by two airports: flights have a section of their own. */
export function hasFlight(text: string): boolean {
  return findFlightNumbers(text).some((flight) => !flight.doubts) || isBetweenAirports(text);
}

/** `KL 1223 AMS/CDG` */
export function isBetweenAirports(text: string): boolean {
  if (!TWO_CODES.test(text) || !/\d{2}/u.test(text)) return false;
  return new Set(findAirportCodes(text).map((one) => one.value.iata)).size >= 2;
}
