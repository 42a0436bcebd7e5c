import type { Candidate } from '../../../candidate.ts';
import type { Reading, ReadTable } from '../../../reading/reading.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { candidateAt } from '../../shared/spots.ts';
import { hotelKey } from '../names/name-keys.ts';
import { houseColumn } from '../names/name-rows.ts';
import type { Stay, StayCandidates, StayDates } from '../types.ts';
import { sensesOf } from './stay-columns.ts';
import { readStayDates } from './stay-dates.ts';

type Dates = Pick<StayCandidates, 'checkInDate' | 'checkInTime' | 'checkOutDate' | 'checkOutTime'>;

/**
 * The stay a rooming list gives a hotel: of its guests' days those most of them share. Rows belong to the hotel their
 * own column names, by name or by the letter the list gave it, else to the hotel whose part of the paper they stand in.
 */
export function readRoomingList(
  reading: Reading,
  stay: Stay,
  stays: readonly Stay[],
): { dates: Dates; guests: Candidate<string>[] } {
  const lists = reading.tables.filter(isRoomingList);
  const rows = lists.flatMap((table) => rowsOf(reading, table, stay, stays));
  if (rows.length === 0) return { dates: {}, guests: [] };
  const ofGuests = lists.filter(tellsGuests).flatMap((table) => rowsOf(reading, table, stay, stays));
  const perRow = rows.map((line) => datesOfRow(reading, line));
  const pick = (field: keyof StayDates) => {
    const all = perRow.flatMap((row) => row[field].slice(0, 1));
    const counts = new Map<string, number>();
    for (const { value } of all) counts.set(value, (counts.get(value) ?? 0) + 1);
    const count = (value: string) => counts.get(value) ?? 0;
    return [...all].sort((a, b) => count(b.value) - count(a.value)).slice(0, 1);
  };
  const dates: Dates = {};
  for (const field of ['checkInDate', 'checkInTime', 'checkOutDate', 'checkOutTime'] as const) {
    const picked = pick(field);
    if (picked.length > 0) dates[field] = picked;
  }
  return { dates, guests: guestNotes(reading, ofGuests) };
}

const datesOfRows = new WeakMap<Reading, Map<number, StayDates>>();

/** Several houses of one paper may share a list. */
function datesOfRow(reading: Reading, line: number): StayDates {
  const rows = datesOfRows.get(reading) ?? new Map<number, StayDates>();
  datesOfRows.set(reading, rows);
  const dates = rows.get(line) ?? readStayDates(reading, [line]);
  rows.set(line, dates);
  return dates;
}

function isRoomingList(table: ReadTable): boolean {
  const concepts = table.columns.map(({ concept }) => concept ?? '');
  const senses = sensesOf(table);
  return (
    table.rows.length > 0 &&
    senses.includes('in') &&
    senses.includes('out') &&
    (concepts.includes('hotel.guests') || concepts.includes('hotel.rooms') || table.columns.length >= 4)
  );
}

/** A list of houses has a row for each house; whoever stays there, or the room, has a column of its own or the row. */
function tellsGuests(table: ReadTable): boolean {
  const concepts = table.columns.map(({ concept }) => concept);
  return GUESTS.some((one) => concepts.includes(one)) || houseColumn(table) < 0;
}

const GUESTS = ['hotel.guests', 'hotel.rooms', 'flight.passenger'];

function rowsOf(reading: Reading, table: ReadTable, stay: Stay, stays: readonly Stay[]): number[] {
  const column = houseColumn(table);
  if (column >= 0) {
    const mark = markOf(reading, stay);
    return table.rows
      .filter((row) => {
        const cell = foldName(row.cells[column] ?? '');
        return (
          cell !== '' &&
          (cell === mark ||
            (cell.length > 2 &&
              (hotelKey(cell) === hotelKey(stay.name ?? '') ||
                hotelKey(stay.name ?? '').includes(hotelKey(cell)))))
        );
      })
      .map((row) => row.line)
      .filter((line) => lastAbove(line, staysAtHouse(stay, stays)) === stay);
  }
  return (
    rowsByRoom(reading, table, stay, stays) ??
    (lastAbove(table.firstLine, stays) === stay ? table.rows.map((row) => row.line) : [])
  );
}

/** `Hotel 1: …`, `Hotel 2: …` over rooms that are called `1/01`, `2/03`: each house has the rooms of its number. */
function rowsByRoom(
  reading: Reading,
  { rows }: ReadTable,
  stay: Stay,
  stays: readonly Stay[],
): number[] | undefined {
  const marks = new Set(stays.flatMap((one) => markOf(reading, one) ?? []));
  const houseOf = (cells: readonly string[]) => foldName(ROOM_OF_HOUSE.exec(cells[0] ?? '')?.[1] ?? '');
  if (marks.size < 2 || !rows.every(({ cells }) => marks.has(houseOf(cells)))) return undefined;
  return rows.filter(({ cells }) => houseOf(cells) === markOf(reading, stay)).map(({ line }) => line);
}

const ROOM_OF_HOUSE = /^\W{0,2}([A-F]|\d)\s?[/.–-]\s?\d{1,4}(?!\d)/iu;

const staysAtHouse = (stay: Stay, stays: readonly Stay[]) =>
  stays.filter(({ name }) => hotelKey(name ?? '') === hotelKey(stay.name ?? ''));

function lastAbove(line: number, stays: readonly Stay[]): Stay | undefined {
  let nearest: Stay | undefined;
  for (const one of stays)
    if (one.home.line <= line && one.home.line > (nearest?.home.line ?? -1)) nearest = one;
  return nearest ?? stays[0];
}

/** `A` of `HOTEL A (BAND)`, written before the hotel's name. */
function markOf(reading: Reading, stay: Stay): string | undefined {
  const before = (reading.lines[stay.home.line]?.text ?? '').slice(0, stay.home.start);
  const match = /(?:hotel|hôtel|hotell)\s?([A-F]|\d)(?![\p{L}\d])/iu.exec(before);
  return match?.[1] ? foldName(match[1]) : undefined;
}

export const GUESTS_OF_LIST = 'guests of the rooming list';

function guestNotes(reading: Reading, rows: readonly number[]): Candidate<string>[] {
  // A row that is struck through has nothing that stands.
  const lines = rows.flatMap((line) => reading.lines[line] ?? []).filter((line) => line.text !== '');
  const spots = lines.map((line) => ({ line: line.index, start: 0, end: line.text.length }));
  const text = lines.map((line) => line.text.replace(/\s{2,}/gu, ', ')).join('\n');
  return text.length > 0 && text.length < 2000
    ? [
        candidateAt(reading, text, spots, {
          method: 'table',
          reason: GUESTS_OF_LIST,
          specificity: 0.4,
        }),
      ]
    : [];
}
