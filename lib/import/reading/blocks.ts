import { partConcept } from '../recognizers/labels.ts';
import type { Block, ReadLine } from './reading.ts';

type Lines = readonly Pick<ReadLine, 'index' | 'text' | 'line' | 'quoteLevel'>[];

const NUMBERED =
  /^\s*(?:§\s*\d{1,2}|(?:art(?:icle|ikel|ículo)?\.?\s*)?(?:\d{1,2}|[IVX]{1,5})(?:\.|\)|\s[-–—:])|\d{1,2}\.\d{1,2}\.?)\s+(\p{Lu}.{1,70})$/u;
const MAX_HEADING = 72;

/** The parts of a paper under each heading; what stands before the first heading has an empty one. */
export function findBlocks(lines: Lines): Block[] {
  const blocks: Block[] = [{ heading: '', firstLine: 0, lastLine: Math.max(0, lines.length - 1) }];
  lines.forEach((line, i) => {
    const heading = headingOf(line, lines[i + 1]);
    if (heading === undefined) return;
    const previous = blocks.at(-1);
    if (previous) previous.lastLine = i - 1;
    const concept = partConcept(heading);
    blocks.push({
      heading,
      ...(concept && { concept: concept.concept }),
      firstLine: i,
      lastLine: lines.length - 1,
    });
  });
  return blocks.filter((block, i) => i === 0 || block.lastLine >= block.firstLine);
}

/** Index of the block a line belongs to, for every line. */
export function blockOfLines(blocks: readonly Block[], count: number): number[] {
  const owner = new Array<number>(count).fill(0);
  blocks.forEach((block, b) => {
    for (let line = block.firstLine; line <= block.lastLine; line++) owner[line] = b;
  });
  return owner;
}

function headingOf(line: Lines[number], next: Lines[number] | undefined): string | undefined {
  const text = line.text.trim();
  if (text.length > MAX_HEADING || text.length < 2 || !/\p{L}{2}/u.test(text)) return undefined;
  const filled = line.line.cells.filter((cell) => cell.text.trim() !== '');
  if (line.line.heading && filled.length === 1) return clean(text);
  if (filled.length !== 1 || line.line.table !== undefined) return undefined;
  const numbered = NUMBERED.exec(text);
  if (numbered?.[1] && isHeadingText(numbered[1], next)) return clean(numbered[1]);
  if (
    isCapitals(text) &&
    !/[@€£$]|\d{1,2}[:.]\d{2}/.test(text) &&
    (line.line.startsBlock || line.index === 0 || knows(text))
  )
    return clean(text);
  if (/:$/.test(text) && knows(text) && text.split(/\s+/u).length <= 5) return clean(text);
  if (line.line.startsBlock && knows(text) && text.split(/\s+/u).length <= 6) return clean(text);
  return undefined;
}

/** A numbered line is a heading when it is short or in capitals, and not a sentence of a clause. */
function isHeadingText(text: string, next: Lines[number] | undefined): boolean {
  if (isCapitals(text)) return true;
  if (/[.;,]$/.test(text) || text.split(/\s+/u).length > 7) return false;
  return knows(text) || (next !== undefined && next.text.length > text.length);
}

function knows(text: string): boolean {
  return (partConcept(clean(text))?.specificity ?? 0) >= 0.75;
}

function isCapitals(text: string): boolean {
  return /\p{Lu}{3}/u.test(text) && text === text.toUpperCase() && text.split(/\s+/u).length <= 9;
}

function clean(text: string): string {
  return text
    .replace(/^\s*(?:§\s*)?(?:\d{1,2}(?:\.\d{1,2})?[.)]?|[IVX]{1,5}[.)])\s+/u, '')
    .replace(/[\s:]+$/u, '')
    .trim();
}
