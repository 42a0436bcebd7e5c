import { countryByName } from '../recognizers/countries.ts';
import { isCurrencyCode } from '../recognizers/currencies.ts';

/** What a value of a field must look like beyond what its schema says; a model puts anything anywhere. */
const FORMS: Readonly<Record<string, RegExp>> = {
  ticketNumber: /^\D{0,3}\d{3}[- ]?\d{10}/,
  seat: /^\d{1,3} ?[A-Z]$/i,
  bookingReference: /^(?=.*[A-Z0-9]{3})(?:\S+[ ]?){1,4}$/i,
  email: /^[^\s@]+@[^\s@]+\.[^\s@]+$/,
  phone: /^[^\p{L}]*(?:\d[^\p{L}\d]{0,3}){6}(?:(?:x|ext|int)\D{0,3}\d{1,6})?\D{0,3}$/iu,
  flightTime: /\d/,
};
/** Names are short; a sentence is none. */
const NAME_FIELDS = new Set([
  'artist',
  'venue',
  'city',
  'country',
  'fullName',
  'airline',
  'aircraft',
  'travelClass',
]);
const MAX_NAME = 80;
/** Dates, codes and numbers of papers stand where names stand. */
const DIGITS = /(?:\d\D*){5}/;
const MAY_HAVE_DIGITS = new Set(['aircraft']);

/** Whether a value can be one of the field at all. */
export function hasForm(field: string, value: string): boolean {
  if (field === 'currency') return isCurrencyCode(value);
  if (field === 'country') return countryByName(value) !== undefined;
  if (NAME_FIELDS.has(field))
    return (
      value.length <= MAX_NAME && !/[\n:]/.test(value) && (MAY_HAVE_DIGITS.has(field) || !DIGITS.test(value))
    );
  return FORMS[field]?.test(value) ?? true;
}
