import type { Evidence } from '../candidate.ts';
import {
  type Box,
  boxAround,
  type Cell,
  foldWhitespace,
  type Line,
  lineText,
  type Page,
} from '../source-text.ts';
import { boxAsDrawn } from '../turned-page.ts';
import { type Joined, joined, textAt } from './find-line.ts';
import { wholeOf } from './read-lines.ts';
import type { Reading, ReadLine } from './reading.ts';

/** How many lines one quote may run over. */
const MAX_LINES = 8;
/** How far away a quote is looked for line by line; beyond that in the whole paper at once. */
const NEAR = 12;

/**
 * Evidence for words of a reading: the quote as it stands in the source, white space folded, searched on the named line
 * first and then outwards, on single lines and across neighbouring ones. Throws when the words are not there, so that
 * no field can ever carry a quote the paper does not hold.
 */
export function quoteOf(reading: Reading, quote: string, nearLine: number): Evidence {
  const evidence = findQuote(reading, quote, nearLine);
  if (!evidence) throw new Error(`The quote does not occur in the source near line ${nearLine}.`);
  return evidence;
}

/** As `quoteOf`, but undefined when the words are not there. */
export function findQuote(reading: Reading, quote: string, nearLine: number): Evidence | undefined {
  const wanted = foldWhitespace(quote);
  if (wanted === '') return undefined;
  const near = Math.max(0, Math.min(nearLine, reading.lines.length - 1));
  for (const index of outwards(near, Math.min(near + NEAR, reading.lines.length))) {
    if (index < near - NEAR) break;
    const hit = matchFrom(reading, wanted, index);
    if (hit) return hit;
  }
  for (const index of linesWhereItBegins(reading, wanted, near)) {
    const hit = matchFrom(reading, wanted, index);
    if (hit) return hit;
  }
  return findBrokenQuote(reading, wanted, near) ?? findBesideStruck(reading, wanted, near);
}

/** Words on both sides of what no longer holds stand apart in the source: the longer side is quoted. */
function findBesideStruck(reading: Reading, wanted: string, near: number): Evidence | undefined {
  const line = reading.lines[near];
  if (!line?.line.cells.some((cell) => cell.isStruck)) return undefined;
  if (!foldWhitespace(line.text).includes(wanted)) return undefined;
  const sides = line.line.cells
    .filter((cell) => !cell.isStruck)
    .flatMap((cell) => commonPart(foldWhitespace(cell.text), wanted));
  const [longest] = sides.sort((a, b) => b.length - a.length);
  return longest ? evidenceOf(reading, longest, [line]) : undefined;
}

function commonPart(cell: string, wanted: string): string[] {
  if (cell !== '' && wanted.includes(cell)) return [cell];
  for (let length = Math.min(cell.length, wanted.length) - 1; length > 2; length--) {
    if (wanted.endsWith(cell.slice(0, length))) return [cell.slice(0, length).trim()];
    if (wanted.startsWith(cell.slice(-length))) return [cell.slice(-length).trim()];
  }
  return [];
}

/** How far from the named line a quote with broken words is looked for. */
const BROKEN_REACH = 6;

/** Words broken at a line's end were joined for reading; the evidence has them as the source does. */
function findBrokenQuote(reading: Reading, wanted: string, near: number): Evidence | undefined {
  const from = Math.max(0, near - BROKEN_REACH);
  const lines = reading.lines
    .slice(from, near + BROKEN_REACH + 1)
    .filter((line) => line.page === reading.lines[near]?.page);
  const text = lines.map(({ line }) => foldedTextOf(line)).join(' ');
  if (!text.includes('- ')) return undefined;
  const breaks = text.matchAll(/(?<=\p{Ll})- (?=\p{Ll})/gu);
  const cuts = [...breaks].map((match) => match.index);
  const joined = text.replace(/(?<=\p{Ll})- (?=\p{Ll})/gu, '');
  const at = joined.indexOf(wanted);
  if (at < 0) return undefined;
  const start = at + 2 * cuts.filter((cut, i) => cut - 2 * i <= at).length;
  const end = at + wanted.length + 2 * cuts.filter((cut, i) => cut - 2 * i < at + wanted.length).length;
  return evidenceOf(reading, text.slice(start, end).trim(), lines);
}

const wholes = new WeakMap<Reading, Joined>();

/** The lines on which the words begin anywhere in the paper, the nearest first. */
function linesWhereItBegins(reading: Reading, wanted: string, near: number): number[] {
  const { text, starts } = wholes.get(reading) ?? joined(reading.lines.map(foldedLine), ' ');
  if (!wholes.has(reading)) wholes.set(reading, { text, starts });
  const found = new Set<number>();
  for (let at = text.indexOf(wanted); at >= 0; at = text.indexOf(wanted, at + 1))
    found.add(textAt(starts, at));
  return [...found].sort((a, b) => Math.abs(a - near) - Math.abs(b - near) || a - b);
}

const foldedLine = ({ line }: ReadLine) => foldedTextOf(line);

function* outwards(near: number, length: number): Generator<number> {
  if (near < length) yield near;
  for (let step = 1; step < length; step++) {
    if (near - step >= 0) yield near - step;
    if (near + step < length) yield near + step;
  }
}

/** The quote beginning on this line: on it alone, or running on into the lines after it on the same page. */
function matchFrom(reading: Reading, wanted: string, index: number): Evidence | undefined {
  const first = reading.lines[index];
  if (!first) return undefined;
  const head = foldedTextOf(first.line);
  if (head.includes(wanted)) return evidenceOf(reading, wanted, [first]);
  const firstWord = wanted.slice(
    0,
    (wanted.indexOf(' ') + wanted.length + 1) % (wanted.length + 1) || wanted.length,
  );
  if (!head.includes(firstWord)) return undefined;
  let text = head;
  const lines = [first];
  for (let next = index + 1; next < reading.lines.length && lines.length < MAX_LINES; next++) {
    const line = reading.lines[next];
    if (!line || line.page !== first.page) break;
    lines.push(line);
    const start = text.length;
    text = `${text} ${foldedTextOf(line.line)}`;
    const at = text.indexOf(wanted);
    if (at >= 0) return at <= head.length ? evidenceOf(reading, wanted, lines) : undefined;
    if (start > head.length + wanted.length) break;
  }
  return undefined;
}

const folded = new WeakMap<Line | Cell, string>();

const foldedTextOf = (line: Line) => foldedOnce(line, () => lineText(line));
/** One cell may be the whole of a file without line breaks, of which a thousand quotes are taken. */
const foldedCellOf = (cell: Cell) => foldedOnce(cell, () => cell.text);

function foldedOnce(of: Line | Cell, textOf: () => string): string {
  const known = folded.get(of);
  if (known !== undefined) return known;
  const text = foldWhitespace(textOf());
  folded.set(of, text);
  return text;
}

const sheets = new WeakMap<Page, { lines: Line[]; text: string; starts: number[] }>();

/** Of several statements with the same first line (`{`) each begins on its own. */
function lineWhereBegun(sheet: Page, wanted: string): Line | undefined {
  const lines = sheets.get(sheet)?.lines ?? sheet.lines.filter((one) => foldedTextOf(one) !== '');
  const { text, starts } = sheets.get(sheet) ?? joined(lines.map(foldedTextOf), ' ');
  sheets.set(sheet, { lines, text, starts });
  const at = text.indexOf(wanted);
  return at >= 0 ? lines[textAt(starts, at)] : lines.find((one) => wanted.startsWith(foldedTextOf(one)));
}

/** Evidence for words that stand on a page, seen by people or not: for what the source states for machines. */
export function quoteOnPage(reading: Reading, quote: string, page: number): Evidence {
  const sheet = reading.source.pages.find((one) => one.number === page);
  const wanted = foldWhitespace(quote);
  const line = sheet?.lines.find((one) => foldedTextOf(one).includes(wanted));
  const start = line ?? (sheet && lineWhereBegun(sheet, wanted));
  const box = line && onSheet(boxOf(wanted, line.cells), sheet);
  const place = sheet && start ? placeOf(quote, [start], sheet) : {};
  return { sourceId: reading.source.sourceId, page, quote, ...(box && { box }), ...place };
}

function evidenceOf(reading: Reading, quote: string, lines: ReadLine[]): Evidence {
  const page = lines[0]?.page ?? 1;
  const sheet = reading.source.pages.find((one) => one.number === page);
  const cells = lines.flatMap((line) => line.line.cells);
  const box = onSheet(boxOf(quote, cells), sheet);
  const place = sheet
    ? placeOf(
        quote,
        lines.map(({ line }) => line),
        sheet,
      )
    : {};
  const said = saidIn(reading, lines[0]);
  return {
    sourceId: reading.source.sourceId,
    page,
    quote,
    ...(box && { box }),
    ...place,
    ...(said && { said }),
  };
}

/** Whose words a line holds: undefined outside mails and chats, and where the message does not tell. */
function saidIn({ messages }: Reading, line: ReadLine | undefined): Evidence['said'] {
  const message = line?.message === undefined ? undefined : messages[line.message];
  if (!message) return undefined;
  const { from, date } = message.headers;
  const by = from?.name ?? from?.email;
  return by || date ? { ...(by && { by }), ...(date && { at: date }) } : undefined;
}

/** Lines of larger pages are not looked through for one that a reader put into other words. */
const MAX_SEARCHED = 4_000;

/** The line whose words a reader's own line was made of: that of a chat without its stamp, say. */
function numberByText(text: string, sheet: Page): number | undefined {
  if (text === '' || sheet.lines.length > MAX_SEARCHED) return undefined;
  return sheet.lines.findIndex((line) => foldedTextOf(line).includes(text)) + 1 || undefined;
}

/** How far below its question an answer is looked for, in lines. */
const MAX_TO_ANSWER = 8;

/** A line that a reader put together of a question and its answer: the line of the words, else that of the question. */
function numberByQuestion({ cells: [question] }: Line, wanted: string, sheet: Page): number | undefined {
  const asked = numberByText(foldWhitespace(question?.text ?? ''), sheet);
  if (asked === undefined) return undefined;
  const below = sheet.lines.slice(asked - 1, asked + MAX_TO_ANSWER);
  const answer = below.findIndex((line) => foldedTextOf(line).includes(wanted));
  return answer < 0 ? asked : asked + answer;
}

const numbers = new WeakMap<Page, ReadonlyMap<Line, number>>();

/** The line the quote begins on, and the cell that holds it where the line has several. */
function placeOf(quote: string, lines: readonly Line[], sheet: Page): Pick<Evidence, 'line' | 'cell'> {
  const numberOf = numbers.get(sheet) ?? new Map(sheet.lines.map((line, i) => [line, i + 1]));
  numbers.set(sheet, numberOf);
  const wanted = foldWhitespace(quote);
  const texts = lines.map(foldedTextOf);
  const at = texts.findLastIndex((_, i) => texts.slice(i).join(' ').includes(wanted));
  const first = lines[Math.max(0, at)];
  const line =
    first &&
    (numberOf.get(wholeOf(first)) ??
      numberByText(texts[Math.max(0, at)] ?? '', sheet) ??
      numberByQuestion(first, wanted, sheet));
  if (!line) return {};
  const cells = sheet.lines[line - 1]?.cells ?? [];
  if (cells.length < 2) return { line };
  const cell = cells.findIndex((one) => foldedCellOf(one).includes(wanted)) + 1;
  return { line, ...(cell > 0 && { cell }) };
}

/** The first cell that holds the quote, or every cell that it runs through. */
function boxOf(quote: string, cells: readonly Cell[]): Box | undefined {
  if (!cells.some((cell) => cell.box)) return undefined;
  const texts = cells.map(foldedCellOf);
  const holding = texts.findIndex((text) => text.includes(quote));
  if (holding >= 0) return cells[holding]?.box;
  const filled = texts.flatMap((text, i) => (text === '' ? [] : [{ text, box: cells[i]?.box }]));
  const from = filled
    .map(({ text }) => text)
    .join(' ')
    .indexOf(quote);
  let at = 0;
  const through = filled.filter(({ text }) => {
    const start = at;
    at += text.length + 1;
    return from < 0 || (start < from + quote.length && start + text.length > from);
  });
  return through.map(({ box }) => box).reduce(boxAround, undefined);
}

/** Where the words stand on the page as it is drawn. They may run off the paper; what can be shown of them is on it. */
function onSheet(box: Box | undefined, sheet: Page | undefined): Box | undefined {
  if (!box || !sheet?.width || !sheet.height) return box;
  const read = { width: sheet.width, height: sheet.height };
  const within = clamped(box, read);
  return sheet.turn ? clamped(boxAsDrawn(within, read, sheet.turn), sheet.turn) : within;
}

function clamped(box: Box, { width, height }: { width: number; height: number }): Box {
  const x = Math.min(Math.max(0, box[0]), width);
  const y = Math.min(Math.max(0, box[1]), height);
  const right = Math.min(Math.max(x, box[0] + box[2]), width);
  const bottom = Math.min(Math.max(y, box[1] + box[3]), height);
  if (x === box[0] && y === box[1] && right === x + box[2] && bottom === y + box[3]) return box;
  return [x, y, right - x, bottom - y];
}
