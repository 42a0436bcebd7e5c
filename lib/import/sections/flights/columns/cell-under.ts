import type { Reading } from '../../../reading/reading.ts';
import type { Spot } from '../../shared/spots.ts';
import type { TokenLine } from '../types.ts';
import { columnCells } from './column-cells.ts';

/** The cell of the leg's rows that stands under a heading of this role. */
export function cellUnder(
  reading: Reading,
  lines: readonly TokenLine[],
  role: 'airline' | 'aircraft' | 'class',
): (Spot & { text: string }) | undefined {
  for (const line of lines) {
    for (const { start, end, column } of columnCells(reading, line.index)) {
      // A cell may hold the number below the name.
      const parts = line.text.slice(start, end).split('\n');
      const isPlain = role === 'aircraft' || parts.every((part) => !/\d/.test(part));
      const text = (isPlain ? parts.join('\n') : (parts.find((part) => !/\d/.test(part)) ?? '')).trim();
      if (column.role !== role || !/[\p{L}\d]/u.test(text)) continue;
      if (/\d{1,2}[:.]\d{2}|^\d+$/.test(text)) continue;
      const at = start + line.text.slice(start, end).indexOf(text);
      return { line: line.index, start: at, end: at + text.length, text };
    }
  }
  return undefined;
}
