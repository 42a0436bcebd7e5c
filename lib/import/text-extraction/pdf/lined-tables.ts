import type { Gutter } from '../layout/row.ts';
import { columnOf, inBoth, innerGutters, mostTogether, whiteBetween } from './gutters.ts';
import { middleOf, type PdfPage, type PdfWord, type Rule } from './pdf-page.ts';
import { rowsOf } from './rows.ts';
import type { RuledTable } from './ruled-tables.ts';

/** What stands between two rules: one row of what may be a table, with the white that runs through all its lines. */
interface Band {
  y0: number;
  y1: number;
  words: PdfWord[];
  lines: PdfWord[][];
  white: Gutter[];
}

/** Rules this close are one; rules whose ends differ by no more are of one width. */
const SAME_PLACE = 3;
/** White between columns is rarely narrower, in type sizes; an ordinary space is 0.28. */
const MIN_GUTTER_EM = 0.32;
/** Words are no further apart. */
const WORD_GAP_EM = 0.73;
/** From line to line within a cell. */
const MAX_STEP_EM = 1.5;
const MIN_ROWS = 3;
/** A band with more lines is a part of the page between two rules. */
const MAX_LINES = 14;
/** Share of the lines of a column that begin or end at one place. */
const MIN_ALIGNED_SHARE = 0.75;
/** Share of the columns so far that the next band must leave. */
const MIN_KEPT_SHARE = 0.6;
/** How far apart the lines of one column may begin, in type sizes. */
const SAME_COLUMN_EM = 0.3;
const MAX_RULES = 600;
/** Each band is held against the bands before it. */
const MAX_WORDS = 4_000;

/**
 * Finds tables with a rule below each row and none between the columns, where cells hold several lines: the rules tell the
 * rows, the white that runs through all of them the columns. Tables of single lines are left for the row layout.
 */
export function takeLinedTables(
  words: readonly PdfWord[],
  page: Pick<PdfPage, 'lying'>,
): { tables: RuledTable[]; rest: PdfWord[] } {
  const tables: RuledTable[] = [];
  let rest = [...words];
  if (page.lying.length > MAX_RULES || words.length > MAX_WORDS) return { tables, rest };
  for (const rules of rulesOfOneWidth(page.lying)) {
    const bands = bandsOf(rest, rules);
    for (const run of runsOfBands(bands)) {
      const table = tableOf(run, rules[0]);
      if (!table) continue;
      tables.push(table);
      const taken = new Set(run.flatMap((band) => band.words));
      rest = rest.filter((word) => !taken.has(word));
    }
  }
  return { tables, rest };
}

function rulesOfOneWidth(lying: readonly Rule[]): Rule[][] {
  const groups: Rule[][] = [];
  for (const rule of [...lying].sort((a, b) => a.at - b.at)) {
    const group = groups.find(
      ([other]) =>
        other && Math.abs(other.from - rule.from) <= SAME_PLACE && Math.abs(other.to - rule.to) <= SAME_PLACE,
    );
    if (!group) groups.push([rule]);
    else if (rule.at - (group.at(-1)?.at ?? 0) > SAME_PLACE) group.push(rule);
  }
  return groups.filter((group) => group.length >= MIN_ROWS);
}

/** The words between each two rules, and those of a head of one line above the first. */
function bandsOf(words: readonly PdfWord[], rules: readonly Rule[]): Band[] {
  const [first] = rules;
  if (!first) return [];
  const inside = words
    .filter((word) => word.x0 >= first.from - SAME_PLACE && word.x1 <= first.to + SAME_PLACE)
    .sort((a, b) => middleOf(a) - middleOf(b));
  const bands: Band[] = [];
  let at = inside.findIndex((word) => middleOf(word) >= first.at);
  const head = rowsOf(inside.slice(0, Math.max(at, 0))).at(-1);
  if (head && first.at - Math.max(...head.map((word) => word.y1)) < (head[0]?.em ?? 0) * 1.5)
    bands.push(bandOf(head, first));
  if (at < 0) return bands;
  for (const [index, rule] of rules.slice(1).entries()) {
    const own: PdfWord[] = [];
    for (; at < inside.length; at++) {
      const word = inside[at];
      if (!word || middleOf(word) >= rule.at) break;
      own.push(word);
    }
    const row = untilGap(own);
    if (row.length > 0) bands.push(bandOf(row, first, rules[index]?.at, row === own ? rule.at : undefined));
  }
  return bands;
}

/** The lines of a row stand close; what follows a wider step is no part of it: the last row has no rule below. */
function untilGap(words: PdfWord[]): PdfWord[] {
  const lines = rowsOf(words);
  const end = lines.findIndex((line, i) => {
    const [above, here] = [lines[i - 1]?.[0], line[0]];
    return above && here && middleOf(here) - middleOf(above) > above.em * MAX_STEP_EM;
  });
  return end < 0 ? words : lines.slice(0, end).flat();
}

function bandOf(words: PdfWord[], { from, to }: Rule, top?: number, bottom?: number): Band {
  return {
    y0: top ?? Math.min(...words.map((word) => word.y0)),
    y1: bottom ?? Math.max(...words.map((word) => word.y1)),
    words,
    lines: rowsOf(words),
    white: whiteBetween(words, from, to, MIN_GUTTER_EM),
  };
}

/** Bands that follow each other in the same columns: what ends the white of most columns is another part of the page. */
function runsOfBands(bands: readonly Band[]): Band[][] {
  const runs: Band[][] = [];
  let run: Band[] = [];
  let shared: Gutter[] = [];
  for (const band of bands) {
    const last = run.at(-1);
    const next = last ? inBoth(shared, band.white) : band.white;
    const columns = innerGutters(wordsOf([...run, band]), next).length;
    const isPart = band.lines.length <= MAX_LINES && columns > 0;
    const follows =
      last !== undefined &&
      Math.abs(last.y1 - band.y0) <= SAME_PLACE * 2 &&
      columns >= innerGutters(wordsOf(run), shared).length * MIN_KEPT_SHARE &&
      wideGutters(band) <= columns + 1;
    if (!isPart || (last && !follows)) {
      runs.push(run);
      const canBegin = band.lines.length <= MAX_LINES && wideGutters(band) > 0;
      run = canBegin ? [band] : [];
      shared = band.white;
      continue;
    }
    run.push(band);
    shared = next;
  }
  runs.push(run);
  return runs
    .map((one) => one.slice(0, one.findLastIndex((band) => wideGutters(band) > 0) + 1))
    .filter((one) => one.length >= MIN_ROWS && one.some((band) => band.lines.length > 1));
}

/** Gaps of the band alone that no words have between them. */
function wideGutters(band: Band): number {
  const least = (band.words[0]?.em ?? 0) * WORD_GAP_EM;
  return innerGutters(band.words, band.white).filter((gutter) => gutter.to - gutter.from >= least).length;
}

const wordsOf = (bands: readonly Band[]) => bands.flatMap((band) => band.words);

function tableOf(run: readonly Band[], rule: Rule | undefined): RuledTable | undefined {
  const [first, ...others] = run;
  if (!first || !rule) return undefined;
  const shared = others.reduce((white, band) => inBoth(white, band.white), first.white);
  const em = first.words[0]?.em ?? 0;
  const gutters = alignedGutters(
    run,
    innerGutters(wordsOf(run), shared).filter((gutter) => gutter.to - gutter.from >= em * MIN_GUTTER_EM),
  );
  const rows = run.map((band) => {
    const cells: PdfWord[][] = Array.from({ length: gutters.length + 1 }, () => []);
    for (const word of band.words) cells[columnOf(word, gutters)]?.push(word);
    return { y0: band.y0, y1: band.y1, cells };
  });
  const full = rows.filter((row) => row.cells.filter((cell) => cell.length > 0).length > 1);
  if (gutters.length === 0 || full.length < MIN_ROWS) return undefined;
  return {
    x0: rule.from,
    x1: rule.to,
    y0: first.y0,
    y1: run.at(-1)?.y1 ?? first.y1,
    columns: [rule.from, ...gutters.map((gutter) => gutter.to), rule.to],
    rows,
  };
}

/** Columns begin, end or are centred at one place on their lines; white that merely happens to run between words does not part any. */
function alignedGutters(run: readonly Band[], gutters: readonly Gutter[]): Gutter[] {
  const lines = run.flatMap((band) => band.lines);
  return gutters.filter((gutter, i) => {
    const end = gutters[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    const spans = lines.flatMap((line) => {
      const own = line.filter((word) => word.x0 >= gutter.to - 0.1 && word.x1 <= end + 0.1);
      const [first, last] = [own[0], own.at(-1)];
      return first && last ? [{ start: first.x0, end: last.x1, middle: (first.x0 + last.x1) / 2 }] : [];
    });
    const em = run[0]?.words[0]?.em ?? 0;
    return (['start', 'end', 'middle'] as const).some((side) => {
      const most = mostTogether(
        spans.map((span) => span[side]),
        em * SAME_COLUMN_EM,
      );
      return spans.length >= MIN_ROWS && most >= spans.length * MIN_ALIGNED_SHARE;
    });
  });
}
