import type { Reading, ReadTable } from '../../../reading/reading.ts';
import { kindOfTitle } from './acts/act-words.ts';
import { cleanTitle } from './acts/titles.ts';
import { type Day, type DayContext, dayIn } from './days/day-context.ts';
import { kindOfEntry } from './lines/line-item.ts';
import type { ScheduleItem, Words } from './schedule-item.ts';
import { isCancelled, levelOf } from './standing/cancelled.ts';
import { movedEntry } from './standing/moved-entry.ts';
import { readMatrix, textGrids } from './tables/read-matrix.ts';
import { type ScheduleColumns, scheduleColumns } from './tables/table-columns.ts';
import { endInHalfOf, type TimeGroup, timeGroups, timesOf } from './times/time-groups.ts';
import { findPlaceBeside, findWay, wayBetween } from './ways/places.ts';

/** Rows of tables whose header says that they are a running order or a plan of transfers. */
export function readScheduleTables(reading: Reading, days: DayContext): ScheduleItem[] {
  const grids = textGrids(reading).flatMap((grid) => readMatrix(reading, grid, days));
  const tables = reading.tables.flatMap((table) => {
    const matrix = readMatrix(reading, table, days);
    if (matrix.length > 0) return matrix;
    const columns = scheduleColumns(table);
    const items = columns ? readTable(reading, table, columns, days) : [];
    const isOrder =
      columns?.from !== undefined || items.some((item) => item.isActName || item.kind !== undefined);
    return isOrder ? items : [];
  });
  return [...grids, ...tables];
}

function readTable(
  reading: Reading,
  table: ReadTable,
  columns: ScheduleColumns,
  days: DayContext,
): ScheduleItem[] {
  const items: ScheduleItem[] = [];
  const centred = daysOfBlocks(reading, table, columns);
  let carried: Day | undefined;
  for (const row of table.rows) {
    const line = reading.lines[row.line];
    if (!line || line.line.cells.every((cell) => cell.isStruck)) continue;
    const moved = movedEntry(line.text, reading);
    if (isCancelled(moved?.text ?? line.text)) continue;
    const cell = (at: number | undefined): Words | undefined => {
      const text = at === undefined ? '' : (row.cells[at] ?? '').trim();
      return text === '' || /^[-–—x.]+$/iu.test(text) ? undefined : { text, line: row.line };
    };
    carried =
      centred.get(row.line) ??
      dayIn(reading, (cell(columns.date) ?? cell(columns.start))?.text ?? '', row.line) ??
      carried;
    const newer = cell(columns.newer);
    const agreed = newer && timeGroups(newer.text, reading)[0];
    const planned = timeGroups(cell(columns.start)?.text ?? '', reading)[0];
    const time = agreed ?? (moved && moved.old === planned?.start ? moved.now : planned);
    const read = time && rowItem(table, columns, cell);
    if (!read) continue;
    const item = newer && agreed ? withSaid(read, newer, agreed) : read;
    const said = timeGroups(item.title.text, reading)[0];
    const ended = timeGroups(cell(columns.end)?.text ?? '', reading)[0];
    const noted = timeGroups(item.notes?.text ?? '', reading)[0];
    const end =
      time.end ??
      (ended && endInHalfOf(time, ended)) ??
      (said?.isUntil && !/[,;(]/u.test(item.title.text.slice(0, said.from)) ? said.start : undefined) ??
      // `until 17:30, support after us` opens what is said beside it.
      (noted?.isUntil && /^\P{L}*(?:\p{L}{2,6}\s){1,2}$/u.test(item.notes?.text.slice(0, noted.from) ?? '')
        ? endInHalfOf(time, noted)
        : undefined);
    const date = carried ?? days.dayOf(row.line);
    items.push({
      reading,
      line: row.line,
      quote: line.text,
      ...item,
      ...(date && { date }),
      ...timesOf(time),
      ...(end && { end }),
      method: 'table',
      reason: 'row of the running order',
      level: levelOf(reading, line),
      isListed: true,
    });
  }
  return items;
}

const NIGHT_ENDS = '05:00';

/**
 * A cell with the day that is set in the middle of its rows: where the hours fall a day ends, and each day has one such
 * cell, which holds for the rows above it as well.
 */
function daysOfBlocks(
  reading: Reading,
  table: ReadTable,
  { date, start }: ScheduleColumns,
): ReadonlyMap<number, Day> {
  const none = new Map<number, Day>();
  if (date === undefined || start === undefined) return none;
  const blocks: { lines: number[]; days: Day[]; isLate: boolean }[] = [];
  let last = '';
  for (const { line, cells } of table.rows) {
    const hour = timeGroups(cells[start] ?? '', reading)[0]?.start;
    const day = dayIn(reading, cells[date] ?? '', line);
    if (blocks.length === 0 || (hour !== undefined && hour < last && hour >= NIGHT_ENDS))
      blocks.push({ lines: [], days: [], isLate: day === undefined });
    last = hour ?? last;
    const block = blocks.at(-1);
    block?.lines.push(line);
    if (day) block?.days.push(day);
  }
  const isEach = blocks.every(({ days }, i) => {
    const before = blocks[i - 1]?.days[0]?.value ?? '';
    return days.length === 1 && (days[0]?.value ?? '') > before;
  });
  if (!isEach || blocks.length < 2 || !blocks.some(({ isLate }) => isLate)) return none;
  return new Map(
    blocks.flatMap(({ lines, days: [day] }) => (day ? lines.map((line) => [line, day] as const) : [])),
  );
}

/** `5:30 PM, upstairs lounge`: behind the time that was agreed the place and what else is said. */
function withSaid(item: RowItem, { text, line }: Words, { to }: TimeGroup): RowItem {
  const beside = cleanTitle(text.slice(to));
  const place = item.location ? undefined : findPlaceBeside(beside, undefined);
  return {
    ...item,
    ...(place && { location: { text: place, line } }),
    ...(beside && !item.notes && { notes: { text: beside, line } }),
  };
}

const plain = (text: string) => text.replace(/\s*\([^()]*\)\s*$/u, '');

/** One column for where a ride begins and where it ends: `von - nach`. */
const BOTH_ENDS =
  /^(?:from|von|vom|de|desde|från)\s?(?:\.{2,3}|[-–—/>→&|]{1,2})\s?(?:to|nach|zum|à|vers|al?|hasta|till)$/iu;

type Cell = (at: number | undefined) => Words | undefined;
type RowItem = Pick<
  ScheduleItem,
  'title' | 'kind' | 'isActName' | 'notes' | 'location' | 'party' | 'who' | 'from' | 'to'
>;

/** In a table of meals every row is one, also `Dressing room 1`. */
const MEAL_COLUMN = /^(?:meals?|mahlzeit(?:en)?|essen|repas|comidas?|måltid(?:er)?|service)$/iu;
const NEAR_A_MEAL: ReadonlySet<string | undefined> = new Set([undefined, 'meal', 'meet', 'load-in']);

function rowItem(table: ReadTable, columns: ScheduleColumns, cell: Cell): RowItem | undefined {
  const what = cell(columns.what);
  const artist = cell(columns.artist);
  const from = cell(columns.from);
  const to = cell(columns.to);
  const isTransferTable = columns.from !== undefined && columns.to !== undefined;
  const named = what ?? artist;
  if (!named && !isTransferTable) return undefined;
  const title = named ?? transferTitle(table, columns, from ?? to);
  if (!title) return undefined;
  const entry = what && kindOfEntry(what.text)?.kind;
  const label = table.columns[columns.what ?? 0]?.label.trim() ?? '';
  const isOfMeals = columns.what === 0 && MEAL_COLUMN.test(label) && NEAR_A_MEAL.has(entry);
  const said = isOfMeals ? 'meal' : entry;
  // `Ferry, check in 30 min before` between two places is a way.
  const isOfWays =
    what !== undefined && BOTH_ENDS.test(label) && wayBetween(plain(what.text), true) !== undefined;
  const isWay = isOfWays || (isTransferTable && (said === undefined || said === 'hotel'));
  const kind = isWay ? 'transfer' : what ? said : 'set';
  const notes = cell(columns.notes);
  const where = cell(columns.where);
  const party = cell(columns.party);
  const who = what && artist ? artist : party && !/\d/.test(party.text) ? party : undefined;
  const way = kind === 'transfer' ? wayOf(title, notes, from, to, isOfWays) : {};
  return {
    title: { ...title, text: cleanTitle(title.text) },
    ...(kind && { kind }),
    ...(!what && artist && { isActName: true }),
    ...(notes && { notes }),
    ...(where && { location: where }),
    ...(party && { party }),
    ...(who && { who: { ...who, isOfActs: who === artist } }),
    ...way,
  };
}

function wayOf(
  title: Words,
  notes: Words | undefined,
  from: Words | undefined,
  to: Words | undefined,
  isRide: boolean,
): { from?: Words; to?: Words } {
  const said = wayBetween(isRide ? plain(title.text) : title.text, isRide) ?? findWay(title.text);
  const noted = notes ? findWay(notes.text) : {};
  const start = from?.text ?? said.from;
  // Notes name the place more fully than a title that only says "to the hotel".
  const goal = to?.text ?? (said.to && /^\p{Lu}/u.test(said.to) ? said.to : (noted.to ?? said.to));
  return {
    ...(start && { from: { text: start, line: title.line } }),
    ...(goal && { to: { text: goal, line: title.line } }),
  };
}

/** A plan of transfers has no column for what happens; its own word for it is in the heading of the time column. */
function transferTitle(
  table: ReadTable,
  columns: ScheduleColumns,
  place: Words | undefined,
): Words | undefined {
  if (!place) return undefined;
  const label = table.columns[columns.start ?? 0]?.label ?? '';
  const word =
    kindOfTitle(label)?.kind === 'transfer' && !/dep|abfahrt|salida|départ|avg/iu.test(label)
      ? cleanTitle(label)
      : 'Transfer';
  return { text: word, line: place.line };
}
