import type { Reading, ReadLine } from '../../reading/reading.ts';
import { readHeading } from './fields.ts';
import type { TechnicalPart } from './part.ts';
import { scoreFields } from './score.ts';

/** The boxes of a form: a caption and, below it in the same box, what was filled in. */
export function boxesOf(reading: Reading, line: ReadLine): TechnicalPart[] {
  if (!line.line.cells.some((cell) => cell.text.includes('\n'))) return [];
  return line.line.cells.flatMap(({ text }): TechnicalPart[] => {
    const [caption = '', ...rest] = text.split('\n');
    // A value that goes over two lines is no caption with its answer.
    if (/[\d,;]/u.test(caption)) return [];
    const read = readHeading(caption, reading.language);
    const [field] = read.fields;
    const value = rest.join('\n').trim();
    const isTelling = /\d/.test(value) || scoreFields(value).length > 0 || value.split(/\s+/u).length > 3;
    return field && isTelling
      ? [{ field, heading: '', pieces: [{ text: value, line: line.index }], isHeaded: true }]
      : [];
  });
}
