import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';

/** Whether a line names a flight. Two digits are seldom one: `concert DU 18 mai`, and `GIG` is an airport too. */
export function isOfFlight(text: string): boolean {
  return findFlightNumbers(text).some((flight) => /\d{3}/.test(flight.text));
}
