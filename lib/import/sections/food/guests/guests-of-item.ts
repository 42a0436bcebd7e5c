import type { ReadTable } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { findTimes } from '../../../recognizers/times.ts';
import type { ScheduleItem } from '../../shared/schedule/index.ts';
import { tableAt } from '../../shared/table-at.ts';
import { hasMeal, partAbout } from '../said-of-meal.ts';
import { findGuestCount } from './count-guests.ts';

/** How many eat, as the entry, what stands around it or its column says. */
export function guestsOf(
  item: ScheduleItem,
  sentence: string | undefined,
): ReturnType<typeof findGuestCount> {
  const everything = [item.title.text, item.location?.text, item.notes?.text, item.party?.text, item.quote];
  return (
    countBehind(item) ??
    findGuestCount(everything.filter(Boolean).join(' | ')) ??
    guestsBelow(item) ??
    partyOf(item) ??
    guestsInColumn(item) ??
    (sentence === undefined
      ? undefined
      : (findGuestCount(partAbout(sentence, item.title.text)) ?? guestsBehind(item, sentence)))
  );
}

/** `Warm food, band (8)`: the number alone behind what is served. */
function countBehind({ title }: ScheduleItem): ReturnType<typeof findGuestCount> {
  const match = /\((\d{1,2})\)$/u.exec(title.text);
  return match?.[1] ? { value: String(Number(match[1])), text: match[0] } : undefined;
}

const GUESTS_COLUMN =
  /^\P{L}*(?:covers|guests|pax|people|persons|heads|anzahl|personen|pers\.?|gäste|couverts|convives|personnes|comensales|personas|cubiertos|antal|personer|gäster)\P{L}*$/iu;

/** The number in the column of guests; null in a row that has none there, as that of a waiter. */
export function guestsOfRow(
  columns: ReadTable['columns'],
  cells: readonly string[],
): { value: string; text: string } | null | undefined {
  const at = columns.findIndex(({ label }) => GUESTS_COLUMN.test(label));
  if (at < 0) return undefined;
  const text = cells[at]?.trim() ?? '';
  const digits = /^\D{0,4}(\d{1,3})\D{0,12}$/u.exec(text)?.[1];
  return digits ? { value: String(Number(digits)), text } : null;
}

function guestsInColumn({ reading, line }: ScheduleItem) {
  const table = tableAt(reading, line);
  const row = table?.rows.find((one) => one.line === line);
  return (table && row && guestsOfRow(table.columns, row.cells)) ?? undefined;
}

/** `19:00 Dinner at Ostrander's, 88 Nicollet Mall,⏎res. under "Calloway", party of 5`: the entry goes on below its comma. */
function guestsBelow({ reading, line, isListed }: ScheduleItem): ReturnType<typeof findGuestCount> {
  const next = reading.lines[line + 1];
  const isWrapped = isListed && /,\s*$/u.test(reading.lines[line]?.text ?? '');
  return isWrapped && next && findTimes(next.text, reading).length === 0
    ? findGuestCount(next.text)
    : undefined;
}

/** `… at Bistro Lena. Four of you are booked in.`, `7 portions, 2 of them vegan.`: the sentence behind the meal's counts those who come. */
function guestsBehind(item: ScheduleItem, sentence: string): ReturnType<typeof findGuestCount> {
  const all = statementsOf(item.reading);
  const next = all[all.findIndex(({ text }) => text === sentence) + 1];
  const count =
    next && next.firstLine - item.line <= 2 && !hasMeal(next.text) ? findGuestCount(next.text) : undefined;
  return count && (GUESTS_BOOKED.test(next?.text ?? '') || next?.text.startsWith(count.text))
    ? count
    : undefined;
}

const GUESTS_BOOKED =
  /(?<!\p{L})(?:book\p{L}*|reserv\p{L}*|réserv\p{L}*|gebucht|angemeldet|bokad?e?|apuntad[oa]s?|table|tisch|mesa|bord)(?!\p{L})/iu;

function partyOf(item: ScheduleItem): { value: string; text: string } | undefined {
  const digits = /^\D{0,4}(\d{1,3})\D{0,12}$/u.exec(item.party?.text ?? '')?.[1];
  return digits ? { value: String(Number(digits)), text: item.party?.text ?? digits } : undefined;
}
