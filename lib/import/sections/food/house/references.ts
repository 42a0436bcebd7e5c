import type { Reading } from '../../../reading/reading.ts';
import { findBookingReferences, looksLikeReference } from '../../../recognizers/booking-references.ts';
import type { Meal } from '../meal.ts';

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

const ORDER_NUMBER =
  /(?<!\p{L})(?:(?:order|bestell|auftrags|beställnings)[ -]?(?:no|number|nr|nummer)|(?:n[º°o]|num[ée]ro|número) de (?:commande|pedido)|(?:order|bestellung|auftrag|commande|pedido|beställning)\s(?:no|nr|n[º°]))\.?\s{0,3}:?\s{1,8}([\p{Lu}\d][\p{Lu}\d/-]{4,20})(?![\p{L}\d])/iu;

/** A caterer's order has one number for all its meals. */
export function orderNumber(reading: Reading): Pick<Meal, 'reference'> {
  for (const { text, index } of reading.lines) {
    const value = ORDER_NUMBER.exec(text)?.[1];
    if (value && looksLikeReference(value)) return { reference: { text: value, line: index, value } };
  }
  return {};
}
