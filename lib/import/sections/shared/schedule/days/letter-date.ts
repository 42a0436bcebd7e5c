import type { Reading, ReadLine } from '../../../../reading/reading.ts';
import { GREETS } from '../../../../recognizers/greetings.ts';

/** `Brest, le 10 février 2027`, alone on its line. */
const PLACE_AND_DATE =
  /^[\s>]*(?:(?:fait à|à|en|done at)\s)?(?!\p{L}+(?:tag|woch|day|di|dag),)\p{Lu}[\p{L}.-]+(?:\s[\p{L}.-]+){0,3},\s?(?:a|am|den|le|der|the|on|el)\s\d{1,2}(?:\.|er)?\s?[\p{L}\d][^,;:]{4,24}$/u;
/** The head of a letter, and how far below its date it addresses somebody. */
const HEAD = 16;
const REACH = 12;

/** `Graz, am 12. März 2027`, `12 April` above `Dear Sir`: when the paper was written is no day of what it tells. */
export function isLetterDate(reading: Reading, line: ReadLine): boolean {
  if (PLACE_AND_DATE.test(line.text)) return true;
  const below = reading.lines.slice(line.index + 1, line.index + 1 + REACH);
  return (
    line.index < HEAD && below.some(({ text, message }) => message === line.message && GREETS.test(text))
  );
}
