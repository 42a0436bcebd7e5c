import { findBookingReferences } from '../../../recognizers/booking-references.ts';

/** `booking CAP-0503`, `reservation HK-310`: a code of letters and digits right behind the word. */
const BEHIND_WORD =
  /(?<!\p{L})(?:booking|reservation|ref\.?|reference|reserva|réservation|résa|buchung|(?:tisch)?reservierung|(?:bords)?bokning)\s?[:#]?\s?((?=[A-Z-]*\d)[A-Z]{1,6}-?[A-Z0-9]{2,8}(?:-[A-Z0-9]{1,6})?)(?![\p{L}\p{N}])/u;

/** The reference of a booked table. */
export function tableReference(text: string): { text: string; value: string } | undefined {
  const found = findBookingReferences(text)[0];
  if (found) return { text: found.text, value: found.value.reference };
  const code = BEHIND_WORD.exec(text)?.[1];
  return code ? { text: code, value: code } : undefined;
}
