import type { Reading } from '../../../reading/reading.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import type { TokenLine } from '../types.ts';
import { daySent } from './weekday-days.ts';

/** Ordinals only before small words, so that `3rd Street` and `5th Avenue` are no days. */
const ORDINAL_DAY =
  /(?<!\p{L})(?:on|the|for|until|am|den|le) (?:the )?(\d{1,2})(?:st|nd|rd|th|\.(?=\s\p{Ll})|er|e)(?!\p{L}|\s?\p{Lu}|\s?\d|\s?(?:of|de)\s)/gu;

/** `back on the 3rd`: the day of the month last spoken of, or of the next one. */
export function withOrdinalDays(reading: Reading, lines: TokenLine[]): TokenLine[] {
  let last: string | undefined;
  for (const line of lines) {
    const days = matchesOf(line.text, ORDINAL_DAY).filter(
      (match) =>
        !line.tokens.some((token) => token.start < match.index + match[0].length && match.index < token.end),
    );
    const before = last ?? (days.length > 0 ? daySent(reading, line.index) : undefined);
    for (const match of days) {
      const known =
        line.tokens.findLast((token) => token.kind === 'date' && token.end <= match.index)?.value ?? before;
      const date = typeof known === 'string' ? dayAfter(known, Number(match[1])) : undefined;
      if (!date) continue;
      const digits = match.index + match[0].search(/\d/);
      const end = match.index + match[0].length;
      line.tokens.push({
        kind: 'date',
        value: date,
        line: line.index,
        start: digits,
        end,
        text: line.text.slice(digits, end),
        doubts: ['derived'],
      });
    }
    if (days.length > 0) line.tokens.sort((a, b) => a.start - b.start);
    last = (line.tokens.findLast((token) => token.kind === 'date')?.value as string | undefined) ?? last; // Values of date tokens are strings.
  }
  return lines;
}

function dayAfter(known: string, day: number): string | undefined {
  for (const months of [0, 1]) {
    const month = new Date(Date.UTC(Number(known.slice(0, 4)), Number(known.slice(5, 7)) - 1 + months, day));
    const date = month.toISOString().slice(0, 10);
    if (month.getUTCDate() === day && date >= known) return date;
  }
  return undefined;
}
