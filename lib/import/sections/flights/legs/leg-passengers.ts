import type { Reading } from '../../../reading/reading.ts';
import { airlineByName } from '../../../recognizers/airlines.ts';
import { airportByName } from '../../../recognizers/airports.ts';
import { cityByName } from '../../../recognizers/cities.ts';
import { countryByName } from '../../../recognizers/countries.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { candidateAt, cellRanges } from '../../shared/spots.ts';
import type { ColumnAt } from '../columns/column-cells.ts';
import { columnFinder } from '../columns/column-cells.ts';
import { type FoundName, isSamePerson, namesInList, slashedNames } from '../people/find-names.ts';
import { firstNameOf } from '../people/first-names.ts';
import type { NameAt } from '../people/name-at.ts';
import { namesBeside } from '../people/named-beside.ts';
import { areTwoFirstNames, nameInTwoCells } from '../people/passenger-cells.ts';
import { passengerAt, withSeatsInOrder } from '../people/passenger-facts.ts';
import { passengerLabel } from '../people/passenger-labels.ts';
import { namesToldOn } from '../people/passenger-names.ts';
import { withTicketsInOrder } from '../people/passenger-tickets.ts';
import { personCalled } from '../people/person-called.ts';
import { listedNames, withoutSeats } from '../people/written-names.ts';
import { hasScope, seatsIn } from '../seats/find-seats.ts';
import { seatedOn } from '../seats/seat-claims.ts';
import { scopeAbove } from '../seats/seat-lists.ts';
import type { Passenger, SeatClaim, TokenLine } from '../types.ts';

const isPlace = (name: string) =>
  countryByName(name) !== undefined || cityByName(name) !== undefined || airportByName(name) !== undefined;
/** `B. Paris CDG`: an item of a list, and the code of an airport. */
const ITEM_OR_CODE = /^\p{Lu}\.\s|\s[A-Z]{3}$/giu;

/** `LULEA KALLAX  LLA`: begins with the town of an airport of its line. */
const isTownOf = ({ tokens }: TokenLine, name: string) =>
  tokens.some(
    (token) => token.kind === 'airport' && `${foldName(name)} `.startsWith(`${foldName(token.value.city)} `),
  );

/** `WREN/ADA` and nothing else but the ticket, which is no pair of towns. */
const isTicketName = (text: string, name: string): boolean =>
  /^\p{Lu}[\p{Lu}'’ -]*\/\p{Lu}[\p{Lu}'’ -]*(?:\s\d{3}[- ]?\d{10})?$/u.test(text.trim()) &&
  !name.split(' ').every(isPlace);

/** The people a leg's own lines name: a cell, a list in them, a name with a seat. */
export function passengersOfLeg(reading: Reading, lines: readonly TokenLine[]): Passenger[] {
  const columnAt = columnFinder(reading);
  const found: Passenger[] = [];
  for (const [at, line] of lines.entries()) {
    // Rows under a heading for another flight's seats say nothing of who flies this one.
    if (seatsIn(line.text).length > 0 && hasScope(scopeAbove(lines, at))) continue;
    // A sentence that names the travellers of a booking tells of all its flights.
    if (namesToldOn(reading, line).length > 0) continue;
    const told = toldOn(reading, line);
    for (const { isCalled = false, seats, ...name } of told ?? []) {
      if (found.some((one) => isSamePerson(one.name.value, name.name))) continue;
      const passenger = { ...passengerAt(reading, line, name, columnAt), isCalled };
      found.push(seats ? withSeats(passenger, line, seats) : passenger);
    }
    if (told) continue;
    const onLine: Passenger[] = [];
    for (const segment of segmentsOf(reading, line, columnAt))
      for (const name of namesInSegment(reading, line, segment, columnAt))
        if (![...found, ...onLine].some((one) => isSamePerson(one.name.value, name.name)))
          onLine.push(passengerInSegment(reading, line, segment, name, columnAt));
    found.push(...withTicketsInOrder(reading, line, withSeatsInOrder(onLine)));
  }
  return found;
}

const withSeats = (passenger: Passenger, { index }: TokenLine, seats: readonly SeatClaim[]): Passenger => ({
  ...passenger,
  seats: seats.map((claim) => ({ ...claim, line: index })),
});

/** The names of a stretch of a line that are those of travellers, and not of towns or of the things beside them. */
function namesInSegment(
  reading: Reading,
  line: TokenLine,
  segment: Segment,
  columnAt: ColumnAt,
): readonly FoundName[] {
  const { text, isColumn, isLabelled, start } = segment;
  if (isColumn && areTwoFirstNames(reading, text, columnAt)) return [];
  const called = (word: string) => personCalled(reading, word);
  const names =
    (isColumn ? listedNames(text, called) : namesInList(withoutSeats(text))) ??
    slashedNames(text).filter((name) => name.hasTitle || isColumn || isTicketName(text, name.name));
  if (isColumn || isLabelled) return names;
  // `BHX BIRMINGHAM, UNITED KINGDOM` is a list of places.
  if (names.some(({ name }) => isPlace(name) || isPlace(name.replace(ITEM_OR_CODE, '')))) return [];
  const [only, ...others] = names;
  if (!only || others.length > 0 || only.hasTitle) return names;
  const isAlone = isTicketName(text, only.name) || isInNamesColumn(reading, line.index, start);
  return isAlone && !isTownOf(line, only.name) ? names : [];
}

function passengerInSegment(
  reading: Reading,
  line: TokenLine,
  { text, isColumn, isLabelled, start }: Segment,
  name: FoundName,
  columnAt: ColumnAt,
): Passenger {
  const spot = { ...name, start: name.start + start, end: name.end + start };
  const method = isColumn ? 'table' : isLabelled ? 'label' : 'pattern';
  const passenger = passengerAt(
    reading,
    line,
    { ...spot, method, reason: 'named in the lines of the leg' },
    columnAt,
  );
  const beside = seatsIn(text.slice(name.end, name.end + 14))[0];
  if (!beside) return withSeats(passenger, line, passenger.seats);
  const at = { line: line.index, start: spot.end + beside.start, end: spot.end + beside.end };
  const seat = candidateAt(reading, beside.seat, [at], {
    method: 'label',
    reason: 'seat beside the name',
    specificity: 0.8,
  });
  return withSeats(passenger, line, [{ seat }]);
}

interface ToldName extends NameAt {
  isCalled?: boolean;
  seats?: SeatClaim[];
}

/** The people whom the sentence of a flight names, with their seats, or before or behind it. */
function toldOn(reading: Reading, line: TokenLine): ToldName[] | undefined {
  const inTwo = nameInTwoCells(reading, line, columnFinder(reading));
  if (inTwo) return [inTwo];
  const seated = seatedOn(reading, line).filter(({ isSure }) => isSure);
  // Seats for more than one flight are told of everybody's whole journey.
  if (seated.some(({ seats }) => seats.length > 1)) return [];
  if (seated.length > 0)
    return seated.map((one) => ({ ...one, method: 'label', reason: 'named with a seat of the flight' }));
  const beside = namesBeside(reading, line);
  if (beside.length > 0)
    return beside.map((one) => ({ ...one, method: 'pattern', reason: 'named with the flight in one line' }));
  const first = firstNameOf(reading, line.index);
  if (first === undefined || line.text.slice(first.start, first.end) !== first.name) return undefined;
  const name = personCalled(reading, first.name) ?? first.name;
  return [{ ...first, name, method: 'label', reason: 'called by name before the flight' }];
}

const namesColumns = new WeakMap<Reading, Map<string, boolean>>();

/** The cell stands in a column of which most cells hold people and nothing else, in rows of more than two. */
function isInNamesColumn(reading: Reading, index: number, at: number): boolean {
  const read = reading.lines[index];
  const table = reading.tables.find(({ firstLine, lastLine }) => firstLine <= index && lastLine >= index);
  const column = read && cellRanges(read).findIndex(({ start, end }) => at >= start && at < end);
  if (!table || column === undefined || column < 0) return false;
  const known = namesColumns.get(reading) ?? new Map<string, boolean>();
  namesColumns.set(reading, known);
  const key = `${table.firstLine} ${column}`;
  const before = known.get(key);
  if (before !== undefined) return before;
  const cells = reading.lines
    .slice(table.firstLine, table.lastLine + 1)
    .flatMap(({ line }) => line.cells[column]?.text.trim() || []);
  const ofPeople = cells.filter((text) => isOfPeople(text)).length;
  const answer = cells.length >= 2 && ofPeople >= 2 && ofPeople * 3 >= cells.length * 2;
  known.set(key, answer);
  return answer;
}

function isOfPeople(text: string): boolean {
  const names = /^(?:[A-Z]{3}\W+)+[A-Z]{3}$/u.test(text) ? undefined : namesInList(text);
  return (
    names !== undefined &&
    !names.some(
      ({ name }) => cityByName(name) || airportByName(name) || airlineByName(name) || countryByName(name),
    )
  );
}

/** A stretch of a leg's line that could hold people: a cell, what stands in brackets or after a label. */
interface Segment {
  text: string;
  start: number;
  isColumn: boolean;
  isLabelled: boolean;
}

function segmentsOf(reading: Reading, line: TokenLine, columnAt: ColumnAt): Segment[] {
  const read = reading.lines[line.index];
  if (!read || line.text.trim() === '') return [];
  const label = passengerLabel(line.text);
  if (label && line.text.slice(label.length).trim() !== '')
    return [{ text: line.text.slice(label.length), start: label.length, isColumn: false, isLabelled: true }];
  const cells = cellRanges(read).filter(({ start }) => columnAt(line.index, start)?.role === 'passenger');
  if (cells.length > 0)
    return cells.map(({ start, end }) => ({
      text: line.text.slice(start, end),
      start,
      isColumn: true,
      isLabelled: false,
    }));
  if (columnAt(line.index, line.text.search(/\S/))) return [];
  return [...line.text.matchAll(/[^\s(](?:(?! {2}|[()]|(?<=\p{L}{2})\. (?=\p{Lu}\p{Ll})).)*/gu)].map(
    (match) => {
      const lead = /^[.\s]*(?:for|für|pour|para|för|with|mit|avec|con|med)\s+(?=\p{Lu})/iu.exec(match[0]);
      const skipped = lead?.[0].length ?? 0;
      return {
        text: match[0].slice(skipped),
        start: match.index + skipped,
        isColumn: false,
        isLabelled: false,
      };
    },
  );
}
