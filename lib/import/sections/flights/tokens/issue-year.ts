import type { Reading } from '../../../reading/reading.ts';
import { addDays } from '../../shared/spots.ts';
import type { DateToken, TokenLine } from '../types.ts';

const ISSUED =
  /(?<!\p{L})(?:issu(?:ed?|ing)|date of issue|ticketing date|booked(?: on)?|booking date|purchased?|ausgestellt|ausstellung\p{L}*|buchungsdatum|gebucht|émis|émission|date d['’]émission|réservé|emitid[oa]|emisión|emissão|fecha de (?:emisión|compra|reserva)|utfärdad|bokad|booket|utstedt|data di emissione)(?!\p{L})/iu;

const DATE = /(?<!\p{L})(?:date|datum|fecha|data)\s?:?\s{0,6}$/iu;
/** The head of a ticket says when it was issued. */
const MAX_HEAD_LINES = 8;

/** Nobody flies before the ticket is issued: `22JAN` on a ticket of March is a day of the next year. */
export function withYearsForward(reading: Reading, lines: TokenLine[]): TokenLine[] {
  const dates = lines.flatMap(({ tokens }) =>
    tokens.filter((token): token is DateToken => token.kind === 'date' && isYearOpen(token)),
  );
  if (dates.length === 0) return lines;
  const issued = dayOfIssue(reading, lines);
  if (issued === undefined) return lines;
  for (const date of dates) {
    if (date.value >= addDays(issued, -1)) continue;
    const next = `${Number(date.value.slice(0, 4)) + 1}${date.value.slice(4)}`;
    // No leap day is moved to a year without one.
    if (!Number.isNaN(Date.parse(next))) date.value = next;
  }
  return lines;
}

/** Neither a year nor a weekday, which would tell the year, is written. */
const isYearOpen = ({ doubts, text }: DateToken) =>
  doubts?.includes('inferred_year') === true && /^\d/u.test(text);

function dayOfIssue(reading: Reading, lines: readonly TokenLine[]): string | undefined {
  for (const { index, tokens } of lines) {
    const date = tokens.find(
      (token): token is DateToken => token.kind === 'date' && !token.doubts?.includes('inferred_year'),
    );
    const before = (reading.lines[index]?.text ?? '').slice(0, date?.start ?? 0);
    const isHead = index < MAX_HEAD_LINES && DATE.test(before);
    if (date && (isHead || ISSUED.test(before))) return date.value;
  }
  return undefined;
}
