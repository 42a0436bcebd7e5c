import type { ReadLine, Span } from './reading.ts';

type Lines = readonly Pick<ReadLine, 'page' | 'text' | 'line' | 'quoteLevel' | 'block' | 'isMailDate'>[];

/** A line much shorter than its neighbours, ending a sentence, ends the paragraph too. */
const FULL_LINE = 45;
/** Text without any break is read in pieces of about this many characters. */
const MAX_PARAGRAPH = 6000;

/** Runs of prose lines joined to one text each, words broken at a line's end made whole. */
export function findParagraphs(lines: Lines): Span[] {
  const paragraphs: { texts: string[]; length: number; firstLine: number; lastLine: number }[] = [];
  lines.forEach((line, i) => {
    const previous = lines[i - 1];
    const current = paragraphs.at(-1);
    if (current && previous && current.length < MAX_PARAGRAPH && continues(previous, line)) {
      current.texts.push(line.text.trim());
      current.length += line.text.length;
      current.lastLine = i;
    } else
      paragraphs.push({ texts: [line.text.trim()], length: line.text.length, firstLine: i, lastLine: i });
  });
  return paragraphs.map(({ texts, firstLine, lastLine }) => ({ text: joined(texts), firstLine, lastLine }));
}

function continues(previous: Lines[number], line: Lines[number]): boolean {
  if (line.isMailDate || previous.isMailDate) return false;
  if (line.line.startsBlock || line.line.heading || previous.line.heading) return false;
  if (line.block !== previous.block || line.quoteLevel !== previous.quoteLevel) return false;
  if (line.line.table !== undefined || previous.line.table !== undefined) return false;
  if (line.line.cells.length > 1 || previous.line.cells.length > 1) return false;
  if (/^\s*(?:[-•*·▪–]|\d{1,2}[.)])\s/u.test(line.text)) return false;
  const endsSentence = /[.!?:]["”»)]?\s*$/u.test(previous.text);
  if (line.page !== previous.page && endsSentence) return false;
  return (
    previous.text.length >= FULL_LINE ||
    (!endsSentence && /^\s*[\p{Ll}(]/u.test(line.text)) ||
    /[,;]\s*$/u.test(previous.text)
  );
}

function joined(texts: readonly string[]): string {
  const pieces: string[] = [];
  texts.forEach((text, i) => {
    const next = texts[i + 1];
    if (next === undefined) pieces.push(text);
    else if (isBrokenWord(text, next)) pieces.push(text.slice(0, -1));
    else pieces.push(`${text} `);
  });
  return pieces.join('');
}

function isBrokenWord(text: string, next: string): boolean {
  return (
    /\p{Ll}-$/u.test(text.slice(-4)) &&
    /^\p{Ll}/u.test(next) &&
    !/^(?:und|oder|and|or|et|ou|y|o|och|eller)(?!\p{L})/u.test(next)
  );
}
