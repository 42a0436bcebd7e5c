import type { Reading } from '../../reading/reading.ts';
import { isSegmentLine } from './segment-lines.ts';
import type { Token, TokenLine } from './types.ts';
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
  lines: readonly TokenLine[],
  tokens: readonly Token[],
  anchorLine: number,
): TokenLine[] {
  const telling = tokens.filter((token) => token.kind === 'airport' || token.kind === 'time').slice(0, 8);
  const last = Math.max(anchorLine, ...telling.map((token) => token.line));
  const first = Math.min(anchorLine, ...telling.map((token) => token.line));
  return lines.filter((line) => line.index >= first && line.index <= last && line.text.trim() !== '');
}
