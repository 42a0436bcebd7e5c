import { quick } from '../recognizers/phrases.ts';
import { boxAround, foldWhitespace, type Line, lineText, type SourceText } from '../source-text.ts';
import type { ReadLine } from './reading.ts';

/** How far from the edge of a page a running header or footer may stand, in lines. */
const EDGE_LINES = 3;
/** On how many pages a line must stand at the same edge to be a running one. */
const MIN_REPEATS = 3;

/** Far longer than any line a person lays out, and than nearly every paragraph. */
const MAX_LINE_CHARACTERS = 2000;

type Draft = Omit<ReadLine, 'block' | 'message'>;

/**
 * The lines a person reads, in reading order: no machine-readable pages, no hidden text; of a running header or footer
 * only the first, since it may be the only place that names the artist.
 */
export function readLines(source: SourceText): Draft[] {
  const running = runningLines(source);
  const seen = new Set<string>();
  const lines: Draft[] = [];
  for (const page of source.pages) {
    if (page.isMachineReadable) continue;
    page.lines.forEach((line, i) => {
      if (line.isHidden || isEmpty(line)) return;
      const isEdge = i < EDGE_LINES || i >= page.lines.length - EDGE_LINES;
      const key = mask(lineText(line));
      if (isEdge && running.has(key) && seen.has(key)) return;
      if (isEdge) seen.add(key);
      if (isEdge && isPageNumber(lineText(line))) return;
      const ocr = ocrConfidence(line);
      for (const part of partsOf(withoutDashCells(line), line)) {
        lines.push({
          index: lines.length,
          page: page.number,
          text: standingText(part),
          line: part,
          quoteLevel: line.quoteLevel ?? 0,
          ...(ocr !== undefined && { ocrConfidence: ocr }),
        });
      }
    });
  }
  return lines;
}

const DASH = /^[-–—|·•]$/u;

/** `TECHNICAL RIDER  —  THE SWALLOWS`: a dash set between wide gaps parts a title, and is no column of its own. */
function withoutDashCells(line: Line): Line {
  if (line.table !== undefined || !line.cells.some((cell) => DASH.test(cell.text))) return line;
  const cells: Line['cells'] = [];
  let isOpen = false;
  for (const cell of line.cells) {
    const last = cells.at(-1);
    const isDash = DASH.test(cell.text);
    if (last && (isDash || isOpen) && !cell.isStruck && !last.isStruck) {
      const box = boxAround(last.box, cell.box);
      cells[cells.length - 1] = { ...last, text: `${last.text} ${cell.text}`, ...(box && { box }) };
    } else cells.push(cell);
    isOpen = isDash && last !== undefined;
  }
  return { ...line, cells };
}

/**
 * A "line" of a file without line breaks may be the whole file. What looks at one line at a time must not be handed a
 * hundred thousand characters, so such a line is read in parts, cut between sentences or words.
 */
function partsOf(line: Line, whole: Line): Line[] {
  const length = line.cells.reduce((sum, cell) => sum + cell.text.length, 0);
  if (length <= MAX_LINE_CHARACTERS) return [line];
  const { table: _, startsBlock, ...rest } = line;
  const texts = line.cells.flatMap((cell) => chunks(cell.text).map((text) => ({ ...cell, text })));
  return texts.map((cell, i) => {
    const part = { ...rest, cells: [cell], ...(startsBlock && i === 0 && { startsBlock }) };
    wholes.set(part, whole);
    return part;
  });
}

const wholes = new WeakMap<Line, Line>();

/** The line of the source that a line was cut from; others are whole themselves. */
export function wholeOf(line: Line): Line {
  return wholes.get(line) ?? line;
}

function chunks(text: string): string[] {
  const parts: string[] = [];
  let from = 0;
  while (text.length - from > MAX_LINE_CHARACTERS) {
    const window = text.slice(from, from + MAX_LINE_CHARACTERS);
    const sentence = window.lastIndexOf('. ') + 1;
    const space = window.lastIndexOf(' ');
    const cut = sentence > MAX_LINE_CHARACTERS / 2 ? sentence : space > 0 ? space : window.length;
    parts.push(window.slice(0, cut));
    from += cut;
  }
  parts.push(text.slice(from));
  return parts.filter((part) => part.trim() !== '');
}

/** What still holds on a line: its cells without those struck through. */
function standingText(line: Line): string {
  if (!line.cells.some((cell) => cell.isStruck)) return lineText(line);
  return line.cells
    .filter((cell) => !cell.isStruck)
    .map((cell) => cell.text)
    .join('  ');
}

function isEmpty(line: Line): boolean {
  return line.cells.every((cell) => cell.text.trim() === '');
}

const PAGE_NUMBER = quick(/\b(?:page|pg|seite|página|sida|blatt)\b|\b\d{1,3} ?\/ ?\d{1,3}$/iu);

/** Digits do not count beside the word for a page, so that `Rider - page 2 of 5` is one line on every page. */
function mask(text: string): string {
  const folded = foldWhitespace(text);
  return PAGE_NUMBER.test(folded) ? folded.replace(/\d+/g, '#') : folded;
}

function runningLines(source: SourceText): Set<string> {
  const pagesOf = new Map<string, number>();
  for (const page of source.pages) {
    const edge = [...page.lines.slice(0, EDGE_LINES), ...page.lines.slice(EDGE_LINES).slice(-EDGE_LINES)];
    for (const key of new Set(edge.map((line) => mask(lineText(line))))) {
      pagesOf.set(key, (pagesOf.get(key) ?? 0) + 1);
    }
  }
  const needed = Math.max(MIN_REPEATS, Math.ceil(source.pages.length * 0.6));
  return new Set([...pagesOf].filter(([key, count]) => key !== '' && count >= needed).map(([key]) => key));
}

function isPageNumber(text: string): boolean {
  return (
    /^\s*(?:[-–—]\s*)?(?:(?:page|seite|página|sida|p\.|s\.)\s*)?\d{1,4}\s*(?:(?:\/|of|von|sur|de|av)\s*\d{1,4})?(?:\s*[-–—])?\s*$/iu.test(
      text,
    ) && /[a-z/]|^\s*[-–—][^-–—]*[-–—]\s*$/iu.test(text)
  );
}

function ocrConfidence(line: Line): number | undefined {
  const known = line.cells.map((cell) => cell.confidence).filter((one) => one !== undefined);
  return known.length > 0 ? known.reduce((sum, one) => sum + one, 0) / known.length : undefined;
}
