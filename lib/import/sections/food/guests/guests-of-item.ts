import type { Reading, ReadLine, ReadTable } from '../../../reading/reading.ts';
import { statementsOf } from '../../../reading/statements.ts';
import { findTimes } from '../../../recognizers/times.ts';
import type { ScheduleItem } from '../../shared/schedule/index.ts';
import { tableAt } from '../../shared/table-at.ts';
import { hasMeal, partAbout } from '../said-of-meal.ts';
import { findGuestCount } from './count-guests.ts';
import { NUMBER_WORDS } from './number-words.ts';

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

/** `Warm food, band (8)`, `Dinner - marquee (nine)`: the number alone behind what is served. */
function countBehind({ title, quote, isListed }: ScheduleItem): ReturnType<typeof findGuestCount> {
  const match = ALONE_BEHIND.exec(title.text) ?? (isListed ? ALONE_BEHIND.exec(quote.trim()) : null);
  const count = Number(match?.[1] ?? NUMBER_WORDS[match?.[2]?.toLowerCase() ?? '']);
  return match && count >= 1 ? { value: String(count), text: match[0] } : undefined;
}

const ALONE_BEHIND = /\((?:(\d{1,2})|(\p{L}{2,12}))\)$/u;

const GUESTS_COLUMN =
  /^\P{L}*(?:how many|wie ?viele|combien|cu[áa]ntos|hur många|covers|guests|pax|people|persons|heads|portions|number|count|anzahl|portionen|personen|pers\.?|gäste|nombre|couverts|convives|personnes|comensales|personas|raciones|cantidad|cubiertos|antal|portioner|personer|gäster)\P{L}*$/iu;

/** The number in the column of guests; null in a row that has none there, as that of a waiter. */
export function guestsOfRow(
  columns: ReadTable['columns'],
  cells: readonly string[],
): { value: string; text: string } | null | undefined {
  const at = columns.findIndex(({ label }) => GUESTS_COLUMN.test(label));
  if (at < 0) return undefined;
  const text = cells[at]?.trim() ?? '';
  const count = Number(/^\D{0,4}(\d{1,3})\D{0,12}$/u.exec(text)?.[1] ?? NUMBER_WORDS[text.toLowerCase()]);
  return count >= 1 ? { value: String(count), text } : null;
}

/** How many eat, by the column of their number. */
export function guestsInColumn({ reading, line }: ScheduleItem) {
  const table = tableAt(reading, line);
  const row = table?.rows.find((one) => one.line === line);
  const counted = table && row && guestsOfRow(table.columns, row.cells);
  if (counted !== undefined) return counted ?? undefined;
  const head = headAbove(reading, line);
  const columns = head && cellsOf(head).map((label) => ({ label }));
  return (columns && guestsOfRow(columns, cellsOf(reading.lines[line]))) ?? undefined;
}

/** `Mahlzeit | Uhrzeit | Anzahl`: the line of words over rows that have as many cells. */
function headAbove(reading: Reading, line: number): ReadLine | undefined {
  const count = cellsOf(reading.lines[line]).length;
  let head = line;
  while (count > 1 && cellsOf(reading.lines[head - 1]).length === count) head--;
  const top = reading.lines[head];
  return head < line && top && !/\d/.test(top.text) ? top : undefined;
}

/** Narrow columns may stand together in one cell, a line each. */
const cellsOf = (line: ReadLine | undefined): string[] =>
  line?.line.cells.flatMap(({ text }) => text.split('\n').map((part) => part.trim())) ?? [];

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
