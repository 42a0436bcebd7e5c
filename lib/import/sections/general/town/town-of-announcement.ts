import { paperKindOf } from '../../../reading/paper-kind.ts';
import type { Reading } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { findDates } from '../../../recognizers/dates.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { findCities } from '../../../recognizers/places.ts';
import { STRONG_SHOW } from '../day/date-words.ts';
import type { Fact } from '../facts.ts';
import { isLetter } from '../titles/titles.ts';

/**
 * `El concierto será el sábado en Zaragoza`, `Mannheim. Die Nachtlotsen …`: the one town that an announcement names where
 * it speaks of the show or of its day. Contracts, letters and mails name those of their parties.
 */
export function* townOfAnnouncement(reading: Reading): Generator<Fact> {
  if (reading.messages.length > 0 || paperKindOf(reading).kind !== 'other' || isLetter(reading)) return;
  const ofShow = statementsOf(reading).filter(
    ({ text }) => STRONG_SHOW.test(text) || findDates(text, reading).length > 0,
  );
  const found = [
    ...reading.lines.flatMap(({ text, index }) => townsIn(text, index, reading, opens)),
    ...ofShow.flatMap(({ text, firstLine }) => townsIn(text, firstLine, reading, isPlaced)),
  ];
  const [first] = found;
  if (!first || new Set(found.map(({ name }) => foldName(name))).size > 1) return;
  yield {
    value: first.written,
    method: 'pattern',
    reason: 'the only town named with the show',
    quote: first.written,
    line: first.line,
    specificity: 0.45,
    doubts: ['weak_context'],
  };
}

type Where = (before: string, behind: string) => boolean;

/** The names of people are towns too: only those that stand where a town does. */
function townsIn(text: string, line: number, reading: Reading, isThere: Where) {
  return findCities(text, reading)
    .filter(({ doubts, start, end }) => !doubts && isThere(text.slice(0, start), text.slice(end)))
    .map((city) => ({ name: city.value.name, written: city.text, line }));
}

const isPlaced: Where = (before) => /(?<!\p{L})(?:in|à|en|i)\s$/u.test(before);
const opens: Where = (before, behind) => before === '' && /^[.:]\s\p{Lu}\p{Ll}/u.test(behind);
