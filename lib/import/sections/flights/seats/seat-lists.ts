import type { Reading } from '../../../reading/reading.ts';
import { candidateAt } from '../../shared/spots.ts';
import { columnCells } from '../columns/column-cells.ts';
import { slashedNames } from '../people/find-names.ts';
import { isWholeSegment } from '../tokens/segment-lines.ts';
import type { Leg, SeatClaim, TokenLine } from '../types.ts';
import { hasScope, SEAT_LABEL, seatScope, seatsIn } from './find-seats.ts';

/** Seats that name nobody, and the flight a line says they are on. */
export interface SeatList {
  line: number;
  scope: Pick<SeatClaim, 'flightNumber' | 'hint'>;
  seats: SeatClaim[];
}

/** `SEATS: TK1954 21A 21B / TK1955 9D 9E`, `Platser ut: 14A 14B   Platser hem: 3A 3B`: in the order of the travellers. */
export function seatLists(reading: Reading): SeatList[] {
  return reading.lines.flatMap(({ text, index }) => {
    // `1 UA 688K 16AUG … HK1 … SEAT 3A` is the flight itself.
    if (isWholeSegment(text)) return [];
    const isRow = seatsIn(text).length > 1 && isRouteRow(reading, index);
    if (!isRow && columnCells(reading, index).some(({ column }) => column.role !== undefined)) return [];
    if ((!isRow && !SEAT_LABEL.test(text)) || /\d{1,2}[:.]\d{2}/.test(text) || slashedNames(text).length > 0)
      return [];
    const lists: SeatList[] = [];
    let from = 0;
    for (const one of seatsIn(text)) {
      const before = text.slice(from, one.start);
      const scope = seatScope(before);
      const claim: SeatClaim = {
        seat: candidateAt(reading, one.seat, [{ line: index, start: one.start, end: one.end }], {
          method: 'label',
          reason: 'list of the seats of a flight',
          specificity: 0.7,
        }),
      };
      const last = lists.at(-1);
      if (hasScope(scope)) lists.push({ line: index, scope, seats: [claim] });
      else if (last && !/\p{L}{2}/u.test(before)) last.seats.push(claim);
      else return [];
      from = one.end;
    }
    return lists;
  });
}

/** `HYD - MAA | 12A, 12B` below a row that says `Sector | Seat`. */
function isRouteRow(reading: Reading, index: number): boolean {
  const text = reading.lines[index]?.text ?? '';
  return (
    /^\s*[A-Z]{3}\s?[-–/>→]\s?[A-Z]{3}\s/u.test(text) &&
    columnCells(reading, index).some(({ column }) => column.role === 'seat')
  );
}

const MAX_LINES_TO_SCOPE = 8;
const MAX_SCOPE_LINE = 60;

/** The flight, the route or the way that a line over a row of seats names: `DUB - BER` over `Mr Oskar Lund 14A`. */
export function scopeAbove(
  lines: readonly TokenLine[],
  index: number,
): Pick<SeatClaim, 'flightNumber' | 'hint'> {
  for (let i = index - 1; i >= Math.max(0, index - MAX_LINES_TO_SCOPE); i--) {
    const line = lines[i];
    if (!line || line.text.trim() === '') continue;
    if (
      line.text.length > MAX_SCOPE_LINE ||
      line.tokens.some((token) => token.kind === 'time' || token.kind === 'duration')
    )
      return {};
    if (seatsIn(line.text).length > 0) continue;
    const scope = seatScope(line.text);
    if (hasScope(scope)) return scope;
    if (!SEAT_LABEL.test(line.text)) return {};
  }
  return {};
}

const LABELLED_SEATS = new RegExp(
  `${SEAT_LABEL.source}\\s?(?:n\\p{L}{0,6}[.:°º]{0,2})?\\s{0,4}:?\\s{0,12}((?:\\d{1,2}[A-HJKL](?:\\s?(?:[,/&+]|and|und|et|y|och)\\s?)?){1,9})(?![\\p{L}\\p{N}])`,
  'iu',
);
const FOR_ALL =
  /(?<!\p{L})(?:both|all|each|beide\p{L}?|alle[nr]?|jeweils|les deux|tous|ambos|todos|båda|alla)(?!\p{L})/iu;

/** `Seat 9C on both flights`, or below the only flight of the paper: seats that stand outside the lines of their legs. */
export function seatsOutside(reading: Reading, legs: readonly Leg[]): SeatClaim[] {
  const isOnly = new Set(legs.map(({ flightNumber }) => flightNumber)).size === 1;
  for (const { text, index } of reading.lines) {
    if (!/\d[A-L]/u.test(text)) continue;
    const match = LABELLED_SEATS.exec(text);
    if (!match || !(isOnly || FOR_ALL.test(text.slice(match.index)))) continue;
    const from = match.index + match[0].indexOf(match[1] ?? '');
    return seatsIn(match[1] ?? '').flatMap((one) => {
      const start = from + one.start;
      if (!seatsIn(text).some((other) => other.start === start)) return [];
      return {
        seat: candidateAt(reading, one.seat, [{ line: index, start, end: start + one.seat.length }], {
          method: 'label',
          reason: isOnly ? 'seat label of a paper of one flight' : 'seat said of all flights',
          specificity: 0.5,
        }),
      };
    });
  }
  return [];
}

/** The list that is meant for each leg, where its own lines give no seats. */
export function placeSeatLists<L extends Leg & { seats: SeatClaim[] }>(
  lists: readonly SeatList[],
  legs: readonly L[],
  outside: SeatClaim[] = [],
): L[] {
  if (lists.length === 0 && outside.length === 0) return [...legs];
  const days = (leg: Leg) => leg.facts.departureTime?.[0]?.value ?? '';
  const order = [...legs].sort((a, b) => days(a).localeCompare(days(b)));
  return legs.map((leg) => {
    const at = order.indexOf(leg);
    const isReturn = order.length > 1 && at >= Math.ceil(order.length / 2);
    const list = lists.find(({ scope }) => isFor(scope, leg, isReturn));
    return leg.seats.length === 0 ? { ...leg, seats: list?.seats ?? outside } : leg;
  });
}

function isFor({ flightNumber, hint }: SeatList['scope'], leg: Leg, isReturn: boolean): boolean {
  const [from, to] = [leg.facts.fromAirport?.[0]?.value, leg.facts.toAirport?.[0]?.value];
  if (flightNumber) return flightNumber === leg.flightNumber;
  if (hint?.kind === 'segment') return numberInList(leg) === hint.number;
  if (hint?.kind === 'route') return hint.from === from && hint.to === to;
  if (hint?.kind === 'airport') return hint.code === to;
  return hint !== undefined && (hint.kind === 'return') === isReturn;
}

/** `2 LH 1076 …`: which of the flights of a paper that numbers them. */
export function numberInList({ reading, firstLine }: Leg): number | undefined {
  const number = /^\s{0,4}0?(\d{1,2})(?![\d:.]\d|\d|[A-Z]{3}(?![A-Z]))/u.exec(
    reading.lines[firstLine]?.text ?? '',
  )?.[1];
  return number === undefined ? undefined : Number(number);
}
