import type { Reading } from '../../../reading/reading.ts';
import { findAirlines } from '../../../recognizers/airlines.ts';
import { airportByName } from '../../../recognizers/airports.ts';
import { cityByName } from '../../../recognizers/cities.ts';
import { GREETS } from '../../../recognizers/greetings.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { cellRanges } from '../../shared/spots.ts';
import { type ColumnAt, headingRows, isRowWithoutFlight } from '../columns/column-cells.ts';
import { seatsIn } from '../seats/find-seats.ts';
import { seatedOn } from '../seats/seat-claims.ts';
import type { TokenLine } from '../types.ts';
import { asPersonName, type FoundName, namesInList, slashedNames, titledNames } from './find-names.ts';
import { DRAWN_END, passengerLabel } from './passenger-labels.ts';
import { TICKET } from './passenger-tickets.ts';
import { personAddressed, personCalled } from './person-called.ts';
import { firstSentence, namesContinued, namesTold } from './told-names.ts';
import { firstName, listedNames, numberedNames, withoutSeats } from './written-names.ts';

/** A list under the heading "Passengers" ends at the latest here. */
const MAX_LIST_LINES = 14;

export type NameAt = FoundName & {
  method: 'table' | 'label' | 'pattern';
  reason: string;
  opensList?: boolean;
};

export function namesOnLine(
  reading: Reading,
  lines: readonly TokenLine[],
  line: TokenLine,
  columnAt: ColumnAt,
): NameAt[] {
  if (headingRows(reading).has(line.index) || isRowWithoutFlight(reading, line.index)) return [];
  const cells = passengerCells(reading, line, columnAt);
  if (cells.length > 0) return cells;
  const label = passengerLabel(line.text);
  const slashed = slashedNames(line.text);
  // Most lines have nothing for which it matters.
  const isHead = () =>
    label !== undefined ||
    FOR.test(line.text) ||
    ALIAS.test(line.text) ||
    TICKET.test(line.text) ||
    /^\s{0,4}\d{1,2}\s?\.\s?\d?/.test(line.text) ||
    isUnderHeading(reading, lines, line.index);
  const isAlone =
    slashed.length === 1 && slashed[0]?.end === line.text.trimEnd().length && isShoutedName(line.text);
  const tickets = slashed.filter((name) => name.hasTitle || isAlone || isHead());
  if (tickets.length > 0)
    return tickets.map((name) => ({
      ...name,
      method: 'label',
      reason: 'name as a ticket prints it, surname first',
    }));
  const reversed = TITLE_LAST.exec(line.text);
  if (reversed && !label)
    return (namesInList(`${reversed[2]} ${reversed[1]}`) ?? []).map((name) => ({
      ...name,
      hasTitle: true,
      start: line.text.search(/\S/u),
      end: line.text.trimEnd().length,
      method: 'label',
      reason: 'surname, first name and title alone on a line',
    }));
  const titled = label ? [] : titledCells(line.text);
  if (titled.length > 0)
    return titled.map((name, at) => ({
      ...name,
      method: 'label',
      reason: 'surname, first name and title beside the code of a booking',
      opensList: at === 0,
    }));
  const numbered = label ? undefined : numberedNames(line.text);
  if (numbered && (isHead() || numbered.every(({ hasTitle }) => hasTitle)))
    return numbered.map((name) => ({ ...name, method: 'label', reason: 'numbered list of the travellers' }));
  const rest = label ? line.text.slice(label.length).replace(DRAWN_END, '') : '';
  if (label && rest.trim() !== '') {
    const listed =
      listedNames(firstSentence(rest), (word) => personAddressed(reading, line.index, word)) ??
      firstName(rest);
    if (listed)
      return listed.map((name) => ({
        ...name,
        start: name.start + label.length,
        end: name.end + label.length,
        method: 'label',
        reason: 'label for the travellers beside the names',
      }));
  }
  const told = label ? [] : namesToldOn(reading, line);
  if (told.length > 0) return told;
  const speaks = SPEAKS_OF_TRAVEL.test(line.text) || BOOKING_CODE.test(line.text);
  if (!label && speaks && !GREETS.test(line.text) && !THANKS.test(line.text)) {
    const titled = titledNames(line.text);
    if (titled.length > 0)
      return titled.map((name) => ({
        ...name,
        method: 'pattern',
        reason: 'named with a title beside a word of travel',
      }));
  }
  const seated = label ? [] : seatedOn(reading, line).filter(({ isShort, isSure }) => isSure && !isShort);
  if (seated.length > 0)
    return seated.map((name) => ({ ...name, method: 'label', reason: 'named with a seat' }));
  const beside = !label && isBesideTicket(reading, line) ? firstName(line.text) : undefined;
  if (beside)
    return beside.map((name) => ({
      ...name,
      method: 'pattern',
      reason: 'named beside a ticket number',
    }));
  const grouped = label ? undefined : namesOverLegs(reading, lines, line);
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

/** The people that the sentence of this line, or the one it goes on with, says it is booked for. */
export function namesToldOn(reading: Reading, line: TokenLine): NameAt[] {
  if (reading.lines[line.index]?.line.table !== undefined) return [];
  const above = reading.lines[line.index - 1]?.text ?? '';
  return [...(namesContinued(above, line.text) ?? []), ...(namesTold(line.text) ?? [])].map((name) => ({
    ...name,
    method: 'label',
    reason: 'named behind the words for the travellers',
  }));
}

/** The line has a ticket number, or is a name alone and the next line has one and no name. */
function isBesideTicket(reading: Reading, line: TokenLine): boolean {
  if (TICKET.test(line.text)) return true;
  const next = reading.lines[line.index + 1]?.text ?? '';
  const isAlone = reading.lines[line.index]?.line.cells.length === 1;
  return (
    isAlone && TICKET.test(next) && asPersonName(line.text) !== undefined && firstName(next) === undefined
  );
}

/** `SOMMER, KATRIN MS`. */
const TITLE_LAST =
  /^\s{0,8}(?:\d{1,2}[.)]\s)?(\p{Lu}[\p{Lu} '’-]{1,24}), (\p{Lu}[\p{Lu} '’-]{1,24}) (?:MRS|MR|MISS|MSTR|MS|DR|MME|HERR|FRAU)\s*$/u;

/** `BOOKING KQ8L2M   NORWEGIAN   LINDE TOM MR`: a name between wide gaps in the head of a booking. */
const TITLED_CELL =
  /(?<=\s{2}|\n)\p{Lu}[\p{Lu}'’-]+(?: \p{Lu}[\p{Lu}'’-]+){1,3} (?:MRS|MR|MISS|MSTR|MS)(?=\s{2}|\n|\s*$)/gu;
const HEAD_CODE = quick(
  /(?<!\p{L})(?:REF|BOOKING|LOCATOR|PNR|BUCHUNG|RÉSERVATION|RESERVA|BOKNING)[\p{L}. ]{0,12}[:# ]\s?[A-Z0-9]{6}(?![\p{L}\d])/iu,
);

const titledCells = (text: string): FoundName[] =>
  HEAD_CODE.test(text)
    ? [...text.matchAll(TITLED_CELL)].flatMap(({ 0: written, index }) => {
        const person = asPersonName(written);
        return person
          ? [{ name: person.name, hasTitle: true, start: index, end: index + written.length }]
          : [];
      })
    : [];

/** `VILLALOBOS/INES` alone on its line, and no two towns. */
function isShoutedName(text: string): boolean {
  const parts = text.trim().split(/\s?\/\s?/u);
  return parts.every(
    (part) => /^\p{Lu}{2}[\p{Lu} '’-]*$/u.test(part) && !cityByName(part) && !airportByName(part),
  );
}

/** `kim = SATO/KIM, tom = LINDE/THOMAS`. */
const ALIAS = /^\s{0,6}\p{L}{2,14}\s?=\s?\p{Lu}{2,}\s?\/\s?\p{Lu}/u;
/** `FOR: KOWALSKI/JAN`. */
const FOR = /^\s{0,6}(?:for|für|pour|para|för)\s?:/iu;
/** `Booking WQ7KLM · Mr Anders Holmqvist`. */
const BOOKING_CODE =
  /(?<!\p{L})(?:[Bb]ooking|[Bb]uchung|[Rr]éservation|[Rr]eserva|[Bb]okning|[Rr]eservation)(?: ref\p{L}*)?\W{1,3}[A-Z0-9]{6}(?![\p{L}\d])/u;
const SPEAKS_OF_TRAVEL = quick(
  /(?<!\p{L})(?:flights?|tickets?|passengers?|travell?ers?|flüge?|flugtickets?|reisende|vols?|billets?|passagers?|voyageurs?|vuelos?|billetes?|pasajeros?|flyg|biljett\p{L}*|resenär\p{L}*|(?:seats?|sitz|sitzplatz|si[eè]ges?|asientos?|plats)(?=\s{0,2}:?\s?\d{1,2}[A-K](?!\p{L})))(?!\p{L})/iu,
);

const THANKS = /thank|dank|merci|gracias|tack/iu;

/** `GROUP A (Petra, Moses, Lina) - BA from Heathrow`. */
const GROUP_OF =
  /^\W{0,6}(?:group|gruppe|groupe|grupo|grupp|party|team)\s(?:[A-F]|\d)\s?[:–-]?\s?\((?=(\p{Lu}[^()]{2,90})\))/iu;

/** `GROUP A (ref 7GQZ2P): Mira Solberg, Jon Aas` right above the flights of these people. */
function namesOverLegs(reading: Reading, lines: readonly TokenLine[], line: TokenLine): NameAt[] | undefined {
  let at = line.index + 1;
  while (lines[at]?.text.trim() === '') at++;
  const next = lines[at];
  if (
    !next?.tokens.some((token) => token.kind === 'flight') ||
    line.tokens.some((token) => token.kind === 'time')
  )
    return undefined;
  const bracket = GROUP_OF.exec(line.text);
  const from = bracket ? bracket[0].length : line.text.lastIndexOf(':') + 1;
  const names = namesInList(bracket?.[1] ?? line.text.slice(from), (word) => personCalled(reading, word));
  // `class: SAS Go Smart`
  if (
    line.tokens.some(({ kind }) => kind === 'class') ||
    findAirlines(bracket?.[1] ?? line.text.slice(from)).length > 0
  )
    return undefined;
  if (!names || (names.length < 2 && from === 0)) return undefined;
  return names.map((name) => ({
    ...name,
    start: name.start + from,
    end: name.end + from,
    method: 'label',
    reason: 'named over the flights',
  }));
}

function passengerCells(reading: Reading, line: TokenLine, columnAt: ColumnAt): NameAt[] {
  const read = reading.lines[line.index];
  if (!read || (line.tokens.some((token) => token.kind === 'flight') && !isMention(line))) return [];
  const inTwo = nameInTwoCells(reading, line, columnAt);
  if (inTwo) return [inTwo];
  return cellRanges(read).flatMap(({ start, end }) => {
    if (columnAt(line.index, start)?.role !== 'passenger') return [];
    const cell = line.text.slice(start, end);
    const names = slashedNames(cell);
    if (areTwoFirstNames(reading, cell, columnAt)) return [];
    const listed = names.length > 0 ? names : listedNames(cell, (word) => personCalled(reading, word));
    return (listed ?? []).map((name) => ({
      ...name,
      start: name.start + start,
      end: name.end + start,
      method: 'table' as const,
      reason: 'column for the travellers',
    }));
  });
}

const TWO_WORDS = /^\s*\p{Lu}\p{Ll}+, \p{Lu}\p{Ll}+\s*$/u;
const MORE_WORDS = /^\s*\p{Lu}\p{Ll}+(?:, \p{Lu}\p{Ll}+){2,}\s*$/u;
const callsByFirstNames = new WeakMap<Reading, boolean>();

/** `Ada, Tom` in the column of `Ada, Tom, Ida`: two people, and no surname before its first name. */
export const areTwoFirstNames = (reading: Reading, cell: string, columnAt: ColumnAt): boolean =>
  TWO_WORDS.test(cell) && isOfFirstNames(reading, columnAt);

function isOfFirstNames(reading: Reading, columnAt: ColumnAt): boolean {
  const known =
    callsByFirstNames.get(reading) ??
    reading.lines.some(
      (line) =>
        line.line.table !== undefined &&
        cellRanges(line).some(
          ({ start, end }) =>
            MORE_WORDS.test(line.text.slice(start, end)) && columnAt(line.index, start)?.role === 'passenger',
        ),
    );
  callsByFirstNames.set(reading, known);
  return known;
}

/** `ADA | WREN` under `First name | Surname`, in either order. */
export function nameInTwoCells(
  reading: Reading,
  { index, text }: TokenLine,
  columnAt: ColumnAt,
): NameAt | undefined {
  const read = reading.lines[index];
  const cells = read ? cellRanges(read) : [];
  const roleAt = (at: number) => columnAt(index, at)?.role;
  const [given, surname] = (['given', 'surname'] as const).map((role) =>
    cells.find(({ start }) => roleAt(start) === role),
  );
  if (!given || !surname) return undefined;
  const [first, last] = given.start < surname.start ? [given, surname] : [surname, given];
  const person = asPersonName(
    `${text.slice(given.start, given.end)} ${text.slice(surname.start, surname.end)}`,
  );
  return (
    person && {
      ...person,
      start: first.start,
      end: last.end,
      method: 'table',
      reason: 'columns for the first name and the surname',
    }
  );
}

/** Below a line that only says "Passengers", with nothing else begun since. */
function isUnderHeading(reading: Reading, lines: readonly TokenLine[], index: number): boolean {
  for (let i = index - 1; i >= Math.max(0, index - MAX_LIST_LINES); i--) {
    const text = reading.lines[i]?.text ?? '';
    const label = passengerLabel(text);
    if (label && !/name|^\W*(?:who|flying|travelling)\W*$/iu.test(label)) {
      const rest = text.slice(label.length).replace(DRAWN_END, '');
      const isBare =
        rest.trim() === '' ||
        /ticket|seat|frequent|baggage|sitz|asiento|siège|billet|biljett|plats|tarif|meal|repas|typ|gepäck|equipaje/iu.test(
          rest,
        );
      const table = reading.lines[i]?.line.table;
      const isAlone = table !== reading.lines[i + 1]?.line.table;
      return isBare && (table === undefined || isAlone || table === reading.lines[index]?.line.table);
    }
    const between = lines[i];
    // A traveller's own line may say which flight each seat is on.
    if (between && !isMention(between) && !hasSeatsOfRoutes(between)) return false;
    if (between?.tokens.some((token) => token.kind === 'flight') && seatsIn(between.text).length === 0)
      return false;
    // `1) Ada Wren` may look like one.
    if (reading.lines[i]?.line.heading && !firstName(text)) return false;
    // A list is one block: a gap after its first line ends it.
    if (reading.lines[i + 1]?.line.startsBlock && passengerLabel(text) === undefined && !firstName(text))
      return false;
  }
  return false;
}

/** `1. Mr Tom Linde   DUB-GOT 14C   GOT-DUB 15C`. */
const hasSeatsOfRoutes = (line: TokenLine) =>
  line.tokens.every((token) => token.kind === 'airport') && seatsIn(line.text).length > 0;

/** Names a flight without telling of it: no time and no airport. */
export const isMention = (line: TokenLine) =>
  line.tokens.every((token) => token.kind !== 'time' && (token.kind !== 'airport' || token.isWeak));
