import type { Reading, ReadLine } from '../../reading/reading.ts';
import {
  bareHeading,
  type HeadingReading,
  isInstrument,
  readHeading,
  type TechnicalField,
} from './fields.ts';
import { headingLine, numberOf } from './heading-lines.ts';
import { scoreFields } from './score.ts';

/** A stretch of a paper under one heading, or before the first. */
export interface TechnicalSection {
  /** `fields`: its lines belong to these; `any`: technical as a whole; `none`: another section's; `open`: no heading says. */
  kind: 'fields' | 'any' | 'none' | 'open';
  fields: readonly TechnicalField[];
  /** As written, without number and colon; empty where the heading runs into its text. */
  heading: string;
  /** The heading stands on a line of its own. */
  isHeaded: boolean;
  /** Its heading is a plain line. */
  isPlain?: boolean;
  lines: ReadLine[];
}

interface Opening extends HeadingReading {
  heading: string;
  /** 1 to 6 for real headings; 7 for a label that runs into its text. */
  level: number;
  isPlain?: boolean;
}

const RUN_IN_LEVEL = 7;
const PLAIN_LEVEL = 4;

/**
 * A paper cut where its technical headings stand: on lines of their own, numbered, in capitals, before a colon, or
 * running into their text (`STAGE: level and dry`).
 */
export function outlineOf(reading: Reading): TechnicalSection[] {
  const blockHeadings = new Map(
    reading.blocks.filter((block) => block.heading !== '').map((block) => [block.firstLine, block.heading]),
  );
  const otherLabels = new Set(
    reading.pairs
      .filter((pair) => pair.concept !== undefined && !pair.concept.startsWith('technical'))
      .map((pair) => pair.firstLine),
  );
  const sections: TechnicalSection[] = [
    { kind: 'open', fields: [], heading: '', isHeaded: false, lines: [] },
  ];
  const numbered = headingsInSequence(reading);
  let level = 0;
  for (const line of reading.lines) {
    const current = sections.at(-1);
    if (!current) break;
    const marked = blockHeadings.get(line.index) ?? numbered.get(line.index);
    const opening = openingOf(reading, line, marked, current);
    if (!opening) {
      // A paragraph without a label of its own ends what a label in the middle of a page has opened.
      if (endsRunIn(current, line, otherLabels)) {
        sections.push({ kind: 'open', fields: [], heading: '', isHeaded: false, lines: [line] });
        level = 0;
      } else current.lines.push(line);
      continue;
    }
    const isRunIn = opening.level === RUN_IN_LEVEL;
    if (opening.isOwn && opening.level > level && current.kind === 'fields' && current.heading !== '') {
      current.lines.push(line);
      continue;
    }
    if (opening.kind === 'unknown') {
      if (staysInside(opening, current, level)) current.lines.push(line);
      else {
        sections.push({ kind: 'open', fields: [], heading: '', isHeaded: false, lines: [line] });
        level = opening.level;
      }
      continue;
    }
    sections.push({
      kind: opening.kind,
      fields: opening.fields,
      heading: isRunIn ? '' : opening.heading,
      isHeaded: true,
      isPlain: opening.isPlain ?? false,
      lines: isRunIn ? [line] : [],
    });
    // A label under a heading ends where the next one stands; the heading's own level still holds.
    if (!isRunIn || level === 0) level = opening.level;
  }
  return sections.filter((section) => section.lines.length > 0);
}

const NUMBERED_TITLE = /^\s*(\d{1,2})[.)]?\s+(\p{Lu}\p{L}*(?:[\s,&/+-]+\p{L}+){0,6}):?$/u;
/** So many short titles whose numbers go on through the paper are its headings, whatever stands between them. */
const MIN_SEQUENCE = 3;

/** `1 Ljus`, below it some lines, `2 Ljudanläggning`, …: lines that are counted on, with others between them. */
function headingsInSequence(reading: Reading): ReadonlyMap<number, string> {
  const found: { line: number; title: string }[] = [];
  for (const { index, text } of reading.lines) {
    const match = NUMBERED_TITLE.exec(text);
    if (match?.[2] && Number(match[1]) === found.length + 1) found.push({ line: index, title: match[2] });
  }
  const isApart = found.every((one, i) => i === 0 || one.line - (found[i - 1]?.line ?? 0) > 1);
  return new Map(
    found.length >= MIN_SEQUENCE && isApart ? found.map(({ line, title }) => [line, title]) : [],
  );
}

/**
 * A label that runs into its text holds to the end of its block, unless a list goes on there, or to the next label of
 * another kind.
 */
function endsRunIn(current: TechnicalSection, line: ReadLine, otherLabels: ReadonlySet<number>): boolean {
  if (current.kind === 'open' || current.heading !== '') return false;
  if (otherLabels.has(line.index) || isNextRow(current.lines[0], line)) return true;
  if (isNextNumber(current.lines, line)) return true;
  if (current.kind === 'none' && !/^\s*\p{Ll}/u.test(line.text)) return true;
  return line.line.startsBlock === true && !/^\s*(?:[-•*·▪–+]|\d{1,2}[.)x×]|\(?[a-z]\))/iu.test(line.text);
}

/** `7. The house announces …` below `6. Stage: 8 x 6 m`: the label was the sixth item's, not the seventh's. */
function isNextNumber([first, ...rest]: readonly ReadLine[], line: ReadLine): boolean {
  const number = numberOf(first?.text ?? '');
  if (number === undefined || numberOf(line.text) !== number + 1) return false;
  return !rest.some(({ text }) => numberOf(text) !== undefined);
}

const LABEL_IN_CAPITALS = /^\P{L}*\p{Lu}[\p{Lu}\s/&-]{2,30}:/u;

/** `RADIUS: 90 miles` below `SOUND: provided`, or the next row of a table with labels. */
function isNextRow(first: ReadLine | undefined, line: ReadLine): boolean {
  if (!first) return false;
  const label = cellsOf(line)[0] ?? '';
  const isRow = cellsOf(first).length === 2 && cellsOf(line).length === 2 && /^\p{L}/u.test(label);
  const isCapitals = LABEL_IN_CAPITALS.test(first.text) && LABEL_IN_CAPITALS.test(line.text);
  return (isRow || isCapitals) && !isInstrument(label.split(':')[0] ?? '');
}

function cellsOf(line: ReadLine): string[] {
  return line.line.cells.map((cell) => cell.text.trim()).filter(Boolean);
}

/** What a heading that names no field does: deeper ones and names of instruments leave the part open. */
function staysInside(opening: Opening, current: TechnicalSection, level: number): boolean {
  if (current.kind === 'open' || opening.level === RUN_IN_LEVEL) return true;
  return opening.level > level || isInstrument(opening.heading);
}

function openingOf(
  reading: Reading,
  line: ReadLine,
  blockHeading: string | undefined,
  current: TechnicalSection,
): Opening | undefined {
  const { text } = line;
  if (!/\p{L}{2}/u.test(text) || text.length > 2000) return undefined;
  const own = headingLine(reading, line, blockHeading);
  if (own) {
    const { heading, isCertain, isPlain = false } = own;
    const read = isInstrumentInside(heading, current) ? UNKNOWN : readHeading(heading, reading.language);
    // `Gagen` alone above its lines, where `Licht` alone above its lines has opened the part, is on something else.
    const isLikeLast = isPlain && current.isPlain === true;
    if (isPlain && !isCertain && read.at !== 0 && !isLikeLast) return undefined;
    if (read.kind !== 'unknown' || isCertain || isLikeLast)
      return { ...read, heading, level: levelOf(line), isPlain };
  }
  const label = runInLabel(line);
  if (label === undefined || isInstrumentInside(label, current)) return undefined;
  const read = readHeading(label, reading.language);
  if (isSaidOfCurrent(line, label, current)) return undefined;
  return read.kind === 'unknown' || (read.kind === 'any' && !/te[ck]hn|tekn|t[ée]cn/iu.test(label))
    ? undefined
    : { ...read, heading: label, level: RUN_IN_LEVEL };
}

const UNKNOWN: HeadingReading = { kind: 'unknown', fields: [], at: -1 };

function levelOf(line: ReadLine): number {
  return line.line.heading ?? /^#{1,6}(?=\s)/.exec(line.text)?.[0].length ?? PLAIN_LEVEL;
}

/** `Sound: 1 x 32 A` under the heading of the power says what power. */
function isSaidOfCurrent(line: ReadLine, label: string, current: TechnicalSection): boolean {
  if (current.kind !== 'fields' || current.heading === '') return false;
  const value = line.text.slice(line.text.indexOf(label) + label.length);
  const [best] = scoreFields(value);
  return best !== undefined && current.fields.includes(best.field);
}

function isInstrumentInside(heading: string, current: TechnicalSection): boolean {
  return current.kind === 'fields' && current.isHeaded && current.heading !== '' && isInstrument(heading);
}

const RUN_IN =
  /^\s*(?:(?:§\s*\d{1,2}|\d{1,2}(?:\.\d{1,2}){0,2}[.)]|\d{1,2}(?:\.\d{1,2}){1,2}|[a-z][.)])\s+|[^\p{L}\p{N}\s]{1,3}\s*)?(\p{L}[^:!?;\n]{1,48}?)\s*(?:[:.]\s|\.{3,}|…|\s[-–—]\s|:$)/u;
const BEFORE_COLON = /^[\s•*·▪–-]{0,4}(\p{L}[^:!?;\n]{1,48}?)\s*:\s/u;
const MAX_LABEL_WORDS = 6;

function beforeColon(text: string): RegExpExecArray | null {
  const match = BEFORE_COLON.exec(text);
  return match && !/\p{L}{3}[.!?]\s/u.test(match[0]) ? match : null;
}

/** A full stop ends a label only behind its number: the first one of `P.A. (front): line array` ends none. */
function runIn(text: string): RegExpExecArray | null {
  const match = RUN_IN.exec(text);
  const isStop = match?.[0].trimEnd().endsWith('.') && !/\.{3}/u.test(match[0]);
  return isStop && !/^\s*§?\s*\d/u.test(text) ? beforeColon(text) : match;
}

/** `Backline: one drum kit …`, `5. Sound and lights. Purchaser shall provide …`, or the first cell of a row. */
export function runInLabel(line: ReadLine): string | undefined {
  const [first, second, third] = line.line.cells.map((cell) => cell.text.trim());
  // `Tech | Console | Avid S6L`: the first column says only which part of the paper the row belongs to.
  if (first && second && third && readHeading(bareHeading(first), '').kind === 'any' && second.length <= 48)
    return bareHeading(second);
  if (first && second !== undefined && line.line.cells.length > 1 && first.length <= 48)
    return bareHeading(first);
  const m = runIn(line.text);
  const label = m?.[1]?.replace(/\*+$/u, '').trim();
  if (!m || !label || label.split(/\s+/u).length > MAX_LABEL_WORDS) return undefined;
  const stop = m[0].trimEnd().slice(-1);
  if (/[-–—]/u.test(stop) && label.split(/\s+/u).length > 2) return undefined;
  return bareHeading(label);
}
