import type { Reading } from '../../reading/reading.ts';
import { findDates } from '../../recognizers/dates.ts';
import { matchesOf } from '../../recognizers/phrases.ts';
import { addDays } from '../shared/spots.ts';
import type { TokenLine } from './types.ts';

const WEEKDAYS: readonly RegExp[] = [
  /^(?:sunday|sonntag|dimanche|domingo|söndag)/iu,
  /^(?:monday|montag|lundi|lunes|måndag)/iu,
  /^(?:tuesday|dienstag|mardi|martes|tisdag)/iu,
  /^(?:wednesday|mittwoch|mercredi|miércoles|onsdag)/iu,
  /^(?:thursday|donnerstag|jeudi|jueves|torsdag)/iu,
  /^(?:friday|freitag|vendredi|viernes|fredag)/iu,
  /^(?:saturday|samstag|sonnabend|samedi|sábado|lördag)/iu,
];
const WEEKDAY =
  /(?<!\p{L})(?:sunday|monday|tuesday|wednesday|thursday|friday|saturday|sonntag|montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonnabend|dimanche|lundi|mardi|mercredi|jeudi|vendredi|samedi|domingo|lunes|martes|miércoles|jueves|viernes|sábado|söndag|måndag|tisdag|onsdag|torsdag|fredag|lördag)(?:en)?(?!\p{L})/giu;
const REACH_DAYS = 6;

/**
 * `you fly on Friday with LH 2075`: the Friday nearest to the days the paper writes in full, else the first one after
 * the mail was sent.
 */
export function withWeekdays(reading: Reading, lines: TokenLine[]): TokenLine[] {
  const candidates = lines.filter(
    ({ text, tokens }) => tokens.some((token) => token.kind === 'flight') && text.search(WEEKDAY) >= 0,
  );
  if (candidates.length === 0) return lines;
  const written = lines.flatMap(({ tokens }) =>
    tokens.flatMap((token) => (token.kind === 'date' && !token.doubts ? [token.value] : [])),
  );
  for (const line of candidates) {
    for (const match of matchesOf(line.text, WEEKDAY)) {
      const start = match.index;
      const end = start + match[0].length;
      // `Friday, 15 January`: the day itself is written.
      const isDated = line.tokens.some(
        (token) => token.kind === 'date' && token.start < end + 6 && token.end > start - 3,
      );
      const date = isDated ? undefined : dayNamed(reading, line.index, match[0], written);
      if (!date) continue;
      line.tokens.push({
        kind: 'date',
        value: date,
        line: line.index,
        start,
        end,
        text: match[0],
        doubts: ['derived', 'inferred_year'],
      });
    }
    line.tokens.sort((a, b) => a.start - b.start);
  }
  return lines;
}

function dayNamed(
  reading: Reading,
  line: number,
  word: string,
  written: readonly string[],
): string | undefined {
  const weekday = WEEKDAYS.findIndex((pattern) => pattern.test(word));
  const isNamed = (day: string) => new Date(`${day}T00:00:00Z`).getUTCDay() === weekday;
  for (let away = 0; away <= REACH_DAYS; away++) {
    for (const day of written)
      for (const near of [addDays(day, -away), addDays(day, away)]) if (isNamed(near)) return near;
  }
  const message = reading.messages[reading.lines[line]?.message ?? -1];
  const sent = message?.headers.date ? findDates(message.headers.date, reading)[0]?.value.date : undefined;
  if (!sent) return undefined;
  return [1, 2, 3, 4, 5, 6, 7].map((days) => addDays(sent, days)).find(isNamed);
}
