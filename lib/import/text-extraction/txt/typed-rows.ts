import type { Row, Word } from '../layout/row.ts';

/** A line of typed text as a row of words; `x` counts characters. */
export interface TypedRow extends Row {
  text: string;
  indent: number;
  isBlankBefore: boolean;
  isBlankAfter: boolean;
  /** Underlined by a row of `=` or `-` typed below it. */
  underline?: '=' | '-';
}

/** Nothing but drawing: `-----`, `=====`, `* * *`, `+----+----+`. */
const RULE = /^[\s\-=_*~#+.:|·—–─━═│┌┐└┘├┤┬┴┼╔╗╚╝]{3,}$/u;
/** Where the lines of a drawn table meet, with cells on both sides. */
const CROSSED = /[-=─━═][+|┼╪╬][-=─━═]/u;
/** Dots that lead the eye from a label to its value: four or more, or three set off by spaces. */
const LEADER = /^(?:[.·…_]{4,}|\.{3}|…)$/u;

/** A longer line is prose without line breaks, or junk: its spaces are no layout. */
const MAX_LAID_OUT = 3_000;

export function typedRows(lines: readonly string[]): TypedRow[] {
  const rows: TypedRow[] = [];
  let isBlank = true;
  let hasRule = false;
  for (const line of lines) {
    const text = line.trimEnd();
    if (text.trim() === '') {
      const last = rows.at(-1);
      if (last && !hasRule) last.isBlankAfter = true;
      isBlank = true;
      continue;
    }
    if (RULE.test(text) && !/^\s*[-*]\s*$/.test(text)) {
      noteRule(rows.at(-1), text, isBlank);
      // `---+---` under the headings of a table parts them from nothing.
      hasRule = !CROSSED.test(text);
      continue;
    }
    rows.push({
      text,
      indent: text.length - text.trimStart().length,
      words: text.length > MAX_LAID_OUT ? oneWord(text) : joinSpacedLetters(wordsOf(text)),
      space: 1,
      startsBlock: isBlank || hasRule,
      ...(hasRule ? { hasRuleAbove: true } : {}),
      isBlankBefore: isBlank || hasRule,
      isBlankAfter: false,
    });
    isBlank = false;
    hasRule = false;
  }
  const last = rows.at(-1);
  if (last) last.isBlankAfter = true;
  return rows;
}

/** One pipe may stand for a comma. */
const MIN_PIPES = 2;

function oneWord(text: string): Word[] {
  const folded = text.trim();
  return [{ text: folded, x0: 0, x1: folded.length }];
}

/** A rule as long as the line above underlines it; any other only parts blocks. */
function noteRule(above: TypedRow | undefined, rule: string, isBlank: boolean): void {
  const mark = rule.trim()[0];
  if (!above || isBlank || (mark !== '=' && mark !== '-')) return;
  const width = above.text.trim().length;
  if (above.isBlankBefore && Math.abs(rule.trim().length - width) <= Math.max(3, width * 0.25))
    above.underline = mark;
}

/**
 * Words at their columns. Pipes part cells and are dropped, and where several do, wide gaps within a cell part nothing; a
 * dot leader stays with the label it follows.
 */
function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  const isPiped = isPipedLine(text);
  const isOfCells = (text.match(/(?<=\s)[|│](?=\s)/gu)?.length ?? 0) >= MIN_PIPES;
  let isApart = false;
  for (const match of text.matchAll(/\S+/g)) {
    for (const { part, at } of piecesOf(match[0], isPiped)) {
      if (part === '|') {
        isApart = words.length > 0;
        continue;
      }
      const last = words.at(-1);
      const x0 = isOfCells && !isApart && last ? Math.min(match.index + at, last.x1 + 1) : match.index + at;
      const isGlued = at > 0 && !isApart;
      words.push({
        text: part,
        x0,
        x1: x0 + part.length,
        ...(isApart ? { isApart } : {}),
        ...(isGlued ? { isGlued } : {}),
      });
      isApart = LEADER.test(part) && words.length > 1 && words.length < 9;
    }
  }
  return words;
}

/** `B O O K I N G`: letters set apart for looks are one word. */
function joinSpacedLetters(words: Word[]): Word[] {
  const letters = words.filter((word) => /^[\p{L}&]$/u.test(word.text)).length;
  if (letters < 4 || letters < words.length * 0.9) return words;
  const joined: Word[] = [];
  for (const word of words) {
    const last = joined.at(-1);
    if (last && word.x0 - last.x1 <= 1) {
      last.text += word.text;
      last.x1 = word.x1;
    } else joined.push({ ...word });
  }
  // What was a gap between words is an ordinary space again.
  return joined.map((word, index) =>
    index === 0 ? word : { ...word, x0: (joined[index - 1]?.x1 ?? 0) + 1 },
  );
}

/** `|` between words parts cells; within a word (`a|b`) only when the whole line is drawn with pipes. */
function isPipedLine(text: string): boolean {
  return /^\s*[|│].*[|│]\s*$/u.test(text);
}

function piecesOf(token: string, isPiped: boolean): { part: string; at: number }[] {
  if (/^[|│┃║]+$/u.test(token)) return [{ part: '|', at: 0 }];
  const pieces: { part: string; at: number }[] = [];
  const pattern = isPiped ? /[|│┃║]|[^|│┃║]+/gu : /\.{4,}|…{2,}|(?:(?!\.{4,}|…{2,}).)+/gu;
  for (const match of token.matchAll(pattern)) {
    pieces.push({ part: /^[|│┃║]$/u.test(match[0]) ? '|' : match[0], at: match.index });
  }
  return pieces;
}
