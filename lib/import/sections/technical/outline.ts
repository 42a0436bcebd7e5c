import type { Reading, ReadLine } from '../../reading/reading.ts';
import {
  bareHeading,
  type HeadingReading,
  isInstrument,
  readHeading,
  type TechnicalField,
} from './fields.ts';
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
  lines: ReadLine[];
}

interface Opening extends HeadingReading {
  heading: string;
  /** 1 to 6 for real headings; 7 for a label that runs into its text. */
  level: number;
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
  if (current.kind === 'none' && !/^\s*\p{Ll}/u.test(line.text)) return true;
  return line.line.startsBlock === true && !/^\s*(?:[-•*·▪–+]|\d{1,2}[.)x×]|\(?[a-z]\))/iu.test(line.text);
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
    const { heading, isCertain } = own;
    const read = isInstrumentInside(heading, current) ? UNKNOWN : readHeading(heading, reading.language);
    if (own.isGuess && read.at !== 0) return undefined;
    if (read.kind !== 'unknown' || isCertain) return { ...read, heading, level: levelOf(line) };
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

const NUMBERED = /^\s*(?:\[\d{1,2}\]|(?:§\s?)?\d{1,2}(?:(?:\.\d{1,2}){1,2}[.)]?|[.)]|\s?[-–]))\s*(?=\p{L})/u;
const LETTERED = /^\s*(?:[a-h]|[ivx]{1,4})[.)]\s*(?=\p{L})/iu;
const COUNTED = /^\s*\d{1,2}\s+(?=\p{L})/u;

/** How a line is counted: two lines counted alike are items of one list. */
function counting(text: string): RegExp | undefined {
  return [NUMBERED, LETTERED, COUNTED].find((pattern) => pattern.test(text));
}

const MAX_WORDS = 8;
/** What markup or type calls a heading may be longer than what is one by its form. */
const MAX_MARKED = 140;

/** `--- BACKLINE we need ------` */
const FRAMED = /^[-–—=*_#]{2,}\s*(\p{L}[^=]{1,60}?)\s*[-–—=*_#]{2,}$/u;

const BULLET = /^\s*[-•*·▪]\s/u;

/** A line that is a heading: by its markup or place (`isCertain`), or by its form where its words must tell the rest. */
function headingLine(
  reading: Reading,
  line: ReadLine,
  blockHeading: string | undefined,
): { heading: string; isCertain: boolean; isGuess?: boolean } | undefined {
  const filled = line.line.cells.filter((cell) => cell.text.trim() !== '');
  if (filled.length !== 1) return undefined;
  const text = line.text.trim();
  const framed = FRAMED.exec(text)?.[1];
  if (framed) return { heading: bareHeading(framed), isCertain: true };
  const isItem = blockHeading !== undefined && isListItem(reading, line);
  const marked =
    (isItem ? undefined : blockHeading) ?? (line.line.heading && text.length < MAX_MARKED ? text : undefined);
  if (marked !== undefined) return { heading: bareHeading(marked), isCertain: true };
  if (text.split(/\s+/u).length > MAX_WORDS || /[.;,!?]$/u.test(text) || /:\s*\S/u.test(text))
    return undefined;
  // `No soundcheck. Backline shared with all:` ends with the heading.
  const bare = bareHeading(/:$/u.test(text) ? (text.split(/(?<=\p{L}{3}[.!?])\s/u).at(-1) ?? text) : text);
  if (/:$/u.test(text)) return { heading: bare, isCertain: false };
  const called = bare.replace(/\s?\([^()]{0,24}\)$/u, '');
  const isCapitals = /\p{Lu}{2}/u.test(called) && called === called.toUpperCase();
  if (isCapitals) return { heading: bare, isCertain: false };
  const next = reading.lines[line.index + 1];
  const mark = counting(text);
  const isFollowed =
    next !== undefined && next.text.length > bare.length && (!mark || counting(next.text) !== mark);
  const isShort = bare.split(/\s+/u).length <= 4;
  // A word or two over a list are its heading, whatever they say.
  const isOverList = isShort && line.line.startsBlock === true && BULLET.test(next?.text ?? '');
  if (isOverList && BULLET.test(text)) return undefined;
  if (isOverList && !/\d/.test(bare)) return { heading: bare, isCertain: true };
  return isShort && isFollowed && (mark !== undefined || line.line.startsBlock)
    ? { heading: bare, isCertain: false, isGuess: true }
    : undefined;
}

/** `4. Lighting, stage lights` between `3. …` and `5. …`: an item of a list, though it begins a block. */
function isListItem(reading: Reading, line: ReadLine): boolean {
  const mark = counting(line.text);
  const near = [reading.lines[line.index - 1], reading.lines[line.index + 1]];
  return mark === NUMBERED && near.every((one) => one !== undefined && mark.test(one.text));
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
