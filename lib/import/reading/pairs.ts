import { conceptOf, conceptsOf } from '../recognizers/labels.ts';
import { quick } from '../recognizers/phrases.ts';
import type { Line } from '../source-text.ts';
import { cleanLabel, type Draft, looksLikeLabel } from './pair-draft.ts';
import type { Pair, ReadLine, ReadTable } from './reading.ts';
import { pairsOfRow, valueOfLeftHalf } from './row-pairs.ts';
import { stackedPairs } from './stacked-pairs.ts';

type Lines = readonly Pick<ReadLine, 'index' | 'page' | 'text' | 'line'>[];

/** Lines that one value may run on for. */
const MAX_VALUE_LINES = 8;

/** `Label: value`; the colon of a clock time or of a web address is none. */
const COLON = /^\s*[-•*·▪–]?\s*((?:[^:|\d]|\d(?!\d?:\d{2}))[^:|]{0,58}?)\s?:(?!\/\/|\d{2}(?!\d))\s*(.*)$/u;
const LEADER = quick(/^\s*(.{2,50}?)\s?(?:\.{3,}|…{1,}|_{3,}|(?:\. ){3,})[.\s_…:]*(\S.*)$/u);
const SEGMENTS = /\s+[|·•]\s+|\s{3,}|\t+/u;
/** A known label followed by what can only be a value: `Doors 19:00`, `Tel +49 30 …`, `Gage 5.000 EUR`. */
const BESIDE =
  /^(\p{L}[\p{L}\s.'’&/()-]{1,40}?)\s+((?:~|ca\.?\s|approx\.?\s|um\s|à\s|at\s|kl\.?\s|ab\s|from\s|@\s?)?[\d+€£$(].*)$/u;

/** Label-value pairs of all lines; those of tables with a header are read from the tables, mail headers from messages. */
export function findPairs(
  lines: Lines,
  tables: readonly ReadTable[],
  mailHeaders: ReadonlySet<number> = new Set(),
): Pair[] {
  const inHeaderTable = new Set<number>();
  for (const table of tables) {
    if (table.columns.length === 0) continue;
    for (let line = table.firstLine; line <= table.lastLine; line++) inHeaderTable.add(line);
  }
  const pairs: Pair[] = [];
  for (let i = 0; i < lines.length; i++) {
    const line = lines[i];
    if (!line || inHeaderTable.has(i) || mailHeaders.has(i)) continue;
    for (const draft of pairsOfLine(line)) pairs.push(complete(draft, lines, i, inHeaderTable));
  }
  pairs.push(...pairsOfTables(lines, tables));
  pairs.push(...stackedPairs(lines, linesOf(pairs, inHeaderTable, mailHeaders)));
  return pairs.filter((pair) => pair.value !== '').sort((a, b) => a.firstLine - b.firstLine);
}

function linesOf(pairs: readonly Pair[], ...others: readonly ReadonlySet<number>[]): Set<number> {
  const taken = new Set(others.flatMap((lines) => [...lines]));
  for (const pair of pairs) for (let line = pair.firstLine; line <= pair.lastLine; line++) taken.add(line);
  return taken;
}

function pairsOfLine(line: Lines[number]): Draft[] {
  const cells = chosenOf(line.line.cells.filter((cell) => !cell.isStruck).map((cell) => cell.text.trim()));
  const filled = cells.filter((cell) => cell !== '');
  if (filled.length === 0) return [];
  const captioned = captionedCells(filled);
  if (captioned.length > 0) return captioned;
  if (filled.length === 1) return pairsOfText(filled[0] ?? '', true);
  const inTurn = pairsOfRow(cells);
  if (inTurn) return inTurn;
  if (cells[0] !== '' && isLabelCell(line.line, filled)) {
    const [label = '', ...values] = filled;
    const value = values.join('  ');
    return [{ label: cleanLabel(label), value, layout: 'beside', canContinue: true, text: line.text }];
  }
  return filled.flatMap((cell) => pairsOfText(cell, false));
}

/** What was ticked in a row of boxes (`☒ yes ☐ no`): the words behind an empty box are no answer, the marks no words. */
function chosenOf(cells: readonly string[]): string[] {
  if (!cells.some((cell) => BOX.test(cell))) return [...cells];
  const chosen: string[] = [];
  let isEmptyBox = false;
  for (const cell of cells) {
    if (/^(?:☐|\[ ?\])$/u.test(cell)) isEmptyBox = true;
    else if (/^(?:☒|☑|✓|✔|\[x\])$/iu.test(cell)) isEmptyBox = false;
    else {
      if (!isEmptyBox) chosen.push(withoutEmptyBoxes(cell));
      isEmptyBox = false;
    }
  }
  return chosen;
}

const BOX = /☐|☒|☑|✓|✔|\[[ x]?\]/iu;

/** `☐ cash ☒ transfer` says `transfer`. */
function withoutEmptyBoxes(text: string): string {
  if (!BOX.test(text) || text.length > 400) return text;
  return text
    .replace(/(?:☐|\[ ?\])[^☐☒☑✓✔[]{0,60}(?=☐|☒|☑|✓|✔|\[|$)/gu, '')
    .replace(/(?:☒|☑|✓|✔|\[x\])\s?/giu, '')
    .trim();
}

/**
 * The boxes of a printed form: a small caption and, below it in the same box, what was filled in. A row is of such boxes
 * when most of its cells begin with a known label or with words in capitals.
 */
function captionedCells(cells: readonly string[]): Draft[] {
  const boxes = cells.map((cell) => {
    const [label = '', ...values] = cell.split('\n').map((part) => part.trim());
    return { label, value: values.filter((part) => part !== '').join('\n'), cell };
  });
  const captions = boxes.filter(({ label, value }) => value !== '' && isCaption(label));
  const isForm = captions.length >= Math.max(1, Math.ceil(cells.length * 0.6));
  if (!isForm || (cells.length === 1 && conceptOf(boxes[0]?.label ?? '')?.specificity !== 1)) return [];
  return captions.map(({ label, value, cell }) => ({
    label: cleanLabel(label),
    value,
    layout: 'below',
    canContinue: false,
    text: cell,
  }));
}

function isCaption(caption: string): boolean {
  const text = caption.replace(/\s*\([^)]{0,40}\)/gu, '').trim();
  if (!looksLikeLabel(text) || /[,;!?]$|\d{2}/u.test(text)) return false;
  const isCapitals = !/\p{Ll}/u.test(text) && /\p{Lu}{2}/u.test(text);
  return isCapitals || /:$/.test(text) || (conceptOf(text)?.specificity ?? 0) >= 0.5;
}

/** The first of several cells is a label when it looks like one and not like a value. */
function isLabelCell(line: Line, cells: readonly string[]): boolean {
  const [first = '', second = ''] = cells;
  if (line.cells[0]?.isHeader || /:$/.test(first)) return true;
  if (!looksLikeLabel(first)) return false;
  const known = Math.max(0, ...conceptsOf(first).map((concept) => concept.specificity));
  if (known >= 0.5) return true;
  return cells.length === 2 && !BESIDE.test(first) && !COLON.test(second);
}

function pairsOfText(text: string, isWholeLine: boolean): Draft[] {
  const segments = text.split(SEGMENTS).filter((segment) => segment.trim() !== '');
  if (segments.length > 1) {
    const drafts = segments.flatMap((segment) => pairsOfText(segment, false));
    if (drafts.length > 0) return drafts;
  }
  const leader = LEADER.exec(text);
  if (leader?.[1] && looksLikeLabel(leader[1]))
    return [draft(leader[1], leader[2] ?? '', 'leader', text, isWholeLine)];
  const colon = COLON.exec(text);
  if (colon?.[1] && looksLikeLabel(colon[1]))
    return [draft(colon[1], colon[2] ?? '', 'colon', text, isWholeLine)];
  const beside = BESIDE.exec(text);
  const isKnown =
    beside?.[1] &&
    (conceptOf(beside[1])?.specificity === 1 || conceptOf(beside[1], ['activity'])?.specificity === 1);
  if (beside?.[1] && isKnown) return [draft(beside[1], beside[2] ?? '', 'beside', text, false)];
  return [];
}

function draft(
  label: string,
  value: string,
  layout: Draft['layout'],
  text: string,
  canContinue: boolean,
): Draft {
  return { label: cleanLabel(label), value: value.trim(), layout, canContinue, text };
}

/** Takes the lines below into the value while they continue it: an empty label cell, a hanging line, or nothing yet. */
function complete(one: Draft, lines: Lines, at: number, taken: ReadonlySet<number>): Pair {
  const values = one.value === '' ? [] : [one.value];
  const texts = [one.text];
  let last = at;
  while (one.canContinue && last - at < MAX_VALUE_LINES) {
    const next = lines[last + 1];
    const here = lines[last];
    if (!next || !here || taken.has(last + 1) || next.page !== here.page) break;
    const more = continuation(one, values, here, next);
    if (more === undefined) break;
    values.push(more);
    texts.push(next.text);
    last++;
  }
  const concept = conceptOf(one.label);
  const isBelow = one.value === '';
  return {
    label: one.label,
    ...(concept && concept.specificity >= 0.4 && { concept: concept.concept }),
    value: values.join('\n'),
    layout: isBelow ? 'below' : one.layout,
    text: texts.join('\n'),
    firstLine: at,
    lastLine: last,
  };
}

function continuation(
  one: Draft,
  values: readonly string[],
  here: Lines[number],
  next: Lines[number],
): string | undefined {
  const cells = next.line.cells.map((cell) => cell.text.trim());
  const value = cells.filter((cell) => cell !== '').join('  ');
  if (cells.length > 1 && cells[0] === '' && next.line.table === here.line.table)
    return valueOfLeftHalf(cells);
  if (next.line.heading || next.line.quoteLevel !== here.line.quoteLevel) return undefined;
  if (values.length === 0)
    return pairsOfLine(next).length === 0 && !next.line.startsBlock ? value : undefined;
  if (next.line.startsBlock || next.line.table !== undefined || pairsOfLine(next).length > 0)
    return undefined;
  const isOpen =
    /[,;&+/–-]$|\b(?:and|und|et|y|och|or|of|the|der|die|das|de|du|des|la|le|el|los|av|von|für|for|pour|para|à|to|mit|with|avec|con|med|in|at|bei|von|by|per|after|within|nach)$/iu.test(
      values.at(-1) ?? '',
    );
  const isShort = one.layout === 'beside';
  return (isOpen || (/^\p{Ll}/u.test(value) && (values.at(-1)?.length ?? 0) > 30)) && !isShort
    ? value
    : undefined;
}

/** A table with one row of data below its header reads as pairs too. */
function pairsOfTables(lines: Lines, tables: readonly ReadTable[]): Pair[] {
  const pairs: Pair[] = [];
  for (const table of tables) {
    const [row, ...others] = table.rows;
    if (!row || others.length > 0 || table.columns.length === 0) continue;
    table.columns.forEach((column, i) => {
      const value = row.cells[i] ?? '';
      if (value === '' || column.label === '') return;
      pairs.push({
        label: cleanLabel(column.label),
        ...(column.concept && { concept: column.concept }),
        value,
        layout: 'below',
        text: lines[row.line]?.text ?? value,
        firstLine: table.firstLine,
        lastLine: row.line,
      });
    });
  }
  return pairs;
}
