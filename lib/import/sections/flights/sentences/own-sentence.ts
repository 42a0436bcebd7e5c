import type { Reading } from '../../../reading/reading.ts';
import { statementsAt } from '../../../reading/statements.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import { type Sentence, splitSentences } from '../../../recognizers/sentences.ts';
import type { Spot } from '../../shared/spots.ts';
import { isSegmentLine } from '../tokens/segment-lines.ts';
import type { FlightToken, Token, TokenLine } from '../types.ts';

/** The sentence that tells of one flight, whole where it runs over several lines; of several flights, the part of one. */
export interface OwnSentence {
  text: string;
  tokens: readonly TokenIn[];
  /** Where a stretch of the sentence stands in the lines of the paper: one spot for each line it touches. */
  spotsOf(start: number, end: number): Spot[];
  /** The parts of the flights that the same sentence tells before this one, the nearest first. */
  earlier: readonly OwnSentence[];
  /** Tokens of the sentence that are of its other flights. */
  others: readonly Token[];
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
 * The sentence of a flight number that stands in prose, or the part of it that is of this flight; undefined in rows, forms
 * and the prints of reservation systems.
 */
export function sentenceOf(
  reading: Reading,
  lines: readonly TokenLine[],
  anchor: FlightToken,
): OwnSentence | undefined {
  const statements = statementsAt(reading, anchor.line);
  const first = Math.min(anchor.line, ...statements.map(({ firstLine }) => firstLine));
  const said = Math.max(anchor.line, ...statements.map(({ lastLine }) => lastLine));
  const next = statementsAt(reading, said + 1).find(({ firstLine }) => firstLine === said + 1);
  const last = next && GOES_ON.test(next.text) ? next.lastLine : said;
  const own = lines.filter(({ index }) => index >= first && index <= last);
  if (last - first >= MAX_LINES || own.some((line) => !isProse(reading, line))) return undefined;
  const pieces = piecesOf(own);
  const text = pieces.map(({ line, from, length }) => line.text.slice(from, from + length)).join(' ');
  const all = pieces.flatMap(({ line, from, at }) =>
    line.tokens.map((token) => ({ token, start: token.start - from + at, end: token.end - from + at })),
  );
  const place = all.find(({ token }) => token === anchor);
  const sentences = splitSentences(text);
  const sentence = place && sentences.findLast(({ start }) => start <= place.start);
  if (!sentence) return undefined;
  const isOfFlight = (one: Sentence) =>
    all.some(({ token, start }) => token.kind === 'flight' && isIn(one, start));
  const further = sentences.slice(sentences.indexOf(sentence) + 1);
  const stop = further.findIndex((one) => !GOES_ON.test(one.text) || isOfFlight(one));
  const end = further.slice(0, stop < 0 ? undefined : stop).at(-1) ?? sentence;
  const over = end.start + end.text.length;
  const told = all.filter(({ start, end }) => start >= sentence.start && end <= over);
  const cuts = cutsBetween(text, told);
  if (!cuts) return undefined;
  const parts = [sentence.start, ...cuts].map((start, i) => ({ start, end: cuts[i] ?? over }));
  const at = parts.findIndex(({ start, end }) => place.start >= start && place.start < end);
  const partOf = (i: number): OwnSentence => {
    const { start: begin, end: finish } = parts[i] ?? { start: 0, end: 0 };
    const isOwn = (one: TokenIn) => one.start >= begin && one.end <= finish;
    return {
      text: text.slice(begin, finish).trimEnd(),
      tokens: told
        .filter(isOwn)
        .map(({ token, start, end }) => ({ token, start: start - begin, end: end - begin })),
      spotsOf: (start, end) => spotsIn(pieces, start + begin, end + begin),
      earlier: parts.slice(0, i).map((_, n) => partOf(i - 1 - n)),
      others: told.filter((one) => !isOwn(one)).map(({ token }) => token),
    };
  };
  return at < 0 || parts.length > MAX_PARTS ? undefined : partOf(at);
}

const isIn = ({ start, text }: Sentence, at: number) => at >= start && at < start + text.length;

/** `It leaves Cork at 08:10`, `Lands 11:05.`: the next sentence goes on about the flight. */
const GOES_ON =
  /^(?:it|he|she|they|(?:the |this )?(?:flight|plane)|depart(?:s|ure|ing)|leav(?:es|ing)|arriv(?:es|al|ing)|land(?:s|ing)|er|sie|es|(?:die |der )?(?:maschine|flug)|abflug|ankunft|landung|il|elle|ils|(?:l['’]avion|le vol)|départ|arrivée|ella|él|ellos|(?:el )?(?:vuelo|avión)|sale|llega|salida|llegada|den|det|hon|han|de|planet|flyget|avgång|ankomst|landar)(?!\p{L})/iu;

/** One sentence tells no more flights than that. */
const MAX_PARTS = 8;

function spotsIn(pieces: readonly Piece[], start: number, end: number): Spot[] {
  return pieces.flatMap(({ line, from, at, length }) => {
    const [left, right] = [Math.max(start, at), Math.min(end, at + length)];
    return left < right ? [{ line: line.index, start: left - at + from, end: right - at + from }] : [];
  });
}

/** Where, between one flight of a sentence and the next, the words begin that are about the next; undefined where nothing parts two. */
function cutsBetween(text: string, tokens: readonly TokenIn[]): number[] | undefined {
  const flights = tokens.filter(({ token }) => token.kind === 'flight');
  const cuts = flights.slice(1).flatMap((next, i) => {
    const from = flights[i]?.end ?? 0;
    const between = text.slice(from, next.start);
    const isFree = (at: number) => !tokens.some(({ start, end }) => start < from + at && from + at < end);
    for (const sign of NEXT_FLIGHT) {
      const cut = matchesOf(between, sign).findLast(({ index }) => isFree(index));
      if (cut) return from + cut.index + cut[0].length;
    }
    return [];
  });
  return cuts.length === Math.max(0, flights.length - 1) ? cuts : undefined;
}

/** A semicolon, a word that goes on to something else than the landing, a comma before a name, a way or a day. */
const NEXT_FLIGHT: readonly RegExp[] = [
  /;\s/gu,
  /(?:,\s|\s)(?:and|und|et|y|e|och|then|dann|puis|luego|sedan)\s(?!(?:\p{L}{2,3} )?(?:land|arriv|gets? in|in at|kommt|ist|atterri|se pose|lleg|aterriz|är|ankom|anländ))/giu,
  /,\s(?=\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}|(?:back|return|retour|zurück|rückflug|vuelta|regreso|hem|tillbaka|retur)(?!\p{L})|\d{1,2}[./]|(?:am|le|el|on|den)\s)/giu,
];

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
