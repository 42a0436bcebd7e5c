import type { Row, Segment, Word } from './row.ts';

/** A gap of this many ordinary spaces sets words apart. */
const WIDE_GAP_SPACES = 2;
const MAX_JUSTIFIED_WORDS = 60;

/** Cuts a row at its wide gaps. Two spaces after a full stop are how some people type, not a column. */
function segmentsOf<W extends Word>(row: Row<W>, wideGap = WIDE_GAP_SPACES): Segment<W>[] {
  const segments: Segment<W>[] = [];
  if (isJustified(row, wideGap)) return [wholeRow(row)];
  let current: Segment<W> | undefined;
  for (const word of row.words) {
    const isApart = current && isWide(row, current, word, wideGap);
    if (!current || isApart) {
      current = { words: [], x0: word.x0, x1: word.x1 };
      segments.push(current);
    }
    current.words.push(word);
    current.x1 = Math.max(current.x1, word.x1);
  }
  return segments;
}

function isWide<W extends Word>(row: Row<W>, left: Segment<W>, next: W, wideGap: number): boolean {
  if (next.isApart) return true;
  const gap = next.x0 - left.x1;
  if (gap < wideGap * row.space - 1e-6) return false;
  const last = left.words.at(-1)?.text ?? '';
  const isSentenceEnd = /[a-zà-ÿ)][.!?]["”’]?$/.test(last) && /^["“(]?\p{Lu}/u.test(next.text);
  return !(isSentenceEnd && left.words.length > 3 && gap < (wideGap + 0.5) * row.space);
}

/** Justified prose in a narrow column: spaces stretched beyond a wide gap, but all of them about alike. */
function isJustified<W extends Word>(row: Row<W>, wideGap: number): boolean {
  if (row.words.length > MAX_JUSTIFIED_WORDS || row.words.some((word) => word.isApart)) return false;
  const gaps = row.words.slice(1).map((word, index) => word.x0 - (row.words[index]?.x1 ?? word.x0));
  const most = Math.max(0, ...gaps);
  if (gaps.length < 3 || most < wideGap * row.space || most > wideGap * row.space * 2.6) return false;
  return Math.min(...gaps) > most * 0.55 && row.words.some((word) => /^\p{Ll}+[,.]?$/u.test(word.text));
}

/**
 * Cuts all rows at their wide gaps, but keeps whole a stretched row that stands over or under a full row of the same
 * column: between lines of prose it is justified prose too, whatever its words are.
 */
export function segmentsOfRows<W extends Word>(rows: readonly Row<W>[], wideGap?: number): Segment<W>[][] {
  const cut = rows.map((row) => segmentsOf(row, wideGap));
  const isWhole = cut.map((segments) => segments.length === 1);
  return cut.map((segments, i) => {
    const row = rows[i];
    if (!row || segments.length < 3 || !isEvenlySpaced(row)) return segments;
    const whole = wholeRow(row);
    const isBetweenProse = [i - 1, i + 1].some((at) => {
      const other = isWhole[at] ? cut[at]?.[0] : undefined;
      return other !== undefined && other.words.length > 3 && isSameColumn(whole, other, row.space);
    });
    return isBetweenProse ? [whole] : segments;
  });
}

/** Typed text has no stretched spaces. */
const TYPED_SPACE = 1;

function isEvenlySpaced<W extends Word>(row: Row<W>): boolean {
  if (row.space <= TYPED_SPACE || row.words.length > MAX_JUSTIFIED_WORDS) return false;
  if (row.words.some((word) => word.isApart)) return false;
  const gaps = row.words
    .map((word, index) => (word.isGlued ? 0 : word.x0 - (row.words[index - 1]?.x1 ?? word.x0)))
    .filter((gap) => gap > row.space * 0.1);
  if (gaps.length < 2) return false;
  const most = Math.max(0, ...gaps);
  return most < row.space * 8 && Math.min(...gaps) > most * 0.5;
}

function isSameColumn(a: Segment, b: Segment, space: number): boolean {
  return (
    Math.abs(a.x0 - b.x0) < space * 2 && Math.abs(a.x1 - b.x1) < Math.max(space * 6, (a.x1 - a.x0) * 0.12)
  );
}

function wholeRow<W extends Word>(row: Row<W>): Segment<W> {
  return {
    words: [...row.words],
    x0: Math.min(...row.words.map((word) => word.x0)),
    x1: Math.max(...row.words.map((word) => word.x1)),
  };
}
