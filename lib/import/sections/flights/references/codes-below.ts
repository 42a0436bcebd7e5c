import type { Reading } from '../../../reading/reading.ts';
import type { Spot } from '../../shared/spots.ts';
import { cellRanges } from '../../shared/spots.ts';
import { LABEL, WORDS } from './reference-words.ts';

const LABEL_ALONE = new RegExp(`^${LABEL}${WORDS}\\s?:?$`, 'iu');
const CODE = /^[A-Z0-9]{5,8}$/u;

/** Codes that stand below their label: in the same column of the next line, or alone under it. */
export function codesBelow(reading: Reading): (Spot & { code: string; label: string })[] {
  const found: (Spot & { code: string; label: string })[] = [];
  for (const line of reading.lines) {
    const below = reading.lines[line.index + 1];
    for (const [i, cell] of line.line.cells.entries()) {
      const label = cell.text.trim();
      const code = below?.line.cells[i]?.text.trim() ?? '';
      if (!below || line.line.cells.length < 2 || !CODE.test(code) || !LABEL_ALONE.test(label)) continue;
      const range = cellRanges(below).find(({ index }) => index === i);
      if (range) found.push({ line: below.index, start: range.start, end: range.end, code, label });
    }
  }
  for (const pair of reading.pairs) {
    const code = pair.value.trim();
    if (pair.layout !== 'below' || !CODE.test(code) || !LABEL_ALONE.test(pair.label)) continue;
    const line = reading.lines
      .slice(pair.firstLine, pair.lastLine + 1)
      .find(({ text }) => text.includes(code));
    const start = line?.text.indexOf(code) ?? 0;
    if (line) found.push({ line: line.index, start, end: start + code.length, code, label: pair.label });
  }
  return found;
}
