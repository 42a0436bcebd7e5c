import type { TypedRow } from './typed-rows.ts';

const MAX_HEADING = 70;

/** 1 to 3 when a typed line is a heading: underlined, in capitals, numbered, or marked `#`. */
export function headingLevel(row: TypedRow): number | undefined {
  const text = row.text.trim();
  if (row.underline === '=') return 1;
  if (row.underline === '-') return 2;
  const hashes = /^(#{1,6})\s+\S/.exec(text)?.[1];
  if (hashes) return hashes.length;
  if (text.length > MAX_HEADING || !row.startsBlock || hasWideGap(text)) return undefined;
  const wordless = text.replace(/[^\p{L}]/gu, '');
  if (wordless.length < 3 || /[.,;]$/.test(text) || /[@€$£]/.test(text)) return undefined;
  const isCapitals = wordless === wordless.toUpperCase() && wordless !== wordless.toLowerCase();
  const isNumbered = /^(\d{1,2}(\.\d{1,2})*[.)]|[IVX]{1,5}\.|§\s?\d+|[A-H][.)])\s+\p{Lu}/u.test(text);
  // Codes and values in capitals ("KE 5901", "PNR: X4K2") are no headings.
  const digits = text.match(/\d/g)?.length ?? 0;
  if (isCapitals && (isNumbered || digits <= 4) && !/:\s*\S/.test(text))
    return isNumbered ? 2 : 1 + (row.isBlankAfter ? 0 : 1);
  if (isNumbered && text.split(/\s+/).length <= 8) return 2;
  return undefined;
}

function hasWideGap(text: string): boolean {
  return /\S {3,}\S/.test(text);
}
