import type { Reading } from '../../../reading/reading.ts';
import { findBookingReferences, looksLikeReference } from '../../../recognizers/booking-references.ts';
import type { Meal } from '../meal.ts';

/** `booking CAP-0503`, `reservation HK-310`: a code of letters and digits right behind the word. */
const BEHIND_WORD =
  /(?<!\p{L})(?:booking|reservation|ref\.?|reference|reserva|réservation|résa|buchung|(?:tisch)?reservierung|(?:bords)?bokning)\s?[:#]?\s?((?=[A-Z-]*\d)[A-Z]{1,6}-?[A-Z0-9]{2,8}(?:-[A-Z0-9]{1,6})?)(?![\p{L}\p{N}])/u;

/** `Nr. RA2201`, `réf. 55120`, `quote TL-2201`: a code, or five digits and more. */
const BEHIND_NUMBER =
  /(?<!\p{L})(?:[Rr]éf|[Rr]ef|[Nn]r|[Nn]o|[Nn]ummer|[Nn]umber|[Nn]uméro|[Nn]úmero|[Nn][º°]|quote|[Cc]ode|[Cc]ódigo|[Kk]od)\.?\s?:?\s((?=[\p{Lu}-]*\d)\p{Lu}{1,3}-?\d{3,8}|\d{5,8})(?![\p{L}\p{N}]|[./-]\d)/u;

/** `The booking at Osteria Lena (OL2201)` */
const IN_BRACKETS =
  /(?<!\p{L})(?:booking|reservation|reservierung|réservation|reserva|bokning(?:en)?)\s[^().;]{3,60}\(((?=[\p{Lu}-]*\d)\p{Lu}{1,3}-?\d{3,8}|\d{5,8})\)/iu;

/** The reference of a booked table. */
export function tableReference(text: string): { text: string; value: string } | undefined {
  const found = findBookingReferences(text)[0];
  if (found) return { text: found.text, value: found.value.reference };
  const code = (BEHIND_WORD.exec(text) ?? BEHIND_NUMBER.exec(text) ?? IN_BRACKETS.exec(text))?.[1];
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
