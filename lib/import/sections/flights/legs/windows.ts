import type { Reading } from '../../../reading/reading.ts';
import { statementsAt } from '../../../reading/statements.ts';
import { matchesOf, quick } from '../../../recognizers/phrases.ts';
import { acrossCells, columnCells, isRowWithoutFlight } from '../columns/column-cells.ts';
import { dayOfColumn } from '../columns/column-heads.ts';
import { inlineRole } from '../columns/role-words.ts';
import { townOf } from '../places/town-ends.ts';
import { hasOwnStatus } from '../standing/status-lines.ts';
import { saysNewHead, saysOldHead } from '../standing/words.ts';
import type { DateToken, FlightToken, Token, TokenLine } from '../types.ts';
import { asideOf, between } from './asides.ts';
import { endsAround } from './ends-around.ts';
import { clauseOfNext } from './next-clause.ts';
import { dateOver, isHeadOff } from './over-legs.ts';

/** A flight number that opens a leg, and the lines that may belong to it. */
export interface Window {
  anchor: FlightToken;
  lines: TokenLine[];
  /** The whole line of the number, with what it says of other flights. */
  row?: TokenLine;
  tokens: Token[];
  /** A date that stands over the leg, outside its own lines. */
  context?: DateToken;
  /** The line over the leg that holds its day says that it is off. */
  isCalledOff?: boolean;
  /** A column of a table, whose head alone says whether it holds. */
  isAcross?: boolean;
  /** The date last spoken of before the number, on its line and after the flight before it. */
  spoken?: DateToken;
}

export type Scheme = 'after' | 'block' | 'before' | 'around';
export const SCHEMES: readonly Scheme[] = ['after', 'block', 'before', 'around'];
const MAX_LINES_AFTER = 12;
const MAX_LINES_BEFORE = 8;

/** The lines of each leg, if its number stands first (`after`), last (`before`) or anywhere in its block. */
export function windowsOf(
  scheme: Scheme,
  reading: Reading,
  lines: readonly TokenLine[],
  anchors: readonly FlightToken[],
): Window[] {
  return anchors.map((anchor, i) => {
    const previous = anchors[i - 1];
    const next = anchors[i + 1];
    const across = acrossWindow(reading, lines, anchor);
    if (across) return across;
    const aside = asideOf(lines, anchor);
    const [first, last] = aside
      ? [anchor.line, anchor.line]
      : boundsOf(scheme, reading, lines, anchor, previous, next);
    const own = aside
      ? aside
      : lines.slice(first, last + 1).map((line) => sliceFor(reading, line, anchor, previous, next));
    const context =
      dayOfColumn(reading, anchor) ??
      dateOver(reading, lines, first, previous) ??
      (aside && dayOfRowAbove(lines, anchor.line));
    const isCalledOff = isHeadOff(reading, lines, first, previous);
    const spoken = lines[anchor.line]?.tokens.findLast(
      (token): token is DateToken =>
        token.kind === 'date' &&
        previous?.line === anchor.line &&
        token.start > previous.end &&
        token.end <= anchor.start,
    );
    return {
      anchor,
      lines: own,
      ...(lines[anchor.line] && { row: lines[anchor.line] }),
      tokens: own.flatMap((line) => line.tokens),
      ...(context && { context }),
      ...(isCalledOff && { isCalledOff }),
      ...(spoken && { spoken }),
    };
  });
}

/** `1  Wed 10/14  2:35p  …` over `(DL1462 from ATL, arr 2:05p)`: the one day of the row that the bracket goes on about. */
function dayOfRowAbove(lines: readonly TokenLine[], line: number): DateToken | undefined {
  const days = lines[line - 1]?.tokens.filter((token) => token.kind === 'date') ?? [];
  return days.length === 1 && days[0] ? { ...days[0], doubts: ['derived'] } : undefined;
}

function boundsOf(
  scheme: Scheme,
  reading: Reading,
  lines: readonly TokenLine[],
  anchor: FlightToken,
  previous: FlightToken | undefined,
  next: FlightToken | undefined,
): [number, number] {
  const isOfPlan = (line: number) => areOfPlan(lines[line], lines[line + 1]);
  const lowest = isOfPlan(anchor.line - 1) ? anchor.line : lowestLine(reading, anchor, previous);
  const highest = isOfPlan(anchor.line) ? anchor.line : highestLine(reading, lines, anchor, next);
  // A line that tells the route itself needs nothing of what stands above it.
  const isWhole = hasRoute(lines[anchor.line], anchor);
  if (scheme === 'before' && isWhole) return [anchor.line, anchor.line];
  if (scheme === 'before') return [Math.max(lowest, anchor.line - MAX_LINES_BEFORE, 0), anchor.line];
  const ends = scheme === 'around' ? endsAround(reading, lines, anchor, lowest, next) : undefined;
  if (ends) return ends;
  const after = afterEnd(reading, lines, anchor.line, Math.min(highest, anchor.line + MAX_LINES_AFTER));
  if (scheme === 'after' || scheme === 'around') return [anchor.line, after];
  let first = anchor.line;
  const isOther = (line: number) => isOtherRow(reading, anchor.line, line);
  while (!isWhole && first > lowest && !startsBlock(reading, first) && !isOther(first - 1)) first--;
  let last = anchor.line;
  while (last < highest && !startsBlock(reading, last + 1) && !isOther(last + 1)) last++;
  return [first, Math.max(last, anchor.line)];
}

/** Down to the next flight, and into its line where the sentence of this one ends there. */
function highestLine(
  reading: Reading,
  lines: readonly TokenLine[],
  anchor: FlightToken,
  next: FlightToken | undefined,
): number {
  if (!next) return lines.length - 1;
  if (endOfSentence(reading, lines[next.line], anchor, next) > 0) return next.line;
  const titles = isFirstOf(next, lines) ? 1 + titleOver(reading, lines, next) : 0;
  return Math.max(anchor.line, next.line - titles);
}

/**
 * `It is CM 153, PTY 12:06,` over `MDE 13:24. First I was on CM 155`: how far the sentence of the flight above goes into
 * the line of the next one; 0 where it does not.
 */
function endOfSentence(
  reading: Reading,
  line: TokenLine | undefined,
  above: FlightToken | undefined,
  { line: index, start }: FlightToken,
): number {
  if (!line || line.index !== index || !above || index - above.line !== 1) return 0;
  if (reading.lines[index]?.line.table !== undefined) return 0;
  const isOne = statementsAt(reading, above.line).some(
    ({ firstLine, lastLine }) => firstLine <= above.line && lastLine >= index,
  );
  const end = isOne ? matchesOf(line.text.slice(0, start), SENTENCE_END).at(-1) : undefined;
  return end ? end.index + end[0].length : 0;
}
const SENTENCE_END = /(?:[\d)]|\p{L}{4})[.!?]\s+(?=\p{Lu})/gu;

const MAX_TITLE_LINES = 10;

/** How many lines right above a number open its block, `Dubai to Paris` or the day, and are not of the leg before. */
function titleOver(reading: Reading, lines: readonly TokenLine[], anchor: FlightToken): number {
  const { line } = anchor;
  for (let up = 1; up <= MAX_TITLE_LINES; up++) {
    if (startsBlock(reading, line - up + 1)) return up - 1;
    if (lines[line - up]?.tokens.some((token) => token.kind === 'time')) return 0;
  }
  return 0;
}

/** Two codes behind the number: `EI 331 BER-DUB`. */
const hasRoute = (line: TokenLine | undefined, anchor: FlightToken) =>
  new Set(
    line?.tokens.flatMap((token) =>
      token.kind === 'airport' && !token.isWeak && !token.doubts && token.start > anchor.end
        ? [token.value.iata]
        : [],
    ),
  ).size >= 2;

/** Not above the leg before, nor out of the table the flight number stands in or into one that ends above it. */
function lowestLine(reading: Reading, anchor: FlightToken, previous: FlightToken | undefined): number {
  const afterPrevious = previous ? previous.line + (previous.line === anchor.line ? 0 : 1) : 0;
  const table = reading.tables.find((one) => one.firstLine <= anchor.line && one.lastLine >= anchor.line);
  if (table) return Math.max(afterPrevious, table.firstLine);
  const first = Math.max(afterPrevious, anchor.line - MAX_LINES_AFTER);
  for (let line = anchor.line; line >= first; line--) {
    if (isItemOfMail(reading, line)) return line;
    if (line < anchor.line && columnCells(reading, line).length > 0) return line + 1;
  }
  return afterPrevious;
}

/** `- Sunday: your flight LX 1270 …`: what stands above is another matter. */
const isItemOfMail = ({ lines, messages }: Reading, at: number): boolean =>
  messages.length > 0 &&
  lines[at]?.line.table === undefined &&
  /^\s{0,4}(?:[-–•*·]|\d{1,2}[.)])\s{1,3}\p{Lu}\p{Ll}/u.test(lines[at]?.text ?? '');

const isFirstOf = (anchor: FlightToken, lines: readonly TokenLine[]) =>
  lines[anchor.line]?.tokens.find((token) => token.kind === 'flight')?.start === anchor.start;

const startsBlock = (reading: Reading, line: number) => {
  const read = reading.lines[line]?.line;
  return read?.startsBlock === true || read?.heading !== undefined;
};

/** Rows that each tell how they stand are of two matters. */
const isOtherRow = (reading: Reading, row: number, other: number) =>
  hasOwnStatus(reading, row) && hasOwnStatus(reading, other);

const ENDS_LEG =
  /^\W{0,3}(?:hotels?|accommodation|lodging|unterkunft|übernachtung|hébergement|alojamiento|boende|hotell|passengers?|travell?ers?|reisende|passagiere|fluggäste|voyageurs|passagers|pasajeros|viajeros|resenärer|passagerare|fares?|rates?|wait time|cancellation|price|total|payment|notice|conditions|important|preis|gesamt|tarif|prix|montant|precio|importe|pris|catering|schedule|contacts?|production|venue|ground transport|car rental|restaurant)(?!\p{L})/iu;

/** `Prueba de sonido: …`, `Lunch: …` below flights told in sentences. */
const OTHER_TOPIC = quick(
  /^\W{0,3}(?:sound ?check|line ?check|load-?in|get-?in|doors|show|concert|dinner|lunch|breakfast|meals?|aufbau|einlass|konzert|(?:mittag|abend)essen|frühstück|balances?|repas|dîner|déjeuner|prueba(?:s)? de sonido|montaje|concierto|función|comidas?|cena|desayuno|hospedaje|ljudkoll|insläpp|konsert|middag|frukost)(?: \p{L}{1,12}){0,2}\s?:/iu,
);

/** `11:00  Abfahrt Berlin` over `11:05  Landung EI 706`: rows of a day's plan that are not the two ends of one flight. */
const areOfPlan = (above: TokenLine | undefined, below: TokenLine | undefined): boolean => {
  if (!above || !below) return false;
  if (areOfDays(above, below)) return true;
  if (!opensWithClock(above) || !opensWithClock(below)) return false;
  const [first, second] = [above, below].map(({ tokens }) => tokens[0]?.role);
  if (first === undefined && second === undefined)
    return [above, below].some(({ tokens }) =>
      tokens.every(({ kind }) => kind === 'time' || kind === 'date'),
    );
  return first !== 'departure' || second !== 'arrival';
};

/**
 * Rows of a routing, each of a day of its own. A flight may land on the next day: its row then names one place, and the
 * row below it the other.
 */
const areOfDays = (above: TokenLine, below: TokenLine): boolean => {
  const [first, second] = [above, below].map(dayAtHead);
  const [there, other] = [above, below].map(
    ({ tokens }) => tokens.filter(({ kind, isWeak }) => kind === 'airport' && !isWeak).length,
  );
  return first !== undefined && second !== undefined && first !== second && !(there === 1 && other === 1);
};

const dayAtHead = ({ text, tokens: [first] }: TokenLine): string | undefined =>
  first?.kind === 'date' && /^\W*\p{L}{0,10}\W*$/u.test(text.slice(0, first.start)) ? first.value : undefined;

const opensWithClock = ({ text, tokens: [first] }: TokenLine): boolean =>
  first?.kind === 'time' && text.slice(0, first.start).trim() === '';

/** Below a line that ends its sentence another one that tells an hour, and nothing of flying. */
const opensOtherSentence = (above: TokenLine | undefined, { text, tokens }: TokenLine): boolean =>
  /\d{2}[.:h]\d{2}(?: ?(?:h|uhr|hrs))?\)?[.!?]\s*$/iu.test(above?.text.slice(-MAX_END) ?? '') &&
  above?.tokens.some(({ kind }) => kind === 'flight' || kind === 'airport') === true &&
  /^\s{0,4}\p{Lu}[\p{Ll}'’]/u.test(text) &&
  tokens.some(({ kind }) => kind === 'time') &&
  tokens.every((token) => token.kind !== 'airport' && !(token.kind === 'time' && token.role));
const MAX_END = 20;

/** Where the lines after a flight number stop being about it. */
function afterEnd(reading: Reading, lines: readonly TokenLine[], from: number, to: number): number {
  for (let i = from + 1; i <= to; i++) {
    const line = lines[i];
    if (!line || reading.lines[i]?.message !== reading.lines[from]?.message) return i - 1;
    if (line.text.trim() === '') continue;
    if (
      isOtherRow(reading, from, i) ||
      isRowWithoutFlight(reading, i) ||
      opensOtherSentence(lines[i - 1], line)
    )
      return i - 1;
    const isAboutFlying = line.tokens.some((token) => token.kind === 'airport' && !token.isWeak);
    if (!isAboutFlying && (ENDS_LEG.test(line.text) || OTHER_TOPIC.test(line.text))) return i - 1;
    if (
      !isAboutFlying &&
      reading.lines[i]?.line.heading &&
      !/^\W*terminal/iu.test(line.text) &&
      townOf(line.text.trim(), 'first') !== line.text.trim() &&
      inlineRole(line.text) === undefined &&
      line.tokens.every((token) => token.kind !== 'time')
    )
      return i - 1;
  }
  return to;
}

/** The column of a table whose rows are labelled: nothing outside it is of this leg. */
function acrossWindow(
  reading: Reading,
  lines: readonly TokenLine[],
  anchor: FlightToken,
): Window | undefined {
  const cell = acrossCells(reading, anchor.line).find(
    ({ start, end }) => anchor.start >= start && anchor.end <= end,
  );
  if (!cell) return undefined;
  const own = lines.slice(cell.table.firstLine, cell.table.lastLine + 1).flatMap((line) => {
    const at = acrossCells(reading, line.index).find(({ leg }) => leg === cell.leg);
    if (!at) return [];
    // A place that labels a row is of every leg.
    const tokens = line.tokens.flatMap((token) => {
      if (token.start >= at.start && token.end <= at.end) return [token];
      const isLabel =
        token.kind === 'airport' && token.end <= (acrossCells(reading, line.index)[0]?.start ?? 0);
      return isLabel ? [{ ...token, ...(at.column.role && { role: at.column.role }) }] : [];
    });
    return [{ index: line.index, text: between(line.text, at.start, at.end), tokens }];
  });
  const context = dayOfColumn(reading, anchor);
  const isOld = saysOldHead(cell.heads[cell.leg] ?? '') && cell.heads.some(saysNewHead);
  return {
    anchor,
    lines: own,
    tokens: own.flatMap((line) => line.tokens),
    isAcross: true,
    ...(context && { context }),
    ...(isOld && { isCalledOff: true }),
  };
}

/** Of a line that names several flights, the part that is about this one. */
function sliceFor(
  reading: Reading,
  line: TokenLine,
  anchor: FlightToken,
  previous: FlightToken | undefined,
  next: FlightToken | undefined,
): TokenLine {
  const isOwn = anchor.line === line.index;
  const isShared = (other: FlightToken | undefined) => isOwn && other?.line === line.index;
  const start =
    previous?.line !== line.index
      ? endOfSentence(reading, line, previous, anchor)
      : isShared(previous)
        ? (clauseOfNext(line, previous.end, anchor.start) ?? anchor.start)
        : previous.end;
  const end =
    next?.line !== line.index
      ? line.text.length
      : isShared(next)
        ? (clauseOfNext(line, anchor.end, next.start) ?? next.start)
        : endOfSentence(reading, line, anchor, next) || next.start;
  if (start === 0 && end === line.text.length) return line;
  return {
    index: line.index,
    text: between(line.text, start, end),
    tokens: line.tokens.filter((token) => token.start >= start && token.end <= end),
  };
}
