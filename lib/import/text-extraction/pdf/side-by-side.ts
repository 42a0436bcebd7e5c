import { middleOf, type PdfWord } from './pdf-page.ts';
import { median } from './rows.ts';

/** One line of one side: words whose middles lie on the same height. */
interface SideLine {
  y: number;
  words: PdfWord[];
}

const MIN_LINES = 3;
/** Two lines further apart than this, in type sizes, do not stand on one base; OCR boxes wobble. */
const SAME_BASE_EM = 0.14;
const SAME_BASE_EM_OCR = 0.3;
/** Independent columns meet on one base now and then; the cells of a table do nearly always. */
const MAX_ALIGNED_SHARE = 0.45;
const INNER_GAP_EM = 1.2;

/**
 * Whether two halves of a page are blocks of their own rather than columns of one table: their lines do not stand on
 * common bases, and each half makes sense alone (it has headings, labels, inner columns or running text).
 */
export function areSideBySide(left: readonly PdfWord[], right: readonly PdfWord[]): boolean {
  const [a, b] = [linesOf(left), linesOf(right)];
  if (a.length < MIN_LINES || b.length < MIN_LINES) return false;
  if ((isCard(a) && hasCard(b)) || areTwins(a, b) || haveOwnHeadings(a, b)) return true;
  return alignedShare(a, b) <= MAX_ALIGNED_SHARE && standsAlone(a) && standsAlone(b);
}

const MAX_CARD_LINES = 10;

/**
 * `VENUE / The Tannery / 44 Kiln Lane / Norwich NR1 2AB / Tel 01603 …`: a heading over the lines of an address, each of
 * another kind. The column of a table holds things of one kind.
 */
function isCard(lines: readonly SideLine[]): boolean {
  const [head, ...rest] = lines;
  if (!head || rest.length < 2 || rest.length > MAX_CARD_LINES || !isTitle(head)) return false;
  if (/\d/.test(textOf(head)) || rest.some(isTitle)) return false;
  const kinds = new Set(rest.map((line) => kindOfLine(textOf(line))));
  return kinds.size >= 3 && (kinds.has('phone') || kinds.has('mail'));
}

/** Right of a card stands another one, with more beside it perhaps. */
function hasCard(lines: readonly SideLine[]): boolean {
  if (isCard(lines)) return true;
  const first = lines.map(({ y, words }) => ({ y, words: firstStretch(words) }));
  const edge = Math.max(...first.flatMap((line) => line.words.map((word) => word.x1)));
  const start = Math.min(...first.flatMap((line) => line.words.map((word) => word.x0)));
  return isCard(first.filter((line) => (line.words[0]?.x0 ?? edge) < start + (edge - start) / 2));
}

function firstStretch(words: readonly PdfWord[]): PdfWord[] {
  const end = words.findIndex(
    (word, i) => i > 0 && word.x0 - (words[i - 1]?.x1 ?? word.x0) > word.em * INNER_GAP_EM,
  );
  return end < 0 ? [...words] : words.slice(0, end);
}

const MIN_HEADINGS = 2;
/** Headings are fewer than the lines below them; labels in capitals, or the names of a table, are not. */
const MAX_HEADING_SHARE = 0.35;

/**
 * Boxes in two columns on one grid of lines: `HOTEL` and what belongs to it, then `DINNER`, beside `SHOW DAY`, then
 * `PEOPLE`. Both begin with a heading, and go on with headings where the other side has none: the rows of a table have
 * theirs in common.
 */
function haveOwnHeadings(a: readonly SideLine[], b: readonly SideLine[]): boolean {
  const [left, right] = [headingsOf(a), headingsOf(b)];
  const areHeaded = [a, b].every((lines) => lines[0] !== undefined && headingsOf(lines)[0] === lines[0]);
  if (!areHeaded) return false;
  const areFew = [a, b].every((lines) => lines.filter(isTitle).length <= lines.length * MAX_HEADING_SHARE);
  const standApart = (headings: readonly SideLine[], others: readonly SideLine[]) =>
    headings.length >= MIN_HEADINGS && pairsOnOneBase(headings, others).length < headings.length;
  return areFew && standApart(left, right) && standApart(right, left);
}

/** Lines in bold or capitals over lines that are neither. */
function headingsOf(lines: readonly SideLine[]): SideLine[] {
  return lines.filter((line, i) => {
    const below = lines[i + 1];
    return below !== undefined && isTitle(line) && !isTitle(below) && startsTogether(line, below);
  });
}

const MIN_TWIN_LINES = 3;

/**
 * Two cards of one form: `Départ 18h55` beside `Départ 23h20`, `Vol …` beside `Vol …`, each filled in. The cells of one
 * row of a table do not begin with the same word, and the labels of a form (`Hotel name`, `Hotel address`) hold nothing.
 */
function areTwins(a: readonly SideLine[], b: readonly SideLine[]): boolean {
  const twins = twinLines(a, b);
  return new Set(twins.map((line) => line.words[0]?.text)).size >= MIN_TWIN_LINES;
}

/** Where the cards of one form begin, that two halves of a page end with: what stands above is not of them. */
export function topOfTwins(left: readonly PdfWord[], right: readonly PdfWord[]): number | undefined {
  const [a, b] = [linesOf(left), linesOf(right)];
  return areTwins(a, b) ? twinLines(a, b)[0]?.y : undefined;
}

/** The lines of the left side that begin with the same word as the line beside them. */
function twinLines(a: readonly SideLine[], b: readonly SideLine[]): SideLine[] {
  const pairs = pairsOnOneBase(a, b);
  const twins = pairs.filter(([left, right]) => {
    const [first = '', second] = [left.words[0]?.text, right.words[0]?.text];
    const areFilledIn = [left, right].every((line) => /\d/.test(textOf(line)));
    return first === second && /\p{L}{3}/u.test(first) && areFilledIn;
  });
  const [first] = twins;
  const since = first ? pairs.indexOf(first) : 0;
  return twins.length >= (pairs.length - since) * 0.4 ? twins.map(([line]) => line) : [];
}

function pairsOnOneBase(a: readonly SideLine[], b: readonly SideLine[]): [SideLine, SideLine][] {
  return a.flatMap((line): [SideLine, SideLine][] => {
    const em = line.words[0]?.em ?? 0;
    const beside = b.find((other) => Math.abs(other.y - line.y) <= em * SAME_BASE_EM_OCR);
    return beside ? [[line, beside]] : [];
  });
}

function kindOfLine(text: string): 'mail' | 'phone' | 'digits' | 'words' {
  if (text.includes('@')) return 'mail';
  const digits = text.match(/\d/g)?.length ?? 0;
  if (digits >= 7) return 'phone';
  return digits > 0 ? 'digits' : 'words';
}

function linesOf(words: readonly PdfWord[]): SideLine[] {
  const lines: SideLine[] = [];
  for (const word of [...words].sort((a, b) => middleOf(a) - middleOf(b))) {
    const last = lines.at(-1);
    if (last && middleOf(word) - last.y < word.em * SAME_BASE_EM_OCR) last.words.push(word);
    else lines.push({ y: middleOf(word), words: [word] });
  }
  for (const line of lines) line.words.sort((a, b) => a.x0 - b.x0);
  return lines;
}

/** Of the lines of the shorter side that have the other side beside them: the share that has a line on its own base. */
function alignedShare(a: readonly SideLine[], b: readonly SideLine[]): number {
  const top = Math.max(a[0]?.y ?? 0, b[0]?.y ?? 0);
  const bottom = Math.min(a.at(-1)?.y ?? 0, b.at(-1)?.y ?? 0);
  const [fewer, more] = a.length <= b.length ? [a, b] : [b, a];
  const em = median([...a, ...b].flatMap((line) => line.words.map((word) => word.em)));
  const beside = fewer.filter((line) => line.y > top - em && line.y < bottom + em);
  if (beside.length < MIN_LINES) return 1;
  const offsets = beside.map((line) => nearest(line, more));
  // A page that lies askew lifts one side by the same amount everywhere.
  const isOcr = [...a, ...b].some((line) => line.words[0]?.confidence !== undefined);
  const lift = isOcr ? median(offsets) : 0;
  const tolerance = em * (isOcr ? SAME_BASE_EM_OCR : SAME_BASE_EM);
  return offsets.filter((offset) => Math.abs(offset - lift) <= tolerance).length / beside.length;
}

function nearest(line: SideLine, others: readonly SideLine[]): number {
  let best = Number.POSITIVE_INFINITY;
  for (const other of others) if (Math.abs(other.y - line.y) < Math.abs(best)) best = other.y - line.y;
  return best;
}

function standsAlone(lines: readonly SideLine[]): boolean {
  return headingsOf(lines).length > 0 || hasLabels(lines) || hasInnerColumns(lines) || isRunningText(lines);
}

function isTitle(line: SideLine): boolean {
  const letters = textOf(line).replace(/[^\p{L}]/gu, '');
  if (letters.length < 3) return false;
  return line.words.every((word) => word.isBold) || letters === letters.toUpperCase();
}

function startsTogether(a: SideLine, b: SideLine): boolean {
  const [first, second] = [a.words[0], b.words[0]];
  return first !== undefined && second !== undefined && Math.abs(first.x0 - second.x0) < first.em;
}

function hasLabels(lines: readonly SideLine[]): boolean {
  return lines.filter((line) => /^[^:]{2,30}:\s\S/.test(textOf(line))).length >= 2;
}

function hasInnerColumns(lines: readonly SideLine[]): boolean {
  const parted = lines.filter(({ words }) =>
    words.some((word, i) => i > 0 && word.x0 - (words[i - 1]?.x1 ?? word.x0) > word.em * INNER_GAP_EM),
  );
  return parted.length >= MIN_LINES;
}

function isRunningText(lines: readonly SideLine[]): boolean {
  return median(lines.map((line) => line.words.length)) >= 5;
}

function textOf(line: SideLine): string {
  return line.words.map((word) => word.text).join(' ');
}
