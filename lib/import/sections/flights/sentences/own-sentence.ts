import type { Reading } from '../../../reading/reading.ts';
import { statementsAt } from '../../../reading/statements.ts';
import { splitSentences } from '../../../recognizers/sentences.ts';
import type { Spot } from '../../shared/spots.ts';
import { isSegmentLine } from '../tokens/segment-lines.ts';
import type { FlightToken, Token, TokenLine } from '../types.ts';

/** The sentence that tells of one flight, whole where it runs over several lines. */
export interface OwnSentence {
  text: string;
  tokens: readonly TokenIn[];
  /** Where a stretch of the sentence stands in the lines of the paper: one spot for each line it touches. */
  spotsOf(start: number, end: number): Spot[];
}

/** A token of a line, with its place in the sentence. */
export interface TokenIn {
  token: Token;
  start: number;
  end: number;
}

interface Piece {
  line: TokenLine;
  /** Of the line's words, and of them in the text of all lines. */
  from: number;
  at: number;
  length: number;
}

/** No sentence that tells a journey runs over more. */
const MAX_LINES = 6;

/**
 * The sentence of a flight number that stands in prose and names no other flight; undefined in rows, forms, the prints of
 * reservation systems, and where one sentence tells several flights.
 */
export function sentenceOf(
  reading: Reading,
  lines: readonly TokenLine[],
  anchor: FlightToken,
): OwnSentence | undefined {
  const statements = statementsAt(reading, anchor.line);
  const first = Math.min(anchor.line, ...statements.map(({ firstLine }) => firstLine));
  const last = Math.max(anchor.line, ...statements.map(({ lastLine }) => lastLine));
  const own = lines.filter(({ index }) => index >= first && index <= last);
  if (last - first >= MAX_LINES || own.some((line) => !isProse(reading, line))) return undefined;
  const pieces = piecesOf(own);
  const text = pieces.map(({ line, from, length }) => line.text.slice(from, from + length)).join(' ');
  const place = pieces.find(({ line }) => line.index === anchor.line);
  if (!place) return undefined;
  const anchorAt = anchor.start - place.from + place.at;
  const sentence = splitSentences(text).findLast(({ start }) => start <= anchorAt);
  if (!sentence) return undefined;
  const begin = sentence.start;
  const tokens = pieces
    .flatMap(({ line, from, at }) =>
      line.tokens.map((token) => ({
        token,
        start: token.start - from + at - begin,
        end: token.end - from + at - begin,
      })),
    )
    .filter(({ start, end }) => start >= 0 && end <= sentence.text.length);
  if (tokens.filter(({ token }) => token.kind === 'flight').length !== 1) return undefined;
  return {
    text: sentence.text,
    tokens,
    spotsOf: (start, end) =>
      pieces.flatMap(({ line, from, at, length }) => {
        const [left, right] = [Math.max(start + begin, at), Math.min(end + begin, at + length)];
        return left < right ? [{ line: line.index, start: left - at + from, end: right - at + from }] : [];
      }),
  };
}

function piecesOf(lines: readonly TokenLine[]): Piece[] {
  let at = 0;
  return lines.map((line) => {
    const from = line.text.length - line.text.trimStart().length;
    const length = line.text.trim().length;
    const piece = { line, from, at, length };
    at += length + 1;
    return piece;
  });
}

/** Words that read on, and no cells beside each other. */
const isProse = (reading: Reading, { index, text }: TokenLine): boolean =>
  reading.lines[index]?.line.table === undefined &&
  !/\S {2,}\S|[\t|]/u.test(text) &&
  text !== text.toUpperCase() &&
  !isSegmentLine(text);
