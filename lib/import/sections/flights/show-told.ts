import type { Reading } from '../../reading/reading.ts';
import { findDates } from '../../recognizers/dates.ts';
import { foldName } from '../../recognizers/fold.ts';
import { quick } from '../../recognizers/phrases.ts';

/** A show as a paper of travel names it: in its title, in the subject of its mail, in a remark. */
export interface ShowTold {
  date: string;
  /** The words around the day, folded: the town of the show is one of them. */
  words: string;
}

const SHOW = quick(
  /(?<!\p{L})(?:shows?|gigs?|concerts?|performances?|festival|konzert\p{L}*|auftritt|gastspiel|spectacle|conciertos?|bolo|actuación|konsert\p{L}*|spelning\p{L}*)(?!\p{L})/iu,
);
const MAX_LINE = 160;

/** What the next line goes on with: the house and its town. */
const below = (reading: Reading, at: number): string => {
  const next = reading.lines[at + 1];
  return next && next.line.startsBlock !== true && next.text.length <= MAX_LINE ? next.text : '';
};

/** The one day on which the papers say that there is a show; none where they name several. */
export function showTold(readings: Iterable<Reading>): ShowTold | undefined {
  const found = new Map<string, string>();
  for (const reading of readings) {
    for (const [at, { text }] of reading.lines.entries()) {
      if (text.length > MAX_LINE || !SHOW.test(text)) continue;
      const [date, ...others] = findDates(text, reading);
      if (!date || others.length > 0) continue;
      found.set(
        date.value.date,
        `${found.get(date.value.date) ?? ''} ${foldName(text)} ${foldName(below(reading, at))}`,
      );
    }
  }
  const [only, ...more] = found;
  return only && more.length === 0 ? { date: only[0], words: only[1] } : undefined;
}
