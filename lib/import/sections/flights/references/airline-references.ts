import type { Candidate } from '../../../candidate.ts';
import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { airlineByCode, findAirlines } from '../../../recognizers/airlines.ts';
import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { candidateAt, type Spot } from '../../shared/spots.ts';
import { type ColumnAt, columnCells, columnFinder } from '../columns/column-cells.ts';
import { isGone } from '../standing/gone-codes.ts';
import { AIRCRAFT } from '../tokens/token-words.ts';
import { codesBelow } from './codes-below.ts';
import { locatorOfHead } from './record-heads.ts';
import { LABEL, WORDS } from './reference-words.ts';

export interface FoundReference {
  candidate: Candidate<string>;
  /** `TK/QX7LMD`: valid for that carrier. */
  carrier?: string;
  line: number;
  rank: number;
  /** The carriers whose flights stand on the same line: it is theirs. */
  beside: readonly string[];
}

const CODE = '(?:([A-Z0-9]{2})\\s?[/*]\\s?)?([A-Z0-9]{5,10})(?![\\p{L}\\p{N}]|[-/.]\\d|-\\p{L})';
const LABELLED = new RegExp(
  `(?<![\\p{L}\\p{N}])(${LABEL}${WORDS})(?![\\p{L}])(?:\\s?\\([^()]{1,24}\\))?\\s{0,10}[:=#.]{0,2}[\\s*]{0,6}(?:(?:(?:is|ist|lautet|est(?: le)?|es|är|er|remains|stays|bleibt|reste|sigue siendo|förblir|still|(?:un|in)changed|unverändert|weiterhin|inchangée?|sin cambios|oförändrad|(?:the|la|le|den|die)? ?(?:same|même|misma|samma|gleiche))(?: ?:)?,? {1,3}){1,3})?(?=[A-Z0-9])${CODE}`,
  'giu',
);
const TRAIN = quick(
  /(?<!\p{L})(?:trains?|zug|züge|bahn|bahncard|fahrkarte|sncf|tgv|inoui|ice|renfe|trenes?|tåg\w*|sj|rail|eurostar|thalys|ferry|fähre|buss?|coach|rental car|mietwagen)(?!\p{L})/iu,
);
const FLYING = quick(
  /(?<!\p{L})(?:flights?|flug|flüge|vols?|vuelos?|flyg\p{L}*|airlines?|e-?tickets?|pnr)(?!\p{L})/iu,
);

/** On a line about a journey by rail or road, or right below one. */
export function isOfTrain(reading: Reading, index: number, above = 1): boolean {
  for (let i = index; i >= Math.max(0, index - above); i--) {
    const text = reading.lines[i]?.text ?? '';
    if (FLYING.test(text) || findFlightNumbers(text).some((one) => !one.doubts)) return false;
    if (TRAIN.test(text)) return true;
  }
  return false;
}

/** The number of a room or a house is no airline's. */
const OF_HOTEL = quick(
  /(?<!\p{L})(?:hotel|hôtel|hotell|check-?\s?in.{1,40}check-?\s?out|\d{1,2} (?:rooms?|nights?)|zimmer|habitaciones|chambres?|enkelrum|dubbelrum)(?!\p{L})/iu,
);
/** What a whole mail is about may be a house and flights. */
const SUBJECT =
  /^(?:subject|betreff|objet|asunto|ämne)\s?:.*(?<!\p{L})(?:flights?|flug\p{L}*|flüge|vols?|vuelos?|flyg\p{L}*|schedule change|tidtabell\p{L}*|horario|horaire)(?!\p{L})/iu;
/** The label ends its line and the code opens the next: `Your reservation number is` over `PW4KQZ`. */
const LABEL_AT_END = quick(
  new RegExp(
    `(?<![\\p{L}\\p{N}])(${LABEL}${WORDS})(?![\\p{L}])(?:\\s?\\([^()]{1,24}\\))?\\s{0,3}[:=#.]{0,2}\\s{0,3}(?:is|ist|lautet|est|es|är)?\\s{0,2}:?[\\s*=_~-]*$`,
    'iu',
  ),
);
/** Some airlines know a booking by a number, or by their code and a number; taken where the paper has no other. */
const NUMBER = /^(?:[A-Z]{2}\d{7,8}|\d{6,9})$/u;
const OF_BOOKING =
  /^(?:booking|reservation|buchung|reservierung|bokning|bestilling|réservation|reserva|localizador|pnr|dossier)/iu;
const LOCATOR_LIKE = /(?<![\p{L}\p{N}-])[A-Z0-9]{5,8}(?![\p{L}\p{N}-])/gu;
const CODE_ALONE = /^[\s*]{0,6}([A-Z0-9]{5,8})(?=[\s*]*$|\s{2,}|\s\(|[.,;](?:\s|$))/u;
/** `BA 1446 … (QT7LMX, seat 4A)`. */
const IN_BRACKETS = /(?:\((?:\p{L}{2,9}[.:]{0,2} )?|\s[–—·|-] )([A-Z0-9]{6})(?=[,;)]|\s*$)/gu;
const SUFFIXED = /(?<![A-Z0-9])(?:DC)?([A-Z0-9]{2})[/*]([A-Z0-9]{5,6})(?![A-Z0-9/])/gu;
/** No reference is shorter. */
const CODE_LIKE = quick(/[A-Z0-9]{5}/);
const NOT_AIRLINES =
  /agency|agentur|agence|agencia|byrå|invoice|rechnung|factur|order|customer|kunden|client|frequent|loyalty|file(?! ?key)|dossier agence|auftrag|hotel|iata|amadeus\s?:|galileo|sabre|worldspan|tour code/iu;
const AIRLINES = /airline|carrier|vendor|fluggesellschaft|compagnie|aerol/iu;

type Method = 'label' | 'pattern' | 'table';

/** A code that may be a reference, and how surely: 3 where it is said to be an airline's, 0 where only a number is. */
interface Code {
  code: string;
  carrier?: string | undefined;
  spot: Spot;
  rank: number;
  method: Method;
  /** Of no other carrier's flights. */
  isOwn?: boolean;
}

/** References an airline knows the booking by; those of agencies, their systems and hotels are left out. */
export function findAirlineReferences(reading: Reading): FoundReference[] {
  const columnAt = columnFinder(reading);
  const codes = reading.lines.map(({ text }) => CODE_LIKE.test(text));
  // A code stands beside its label, or on one of the next two lines.
  const isNearCode = (index: number) => codes[index] || codes[index + 1] || codes[index + 2];
  const found: FoundReference[] = [];
  const seen = new Set<string>();
  const gone = new Set<string>();
  const add = ({ code, carrier, spot, rank, method, isOwn }: Code, beside: string[] = []) => {
    const key = `${spot.line} ${code}`;
    if (seen.has(key) || isFlightNumber(code)) return;
    seen.add(key);
    if (isGone(reading.lines[spot.line]?.text ?? '', spot.start, spot.end)) {
      // The next cell of a row tells of its flight; others may fly on the same booking.
      if (method !== 'table') gone.add(code);
      return;
    }
    const reason = reasonOf(method, carrier);
    found.push({
      candidate: candidateAt(reading, code, [spot], { method, reason, specificity: rank / 4 }),
      line: spot.line,
      rank,
      beside: isOwn && carrier ? [carrier] : beside,
      ...(carrier && { carrier }),
    });
  };
  for (const line of reading.lines) {
    if (!isNearCode(line.index)) continue;
    const beside = findFlightNumbers(line.text).flatMap((one) =>
      one.doubts ? [] : [one.value.airline.code],
    );
    const hasFlight = beside.length > 0;
    const isOfHotel = OF_HOTEL.test(line.text) && !SUBJECT.test(line.text);
    if (!hasFlight && (isOfHotel || isOfTrain(reading, line.index))) continue;
    for (const one of codesOnLine(reading, line, hasFlight, columnAt)) add(one, beside);
  }
  for (const { code, label, ...spot } of found.length > 0 ? [] : codesBelow(reading))
    if (isRecordLocator(code) && !NOT_AIRLINES.test(label)) add({ code, spot, rank: 2, method: 'label' });
  const head = found.length > 0 ? undefined : locatorOfHead(reading);
  if (head && isRecordLocator(head.code)) add({ code: head.code, spot: head, rank: 1, method: 'pattern' });
  const standing = found.length > 0 ? found : loneLocator(reading);
  return gone.size > 0 ? standing.filter(({ candidate }) => !gone.has(candidate.value)) : standing;
}

function reasonOf(method: Method, carrier: string | undefined): string {
  if (method === 'table') return 'column for the booking reference';
  return carrier ? `reference of the carrier ${carrier}` : 'label for the booking reference beside the value';
}

function* codesOnLine(
  reading: Reading,
  line: ReadLine,
  hasFlight: boolean,
  columnAt: ColumnAt,
): Generator<Code> {
  const at = (start: number, end: number): Spot => ({ line: line.index, start, end });
  yield* labelledCodes(line);
  yield* codeBelowLabel(reading, line);
  for (const match of hasFlight ? matchesOf(line.text, IN_BRACKETS) : []) {
    const code = match[1] ?? '';
    const end = match.index + match[0].length;
    const isFlight = /^[A-Z\d]{2}\d{4}$/.test(code);
    if (/\d/.test(code) && !isFlight && isRecordLocator(code))
      yield { code, spot: at(end - code.length, end), rank: 1, method: 'pattern' };
  }
  for (const { 1: carrier = '', 2: code = '', index } of matchesOf(line.text, SUFFIXED)) {
    const start = index + carrier.length + 1;
    // `RP/` opens the office of an agency.
    if (isRecordLocator(code) && /[A-Z]/.test(carrier) && carrier !== 'RP')
      yield { code, carrier, spot: at(start, start + code.length), rank: 3, method: 'pattern' };
  }
  for (const { start, end, ...one } of carriersReferences(line.text))
    yield { ...one, spot: at(start, end), rank: 3, method: 'label' };
  yield* codesInColumns(reading, line, columnAt);
}

function* labelledCodes({ text, index }: ReadLine): Generator<Code> {
  for (const match of matchesOf(text, LABELLED)) {
    const [whole, label = '', carrier, code = ''] = match;
    const isLocator = isRecordLocator(code);
    const isNumber = NUMBER.test(code) && OF_BOOKING.test(label);
    const before = text.slice(Math.max(0, match.index - 12), match.index) + label;
    const between = whole.slice(label.length);
    if (!(isLocator || isNumber) || NOT_AIRLINES.test(before) || NOT_AIRLINES.test(between)) continue;
    const end = match.index + whole.length;
    yield {
      code,
      carrier: carrier ?? carrierBeside(text, match.index, end),
      spot: { line: index, start: end - code.length, end },
      rank: isLocator ? (AIRLINES.test(whole) || carrier ? 3 : 2) : 0,
      method: 'label',
    };
  }
}

function* codeBelowLabel(reading: Reading, { text, index }: ReadLine): Generator<Code> {
  const below = LABEL_AT_END.test(text) ? nextLine(reading, index) : undefined;
  const alone = below && CODE_ALONE.exec(below.text);
  const code = alone?.[1];
  if (!alone || !code || !isRecordLocator(code) || NOT_AIRLINES.test(text)) return;
  const end = alone[0].length;
  yield { code, spot: { line: below.index, start: end - code.length, end }, rank: 2, method: 'label' };
}

function* codesInColumns(reading: Reading, { text, index }: ReadLine, columnAt: ColumnAt): Generator<Code> {
  const roles = columnCells(reading, index).map(({ column }) => column.role);
  if (!roles.includes('reference')) return;
  for (const { 0: code, index: start } of matchesOf(text, LOCATOR_LIKE)) {
    const { role, label = '' } = columnAt(index, start) ?? {};
    const isOfFlight = roles.includes('flight') || !ANY_CODE.test(label);
    if (role === 'reference' && isOfFlight && isRecordLocator(code) && !NOT_AIRLINES.test(label))
      yield { code, spot: { line: index, start, end: start + code.length }, rank: 3, method: 'table' };
  }
}

/** `BA294` is the flight, whatever label it stands behind. */
const isFlightNumber = (code: string): boolean =>
  /^[A-Z\d]{2}\d{1,4}$/.test(code) && findFlightNumbers(code).some(({ doubts }) => !doubts);

/** The only thing of the paper that looks like a locator and stands behind a colon, whatever the label says. */
function loneLocator(reading: Reading): FoundReference[] {
  const found = new Map<string, Spot>();
  for (const { text, index } of reading.lines) {
    const colon = text.indexOf(':');
    if (colon < 0) continue;
    for (const match of matchesOf(text, BEHIND_COLON)) {
      const code = match[1] ?? '';
      const start = match.index + match[0].length - code.length;
      if (
        isMixedLocator(code) &&
        code.search(AIRCRAFT) < 0 &&
        !NOT_AIRLINES.test(text.slice(0, start)) &&
        !found.has(code)
      )
        found.set(code, { line: index, start, end: start + code.length });
    }
  }
  const [only, ...others] = found;
  if (!only || others.length > 0) return [];
  const [code, spot] = only;
  const candidate = candidateAt(reading, code, [spot], {
    method: 'label',
    reason: 'the only code of the paper in the form of a booking reference',
    doubts: ['weak_context'],
    specificity: 0.2,
  });
  return [{ candidate, line: spot.line, rank: 0, beside: [] }];
}

/** Beside flights the head of the booking's column; beside rooms or gear it may be anything. */
const ANY_CODE = /^(?:code|clave|código|codigo|kod)$/iu;

const BEHIND_COLON = /:\s{1,12}([A-Z0-9]{6})(?=[\s,;.)]|$)/gu;
/** Letters and digits, and neither a flight number nor a day. */
const isMixedLocator = (code: string) =>
  isRecordLocator(code) && /\d/.test(code) && /[A-Z].*[A-Z]/u.test(code) && !/^[A-Z]{2}\d{4}$/u.test(code);

function nextLine(reading: Reading, index: number) {
  const [one, two] = [reading.lines[index + 1], reading.lines[index + 2]];
  return one?.text.trim() === '' ? two : one;
}

const OF_CARRIER =
  /(?<![\p{L}\p{N}])([A-Z]{2}|[A-Z]\d|\d[A-Z])(?:\s{0,2}[-–:=]\s{0,2}|\s)([A-Z0-9]{6})(?![\p{L}\p{N}]|[-/.]\d)/gu;
const BESIDE_NAME =
  /^\s?(?:\([A-Z0-9]{2}\)\s?)?(?:(?:booking |airline |record )?(?:ref(?:erence)?|locator|pnr|code|buchungscode|localizador|référence|bokning)\.?\s?)?[:=–-]\s{0,2}([A-Z0-9]{5,6})(?![\p{L}\p{N}]|[-/.]\d)/iu;
/** `DOSSIER AIR FRANCE  ZP3MHA`, `Buchungscode Lufthansa 7HQW2L`. */
const LABEL_BEFORE = quick(new RegExp(`(?<![\\p{L}\\p{N}])${LABEL}${WORDS}\\s{1,2}$`, 'iu'));
const BEHIND_NAME = /^\s{1,8}([A-Z0-9]{6})(?![\p{L}\p{N}]|[-/.]\d)/u;
const SAYS_REFERENCE = quick(
  /(?<!\p{L})(?:airline|carrier|vendor|conf|locators?|ref(?:erence|erences|s)?|pnrs?|record|buchungscodes?|localizador(?:es)?|références?|bokning\p{L}*|confirmations?|codes?)(?!\p{L})/iu,
);

type CarriersCode = Required<Pick<Code, 'code' | 'isOwn'>> & { carrier: string; start: number; end: number };

/** `AIRLINE REF   AC - M9PLWT     WS - HZQRTB`, `Air Canada: M9PLWT`: one reference for each carrier. */
function carriersReferences(text: string): CarriersCode[] {
  const found: CarriersCode[] = [];
  const keep = (code: string, carrier: string, end: number, isOwn = false) => {
    if (isRecordLocator(code) && code === code.toUpperCase())
      found.push({ code, carrier, start: end - code.length, end, isOwn });
  };
  if (SAYS_REFERENCE.test(text)) {
    for (const match of matchesOf(text, OF_CARRIER))
      if (airlineByCode(match[1] ?? '')) keep(match[2] ?? '', match[1] ?? '', match.index + match[0].length);
  }
  for (const one of findAirlines(text)) {
    const rest = text.slice(one.end, one.end + 50);
    const behind = BEHIND_NAME.exec(rest);
    const told = BESIDE_NAME.exec(rest) ?? (LABEL_BEFORE.test(text.slice(0, one.start)) ? behind : null);
    const match = told ?? (isCodeAlone(rest, behind) ? behind : null);
    if (match && /\d/.test(match[1] ?? ''))
      keep(match[1] ?? '', one.value.code, one.end + match[0].length, !told);
  }
  return found;
}

/** `Delta H8TKVB, ticket …`: letters and digits, and neither a flight nor an aircraft. */
const isCodeAlone = (rest: string, match: RegExpExecArray | null): boolean =>
  match !== null &&
  isMixedLocator(match[1] ?? '') &&
  (match[1] ?? '').search(AIRCRAFT) < 0 &&
  /^(?:[,;)]|\s*$|\.\s|\s{2})/u.test(rest.slice(match[0].length));

/** `7HQW2L (LH)`, `TP-Buchungscode: K8MMZ4`. */
function carrierBeside(text: string, start: number, end: number): string | undefined {
  const after = /^\s?[([]([A-Z0-9]{2})[)\]]/u.exec(text.slice(end))?.[1];
  // `NUMERO DE RESERVATION` names no carrier.
  const before = /(?<![A-Z0-9])([A-Z0-9]{2})(?:-|(?<! (?:DE|LA|NO|OF|EL|DI|DO|DA|IN|TO))\s)$/u.exec(
    text.slice(Math.max(0, start - 5), start),
  )?.[1];
  return [after, before].find((code) => code && /[A-Z]/.test(code) && airlineByCode(code));
}

/** Six letters and digits as airlines give them; plain words, dates and long numbers are none. */
export function isRecordLocator(code: string): boolean {
  if (!/^[A-Z0-9]{5,8}$/.test(code) || /^\d+$/.test(code)) return false;
  if (/^\d{1,2}[A-Z]{3}(?:\d{2}|\d{4})?$/.test(code)) return false;
  if (/\d/.test(code)) return /[A-Z]/.test(code);
  return code.length === 6 && !COMMON.has(code);
}

const COMMON = new Set(
  'NUMBER AMADEUS TICKET FLIGHT STATUS PASSEN RESERV ONLINE REFUND CHANGE RETURN TRAVEL HOTELS AGENCY DETAIL PLEASE SUMMER WINTER TOTALS CARRIER AIRPORT UNITED BOOKED CODIGO NUMERO NUMMER'.split(
    ' ',
  ),
);
