import type { Row } from '../layout/row.ts';
import { middleOf, type PdfWord, type Rule } from './pdf-page.ts';

/** A row of a page with its place. */
export interface PdfRow extends Row<PdfWord> {
  y0: number;
  y1: number;
  /** The line the words stand on. */
  foot: number;
  em: number;
  /** Bold below a row that is not. */
  standsOut?: boolean;
}

/** Width of an ordinary space, as a share of the type size. */
const SPACE_SHARE = 0.28;

/** Groups words that stand on one line. Words share a row when their boxes overlap by half the smaller one. */
export function rowsOf(words: readonly PdfWord[]): PdfWord[][] {
  const sorted = [...words].sort((a, b) => middleOf(a) - middleOf(b));
  const rows: { words: PdfWord[]; y0: number; y1: number }[] = [];
  for (const word of sorted) {
    const row = rows.slice(-4).findLast((candidate) => overlaps(candidate, word));
    if (!row) {
      rows.push({ words: [word], y0: word.y0, y1: word.y1 });
      continue;
    }
    row.words.push(word);
    // The band follows the tallest word but never grows over the next line.
    if (word.y1 - word.y0 > row.y1 - row.y0) [row.y0, row.y1] = [word.y0, word.y1];
  }
  return rows
    .flatMap((row) => partBesideTall(row.words))
    .sort((a, b) => middleOfRow(a) - middleOfRow(b))
    .map((row) => row.sort((a, b) => a.x0 - b.x0));
}

function middleOfRow(words: readonly PdfWord[]): number {
  return Math.min(...words.map((word) => word.y0)) + Math.max(...words.map((word) => word.y1));
}

/** Two lines of small type beside one tall word are two rows; the tall word goes with the line it shares its foot with. */
function partBesideTall(words: PdfWord[]): PdfWord[][] {
  const small = Math.min(...words.map((word) => word.em));
  const tall = words.filter((word) => word.em > small * 1.3);
  if (tall.length === 0) return [words];
  const lines: PdfWord[][] = [];
  for (const word of words.filter((one) => one.em <= small * 1.3).sort((a, b) => middleOf(a) - middleOf(b))) {
    const last = lines.at(-1)?.[0];
    if (last && middleOf(word) - middleOf(last) < small * 0.6) lines.at(-1)?.push(word);
    else lines.push([word]);
  }
  if (lines.length < 2) return [words];
  for (const word of tall) {
    const offset = (line: readonly PdfWord[]) => Math.abs((line[0]?.y1 ?? 0) - word.y1);
    lines.reduce((best, line) => (offset(line) < offset(best) ? line : best)).push(word);
  }
  return lines;
}

function overlaps(row: { y0: number; y1: number }, word: PdfWord): boolean {
  const overlap = Math.min(row.y1, word.y1) - Math.max(row.y0, word.y0);
  const smaller = Math.min(row.y1 - row.y0, word.y1 - word.y0);
  return overlap >= smaller * 0.5;
}

/** A line that is nothing but typed dashes or the like. */
const TYPED_RULE = /^[-_=*~.·•—–─━═]{4,}$/u;

/** Rows as the layout wants them: sizes, bold, and where a block begins. */
export function measureRows(rows: readonly PdfWord[][], lying: readonly Rule[]): PdfRow[] {
  const typedRules: Rule[] = [];
  const worded = rows.filter((words) => {
    if (!words.every((word) => TYPED_RULE.test(word.text))) return true;
    typedRules.push(ruleOf(words));
    return false;
  });
  const measured = worded.flatMap(partStruck).map((words): PdfRow => {
    const em = median(words.map((word) => word.em));
    return {
      words: glue(words, em),
      space: em * SPACE_SHARE,
      startsBlock: false,
      y0: Math.min(...words.map((word) => word.y0)),
      y1: Math.max(...words.map((word) => word.y1)),
      foot: Math.max(...words.map((word) => word.foot ?? word.y1)),
      em,
      isBold: words.every((word) => word.isBold || !/[\p{L}\d]/u.test(word.text)),
    };
  });
  markBlocks(measured, [...lying, ...typedRules]);
  return measured;
}

function ruleOf(words: readonly PdfWord[]): Rule {
  const [first] = words;
  return {
    at: first ? middleOf(first) : 0,
    from: Math.min(...words.map((word) => word.x0)),
    to: Math.max(...words.map((word) => word.x1)),
  };
}

/** Struck words get a row of their own below what replaced them, each in its own place. */
function partStruck(words: PdfWord[]): PdfWord[][] {
  const struck = words.filter((word) => word.isStruck);
  if (struck.length === 0 || struck.length === words.length) return [words];
  return [words.filter((word) => !word.isStruck), struck];
}

/** Pieces of one word that an engine split (a change of font, a kerned letter) are glued again. */
function glue(words: readonly PdfWord[], em: number): PdfWord[] {
  return words.map((word, index) => {
    const before = words[index - 1];
    const isGlued = before !== undefined && word.x0 - before.x1 < em * 0.08 && word.isApart !== true;
    return isGlued && !word.isGlued ? { ...word, isGlued } : word;
  });
}

/** A block begins where the step to the next baseline is clearly larger than usual, or a rule lies between. */
function markBlocks(rows: PdfRow[], lying: readonly Rule[]): void {
  const steps = rows.slice(1).map((row, index) => (row.foot - (rows[index]?.foot ?? row.foot)) / row.em);
  // The step within paragraphs is the common one only where paragraphs are long, so a low quantile is taken.
  const usual =
    quantile(
      steps.filter((step) => step > 0.8 && step < 2.2),
      0.3,
    ) || 1.2;
  for (const [index, row] of rows.entries()) {
    const above = rows[index - 1];
    if (!above) {
      row.startsBlock = true;
      continue;
    }
    const em = Math.min(row.em, above.em * 1.3);
    const step = (row.foot - above.foot) / em;
    row.step = step;
    const left = Math.min(...row.words.map((word) => word.x0));
    const right = Math.max(...row.words.map((word) => word.x1));
    const hasRule = lying.some(
      (rule) =>
        rule.at > above.y1 - above.em * 0.1 &&
        rule.at < row.y0 + row.em * 0.2 &&
        Math.min(rule.to, right) - Math.max(rule.from, left) > (right - left) * 0.5,
    );
    if (hasRule) row.hasRuleAbove = true;
    if (row.isBold && !above.isBold) row.standsOut = true;
    row.startsBlock = hasRule || step > usual * 1.3 + 0.1;
  }
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? 0;
}
