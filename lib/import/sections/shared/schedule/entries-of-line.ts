import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { timeGroups } from './time-groups.ts';

/** So many cells with a time of their own are a day in one line. */
const MIN_CELLS = 3;
/** Two labels and their values side by side. */
const MIN_PAIRED = 4;

/**
 * The entries of a line that holds several: `Load in 14:00 | Soundcheck 16:00 | Doors 19:00`, the pairs of a form side
 * by side (`Arrival: | 13:00 | Tuning: | 11:00`), and a label whose value has a line for each of its days.
 */
export function entriesOfLine(reading: Reading, line: ReadLine): ReadLine[] {
  const cells = line.line.cells.filter((cell) => !cell.isStruck && cell.text.trim() !== '');
  const [label, value] = cells;
  if (!label || !value) return [line];
  const entry = (own: readonly { text: string }[]): ReadLine => ({
    ...line,
    text: own.map((cell) => cell.text).join('  '),
    line: { ...line.line, cells: own.map((cell) => ({ ...label, ...cell })) },
  });
  const isTimed = ({ text }: { text: string }): boolean => timeGroups(text, reading).length === 1;
  if (cells.length >= MIN_CELLS && cells.every((cell) => /^\s*\p{L}{2}/u.test(cell.text) && isTimed(cell)))
    return cells.map((cell) => entry([cell]));
  const isForm =
    cells.length >= MIN_PAIRED && cells.every(({ text }, i) => i % 2 === 1 || /:\s*$/u.test(text));
  if (isForm)
    return cells.flatMap((cell, i) => {
      const own = cells[i + 1];
      return i % 2 === 0 && own ? [entry([cell, own])] : [];
    });
  const days = cells.length === 2 ? value.text.split('\n').map((text) => ({ text: text.trim() })) : [];
  return days.length > 1 && days.every(isTimed) ? days.map((day) => entry([label, day])) : [line];
}
