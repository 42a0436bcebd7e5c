import { type Line, lineText, type SourceText } from '../source-text.ts';
import type { ReadLine } from './reading.ts';

/** How far from the edge of a page a running header or footer may stand, in lines. */
const EDGE_LINES = 3;
/** On how many pages a line must stand at the same edge to be a running one. */
const MIN_REPEATS = 3;

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
      lines.push({
        index: lines.length,
        page: page.number,
        text: standingText(line),
        line,
        quoteLevel: line.quoteLevel ?? 0,
        ...(ocr !== undefined && { ocrConfidence: ocr }),
      });
    });
  }
  return lines;
}

/** What still holds on a line: its cells without those struck through. */
export function standingText(line: Line): string {
  if (!line.cells.some((cell) => cell.isStruck)) return lineText(line);
  return line.cells
    .filter((cell) => !cell.isStruck)
    .map((cell) => cell.text)
    .join('  ');
}

function isEmpty(line: Line): boolean {
  return line.cells.every((cell) => cell.text.trim() === '');
}

/** Digits do not count beside the word for a page, so that `Rider - page 2 of 5` is one line on every page. */
function mask(text: string): string {
  const folded = text.replace(/\s+/gu, ' ').trim();
  return /\b(?:page|pg|seite|página|sida|blatt)\b|\b\d{1,3} ?\/ ?\d{1,3}$/iu.test(folded)
    ? folded.replace(/\d+/g, '#')
    : folded;
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
    ) && /[a-z/–—-]/iu.test(text)
  );
}

function ocrConfidence(line: Line): number | undefined {
  const known = line.cells.map((cell) => cell.confidence).filter((one) => one !== undefined);
  return known.length > 0 ? known.reduce((sum, one) => sum + one, 0) / known.length : undefined;
}
