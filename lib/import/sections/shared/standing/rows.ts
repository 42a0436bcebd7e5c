import type { Reading, ReadTable } from '../../../reading/reading.ts';
import { quick } from '../../../recognizers/phrases.ts';
import { STANDING } from '../../../recognizers/standing-words.ts';
import { tableAt } from '../table-at.ts';

const STANDS = quick(
  new RegExp(
    `^\\W{0,3}(?:${STANDING}|ok|fix|fest|paid|signed|guaranteed|bezahlt|unterschrieben|reserviert|payée?s?|signée?s?|garantie?s?|pagad[oa]s?|firmad[oa]s?|cerrad[oa]s?|betal[dt]|klart?)(?!\\p{L})`,
    'iu',
  ),
);

/**
 * Of bookings of one kind, each in a row of a list: where the remarks say of another that it stands, a remark that does
 * not say so leaves its own row out, in whatever words.
 */
export function isUnlikeStanding(reading: Reading, line: number, others: ReadonlySet<number>): boolean {
  const table = tableAt(reading, line);
  const own = table?.rows.find((row) => row.line === line)?.cells ?? [];
  return own.some(
    (remark, at) =>
      /^\W{0,3}\p{L}{4}/u.test(remark) &&
      !STANDS.test(remark) &&
      table !== undefined &&
      standingLines(table, at).some((other) => others.has(other)),
  );
}

const standing = new WeakMap<ReadTable, Map<number, readonly number[]>>();

/** The rows whose remark in a column says that they stand: asked for every row of a table that may have thousands. */
function standingLines(table: ReadTable, at: number): readonly number[] {
  const columns = standing.get(table) ?? new Map<number, readonly number[]>();
  standing.set(table, columns);
  const known = columns.get(at);
  if (known) return known;
  const lines = table.rows.filter(({ cells }) => STANDS.test(cells[at] ?? '')).map(({ line }) => line);
  columns.set(at, lines);
  return lines;
}

const ABOUT_MONEY =
  /pay|zahl|paiement|pago|betal|deposit|anzahlung|acompte|guarantee|option ?(?:date|bis|till)/iu;
/** A column for what became of the booking, and nothing else. */
const STATUS_COLUMN = /^(?:stand|status|st\.?|state|statut|état|estado|situación|läge)$/iu;
const MIN_CELLS = 3;

/**
 * The rows of lists that are called off: a cell behind the first says so, what the status column says is unlike what it
 * says of rows that stand, or the sum of the row is given back.
 */
export function rowsOff(reading: Reading, saysOff: (cell: string) => boolean): ReadonlySet<number> {
  const known = knownOff.get(saysOff) ?? new WeakMap<Reading, ReadonlySet<number>>();
  knownOff.set(saysOff, known);
  const found =
    known.get(reading) ?? new Set(reading.tables.flatMap((table) => rowsOffIn(reading, table, saysOff)));
  known.set(reading, found);
  return found;
}

const knownOff = new WeakMap<(cell: string) => boolean, WeakMap<Reading, ReadonlySet<number>>>();

function rowsOffIn(reading: Reading, table: ReadTable, saysOff: (cell: string) => boolean): number[] {
  const { columns, rows } = table;
  if (Math.max(columns.length, ...rows.map(({ cells }) => cells.length)) < MIN_CELLS) return [];
  const status = columns.findIndex(({ label }) => STATUS_COLUMN.test(label.trim()));
  const stands = status >= 0 && rows.some(({ cells }) => STANDS.test(cells[status] ?? ''));
  return rows
    .filter(({ line, cells }) => {
      // In the row of a form each cell speaks of the label before it.
      if (cells.some((cell) => /:\s*$/.test(cell))) return false;
      const state = cells[status] ?? '';
      const isUnlike = stands && /\p{L}{3}/u.test(state) && !STANDS.test(state);
      const isOff = cells.some(
        (cell, at) => at > 0 && saysOff(cell) && !ABOUT_MONEY.test(columns[at]?.label ?? ''),
      );
      return isUnlike || isOff || isCredited(reading.lines[line]?.text ?? '');
    })
    .map(({ line }) => line);
}

const PLUS = /^\s{0,8}\+\s{1,4}(?=\S)/u;
const MINUS = /^\s{0,8}[-−–]\s{1,4}(?=\S)/u;
const withPlus = new WeakMap<Reading, boolean>();

/** `- Hotel Rex` in a list that has `+ Hotel Anker`: taken out where others are put in. */
export function isMinusRow(reading: Reading, line: number): boolean {
  if (!MINUS.test(reading.lines[line]?.text ?? '')) return false;
  const known = withPlus.get(reading) ?? reading.lines.some(({ text }) => PLUS.test(text));
  withPlus.set(reading, known);
  return known;
}

/** `-6  19,50 €  -117,00 €`: a row whose sum is given back. */
export const isCredited = (row: string): boolean => CREDITED.test(row.replace(NO_MINUS, ' '));

const CREDITED = /(?:^|[\s(])[-–−]\s?(?:[€£$]\s?)?\d[\d.,' ]{0,12}[.,]\d{2}(?!\d)|\d[.,]\d{2}[-−](?=\s|$)/u;

/** `12.30 - 13.30`, `Dinner – 18.30`, `Lunch - 14,00 € each`: hours, or a dash between words; a minus leans on its sum. */
const NO_MINUS =
  /(?:^|(?<=\S\s?))[-–−]\s|(?<=\d)[-–−](?=\d)|[-–−]\s?(?:[01]?\d|2[0-4])\.[0-5]\d(?![\d,]|\s?(?:[€£$]|EUR|GBP|USD|CHF|SEK|kr))/giu;
