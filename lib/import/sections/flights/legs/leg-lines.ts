import type { Reading } from '../../../reading/reading.ts';
import { isSegmentLine } from '../tokens/segment-lines.ts';
import type { Token, TokenLine } from '../types.ts';
import type { Window } from './windows.ts';

/** Two flights in one row of a table share the names of the row. */
export function wholeRows(reading: Reading, { lines, anchor, row }: Window): readonly TokenLine[] {
  const isRow = reading.lines[anchor.line]?.line.table !== undefined;
  return isRow && row ? lines.map((line) => (line.index === row.index ? row : line)) : lines;
}

/** A segment line is whole in itself; what follows it only adds what it did not say. */
export function legTokens({ lines, tokens, anchor }: Window): Token[] {
  const own = lines.find((line) => line.index === anchor.line);
  if (!own || !isSegmentLine(own.text)) return tokens;
  const hasAll =
    own.tokens.filter((token) => token.kind === 'time').length >= 2 &&
    own.tokens.filter((token) => token.kind === 'airport' && !token.isWeak).length >= 2;
  return hasAll
    ? [
        ...own.tokens,
        ...tokens.filter(
          (token) =>
            token.line !== anchor.line &&
            token.kind !== 'time' &&
            token.kind !== 'date' &&
            token.kind !== 'airport',
        ),
      ]
    : tokens;
}

/** From the first to the last line that says where or when, or names the flight. */
export function coreLines(
  reading: Reading,
  lines: readonly TokenLine[],
  tokens: readonly Token[],
  anchorLine: number,
): TokenLine[] {
  const end = isWholeLine(tokens, anchorLine)
    ? endOfBlock(reading, lines, anchorLine)
    : Number.POSITIVE_INFINITY;
  const telling = tokens
    .filter((token) => token.line <= end && (token.kind === 'airport' || token.kind === 'time'))
    .slice(0, 8);
  const last = Math.max(anchorLine, ...telling.map((token) => token.line));
  const first = Math.min(anchorLine, ...telling.map((token) => token.line));
  return lines.filter((line) => line.index >= first && line.index <= last && line.text.trim() !== '');
}

/** Both ends and an hour on one line: what is told below a gap is of something else. */
const isWholeLine = (tokens: readonly Token[], index: number): boolean => {
  const own = tokens.filter(({ line }) => line === index);
  const ends = own.filter((token) => token.kind === 'airport' && !token.isWeak);
  return ends.length >= 2 && own.some(({ kind }) => kind === 'time');
};

function endOfBlock(reading: Reading, lines: readonly TokenLine[], from: number): number {
  const next = lines.find(({ index }) => index > from && reading.lines[index]?.line.startsBlock === true);
  return next ? next.index - 1 : Number.POSITIVE_INFINITY;
}
