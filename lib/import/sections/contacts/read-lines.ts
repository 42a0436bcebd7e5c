import type { Reading } from '../../reading/reading.ts';
import { CardReader, type Known } from './cards/card-reader.ts';
import type { Contact } from './contact.ts';
import { isSalutation, isSubjectLine } from './mail-lines.ts';

/**
 * Contacts of everything that is no contact table: labelled lines, cards, signature blocks, clauses. An address or a
 * number belongs to the name before it on its line, or on the card above it; it never reaches back over another name.
 */
export function readContactLines(reading: Reading, taken: ReadonlySet<number>, known: Known): Contact[] {
  const reader = new CardReader(reading, known);
  for (const line of reading.lines) {
    if (
      taken.has(line.index) ||
      isSubjectLine(line.text) ||
      COPIES.test(line.text) ||
      isSalutation(reading, line)
    )
      reader.close();
    else reader.readLine(line);
  }
  reader.close();
  return reader.contacts;
}

/** `Original: Clerk • Copy: Artist • Copy: Finance`: where a form goes. */
const COPIES =
  /(?:^|[•·|;,–-]\s)(?:original|copy|copie|kopie|copia|kopia)\s?:\s?\p{L}[^@\d]*[•·|;,–-]\s(?:original|copy|copie|kopie|copia|kopia)\s?:/iu;
