import type { Candidate } from '../../candidate.ts';
import type { Reading } from '../../reading/reading.ts';
import { airlineByName } from '../../recognizers/airlines.ts';
import { airportByName } from '../../recognizers/airports.ts';
import { cityByName } from '../../recognizers/cities.ts';
import { foldName } from '../../recognizers/fold.ts';
import { candidateAt, cellRanges } from '../shared/spots.ts';
import {
  asPersonName,
  type FoundName,
  isSamePerson,
  namesInList,
  slashedNames,
  surnameOf,
  titledNames,
} from './names.ts';
import { isRecordLocator } from './references.ts';
import { columnFinder } from './roles.ts';
import { seatScope, seatsBySurname, seatsIn } from './seats.ts';
import type { TokenLine } from './tokens.ts';
import type { Passenger, SeatClaim } from './types.ts';

const LABEL =
  /^\s{0,6}(?:\d{1,2}[.)]\s)?(?:(?:name of |names? of the )?(?:passengers?|travell?ers?|pax)(?: ?\(s\))?(?:'s)?(?: names?)?|(?:reisende[rn]?|passagiere?|fluggäste?|fluggast|mitreisende)|(?:voyageurs?|passagers?|nom du passager)|(?:pasajeros?|viajeros?|nombre del pasajero)|(?:resenärer?|passagerare)|who(?:['’]s| is) (?:travel(?:l)?ing|flying)|travel(?:l)?ing with you|qui voyage|wer reist|quién viaja|vem reser|name|travelling|flying|who)(?: ?\(s\))?(?: \d{1,2})?\s{0,3}(?:[:.]{1,4}|(?= {2})|\s{0,2}$)/iu;
const TICKET = /(?<![\p{L}\p{N}-])(\d{3}[- ]?\d{4}\s?\d{3}\s?\d{3})(?![\p{N}])/u;
const NOT_A_TICKET = /emd|excess|baggage|gepäck|bagage|equipaje|invoice|phone|tel\b/iu;
/** A list under the heading "Passengers" ends at the latest here. */
const MAX_LIST_LINES = 14;

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

type ColumnAt = ReturnType<typeof columnFinder>;
type NameAt = FoundName & { method: 'table' | 'label' | 'pattern'; reason: string };

function namesOnLine(
  reading: Reading,
  lines: readonly TokenLine[],
  line: TokenLine,
  columnAt: ColumnAt,
): NameAt[] {
  const cells = passengerCells(reading, line, columnAt);
  if (cells.length > 0) return cells;
  const slashed = slashedNames(line.text);
  const isHead =
    LABEL.test(line.text) ||
    TICKET.test(line.text) ||
    /^\s{0,4}\d{1,2}\s?\.\s?\d?/.test(line.text) ||
    isUnderHeading(reading, lines, line.index);
  const tickets = slashed.filter((name) => name.hasTitle || isHead);
  if (tickets.length > 0)
    return tickets.map((name) => ({
      ...name,
      method: 'label',
      reason: 'name as a ticket prints it, surname first',
    }));
  const label = LABEL.exec(line.text);
  const rest = label ? line.text.slice(label[0].length) : '';
  if (label && rest.trim() !== '') {
    const listed = namesInList(withoutSeats(rest)) ?? firstName(rest);
    if (listed)
      return listed.map((name) => ({
        ...name,
        start: name.start + label[0].length,
        end: name.end + label[0].length,
        method: 'label',
        reason: 'label for the travellers beside the names',
      }));
  }
  if (!label && SPEAKS_OF_TRAVEL.test(line.text) && !GREETING.test(line.text)) {
    const titled = titledNames(line.text);
    if (titled.length > 0)
      return titled.map((name) => ({
        ...name,
        method: 'pattern',
        reason: 'named with a title beside a word of travel',
      }));
  }
  const grouped = label ? undefined : namesOverLegs(lines, line);
  if (grouped) return grouped;
  if (!label && isUnderHeading(reading, lines, line.index)) {
    const listed = namesInList(withoutSeats(line.text)) ?? firstName(line.text);
    if (listed)
      return listed.map((name) => ({
        ...name,
        method: 'label',
        reason: 'listed under the heading for the travellers',
      }));
  }
  return [];
}

const SPEAKS_OF_TRAVEL =
  /(?<!\p{L})(?:flights?|tickets?|passengers?|travell?ers?|flüge?|flugtickets?|reisende|vols?|billets?|passagers?|voyageurs?|vuelos?|billetes?|pasajeros?|flyg|biljett\p{L}*|resenär\p{L}*)(?!\p{L})/iu;
const GREETING =
  /^\s{0,4}(?:dear|hello|hi|hey|good (?:morning|afternoon)|sehr geehrte\p{L}*|liebe\p{L}?|hallo|guten|bonjour|chère?|madame,|monsieur,|estimad\p{L}*|hola|buen\p{L}*|hej|bästa)(?!\p{L})|thank|dank|merci|gracias|tack/iu;

/** `GROUP A (ref 7GQZ2P): Mira Solberg, Jon Aas` right above the flights of these people. */
function namesOverLegs(lines: readonly TokenLine[], line: TokenLine): NameAt[] | undefined {
  const next = lines.slice(line.index + 1).find((one) => one.text.trim() !== '');
  if (
    !next?.tokens.some((token) => token.kind === 'flight') ||
    line.tokens.some((token) => token.kind === 'time')
  )
    return undefined;
  const from = line.text.lastIndexOf(':') + 1;
  const names = namesInList(line.text.slice(from));
  if (!names || (names.length < 2 && from === 0)) return undefined;
  return names.map((name) => ({
    ...name,
    start: name.start + from,
    end: name.end + from,
    method: 'label',
    reason: 'named over the flights',
  }));
}

/** `(seat 9C)` and the like blanked, so that a list of names is a list again. */
const withoutSeats = (text: string) =>
  text.replace(/[([][^()[\]]{0,24}\d{1,2}[A-K][)\]]|(?<=\s)\d{1,2}[A-K](?=\s|$|,)/gu, (part) =>
    ' '.repeat(part.length),
  );

/** The name a line opens with, before a wide gap, a ticket number or a remark. */
function firstName(text: string): FoundName[] | undefined {
  const lead = text.length - text.trimStart().length;
  const number = /^\d{1,2}[.)]?\s{1,4}/u.exec(text.trimStart())?.[0].length ?? 0;
  const head = text.slice(lead + number).split(/ {2}|\t|[,;:|(]|\s[-–—]\s|\d/u)[0] ?? '';
  const person = asPersonName(head);
  return (
    person && [
      {
        name: person.name,
        hasTitle: person.hasTitle,
        start: lead + number,
        end: lead + number + head.trimEnd().length,
      },
    ]
  );
}

function passengerCells(reading: Reading, line: TokenLine, columnAt: ColumnAt): NameAt[] {
  const read = reading.lines[line.index];
  if (!read || (line.tokens.some((token) => token.kind === 'flight') && !isMention(line))) return [];
  return cellRanges(read).flatMap(({ start, end }) => {
    if (columnAt(line.index, start)?.role !== 'passenger') return [];
    const cell = line.text.slice(start, end);
    const names = slashedNames(cell);
    const listed = names.length > 0 ? names : (namesInList(cell) ?? firstName(cell));
    return (listed ?? []).map((name) => ({
      ...name,
      start: name.start + start,
      end: name.end + start,
      method: 'table' as const,
      reason: 'column for the travellers',
    }));
  });
}

/** `057-2404417780 (Lantier)`: the ticket beside the surname, where the traveller's own line has none. */
function ticketBySurname(
  reading: Reading,
  passenger: Passenger,
  all: readonly Passenger[],
): { ticket?: Candidate<string> } {
  const surname = surnameOf(passenger.name.value);
  const isShared = all.some(
    (one) => surnameOf(one.name.value) === surname && !isSamePerson(one.name.value, passenger.name.value),
  );
  if (passenger.ticket || isShared || surname.length < 2) return {};
  for (const line of reading.lines) {
    for (const match of line.text.matchAll(new RegExp(TICKET.source, 'gu'))) {
      const end = match.index + match[0].length;
      const after = foldName(line.text.slice(end, end + 40)).split(/\d{3}/)[0] ?? '';
      if (NOT_A_TICKET.test(line.text.slice(Math.max(0, match.index - 24), match.index))) continue;
      if (!new RegExp(`^\\W{0,4}(?:\\w+ )?${surname.replace(/[^a-z-]/g, '.')}(?![a-z])`).test(after))
        continue;
      const ticket = candidateAt(
        reading,
        match[0].replace(/\s/g, ''),
        [{ line: line.index, start: match.index, end }],
        {
          method: 'label',
          reason: 'ticket number beside the surname',
          specificity: 0.7,
        },
      );
      return { ticket };
    }
  }
  return {};
}

/** One traveller and one ticket number in the whole paper belong together, wherever they stand. */
export function onlyTicket(reading: Reading, people: readonly Passenger[]): Candidate<string> | undefined {
  const [first] = people;
  if (!first || people.some((one) => one.ticket || !isSamePerson(one.name.value, first.name.value)))
    return undefined;
  const spots = reading.lines.flatMap((line) => {
    const match = TICKET.exec(line.text);
    const number = match?.[1];
    if (!number || NOT_A_TICKET.test(line.text.slice(Math.max(0, match.index - 24), match.index))) return [];
    return [
      {
        line: line.index,
        start: match.index,
        end: match.index + number.length,
        number: number.replace(/\s/g, ''),
      },
    ];
  });
  const [spot] = spots;
  if (!spot || spots.some((other) => other.number !== spot.number)) return undefined;
  return candidateAt(reading, spot.number, [spot], {
    reason: 'the only ticket number of the only traveller',
    specificity: 0.6,
  });
}

/** Below a line that only says "Passengers", with nothing else begun since. */
function isUnderHeading(reading: Reading, lines: readonly TokenLine[], index: number): boolean {
  for (let i = index - 1; i >= Math.max(0, index - MAX_LIST_LINES); i--) {
    const text = reading.lines[i]?.text ?? '';
    const label = LABEL.exec(text);
    if (label && !/name|^\W*(?:who|flying|travelling)\W*$/iu.test(label[0])) {
      const rest = text.slice(label[0].length);
      const isBare = rest.trim() === '' || /ticket|seat|frequent|baggage|sitz|asiento|siège/iu.test(rest);
      const table = reading.lines[i]?.line.table;
      return isBare && (table === undefined || table === reading.lines[index]?.line.table);
    }
    if (lines[i]?.tokens.some((token) => token.kind === 'flight' || token.kind === 'time')) return false;
    if (reading.lines[i]?.line.heading) return false;
    // A list is one block: a gap after its first line ends it.
    if (reading.lines[i + 1]?.line.startsBlock && !LABEL.test(text) && !firstName(text)) return false;
  }
  return false;
}

function passengerAt(reading: Reading, line: TokenLine, name: NameAt, columnAt: ColumnAt): Passenger {
  const spot = { line: line.index, start: name.start, end: name.end };
  const candidate: Candidate<string> = candidateAt(reading, name.name, [spot], {
    method: name.method,
    reason: name.reason,
    specificity: 0.8,
  });
  const ticket = ticketOf(reading, line, name);
  const reference = referenceCell(reading, line, columnAt);
  return {
    name: candidate,
    line: line.index,
    seats: [...columnSeats(reading, line, columnAt), ...ownLineSeats(reading, line, name, columnAt)],
    ...(ticket && { ticket }),
    ...(reference && { reference }),
  };
}

/** The ticket number on the traveller's own line, or on the next one when that names nobody. */
function ticketOf(reading: Reading, line: TokenLine, name: FoundName): Candidate<string> | undefined {
  for (const index of [line.index, line.index + 1, line.index + 2]) {
    const text = index === line.index ? line.text : (reading.lines[index]?.text ?? '');
    if (index !== line.index && slashedNames(text).length > 0) return undefined;
    const match =
      index === line.index ? (TICKET.exec(text.slice(name.end)) ?? TICKET.exec(text)) : TICKET.exec(text);
    const number = match?.[1];
    if (!number) continue;
    const start = text.indexOf(number);
    if (NOT_A_TICKET.test(text.slice(Math.max(0, start - 24), start))) continue;
    return candidateAt(
      reading,
      number.replace(/\s/g, ''),
      [{ line: index, start, end: start + number.length }],
      { method: 'label', reason: 'ticket number beside the name', specificity: 0.8 },
    );
  }
  return undefined;
}

/** `Mr Eoin Brady – Seat 12A (DUB-AGP), Seat 14C (AGP-DUB)`: seats after the name, each with its flight if named. */
function ownLineSeats(reading: Reading, line: TokenLine, name: FoundName, columnAt: ColumnAt): SeatClaim[] {
  if (columnAt(line.index, name.start) || line.tokens.some((token) => token.kind === 'time')) return [];
  const seats = seatsIn(line.text).filter((one) => one.start > name.end);
  const isLabelled = /seat|sitz|platz|si[eè]ge|place|asiento|plats/iu.test(line.text.slice(name.end));
  if (!isLabelled) return [];
  return seats.map((one, i) => {
    const after = line.text.slice(one.end, seats[i + 1]?.start ?? one.end + 40);
    const route = /([A-Z]{3})\s?[-–—→>/]\s?([A-Z]{3})/u.exec(after);
    const seat = candidateAt(reading, one.seat, [{ line: line.index, start: one.start, end: one.end }], {
      method: 'label',
      reason: 'seat beside the name of the traveller',
      specificity: 0.8,
    });
    return route?.[1] && route[2]
      ? { seat, hint: { kind: 'route' as const, from: route[1], to: route[2] } }
      : { seat, ...seatScope(after) };
  });
}

/** Names a flight without telling of it: no time and no airport. */
const isMention = (line: TokenLine) =>
  line.tokens.every((token) => token.kind !== 'time' && (token.kind !== 'airport' || token.isWeak));

/** The rows below a traveller's that name a flight and a seat, but nobody: they go on about the same person. */
function seatsBelow(
  lines: readonly TokenLine[],
  found: readonly Passenger[],
  reading: Reading,
  columnAt: ColumnAt,
): void {
  for (const line of lines) {
    if (
      !isMention(line) ||
      !line.tokens.some((token) => token.kind === 'flight') ||
      found.some((one) => one.line === line.index)
    )
      continue;
    const above = found.findLast((one) => one.line < line.index && line.index - one.line <= 4);
    above?.seats.push(...columnSeats(reading, line, columnAt));
  }
}

function referenceCell(reading: Reading, line: TokenLine, columnAt: ColumnAt): Candidate<string> | undefined {
  for (const match of line.text.matchAll(/(?<![\p{L}\p{N}-])[A-Z0-9]{5,8}(?![\p{L}\p{N}-])/gu)) {
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

function columnSeats(reading: Reading, line: TokenLine, columnAt: ColumnAt): SeatClaim[] {
  return seatsIn(line.text).flatMap((one) => {
    const column = columnAt(line.index, one.start);
    if (column?.role !== 'seat') return [];
    const seat = candidateAt(reading, one.seat, [{ line: line.index, start: one.start, end: one.end }], {
      method: 'table',
      reason: `column "${column.label}"`,
      specificity: 0.9,
    });
    const flight = line.tokens.find((token) => token.kind === 'flight');
    const scope =
      flight?.kind === 'flight' && isMention(line)
        ? { flightNumber: flight.value.flightNumber }
        : seatScope(column.label);
    return [{ seat, ...scope }];
  });
}

/** Seats that other lines give this traveller by name. */
function looseSeats(
  reading: Reading,
  lines: readonly TokenLine[],
  passenger: Passenger,
  all: readonly Passenger[],
  columnAt: ColumnAt,
): SeatClaim[] {
  return lines.flatMap((line) => {
    if (
      line.tokens.some((token) => token.kind === 'flight' && line.text.trim().startsWith(token.text)) ||
      columnAt(line.index, 0)
    )
      return [];
    return seatsBySurname(reading, line, all)
      .filter(
        (one) => one.passenger === passenger || isSamePerson(one.passenger.name.value, passenger.name.value),
      )
      .map((one) => ({ ...one.claim, line: line.index }));
  });
}

/** The people a leg's own lines name: a cell, a list in them, a name with a seat. */
export function passengersOfLeg(reading: Reading, lines: readonly TokenLine[]): Passenger[] {
  const columnAt = columnFinder(reading);
  const found: Passenger[] = [];
  for (const line of lines) {
    for (const segment of segmentsOf(reading, line, columnAt)) {
      const names =
        namesInList(withoutSeats(segment.text)) ??
        slashedNames(segment.text).filter((name) => name.hasTitle || segment.isColumn);
      for (const name of names) {
        if (
          !segment.isColumn &&
          !segment.isLabelled &&
          names.length === 1 &&
          !name.hasTitle &&
          !hasSeatAfter(segment.text, name.end) &&
          !isAmongSeatAndReference(line, segment, name)
        )
          continue;
        const at = { ...name, start: name.start + segment.start, end: name.end + segment.start };
        if (found.some((one) => isSamePerson(one.name.value, at.name))) continue;
        const method = segment.isColumn ? 'table' : segment.isLabelled ? 'label' : 'pattern';
        const passenger = passengerAt(
          reading,
          line,
          { ...at, method, reason: 'named in the lines of the leg' },
          columnAt,
        );
        const seat = seatsIn(segment.text.slice(name.end, name.end + 14))[0];
        const own =
          seat &&
          !segment.isColumn &&
          candidateAt(
            reading,
            seat.seat,
            [{ line: line.index, start: at.end + seat.start, end: at.end + seat.end }],
            { method: 'label', reason: 'seat beside the name', specificity: 0.8 },
          );
        const seats = own ? [{ seat: own }] : passenger.seats;
        found.push({ ...passenger, seats: seats.map((claim) => ({ ...claim, line: line.index })) });
      }
    }
  }
  return found;
}

/** `seat 11F  Priya Anand  PNR JTR4ZX`: a name alone in its cell, between what tickets say of one person. */
function isAmongSeatAndReference(
  line: TokenLine,
  segment: { text: string; start: number },
  name: FoundName,
): boolean {
  if (name.start !== 0 || name.end < segment.text.trimEnd().length) return false;
  if (cityByName(name.name) || airportByName(name.name) || airlineByName(name.name)) return false;
  const before = line.text.slice(0, segment.start);
  const after = line.text.slice(segment.start + segment.text.length);
  return (
    /(?:\d{1,2}[A-K]|seat\s?\S{2,3})\s*$/u.test(before) ||
    /^\s*(?:pnr|ref|seat|ticket|conf|\d{3}[- ]?\d{10})/iu.test(after)
  );
}

const hasSeatAfter = (text: string, end: number) =>
  /^\s{0,3}[([]?(?:seat )?\d{1,2}[A-K](?!\p{L})/iu.test(text.slice(end, end + 14));

/** The stretches of a leg's line that could hold people: cells, what stands in brackets or after a label. */
function segmentsOf(
  reading: Reading,
  line: TokenLine,
  columnAt: ColumnAt,
): { text: string; start: number; isColumn: boolean; isLabelled: boolean }[] {
  const read = reading.lines[line.index];
  if (!read || line.text.trim() === '') return [];
  const label = LABEL.exec(line.text);
  if (label && line.text.slice(label[0].length).trim() !== '')
    return [
      { text: line.text.slice(label[0].length), start: label[0].length, isColumn: false, isLabelled: true },
    ];
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
