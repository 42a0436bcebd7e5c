import type { ReadLine, Span } from './reading.ts';

type Lines = readonly Pick<ReadLine, 'page' | 'text' | 'line' | 'quoteLevel' | 'block' | 'isMailDate'>[];

/** A line much shorter than its neighbours, ending a sentence, ends the paragraph too. */
const FULL_LINE = 45;
/** Text without any break is read in pieces of about this many characters. */
const MAX_PARAGRAPH = 6000;

/** Runs of prose lines joined to one text each, words broken at a line's end made whole. */
export function findParagraphs(lines: Lines): Span[] {
  const full = fullLengths(lines);
  const paragraphs: { texts: string[]; length: number; firstLine: number; lastLine: number }[] = [];
  lines.forEach((line, i) => {
    const previous = lines[i - 1];
    const current = paragraphs.at(-1);
    if (
      current &&
      previous &&
      current.length < MAX_PARAGRAPH &&
      continues(previous, line, full[i] ?? FULL_LINE)
    ) {
      current.texts.push(line.text.trim());
      current.length += line.text.length;
      current.lastLine = i;
    } else
      paragraphs.push({ texts: [line.text.trim()], length: line.text.length, firstLine: i, lastLine: i });
  });
  return paragraphs.map(({ texts, firstLine, lastLine }) => ({ text: joined(texts), firstLine, lastLine }));
}

/** Lines of prose below which a narrow column is not told from a list. */
const MIN_PROSE_LINES = 3;
const MIN_COLUMN = 24;

/** How long a line must be to count as full: in a narrow column of prose less than across a page. */
function fullLengths(lines: Lines): number[] {
  const full = lines.map(() => FULL_LINE);
  for (let from = 0; from < lines.length; ) {
    let to = from + 1;
    while (to < lines.length && isSameRun(lines[to - 1], lines[to])) to++;
    const run = lines.slice(from, to);
    const longest = run.reduce((most, line) => Math.max(most, line.text.length), 0);
    const goingOn = run.slice(1).filter((line) => /^\s*[\p{Ll}(]/u.test(line.text)).length;
    if (run.length >= MIN_PROSE_LINES && longest >= MIN_COLUMN && goingOn >= (run.length - 1) * 0.35)
      full.fill(Math.min(FULL_LINE, Math.round(longest * 0.7)), from, to);
    from = to;
  }
  return full;
}

function isSameRun(above: Lines[number] | undefined, line: Lines[number] | undefined): boolean {
  if (!above || !line || line.line.startsBlock || line.line.heading || above.line.heading) return false;
  return above.page === line.page && above.block === line.block && line.line.table === undefined;
}

/** Two lines of one width to the point are justified prose: only its last line is shorter. */
const SAME_WIDTH_POINTS = 1;

function isSameMeasure(above: Lines[number], line: Lines[number]): boolean {
  const one = above.line.cells[0]?.box;
  const other = line.line.cells[0]?.box;
  return (
    one !== undefined &&
    other !== undefined &&
    Math.abs(one[0] - other[0]) < SAME_WIDTH_POINTS &&
    Math.abs(one[2] - other[2]) < SAME_WIDTH_POINTS &&
    above.text.length > MIN_COLUMN
  );
}

/** A sentence cut by the foot of a column of justified prose goes on at the head of the next. */
function isColumnTurn(above: Lines[number], line: Lines[number]): boolean {
  const one = above.line.cells[0]?.box;
  const other = line.line.cells[0]?.box;
  if (!one || !other || above.page !== line.page || above.text.length < MIN_COLUMN) return false;
  const isOver = other[1] < one[1] - one[3] * 5 && other[0] > one[0] + one[2] * 0.9;
  return isOver && Math.abs(one[2] - other[2]) < SAME_WIDTH_POINTS && !/[.!?:]["”»)]?\s*$/u.test(above.text);
}

/** `§ 3   The promoter pays a fee of`: a number set apart from its clause. */
function isNumbered({ line }: Lines[number]): boolean {
  return (
    line.cells.length === 2 &&
    /^(?:§\s?)?\(?\d{1,2}(?:\.\d{1,2})?[.)]?$/u.test(line.cells[0]?.text.trim() ?? '')
  );
}

/** Nothing ends in such a word: what it speaks of stands on the next line. */
const OPEN_END =
  /\s(?:of|the|at|in|on|by|for|to|and|with|from|von|der|die|das|dem|den|des|im|am|zum|zur|und|mit|für|durch|eine[mnrs]?|de|du|des|la|le|les|au|aux|et|avec|pour|par|el|los|las|del|con|para|y|av|på|och|för|med|till)\s*$/u;

function continues(previous: Lines[number], line: Lines[number], full: number): boolean {
  if (line.isMailDate || previous.isMailDate) return false;
  const goesOnInNextColumn = isColumnTurn(previous, line);
  if (line.line.heading || previous.line.heading) return false;
  if (line.line.startsBlock && !goesOnInNextColumn) return false;
  if (line.block !== previous.block || line.quoteLevel !== previous.quoteLevel) return false;
  if (line.line.table !== undefined || previous.line.table !== undefined) return false;
  if (line.line.cells.length > 1 || (previous.line.cells.length > 1 && !isNumbered(previous))) return false;
  if (/^\s*(?:[-•*·▪–]|\d{1,2}[.)])\s/u.test(line.text)) return false;
  const endsSentence = /[.!?:]["”»)]?\s*$/u.test(previous.text);
  if (line.page !== previous.page && endsSentence) return false;
  return (
    goesOnInNextColumn ||
    (OPEN_END.test(previous.text) && previous.text.length >= MIN_COLUMN) ||
    isSameMeasure(previous, line) ||
    previous.text.length >= full ||
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
