import type { Reading, ReadLine } from '../../../reading/reading.ts';
import { quick } from '../../../recognizers/phrases.ts';

const SALUTATION = quick(
  /^(?:dear|hello|hallo|liebe[rs]?|sehr geehrte[rs]?|guten tag|bonjour|ch[èe]re?s?|madame|monsieur|hola|estimad[oa]s?|querid[oa]s?|muy señor\p{L}*|hej|k[äa]ra|b[äa]sta)(?!\p{L})/iu,
);
/** The head of a letter, and how far below its date it addresses somebody. */
const HEAD = 16;
const REACH = 12;

/** `Graz, am 12. März 2027` above `Sehr geehrte Frau …`: when the letter was written is no day of what it tells. */
export function isLetterDate(reading: Reading, line: ReadLine): boolean {
  return (
    line.index < HEAD &&
    reading.lines
      .slice(line.index + 1, line.index + 1 + REACH)
      .some(({ text, message }) => message === line.message && SALUTATION.test(text))
  );
}
