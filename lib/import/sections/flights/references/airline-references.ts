import type { Candidate } from '../../../candidate.ts';
import type { Reading } from '../../../reading/reading.ts';
import { airlineByCode, findAirlines } from '../../../recognizers/airlines.ts';
import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import type { Spot } from '../../shared/spots.ts';
import { candidateAt } from '../../shared/spots.ts';
import { columnCells, columnFinder } from '../columns/column-cells.ts';
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
const CODE_ALONE = /^[\s*]{0,6}([A-Z0-9]{5,8})(?=[\s*]*$|\s{2,}|\s\()/u;
/** `BA 1446 … (QT7LMX, seat 4A)`. */
const IN_BRACKETS = /(?:\((?:\p{L}{2,9}[.:]{0,2} )?|\s[–—·|-] )([A-Z0-9]{6})(?=[,;)]|\s*$)/gu;
const SUFFIXED = /(?<![A-Z0-9])(?:DC)?([A-Z0-9]{2})[/*]([A-Z0-9]{5,6})(?![A-Z0-9/])/gu;
/** No reference is shorter. */
const CODE_LIKE = quick(/[A-Z0-9]{5}/);
const NOT_AIRLINES =
  /agency|agentur|agence|agencia|byrå|invoice|rechnung|factur|order|customer|kunden|client|frequent|loyalty|file(?! ?key)|dossier agence|auftrag|hotel|iata|amadeus\s?:|galileo|sabre|worldspan|tour code/iu;
const AIRLINES = /airline|carrier|vendor|fluggesellschaft|compagnie|aerol/iu;

/** References an airline knows the booking by; those of agencies, their systems and hotels are left out. */
export function findAirlineReferences(
  reading: Reading,
  hotelLines: ReadonlySet<number> = new Set(),
): FoundReference[] {
  const columnAt = columnFinder(reading);
  const codes = reading.lines.map(({ text }) => CODE_LIKE.test(text));
  // A code stands beside its label, or on one of the next two lines.
  const isNearCode = (index: number) => codes[index] || codes[index + 1] || codes[index + 2];
  const found: FoundReference[] = [];
  const seen = new Set<string>();
  const gone = new Set<string>();
  let beside: string[] = [];
  for (const line of reading.lines) {
    if (hotelLines.has(line.index) || !isNearCode(line.index)) continue;
    beside = findFlightNumbers(line.text).flatMap((one) => (one.doubts ? [] : [one.value.airline.code]));
    const hasFlight = beside.length > 0;
    if (
      !hasFlight &&
      ((OF_HOTEL.test(line.text) && !SUBJECT.test(line.text)) || isOfTrain(reading, line.index))
    )
      continue;
    for (const match of matchesOf(line.text, LABELLED)) {
      const code = match[3] ?? '';
      const before = line.text.slice(Math.max(0, match.index - 12), match.index) + (match[1] ?? '');
      const between = match[0].slice((match[1] ?? '').length);
      const isLocator = isRecordLocator(code);
      const isNumber = NUMBER.test(code) && OF_BOOKING.test(match[1] ?? '');
      if (!(isLocator || isNumber) || NOT_AIRLINES.test(before) || NOT_AIRLINES.test(between)) continue;
      const start = match.index + match[0].length - code.length;
      add(
        code,
        match[2] ?? carrierBeside(line.text, match.index, start + code.length),
        { line: line.index, start, end: start + code.length },
        isLocator ? (AIRLINES.test(match[0]) || match[2] ? 3 : 2) : 0,
        'label',
      );
    }
    const label = LABEL_AT_END.exec(line.text)?.[1];
    const below = label === undefined ? undefined : nextLine(reading, line.index);
    const alone = below && CODE_ALONE.exec(below.text);
    if (below && alone?.[1] && isRecordLocator(alone[1]) && !NOT_AIRLINES.test(line.text)) {
      const start = alone[0].length - alone[1].length;
      add(alone[1], undefined, { line: below.index, start, end: alone[0].length }, 2, 'label');
    }
    const brackets = hasFlight ? matchesOf(line.text, IN_BRACKETS) : [];
    for (const match of brackets) {
      const code = match[1] ?? '';
      const end = match.index + match[0].length;
      const isFlight = /^[A-Z\d]{2}\d{4}$/.test(code);
      if (/\d/.test(code) && !isFlight && isRecordLocator(code))
        add(code, undefined, { line: line.index, start: end - code.length, end }, 1, 'pattern');
    }
    for (const match of matchesOf(line.text, SUFFIXED)) {
      const code = match[2] ?? '';
      if (!isRecordLocator(code) || !/[A-Z]/.test(match[1] ?? '')) continue;
      const start = match.index + (match[1] ?? '').length + 1;
      if (!/^(?:RP)$/.test(match[1] ?? ''))
        add(code, match[1], { line: line.index, start, end: start + code.length }, 3, 'pattern');
    }
    for (const one of carriersReferences(line.text))
      add(one.code, one.carrier, { line: line.index, start: one.start, end: one.end }, 3, 'label');
    for (const cell of cellsUnder(line.index)) add(cell.text, undefined, cell, 3, 'table');
  }
  beside = [];
  for (const one of found.length > 0 ? [] : codesBelow(reading))
    if (isRecordLocator(one.code) && !NOT_AIRLINES.test(one.label)) add(one.code, undefined, one, 2, 'label');
  const head = found.length > 0 ? undefined : locatorOfHead(reading);
  if (head && isRecordLocator(head.code)) add(head.code, undefined, head, 1, 'pattern');
  const standing = found.length > 0 ? found : loneLocator(reading);
  return gone.size > 0 ? standing.filter(({ candidate }) => !gone.has(candidate.value)) : standing;

  function cellsUnder(index: number): (Spot & { text: string })[] {
    const roles = columnCells(reading, index).map(({ column }) => column.role);
    if (!roles.includes('reference')) return [];
    const text = reading.lines[index]?.text ?? '';
    return matchesOf(text, LOCATOR_LIKE)
      .filter(
        (match) =>
          columnAt(index, match.index)?.role === 'reference' &&
          isRecordLocator(match[0]) &&
          !NOT_AIRLINES.test(columnAt(index, match.index)?.label ?? '') &&
          (roles.includes('flight') || !ANY_CODE.test(columnAt(index, match.index)?.label ?? '')),
      )
      .map((match) => ({
        line: index,
        start: match.index,
        end: match.index + match[0].length,
        text: match[0],
      }));
  }

  function add(
    code: string,
    carrier: string | undefined,
    spot: Spot,
    rank: number,
    method: 'label' | 'pattern' | 'table',
  ) {
    const reason =
      method === 'table'
        ? 'column for the booking reference'
        : carrier
          ? `reference of the carrier ${carrier}`
          : 'label for the booking reference beside the value';
    const key = `${spot.line} ${code}`;
    if (seen.has(key) || isFlightNumber(code)) return;
    seen.add(key);
    if (isGone(reading.lines[spot.line]?.text ?? '', spot.start, spot.end)) {
      // The next cell of a row tells of its flight; others may fly on the same booking.
      if (method !== 'table') gone.add(code);
      return;
    }
    found.push({
      candidate: candidateAt(reading, code, [spot], { method, reason, specificity: rank / 4 }),
      line: spot.line,
      rank,
      beside,
      ...(carrier && { carrier }),
    });
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
const SAYS_REFERENCE = quick(
  /(?<!\p{L})(?:airline|carrier|vendor|conf|locators?|ref(?:erence|erences|s)?|pnrs?|record|buchungscodes?|localizador(?:es)?|références?|bokning\p{L}*|confirmations?|codes?)(?!\p{L})/iu,
);

/** `AIRLINE REF   AC - M9PLWT     WS - HZQRTB`, `Air Canada: M9PLWT`: one reference for each carrier. */
function carriersReferences(text: string): { code: string; carrier: string; start: number; end: number }[] {
  const found: { code: string; carrier: string; start: number; end: number }[] = [];
  const keep = (code: string, carrier: string, end: number) => {
    if (isRecordLocator(code) && code === code.toUpperCase())
      found.push({ code, carrier, start: end - code.length, end });
  };
  if (SAYS_REFERENCE.test(text)) {
    for (const match of matchesOf(text, OF_CARRIER))
      if (airlineByCode(match[1] ?? '')) keep(match[2] ?? '', match[1] ?? '', match.index + match[0].length);
  }
  for (const one of findAirlines(text)) {
    const match = BESIDE_NAME.exec(text.slice(one.end, one.end + 50));
    if (match && /\d/.test(match[1] ?? '')) keep(match[1] ?? '', one.value.code, one.end + match[0].length);
  }
  return found;
}

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
