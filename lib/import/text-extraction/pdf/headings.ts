import { type Line, lineText } from '../../source-text.ts';
import { isTypedHeading } from '../layout/typed-heading.ts';
import type { PdfPage } from './pdf-page.ts';
import type { PdfRow } from './rows.ts';

/** The size of the running text, which headings are measured against. */
export interface TypeSizes {
  body: number;
}

export function typeSizes(pages: readonly PdfPage[]): TypeSizes {
  const weights = new Map<number, number>();
  for (const page of pages.slice(0, 40)) {
    for (const word of page.words) {
      const size = Math.round(word.em * 2) / 2;
      weights.set(size, (weights.get(size) ?? 0) + word.text.length);
    }
  }
  const [body] = [...weights].sort((a, b) => b[1] - a[1]);
  return { body: body?.[0] ?? 0 };
}

const MAX_HEADING_WORDS = 14;
/** `§ 2 Schedule. The hall is open from 1 pm. Rehearsal from`: only the beginning of a clause is bold. */
const SENTENCE = /\p{Ll}{3}\.\s\p{Lu}\p{L}*\s/u;

/** Larger or bolder than the text around it, short, and by itself. */
export function headingOf(row: PdfRow, line: Line, sizes: TypeSizes): number | undefined {
  const text = lineText(line);
  const isOcr = line.cells.some((cell) => cell.confidence !== undefined);
  if (line.table !== undefined || row.words.length > MAX_HEADING_WORDS || !/\p{L}{2}/u.test(text))
    return undefined;
  const ratio = sizes.body > 0 ? row.em / sizes.body : 1;
  // The height of OCR words depends on their letters; only large steps mean anything.
  const [large, medium, small] = isOcr ? [2.6, 2.2, 2.2] : [1.7, 1.35, 1.14];
  if (ratio >= large) return 1;
  if (ratio >= medium) return 2;
  if (line.cells.length > 1) return undefined;
  if (ratio >= small) return 3;
  if (!row.startsBlock && !row.standsOut) return undefined;
  if (row.isBold && !/[.,;]$/.test(text) && !/:\s*\S/.test(text) && !SENTENCE.test(text)) return 4;
  return isTypedHeading(text) ? 5 : undefined;
}
