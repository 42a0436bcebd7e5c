import type { Reading } from '../../../reading/reading.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { linesNoted } from '../../shared/standing/footnotes.ts';
import { columnFinder } from '../columns/column-cells.ts';
import { creditedTo, creditsByName } from '../standing/credits.ts';
import { saysNotTravelling } from '../standing/words.ts';
import type { Passenger, TokenLine } from '../types.ts';
import { isSamePerson } from './find-names.ts';
import { looseSeats, passengerAt, seatsBelow, withSeatsInOrder } from './passenger-facts.ts';
import { namesOnLine, namesToldOn } from './passenger-names.ts';
import { ticketsBySurname, withTicketsInOrder } from './passenger-tickets.ts';

const MAX_ROW = 120;
/** `(the old 4711 has been exchanged)`: not the traveller. */
const OLD_TICKET = quick(
  /\([^()]*(?<!\p{L})(?:old|former|previous|original|alte[rsn]?|bisherige[rsn]?|ancien(?:ne)?|précédente?|anterior|antigu[oa]|gaml[ae]|tidigare)(?!\p{L})[^()]*\)/giu,
);

/** Travellers named in lists, tables and ticket heads: everywhere but in the lines of one leg. */
export function findPassengers(
  reading: Reading,
  lines: readonly TokenLine[],
  legLines: ReadonlySet<number>,
): Passenger[] {
  const columnAt = columnFinder(reading);
  const found: Passenger[] = [];
  const noted = linesNoted(reading, saysNotTravelling);
  const credited = new Set(creditsByName(reading).map(({ line }) => line));
  for (const line of lines) {
    if (credited.has(line.index)) continue;
    const isOfLeg = legLines.has(line.index) && line.tokens.some((token) => token.kind === 'flight');
    const onLine: Passenger[] = [];
    const names = isOfLeg ? namesToldOn(reading, line) : namesOnLine(reading, lines, line, columnAt);
    if (names.length === 0) continue;
    // Who was taken off the booking flies no more.
    const isRow = line.text.length <= MAX_ROW || reading.lines[line.index]?.line.table !== undefined;
    if (!isOfLeg && isRow && (saysNotTravelling(line.text.replace(OLD_TICKET, ' ')) || noted.has(line.index)))
      continue;
    for (const name of names) {
      if (onLine.some((one) => isSamePerson(one.name.value, name.name))) continue;
      onLine.push(passengerAt(reading, line, name, columnAt));
    }
    found.push(...withTicketsInOrder(reading, line, withSeatsInOrder(onLine)));
  }
  seatsBelow(lines, found, reading, columnAt);
  const ticketOf = ticketsBySurname(reading, found);
  const loose = looseSeats(reading, lines, found, columnAt);
  const isCredited = creditedTo(reading);
  return found
    .map((passenger) => ({
      ...passenger,
      ...ticketOf(passenger),
      seats: [...passenger.seats, ...loose.of(passenger.name.value)],
    }))
    .filter((passenger) => !isCredited(passenger));
}
