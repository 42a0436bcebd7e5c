import type { FlightToken, TokenLine } from '../types.ts';

/** `Pick-up 22:20 (landing EW 9485 at 21:55, …)`: what stands about a flight in brackets stands in them whole. */
export function asideOf(lines: readonly TokenLine[], anchor: FlightToken): TokenLine[] | undefined {
  const line = lines[anchor.line];
  if (!line) return undefined;
  const ride = inRide(line, anchor);
  const aside = ride ?? inBrackets(line, anchor);
  return aside ? [aside] : overLineEnd(lines, line, anchor);
}

/** `17:50 Airport (arrival of` over `IB 6403 from Madrid, lands 17:05) …`, and the other way round. */
function overLineEnd(
  lines: readonly TokenLine[],
  line: TokenLine,
  anchor: FlightToken,
): TokenLine[] | undefined {
  const [above, below] = [lines[line.index - 1], lines[line.index + 1]];
  const hasTime = ({ tokens }: TokenLine, from: number, to: number) =>
    tokens.some(({ kind, start, end }) => kind === 'time' && start >= from && end <= to);
  const before = line.text.slice(0, anchor.start);
  const close = line.text.indexOf(')', anchor.end);
  const openAbove = above ? OPEN_AT_END.exec(above.text)?.index : undefined;
  if (above && openAbove !== undefined && close > 0 && !/[()]/u.test(before))
    return hasTime(above, 0, openAbove) && hasTime(line, 0, close) ? [cut(line, 0, close)] : undefined;
  const open = OPEN_AT_END.exec(line.text)?.index;
  const closeBelow = below?.text.indexOf(')') ?? -1;
  if (!below || open === undefined || open > anchor.start || closeBelow < 0) return undefined;
  return hasTime(line, 0, open) && hasTime(below, 0, closeBelow)
    ? [cut(line, open + 1, line.text.length), cut(below, 0, closeBelow)]
    : undefined;
}

const OPEN_AT_END = /\([^()]{1,120}$/u;

const cut = (line: TokenLine, from: number, to: number): TokenLine => ({
  index: line.index,
  text: between(line.text, from, to),
  tokens: line.tokens.filter(({ start, end }) => start >= from && end <= to),
});

function inBrackets(line: TokenLine, anchor: FlightToken): TokenLine | undefined {
  if (!line.text.includes('(')) return undefined;
  const open = line.text.lastIndexOf('(', anchor.start);
  const close = line.text.indexOf(')', anchor.end);
  if (open < 0 || close < 0 || line.text.slice(open, anchor.start).includes(')')) return undefined;
  const inside = line.tokens.filter((token) => token.start > open && token.end <= close);
  const isTimedOutside = line.tokens.some((token) => token.kind === 'time' && !inside.includes(token));
  // A line that opens with the bracket goes on about what stands above, and the bracket is an aside to it.
  const isAside = line.text.slice(0, open).trim() === '' && inside.some(({ kind }) => kind === 'airport');
  if (!(isTimedOutside || isAside) || !inside.some((token) => token.kind === 'time')) return undefined;
  return { index: line.index, text: between(line.text, open + 1, close), tokens: inside };
}

/**
 * `Abholort: Flughafen Dresden, Flug LH 2124 aus Frankfurt (14:55)`: of a flight that is only named in an order for a
 * ride the hours of the ride are not its own, and only the words of that line tell of it.
 */
function inRide(line: TokenLine, anchor: FlightToken): TokenLine | undefined {
  if (!RIDE.test(line.text.slice(0, anchor.start))) return undefined;
  const start = line.text.lastIndexOf('\n', anchor.start) + 1;
  const end = line.text.indexOf('\n', anchor.end);
  const to = end < 0 ? line.text.length : end;
  const tokens = line.tokens.filter(
    (token) =>
      token.start >= start &&
      token.end <= to &&
      (token.kind !== 'time' || isToldOfFlight(line.text, token.start)),
  );
  return { index: line.index, text: between(line.text, start, to), tokens };
}

const RIDE =
  /(?<!\p{L})(?:pick-?\s?up|picked up|collection|driver|shuttle|taxi|runner|meet(?:s|ing)?(?: (?:and|&) greet)?|abhol\p{L}*|fahrauftrag|fahrer\p{L}*|transfer\p{L}*|drop-?\s?off|chauffeur|conduct(?:or|eur)|navette|prise en charge|recogida|traslado|hämtning|upphämtning|skjuts)(?!\p{L})/iu;

/** Within the bracket of the flight, or behind a word for landing. */
const isToldOfFlight = (text: string, at: number) =>
  /\([^()]*$/u.test(text.slice(0, at)) ||
  /(?:lands?|landing|arriv\p{L}*|due|eta|landung|landet|ankunft|planm\p{L}*|atterri\p{L}*|llega\p{L}*|landar)[^.;\d]{0,16}$/iu.test(
    text.slice(Math.max(0, at - 32), at),
  );

/** The text with everything before and behind the stretch blanked. */
export const between = (text: string, start: number, end: number) =>
  ' '.repeat(start) + text.slice(start, end) + ' '.repeat(text.length - end);
