import type { Reading } from '../../../reading/reading.ts';
import { cellRanges } from '../../shared/spots.ts';
import type { ColumnAt } from '../columns/column-cells.ts';
import type { TokenLine } from '../types.ts';
import { asPersonName, slashedNames } from './find-names.ts';
import { isMention, type NameAt } from './name-at.ts';
import { personCalled } from './person-called.ts';
import { listedNames } from './written-names.ts';

/** The names in the columns of a row that are for travellers. */
export function passengerCells(reading: Reading, line: TokenLine, columnAt: ColumnAt): NameAt[] {
  const read = reading.lines[line.index];
  if (!read || (line.tokens.some((token) => token.kind === 'flight') && !isMention(line))) return [];
  const inTwo = nameInTwoCells(reading, line, columnAt);
  if (inTwo) return [inTwo];
  return cellRanges(read).flatMap(({ start, end }) => {
    if (columnAt(line.index, start)?.role !== 'passenger') return [];
    const cell = line.text.slice(start, end);
    const names = slashedNames(cell);
    if (areTwoFirstNames(reading, cell, columnAt)) return [];
    const listed = names.length > 0 ? names : listedNames(cell, (word) => personCalled(reading, word));
    return (listed ?? []).map((name) => ({
      ...name,
      start: name.start + start,
      end: name.end + start,
      method: 'table' as const,
      reason: 'column for the travellers',
    }));
  });
}

const TWO_WORDS = /^\s*\p{Lu}\p{Ll}+, \p{Lu}\p{Ll}+\s*$/u;
const MORE_WORDS = /^\s*\p{Lu}\p{Ll}+(?:, \p{Lu}\p{Ll}+){2,}\s*$/u;
const callsByFirstNames = new WeakMap<Reading, boolean>();

/** `Ada, Tom` in the column of `Ada, Tom, Ida`: two people, and no surname before its first name. */
export const areTwoFirstNames = (reading: Reading, cell: string, columnAt: ColumnAt): boolean =>
  TWO_WORDS.test(cell) && isOfFirstNames(reading, columnAt);

function isOfFirstNames(reading: Reading, columnAt: ColumnAt): boolean {
  const known =
    callsByFirstNames.get(reading) ??
    reading.lines.some(
      (line) =>
        line.line.table !== undefined &&
        cellRanges(line).some(
          ({ start, end }) =>
            MORE_WORDS.test(line.text.slice(start, end)) && columnAt(line.index, start)?.role === 'passenger',
        ),
    );
  callsByFirstNames.set(reading, known);
  return known;
}

/** `ADA | WREN` under `First name | Surname`, in either order. */
export function nameInTwoCells(
  reading: Reading,
  { index, text }: TokenLine,
  columnAt: ColumnAt,
): NameAt | undefined {
  const read = reading.lines[index];
  const cells = read ? cellRanges(read) : [];
  const roleAt = (at: number) => columnAt(index, at)?.role;
  const [given, surname] = (['given', 'surname'] as const).map((role) =>
    cells.find(({ start }) => roleAt(start) === role),
  );
  if (!given || !surname) return undefined;
  const [first, last] = given.start < surname.start ? [given, surname] : [surname, given];
  const person = asPersonName(
    `${text.slice(given.start, given.end)} ${text.slice(surname.start, surname.end)}`,
  );
  return (
    person && {
      ...person,
      start: first.start,
      end: last.end,
      method: 'table',
      reason: 'columns for the first name and the surname',
    }
  );
}
