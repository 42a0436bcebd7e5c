import type { Reading } from '../../reading/reading.ts';
import { conceptsOf } from '../../recognizers/labels.ts';
import { foldWhitespace } from '../../source-text.ts';
import { once } from './once.ts';

/** Where the words of a quote stand, and what the paper puts beside and above them. */
export interface Place {
  reading: Reading;
  firstLine: number;
  lastLine: number;
  /** The whole lines that the quote touches, one text. */
  text: string;
  /** Labels and column headings that the quote stands under. */
  labels: readonly string[];
  /** Every meaning of those labels. */
  concepts: readonly string[];
  /** The heading of the part of the paper. */
  heading: string;
}

/** Lines a quote may run over. */
const MAX_LINES = 8;
/** A quote of one word may stand everywhere; the first places are enough. */
const MAX_PLACES = 20;

const foldedLines = once((reading) => reading.lines.map((line) => foldWhitespace(line.text)));

/** All places where the words stand, in reading order. */
export function placesOf(reading: Reading, quote: string): Place[] {
  const wanted = foldWhitespace(quote);
  const lines = foldedLines(reading);
  const places: Place[] = [];
  for (let first = 0; first < lines.length && wanted !== ''; first++) {
    if (places.length >= MAX_PLACES) break;
    const last = lastLineOf(lines, wanted, first);
    if (last !== undefined) places.push(placeAt(reading, wanted, first, last));
  }
  return places;
}

/** The line on which a quote ends that begins on this one. */
function lastLineOf(lines: readonly string[], wanted: string, first: number): number | undefined {
  let text = lines[first] ?? '';
  if (text.includes(wanted)) return first;
  // Most lines do not even hold the first word.
  const head = wanted.slice(0, `${wanted} `.indexOf(' '));
  if (!text.includes(head)) return undefined;
  const length = text.length;
  for (let last = first + 1; last < Math.min(lines.length, first + MAX_LINES); last++) {
    text = `${text} ${lines[last] ?? ''}`;
    const at = text.indexOf(wanted);
    if (at >= 0) return at < length ? last : undefined;
  }
  return undefined;
}

function placeAt(reading: Reading, quote: string, firstLine: number, lastLine: number): Place {
  const labels = [
    ...labelsOfPairs(reading, quote, firstLine, lastLine),
    ...labelsOfColumns(reading, quote, firstLine),
  ];
  return {
    reading,
    firstLine,
    lastLine,
    text: textOf(reading, firstLine, lastLine),
    labels,
    concepts: labels.flatMap((label) => conceptsOf(label).map(({ concept }) => concept)),
    heading: reading.blocks[reading.lines[firstLine]?.block ?? -1]?.heading ?? '',
  };
}

/** The text of the lines, from one to the other. */
export function textOf(reading: Reading, firstLine: number, lastLine: number): string {
  const lines = reading.lines.slice(Math.max(0, firstLine), lastLine + 1);
  return lines.map((line) => line.text).join(' ');
}

function labelsOfPairs(reading: Reading, quote: string, firstLine: number, lastLine: number): string[] {
  const pairs = reading.pairs.filter((pair) => pair.firstLine <= lastLine && pair.lastLine >= firstLine);
  const holds = (text: string) => {
    const folded = foldWhitespace(text);
    return folded.includes(quote) || quote.includes(folded);
  };
  return pairs.filter((pair) => holds(pair.value) || holds(pair.text)).map((pair) => pair.label);
}

function labelsOfColumns(reading: Reading, quote: string, line: number): string[] {
  const table = reading.tables.find((one) => one.firstLine <= line && line <= one.lastLine);
  const cells = table?.rows.find((row) => row.line === line)?.cells ?? [];
  return cells.flatMap((cell, c) => (foldWhitespace(cell) === quote ? [table?.columns[c]?.label ?? ''] : []));
}

/** Whether a label of the place means one of these, or none of the labels means anything known. */
export function isLabelled(place: Place, concepts: readonly string[]): boolean {
  return place.concepts.some((concept) => concepts.some((own) => concept === own || concept.startsWith(own)));
}

/** Whether the labels of the place mean other things, and only those. */
export function isLabelledElse(place: Place, own: readonly string[]): boolean {
  return place.concepts.length > 0 && !isLabelled(place, own);
}

/** Lines between two places of one reading; infinite across readings. */
export function distanceOf(a: Place, b: Place): number {
  if (a.reading !== b.reading) return Number.POSITIVE_INFINITY;
  return Math.max(0, a.firstLine - b.lastLine, b.firstLine - a.lastLine);
}
