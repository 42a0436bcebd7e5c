import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { findTimes } from '../../../recognizers/times.ts';
import { beginsWithGivenName } from '../names/given-names.ts';
import { hasAttribute, type NameAt } from '../names/names-of-line.ts';
import { type Piece, piecesOf } from '../pieces.ts';
import { looksLikeFirm, startsWithRole } from './card-lines.ts';
import type { OpenCard } from './open-card.ts';

/** The card that is being read: its contact so far, the line of the name, and the last line that was part of it. */
export interface CardSoFar {
  open: OpenCard | undefined;
  nameLine: number;
  lastLine: number;
}

/** A line that looks as if it began a contact, but goes on with the card above or is none. */
export function isOfOpenCard(
  reading: Reading,
  card: CardSoFar,
  { line, pieces, names }: { line: ReadLine; pieces: readonly Piece[]; names: readonly NameAt[] },
): boolean {
  const isFirmOnly = names.every((name) => !name.isPerson && name.piece.kind === 'organisation');
  const isUnderPerson = card.open?.isPerson === true && !card.open.phone && line.index - card.lastLine === 1;
  const isFirmOfPerson = isFirmOnly && isUnderPerson && pieces[0]?.kind !== 'label';
  const isDeskOfPerson =
    isUnderPerson &&
    !line.line.startsBlock &&
    names.every((name) => !name.isPerson && name.piece.kind === 'other');
  return (
    isFirmOfPerson ||
    isDeskOfPerson ||
    (isUnderPerson && isFirmAndPlace(reading, card, { line, pieces, names })) ||
    isTitleLine(card, line, pieces) ||
    isRunningOrder(reading, line, pieces)
  );
}

/** `Raidió na Coille, Baile Mór, Co. Chorcaí` between a title and its number: the firm and where it is, whatever its words. */
function isFirmAndPlace(
  reading: Reading,
  { open }: CardSoFar,
  { line, pieces, names }: { line: ReadLine; pieces: readonly Piece[]; names: readonly NameAt[] },
): boolean {
  const below = reading.lines[line.index + 1];
  const said = below && below.message === line.message ? piecesOf(reading, below) : [];
  return (
    open?.role !== undefined &&
    !open.email &&
    pieces.length > 1 &&
    line.line.cells.length === 1 &&
    !hasAttribute(pieces) &&
    pieces.every(({ kind }) => kind !== 'label' && kind !== 'role') &&
    !names.some(({ piece }) => beginsWithGivenName(piece.value)) &&
    said[0]?.kind === 'phone' &&
    said.every(({ kind }) => kind === 'phone' || kind === 'email')
  );
}

/** `20:00  Paper Kites`: a time and no number beside a name. */
function isRunningOrder(reading: Reading, line: ReadLine, pieces: readonly Piece[]): boolean {
  return !hasAttribute(pieces) && findTimes(line.text, reading).length > 0;
}

/** `Tour Manager, Hemlock Average` under a bare name is that person's title, not another contact. */
function isTitleLine({ open, nameLine }: CardSoFar, line: ReadLine, pieces: readonly Piece[]): boolean {
  const isUnderName = open !== undefined && line.index === nameLine + 1 && !open.role;
  const first = pieces[0];
  const isLed = first?.kind === 'person' && startsWithRole(first.text) && !hasAttribute(pieces);
  // `LD  Pia Sund  513 …` under a name without a number is the next one.
  const isOfNext = hasAttribute(pieces) && pieces.some((piece) => piece.kind === 'person');
  return (
    isUnderName &&
    ((first?.kind === 'role' && !isOfNext) || isLed) &&
    !pieces.some((piece) => piece.kind === 'label')
  );
}

/** The open card began as a field of a form, or with a name on a line of its own. */
export function isForm(reading: Reading, { open, nameLine }: CardSoFar): boolean {
  const text = reading.lines[nameLine]?.text.trim() ?? '';
  return open !== undefined && (open.name.text === text || /^[^:]{2,40}:/u.test(text));
}

/** What ends a letter. */
const GREETING = quick(
  /(?<![\p{L}])(?:regards|wishes|sincerely|faithfully|cheers|gr(?:ü|ue)(?:ß|ss)\p{L}*|cordialement|bien à (?:vous|toi)|salutations|salud(?:o|os)|atentamente|abrazos?|h[äa]lsning\p{L}*|mvh)(?![\p{L}])/iu,
);
/** So far above the name a letter has ended. */
const GREETING_REACH = 3;

/** The firm, the street and the town under a name that stands alone on its line. */
export function isSignatureLine(
  reading: Reading,
  { open, nameLine, lastLine }: CardSoFar,
  line: ReadLine,
  pieces: readonly Piece[],
): boolean {
  return (
    open?.isPerson === true &&
    isHeadOfCard(reading, open.name.text, nameLine) &&
    line.index - lastLine === 1 &&
    (!line.line.startsBlock || (pieces[0]?.kind === 'organisation' && isUnderGreeting(reading, nameLine))) &&
    looksLikeFirm(line, pieces) &&
    findTimes(line.text, reading).length === 0
  );
}

/** `Ines Marsh`, `Ines Marsh, Northgate Travel` below the rule of a signature: a name, and at most whom it is with. */
function isHeadOfCard(reading: Reading, name: string, nameLine: number): boolean {
  const text = reading.lines[nameLine]?.text.trim() ?? '';
  const isUnderRule = RULE.test(reading.lines[nameLine - 1]?.text ?? '');
  return name === text || (isUnderRule && text.startsWith(`${name}, `) && text.length < MAX_HEAD);
}

const RULE = /^[>\s]*[-–—_]{2,}\s*$/u;
const MAX_HEAD = 60;

/** Below a greeting the firm is the writer's, also where it stands apart. */
function isUnderGreeting(reading: Reading, nameLine: number): boolean {
  return reading.lines
    .slice(Math.max(0, nameLine - GREETING_REACH), nameLine)
    .some((line) => GREETING.test(line.text));
}
