const MAX_HEADING = 70;

/** Is this line a heading by its words alone: all capitals, or a numbered title? Values and sentences are not. */
export function isTypedHeading(text: string): boolean {
  if (text.length > MAX_HEADING || /\S {3,}\S/.test(text)) return false;
  const letters = text.replace(/[^\p{L}]/gu, '');
  if (letters.length < 3 || /[.,;]$/.test(text) || /[@€$£]/.test(text)) return false;
  if (isNumberedTitle(text)) return true;
  const isCapitals = letters === letters.toUpperCase() && letters !== letters.toLowerCase();
  // Codes and values in capitals ("KE 5901", "PNR: X4K2") are no headings.
  const digits = text.match(/\d/g)?.length ?? 0;
  return isCapitals && digits <= 4 && !/:\s*\S/.test(text);
}

/** "3. Accommodation", "§ 4 Vergütung", "II. TECHNICAL". */
export function isNumberedTitle(text: string): boolean {
  if (!/^(\d{1,2}(\.\d{1,2})*[.)]|[IVX]{1,5}\.|§\s?\d+|[A-H][.)])\s+\p{Lu}/u.test(text)) return false;
  return text.split(/\s+/).length <= 8;
}
