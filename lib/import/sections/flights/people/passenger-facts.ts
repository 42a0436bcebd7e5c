import type { Candidate } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { candidateAt } from '../../shared/spots.ts';
import type { ColumnAt } from '../columns/column-cells.ts';
import { isOfTrain, isRecordLocator } from '../references/airline-references.ts';
import {
  flightRightBefore,
  hasScope,
  SEAT_LABEL,
  scopeBeside,
  scopeRightBefore,
  scopesOf,
  seatScope,
  seatsIn,
} from '../seats/find-seats.ts';
import { seatedOn } from '../seats/seat-claims.ts';
import { seatsOfGrids } from '../seats/seat-grids.ts';
import { scopeAbove } from '../seats/seat-lists.ts';
import type { Passenger, SeatClaim, TokenLine } from '../types.ts';
import type { FoundName } from './find-names.ts';
import { isMention, type NameAt } from './name-at.ts';
import { passengerLabel } from './passenger-labels.ts';
import { ticketOf, ticketsOfCarriers } from './passenger-tickets.ts';
import { PeopleIndex } from './people-index.ts';

export function passengerAt(reading: Reading, line: TokenLine, name: NameAt, columnAt: ColumnAt): Passenger {
  const spot = { line: line.index, start: name.start, end: name.end };
  const candidate: Candidate<string> = candidateAt(reading, name.name, [spot], {
    method: name.method,
    reason: name.reason,
    specificity: 0.8,
  });
  const ticket = ticketOf(reading, line, name);
  const reference = isOfTrain(reading, line.index, 0)
    ? undefined
    : (referenceCell(reading, line, columnAt) ?? referenceBehind(reading, line, name));
  const number = /(?:^|\s)(\d{1,2})(?:\.\s?\d?|(?<=^\s*\d+))\s?$/u.exec(line.text.slice(0, name.start))?.[1];
  const group = groupOf(line.text.slice(0, name.start));
  const only = onlyWay(line.text.slice(name.end));
  const tickets = ticketsOfCarriers(reading, line.index);
  return {
    ...(only && { only }),
    ...(tickets.length > 1 && { tickets }),
    ...(passengerLabel(line.text) && { isHead: true }),
    ...(name.opensList && { opensList: true }),
    ...(group && { group }),
    ...(number && { number: Number(number) }),
    name: candidate,
    line: line.index,
    seats: ownSeats(reading, line, name, columnAt),
    ...(ticket && { ticket }),
    ...(reference && { reference }),
  };
}

function ownSeats(reading: Reading, line: TokenLine, name: FoundName, columnAt: ColumnAt): SeatClaim[] {
  const found = [...columnSeats(reading, line, columnAt), ...ownLineSeats(reading, line, name, columnAt)];
  if (found.length > 0) return found;
  return seatedOn(reading, line).find(({ start, end }) => start < name.end && name.start < end)?.seats ?? [];
}

const WAY_THERE = 'outbound|out|one[- ]way|hinflug|hinreise|hin|aller|ida|utresa|dit';
const WAY_BACK = 'return|inbound|back|rückflug|rückreise|rück|retour|vuelta|hemresa|retur';
const ONLY_WAY = quick(
  new RegExp(
    `(?<!\\p{L})(?:(?:(${WAY_THERE})|${WAY_BACK})(?: (?:flight|journey|leg))? (?:only|seulement|simple|nur|solamente|endast)|(?:only|nur|seulement|solo|sólo|endast|bara) (?:(?:der |die |l['’]|la )?)(?:(${WAY_THERE})|${WAY_BACK}))(?!\\p{L})`,
    'iu',
  ),
);

/** `(OUTBOUND ONLY)`, `nur Rückflug`: the one way a traveller is booked on. */
function onlyWay(behind: string): Passenger['only'] {
  const match = ONLY_WAY.exec(behind);
  return match ? ((match[1] ?? match[2]) ? 'there' : 'back') : undefined;
}

/** The letter or number of a group of travellers: `Travellers group A`. */
const groupOf = (text: string): string | undefined =>
  /(?<!\p{L})(?:group|gruppe|groupe|grupo|grupp|party|team)\s([A-F]|\d)(?![\p{L}\d])/iu
    .exec(text)?.[1]
    ?.toUpperCase();

const SEAT_AND_TICKET = quick(
  /\d{1,2}[A-K]\s{1,6}\d{3}[- ]?\d{10}(?!\d)|\d{3}[- ]?\d{10}\s{1,6}\d{1,2}[A-K](?!\p{L})/u,
);

/** `… – ticket 117-5530088101 – 7A, 9A, 12A`: nothing but seats behind the ticket. */
const BEHIND_TICKET = /\d{3}[- ]?\d{10}\s?[-–—·,]\s?\d{1,2}[A-K](?:[,/ ]{1,3}\d{1,2}[A-K])*\s*$/u;

/** `Mr Eoin Brady – Seat 12A (DUB-AGP), Seat 14C (AGP-DUB)`: seats after the name, each with its flight if named. */
function ownLineSeats(reading: Reading, line: TokenLine, name: FoundName, columnAt: ColumnAt): SeatClaim[] {
  const isGiven = seatsIn(line.text).some((one) => columnAt(line.index, one.start)?.role === 'seat');
  if (isGiven || line.tokens.some((token) => token.kind === 'time')) return [];
  // What is said of the next traveller begins behind the stop, or behind the bracket.
  const behind = line.text.slice(name.end);
  const own = /^\s?\([^()]*\)/u.exec(behind)?.[0] ?? '';
  const bracket = seatsIn(own).length > 0 ? own.length : 0;
  // The cells of one row are one traveller's where each seat has its flight.
  const isRow = (reading.lines[line.index]?.line.cells.length ?? 0) > 1 && isScoped(line.text, name.end);
  const stop = behind.search(isRow ? /;/u : /[;\n]/u);
  const limit = bracket > 0 ? name.end + bracket : stop < 0 ? line.text.length : name.end + stop;
  const seats = seatsIn(line.text).filter((one) => one.start > name.end && one.end <= limit);
  const ofRowAbove = scopesAbove(reading, line.index, seats.length);
  const isLabelled =
    ofRowAbove !== undefined ||
    SEAT_LABEL.test(line.text.slice(name.end)) ||
    isUnderSeats(reading, line.index) ||
    seats.some((one) => hasScope(scopeRightBefore(line.text, one.start))) ||
    SEAT_AND_TICKET.test(line.text.slice(name.end)) ||
    BEHIND_TICKET.test(line.text.slice(name.end));
  if (!isLabelled) return [];
  const gaps = seats.map((one, i) => line.text.slice(seats[i - 1]?.end ?? name.end, one.start));
  const isSaidBefore = hasScope(seatScope(gaps[0] ?? ''));
  const columns = seats.map((one) => columnAt(line.index, one.start));
  const isHeaded = (i: number) => hasScope(seatScope(columns[i]?.label ?? ''));
  return seats.flatMap((one, i) => {
    // Under the heading of a flight the first seat is the traveller's, another an instrument's.
    if (isHeaded(i) && columns[i - 1] === columns[i]) return [];
    const after = line.text.slice(one.end, seats[i + 1]?.start ?? one.end + 40);
    const seat = candidateAt(reading, one.seat, [{ line: line.index, start: one.start, end: one.end }], {
      method: 'label',
      reason: 'seat beside the name of the traveller',
      specificity: 0.8,
    });
    const beside = scopeRightBefore(line.text, one.start);
    if (hasScope(beside)) return [{ seat, ...beside }];
    if (isHeaded(i)) return [{ seat, ...seatScope(columns[i]?.label ?? '') }];
    return [{ seat, ...(ofRowAbove?.[i] ?? seatScope(isSaidBefore ? (gaps[i] ?? '') : after)) }];
  });
}

/** `7B / 9B` below `seats 7A out / 9A back`: on which flight each seat is, as the first row of the list says. */
function scopesAbove(
  reading: Reading,
  index: number,
  count: number,
): readonly ReturnType<typeof seatScope>[] | undefined {
  for (let at = index - 1; count > 1 && at >= Math.max(0, index - MAX_LINES_TO_LABEL); at--) {
    if (reading.lines[at + 1]?.line.startsBlock) return undefined;
    const text = reading.lines[at]?.text ?? '';
    const seats = seatsIn(text);
    if (seats.length !== count) return undefined;
    if (!SEAT_LABEL.test(text)) continue;
    const scopes = seats.map(({ end }, i) => seatScope(text.slice(end, seats[i + 1]?.start ?? end + 40)));
    return scopes.every(hasScope) ? scopes : undefined;
  }
  return undefined;
}

const isScoped = (text: string, from: number): boolean =>
  seatsIn(text).every(({ start }) => start < from || flightRightBefore(text, start) !== undefined);

const MAX_LINES_TO_LABEL = 6;

/** `Passenger   Seat   E-Ticket` over rows that are no table. */
const isUnderSeats = (reading: Reading, index: number) =>
  reading.lines
    .slice(Math.max(0, index - MAX_LINES_TO_LABEL), index)
    .some(({ text }) => SEAT_LABEL.test(text) && text.length <= 120 && seatsIn(text).length === 0);

/** As many seats in the column of a row as the row has travellers: each one's in that order. */
export function withSeatsInOrder(people: readonly Passenger[]): readonly Passenger[] {
  const count = people.length;
  const isShared = people.every(
    ({ seats }) => seats.length === count && seats.every(({ seat }) => seat.method === 'table'),
  );
  if (count < 2 || !isShared) return people;
  return people.map((passenger, i) => ({ ...passenger, seats: passenger.seats.slice(i, i + 1) }));
}

/** The rows below a traveller's that name a flight or a route and a seat, but nobody: they go on about the same person. */
export function seatsBelow(
  lines: readonly TokenLine[],
  found: readonly Passenger[],
  reading: Reading,
  columnAt: ColumnAt,
): void {
  const lastOn = new Map(found.map((one) => [one.line, one]));
  for (const line of lines) {
    if (lastOn.has(line.index) || line.tokens.some((token) => token.kind === 'time')) continue;
    const above = [1, 2, 3, 4].map((up) => lastOn.get(line.index - up)).find((one) => one !== undefined);
    if (!above) continue;
    const isOfFlight = isMention(line) && line.tokens.some((token) => token.kind === 'flight');
    const inColumns = isOfFlight ? columnSeats(reading, line, columnAt) : [];
    const scoped = inColumns.length > 0 ? inColumns : scopedSeats(reading, line);
    const isRightBelow = above.line === line.index - 1 && above.seats.length === 0;
    above.seats.push(...(scoped.length > 0 || !isRightBelow ? scoped : seatsOfEach(reading, line)));
  }
}

const BEHIND_LABEL = new RegExp(
  `${SEAT_LABEL.source}\\s?:?\\s{0,4}(?=(?:\\d{1,2}[A-HJKL]\\s?[/,]?\\s?){1,6}$)`,
  'iu',
);

/** `Ticket 117-5530088101 - seat 8C / 10A` right below a traveller: one for each flight. */
function seatsOfEach(reading: Reading, line: TokenLine): SeatClaim[] {
  const label = BEHIND_LABEL.exec(line.text.trimEnd());
  if (!label || label.index === 0) return [];
  return seatsIn(line.text)
    .filter(({ start }) => start > label.index)
    .map(({ seat, start, end }) => ({
      seat: candidateAt(reading, seat, [{ line: line.index, start, end }], {
        method: 'label',
        reason: 'seats below the name of the traveller, in the order of the flights',
        specificity: 0.7,
      }),
    }));
}

const OPENS_LIST = new RegExp(`^\\W{0,6}${SEAT_LABEL.source}`, 'iu');

/** Seats with their flight or route right before them. */
function scopedSeats(reading: Reading, line: TokenLine): SeatClaim[] {
  // `Seats: TK1954 21A 21B` is a list for all.
  const seats = seatsIn(line.text);
  if (
    (OPENS_LIST.test(line.text) &&
      !seats.every((one) => hasScope(scopeBeside(line.text, one.start, one.end)))) ||
    seats.some((one, i) => i > 0 && !hasScope(scopeBeside(line.text, one.start, one.end)))
  )
    return [];
  return seats.flatMap((one) => {
    const scope = scopeBeside(line.text, one.start, one.end);
    if (!hasScope(scope)) return [];
    const seat = candidateAt(reading, one.seat, [{ line: line.index, start: one.start, end: one.end }], {
      method: 'label',
      reason: 'seat beside its flight, below the name of the traveller',
      specificity: 0.7,
    });
    return [{ seat, ...scope }];
  });
}

const LOCATOR_LIKE = /(?<![\p{L}\p{N}-])[A-Z0-9]{5,8}(?![\p{L}\p{N}-])/gu;

function referenceCell(reading: Reading, line: TokenLine, columnAt: ColumnAt): Candidate<string> | undefined {
  for (const match of matchesOf(line.text, LOCATOR_LIKE)) {
    if (columnAt(line.index, match.index)?.role !== 'reference' || !isRecordLocator(match[0])) continue;
    return candidateAt(
      reading,
      match[0],
      [{ line: line.index, start: match.index, end: match.index + match[0].length }],
      { method: 'table', reason: 'column for the booking reference', specificity: 0.9 },
    );
  }
  return undefined;
}

/** `Ada Wren (QT7LMX)`, `Ada Wren – seat 3A – QT7LMX`: a code among what is said of one person. */
const BEHIND_NAME = new RegExp(
  `^\\s?[([,–—·|-]\\s?(?:${SEAT_LABEL.source}\\s?\\d{1,2}[A-K]\\s?[,–—·|-]\\s?)?(?:(?:ref|pnr|booking|code)[.:]?\\s)?([A-Z0-9]{6})(?=[)\\],;]|\\s*$|\\sand\\s|\\s[–—|-]\\s)`,
  'iu',
);

function referenceBehind(reading: Reading, line: TokenLine, name: NameAt): Candidate<string> | undefined {
  const match = BEHIND_NAME.exec(line.text.slice(name.end));
  const code = match?.[1] ?? '';
  if (!match || code !== code.toUpperCase() || !/\d|[A-Z]{6}/u.test(code) || !isRecordLocator(code))
    return undefined;
  const end = name.end + match[0].length;
  const spot = { line: line.index, start: end - code.length, end };
  return candidateAt(reading, code, [spot], {
    method: 'label',
    reason: 'code behind the name of the traveller',
  });
}

function columnSeats(reading: Reading, line: TokenLine, columnAt: ColumnAt): SeatClaim[] {
  const seats = seatsIn(line.text);
  const columns = seats.map(({ start }) => columnAt(line.index, start));
  return seats.flatMap((one, i) => {
    const column = columns[i];
    if (column?.role !== 'seat') return [];
    const seat = candidateAt(reading, one.seat, [{ line: line.index, start: one.start, end: one.end }], {
      method: 'table',
      reason: `column "${column.label}"`,
      specificity: 0.9,
    });
    // `DL1187` over `DL2346` in one cell, `14C` over `9A` in the next.
    const flights = line.tokens.filter((token) => token.kind === 'flight');
    const first = columns.indexOf(column);
    const count = columns.filter((other) => other === column).length;
    const isStacked =
      count === flights.length && flights.every(({ end }) => end <= (seats[first]?.start ?? 0));
    const stacked = isStacked ? flights[i - first]?.value.flightNumber : undefined;
    if (stacked) return [{ seat, flightNumber: stacked }];
    const beside = scopeRightBefore(line.text, one.start);
    if (hasScope(beside)) return [{ seat, ...beside }];
    const ofEach = scopesOf(column.label, count);
    if (ofEach) return [{ seat, ...ofEach[i - first] }];
    // A row of the way there and the way back: each flight stands before its seat.
    const flight = flights.findLast(({ start }) => start < one.start) ?? flights[0];
    const scope =
      flight && (flights.length > 1 || isMention(line))
        ? { flightNumber: flight.value.flightNumber }
        : seatScope(column.label);
    return [{ seat, ...scope }];
  });
}

/** Seats that other lines give to travellers by name. */
export function looseSeats(
  reading: Reading,
  lines: readonly TokenLine[],
  all: readonly Passenger[],
  columnAt: ColumnAt,
): PeopleIndex<SeatClaim> {
  const claims = new PeopleIndex<SeatClaim>();
  for (const { passenger, claim } of seatsOfGrids(reading, lines, all))
    claims.add(passenger.name.value, claim);
  for (const line of lines) {
    if (
      line.tokens.some((token) => token.kind === 'flight' && line.text.trim().startsWith(token.text)) ||
      columnAt(line.index, 0)
    )
      continue;
    for (const { passenger, claim } of seatsByNumber(reading, line, all))
      claims.add(passenger.name.value, claim);
    const scope = scopeAbove(lines, line.index);
    for (const { name, seats } of seatedOn(reading, line))
      for (const claim of seats)
        claims.add(name, { line: line.index, ...claim, ...(hasScope(claim) ? {} : scope) });
  }
  return claims;
}

const REQUESTED = /(?<![A-Z])SSR\s(?:RQST|NSST|SEAT|NSSA|NSSW)\s.{0,16}?([A-Z]{3})([A-Z]{3})(?=\/)/u;
const BY_NUMBER = /\/(\d{1,2}[A-HJKL])[A-Z]?,P(\d{1,2})(?!\d)/gu;

/** `SSR RQST LX HK2 DUBZRH/21A,P1/21B,P2`: seats of one way by the travellers' places on the list. */
function seatsByNumber(
  reading: Reading,
  line: TokenLine,
  all: readonly Passenger[],
): { passenger: Passenger; claim: SeatClaim }[] {
  const [, from, to] = REQUESTED.exec(line.text) ?? [];
  if (!from || !to) return [];
  return matchesOf(line.text, BY_NUMBER).flatMap(({ 1: seat = '', 2: number, index }) => {
    const passenger = all.find((one) => one.number === Number(number));
    const spot = { line: line.index, start: index + 1, end: index + 1 + seat.length };
    const details = { method: 'label' as const, reason: 'seat requested by the place on the list' };
    const claim = {
      seat: candidateAt(reading, seat, [spot], details),
      hint: { kind: 'route' as const, from, to },
    };
    return passenger ? [{ passenger, claim }] : [];
  });
}
