import type { Reading } from '../../../reading/reading.ts';
import { airportByCode } from '../../../recognizers/airports.ts';
import { findFlightNumbers } from '../../../recognizers/flight-numbers.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { OLD } from '../../../recognizers/standing-words.ts';
import type { Spot } from '../../shared/spots.ts';
import { candidateAt } from '../../shared/spots.ts';
import { columnFinder } from '../columns/column-cells.ts';
import { isWholeSegment } from '../tokens/segment-lines.ts';
import type { SeatClaim, TokenLine } from '../types.ts';

const SEAT = /(?<![\p{L}\p{N}]|\d[:.])(\d{1,2}[A-HJKL])(?![\p{L}\p{N}])/gu;
export const SEAT_LABEL = quick(
  /(?<!\p{L})(?:seats?|(?:sitz)?pl(?:atz|ätze)|sitze?|si[eè]ges?|place|asientos?|(?:sitt)?plats(?:er(?:na)?|en)?|assentos?|poltrona|posto|posti|miejsce|sete|sæde|paikka|stoel)(?!\p{L})/iu,
);
const OUTBOUND = quick(
  /outbound|\bout\b|\bthere\b|hinflug|hinreise|\bhin\b|\baller\b|\bida\b|utresa|\but\b|andata|onward|outward|departing/iu,
);
const RETURN =
  /return|inbound|rückflug|rückreise|retour|vuelta|regreso|ritorno|hemresa|återresa|\bhem\b|\bretur|\brück\b|zurück|\bback\b|^in$/iu;

/** What a heading such as `Seat KL 1199` or `Sitz Hinflug` says about the flight the seats under it are on. */
export function seatScope(label: string): Pick<SeatClaim, 'flightNumber' | 'hint'> {
  const flight = findFlightNumbers(label)[0]?.value.flightNumber;
  if (flight) return { flightNumber: flight };
  const segment = /(?<!\p{L})(?:seg(?:ment)?|leg)\s?(\d{1,2})(?!\d)/iu.exec(label)?.[1];
  if (segment) return { hint: { kind: 'segment', number: Number(segment) } };
  if (RETURN.test(label)) return { hint: { kind: 'return' } };
  if (OUTBOUND.test(label)) return { hint: { kind: 'outbound' } };
  const codes = [...label.matchAll(/(?<![A-Z])[A-Z]{3}(?![A-Z])/g)]
    .map((match) => match[0])
    .filter((one) => airportByCode(one));
  const [from, to] = codes;
  if (from && to) return { hint: { kind: 'route', from, to } };
  return from ? { hint: { kind: 'airport', code: from } } : {};
}

/** `Sitz hin / zurück` over `11A / 14C`: the scope of each seat, where each part of the heading has one. */
export function scopesOf(label: string, count: number): readonly ReturnType<typeof seatScope>[] | undefined {
  const scopes = label.split(/[/|&+]|\s[-–]\s/u).map(seatScope);
  return count > 1 && scopes.length === count && scopes.every(hasScope) ? scopes : undefined;
}

export const hasScope = (scope: Pick<SeatClaim, 'flightNumber' | 'hint'>) =>
  scope.flightNumber !== undefined || scope.hint !== undefined;

export function seatsIn(text: string): { seat: string; start: number; end: number }[] {
  if (!/\d[A-L]/u.test(text)) return [];
  return matchesOf(text, SEAT)
    .filter(({ index }) => !isOfBuilding(text, index) && !isFormer(text, index))
    .flatMap((match) => {
      const end = match.index + match[0].length;
      return [{ seat: match[1] ?? '', start: match.index, end }, ...seatsOfRow(text, match[1] ?? '', end)];
    });
}

const LETTERS = 'ABCDEFGHJKL';
const MORE_OF_ROW = /^(?:[-–][B-HJKL]|(?:\/[A-HJKL])+)(?![\p{L}\p{N}])/u;

/** `14A-C`, `14A/B/C`: the other seats of that row. */
function seatsOfRow(text: string, seat: string, at: number): { seat: string; start: number; end: number }[] {
  const more = MORE_OF_ROW.exec(text.slice(at, at + 16))?.[0];
  if (!more) return [];
  const [first = '', last = ''] = [seat.at(-1), more.at(-1)];
  const isRange = !more.startsWith('/');
  const letters = isRange
    ? LETTERS.slice(LETTERS.indexOf(first) + 1, LETTERS.indexOf(last) + 1)
    : more.replaceAll('/', '');
  const end = at + more.length;
  return [...letters].map((letter, i) => {
    const start = isRange ? end - 1 : at + 2 * i + 1;
    return { seat: `${seat.slice(0, -1)}${letter}`, start, end: start + 1 };
  });
}

const FORMER = quick(
  new RegExp(
    `(?<!\\p{L})(?:${OLD})\\s${SEAT_LABEL.source}\\s?:?\\s?(?:\\d{1,2}[A-K](?:,|\\s?&|\\s\\p{Ll}{1,3})\\s){0,4}$`,
    'iu',
  ),
);
/** `your former seats 6A and 6B`: of a flight that is no more. */
const isFormer = (text: string, at: number) => FORMER.test(text.slice(Math.max(0, at - 60), at));

/** `TERMINAL 2E`, `Hall 2F`, `Gate 12B`: parts of an airport, written like seats. */
const isOfBuilding = (text: string, at: number) =>
  /(?<!\p{L})(?:term(?:inal)?|hall[e]?|a[ée]rogare|gate|porte|puerta|flugsteig|ausgang|concourse|pier|satellite|module|t)[\s.:]{0,3}$/iu.test(
    text.slice(Math.max(0, at - 16), at),
  );

/** What stands right before a seat: `DY814: 7A`, `AMS-OSL 31A`, `OUT 12D  IN 3F`; nothing where other words do. */
export function scopeRightBefore(text: string, at: number): Pick<SeatClaim, 'flightNumber' | 'hint'> {
  const flightNumber = flightRightBefore(text, at);
  if (flightNumber) return { flightNumber };
  const before = SCOPE_AT_END.exec(text.slice(Math.max(0, at - 24), at))?.[1];
  return before ? seatScope(before) : {};
}

/** What stands right before a seat, or behind it in brackets: `18C (STN-BER)`. */
export function scopeBeside(text: string, start: number, end: number): ReturnType<typeof scopeRightBefore> {
  const before = scopeRightBefore(text, start);
  const behind = hasScope(before) ? undefined : ROUTE_BEHIND.exec(text.slice(end, end + 16))?.[1];
  return behind ? seatScope(behind) : before;
}

const ROUTE_BEHIND = /^\s?\(([A-Z]{3}\s?[-–/>→]\s?[A-Z]{3})\)/u;
const SCOPE_AT_END =
  /(?<![\p{L}\p{N}])([A-Z]{3}\s?[-–/>→]\s?[A-Z]{3}|OUT|Out|IN|In|BACK|Back|(?:out|in)bound|return|hin(?:flug)?|rück(?:flug)?|zurück|aller|retour|ida|vuelta|regreso|ut(?:resa)?|hem(?:resa)?|retur|andata|ritorno|heen|terug)\s{0,3}[:=–-]?\s{0,2}(?:(?:seat|sitz(?:platz)?|si[eè]ge|place|asiento|plats|posto|assento)\s{0,2}:?\s{0,2})?$/iu;

/** `LH 2414: 11A`: the flight whose number stands right before the seat. */
export function flightRightBefore(text: string, at: number): string | undefined {
  const before = text.slice(Math.max(0, at - 24), at);
  const flight = findFlightNumbers(before).at(-1);
  const gap = flight ? before.slice(flight.end) : '';
  return flight && /^\s{0,2}(?:[:=–-]|\(|seats?|sitz|si[eè]ge|asiento|plats|\s){0,4}$/iu.test(gap)
    ? flight.value.flightNumber
    : undefined;
}

/** Seats of a leg's lines that name nobody: under a label, or where a ticket prints them after the times. */
export function bareSeats(
  reading: Reading,
  lines: readonly TokenLine[],
  flightNumber: string,
  listed: ReadonlySet<number>,
): SeatClaim[] {
  const columnAt = columnFinder(reading);
  const hasHeading = reading.lines.some((line) => SEAT_LABEL.test(line.text));
  const claimsOn = (line: TokenLine): SeatClaim[] => {
    if (listed.has(line.index)) return [];
    const label = SEAT_LABEL.exec(line.text) ?? labelAbove(reading, line);
    const isOfOther = line.tokens.some(
      (token) => token.kind === 'flight' && token.value.flightNumber !== flightNumber,
    );
    // `HK1` of a segment is no other flight.
    if (isOfOther && !isWholeSegment(line.text)) return [];
    const isTicketRow =
      hasHeading && line.tokens.some((token) => token.kind === 'time' || token.kind === 'flight');
    const isColumn = (at: number) => columnAt(line.index, at)?.role === 'seat';
    const hasColumn = seatsIn(line.text).some((one) => isColumn(one.start));
    const isAtEnd = ENDS_IN_SEAT.test(line.text) && hasTimesAndClass(line);
    if (!label && !isTicketRow && !hasColumn && !isAtEnd) return [];
    return seatsIn(line.text)
      .filter((one) => (!hasColumn || isColumn(one.start)) && one.seat !== flightNumber.slice(0, 2))
      .filter((one) =>
        label && !hasColumn
          ? one.start > label.index
          : !line.tokens.some((token) => token.start <= one.start && token.end >= one.end) &&
            (hasColumn || !WEIGHT.test(one.seat)),
      )
      .map((one) => ({
        seat: candidateAt(reading, one.seat, [spotOf(line, one)], {
          method: hasColumn ? 'table' : label ? 'label' : 'pattern',
          reason: hasColumn
            ? 'column for the seat'
            : label
              ? 'label for the seat beside the value'
              : 'seat after the times of the leg',
          ...(!label && !hasColumn && { doubts: ['weak_context'] as const }),
        }),
      }));
  };
  const claims: SeatClaim[] = [];
  const told = () => claims.filter(({ seat }) => seat.method !== 'pattern');
  for (const line of lines) {
    // Behind the seats of the leg a new paragraph may tell of the cello's.
    if (told().length > 0 && reading.lines[line.index]?.line.startsBlock) break;
    claims.push(...claimsOn(line));
  }
  return told().length > 0 ? told() : claims;
}

/** `DUB 06:45 - BRU 09:30   A320   Economy   4F` */
const ENDS_IN_SEAT = /\s{2}\d{1,2}[A-HJKL]\s*$/u;
const hasTimesAndClass = ({ tokens }: TokenLine): boolean =>
  tokens.filter(({ kind }) => kind === 'time').length > 1 && tokens.some(({ kind }) => kind === 'class');

/** `Seat` alone on the line over the value. */
function labelAbove(reading: Reading, { index, text }: TokenLine): RegExpExecArray | null {
  const above = reading.lines[index - 1]?.text.trim() ?? '';
  const label = text.trim().length <= MAX_VALUE ? SEAT_LABEL.exec(above) : null;
  return label?.[0].length === above.length ? Object.assign(label, { index: -1 }) : null;
}

const MAX_VALUE = 24;

/** `30K` in a ticket's row is what may be checked in. */
/** Of a bag, in kilograms: what airlines let one take. */
const WEIGHT = /^(?:1[05]|2[035]|3[02]|4[06])K$/u;

const spotOf = (line: TokenLine, one: { start: number; end: number }): Spot => ({
  line: line.index,
  start: one.start,
  end: one.end,
});
