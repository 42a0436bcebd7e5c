import { foldName } from '../../../recognizers/fold.ts';
import { columnCells } from '../columns/column-cells.ts';
import type { Leg, Passenger } from '../types.ts';

/** `O.W.`, `OW`, and several of them in a row. */
const INITIALS = '\\p{Lu}\\.?\\s?\\p{Lu}\\.?(?:\\s?\\p{Lu}\\.?)?';
const AT_HEAD = new RegExp(
  `^\\W{0,6}(${INITIALS}(?:\\s?[,+/&]\\s?${INITIALS}){0,7})(?=:?\\s)(?!\\s?\\d)`,
  'u',
);

/** `O.W.  LX 977 BER - ZRH` of a sheet that names its travellers in full: those of the list who are meant. */
export function peopleByInitials(leg: Leg, listed: readonly Passenger[]): Passenger[] {
  if (listed.length < 2) return [];
  const text = leg.reading.lines[leg.firstLine]?.text ?? '';
  const cell = columnCells(leg.reading, leg.firstLine).find(({ column }) => column.role === 'passenger');
  const written = AT_HEAD.exec(cell ? `${text.slice(cell.start, cell.end)} ` : text)?.[1];
  const meant = (written?.split(/[,+/&]/u) ?? []).map((part) => {
    const letters = foldName(part.replace(/[^\p{L}]/gu, ''));
    const [one, ...others] = listed.filter(({ name }) => initialsOf(name.value).includes(letters));
    return others.length === 0 ? one : undefined;
  });
  return meant.every((one) => one !== undefined) ? meant : [];
}

/** Of all words of the name, and of the first and the last. */
function initialsOf(name: string): string[] {
  const letters = foldName(name)
    .split(/[\s-]+/u)
    .map((word) => word.charAt(0));
  return [letters.join(''), `${letters[0]}${letters.at(-1)}`];
}
