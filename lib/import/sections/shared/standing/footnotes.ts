import type { Reading } from '../../../reading/reading.ts';
import { matchesOf } from '../../../recognizers/phrases.ts';

/** `1) …`, `*) …`, `(2) …`, `(**) …` at the head of a note. */
const OPENS = /^\s{0,6}(\(?(?:\*{1,3}|[†‡])\)?|\(\d{1,2}\)|\d{1,2}\)|[¹²³⁴⁵⁶⁷⁸⁹])\s{0,4}(?=\p{L})/u;
/** The same upon what the note is about. */
const MARKS =
  /(?<=[\p{L}\d).]\s{0,12})(?:\(\d{1,2}\)|(?<!\(\d{0,2})\d{1,2}\)|\(?\*{1,3}\)?|\(?[†‡]\)?|[¹²³⁴⁵⁶⁷⁸⁹])(?=\s|$|[,;.])/gu;
const bare = (mark: string) => mark.replace(/[()]/gu, '');

/** The lines that bear the mark of a footnote of which `says` holds: `EI 702 … *)` over `*) wird nicht geflogen`. */
export function linesNoted(reading: Reading, says: (note: string) => boolean): Set<number> {
  const notes = new Map<string, number>();
  for (const { line, index } of reading.lines) {
    for (const [column, { text }] of line.cells.entries()) {
      const mark = OPENS.exec(text)?.[1];
      const below = reading.lines[index + 1]?.line.cells[column]?.text ?? '';
      if (mark !== undefined && says(`${text} ${below}`)) notes.set(bare(mark), index);
    }
  }
  const noted = new Set<number>();
  for (const { text, index } of notes.size > 0 ? reading.lines : [])
    for (const [mark] of matchesOf(text, MARKS)) if ((notes.get(bare(mark)) ?? -1) > index) noted.add(index);
  return noted;
}
