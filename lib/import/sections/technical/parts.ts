import { paperKindOf } from '../../reading/paper-kind.ts';
import type { Reading, ReadLine } from '../../reading/reading.ts';
import type { Statement } from '../../reading/statements.ts';
import { findMoney } from '../../recognizers/money.ts';
import { boxesOf } from './boxes.ts';
import { isContent } from './content.ts';
import { isRiderTitle, readHeading, type TechnicalField } from './fields.ts';
import { ITEM, listOfGear } from './gear-list.ts';
import { gearRows } from './gear-rows.ts';
import { numberOf } from './heading-lines.ts';
import { outlineOf, runInLabel, type TechnicalSection } from './outline.ts';
import { add, type Piece, type TechnicalPart } from './part.ts';
import { statementsAmong } from './pieces.ts';
import { wishes } from './read-wishes.ts';
import { linesOfOldVersion } from './refused.ts';
import { isNameOnly, isRequirement } from './requirement.ts';
import { type FieldScore, isSaidToo, saysHowLong, scoreFields } from './score.ts';
import { isEndOfBracket, isTalk, saysNothing } from './talk.ts';
import { isBrought } from './wishes.ts';

/** So many fields under headings of their own make a paper a rider, whatever it calls itself. */
const FIELDS_OF_RIDER = 3;
const TITLE_LINES = 12;
const MAX_TITLE_WORDS = 9;

const BOOKINGS = new Set(['flight', 'boarding_pass', 'visa', 'hotel', 'restaurant', 'invoice']);

/** The technical parts of a paper in reading order. */
export function technicalParts(reading: Reading): TechnicalPart[] {
  const callsItself = callsItselfRider(reading);
  const old = linesOfOldVersion(reading);
  const rows = gearRows(reading).filter((row) => !old.has(row.line));
  const taken = new Set([...old, ...rows.map((row) => row.line)]);
  const sections = outlineOf(reading).map((section) => ({
    ...section,
    lines: section.lines.filter((line) => !taken.has(line.index)),
  }));
  const isRider = callsItself || headedFields(sections) >= FIELDS_OF_RIDER;
  const told: TechnicalPart[] = [];
  for (const { field, ...piece } of rows) add(told, field, piece);
  const read = sections.flatMap((section) => partsOf(reading, section, isRider));
  // A mail that asks for a stage, a desk and time for a soundcheck is a rider too: all its words count then.
  const isAll =
    !isRider && (new Set(read.map((part) => part.field)).size >= FIELDS_OF_RIDER || answersRider(sections));
  const parts = [...told, ...(isAll ? [...fuller(reading, sections), ...ofField(read, 'other')] : read)];
  if (!callsItself && isOfBooking(reading, parts)) return [];
  // Parking and merchandise stand in hotel mails and contracts too: alone they make no technical paper.
  return isRider || parts.some((part) => part.field !== 'other') ? parts : [];
}

/** The baggage and the aircraft of a ticket are measured too; a stage has more than one thing, or a heading. */
function isOfBooking(reading: Reading, parts: readonly TechnicalPart[]): boolean {
  if (!BOOKINGS.has(paperKindOf(reading).kind) || new Set(parts.map((part) => part.field)).size > 1)
    return false;
  return !reading.blocks.some(({ heading }) =>
    ['fields', 'any'].includes(readHeading(heading, reading.language).kind),
  );
}

/** All words of a mail that asks for much; but parking and people are said in mails of any kind. */
function fuller(reading: Reading, sections: readonly TechnicalSection[]): TechnicalPart[] {
  return sections
    .flatMap((section) => partsOf(reading, section, true))
    .filter((part) => part.field !== 'other');
}

function ofField(parts: readonly TechnicalPart[], field: TechnicalField): TechnicalPart[] {
  return parts.filter((part) => part.field === field);
}

function callsItselfRider(reading: Reading): boolean {
  if (paperKindOf(reading).kind === 'rider') return true;
  return reading.lines
    .slice(0, TITLE_LINES)
    .some(
      ({ text, line, index }) =>
        (index === 0 || line.startsBlock || line.heading !== undefined) &&
        line.cells.length === 1 &&
        text.split(/\s+/u).length <= MAX_TITLE_WORDS &&
        !/[.,;]$/u.test(text) &&
        isRiderTitle(text),
    );
}

/** `1. PA: fine. 2. Stage: 7 x 5 m. 3. Lights: what the house has`: points about so many fields answer a rider. */
function answersRider(sections: readonly TechnicalSection[]): boolean {
  const counted = sections.filter(
    ({ kind, heading, lines }) => kind === 'fields' && heading === '' && isItem(lines[0]?.text ?? ''),
  );
  return new Set(counted.flatMap(({ fields }) => fields)).size >= FIELDS_OF_RIDER;
}

const isItem = (text: string): boolean => numberOf(text) !== undefined || ITEM.test(text);

function headedFields(sections: readonly TechnicalSection[]): number {
  const headed = sections.filter((section) => section.kind === 'fields' && section.heading !== '');
  return new Set(headed.flatMap((section) => section.fields)).size;
}

function partsOf(reading: Reading, section: TechnicalSection, isRider: boolean): TechnicalPart[] {
  const content = section.lines.filter((line) => isContent(reading, line));
  const boxes = content.map((line) => boxesOf(reading, line));
  const lines = content.filter((_, i) => boxes[i]?.length === 0);
  return [...boxes.flat(), ...partsOfLines(reading, section, lines, isRider)];
}

/** `Production: we supply PA, lights and risers` tells nothing; makes, numbers and sizes do. */
function onlyMeasured(reading: Reading, parts: readonly TechnicalPart[]): TechnicalPart[] {
  const isTelling = ({ text }: Piece) => /\d/.test(text) && findMoney(text, reading).length === 0;
  return parts
    .map((part) => ({ ...part, pieces: part.pieces.filter(isTelling) }))
    .filter((part) => part.pieces.length > 0);
}

function partsOfLines(
  reading: Reading,
  section: TechnicalSection,
  lines: readonly ReadLine[],
  isRider: boolean,
): TechnicalPart[] {
  if (lines.length === 0) return [];
  if (section.kind === 'none')
    return wishes(reading, lines, isRider)
      .map((part) => ({ ...part, pieces: part.pieces.filter((piece) => isOutOfPlace(part.field, piece)) }))
      .filter((part) => part.pieces.length > 0);
  if (section.kind === 'any') {
    const all = sorted(reading, lines, { least: 1 });
    return isRider || section.heading !== '' ? all : onlyMeasured(reading, all);
  }
  const list = isRider || section.heading !== '' ? [] : listOfGear(lines);
  if (list.length > 0)
    return [
      ...sorted(reading, list, { least: 1 }),
      ...partsOfLines(
        reading,
        section,
        lines.filter((line) => !list.includes(line)),
        isRider,
      ),
    ];
  if (section.kind === 'open')
    return isRider ? sorted(reading, lines, { least: 2 }) : wishes(reading, lines, false);
  if (section.fields.length > 1) return sorted(reading, lines, { least: 1, among: section.fields });
  const [field] = section.fields;
  if (!field) return [];
  const part: TechnicalPart = { field, heading: section.heading, pieces: lines.map(pieceOf), isHeaded: true };
  // `Merchandise: the house takes 20 %`, `Load-in` in a contract: nothing that a stage needs. `Dressing rooms: two` is.
  const title = section.heading || (lines[0] ? (runInLabel(lines[0]) ?? '') : '');
  const isOfShow = isRider || !SIDE_MATTER.test(title) || lines.some(({ text }) => namesThing(text, 'other'));
  if (!isOfShow) return [];
  if (section.heading !== '') return withoutOtherItems(part);
  // What stands below a label that opens nothing is read by its own words.
  if (!isRider && !isRequirement(reading, part.field, lines)) return wishes(reading, lines.slice(1), false);
  return afterLabel(reading, part, lines, { label: section.lines[0], isRider });
}

/** So much must be said of rooms and power among the meals. */
const MUCH = 6;

/** Under the heading of another section: how long a soundcheck takes, and what the artist's rooms need. */
function isOutOfPlace(field: TechnicalField, { text }: Piece): boolean {
  if (field === 'soundcheck') return saysHowLong(text);
  return field === 'other' && (scoreFields(text)[0]?.score ?? 0) >= MUCH;
}

/** Headings of contracts under which a house speaks of sales, arrivals and cars. */
const SIDE_MATTER =
  /(?<!\p{L})(?:merch\p{L}*|parking|parkpl\p{L}*|stationnement|aparcamiento|parkering|load[ -]?in|get[ -]?in|access|guest ?list|gästeliste)(?!\p{L})/iu;

function namesThing(text: string, field: TechnicalField): boolean {
  return scoreFields(text).some((one) => one.field === field && one.isSure);
}

const NUMBERED = /^\s*(?:\d{1,2}[.)]|[a-h]\))\s/u;

/** `2. Stage at least 5 m x 3 m` right under `1. Sound system`: a numbered item that plainly speaks of another field is its own. */
function withoutOtherItems(part: TechnicalPart): TechnicalPart[] {
  const parts: TechnicalPart[] = [{ ...part, pieces: [] }];
  for (const piece of part.pieces) {
    const scores = NUMBERED.test(piece.text) ? scoreFields(piece.text) : [];
    const [best] = scores;
    const isOther = best?.isSure && !scores.some((one) => one.field === part.field);
    add(parts, isOther ? best.field : part.field, piece);
  }
  return parts.filter((one) => one.pieces.length > 0);
}

/** What follows a label in running text is the label's until a sentence plainly speaks of another field. */
function afterLabel(
  reading: Reading,
  part: TechnicalPart,
  lines: readonly ReadLine[],
  { label, isRider }: { label: ReadLine | undefined; isRider: boolean },
): TechnicalPart[] {
  if (part.field === 'stageSetup' && label && isNameOnly(label.text.slice(runInLabel(label)?.length ?? 0)))
    return [];
  const parts: TechnicalPart[] = [{ ...part, pieces: [] }];
  statementsAmong(reading, lines).forEach(({ text, firstLine }, i) => {
    const scores = scoreFields(text);
    const best = scores[0];
    const own = scores.find((one) => one.field === part.field)?.score ?? 0;
    const isLabelled = i === 0 && firstLine === label?.index;
    if ((!isLabelled && !isRider && !best) || isEndOfBracket(text)) return;
    const isOther = !isLabelled && best && isPlainlyOther(best, own);
    const isOwn = !isLabelled && own === 0 && isBrought(text);
    const field = isOther ? best.field : isOwn ? (best?.field ?? 'backline') : part.field;
    add(parts, field, { text, line: firstLine });
  });
  return parts.filter((one) => one.pieces.length > 0);
}

/** A sentence behind a label that names things of another field and none of the label's. */
function isPlainlyOther(best: FieldScore, own: number): boolean {
  return own === 0 ? best.isSure : best.score > 2 && best.score >= own * 2;
}

function pieceOf(line: ReadLine): Piece {
  return { text: line.text.trim(), line: line.index };
}

interface Sorting {
  /** How much the words of a sentence must say at least. */
  least: number;
  /** Only these fields; the first takes what no word tells. */
  among?: readonly TechnicalField[];
}

/** Sentences and lines, each sorted by its own words; one that does not tell follows the one before it in its block. */
function sorted(reading: Reading, lines: readonly ReadLine[], how: Sorting): TechnicalPart[] {
  const parts: TechnicalPart[] = [];
  let open: { field: TechnicalField; lastLine: number } | undefined;
  for (const statement of statementsAmong(reading, lines)) {
    if (saysNothing(reading, statement.text)) continue;
    if (!how.among && isTalk(statement.text, statement.sentence)) continue;
    const fields = fieldsOf(statement.text, how, follows(reading, statement, open) ? open?.field : undefined);
    for (const field of fields) add(parts, field, { text: statement.text, line: statement.firstLine });
    open = fields[0] ? { field: fields[0], lastLine: statement.lastLine } : undefined;
  }
  return parts;
}

function fieldsOf(text: string, how: Sorting, before: TechnicalField | undefined): TechnicalField[] {
  const all = scoreFields(text);
  const among = all.filter((one) => how.among?.includes(one.field) ?? true);
  // What is measured is known whatever the heading names.
  const scores = among.length === 0 && all[0]?.isMeasured ? all : among;
  const [best, second] = scores;
  if (!best || best.score < how.least) {
    if (isBrought(text)) return [best?.field ?? 'backline'];
    const field = how.among?.[0] ?? before;
    return field ? [field] : [];
  }
  // `A PA with four monitors and a light rig with eight lamps` is said of both.
  const isSecond = second && (second.isMeasured || isSaidToo(best.score, second.score, how.among ? 2 : 4));
  return isSecond ? [best.field, second.field] : [best.field];
}

function follows(reading: Reading, statement: Statement, open: { lastLine: number } | undefined): boolean {
  return open !== undefined && !reading.lines[statement.firstLine]?.line.startsBlock;
}
