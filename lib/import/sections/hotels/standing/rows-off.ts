import type { Reading, ReadTable } from '../../../reading/reading.ts';
import { foldName } from '../../../recognizers/fold.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';
import { isMinusRow, isUnlikeStanding, rowsOff } from '../../shared/standing/rows.ts';
import {
  isOffOnly,
  opensCalledOff,
  opensOff,
  opensWithOffCode,
  opensWithOffState,
} from '../../shared/standing/states.ts';
import { tableAt } from '../../shared/table-at.ts';
import type { HotelName } from '../names/find-names.ts';
import { namesByPattern } from '../names/name-patterns.ts';

const ABOUT_MONEY =
  /pay|zahl|paiement|pago|betal|deposit|anzahlung|acompte|guarantee|option ?(?:date|bis|till)/iu;
const MIN_CELLS = 3;

/** The row of a list, none of whose cells is a state that says the row is off: `free cxl until Friday` is a condition. */
export function isStandingRow(reading: Reading, index: number): boolean {
  const cells = reading.lines[index]?.line.cells.length ?? 0;
  return (
    cells > MIN_CELLS &&
    tableAt(reading, index) !== undefined &&
    !rowsOff(reading, opensWithOffState).has(index)
  );
}

/** Whether the row that names the house says that its booking is off, or a later version of the row follows. */
export function isOffRow(reading: Reading, one: HotelName, houses: ReadonlySet<number>): boolean {
  const { text: row = '', line } = reading.lines[one.line] ?? {};
  if (opensWithOffCode(row) || isMinusRow(reading, one.line)) return true;
  const cells = line?.cells ?? [];
  // Beside the name alone stands its state: `Hotel Rex | PENDING - NOT RESERVED`.
  if (cells.length < MIN_CELLS)
    return cells.some(
      ({ text }) => !text.includes(one.name) && text.split(/[,;]\s|\s[-–—]\s/u).some(isOffOnly),
    );
  const table = tableAt(reading, one.line);
  const isOff = cells.some(
    ({ text }, at) =>
      !text.includes(one.name) && saysOff(text) && !ABOUT_MONEY.test(table?.columns[at]?.label ?? ''),
  );
  return (
    isOff ||
    cells.some(({ text }) => text.includes(one.name) && endsOff(text.slice(text.indexOf(one.name)))) ||
    isUnlikeStanding(reading, one.line, houses) ||
    (table !== undefined && isOldVersion(table, one.line))
  );
}

/** `OVERFLOW  Rex Suites, …` over its guests, whose rows are all off: nobody sleeps there. */
export function isOverRowsOff(reading: Reading, one: HotelName, houses: ReadonlySet<number>): boolean {
  const off = rowsOff(reading, opensWithOffState);
  if (off.size === 0 || off.has(one.line)) return false;
  const isRow = (line: number) =>
    (reading.lines[line]?.line.cells.length ?? 0) >= MIN_CELLS && !houses.has(line);
  let last = one.line;
  while (isRow(last + 1) && off.has(last + 1)) last++;
  return last > one.line && !isRow(last + 1);
}

/** `show cancelled, room released`: each part of a remark for itself. */
const saysOff = (remark: string) => remark.split(/[,;]\s/u).some((part) => opensOff(part.replace(ROOMS, '')));
const ROOMS =
  /^\W{0,3}(?:the )?(?:hotel|rooms?|booking|reservation|zimmer|buchung|chambres?|réservation|habitaciones|reserva|hotell|rummen|bokningen)\s/iu;

/** `Hotel Rex, 21.-22.11. (aufgehoben)`, `Hotel Rex – cancelled 3/2`: in the cell of the name, in brackets or at its end, and no other house. */
const endsOff = (cell: string) =>
  [
    ...matchesOf(cell, BRACKET)
      .filter(([words]) => namesByPattern(words).length === 0)
      .flatMap(([, inner = '']) => inner.split(/,\s|;\s/u)),
    ...cell
      .replace(BRACKET, ' ')
      .split(/,\s|;\s|\s[-–—|/*]+\s?/u)
      .slice(1),
  ].some((part) => isOffOnly(part) || (opensCalledOff(part) && namesByPattern(part).length === 0));
const BRACKET = /[([]([^()[\]]{3,60})[)\]]/gu;

const VERSION =
  /^(?:version|vers?\.?|v|rev(?:ision)?\.?|stand|fassung|issue|versión|versie|utgåva|utg\.?)$/iu;
const NIGHT = /^hotel\.(?:checkIn|night)$/;

/** Of the rows for one night that of the highest version holds. */
function isOldVersion(table: ReadTable, line: number): boolean {
  const version = table.columns.findIndex(({ label }) => VERSION.test(label.trim()));
  const night = table.columns.findIndex(({ concept }) => NIGHT.test(concept ?? ''));
  const own = table.rows.find((row) => row.line === line);
  if (version < 0 || night < 0 || !own) return false;
  const numberOf = (cells: readonly string[]) => Number(/\d+/.exec(cells[version] ?? '')?.[0] ?? Number.NaN);
  const nightOf = (cells: readonly string[]) => foldName(cells[night] ?? '');
  return table.rows.some(
    ({ cells }) => nightOf(cells) === nightOf(own.cells) && numberOf(cells) > numberOf(own.cells),
  );
}
