import type { Gutter } from '../layout/row.ts';
import { columnOf, inBoth, innerGutters, mostTogether, whiteBetween } from './gutters.ts';
import { takePaddedTables } from './padded-tables.ts';
import { middleOf, type PdfWord } from './pdf-page.ts';
import { quantile, rowsOf } from './rows.ts';
import type { RuledTable } from './ruled-tables.ts';

/** Lines that white above and below sets apart from the rest of the page. */
interface Band {
  words: PdfWord[];
  lines: PdfWord[][];
}

/** A row, or the rows of one table; `goesOn` where a line across the page parts it from the rows above. */
export interface JourneyRows extends RuledTable {
  goesOn: boolean;
}

const MAX_WORDS = 4_000;
const MAX_LINES = 16;
const MAX_HEAD_LINES = 3;
/** White this wide parts two cells, in type sizes; narrower white only where the cells begin below each other. */
const WIDE_EM = 0.73;
const NARROW_EM = 0.4;
const SAME_COLUMN_EM = 0.3;
const CLOCK = /^\(?(?:[01]?\d|2[0-4])[:.h][0-5]\d(?:[ap]m|hrs|h|\+\d)?[),]?$/iu;
/** A code of an airport, the number of a flight or train, a word for leaving or landing. */
const OF_TRAVEL =
  /^\(?[A-Z]{3}\)?[,.]?$|^[A-Z][A-Z\d]{1,2}\d{3,4}$|^(?i:depart|arriv|départ|abflug|abfahrt|ankunft|salida|llegada|avgång|ankomst)/u;

/**
 * `LHR / London Heathrow / 18:15` beside `BWI / Baltimore / 21:10`: the row of a journey whose cells hold several lines,
 * each with one hour at most. Read line by line the two ends would run into one another.
 */
export function takeJourneyRows(
  words: readonly PdfWord[],
  drawn: readonly RuledTable[],
): { tables: (RuledTable | JourneyRows)[]; rest: PdfWord[] } {
  if (words.length > MAX_WORDS || words.filter(({ text }) => CLOCK.test(text)).length < 2)
    return { tables: [...drawn], rest: [...words] };
  // A journey that is one row of a longer table stays there.
  const loose = new Set(takePaddedTables(words).rest);
  const bands = bandsOf(words);
  const heads = drawn.filter((table) => table.rows.length === 1);
  const tables = runsOfJourneys(bands, heads)
    .filter(({ at }) => at.every((i) => bands[i]?.words.every((word) => loose.has(word))))
    .flatMap((run) => tablesOf(bands, run, Math.max(...words.map((word) => word.x1))));
  const rows = tables.flatMap((table) => table.rows);
  const taken = new Set(rows.flatMap((row) => row.cells.flat()));
  return {
    tables: [...drawn.filter((table) => !table.rows.some((row) => rows.includes(row))), ...tables],
    rest: words.filter((word) => !taken.has(word)),
  };
}

function bandsOf(words: readonly PdfWord[]): Band[] {
  const lines = rowsOf(words);
  const steps = lines.map((line, i) => {
    const above = lines[i - 1];
    return above ? (centre(line) - centre(above)) / (line[0]?.em || 1) : 0;
  });
  const usual =
    quantile(
      steps.filter((step) => step > 1 && step < 1.7),
      0.3,
    ) || 1.2;
  const bands: Band[] = [];
  for (const [i, line] of lines.entries()) {
    const last = bands.at(-1);
    if (last && (steps[i] ?? 0) <= usual * 1.25) {
      last.words.push(...line);
      last.lines.push(line);
    } else bands.push(bandOf([line]));
  }
  return bands.flatMap(withoutTitle);
}

const MAX_TITLE_LINES = 3;

/** `Glasgow to Berlin / Flight EZY6983` close above the row, over the white between its cells. */
function withoutTitle(band: Band): Band[] {
  if (isJourney(band)) return [band];
  for (let first = 1; first <= MAX_TITLE_LINES && first + 1 < band.lines.length; first++) {
    const row = bandOf(band.lines.slice(first));
    if (isJourney(row)) return [bandOf(band.lines.slice(0, first)), row];
  }
  return [band];
}

const bandOf = (lines: PdfWord[][]): Band => ({ lines, words: lines.flat() });

const centre = (line: readonly PdfWord[]) => middleOf(line[0] as PdfWord);

interface Run {
  at: number[];
  white: Gutter[];
  drawn?: RuledTable;
  isHeaded: boolean;
}

/** Runs of rows in the same columns, each by its place among the bands. */
function runsOfJourneys(bands: readonly Band[], heads: readonly RuledTable[]): Run[] {
  const runs: Run[] = [];
  for (const [at, band] of bands.entries()) {
    if (!isJourney(band)) continue;
    const run = runs.at(-1);
    const white = gutters(band.words);
    const isNear = run !== undefined && at - (run.at.at(-1) ?? 0) <= (run.isHeaded ? 2 : 1);
    const drawn = drawnHeadOver(band, heads);
    if (run && isNear && !drawn && isSameGrid(run, band, white)) {
      run.at.push(at);
      run.white = inBoth(run.white, white);
    } else {
      const isHeaded = (drawn ?? headOver(bands[at - 1], band, white)) !== undefined;
      runs.push({ at: [at], white, isHeaded, ...(drawn && { drawn }) });
    }
  }
  return runs;
}

function isSameGrid(run: Run, band: Band, white: readonly Gutter[]): boolean {
  if (run.drawn) return isJourney(band, edgesOf(run.drawn));
  const both = inBoth(run.white, white);
  const most = Math.max(wide(run.white, band).length, wide(white, band).length);
  return isJourney(band, wide(both, band)) && wide(both, band).length >= most * 0.75;
}

const edgesOf = ({ columns }: RuledTable): Gutter[] => columns.slice(1, -1).map((x) => ({ from: x, to: x }));

/** Two columns at least hold an hour, none more than one, and one holds several lines. */
function isJourney(band: Band, white: readonly Gutter[] = wide(gutters(band.words), band)): boolean {
  if (band.lines.length < 2 || band.lines.length > MAX_LINES) return false;
  const columns = cellsOf(band, white);
  const hours = columns.map((cell) => cell.filter(({ text }) => CLOCK.test(text)).length);
  return (
    band.words.some(({ text }) => OF_TRAVEL.test(text)) &&
    hours.filter((count) => count === 1).length >= 2 &&
    hours.every((count) => count <= 1) &&
    columns.some((cell) => rowsOf(cell).length >= 2)
  );
}

function gutters(words: readonly PdfWord[]): Gutter[] {
  const left = Math.min(...words.map((word) => word.x0));
  const right = Math.max(...words.map((word) => word.x1));
  return whiteBetween(words, left, right, NARROW_EM);
}

const wide = (white: readonly Gutter[], { words }: Band) =>
  innerGutters(words, white).filter((gutter) => gutter.to - gutter.from >= (words[0]?.em ?? 0) * WIDE_EM);

function cellsOf({ words }: Band, white: readonly Gutter[]): PdfWord[][] {
  const cells: PdfWord[][] = Array.from({ length: white.length + 1 }, () => []);
  for (const word of words) cells[columnOf(word, white)]?.push(word);
  return cells;
}

function tablesOf(bands: readonly Band[], { at, white, drawn }: Run, x1: number): JourneyRows[] {
  const rows = at.flatMap((i) => bands[i] ?? []);
  const head = drawn ? undefined : headOver(bands[(at[0] ?? 0) - 1], rows[0], white);
  const all = head ? [head, ...rows] : rows;
  const parting = drawn
    ? edgesOf(drawn)
    : partingGutters(all, head ? inBoth(white, gutters(head.words)) : white);
  const x0 = Math.min(...all.flatMap(({ words }) => words.map((word) => word.x0)));
  const columns = drawn?.columns ?? [x0, ...parting.map((gutter) => gutter.to), x1];
  return rows.map((band, i): JourneyRows => {
    const own = [...(i === 0 && head ? [head] : []), band].map((one) => ({
      y0: Math.min(...one.words.map((word) => word.y0)),
      y1: Math.max(...one.words.map((word) => word.y1)),
      cells: cellsOf(one, parting),
    }));
    const filled = [...(i === 0 && drawn ? drawn.rows : []), ...own];
    return { x0, x1, y0: filled[0]?.y0 ?? 0, y1: own.at(-1)?.y1 ?? 0, columns, rows: filled, goesOn: i > 0 };
  });
}

/** The row of names that is drawn as a grid, with the rows below it left undrawn. */
function drawnHeadOver(band: Band | undefined, drawn: readonly RuledTable[]): RuledTable | undefined {
  if (!band) return undefined;
  const top = Math.min(...band.words.map(({ y0 }) => y0));
  const em = band.words[0]?.em ?? 0;
  return drawn.find(({ y1, columns }) => y1 <= top + 1 && top - y1 < em * 2 && columns.length > 3);
}

/** The names of the columns, right above the first row and parted where it is. */
function headOver(
  band: Band | undefined,
  first: Band | undefined,
  white: readonly Gutter[],
): Band | undefined {
  if (!band || !first || band.lines.length > MAX_HEAD_LINES) return undefined;
  const em = first.words[0]?.em ?? 0;
  const gap = Math.min(...first.words.map(({ y0 }) => y0)) - Math.max(...band.words.map(({ y1 }) => y1));
  if (gap > em * 3 || band.words.some(({ text }) => /\d{2}/u.test(text))) return undefined;
  const columns = wide(white, first);
  const shared = innerGutters(first.words, inBoth(columns, gutters(band.words)));
  return columns.length >= 2 && shared.length >= columns.length * 0.75 ? band : undefined;
}

/** White that parts cells: wide, or narrow with the words behind it below each other. */
function partingGutters(bands: readonly Band[], white: readonly Gutter[]): Gutter[] {
  const words = bands.flatMap((band) => band.words);
  const em = words[0]?.em ?? 0;
  return innerGutters(words, white).filter((gutter, i, all) => {
    if (gutter.to - gutter.from >= em * WIDE_EM) return true;
    const end = all[i + 1]?.from ?? Number.POSITIVE_INFINITY;
    const starts = bands.flatMap(({ lines }) =>
      lines.flatMap((line) => line.find(({ x0 }) => x0 >= gutter.to - 0.1 && x0 < end)?.x0 ?? []),
    );
    return starts.length >= 2 && mostTogether(starts, em * SAME_COLUMN_EM) >= starts.length * 0.75;
  });
}
