import { isNumberedTitle, isTypedHeading } from '../layout/typed-heading.ts';
import type { TypedRow } from './typed-rows.ts';

/** 1 to 3 when a typed line is a heading: underlined, in capitals, numbered, or marked `#`. */
export function headingLevel(row: TypedRow): number | undefined {
  const text = row.text.trim();
  if (row.underline === '=') return 1;
  if (row.underline === '-') return 2;
  const hashes = /^(#{1,6})\s+\S/.exec(text)?.[1];
  if (hashes) return hashes.length;
  if (!row.startsBlock || !isTypedHeading(text)) return undefined;
  if (isNumberedTitle(text)) return 2;
  return row.isBlankAfter ? 1 : 2;
}
