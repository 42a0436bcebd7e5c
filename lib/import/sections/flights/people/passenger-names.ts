import type { Reading } from '../../../reading/reading.ts';
import { findAirlines } from '../../../recognizers/airlines.ts';
import { airportByName } from '../../../recognizers/airports.ts';
import { cityByName } from '../../../recognizers/cities.ts';
import { GREETS } from '../../../recognizers/greetings.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { type ColumnAt, headingRows, isRowWithoutFlight } from '../columns/column-cells.ts';
import { seatedOn } from '../seats/seat-claims.ts';
import type { TokenLine } from '../types.ts';
import { asPersonName, type FoundName, namesInList, slashedNames, titledNames } from './find-names.ts';
import type { NameAt } from './name-at.ts';
import { passengerCells } from './passenger-cells.ts';
import { DRAWN_END, passengerLabel } from './passenger-labels.ts';
import { TICKET } from './passenger-tickets.ts';
import { personAddressed, personCalled } from './person-called.ts';
import { firstSentence, namesContinued, namesTold } from './told-names.ts';
import { isUnderHeading } from './under-heading.ts';
import { firstName, listedNames, numberedNames, withoutSeats } from './written-names.ts';

interface OnLine {
  reading: Reading;
  lines: readonly TokenLine[];
  line: TokenLine;
  /** The label for travellers at its head. */
  label: string | undefined;
}

/** One place of a line where travellers are named. Nothing when they are not named there, so that the next is looked at. */
type Way = (on: OnLine) => NameAt[] | undefined;

/** The travellers whom a line names, in the surest way in which it names any. */
export function namesOnLine(
  reading: Reading,
  lines: readonly TokenLine[],
  line: TokenLine,
  columnAt: ColumnAt,
): NameAt[] {
  if (headingRows(reading).has(line.index) || isRowWithoutFlight(reading, line.index)) return [];
  const cells = passengerCells(reading, line, columnAt);
  if (cells.length > 0) return cells;
  const on = { reading, lines, line, label: passengerLabel(line.text) };
  for (const way of on.label === undefined ? UNLABELLED : LABELLED) {
    const names = way(on);
    if (names) return names;
  }
  return [];
}

const given = (
  names: readonly FoundName[] | undefined,
  reason: string,
  method: NameAt['method'] = 'label',
): NameAt[] | undefined =>
  names && names.length > 0 ? names.map((name) => ({ ...name, method, reason })) : undefined;

const asOnTicket: Way = (on) => {
  const { text } = on.line;
  const slashed = slashedNames(text);
  const isAlone = slashed.length === 1 && slashed[0]?.end === text.trimEnd().length && isShoutedName(text);
  return given(
    slashed.filter((name) => name.hasTitle || isAlone || isHead(on)),
    'name as a ticket prints it, surname first',
  );
};

/** Whether the line is one at whose head a traveller stands. */
const isHead = ({ reading, lines, line, label }: OnLine) =>
  label !== undefined ||
  FOR.test(line.text) ||
  ALIAS.test(line.text) ||
  TICKET.test(line.text) ||
  /^\s{0,4}\d{1,2}\s?\.\s?\d?/.test(line.text) ||
  isUnderHeading(reading, lines, line.index);

const withTitleLast: Way = ({ line: { text } }) => {
  const match = TITLE_LAST.exec(text);
  if (!match) return undefined;
  return (namesInList(`${match[2]} ${match[1]}`) ?? []).map((name) => ({
    ...name,
    hasTitle: true,
    start: text.search(/\S/u),
    end: text.trimEnd().length,
    method: 'label',
    reason: 'surname, first name and title alone on a line',
  }));
};

const besideCode: Way = ({ line: { text } }) =>
  given(titledCells(text), 'surname, first name and title beside the code of a booking')?.map((name, at) => ({
    ...name,
    opensList: at === 0,
  }));

const numbered: Way = (on) => {
  const names = numberedNames(on.line.text);
  const isList = names && (isHead(on) || names.every(({ hasTitle }) => hasTitle));
  return isList ? given(names, 'numbered list of the travellers') : undefined;
};

const behindLabel: Way = ({ reading, line: { index, text }, label = '' }) => {
  const rest = text.slice(label.length).replace(DRAWN_END, '');
  if (rest.trim() === '') return undefined;
  const listed =
    listedNames(firstSentence(rest), (word) => personAddressed(reading, index, word)) ?? firstName(rest);
  return listed?.map((name) => ({
    ...name,
    start: name.start + label.length,
    end: name.end + label.length,
    method: 'label',
    reason: 'label for the travellers beside the names',
  }));
};

const told: Way = ({ reading, line }) => {
  const names = namesToldOn(reading, line);
  return names.length > 0 ? names : undefined;
};

const titledBesideTravel: Way = ({ line: { text } }) => {
  const speaks = SPEAKS_OF_TRAVEL.test(text) || BOOKING_CODE.test(text);
  return speaks && !GREETS.test(text) && !THANKS.test(text)
    ? given(titledNames(text), 'named with a title beside a word of travel', 'pattern')
    : undefined;
};

const withSeat: Way = ({ reading, line }) =>
  given(
    seatedOn(reading, line).filter(({ isShort, isSure }) => isSure && !isShort),
    'named with a seat',
  );

const besideTicket: Way = ({ reading, line }) =>
  isBesideTicket(reading, line)
    ? given(firstName(line.text), 'named beside a ticket number', 'pattern')
    : undefined;

const listed: Way = ({ reading, lines, line: { index, text } }) =>
  isUnderHeading(reading, lines, index)
    ? given(namesInList(withoutSeats(text)) ?? firstName(text), 'listed under the heading for the travellers')
    : undefined;

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
function namesOverLegs({ reading, lines, line }: OnLine): NameAt[] | undefined {
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

/** The surest first. */
const LABELLED: readonly Way[] = [asOnTicket, behindLabel];
const UNLABELLED: readonly Way[] = [
  asOnTicket,
  withTitleLast,
  besideCode,
  numbered,
  told,
  titledBesideTravel,
  withSeat,
  besideTicket,
  namesOverLegs,
  listed,
];
