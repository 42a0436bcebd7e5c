import type { ReadLine, Span } from './reading.ts';

type Lines = readonly Pick<ReadLine, 'page' | 'text' | 'line' | 'quoteLevel' | 'block'>[];

/** A line much shorter than its neighbours, ending a sentence, ends the paragraph too. */
const FULL_LINE = 45;

/** Runs of prose lines joined to one text each, words broken at a line's end made whole. */
export function findParagraphs(lines: Lines): Span[] {
  const paragraphs: Span[] = [];
  let current: Span | undefined;
  lines.forEach((line, i) => {
    const previous = lines[i - 1];
    const joins = current && previous && continues(previous, line);
    if (current && joins) {
      current.text = joined(current.text, line.text.trim());
      current.lastLine = i;
      return;
    }
    current = { text: line.text.trim(), firstLine: i, lastLine: i };
    paragraphs.push(current);
  });
  return paragraphs;
}

function continues(previous: Lines[number], line: Lines[number]): boolean {
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

function joined(text: string, next: string): string {
  if (
    /\p{Ll}-$/u.test(text) &&
    /^\p{Ll}/u.test(next) &&
    !/^(?:und|oder|and|or|et|ou|y|o|och|eller)\b/u.test(next)
  ) {
    return text.slice(0, -1) + next;
  }
  return `${text} ${next}`;
}
