import { quick } from '../recognizers/phrases.ts';
import type { Cell, Line } from '../source-text.ts';
import { cutAtFigures } from './answers.ts';
import type { ReadLine } from './reading.ts';
import { strikeOldPlans } from './replaced-blocks.ts';
import { type Age, ageOf, ageOfOffer, areUnchanged, asksFor, speaksOfAges } from './replaced-words.ts';

type Draft = Pick<ReadLine, 'text' | 'line' | 'page'>;

/**
 * What a paper gives as the old value beside a new one no longer holds, as if it were struck through: the column `Old`
 * beside the column `New`, the row `Gage alt` over `Gage neu`, `Previous fee: …` beside `Fee: …`. Where the new value
 * is `unchanged`, the old one is what holds.
 */
export function strikeReplaced<L extends Draft>(lines: readonly L[]): L[] {
  if (!lines.some(({ text }) => speaksOfAges(text))) return [...lines];
  return strikeOldLabels(strikeOldColumns(strikeOldPlans(lines)));
}

function strikeOldColumns<L extends Draft>(lines: readonly L[]): L[] {
  let columns: Columns | undefined;
  return lines.map((line, at) => {
    const { cells, table } = line.line;
    const changes = changesIn(line.line);
    if (changes.length > 0 && !lines.slice(at, at + MAX_APART).some(isOfFlight)) {
      const isOfQuestions = changes[0]?.old === 0 && asksFor(cells[0]?.text ?? '');
      columns = { count: cells.length, table, changes, isOfQuestions };
      return isOfQuestions ? line : withoutHeading(line, changes);
    }
    // A row of a table may lack its last cells, a column of labels its heading.
    const least = table === undefined ? -1 : 0;
    const more = columns ? Math.max(cells.length - columns.count, least) : -1;
    if (!columns || more < 0 || more > 1 || (table ?? columns.table) !== columns.table) {
      columns = undefined;
      return line;
    }
    // Where the labels have a heading too, one cell more is a remark at the end of the row.
    const shift = columns.changes.some(({ old, now }) => Math.min(old, now) === 0) ? more : 0;
    const gone = columns.changes.flatMap(({ old, now }) => goneOf(cells, old + shift, now + shift));
    if (columns.isOfQuestions && gone.includes(0)) return withoutWish(line);
    return gone.length > 0 ? withStruck(line, (_, i) => gone.includes(i)) : line;
  });
}

interface Columns {
  count: number;
  table: number | undefined;
  changes: Change[];
  /** What was asked stands first: it names what the answer beside it is about. */
  isOfQuestions: boolean;
}

/** `Load-in at noon? | 14:00`: the question is the label of its answer, without the figures it asks for. */
function withoutWish<L extends Draft>(line: L): L {
  const [asked, ...said] = line.line.cells;
  if (!asked) return line;
  const { label, tail } = cutAtFigures({ question: asked.text });
  if (label === '' || tail === '') return line;
  const cells = [{ ...asked, text: label }, { ...asked, text: tail, isStruck: true }, ...said];
  return withStruck({ ...line, line: { ...line.line, cells } }, (cell) => cell.isStruck === true);
}

/** The readers of flights weigh both: the leg that is gone tells where the new one goes. */
function isOfFlight({ line }: Draft): boolean {
  return line.cells.some((cell) => FLIGHT.test(cell.text));
}

const FLIGHT =
  /^\s*(?:(?:old|new|previous|original|alter|neuer|ancien|nouveau)\s)?(?:flights?|flug|flüge|vols?|vuelos?|flyg)(?!\p{L})/iu;

/** How many lines an old value and its new one, or a heading and what it says of, may be apart. */
const MAX_APART = 12;

/** With the old column gone, one of names and one of values are labels and values, and need no heading. */
function withoutHeading<L extends Draft>(line: L, changes: readonly Change[]): L {
  const { cells } = line.line;
  const bare = cells.filter((_, i) => !changes.some(({ old }) => old === i));
  const isBare = bare.length <= 2 && bare.some((cell) => ageOf(cell.text)?.stem === '');
  const unmarked = isBare ? cells.map(({ isHeader: _, ...cell }) => cell) : cells;
  const heading = { ...line, line: { ...line.line, cells: unmarked } };
  return withStruck(heading, (_, i) => isBare || changes.some(({ old }) => old === i));
}

/** Which column was put in the place of which. */
interface Change {
  old: number;
  now: number;
}

function changesIn({ cells, startsBlock }: Line): Change[] {
  if (cells.length < 2) return [];
  const offers = startsBlock ? cells.map((cell) => ageOfOffer(cell.text)) : [];
  const areOffers = offers.some((one) => one?.isOld) && offers.some((one) => one && !one.isOld);
  const ages = areOffers ? offers : agesOf(cells);
  // `        | Contract of 3 May | Now`: beside what holds now stands what held.
  const isNow = ages[2]?.stem === '' && !ages[2].isOld && !ages[2].version;
  if (cells.length === 3 && cells[0]?.text.trim() === '' && isNow && cells[1]?.text.trim())
    return [{ old: 1, now: 2 }];
  const last = Math.max(...ages.map((age) => age?.version ?? 0));
  return ages.flatMap((age, old) => {
    if (!age?.isOld && !(age?.version && age.version < last)) return [];
    const now = ages.findIndex((other) => isPut(other, age) && (!age.version || other?.version === last));
    return now >= 0 ? [{ old, now }] : [];
  });
}

/** `Was` beside `bisher` asks what happens. */
function agesOf(cells: readonly Cell[]): (Age | undefined)[] {
  const ages = cells.map((cell) => ageOf(cell.text));
  const isWas = (at: number) => /^was$/iu.test(cells[at]?.text.trim() ?? '');
  const areOthersOld = ages.some((age, at) => age?.isOld && !isWas(at));
  return areOthersOld ? ages.map((age, at) => (isWas(at) ? undefined : age)) : ages;
}

function isPut(now: Age | undefined, old: Age): boolean {
  return now !== undefined && !now.isOld && now.stem === old.stem;
}

function goneOf(cells: readonly Cell[], old: number, now: number): number[] {
  const next = cells[now]?.text.trim() ?? '';
  if (next === '' || (cells[old]?.text.trim() ?? '') === '') return [];
  return [areUnchanged(next) ? now : old];
}

function strikeOldLabels<L extends Draft>(lines: readonly L[]): L[] {
  return lines.map((line, at) => {
    if (!speaksOfAges(line.text)) return line;
    const near = lines.slice(Math.max(0, at - MAX_APART), at + MAX_APART + 1);
    const gone = labelsOf(line).filter(({ label }) => isReplaced(label, near));
    if (gone.length === 0) return line;
    return withStruck(line, (cell) => gone.some((one) => one.isOfRow || one.cell === cell));
  });
}

/** Whether a label calls its value old, and one of the lines has the new one. */
function isReplaced(label: string, lines: readonly Draft[]): boolean {
  const old = ageOf(label);
  if (!old?.isOld || old.isHeading || FLIGHT.test(old.stem)) return false;
  return lines
    .flatMap(labelsOf)
    .some(
      (other) =>
        isPut(ageOf(other.label), old) ||
        (old.canStandAlone && old.stem !== '' && other.label.trim().toLowerCase() === old.stem),
    );
}

interface Labelled {
  label: string;
  cell: Cell;
  /** It is a cell of its own, and what stands beside it is its value. */
  isOfRow: boolean;
}

function labelsOf({ line: { cells } }: Draft): Labelled[] {
  return cells.flatMap((cell, i) => {
    const label = BEFORE_COLON.exec(cell.text)?.[1];
    if (label !== undefined) return [{ label, cell, isOfRow: cell.text.trimEnd().endsWith(':') }];
    return i === 0 && cells.length > 1 ? [{ label: cell.text.trim(), cell, isOfRow: true }] : [];
  });
}

const BEFORE_COLON = quick(/^[\s•*·–-]*(\p{L}[^:]{1,40}?)\s?:(?:\s|$)/u);

function withStruck<L extends Draft>(line: L, isGone: (cell: Cell, index: number) => boolean): L {
  const cells = line.line.cells.map((cell, i) => (isGone(cell, i) ? { ...cell, isStruck: true } : cell));
  const text = cells
    .filter((cell) => !cell.isStruck)
    .map((cell) => cell.text)
    .join('  ');
  return { ...line, line: { ...line.line, cells }, text };
}
