import { parsePhoneNumberFromString } from 'libphonenumber-js/min';

/** `+494055500777` → `+49 40 55500777`: a number that is read out over the phone. For the server; its tables are large. */
export function formatPhone(phone: string): string {
  return parsePhoneNumberFromString(phone)?.formatInternational() ?? phone;
}
