import type { Reading } from '../../reading/reading.ts';
import { isSamePerson } from './names.ts';
import { looseSeats, passengerAt, seatsBelow } from './passenger-facts.ts';
import { namesOnLine } from './passenger-names.ts';
import { ticketBySurname } from './passenger-tickets.ts';
import { columnFinder } from './roles.ts';
import type { Passenger, TokenLine } from './types.ts';

/** Travellers named in lists, tables and ticket heads: everywhere but in the lines of one leg. */
export function findPassengers(
  reading: Reading,
  lines: readonly TokenLine[],
  legLines: ReadonlySet<number>,
): Passenger[] {
  const columnAt = columnFinder(reading);
  const found: Passenger[] = [];
  for (const line of lines) {
    if (legLines.has(line.index) && line.tokens.some((token) => token.kind === 'flight')) continue;
    for (const name of namesOnLine(reading, lines, line, columnAt)) {
      if (found.some((one) => one.line === line.index && isSamePerson(one.name.value, name.name))) continue;
      found.push(passengerAt(reading, line, name, columnAt));
    }
  }
  seatsBelow(lines, found, reading, columnAt);
  return found.map((passenger) => ({
    ...passenger,
    ...ticketBySurname(reading, passenger, found),
    seats: [...passenger.seats, ...looseSeats(reading, lines, passenger, found, columnAt)],
  }));
}
