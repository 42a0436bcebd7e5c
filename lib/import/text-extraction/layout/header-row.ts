/** Is the first row of a table its header? Words that name columns above rows that hold data. */
export function isHeaderRow(
  first: readonly string[],
  rest: readonly (readonly string[])[],
  hints: { isBold?: boolean; isRuled?: boolean } = {},
): boolean {
  const named = first.filter((cell) => cell !== '');
  if (rest.length === 0 || named.length < 2 || named.length < first.length * 0.6) return false;
  if (!named.every(namesColumn)) return false;
  if (hints.isBold || hints.isRuled) return true;
  if (named.length < 3) return false;
  const hasData = rest.some((row) => row.some((cell) => /\d|@/.test(cell)));
  const isUpper = named.every((cell) => cell === cell.toUpperCase());
  return hasData || (isUpper && rest.some((row) => row.some((cell) => cell !== cell.toUpperCase())));
}

/** Short, wordy, not a value: no digits beyond "Seat 1" or "KL 1199", no address, no trailing colon. */
function namesColumn(cell: string): boolean {
  if (cell.length > 40 || /[@€$£]|\d{1,2}[:.]\d{2}|\d{1,2}[./-]\d{1,2}|:$|:\s*\S/.test(cell)) return false;
  if (!/\p{L}/u.test(cell) && cell !== '#') return false;
  const digits = cell.match(/\d/g)?.length ?? 0;
  return digits === 0 || (digits <= 4 && /^\p{L}{3,}/u.test(cell));
}
